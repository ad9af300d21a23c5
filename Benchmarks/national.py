#!/usr/bin/env python3
"""Makes a content folder of as many reports as wanted, by dealing the paragraphs of real ones anew: a record of England to measure with.

    national.py REPORTS FOLDER [CONTENT…]

CONTENT are content folders with converted inspections (the committed one by default); their reports are taken in turn. Each new report
has the kind, dates, grades, headings and length of a real one, another authority of the list in the tool, and paragraphs and list items
that are drawn from all reports. The same folders and number give the same bytes. FOLDER must not exist.
"""
import csv
import hashlib
import pathlib
import random
import re
import shutil
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
SEED = 2026
NUMBER = re.compile(r"^\d+\\?\. ")
# A note stands where its paragraph was, so notes are left out.
NOTE = re.compile(r"\[\^[^\]]*\]")
ITEM = re.compile(r"^(\s*)[-*] ")
# Keys that name statements of the real report or the person who corrected it, and its hash.
LEFT_OUT = ("corrections", "amendments", "converted")


def slug(name):
    return re.sub(r"[^a-z0-9]+", "-", name.lower().replace("'", "").replace("’", "").replace("&", "and")).strip("-")


def authorities():
    """Short names of the authorities that are inspected today, by name."""
    with open(ROOT / "Sources/England/Data/authorities.csv", encoding="utf-8", newline="") as file:
        return [slug(row["name"]) for row in csv.DictReader(file)]


class Report:
    """A real report: its front matter as keys with their lines, and the blocks of its body."""

    def __init__(self, path):
        _, matter, body = path.read_text(encoding="utf-8").split("---\n", 2)
        self.name = path.stem
        self.keys = []
        for line in matter.splitlines():
            if re.match(r"[a-z_]+:", line):
                self.keys.append((line.split(":")[0], [line]))
            else:
                self.keys[-1][1].append(line)
        blocks = [block for block in body.strip("\n").split("\n\n") if not block.startswith("[^")]
        self.blocks = [NOTE.sub("", block) for block in blocks]

    @property
    def month_and_kind(self):
        return re.match(r"(\d{4}-\d{2})-(?:\d{2}-)?(.*)", self.name).groups()

    @property
    def day(self):
        return re.search(r"from: (\d{4}-\d{2}-\d{2})", "\n".join(line for key, lines in self.keys if key == "dates" for line in lines)).group(1)


def words_of(block):
    """The number or mark of each paragraph and item of a block, and its words; nothing for headings, tables and notes."""
    lines = block.split("\n")
    if all(ITEM.match(line) or NUMBER.match(line) for line in lines) or (len(lines) == 1 and line_is_prose(lines[0])):
        for line in lines:
            mark = ITEM.match(line) or NUMBER.match(line)
            yield (mark.group(0) if mark else ""), line[mark.end() if mark else 0:]


def line_is_prose(line):
    return line[:1] not in ("#", "|", "[", ">", "<", "!", " ", "*", "_", "`")


def pools(reports):
    """What can be drawn: items, and paragraphs with or without a number."""
    pool = {True: [], False: []}
    for report in reports:
        for block in report.blocks:
            for mark, words in words_of(block):
                pool[bool(ITEM.match(mark))].append(words)
    return pool


def dealt(report, authority, name, pool, chance):
    """The text of a new report."""
    blocks = []
    for block in report.blocks:
        parts = list(words_of(block))
        blocks.append("\n".join(mark + chance.choice(pool[bool(ITEM.match(mark))]) for mark, _ in parts) if parts else block)
    lines = []
    for key, own in report.keys:
        if key == "authority":
            lines.append(f"authority: {authority}")
        elif key == "pages":
            kept = list(dict.fromkeys(page for page in re.findall(r"[\w-]+", own[0].split(":", 1)[1]) if not re.search(r"-[0-9a-f]{4}(-\d)?$", page)))
            lines += [f"pages: [{', '.join(kept)}]"] if kept else []
        elif key == "source":
            # No two reports may be made from one document.
            file = f"sources/{authority}-{name}.pdf"
            lines.append(f"source: {{file: {file}, sha256: {hashlib.sha256(file.encode()).hexdigest()}}}")
        elif key not in LEFT_OUT:
            lines += own
    body = "\n\n".join(blocks) + "\n"
    # As convert would have written it, so that nothing is proved by a document that is not there.
    digest = hashlib.sha256(("---\n" + "\n".join(lines) + "\n---\n\n" + body).encode()).hexdigest()
    return "---\n" + "\n".join(lines) + f"\nconverted: {digest}\n---\n\n" + body


def make(count, folder, contents):
    reports = [Report(path) for content in contents for path in sorted(pathlib.Path(content).glob("inspections/*/*.md"))]
    names, pool, chance = authorities(), pools(reports), random.Random(SEED)
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True)
    (folder / "site.yml").write_text("title: Inspections of children’s services in England\n", encoding="utf-8")
    for part in ("themes", "cues"):
        shutil.copytree(ROOT / "Content" / part, folder / part)
    for part in ("weights.txt", "glossary.md"):
        shutil.copy(ROOT / "Content" / part, folder / part)
    months, days = set(), set()
    for number in range(count):
        report = reports[number % len(reports)]
        place = number + 7 * (number // len(reports))
        month, kind = report.month_and_kind
        authority = next(name for name in names[place % len(names):] + names if (name, report.day) not in days)
        days.add((authority, report.day))
        name = report.day + "-" + kind if (authority, month, kind) in months else f"{month}-{kind}"
        months.add((authority, month, kind))
        file = folder / "inspections" / authority / f"{name}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(dealt(report, authority, name, pool, chance), encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) < 3 or not sys.argv[1].isdigit():
        sys.exit(__doc__)
    make(int(sys.argv[1]), sys.argv[2], sys.argv[3:] or [ROOT / "Content"])

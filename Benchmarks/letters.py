#!/usr/bin/env python3
"""Prints the letters of a content folder as PDFs and compares what convert makes of them with what it made of their texts.

    letters.py print CONTENT FOLDER [CHROMIUM]   writes FOLDER/sources/*.pdf, set as the inspectorate sets its letters
    letters.py compare CONTENT FOLDER            after `throughline convert --content FOLDER`: the same facts and the same words

Only letters are taken: entities of a visit whose source is a text with a salutation.
"""
import html
import pathlib
import re
import subprocess
import sys
import tempfile

STYLE = """
@page { size: A4; margin: 22mm 19mm 20mm }
body { font: 12pt Tahoma, "DejaVu Sans", sans-serif; line-height: 1.25 }
.head { position: absolute; left: 68%; top: 0; font-size: 9pt }
.head p, .to p, .off p { margin: 0 }
h2 { font-size: 14pt; margin: 18pt 0 8pt } h3 { font-size: 12pt; margin: 14pt 0 6pt }
p { margin: 0 0 10pt } ul { list-style: none; padding-left: 16pt } li { margin: 0 0 5pt }
li::before { content: "\\25FC"; font-size: 8pt; position: absolute; margin-left: -16pt }
.notes { margin-top: 24pt; font-size: 9pt } sup { font-size: 8pt }
"""


def letters(content):
    for path in sorted(content.glob("inspections/*/*.md")):
        text = path.read_text(encoding="utf8")
        source = re.search(r"^source: \{file: ([^,}]+)", text, re.M)
        if not source or not source[1].endswith(".txt") or not (content / source[1]).exists():
            continue
        original = (content / source[1]).read_text(encoding="utf8")
        if re.search(r"^Dear ", original, re.M) and re.search(r"^kind: .*-visit$", text, re.M):
            yield path, text, source[1], original


def plain(line):
    line = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", line.replace("*", "").lstrip("# "))
    return html.escape(line.strip())


def inline(text):
    text = html.escape(re.sub(r"\\(.)", r"\1", text), quote=False)
    return re.sub(r"\[\^(\d+)\]", r"<sup>\1</sup>", text)


def page(title, body, original):
    before, after = re.split(r"^Dear ", original, maxsplit=1, flags=re.M)
    greeting = after.splitlines()[0]
    head = [line for line in before.splitlines() if line.strip()]
    date = next(i for i, line in enumerate(head) if re.fullmatch(r"\d{1,2} \w+ \d{4}\s*", line.strip()))
    off = after[after.index("Yours "):].splitlines() if "Yours " in after else []
    off = [line for line in off if line.strip() and not re.match(r"[¹²³]", line)]
    parts = [f'<div class="head">{"".join(f"<p>{plain(line)}</p>" for line in head[:date])}</div>']
    parts += [f"<p>{plain(head[date])}</p>", '<div class="to">' + "".join(f"<p>{plain(line)}</p>" for line in head[date + 1:]) + "</div>"]
    parts += [f"<p><br>Dear {plain(greeting)}</p>", f"<h2>{html.escape(title)}</h2>"]
    items, notes = [], []
    for line in body.splitlines() + [""]:
        item = re.match(r"- (.*)", line)
        if items and not item and line.strip():
            parts.append("<ul>" + "".join(f"<li>{inline(text)}</li>" for text in items) + "</ul>")
            items = []
        heading, note = re.match(r"(#+) (.*)", line), re.match(r"\[\^(\d+)\]: (.*)", line)
        if item:
            items.append(item[1])
        elif note:
            notes.append(f"<p><sup>{note[1]}</sup> {inline(note[2])}</p>")
        elif heading:
            parts.append(f"<h3>{inline(heading[2])}</h3>")
        elif line.strip():
            parts.append(f"<p>{inline(line)}</p>")
    parts.append('<div class="off">' + "".join(f"<p>{plain(line)}</p>" for line in off) + "</div>")
    parts.append(f'<div class="notes">{"".join(notes)}</div>' if notes else "")
    return f'<!doctype html><meta charset="utf-8"><title>{html.escape(title)}</title><style>{STYLE}</style>{"".join(parts)}'


def print_all(content, folder, chromium):
    (folder / "sources").mkdir(parents=True, exist_ok=True)
    for _, text, source, original in letters(content):
        matter, body = text.split("---\n", 2)[1:]
        title = re.search(r'^title: "?(.*?)"?$', matter, re.M)[1]
        with tempfile.TemporaryDirectory() as scratch:
            sheet = pathlib.Path(scratch) / "letter.html"
            sheet.write_text(page(title, body, original), encoding="utf8")
            target = folder / "sources" / (pathlib.Path(source).stem + ".pdf")
            subprocess.run(
                [chromium, "--headless", "--no-sandbox", "--no-pdf-header-footer", f"--print-to-pdf={target}", sheet.as_uri()],
                check=True, capture_output=True)
            print(target)


def words(body):
    """The words of a body, its notes last, as Markdown has them."""
    lines = body.splitlines()
    notes = [line for line in lines if re.match(r"\[\^\d+\]:", line)]
    text = "\n".join([line for line in lines if line not in notes] + notes)
    return re.findall(r"[^\W_]+", re.sub(r"\[\^\d+\]:?|\\", "", text))


def compare(content, folder):
    failed = False
    for path, text, _, _ in letters(content):
        other = folder / path.relative_to(content)
        if not other.exists():
            print(f"{other}: missing")
            failed = True
            continue
        (matter, body), (new_matter, new_body) = (t.split("---\n", 2)[1:] for t in (text, other.read_text(encoding="utf8")))
        keep = lambda m: [line for line in m.splitlines() if not line.startswith(("source:", "converted:", "pages:", "looked_at:", "corrections:", "  -"))]
        problems = [f"fact {a!r} became {b!r}" for a, b in zip(keep(matter), keep(new_matter)) if a != b]
        if len(keep(matter)) != len(keep(new_matter)):
            problems.append(f"{len(keep(matter))} facts became {len(keep(new_matter))}")
        for index, (a, b) in enumerate(zip(words(body), words(new_body))):
            if a != b:
                problems.append(f"word {index}: {' '.join(words(body)[index:index + 6])!r} became {' '.join(words(new_body)[index:index + 6])!r}")
                break
        if len(words(body)) != len(words(new_body)):
            problems.append(f"{len(words(body))} words became {len(words(new_body))}")
        outline = lambda b: [line[:40].lstrip("#") for line in b.splitlines() if line.startswith(("#", "- "))]
        if outline(body) != outline(new_body):
            problems.append("headings or items differ: " + str([pair for pair in zip(outline(body), outline(new_body)) if pair[0] != pair[1]][:3]))
        failed = failed or bool(problems)
        print(f"{other}: {'; '.join(problems) or 'the same facts, words, headings and items'}")
    return failed


if __name__ == "__main__":
    if len(sys.argv) < 4 or sys.argv[1] not in ("print", "compare"):
        sys.exit(__doc__)
    content, folder = pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    if sys.argv[1] == "print":
        print_all(content, folder, sys.argv[4] if len(sys.argv) > 4 else "chromium")
    else:
        sys.exit(1 if compare(content, folder) else 0)

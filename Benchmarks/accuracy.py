#!/usr/bin/env python3
"""Compares converted inspections with facts set by hand and prints a table.

    accuracy.py CORPUS [--failures]            converts the PDFs beside CORPUS/truth.jsonl first, with THROUGHLINE or the release build
    accuracy.py CONTENT TRUTH [--failures]     compares what is there

CONTENT is a content folder that `throughline convert` has filled. TRUTH is a `truth.jsonl`, or a folder that holds one:
one JSON object a document with `file`, `authority`, `kind`, `start`, `end`, `lead_inspector`, `judgements`
(each with `label` and `grade`), `recommendation_count` and `pages`. Documents are matched by file name.
Exit status 1 where a fact is below its bar (grades 100 %, others 98 %).
"""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

BOARD = ("safeguarding children board", "lscb", "local safeguarding children")
ASKING = (
    "areas for improvement", "area for improvement", "what needs to improve", "what does the local authority need to improve",
    "what needs to be improved", "recommendations", "recommendation", "areas for priority action", "area for priority action",
    "areas for priority", "what the local authority needs to improve", "immediate action", "priority and immediate action", "areas for development", "the local authority should",
)


def scalar(text):
    """One YAML scalar as the converter writes it, and the rest of the line."""
    if text.startswith('"'):
        value, end = "", 1
        while text[end] != '"':
            if text[end] == "\\":
                end += 1
                value += {"n": "\n", "t": "\t"}.get(text[end], text[end])
            else:
                value += text[end]
            end += 1
        return value, text[end + 1:]
    end = re.search(r"[,\]}]|$", text).start()
    return text[:end].strip(), text[end:]


def flow(text):
    """A flow value: `[…]`, `{…}` or a scalar, and the rest of the line."""
    text = text.lstrip()
    if text.startswith("["):
        values, text = [], text[1:].lstrip()
        while not text.startswith("]"):
            value, text = flow(text)
            values.append(value)
            text = text.lstrip().removeprefix(",").lstrip()
        return values, text[1:]
    if text.startswith("{"):
        values, text = {}, text[1:].lstrip()
        while not text.startswith("}"):
            key, text = text.split(":", 1)
            value, text = flow(text)
            values[key.strip()] = value
            text = text.lstrip().removeprefix(",").lstrip()
        return values, text[1:]
    return scalar(text)


def entity(path):
    """The front matter of an entity, and its body."""
    _, matter, body = path.read_text(encoding="utf8").split("---\n", 2)
    values, key = {}, None
    for line in matter.splitlines():
        if line.startswith("  - "):
            values[key].append(flow(line[4:])[0])
        else:
            key, rest = line.split(":", 1)
            values[key] = flow(rest)[0] if rest.strip() and not rest.lstrip().startswith('"') else ([] if not rest.strip() else scalar(rest.strip())[0])
            if rest.strip() and rest.lstrip()[0] not in '"[{':
                values[key] = rest.strip()
    return values, body


def sections(body):
    """The sections of a body: (heading level, heading, paragraphs), a paragraph being (number, text, depths of its items)."""
    found = [(1, "", [])]
    for line in body.splitlines():
        heading = re.match(r"(#+) (.*)", line)
        number = re.match(r"(\d{1,3})\. (.*)", line)
        item = re.match(r"( *)- (.*)", line)
        paragraphs = found[-1][2]
        if heading:
            found.append((len(heading[1]), heading[2].lower(), []))
        elif number:
            paragraphs.append((int(number[1]), number[2], []))
        elif item:
            inside = paragraphs and paragraphs[-1][0] and len(item[1]) >= 3
            margin = len(str(paragraphs[-1][0])) + 2 if inside else 0
            if not inside and not (paragraphs and paragraphs[-1][1] is None):
                paragraphs.append((None, None, []))
            paragraphs[-1][2].append((len(item[1]) - margin) // 2)
        elif line.strip() and not line.startswith(" "):
            paragraphs.append((None, line, []))
    return found


def requests(body):
    """How many things the authority is asked to do, by the rules of `RequestReader`; the board's section is left out."""
    count, board = 0, None
    for level, heading, paragraphs in sections(body):
        if board is not None and level < board:
            board = None
        if board is None and any(name in heading for name in BOARD):
            board = level
        asks = heading.startswith(ASKING) or heading.startswith("what does ") and "need to improve" in heading
        if board is not None or not asks:
            continue
        numbered = [paragraph for paragraph in paragraphs if paragraph[0]]
        leads_in = [bool(items) or text.endswith(":") for _, text, items in numbered]
        numbers_ask = len(numbered) >= 2 and not all(leads_in)
        alone = len(numbered) == 1 and any(items for number, _, items in paragraphs if not number)
        for number, text, items in paragraphs:
            if number and numbers_ask:
                count += 1
            elif number and not alone and not items and not text.endswith(":"):
                count += 1
            else:
                count += sum(1 for depth in items if depth == 0)
    return count


def kind(values):
    """The corpus's word for what front matter says in two."""
    if values["kind"] == "re-inspection":
        return "re-inspection"
    return values["framework"]


def words(text):
    return re.sub(r"[^a-z0-9&]+", " ", text.lower().replace("’", "").replace("'", "")).replace("&", "and").strip()


def grade(text):
    text = re.sub(r"\s*grade \d$", "", words(text))
    return "requires improvement" if text.startswith("require") else text


def name(text):
    return words(text).removeprefix("the ").replace("saint ", "st ")


def facts(true, values, body):
    """Each fact as (is right, found, expected)."""
    dates = values.get("dates", [])
    found = [(words(judgement["label"]), grade(judgement["grade"])) for judgement in values.get("judgements", [])]
    wanted = [(words(judgement["label"]), grade(judgement["grade"])) for judgement in true["judgements"]]
    printed = [(judgement["label"], judgement["grade"]) for judgement in values.get("judgements", [])]
    start, end = dates[0]["from"] if dates else None, dates[-1]["to"] if dates else None
    leads = values.get("lead", [])
    asked = requests(body)
    pages = len(values.get("pages", []))
    published = values.get("published")
    return {
        "authority": (name(values["authority"].replace("-", " ")) == name(true["authority"].replace("-", " ").replace(".", "")), values["authority"], true["authority"]),
        "kind": (kind(values) == true["kind"], kind(values), true["kind"]),
        "start": (start == true["start"], start, true["start"]),
        "end": (end == true["end"], end, true["end"]),
        "lead inspectors": (leads == true["lead_inspector"], leads, true["lead_inspector"]),
        "grades": (found == wanted, found, wanted),
        "grades as printed": (printed == [(j["label"], j["grade"]) for j in true["judgements"]], printed, [(j["label"], j["grade"]) for j in true["judgements"]]),
        "published": (published == true["published"], published, true["published"]),
        "recommendations": (asked == true["recommendation_count"], asked, true["recommendation_count"]),
        "pages": (pages == true["pages"], pages, true["pages"]),
    }


def converted(corpus, folder):
    """A content folder made from the PDFs of a corpus; prints how long it took."""
    (folder / "sources").mkdir()
    documents = sorted(corpus.glob("*.pdf"))
    for document in documents:
        shutil.copy(document, folder / "sources")
    tool = os.environ.get("THROUGHLINE") or pathlib.Path(__file__).parent.parent / ".build/release/throughline"
    start = time.monotonic()
    result = subprocess.run([tool, "convert", "--quiet", "--content", folder], capture_output=True, text=True)
    print(f"{len(documents)} documents in {time.monotonic() - start:.1f} s")
    print(result.stderr.replace(str(folder) + "/", ""), end="", file=sys.stderr)
    return folder


def main():
    arguments = [pathlib.Path(argument) for argument in sys.argv[1:] if not argument.startswith("--")]
    if len(arguments) not in (1, 2):
        sys.exit(__doc__)
    truth = arguments[-1] / "truth.jsonl" if arguments[-1].is_dir() else arguments[-1]
    if len(arguments) == 2:
        sys.exit(compare(arguments[0], truth))
    with tempfile.TemporaryDirectory() as folder:
        sys.exit(compare(converted(truth.parent, pathlib.Path(folder)), truth))


def compare(content, truth):
    entities = {}
    for path in sorted((content / "inspections").glob("*/*.md")):
        values, body = entity(path)
        entities.setdefault(pathlib.PurePath(values["source"]["file"]).name, (values, body))
    right, failures, total, missing, rows = {}, [], 0, [], 0
    invented = wrong = 0
    for line in truth.read_text(encoding="utf8").splitlines():
        true = json.loads(line)
        total += 1
        rows += len(true["judgements"])
        if true["file"] not in entities:
            missing.append(true["file"])
            wrong += len(true["judgements"])
            continue
        values, body = entities[true["file"]]
        for fact, (is_right, found, expected) in facts(true, values, body).items():
            right[fact] = right.get(fact, 0) + is_right
            if not is_right:
                failures.append(f"{true['file']}: {fact}: found {found}, expected {expected}")
            if fact == "grades":
                wrong += sum(1 for judgement in expected if judgement not in found)
                invented += sum(1 for judgement in found if judgement not in expected)
    print(f"{'fact':<20}{'right':>7}{'of':>6}{'%':>8}")
    below = bool(missing)
    for fact, count in right.items():
        share = 100 * count / total
        below = below or fact not in ("pages", "published", "grades as printed") and share < (100 if fact == "grades" else 98)
        print(f"{fact:<20}{count:>7}{total:>6}{share:>8.1f}")
    print(f"\n{rows} grades: {wrong} wrong or missing, {invented} invented; {len(missing)} of {total} documents not converted")
    for file in missing:
        print(f"not converted: {file}")
    if "--failures" in sys.argv:
        print(*failures, sep="\n")
    return 1 if below else 0


if __name__ == "__main__":
    main()

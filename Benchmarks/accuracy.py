#!/usr/bin/env python3
"""Compares what a site says of converted inspections with facts set by hand and prints a table.

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


def kind(inspection):
    """The corpus's word for what the export says in two."""
    return "re-inspection" if inspection["kind"] == "re-inspection" else inspection["framework"]


def words(text):
    return re.sub(r"[^a-z0-9&]+", " ", text.lower().replace("’", "").replace("'", "")).replace("&", "and").strip()


def grade(text):
    text = re.sub(r"\s*grade \d$", "", words(text))
    return "requires improvement" if text.startswith("require") else text


def name(text):
    return words(text).removeprefix("the ").replace("saint ", "st ")


def facts(true, inspection, pages):
    """Each fact as (is right, found, expected)."""
    found = [(words(judgement["label"]), grade(judgement["grade"])) for judgement in inspection["judgements"]]
    wanted = [(words(judgement["label"]), grade(judgement["grade"])) for judgement in true["judgements"]]
    printed = [(judgement["label"], judgement["grade"]) for judgement in inspection["judgements"]]
    start, end, published = (inspection[key] for key in ("start", "end", "published"))
    authority, leads, asked = inspection["authority"], inspection["lead"], len(inspection["areas_for_improvement"])
    return {
        "authority": (name(authority.replace("-", " ")) == name(true["authority"].replace("-", " ").replace(".", "")), authority, true["authority"]),
        "kind": (kind(inspection) == true["kind"], kind(inspection), true["kind"]),
        "start": (start == true["start"], start, true["start"]),
        "end": (end == true["end"], end, true["end"]),
        "lead inspectors": (leads == true["lead_inspector"], leads, true["lead_inspector"]),
        "grades": (found == wanted, found, wanted),
        "grades as printed": (printed == [(j["label"], j["grade"]) for j in true["judgements"]], printed, [(j["label"], j["grade"]) for j in true["judgements"]]),
        "published": (published == true["published"], published, true["published"]),
        "recommendations": (asked == true["recommendation_count"], asked, true["recommendation_count"]),
        "pages": (pages == true["pages"], pages, true["pages"]),
    }


def run(*arguments):
    """Runs the tool: THROUGHLINE, or the release build."""
    tool = os.environ.get("THROUGHLINE") or pathlib.Path(__file__).parent.parent / ".build/release/throughline"
    return subprocess.run([tool, *arguments], capture_output=True, text=True)


def converted(corpus, content):
    """Converts the PDFs of a corpus into a content folder; prints how long it took."""
    documents = sorted(corpus.glob("*.pdf"))
    for document in documents:
        shutil.copy(document, content / "sources")
    start = time.monotonic()
    result = run("convert", "--quiet", "--content", content)
    print(f"{len(documents)} documents in {time.monotonic() - start:.1f} s")
    print(result.stderr.replace(str(content) + "/", ""), end="", file=sys.stderr)


def published(site):
    """What a site says of its inspections, and how many pages the document of each has, by the document's name."""
    built = run("build", "--quiet", "--content", site / "Content", "--skins", site / "Themes", "--output", site / "public")
    if built.returncode:
        sys.exit(built.stderr)
    found = {}
    for inspection in json.loads((site / "public/data/inspections.json").read_text(encoding="utf8"))["inspections"]:
        entity = (site / "Content/inspections" / (inspection["id"] + ".md")).read_text(encoding="utf8")
        starts = re.search(r"^pages: \[(.*)\]$", entity, re.MULTILINE)
        pages = len(starts[1].split(",")) if starts else 0
        found[pathlib.PurePath(inspection["source"]["file"]).name] = (inspection, pages)
    return found


def main():
    arguments = [pathlib.Path(argument) for argument in sys.argv[1:] if not argument.startswith("--")]
    if len(arguments) not in (1, 2):
        sys.exit(__doc__)
    truth = arguments[-1] / "truth.jsonl" if arguments[-1].is_dir() else arguments[-1]
    with tempfile.TemporaryDirectory() as folder:
        site = pathlib.Path(folder) / "site"
        run("init", "--quiet", site)
        if len(arguments) == 2:
            shutil.copytree(arguments[0] / "inspections", site / "Content/inspections", dirs_exist_ok=True)
        else:
            converted(truth.parent, site / "Content")
        sys.exit(compare(published(site), truth))


def compare(found, truth):
    """Prints the table; 1 where a fact is below its bar."""
    right, failures, total, missing, rows = {}, [], 0, [], 0
    invented = wrong = 0
    for line in truth.read_text(encoding="utf8").splitlines():
        true = json.loads(line)
        total += 1
        rows += len(true["judgements"])
        if true["file"] not in found:
            missing.append(true["file"])
            wrong += len(true["judgements"])
            continue
        for fact, (is_right, given, expected) in facts(true, *found[true["file"]]).items():
            right[fact] = right.get(fact, 0) + is_right
            if not is_right:
                failures.append(f"{true['file']}: {fact}: found {given}, expected {expected}")
            if fact == "grades":
                wrong += sum(1 for judgement in expected if judgement not in given)
                invented += sum(1 for judgement in given if judgement not in expected)
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

#!/usr/bin/env python3
"""Compares what a site says of converted inspections with facts set by hand and prints a table.

    accuracy.py CORPUS [--failures]            converts the PDFs beside CORPUS/truth.jsonl (or facts.jsonl) first, with THROUGHLINE or
                                               the release build
    accuracy.py CONTENT TRUTH [--failures]     compares what is there

CONTENT is a content folder that `throughline convert` has filled. TRUTH is a `truth.jsonl`, or a folder that holds one:
one JSON object a document with `file`, `authority`, `kind`, `start`, `end`, `lead_inspector`, `judgements`
(each with `label` and `grade`), `recommendation_count` and `pages`. A `facts.jsonl` has fewer facts, taken from the reports by a
plain search: `dates` and `previous` as printed, `needs` (how many points stand under "What needs to improve" or "Areas for
improvement"), `outcome`, and `published` by the file's name, which counts only where the report prints a day. A fact that is null is
not compared. Documents are matched by file name.
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


MONTHS = "January February March April May June July August September October November December".split()


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


OUTCOMES = {"positive": "positive experiences", "inconsistent": "inconsistent experiences", "widespread failings": "widespread and"}
LABELS = {"overall_effectiveness": "overall", "impact_of_leaders": "leaders", "help_and_protection": "protection", "in_care": "in care", "care_leavers": "care leavers"}
IMPROVE = ("what-needs-to-improve", "areas-for-improvement")


def searched_facts(true, inspection, site):
    """The same for facts that a plain search took from a report; those that it did not find are left out."""
    start, end, published, authority = (inspection[key] for key in ("start", "end", "published", "authority"))
    asked = inspection["areas_for_improvement"]
    needs = sum(1 for request in asked if site["sections"].get(request["id"], "").startswith(IMPROVE))
    judgements = [judgement["grade"] for judgement in inspection["judgements"]]
    graded = {key: next((grade(j["grade"]) for j in inspection["judgements"] if word in words(j["label"])), None) for key, word in LABELS.items()}
    outcome = OUTCOMES.get(true.get("outcome"), "?")
    months = {f"{year}-{MONTHS.index(month) + 1:02}" for month, year in re.findall(r"(\w+) (\d{4})", true.get("previous") or "") if month in MONTHS}
    told = {mention["when"] for mention in site["mentioned"] if mention["authority"] == authority and mention["kind"] == inspection["kind"]}
    printed = {
        "authority": (name(authority.replace("-", " ")) == name(true["authority"]), authority, true["authority"]),
        "start": (start == true["start"], start, true["start"]),
        "end": (end == true["end"], end, true["end"]),
        "published": (published == true["published"], published, true["published"]) if published else None,
        "lead inspectors": (inspection["lead"] == [true["lead"]], inspection["lead"], true["lead"]) if true.get("lead") else None,
        "grades": (graded == true["grades"], graded, true["grades"]) if "grades" in true else None,
        "requests": (needs == true["needs"], needs, true["needs"]) if true.get("needs") is not None else None,
        "outcome": (len(judgements) == 1 and outcome in judgements[0], judgements, true["outcome"]) if "outcome" in true else None,
        "previous": (bool(months & told), sorted(map(str, told)), true["previous"]) if months else None,
    }
    return {fact: result for fact, result in printed.items() if result and result[2] is not None}


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
    """Converts the PDFs of a corpus into a content folder; prints how long it took and gives the files that are refused by their kind."""
    documents = sorted(corpus.glob("*.pdf"))
    for document in documents:
        shutil.copy(document, content / "sources")
    start = time.monotonic()
    result = run("convert", "--quiet", "--content", content)
    print(f"{len(documents)} documents in {time.monotonic() - start:.1f} s")
    print(result.stderr.replace(str(content) + "/", ""), end="", file=sys.stderr)
    lines = [line for line in result.stderr.splitlines() if "a kind that is known and not read" in line]
    return {pathlib.PurePath(line.split(":")[0]).name for line in lines}


def published(site):
    """By a document's name what a site says of its inspection, how many pages it has, and what the site says of all."""
    built = run("build", "--quiet", "--content", site / "Content", "--skins", site / "Themes", "--output", site / "public")
    if built.returncode:
        sys.exit(built.stderr)
    found = {}
    export = json.loads((site / "public/data/inspections.json").read_text(encoding="utf8"))
    statements = json.loads((site / "public/data/statements.json").read_text(encoding="utf8"))["statements"]
    told = {"mentioned": export["mentioned"], "sections": {statement["id"]: statement["section"] for statement in statements}}
    for inspection in export["inspections"]:
        entity = (site / "Content/inspections" / (inspection["id"] + ".md")).read_text(encoding="utf8")
        starts = re.search(r"^pages: \[(.*)\]$", entity, re.MULTILINE)
        pages = len(starts[1].split(",")) if starts else 0
        found[pathlib.PurePath(inspection["source"]["file"]).name] = (inspection, pages, told)
    return found


def main():
    arguments = [pathlib.Path(argument) for argument in sys.argv[1:] if not argument.startswith("--")]
    if len(arguments) not in (1, 2):
        sys.exit(__doc__)
    truth = arguments[-1]
    if truth.is_dir():
        truth = next((truth / name for name in ("truth.jsonl", "facts.jsonl") if (truth / name).exists()), truth / "truth.jsonl")
    with tempfile.TemporaryDirectory() as folder:
        site = pathlib.Path(folder) / "site"
        run("init", "--quiet", site)
        refused = set()
        if len(arguments) == 2:
            shutil.copytree(arguments[0] / "inspections", site / "Content/inspections", dirs_exist_ok=True)
        else:
            refused = converted(truth.parent, site / "Content")
        sys.exit(compare(published(site), truth, refused))


def compare(found, truth, refused):
    """Prints the table; 1 where a fact is below its bar."""
    right, asked, failures, total, missing, rows = {}, {}, [], 0, [], 0
    invented = wrong = 0
    for line in truth.read_text(encoding="utf8").splitlines():
        true = json.loads(line)
        total += 1
        rows += len(true.get("judgements", []))
        if true["file"] in refused:
            print(f"known and not read: {true['file']}")
            continue
        if true["file"] not in found:
            missing.append(true["file"])
            wrong += len(true.get("judgements", []))
            continue
        inspection, pages, told = found[true["file"]]
        compared = facts(true, inspection, pages) if "judgements" in true else searched_facts(true, inspection, told)
        for fact, (is_right, given, expected) in compared.items():
            asked[fact] = asked.get(fact, 0) + 1
            right[fact] = right.get(fact, 0) + is_right
            if not is_right:
                failures.append(f"{true['file']}: {fact}: found {given}, expected {expected}")
            if fact == "grades" and "judgements" in true:
                wrong += sum(1 for judgement in expected if judgement not in given)
                invented += sum(1 for judgement in given if judgement not in expected)
    print(f"{'fact':<20}{'right':>7}{'of':>6}{'%':>8}")
    below = bool(missing)
    for fact, count in right.items():
        share = 100 * count / asked[fact]
        below = below or fact not in ("pages", "published", "grades as printed") and share < (100 if fact == "grades" else 98)
        print(f"{fact:<20}{count:>7}{asked[fact]:>6}{share:>8.1f}")
    grades = f"{rows} grades: {wrong} wrong or missing, {invented} invented; " if rows else ""
    print(f"\n{grades}{len(missing)} of {total} documents not converted")
    for file in missing:
        print(f"not converted: {file}")
    if "--failures" in sys.argv:
        print(*failures, sep="\n")
    return 1 if below else 0


if __name__ == "__main__":
    main()

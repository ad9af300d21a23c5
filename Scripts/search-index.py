"""Makes the search index of a built site: one record a paragraph, so that a result is a passage with its visit,
theme and stance, not a whole report.

usage: search-index.py SITE

Reads SITE/data/*.json and writes SITE/pagefind/. Each passage becomes a small page in a passing folder, which Pagefind
reads as it reads any site: its Python interface takes a tenth of a second for each record.
"""

import json
import subprocess
import sys
import tempfile
from collections import defaultdict
from html import escape
from pathlib import Path

STANCES = {"strength": "Strength", "concern": "Concern", "mixed": "Mixed"}


#: The site's marks, in the order in which they are written into the index.
MARKS = ["asked", "concern", "mixed", "strength", "neutral"]


def mark(statement: dict) -> str:
    """How the site marks a statement: a request first, else its stance; the council's words have no mark."""
    if statement["voice"] != "inspectors":
        return "neutral"
    return "asked" if statement["area_for_improvement"] else statement["stance"]


def bounds(statements: list[dict]) -> str:
    """Where each statement of a passage ends, so that a result is cut between sentences and leads to its own.

    "p41-3fa9_1_14_p41-da60_3_9": the anchor, the place of the mark in MARKS, and the number of words of each. It is all one
    word, because Pagefind also searches the words of what a result shows: a number or a mark must not be found as a word.
    """
    return "_".join(f"{s['id'].split('#')[1]}_{MARKS.index(mark(s))}_{len(s['text'].split())}" for s in statements)


def read(site: Path, name: str) -> list[dict]:
    return json.loads((site / "data" / f"{name}.json").read_text(encoding="utf-8"))[name]


def records(site: Path) -> list[dict]:
    """One for each paragraph that has a statement, in the order of the export."""
    themes = {theme["slug"]: theme["title"] for theme in read(site, "themes")}
    authorities = {authority["slug"]: authority["name"] for authority in read(site, "authorities")}
    titles = {document["id"]: document["title"] for name in ("inspections", "responses") for document in read(site, name)}
    paragraphs: dict[tuple[str, str], list[dict]] = defaultdict(list)
    for statement in read(site, "statements"):
        paragraphs[statement["document"], statement["paragraph"]].append(statement)
    return [record(document, paragraph, statements, themes, authorities, titles) for (document, paragraph), statements in paragraphs.items()]


def record(document: str, paragraph: str, statements: list[dict], themes: dict, authorities: dict, titles: dict) -> dict:
    """The words of a paragraph, its place, where its statements end, and what results can be narrowed by."""
    first = statements[0]
    inspectors = first["voice"] == "inspectors"
    stances = {STANCES[s["stance"]] for s in statements if inspectors and s["stance"] in STANCES}
    if any(s["area_for_improvement"] for s in statements):
        stances.add("Asked to improve")
    return {
        "place": f"{'inspections' if inspectors else 'responses'}/{document}/{paragraph}.html",
        "words": " ".join(s["text"] for s in statements),
        "statements": bounds(statements),
        "date": first["date"],
        "filters": {
            "authority": [authorities[first["authority"]]],
            "voice": ["Inspectors" if inspectors else "The council"],
            "stance": sorted(stances),
            "theme": sorted({themes[slug] for s in statements for slug in s["themes"]}),
            "visit": [f"{first['date'][:7]}, {titles[document]}"],
            "year": [first["date"][:4]],
        },
    }


def page(values: dict) -> str:
    """A record as the page that Pagefind reads; the sort key is the date, newest first where asked.

    What a result shows of a document comes with the filters, which are not searched. Its words stand in no paragraph:
    to the end of one that has none Pagefind adds a full stop.
    """
    filters = "".join(
        f'<span hidden data-pagefind-filter="{key}">{escape(text)}</span>' for key, texts in values["filters"].items() for text in texts
    )
    return (
        '<!DOCTYPE html><html lang="en"><meta charset="utf-8"><body>'
        f'<span hidden data-pagefind-meta="statements">{values["statements"]}</span>{filters}'
        f'<span hidden data-pagefind-sort="date">{values["date"]}</span>'
        f"<main data-pagefind-body>{escape(values['words'])}</main></body></html>"
    )


def write(site: Path) -> int:
    found = records(site)
    with tempfile.TemporaryDirectory() as folder:
        for values in found:
            place = Path(folder) / values["place"]
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(page(values), encoding="utf-8")
        subprocess.run(
            [sys.executable, "-m", "pagefind", "--site", folder, "--output-path", str(site / "pagefind"), "--quiet"], check=True
        )
    return len(found)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    print(f"{write(Path(sys.argv[1]))} passages can be searched")

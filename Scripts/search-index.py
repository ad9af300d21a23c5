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
    """The words of a paragraph, what a result shows of it, and what results can be narrowed by."""
    first = statements[0]
    inspectors = first["voice"] == "inspectors"
    number = f", paragraph {paragraph[1:]}" if paragraph[0] == "p" and paragraph[1:].isdigit() else ""
    stances = {STANCES[s["stance"]] for s in statements if inspectors and s["stance"] in STANCES}
    if any(s["area_for_improvement"] for s in statements):
        stances.add("Asked to improve")
    return {
        "words": " ".join(s["text"] for s in statements),
        "shown": {
            "title": titles[document] + number,
            "link": f"{'inspections' if inspectors else 'responses'}/{document}/index.html#{paragraph}",
            "date": first["date"],
            "voice": first["voice"],
            "themes": ", ".join(sorted({themes[slug] for s in statements for slug in s["themes"]})),
            "stance": ", ".join(sorted(stances)).lower(),
        },
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
    """A record as the page that Pagefind reads; the sort key is the date, newest first where asked."""
    shown = "".join(f'<span hidden data-pagefind-meta="{key}">{escape(text)}</span>' for key, text in values["shown"].items())
    filters = "".join(
        f'<span hidden data-pagefind-filter="{key}">{escape(text)}</span>' for key, texts in values["filters"].items() for text in texts
    )
    date = f'<span hidden data-pagefind-sort="date">{values["shown"]["date"]}</span>'
    return (
        '<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>x</title>'
        f"<body>{shown}{filters}{date}<main data-pagefind-body><p>{escape(values['words'])}</p></main></body></html>"
    )


def write(site: Path) -> int:
    found = records(site)
    with tempfile.TemporaryDirectory() as folder:
        for number, values in enumerate(found):
            (Path(folder) / f"{number:06}.html").write_text(page(values), encoding="utf-8")
        subprocess.run(
            [sys.executable, "-m", "pagefind", "--site", folder, "--output-path", str(site / "pagefind"), "--quiet"], check=True
        )
    return len(found)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    print(f"{write(Path(sys.argv[1]))} passages can be searched")

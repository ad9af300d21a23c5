"""The coded statements in Benchmarks/Gold: every line can be read, and names only what the codebook and the themes have."""

import json

import pytest
from repository import REPOSITORY

FOLDER = REPOSITORY / "Benchmarks" / "Gold"
FILES = sorted(FOLDER.glob("*.jsonl"))
THEMES = {path.stem for path in (REPOSITORY / "Content" / "themes").glob("*.md")}
STANCES = {"strength", "concern", "mixed", "neutral"}
CHANGES = {"improved", "worsened", "persisting", "none"}


def faults(text):
    """What is wrong with the lines of a file, each with its number."""
    found, seen = [], set()
    for number, line in enumerate(text.splitlines(), 1):
        try:
            coded = json.loads(line)
            # Coded for stance and change alone, a line has no themes; a list holds a word of each coder.
            main, passing = (coded["main"], coded["passing"]) if "main" in coded else ([], [])
            stances, changes = ([words] if isinstance(words, str) else words for words in (coded["stance"], coded["change"]))
            unknown = (set(main) | set(passing)) - THEMES
            wrong = [
                *(f"no theme {theme}" for theme in sorted(unknown)),
                *(["a theme both main and passing"] if set(main) & set(passing) else []),
                *(["no such stance"] if not STANCES.issuperset(stances) or len(stances) != len(changes) else []),
                *(["no such change"] if not CHANGES.issuperset(changes) else []),
                *(["coded twice"] if coded["id"] in seen else []),
                *(["no words"] if not coded["text"] or "#" not in coded["id"] or not isinstance(coded["asked"], bool) else []),
            ]
            seen.add(coded["id"])
        except (ValueError, KeyError) as problem:
            wrong = [f"cannot be read: {problem!r}"]
        found += [f"{number}: {fault}" for fault in wrong]
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_coded_statement_can_be_read_and_names_known_themes(path):
    assert faults(path.read_text(encoding="utf-8")) == []


def test_the_readme_tells_every_file_with_its_number_of_statements():
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert FILES
    for path in FILES:
        count = len(path.read_text(encoding="utf-8").splitlines())
        row = next(line for line in readme.splitlines() if f"`{path.name}`" in line and line.startswith("|"))
        assert f"{count:,}" in row, path.name


def test_weights_were_learned_from_the_coded_reports_and_none_of_the_unread_ones():
    weights = (REPOSITORY / "Content" / "weights.txt").read_text(encoding="utf-8")
    learned = {line.removeprefix("report ") for line in weights.splitlines() if line.startswith("report ")}
    coded = {}
    for path in FILES:
        kind = "unread" if path.name.startswith(("six-", "twelve-")) else "learned"
        coded.setdefault(kind, set()).update(json.loads(line)["id"].split("#")[0] for line in path.read_text(encoding="utf-8").splitlines())
    assert (len(coded["unread"]), coded["learned"]) == (18, learned)
    assert not coded["unread"] & learned


def test_a_planted_fault_is_found():
    line = {"id": "a/b#p1-0", "section": "", "text": "x", "asked": False, "main": ["nonsense"], "passing": [], "stance": "good", "change": "none"}
    assert faults(json.dumps(line)) == ["1: no theme nonsense", "1: no such stance"]
    assert faults("{")[0].startswith("1: cannot be read")
    pair = {"id": "a/b#p1-0", "section": "", "text": "x", "asked": False, "stance": ["mixed", "neutral"], "change": ["none", "none"]}
    assert faults(json.dumps(pair)) == []
    assert faults(json.dumps({**pair, "change": ["none"]})) == ["1: no such stance"]

"""Rules of the house that a machine can keep: words of the code, nothing of one machine, no trap on content."""

import re

import pytest
from repository import REPOSITORY, text_of, tracked_files

SWIFT = [path for path in tracked_files() if path.endswith(".swift")]


def without_words(source):
    """Swift source without its comments and the words of its strings."""
    source = re.sub(r'#?"""(?:.|\n)*?"""#?', '""', source)
    source = re.sub(r'#".*?"#', '""', source)
    source = re.sub(r'"(?:\\.|[^"\\\n])*"', '""', source)
    source = re.sub(r"/\*(?:.|\n)*?\*/|//[^\n]*", "", source)
    # The name of a test is a sentence for readers.
    return re.sub(r"\b(func|struct) `[^`\n]*`", r"\1 name", source)


@pytest.mark.parametrize("path", SWIFT)
def test_no_identifier_contains_theme(path):
    """What a site is about is a topic, how it looks is a skin; in readers' words both are themes."""
    assert re.findall(r"\w*theme\w*", without_words(text_of(path)), re.IGNORECASE) == []


def test_the_theme_check_finds_a_planted_fault():
    assert re.search("theme", without_words('let themes = 1 // a theme\nlet a = "theme"\nfunc `a theme`() {}'))
    assert not re.search("theme", without_words('let topics = 1 // a theme\nlet a = "theme"\nfunc `a theme`() {}'))


#: Where only one machine, or one place of work, has its files.
PLACES = re.compile(r"(?<![\w.:/-])/(?:home|Users|work|tmp|root|opt|mnt)/[\w.]|file:///[\w]")


def test_no_file_names_a_place_on_one_machine():
    own = "Tests/Repository/test_sources.py"
    faults = []
    for path in tracked_files():
        if path == own or path.startswith("Content/sources/"):
            continue
        for number, line in enumerate((text_of(path) or "").splitlines(), 1):
            if PLACES.search(line):
                faults.append(f"{path}:{number}: {line.strip()[:80]}")
    assert faults == []


#: The tables of England are compiled in and read by a test: what is wrong with them is a fault of the build, never of content.
TRAPS_ALLOWED = {"Sources/England/England.swift": ["fatalError"]}


@pytest.mark.parametrize("path", [path for path in SWIFT if path.startswith("Sources/")])
def test_nothing_traps_on_content(path):
    """Content is never a reason to stop: no forced try, no forced cast, no fatal error."""
    assert TRAPS_ALLOWED.get(path, []) == re.findall(r"try!|as!|fatalError|preconditionFailure|@unchecked|nonisolated\(unsafe\)", without_words(text_of(path)))

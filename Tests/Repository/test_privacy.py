"""No way to reach a person: neither the entities nor the site hold a telephone number or an e-mail address but the site's own."""

import re

import pytest
import yaml
from repository import REPOSITORY

FOLDERS = ["Content/inspections", "Content/responses", "public"]
TEXTS = {".md", ".html", ".json", ".csv", ".xml", ".txt", ".svg", ".js", ".css", ".yml"}
EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.]*\w")
#: A number as it is dialled in Britain: a zero or +44, then nine or ten digits in groups; not a part of a longer word or number.
TELEPHONE = re.compile(r"(?<![\w.,/#-])(?:\+44[\s(0)-]*|\(?0)\d(?:[\s()-]{0,2}\d){8,9}(?![\w-])")
POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}\b")


def texts():
    """Every text file that is looked through."""
    for folder in FOLDERS:
        for path in sorted((REPOSITORY / folder).rglob("*")):
            if path.is_file() and path.suffix in TEXTS and "pagefind" not in path.parts:
                yield path


def own_address():
    return yaml.safe_load((REPOSITORY / "Content/site.yml").read_text(encoding="utf-8")).get("contact")


@pytest.mark.parametrize("pattern", [EMAIL, TELEPHONE, POSTCODE], ids=["e-mail", "telephone", "postcode"])
@pytest.mark.parametrize("folder", FOLDERS)
def test_a_folder_holds_no_contact_details(folder, pattern):
    looked_at, faults = 0, []
    for path in texts():
        if path.is_relative_to(REPOSITORY / folder):
            looked_at += 1
            found = [each for each in pattern.findall(path.read_text(encoding="utf-8")) if each != own_address()]
            faults += [f"{path.relative_to(REPOSITORY)}: {each}" for each in found]
    assert looked_at > 0, "nothing was looked at"
    assert faults == []


def test_the_patterns_find_what_they_look_for():
    """The documents as received hold all three, so a pattern that finds none of them is blind."""
    received = "\n".join(path.read_text(encoding="utf-8") for path in sorted((REPOSITORY / "Content/sources").glob("*.txt")))
    for pattern in (EMAIL, TELEPHONE, POSTCODE):
        assert pattern.search(received)
    assert TELEPHONE.search("call 01785 276133") and TELEPHONE.search("(0161) 618 8524") and TELEPHONE.search("+44 1785 276133")
    assert not TELEPHONE.search("abf56f38ad60123456789012") and not TELEPHONE.search("2023-11-06") and not TELEPHONE.search("12,0785,276133")

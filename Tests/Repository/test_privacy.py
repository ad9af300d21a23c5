"""No way to reach a person: the tool refuses telephone numbers, e-mail addresses and addresses of houses, and is asked here whether it does.

What a number or an address is, form by form, is in Tests/DocumentsTests/ContactDetailsTests.swift.
"""

import re
import shutil
import subprocess

import pytest
from repository import REPOSITORY

TOOL = REPOSITORY / ".build" / "debug" / "throughline"
FOLDERS = ["Content/inspections", "Content/responses", "public"]
TEXTS = {".md", ".html", ".json", ".csv", ".xml", ".txt", ".svg", ".js", ".css", ".yml"}
#: The tool leaves a postcode alone that has no house before it; this record has no use for any.
POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}\b")
PLANTED = "Ring the manager (tel:01785 276133), or 07890-402-088x."
FOUND = [f'the telephone number "{number}" does not belong here; take it out' for number in ("01785 276133", "07890-402-088x")]


def run(command, folder):
    assert TOOL.is_file(), "the tool is not built; run: make test"
    return subprocess.run([TOOL, command, "--quiet"], cwd=folder, capture_output=True, text=True, check=False)


@pytest.fixture(name="copy")
def fixture_copy(tmp_path):
    """The content and the skins of this repository, to be broken."""
    shutil.copytree(REPOSITORY / "Content", tmp_path / "Content", ignore=shutil.ignore_patterns("sources"))
    (tmp_path / "Themes").symlink_to(REPOSITORY / "Themes")
    return tmp_path


def test_the_content_and_its_pages_hold_no_contact_details():
    checked = run("check", REPOSITORY)
    assert checked.returncode == 0, checked.stderr


@pytest.mark.parametrize("command", ["build", "check"])
def test_a_planted_number_is_refused_with_file_and_line(command, copy):
    entity = copy / "Content/inspections/staffordshire/2023-11-ilacs.md"
    text = entity.read_text(encoding="utf-8")
    entity.write_text(f"{text}\n{PLANTED}\n", encoding="utf-8")
    refused = run(command, copy)
    assert refused.returncode == 1
    line = text.count("\n") + 2
    for found in FOUND:
        assert f"Content/inspections/staffordshire/2023-11-ilacs.md:{line}: error: {found}" in refused.stderr
    assert not (copy / "public").exists()


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_folder_holds_no_postcode(folder):
    paths = [path for path in sorted((REPOSITORY / folder).rglob("*")) if path.is_file() and path.suffix in TEXTS and "pagefind" not in path.parts]
    assert paths, "nothing was looked at"
    found = {str(path.relative_to(REPOSITORY)): POSTCODE.findall(path.read_text(encoding="utf-8")) for path in paths}
    assert {path: each for path, each in found.items() if each} == {}


def test_the_pattern_finds_postcodes():
    """The documents as received hold some, so a pattern that finds none is blind."""
    received = "\n".join(path.read_text(encoding="utf-8") for path in sorted((REPOSITORY / "Content/sources").glob("*.txt")))
    assert POSTCODE.search(received)

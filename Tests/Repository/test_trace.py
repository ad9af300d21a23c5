"""The walk through the tool in docs/from-sentence-to-link.md shows what the tool prints."""

import re

import pytest
from repository import REPOSITORY
from test_documentation import tool

DOCUMENT = "docs/from-sentence-to-link.md"
TEXT = (REPOSITORY / DOCUMENT).read_text(encoding="utf-8")
COMMAND = re.search(r"```sh\nthroughline explain --trace '([^']+)'\n```", TEXT)
PRINTED = re.search(r"```text\n(.*?)\n```", TEXT, re.DOTALL)


def test_the_document_shows_what_the_command_prints():
    assert COMMAND and PRINTED, f"{DOCUMENT} has no command with what it prints"
    content = ["--content", str(REPOSITORY / "Content")]
    printed = tool("explain", "--trace", COMMAND[1], *content).replace(f"{REPOSITORY}/", "")
    assert printed.rstrip("\n") == PRINTED[1]


@pytest.mark.parametrize("word", ["source", "entity", "paragraph", "statement", "cues", "links", "stance", "pages"])
def test_every_step_that_is_printed_is_explained(word):
    assert re.search(rf"^{word}\b", PRINTED[1], re.MULTILINE)
    assert f"**{word}**" in TEXT


def test_the_folders_that_the_document_names_are_there():
    folders = re.findall(r"`((?:Sources|Content)/\w[\w/]*)`", TEXT)
    assert len(folders) > 4
    assert [folder for folder in folders if not (REPOSITORY / folder).is_dir()] == []

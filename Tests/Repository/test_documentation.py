"""The README cannot rot: every command and option stands in it, and what it points to is there."""

import json
import re
import subprocess

import pytest
from repository import REPOSITORY

README = (REPOSITORY / "README.md").read_text(encoding="utf-8")
#: Made by the argument parser itself.
GIVEN = {"help", "version"}


def tool(*arguments):
    """Runs the tool as `swift test` left it."""
    path = REPOSITORY / ".build" / "debug" / "throughline"
    assert path.is_file(), "the tool is not built; run: make test"
    return subprocess.run([path, *arguments], capture_output=True, text=True, check=True).stdout


def commands():
    """Every command of the tool with its options, as the tool itself tells them."""
    told = json.loads(tool("--experimental-dump-help"))["command"]
    return {each["commandName"]: each.get("arguments", []) for each in told["subcommands"] if each["commandName"] != "help"}


def test_every_command_and_option_stands_in_the_readme():
    told = commands()
    assert told, "the tool has no command"
    missing = []
    for name, arguments in told.items():
        section = [line for line in README.splitlines() if f"throughline {name}" in line]
        if not section:
            missing.append(f"throughline {name}")
        for argument in arguments:
            long = [each["name"] for each in argument.get("names") or [] if each["kind"] == "long" and each["name"] not in GIVEN]
            missing += [f"--{option} of {name}" for option in long if not any(f"--{option}" in line for line in section)]
    assert missing == []


def test_the_readme_names_no_command_or_option_that_is_not_there():
    told = commands()
    options = {each["name"] for arguments in told.values() for argument in arguments for each in argument.get("names") or []}
    for line in README.splitlines():
        for name in re.findall(r"\bthroughline ([a-z]+)\b", line):
            assert name in told, f"there is no command {name}"
        if "throughline " in line:
            assert set(re.findall(r"(?<!\S)`?--([a-z-]+)", line)) - GIVEN <= options, line


def keys():
    """The keys that are read by a list of their names; docs/keys.md, which a test of the conversion keeps current, has the others."""
    source = (REPOSITORY / "Sources/Publishing/Skin/Palette.swift").read_text(encoding="utf-8")
    return re.findall(r'"([^"]+)"', re.search(r"static let keys = \[([^\]]*)\]", source).group(1))


@pytest.mark.parametrize("key", keys())
def test_every_key_of_a_skin_stands_in_the_readme(key):
    assert f"`{key}`" in README


def test_every_link_of_the_documents_leads_to_a_file():
    for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md"):
        text = (REPOSITORY / name).read_text(encoding="utf-8")
        for target in re.findall(r"\]\(([^)#]+)[^)]*\)", text):
            if not re.match(r"https?:", target):
                assert (REPOSITORY / target).exists(), f"{name} points to {target}"


def test_every_folder_of_the_readmes_map_is_there():
    folders = re.findall(r"^\| `((?:Sources|Tests|Content|Themes|Scripts|Benchmarks)[\w/]*)` \|", README, re.MULTILINE)
    assert len(folders) >= 5
    assert [folder for folder in folders if not (REPOSITORY / folder).exists()] == []


def test_every_target_of_make_that_is_documented_is_there():
    makefile = (REPOSITORY / "Makefile").read_text(encoding="utf-8")
    for name in ("README.md", "CONTRIBUTING.md"):
        for target in re.findall(r"`make ([a-z]+)", (REPOSITORY / name).read_text(encoding="utf-8")):
            assert re.search(rf"^{target}:", makefile, re.MULTILINE), f"{name} says make {target}"

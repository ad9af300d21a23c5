"""Each fault of faults.toml, planted into a copy of this repository's content and skins, is told with its file, its line and its words."""

import re
import shutil
import subprocess
import tomllib

import pytest
from repository import REPOSITORY, tool

FAULTS = tomllib.loads((REPOSITORY / "Tests/Repository/faults.toml").read_text(encoding="utf-8"))["fault"]
TOOL = tool()


def run(command, folder):
    assert TOOL.is_file(), "the tool is not built; run: make test"
    return subprocess.run([TOOL, command, "--quiet"], cwd=folder, capture_output=True, text=True, check=False)


@pytest.fixture(name="copy")
def fixture_copy(tmp_path):
    shutil.copytree(REPOSITORY / "Content", tmp_path / "Content")
    shutil.copytree(REPOSITORY / "Themes", tmp_path / "Themes")
    return tmp_path


def plant(fault, folder):
    """Makes the change that a row of the table tells."""
    file = folder / fault["file"]
    text = "" if not file.exists() else file.read_text(encoding="utf-8")
    if "copy" in fault:
        text = (folder / fault["copy"]).read_text(encoding="utf-8")
    elif "old" in fault:
        assert text.count(fault["old"]) == 1, f"{fault['file']} has {fault['old']!r} {text.count(fault['old'])} times; mend the table"
        text = text.replace(fault["old"], fault["new"])
    else:
        text = text + fault["new"] if fault.get("end") else fault["new"]
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def place(fault, folder):
    """The file and the pattern of the line that must be told; a line of a finished page is not known from here."""
    told = fault.get("told", fault["file"])
    at = fault.get("at", fault["new"].strip("\n").split("\n")[0] if "new" in fault else "")
    if at == "":
        return told, "1" if told.startswith(("Content", "Themes")) else r"\d+"
    if not told.startswith(("Content", "Themes")):
        return told, r"\d+"
    lines = [number for number, line in enumerate((folder / told).read_text(encoding="utf-8").split("\n"), 1) if at in line]
    return told, str(lines[0])


def test_there_are_at_least_forty_of_different_kinds():
    assert len(FAULTS) >= 40
    assert len({fault["what"] for fault in FAULTS}) == len(FAULTS)


@pytest.mark.parametrize("fault", FAULTS, ids=[fault["what"] for fault in FAULTS])
def test_a_planted_fault_is_told(fault, copy):
    plant(fault, copy)
    file, line = place(fault, copy)
    told = re.compile(f"^{re.escape(file)}:{line}: error: .*{re.escape(fault['says'])}", re.MULTILINE)
    for command in ["check"] + ["build"] * fault.get("build", True):
        refused = run(command, copy)
        assert refused.returncode == 1, f"{command} found nothing"
        assert told.search(refused.stderr), f"{command} says: {refused.stderr[-2000:]}"
        assert not (copy / "public").exists()


def test_nothing_is_found_where_nothing_is_planted(copy):
    checked = run("check", copy)
    assert (checked.returncode, re.findall("error: .*", checked.stderr)) == (0, [])

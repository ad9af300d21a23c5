"""The handbook cannot rot: its commands run, its questions have answers, its settings are known."""

import csv
import re
import sqlite3
import subprocess

import pytest
from repository import REPOSITORY

HANDBOOK = sorted((REPOSITORY / "docs/handbook").glob("*.md"))
SITE = REPOSITORY / "public"


def blocks(path, kind):
    return re.findall(rf"^```{kind}\n(.*?)^```$", path.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("path", [path for path in HANDBOOK if blocks(path, "sh")], ids=lambda path: path.stem)
def test_the_commands_run_one_after_another(path, tmp_path):
    tool = REPOSITORY / ".build/debug/throughline"
    assert tool.is_file(), "the tool is not built; run: make test"
    (tmp_path / "tools").mkdir()
    (tmp_path / "tools/throughline").symlink_to(tool)
    (tmp_path / "reports").mkdir()
    report = REPOSITORY / "Content/sources/2022-05-staffordshire-focused-visit.txt"
    (tmp_path / "reports/Focused visit.txt").write_bytes(report.read_bytes())
    environment = {
        "PATH": f"{tmp_path}/tools:/usr/bin:/bin",
        "HOME": str(tmp_path),
        "REPORTS": str(tmp_path / "reports"),
        "SOURCE": "Content/sources/2022-05-staffordshire-focused-visit.txt",
    }
    script = "\n".join(blocks(path, "sh"))
    if "throughline init" not in script:
        first = "STATEMENT=$(grep --only-matching --max-count=1 '[a-z/0-9-]*#[a-z0-9-]*' public/data/statements.json | head -n 1)"
        script = f'throughline init site --quiet; cd site; throughline add "{report}" --quiet 2>/dev/null; throughline build --quiet\n{first}\n' + script
    outcome = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", script], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False, timeout=300
    )
    assert outcome.returncode == 0, outcome.stderr
    assert script.count("throughline ") >= 4


def test_the_ten_questions_have_answers():
    database = sqlite3.connect(":memory:")
    for name in ("statements", "improvements", "inspections", "mentioned"):
        with (SITE / f"data/{name}.csv").open(encoding="utf-8-sig", newline="") as file:
            head, *rows = csv.reader(file)
        database.execute(f"CREATE TABLE {name} ({', '.join(chr(34) + field + chr(34) for field in head)})")
        database.executemany(f"INSERT INTO {name} VALUES ({', '.join('?' * len(head))})", rows)
    page = REPOSITORY / "docs/handbook/data.md"
    questions = blocks(page, "sql")
    assert len(questions) == 10
    for number, question in enumerate(questions, 1):
        assert question.startswith(f"-- {number}. ")
        assert database.execute(question).fetchall(), question
    fields = {row[1] for name in ("statements", "improvements", "inspections", "mentioned") for row in database.execute(f"PRAGMA table_info({name})")}
    rows = re.findall(r"^\| \d+\. .*\| (.*) \|$", page.read_text(encoding="utf-8"), re.MULTILINE)
    assert len(rows) == 10
    assert {field for row in rows for field in re.findall(r"`(\w+)`", row)} <= fields


def test_every_setting_that_is_shown_is_known():
    keys = (REPOSITORY / "docs/keys.md").read_text(encoding="utf-8")
    shown = [key for path in HANDBOOK for block in blocks(path, "yaml") for key in re.findall(r"^(\w+):", block, re.MULTILINE)]
    assert shown and [key for key in shown if f"| `{key}`" not in keys] == []


def test_every_link_leads_to_a_file():
    for path in [*HANDBOOK, REPOSITORY / "docs/release.md", REPOSITORY / "docs/publish/README.md"]:
        for target in re.findall(r"\]\(([^)#]+)[^)]*\)", path.read_text(encoding="utf-8")):
            if not target.startswith("http"):
                assert (path.parent / target).exists(), f"{path.name} points to {target}"


def test_the_version_stands_in_one_place():
    """As docs/release.md says."""
    source = (REPOSITORY / "Sources/throughline/Throughline.swift").read_text(encoding="utf-8")
    version = re.search(r'version: "([\d.]+)"', source).group(1)
    places = [path for path in REPOSITORY.glob("Sources/**/*.swift") if f'"{version}"' in path.read_text(encoding="utf-8")]
    assert [path.name for path in places] == ["Throughline.swift"]

"""The set-up of a machine: costs nothing where all is there, says what it installs, and fails with one clear line where it cannot."""

import os
import shutil
import subprocess

import pytest
from repository import REPOSITORY

ORDINARY = "bash cat cmp cp dirname env grep head mkdir sort tr uname"
STUBS = {
    "swift": "echo 'Swift version 6.3.1 (swift-6.3.1-RELEASE)'",
    "pkg-config": 'case "$1" in --variable*) echo /usr/include ;; esac',
    "pdftohtml": "true",
    "dpkg-shlibdeps": "true",
    "python3": "true",
    "id": "echo 0",
    "apt-get": 'echo "$*" >>"$CALLS"',
}


@pytest.fixture
def machine(tmp_path):
    """Gives a machine that has these commands and no others; what it calls apt-get with is written down."""
    shutil.copytree(REPOSITORY / "Scripts", tmp_path / "Scripts")
    (tmp_path / ".venv").mkdir()
    shutil.copy(REPOSITORY / "Scripts/requirements.txt", tmp_path / ".venv/installed-Scripts-requirements.txt")
    commands = tmp_path / "commands"
    commands.mkdir()
    for name in ORDINARY.split():
        (commands / name).symlink_to(shutil.which(name))

    def run(purpose="site", without=(), **stubs):
        for name, body in {**STUBS, **{name.replace("_", "-"): body for name, body in stubs.items()}}.items():
            if name not in without:
                (commands / name).write_text(f"#!{shutil.which('bash')}\n{body}\n")
                (commands / name).chmod(0o755)
        calls = tmp_path / "calls"
        calls.write_text("")
        environment = {"PATH": str(commands), "CALLS": str(calls), "HOME": str(tmp_path)}
        answer = subprocess.run(
            [commands / "bash", "Scripts/set-up.sh", purpose], cwd=tmp_path, env=environment, capture_output=True, text=True, stdin=subprocess.DEVNULL
        )
        return answer, calls.read_text().splitlines()

    return run


needs_library = pytest.mark.skipif(not os.path.exists("/usr/include/cmark-gfm-core-extensions.h"), reason="the library's header is elsewhere")


@needs_library
def test_a_machine_that_has_everything_is_left_alone(machine):
    answer, calls = machine()
    assert (answer.returncode, answer.stdout, answer.stderr, calls) == (0, "", "", [])


def test_a_machine_with_the_packaged_tool_needs_no_swift(machine):
    answer, calls = machine(without=["swift", "pkg-config", "dpkg-shlibdeps"], throughline="echo 0.1.0")
    assert (answer.returncode, answer.stdout, answer.stderr, calls) == (0, "", "", [])


@needs_library
def test_what_is_missing_is_named_and_then_installed(machine):
    answer, calls = machine(without=["pdftohtml"])
    assert answer.returncode == 0 and answer.stdout == "Installing with apt: poppler-utils\n"
    assert calls == ["-q update", "-q install -y --no-install-recommends poppler-utils"]


@needs_library
def test_a_person_who_is_not_root_installs_with_sudo(machine):
    answer, calls = machine(without=["pdftohtml"], id="echo 1000", sudo='echo "as root" >>"$CALLS"; "$@"')
    assert answer.returncode == 0 and calls[0] == "as root" and "poppler-utils" in calls[-1]


@pytest.mark.parametrize(
    "says, without, stubs",
    [
        ("there is no Swift here", ["swift"], {}),
        ("this is Swift 5.9", [], {"swift": "echo Swift version 5.9.2"}),
        ("there is no apt here", ["apt-get", "pdftohtml"], {}),
        ("there is no sudo here", ["pdftohtml"], {"id": "echo 1000"}),
        ("could not fetch its lists of packages", ["pdftohtml"], {"apt_get": "exit 100"}),
        ("apt could not install", ["pdftohtml"], {"apt_get": '[ "$2" = update ]'}),
    ],
)
def test_a_machine_that_cannot_be_set_up_is_told_why_in_one_line(machine, says, without, stubs):
    answer, _ = machine(without=without, **stubs)
    assert answer.returncode == 1
    assert says in answer.stderr and answer.stderr.startswith("error: ") and answer.stderr.count("\n") == 1

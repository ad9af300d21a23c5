"""A site that another user built, a folder that may not be written to, and an output folder that is a disk of its own.

Only root can make these, as in a container; elsewhere the tests say that they were skipped.
"""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest
from repository import REPOSITORY
from test_faults import TOOL

pytestmark = pytest.mark.skipif(os.geteuid() != 0 or not shutil.which("unshare"), reason="needs root and unshare")

#: Whoever owns nothing.
NOBODY = 65534


@pytest.fixture(name="folder")
def fixture_folder():
    """A small site in a folder that everyone may write to, and the tool beside it, where everyone can reach both."""
    with tempfile.TemporaryDirectory(prefix="throughline-others-") as name:
        os.chmod(name, 0o755)
        shutil.copy(TOOL, Path(name) / "tool")
        folder = Path(name) / "site"
        shutil.copytree(REPOSITORY / "Tests/PublishingTests/GoldenSites/northshire/Content", folder / "Content")
        shutil.copytree(REPOSITORY / "Themes", folder / "Themes")
        os.chmod(folder, 0o777)
        yield folder


def build(folder, **user):
    environment = {**os.environ, "HOME": "/nonexistent"}
    return subprocess.run(
        ["../tool", "build", "--quiet"], cwd=folder, env=environment, capture_output=True, text=True, check=False, **user)


def build_as_nobody(folder):
    return build(folder, user=NOBODY, group=NOBODY, extra_groups=[])


def add_a_sentence(folder):
    about = folder / "Content/pages/about.md"
    about.write_text(about.read_text(encoding="utf-8") + "\nA sentence more.\n", encoding="utf-8")


def page(folder):
    return (folder / "public/about/index.html").read_text(encoding="utf-8")


def test_a_site_of_another_user_is_replaced_and_what_cannot_be_removed_of_it_is_told(folder):
    assert build(folder).returncode == 0
    add_a_sentence(folder)
    second = build_as_nobody(folder)
    assert second.returncode == 0
    assert second.stderr.startswith(f"{folder}/.public.new/")
    assert second.stderr.endswith("; the new site is in its place, and this is left of the old one\n1 warning\n")
    assert "A sentence more." in page(folder)
    third = build_as_nobody(folder)
    assert third.returncode == 1
    assert third.stderr.endswith(f"this is left of an earlier build, so remove {folder}/.public.new by hand\n1 error\n")
    assert "A sentence more." in page(folder)


def test_a_folder_that_may_not_be_written_to_is_told_and_the_site_stays(folder):
    assert build(folder).returncode == 0
    before = page(folder)
    add_a_sentence(folder)
    os.chmod(folder, 0o755)
    refused = build_as_nobody(folder)
    assert refused.returncode == 1
    assert refused.stderr.endswith("no permission; change the permissions or choose another folder\n1 error\n")
    assert page(folder) == before


def test_content_that_may_not_be_read_is_told_with_its_file(folder):
    os.chmod(folder / "Content/glossary.md", 0o600)
    refused = build_as_nobody(folder)
    assert refused.returncode == 1
    assert refused.stderr.startswith("Content/glossary.md:1: error: this file cannot be read: no permission")
    assert not (folder / "public").exists()


def test_a_disk_of_its_own_is_no_output_folder_and_nothing_is_left(folder):
    (folder / "public").mkdir()
    script = "mount -t tmpfs none public && ../tool build --quiet; status=$?; ls -A public; exit $status"
    refused = subprocess.run(["unshare", "--mount", "bash", "-c", script], cwd=folder, capture_output=True, text=True, check=False)
    if "permission denied" in refused.stderr.lower() or "not permitted" in refused.stderr.lower():
        pytest.skip("this machine lets nobody mount a disk")
    assert (refused.returncode, refused.stdout) == (1, "")
    assert "a disk begins there, and a disk cannot be exchanged for another folder; name a folder inside it" in refused.stderr
    assert sorted(path.name for path in folder.iterdir()) == ["Content", "Themes", "public"]

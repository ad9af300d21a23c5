"""What the tests of the repository share: its root, the files that git keeps, the tool."""

import subprocess
from functools import lru_cache
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]


@lru_cache(maxsize=None)
def tracked_files():
    """Every file that git keeps or would keep, by its path below the root; those that are deleted but not yet committed are left out."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"], cwd=REPOSITORY, capture_output=True, check=True
    ).stdout.decode()
    paths = sorted(path for path in set(listed.split("\0")) if path and (REPOSITORY / path).is_file())
    assert len(paths) > 50
    return paths


def text_of(path):
    """A file's text; None for a picture, a font or another file that is not text."""
    data = (REPOSITORY / path).read_bytes()
    if b"\0" in data:
        return None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def tool():
    """The optimised tool, which is six times as fast, where it is newer than all it is made from; otherwise that of the tests."""
    newest = max(path.stat().st_mtime for path in (REPOSITORY / "Sources").rglob("*") if path.is_file())
    release, debug = (REPOSITORY / ".build" / kind / "throughline" for kind in ("release", "debug"))
    return release if release.is_file() and release.stat().st_mtime > newest else debug

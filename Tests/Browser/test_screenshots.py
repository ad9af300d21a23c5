"""Pictures of the six main pages, written where a reviewer finds them: Tests/Browser/screenshots/."""

from pathlib import Path

import pytest

from published import page_paths, paths_of_kind

FOLDER = Path(__file__).parent / "screenshots"


def main_pages():
    """The six pages that a reader is most likely to open, by a short name."""
    supervision = "themes/supervision/index.html"
    compared = [path for path in page_paths() if path.startswith("compare/") and "--" in path]
    asked = [path for path in page_paths() if path.startswith("asked-to-improve/")]
    chosen = {
        "home": ["index.html"], "theme": [supervision] if supervision in page_paths() else paths_of_kind("topic"),
        "report": paths_of_kind("report")[-2:], "improvements": asked, "compare": compared[-1:], "search": ["search/index.html"],
    }
    return {name: paths[0] for name, paths in chosen.items() if paths}


def test_six_pages_are_shown():
    assert len(main_pages()) == 6


@pytest.mark.parametrize("name", main_pages())
@pytest.mark.parametrize("width, height", [(1280, 900), (390, 844)])
@pytest.mark.parametrize("look", ["light", "dark", "forced"])
def test_screenshot(name, width, height, look, reader):
    options = {"forced_colors": "active"} if look == "forced" else {"color_scheme": look}
    page = reader(width=width, height=height, reduced_motion="reduce", **options).open(main_pages()[name])
    FOLDER.mkdir(exist_ok=True)
    page.screenshot(path=FOLDER / f"{name}-{width}-{look}.png", full_page=True)
    page.screenshot(path=FOLDER / f"{name}-{width}-{look}-first.png")
    assert (FOLDER / f"{name}-{width}-{look}.png").stat().st_size > 10_000, "the picture is all but empty"

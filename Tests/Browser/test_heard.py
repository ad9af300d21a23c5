"""What a screen reader is given: the accessibility tree of six pages as text, recorded.

The pages are those of the small site of Tests/PublishingTests/GoldenSites, so that a report which is added changes nothing here.
`RECORD=1 pytest Tests/Browser/test_heard.py` writes the trees anew, and then fails; look at the difference before you commit it.
"""

import os
from pathlib import Path

import pytest

from published import REPOSITORY

SITE = REPOSITORY / "Tests/PublishingTests/GoldenSites/northshire/expected"
ASSETS = REPOSITORY / "Themes/civic/assets"
RECORDED = Path(__file__).parent / "heard"
PAGES = {
    "home": "index.html", "theme": "themes/supervision/index.html", "report": "inspections/northshire/2023-11-ilacs/index.html",
    "asked": "asked-to-improve/northshire/index.html", "compare": "compare/northshire/2012-11--2023-11/index.html", "search": "search/index.html",
}
ORIGIN = "http://golden.example/"


@pytest.fixture(scope="module")
def golden(browser):
    """A page of the recorded site, with the skin's assets, which are not recorded with it."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})

    def answer(route):
        path = route.request.url.removeprefix(ORIGIN).split("?")[0]
        file = ASSETS / path.removeprefix("assets/") if path.startswith("assets/") else SITE / path
        if file.is_file() and file.suffix != ".js":
            kinds = {".html": "text/html", ".css": "text/css", ".svg": "image/svg+xml", ".woff2": "font/woff2"}
            route.fulfill(body=file.read_bytes(), content_type=kinds.get(file.suffix, "text/plain"))
        else:
            route.abort()

    context.route("**/*", answer)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_heard_as_it_was_recorded(name, golden):
    golden.goto(ORIGIN + PAGES[name])
    tree = golden.locator("body").aria_snapshot() + "\n"
    file = RECORDED / f"{name}.yml"
    if os.environ.get("RECORD"):
        RECORDED.mkdir(exist_ok=True)
        file.write_text(tree, encoding="utf-8")
        pytest.fail("recorded; look at the difference, then run without RECORD")
    assert tree == file.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", PAGES)
def test_no_link_and_no_button_is_without_a_name(name, golden):
    golden.goto(ORIGIN + PAGES[name])
    tree = golden.locator("body").aria_snapshot().splitlines()
    nameless = [line for line in tree if line.strip() in ("- link:", "- link", "- button:", "- button", "- heading:", "- textbox:", "- combobox:")]
    assert nameless == []

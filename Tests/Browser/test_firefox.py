"""The main walks in Firefox, as Debian has it: one page of each kind, a filter, a citation, the switch of a report, print, search, no script.

Firefox's protocol cannot switch scripts off, so pages without them are walked in a profile that has none.
"""

import base64
import shutil
import subprocess

import pytest

from bidi import Firefox
from published import SITE, middling_of_each_kind
from published import page as published_page

PROGRAM = shutil.which("firefox-esr") or shutil.which("firefox")
SUPERVISION = "themes/supervision/index.html"
REPORT = "inspections/staffordshire/2023-11-ilacs/index.html"

pytestmark = [
    pytest.mark.skipif(not PROGRAM, reason="there is no Firefox here; make test installs it"),
    # One window for all of them: the workers share the groups of pytest-xdist.
    pytest.mark.xdist_group("firefox"),
]


@pytest.fixture(scope="module")
def firefox(server):
    firefox = Firefox(PROGRAM)
    firefox.size(1280, 900)
    firefox.at = lambda path: firefox.open(server.address(path))
    yield firefox
    firefox.close()


@pytest.fixture(scope="module")
def firefox_without_script(server):
    firefox = Firefox(PROGRAM, settings={"javascript.enabled": False})
    firefox.size(390, 844)
    firefox.at = lambda path: firefox.open(server.address(path))
    yield firefox
    firefox.close()


SHOWN = "[...document.querySelectorAll('.finding')].filter((card) => card.getClientRects().length).length"


@pytest.mark.parametrize("path", middling_of_each_kind())
def test_a_page_opens_with_its_title_and_without_sideways_scrolling(path, firefox):
    if path == "404.html":
        pytest.skip("it finds its styles at the root of a host alone")
    firefox.at(path)
    assert firefox.ask("document.querySelector('h1').getBoundingClientRect().top < innerHeight")
    assert firefox.ask("document.documentElement.scrollWidth <= innerWidth")
    assert firefox.ask("document.fonts.ready.then(() => [...document.fonts].some((font) => font.status === 'loaded'))")


def test_the_menu_stands_open_where_it_is_wide_and_is_folded_where_it_is_narrow(firefox):
    firefox.at("index.html")
    assert firefox.ask("document.querySelector('.nav a').checkVisibility()")
    firefox.size(390, 844)
    assert not firefox.ask("document.querySelector('.nav a').checkVisibility()")
    firefox.click(".menu summary")
    firefox.wait_for("document.querySelector('.nav a').checkVisibility()")
    firefox.size(1280, 900)


def test_a_filter_shows_its_statements_and_a_link_lifts_it(firefox):
    firefox.at(SUPERVISION)
    total = firefox.ask(SHOWN)
    firefox.click("#m-concern")
    shown = firefox.ask(SHOWN)
    assert 0 < shown < total
    assert str(shown) in firefox.ask("document.querySelector('.tools [role=status]').textContent")
    assert "mark=concern" in firefox.ask("location.search")
    hidden = firefox.ask("[...document.querySelectorAll('.finding')].find((card) => !card.getClientRects().length).id")
    firefox.ask(f"void (location.hash = '{hidden}')")
    firefox.wait_for(f"document.getElementById('{hidden}').getClientRects().length > 0")


def test_a_citation_is_copied(firefox):
    firefox.at(SUPERVISION)
    firefox.click(".finding .copy")
    firefox.wait_for("document.querySelector('.finding .copy').textContent === 'Copied'")


def test_a_report_is_marked_and_its_switch_works(firefox):
    firefox.at(REPORT)
    sign = "document.querySelector('mark.s--strength .g').getClientRects().length > 0"
    assert not firefox.ask(sign)
    firefox.click("#s-all")
    assert firefox.ask(sign)


def test_themes_beside_a_paragraph_stand_open_on_a_desk(firefox):
    firefox.at(REPORT)
    assert firefox.ask("document.querySelector('.side a').checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })")


def test_the_keyboard_reaches_the_text_first(firefox):
    firefox.at(SUPERVISION)
    firefox.press("\ue004")
    assert firefox.ask("document.activeElement.textContent") == "Skip to main content"


def test_a_theme_prints_as_a_briefing(firefox, tmp_path):
    firefox.at(SUPERVISION)
    file = tmp_path / "printed.pdf"
    file.write_bytes(base64.b64decode(firefox.printed()))
    told = subprocess.run(["pdfinfo", file], capture_output=True, text=True, check=True).stdout
    words = subprocess.run(["pdftotext", file, "-"], capture_output=True, text=True, check=True).stdout
    sheets = int(told.split("Pages:")[1].split()[0])
    assert sheets <= 2 and "Main statements, in date order" in words and "Show statements" not in words


@pytest.mark.skipif(not (SITE / "pagefind").is_dir(), reason="there is no search index; make site makes it")
def test_the_search_finds_a_sentence_and_the_theme(firefox):
    firefox.at("search/index.html?q=supervision")
    firefox.wait_for("document.querySelectorAll('#hits li').length > 0")
    assert firefox.ask("document.querySelector('#named a').textContent") == "Theme: Supervision"
    path = firefox.ask("document.querySelector('#hits h3 a').href").split("/council/inspections/")[1]
    assert path.split("#")[1] in published_page(path.split("#")[0]).ids


def test_without_script_a_filter_works_and_the_menu_opens(firefox_without_script):
    """What the browser itself is asked runs beside the page, where scripts of the page do not."""
    firefox_without_script.at(SUPERVISION)
    assert firefox_without_script.ask("document.querySelectorAll('.copy').length") == 0
    total = firefox_without_script.ask(SHOWN)
    firefox_without_script.click("label:has(#m-concern)")
    assert 0 < firefox_without_script.ask(SHOWN) < total
    firefox_without_script.click(".menu summary")
    assert firefox_without_script.ask("document.querySelector('.nav a').checkVisibility()")

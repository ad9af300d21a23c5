"""Eight things that readers come for, walked on a phone: how many clicks they take, and how much must be scrolled to the answer.

A click is a tap on a link, a button or what unfolds. Screens are of 390 × 844 points: what is scrolled on the way to each tap, and on
the last page the part of it down to the end of the answer. The bounds of the first three are what the site must hold; those of the
others are what it reaches, a little above, so that no change makes them longer unseen.
"""

import re

import pytest
from playwright.sync_api import expect

HEIGHT = 844
REPORT = "inspections/staffordshire/2023-11-ilacs/index.html"


class Walk:
    """A reader with a phone, and what the way has cost so far."""

    def __init__(self, page):
        self.page, self.clicks, self.scrolled = page, 0, 0

    def bottom(self, found):
        """How far below the top of the screen something ends."""
        expect(found.first).to_be_visible()
        box = found.first.bounding_box()
        return box["y"] + box["height"]

    def tap(self, found):
        """Scrolls no further than needed and taps."""
        self.scrolled += max(0, self.bottom(found) - HEIGHT)
        found.first.evaluate("(e) => { if (e.getBoundingClientRect().bottom > innerHeight) e.scrollIntoView({ block: 'end' }) }")
        found.first.click()
        self.page.wait_for_load_state()
        self.page.evaluate("document.fonts.ready.then(() => true)")
        self.clicks += 1

    def screens(self, answer):
        """All that was scrolled, and the last page down to the end of its answer."""
        return round((self.scrolled + self.bottom(answer)) / HEIGHT, 2)


@pytest.fixture
def walk(reader):
    """Gives a walk that begins at a page."""
    return lambda start="index.html", **options: Walk(reader(width=390, height=HEIGHT, **options).open(start))


def to_the_theme(walk, family="Workforce", theme="Supervision"):
    walk.tap(walk.page.locator(".families summary", has_text=family))
    walk.tap(walk.page.locator(".families a", has_text=theme))


def test_were_we_told_and_was_it_put_right(walk):
    """Asked, looked back at, and what the latest visit says: the third line of the chain."""
    councillor = walk()
    to_the_theme(councillor)
    answer = councillor.page.locator(".title .chain > li").nth(2)
    assert re.search(r"2025.*latest", answer.inner_text())
    assert councillor.clicks <= 2 and councillor.screens(answer) <= 1.5


def test_what_one_theme_had_at_two_visits(walk):
    """Both sides of Supervision, whole."""
    officer = walk()
    to_the_theme(officer)
    officer.tap(officer.page.locator(".beside a", has_text="2022 and 2023"))
    sides = officer.page.locator("#t-supervision > div")
    assert sides.count() == 2
    assert officer.clicks <= 3 and officer.screens(sides.last) <= 3


def test_a_paragraph_is_cited(walk):
    """From the page of the theme, where its sentence stands, and from the report."""
    officer = walk("themes/supervision/index.html", permissions=("clipboard-read", "clipboard-write"))
    card = officer.page.locator(".finding", has=officer.page.locator(".place", has_text="Paragraph 41"))
    officer.tap(card.locator(".copy"))
    expect(card.locator(".copy")).to_have_text("Copied")
    assert officer.clicks <= 2
    cited = officer.page.evaluate("navigator.clipboard.readText()")
    assert cited.startswith("“") and "paragraph 41" in cited and REPORT.split("/")[2] in cited

    reader = walk(REPORT, permissions=("clipboard-read", "clipboard-write"))
    reader.tap(reader.page.locator("#p41 .num"))
    reader.tap(reader.page.locator("#p41 .copy"))
    assert reader.clicks <= 2
    cited = reader.page.evaluate("navigator.clipboard.readText()")
    assert "paragraph 41" in cited and cited.endswith("#p41") and "Ofsted" in cited


def test_what_the_council_said(walk):
    councillor = walk()
    to_the_theme(councillor)
    answer = councillor.page.locator(".title .chain > li", has_text="the council wrote")
    assert councillor.clicks <= 2 and councillor.screens(answer) <= 1.5


def test_a_briefing_on_one_theme(walk):
    """What is printed fits two sheets: see test_print.py."""
    officer = walk()
    to_the_theme(officer)
    assert officer.clicks <= 2 and officer.page.locator("#p-brief").is_checked()


def test_the_figures_of_one_theme_as_a_table(walk):
    journalist = walk()
    to_the_theme(journalist)
    with journalist.page.expect_download() as download:
        journalist.tap(journalist.page.locator("a", has_text="This theme as CSV"))
    assert download.value.suggested_filename.endswith(".csv") and journalist.clicks <= 3


def test_what_a_grade_means(walk):
    parent = walk()
    parent.tap(parent.page.locator(".ask a", has_text="grades"))
    parent.tap(parent.page.locator("#grades a", has_text="What the grades meant"))
    answer = parent.page.locator(".meanings").first
    assert parent.clicks <= 2 and parent.screens(answer) <= 2.5


@pytest.mark.parametrize("path, stops", [("themes/supervision/index.html", 80), (REPORT, 155)])
def test_few_stops_for_the_keyboard(path, stops, walk):
    """What the Tab key stops at, before anything is unfolded: 141 and 248 once."""
    page = walk(path).page
    assert page.locator("a:visible, summary:visible, button:visible, input:visible").count() <= stops


@pytest.mark.parametrize("path, most", [("themes/supervision/index.html", 8), (REPORT, 25)])
def test_a_page_is_no_longer_than_a_reader_scrolls(path, most, walk):
    """15 and 51 screens once; the words of the report alone take 19."""
    assert walk(path).page.evaluate("document.documentElement.scrollHeight") / HEIGHT <= most

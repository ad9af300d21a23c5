"""Everything by keyboard: the skip link first, an order that follows the eye, a focus that can be seen, filters and matrix."""

import pytest
from playwright.sync_api import expect

from published import SITE

STOP = """() => { const e = document.activeElement; if (!e || e === document.body) return null
    // Past the last stop some browsers start over.
    window.firstStop ??= e; window.stops = (window.stops ?? 0) + 1
    if (e === window.firstStop && window.stops > 1) return null
    const box = e.getBoundingClientRect(), style = getComputedStyle(e)
    const ringed = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none'
    // A radio can be too small or hidden for a ring of its own; then its label wears it.
    const label = e.closest('label'), worn = label && getComputedStyle(label)
    // What sticks to the window's edge travels with it, so its place says nothing of the order.
    let sticks = false; for (let up = e; up; up = up.parentElement) sticks ||= getComputedStyle(up).position === 'sticky'
    return { sticks, name: (e.innerText || e.getAttribute('aria-label') || e.id || e.className || e.tagName).trim().slice(0, 40), tag: e.tagName,
        top: box.top + scrollY, bottom: box.bottom + scrollY, left: box.left + scrollX, right: box.right + scrollX,
        inView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth && box.width > 0,
        ringed: ringed || !!(worn && worn.outlineStyle !== 'none' && parseFloat(worn.outlineWidth) >= 2), target: e.getAttribute('href') } }"""


def walk(page, limit=6000):
    """Every stop of the Tab key, in order, until it leaves the page."""
    stops = []
    while len(stops) < limit:
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None:
            return stops
        stops.append(stop)
    raise AssertionError(f"the Tab key never left the page in {limit} stops: is there a trap?")


def test_the_tab_key_walks_the_page_as_the_eye_does(kind_page, reader):
    check_walk(reader(width=1280).open(kind_page))


def test_the_tab_key_walks_a_narrow_page_as_the_eye_does(middling_page, reader):
    """As a person sees it who works with keys at 400 %."""
    check_walk(reader(width=390).open(middling_page))


def check_walk(page):
    # The search page lays out its choices when its index has come; a person has seen them before the first key.
    page.wait_for_load_state("networkidle")
    stops = walk(page)
    assert stops and stops[0]["target"] == "#main", "the first stop is the link past the header"
    assert [stop for stop in stops if not stop["inView"]] == [], "a stop is out of view"
    assert [stop for stop in stops if not stop["ringed"]] == [], "a stop shows no focus"
    backwards = [
        f"{before['name']} -> {after['name']}" for before, after in zip(stops[1:], stops[2:])
        # Up is right only to the top of a next column.
        if after["bottom"] <= before["top"] and after["left"] <= before["left"] and not (before["sticks"] or after["sticks"])
    ]
    assert backwards == []


def test_the_skip_link_leads_past_the_header(kind_page, reader):
    page = reader(width=1280).open(kind_page)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("!document.activeElement.closest('header')") and page.evaluate("location.hash") == "#main"


#: The statements of the cards that show, with their marks: a passage has several, and those of another mark than the chosen are grey.
STATEMENTS = """() => [...document.querySelectorAll('.finding')].filter((e) => e.checkVisibility()).flatMap((card) => {
    const runs = [...card.querySelectorAll('.run')].filter((run, place) => place === 0 || run.id)
    return (runs.length ? runs : [card]).map((e) => e.dataset.mark || card.dataset.mark) })"""


def shown(page):
    """How many statements show that carry the chosen mark."""
    mark = page.locator("input[name=mark]:checked").get_attribute("id")[2:] if page.locator("#m-all").count() else "all"
    return len([each for each in page.evaluate(STATEMENTS) if mark in ("all", each)])


def test_a_filter_is_worked_with_arrow_keys(topic_page, reader):
    """Each mark of a theme's filter shows as many statements as its label says."""
    page = reader(width=1280).open(topic_page)
    if not page.locator("fieldset.filter").count():
        assert shown(page) == 0, "statements without a filter"
        return
    page.locator("#m-all").focus()
    total = shown(page)
    assert total > 0 and f"({total})" in page.locator("label:has(#m-all)").inner_text()
    counted = 0
    for _ in range(page.locator("input[name=mark]").count() - 1):
        page.keyboard.press("ArrowRight")
        label = page.locator("label:has(input[name=mark]:checked)").inner_text()
        assert f"({shown(page)})" in label, f"{label} shows {shown(page)}"
        counted += shown(page)
    assert counted == total, "each statement has one mark"


def test_a_cell_of_the_matrix_opens_its_theme_at_that_visit(reader):
    page = reader(width=1280).open("index.html")
    cell = page.locator("main table a.cell").first
    cell.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/themes/**")
    assert page.evaluate("document.getElementById(location.hash.slice(1)) !== null")


def tab_to(page, selector, limit=200):
    """Presses Tab until the focus is where it should be."""
    for _ in range(limit):
        page.keyboard.press("Tab")
        if page.evaluate("(selector) => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"the Tab key does not reach {selector} in {limit} stops")


@pytest.mark.skipif(not (SITE / "pagefind").is_dir(), reason="there is no search index; make site makes it")
def test_a_passage_is_found_with_keys_alone(reader):
    """From the home page to the paragraph, without a pointer."""
    page = reader(width=1280).open("index.html")
    tab_to(page, "input[type=search]")
    page.keyboard.type("caseloads")
    page.keyboard.press("Enter")
    page.wait_for_selector("#hits li a", timeout=15_000)
    tab_to(page, "#hits li a")
    page.keyboard.press("Enter")
    page.wait_for_url("**/2*/index.html#*")
    assert "caseload" in page.evaluate("document.getElementById(location.hash.slice(1)).textContent.toLowerCase()")


def test_a_citation_is_copied_with_a_key(reader, server):
    own = reader(width=1280, permissions=("clipboard-read", "clipboard-write"))
    page = own.open("themes/supervision/index.html")
    finding = page.locator(".finding:has(button)").first
    finding.locator("button").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("[role=status]", has_text="copied")).to_have_count(1)
    copied = page.evaluate("navigator.clipboard.readText()")
    visit = finding.locator("xpath=ancestor::*[contains(@class, 'span')][1]")
    assert visit.locator(".cite").text_content() in copied
    assert finding.locator(".where").text_content() in copied and "Concern:" not in copied

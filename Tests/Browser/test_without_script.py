"""With JavaScript off everything works: the same words, the filters, a way round the search."""

import re

from published import SITE, page

#: Added by the site's script, and of no use without it.
WORDS = "() => document.querySelector('main').textContent.replace(/\\s+/g, ' ').trim()"


def test_a_page_says_the_same_without_script(any_page, reader):
    """Every word of the page's file is there; the script may only add."""
    written = "".join(text for open_elements, text in page(any_page).texts if any(tag == "main" for tag, _, _ in open_elements))
    shown = reader(width=1280, java_script_enabled=False).open(any_page).evaluate(WORDS)
    assert len(shown) > 40 and "".join(shown.split()) == "".join(written.split())


#: Chooses every pair of mark and year as a click would, and gives, for each pair, what is shown and what carries both.
PAIRS = """() => { const boxes = (name) => [...document.querySelectorAll(`input[name=${name}]`)]
    const all = [...document.querySelectorAll('.finding')], pairs = []
    for (const mark of boxes('mark')) for (const year of boxes('year').length ? boxes('year') : [null]) {
        mark.checked = true; if (year) year.checked = true
        const of_mark = mark.id.slice(2), of_year = year ? year.id.slice(2) : 'all'
        const carries = (e) => (of_mark === 'all' || e.dataset.mark.split(' ').includes(of_mark)) && (of_year === 'all' || e.closest('[data-year]').dataset.year === of_year)
        const wrong = all.filter((e) => carries(e) !== e.checkVisibility())
        pairs.push([`${of_mark} and ${of_year}`, wrong.map((e) => e.id)]) }
    return pairs }"""


def test_two_filters_hold_of_the_same_statement(topic_page, reader):
    """Whatever mark and year are chosen, what is shown carries that mark in that year, and all that does is shown."""
    opened = reader(width=1280, java_script_enabled=False).open(topic_page)
    pairs = opened.evaluate(PAIRS)
    assert pairs or not opened.locator(".finding").count(), "statements without a filter"
    assert [pair for pair in pairs if pair[1]] == []


def test_the_search_page_offers_another_way(reader):
    opened = reader(width=1280, java_script_enabled=False).open("search/index.html")
    links = [link.get_attribute("href") for link in opened.locator("main a").all() if link.is_visible()]
    assert any("statements/" in link for link in links) and any("themes/" in link for link in links)
    assert "JavaScript" in opened.locator("main").inner_text()


def test_no_part_waits_for_script():
    """Nothing is hidden by an attribute that only a script could take away."""
    assert not [path for path in SITE.rglob("*.html") if re.search(r"<(?:section|div|main|li|form)\b[^>]*\shidden[\s>]", path.read_text("utf-8"))]

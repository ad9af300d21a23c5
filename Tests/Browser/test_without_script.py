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


def test_two_filters_hold_of_the_same_statement(topic_page, reader):
    """Whatever mark and year are chosen, what is shown carries that mark in that year, and all of it is shown."""
    opened = reader(width=1280, java_script_enabled=False).open(topic_page)
    marks = [box.get_attribute("id") for box in opened.locator("input[name=mark]").all()]
    years = [box.get_attribute("id") for box in opened.locator("input[name=year]").all()] or [None]
    for mark in marks:
        opened.check(f"#{mark}")
        for year in years:
            if year:
                opened.check(f"#{year}")
            of_mark = "" if mark == "m-all" else f"[data-mark='{mark.removeprefix('m-')}']"
            of_year = "" if year in (None, "y-all") else f".span[data-year='{year.removeprefix('y-')}'] "
            expected = opened.locator(f"{of_year}.finding{of_mark}").count()
            matching = opened.locator(f"{of_year}.finding{of_mark}:visible").count()
            assert (matching, opened.locator(".finding:visible").count()) == (expected, expected), f"{mark} and {year}"
        if years[0]:
            opened.check(f"#{years[0]}")


def test_the_search_page_offers_another_way(reader):
    opened = reader(width=1280, java_script_enabled=False).open("search/index.html")
    links = [link.get_attribute("href") for link in opened.locator("main a").all() if link.is_visible()]
    assert any("statements/" in link for link in links) and any("themes/" in link for link in links)
    assert "JavaScript" in opened.locator("main").inner_text()


def test_no_part_waits_for_script():
    """Nothing is hidden by an attribute that only a script could take away."""
    assert not [path for path in SITE.rglob("*.html") if re.search(r"<(?:section|div|main|li|form)\b[^>]*\shidden[\s>]", path.read_text("utf-8"))]

"""The search finds a passage, not a page, and lands on it; it obeys the page's policy while doing so."""

import pytest
from playwright.sync_api import expect

from published import SITE

pytestmark = pytest.mark.skipif(not (SITE / "pagefind").is_dir(), reason="there is no search index; make site makes it")


@pytest.mark.parametrize("words", ["caseloads", "supervision records"])
def test_a_search_lands_on_the_paragraph(words, reader):
    page = reader(width=1280).open("search/index.html")
    page.fill("#q", words)
    page.keyboard.press("Enter")
    page.wait_for_selector("#hits li a", timeout=15_000)
    hit = page.locator("#hits li").first
    assert words.split()[0].rstrip("s") in hit.inner_text().lower()
    hit.locator("a").first.click()
    page.wait_for_url("**/2*/index.html#*")
    passage = page.evaluate("document.getElementById(location.hash.slice(1))?.textContent.toLowerCase()")
    assert passage and words.split()[0].rstrip("s") in passage


def test_a_search_from_the_home_page_is_carried_over(reader):
    page = reader(width=390).open("index.html")
    page.fill("#q", "caseloads")
    page.keyboard.press("Enter")
    page.wait_for_selector("#hits li a", timeout=15_000)
    assert "/search/" in page.url and page.input_value("#q") == "caseloads"


def test_words_that_no_report_holds_are_told_so(reader):
    page = reader(width=1280).open("search/index.html")
    page.fill("#q", "zyzzyva")
    page.keyboard.press("Enter")
    expect(page.locator("#results")).to_contain_text("zyzzyva", timeout=15_000)
    assert page.locator("#hits li").count() == 0

"""The search finds a sentence, not a page, and lands on it; what it quotes and counts is true of the reports."""

import json
import re
from urllib.parse import quote, urlsplit

import pytest
from playwright.sync_api import expect

from published import SITE, page as published_page

needs_index = pytest.mark.skipif(not (SITE / "pagefind").is_dir(), reason="there is no search index; make site makes it")


def search(reader, words, width=1280, **options):
    """Opens the answer to a search, once it has come."""
    page = reader(width=width, **options).open(f"search/index.html?q={quote(words)}")
    page.wait_for_load_state("networkidle")
    expect(page.locator("#results")).to_contain_text(re.compile("passage|Nothing|cannot|no index"), timeout=15_000)
    return page


def sentences():
    """The words of every statement, by the path and anchor of its place."""
    statements = json.loads((SITE / "data" / "statements.json").read_text("utf-8"))["statements"]
    return {statement["id"]: statement["text"] for statement in statements}


def quoted(page):
    """What each hit quotes: the words without the sentence before, and where its link leads."""
    return page.evaluate(
        """() => [...document.querySelectorAll('#hits li')].map(hit => ({ link: hit.querySelector('h3 a').href,
            quotes: [...hit.querySelectorAll('.q, .council')].map(line => { const copy = line.cloneNode(true)
                copy.querySelectorAll('.ctx').forEach(part => part.remove()); return copy.textContent.trim() }) }))"""
    )


@needs_index
@pytest.mark.parametrize("words", ["supervision", "caseloads", "Ofsted good"])
def test_every_hit_quotes_whole_sentences_and_leads_to_the_first(words, reader):
    """A sentence cut in its middle can say the opposite of the report."""
    hits = quoted(search(reader, words))
    by_id = sentences()
    whole = set(by_id.values())
    assert hits
    for hit in hits:
        path = urlsplit(hit["link"])
        document = "/".join(path.path.split("/")[-4:-1][1:])
        first = by_id[f"{document}#{path.fragment}"]
        for number, words_of_hit in enumerate(hit["quotes"]):
            assert words_of_hit[0] == "“" and words_of_hit[-1] == "”", "not in quotation marks"
            words_alone = words_of_hit[1:-1].strip()
            assert words_alone in {" ".join(text.split()) for text in whole}, f"no whole sentence: {words_alone}"
            assert number > 0 or words_alone == " ".join(first.split()), "the link leads to another sentence"


@needs_index
def test_a_search_lands_on_the_sentence(reader):
    page = search(reader, "caseloads")
    page.locator("#hits h3 a").first.click()
    page.wait_for_url("**/2*/index.html#*")
    assert "caseload" in page.evaluate("document.getElementById(location.hash.slice(1)).textContent.toLowerCase()")


@needs_index
def test_a_search_from_the_home_page_is_carried_over(reader):
    page = reader(width=390).open("index.html")
    page.fill("#q", "caseloads")
    page.keyboard.press("Enter")
    page.wait_for_selector("#hits li a", timeout=15_000)
    assert "/search/" in page.url and page.input_value("#q") == "caseloads"


@needs_index
@pytest.mark.parametrize("words", ["zyzzyva", "DoLS", "supervison"])
def test_words_that_no_report_holds_are_told_so(words, reader):
    page = search(reader, words)
    expect(page.locator("#results")).to_contain_text(f"Nothing says “{words.lower()}”")


@needs_index
def test_passages_that_are_only_similar_are_told_so(reader):
    page = search(reader, "supervison")
    expect(page.locator("#results")).to_contain_text("similar words")
    assert page.locator("#hits li").count() > 0


@needs_index
def test_the_count_is_the_number_of_passages_that_hold_the_word(reader):
    statements = json.loads((SITE / "data" / "statements.json").read_text("utf-8"))["statements"]
    focus = published_page("search/index.html").html.split('data-focus="')[1].split('"')[0]
    slug = focus.lower().replace(" ", "-")
    holding = {(s["document"], s["paragraph"]) for s in statements if s["authority"] == slug and re.search(r"\bcaseloads?\b", s["text"], re.I)}
    page = search(reader, "caseloads")
    expect(page.locator("#results")).to_contain_text(f"{len(holding)} passages with “caseloads”")
    assert page.locator("#hits li").count() == len(holding)


@needs_index
def test_the_site_s_own_authority_is_chosen_until_another_is(reader):
    page = search(reader, "caseloads")
    focus = page.locator("#search").get_attribute("data-focus")
    assert page.locator("select[name=authority]").input_value() == focus
    assert all(focus in line for line in page.locator("#hits h3 + .meta").all_inner_texts())
    page.locator("select[name=authority]").select_option("All")
    page.locator("#search button").first.click()
    page.wait_for_url("**authority=all**")
    page.wait_for_selector("#hits li", timeout=15_000)
    assert page.locator("select[name=authority]").input_value() == "all"


@needs_index
@pytest.mark.parametrize(
    "question", ["has supervision been put right?", "What did inspectors say about supervision", "supervision", "supervision since 2023"]
)
def test_a_question_finds_what_its_nouns_find_and_the_theme_first(question, reader):
    page = search(reader, question)
    named = page.locator("#named a").first
    assert named.inner_text() == "Theme: Supervision"
    assert "/themes/supervision/" in named.evaluate("link => link.href")
    assert page.locator("#hits li").count() > 0
    assert named.evaluate("link => link.compareDocumentPosition(document.querySelector('#hits')) & Node.DOCUMENT_POSITION_FOLLOWING")


@needs_index
def test_a_report_that_the_words_name_comes_first_as_such(reader):
    page = search(reader, "focused visit 2022")
    assert page.locator("#named a").first.inner_text() == "Report: Focused visit, May 2022"


def test_without_an_index_titles_are_found_and_every_statement_is_led_to(reader, server):
    """As on a host that copied the pages alone."""
    own = reader(width=390, locale="en-GB")
    own.context.route("**/pagefind/**", lambda route: route.abort())
    page = search(lambda **_: own, "has supervision been put right")
    assert page.locator("#named a").first.inner_text() == "Theme: Supervision"
    expect(page.locator("#results")).to_contain_text("no index")
    assert "/statements/" in page.locator("#results a").evaluate("link => link.href")


def test_from_a_disk_titles_are_found_too(browser):
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{(SITE / 'search' / 'index.html').as_uri()}?q=caseloads")
    expect(page.locator("#results")).to_contain_text("opened from a disk", timeout=15_000)
    assert page.locator("#named a").first.inner_text().startswith("Theme: Caseloads")
    context.close()

"""What programs read of a page agrees with what people read: the JSON-LD block, Open Graph, the canonical link."""

import json
import re

import pytest

from published import page, page_paths, paths_of_kind

BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def graph(path):
    """The things that a page describes, by their type."""
    blocks = BLOCK.findall(page(path).html)
    assert len(blocks) == 1, f"{len(blocks)} blocks"
    data = json.loads(blocks[0])
    assert data["@context"] == "https://schema.org"
    return {thing["@type"]: thing for thing in data["@graph"]}


def canonical(path):
    """The page's whole address; where the site's own is not known there is none, and data name the page by its file."""
    return next((link for tag, _, link, rel in page(path).links if tag == "link" and rel == "canonical"), "index.html")


def is_published():
    return canonical("index.html") != "index.html"


def words(text):
    return re.sub(r"\W+", " ", text).strip()


def text_of(path, classes):
    return words(" ".join(text for around, text in page(path).texts if any(names & classes for _, names, _ in around)))


def described_pages():
    return [path for path in page_paths() if path != "404.html"]


@pytest.mark.parametrize("path", described_pages())
def test_the_way_here_is_the_breadcrumb(path):
    if path == "index.html":
        assert graph(path)["WebSite"]["url"] == canonical(path)
        return
    steps = graph(path)["BreadcrumbList"]["itemListElement"]
    assert [step["position"] for step in steps] == list(range(1, len(steps) + 1))
    assert words(" ".join(step["name"] for step in steps)) == text_of(path, {"crumbs"})
    assert all(step["item"].endswith("/" if is_published() else "index.html") for step in steps[:-1]) and "item" not in steps[-1]


@pytest.mark.parametrize("path", described_pages())
def test_a_shared_link_shows_this_page(path):
    meta = {entry.get("property") or entry.get("name"): entry.get("content") for entry in page(path).meta}
    assert meta.get("og:url", "index.html") == canonical(path) and meta["og:description"] == meta["description"]
    assert meta["og:title"] and meta["og:site_name"]
    assert meta["og:type"] == ("article" if path in documents() else "website")


def documents():
    return paths_of_kind("report") + paths_of_kind("response")


@pytest.mark.parametrize("path", documents())
def test_a_document_is_cited_as_its_page_says(path):
    report = graph(path)["Report"]
    assert report["url"] == canonical(path) and report["creditText"] and report["author"]["name"]
    said = words(page(path).html)
    for person in report.get("contributor", []):
        assert words(person["name"]) in said
    if "datePublished" in report:
        year, month, day = report["datePublished"].split("-")
        assert re.search(rf"{int(day)} [A-Z][a-z]+ {year}", report["creditText"])


@pytest.mark.parametrize("path", paths_of_kind("report"))
def test_a_quotation_is_at_its_link_in_its_words(path, reader):
    opened = reader(width=1280).open(path)
    quotations = graph(path)["Report"].get("hasPart", [])
    cards = opened.locator(".requests > .request > .request__ask blockquote").all_text_contents()
    assert [words(quotation["text"]) for quotation in quotations] == [words(card) for card in cards]
    for quotation in quotations:
        address, anchor = quotation["url"].split("#")
        # Without an address of the site, an anchor of the page itself.
        assert address == (canonical(path) if is_published() else "")
        # The word of its mark, for those who hear the page, is ours.
        there = opened.evaluate(
            "(id) => { const there = document.getElementById(id)?.cloneNode(true); there?.querySelectorAll('.vh').forEach(word => word.remove());"
            " return there?.textContent }", anchor)
        # Its items are statements of their own and follow it.
        assert there and words(quotation["text"]).startswith(words(there)), quotation["url"]
        assert quotation["creditText"].startswith(graph(path)["Report"]["creditText"])


def test_the_data_page_offers_the_files_that_are_there():
    data = graph("data/index.html")["Dataset"]
    here = page("data/index.html")
    addresses = [file["contentUrl"] for file in data["distribution"]]
    offered = {address.removeprefix(canonical("index.html")) if is_published() else here.target(address)[0] for address in addresses}
    linked = {page("data/index.html").target(link)[0] for tag, _, link, _ in page("data/index.html").links if tag == "a"}
    assert len(offered) >= 5 and offered <= linked

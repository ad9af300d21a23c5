"""Our own words are plain: a reading age of 12 years of schooling at most, by the Flesch-Kincaid grade, and none of the words we do not say."""

import json
import re
from functools import lru_cache

from published import SITE, page, page_paths

#: Elements whose words are a sentence or a heading of their own.
BLOCKS = {"p", "li", "dd", "dt", "h1", "h2", "h3", "h4", "td", "th", "caption", "figcaption", "legend", "label", "summary"}
#: Where inspectors or the council speak, or where documents, themes and places in them are named and nothing is said.
QUOTED = {"meta", "tags", "q", "doc", "voice", "finding", "requests", "cited", "only", "side", "source", "facts", "crumbs", "pager", "contents", "defs"}
QUOTED_TAGS = {"blockquote", "table", "nav", "svg", "script", "style", "cite", "code", "pre"}


def syllables(word):
    """Groups of vowels, without a silent e at the end; never fewer than one."""
    count = len(re.findall(r"[aeiouy]+", word))
    if word.endswith("e") and not word.endswith("le") and count > 1:
        count -= 1
    return max(count, 1)


def grade(text):
    """The Flesch-Kincaid grade: 0.39 words a sentence + 11.8 syllables a word - 15.59."""
    sentences = [part for part in re.split(r"[.!?:]+(?:\s|$)", text) if re.search(r"[A-Za-z]", part)]
    words = re.findall(r"[A-Za-z’']+", text.lower())
    return 0.39 * len(words) / len(sentences) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


@lru_cache(maxsize=None)
def reported():
    """The words of the reports and the council's papers, as one text to look things up in."""
    exported = json.loads((SITE / "data" / "statements.json").read_text(encoding="utf-8"))["statements"]
    return "\n".join(squeezed(each["text"]) for each in exported)


def squeezed(text):
    return re.sub(r"\W+", " ", text.lower()).strip()


@lru_cache(maxsize=None)
def own_words(path):
    """The page's sentences that are ours: outside quotations, and not in any report."""
    blocks, last = [], None
    for open_elements, text in page(path).texts:
        tags = {tag for tag, _, _ in open_elements}
        classes = {name for _, names, _ in open_elements for name in names}
        if "main" not in tags or tags & QUOTED_TAGS or classes & QUOTED or not tags & BLOCKS:
            last = None
            continue
        block = max(index for index, (tag, _, _) in enumerate(open_elements) if tag in BLOCKS)
        key = open_elements[:block + 1]
        if key == last:
            blocks[-1] += text
        else:
            blocks.append(text)
        last = key
    plain = [re.sub(r"“[^”]*”", "", " ".join(block.split())).strip() for block in blocks]
    return [block for block in plain if len(block.split()) > 2 and squeezed(block) not in reported()]


def test_our_own_wording_can_be_read_by_many(any_page):
    sentences = own_words(any_page)
    text = ". ".join(sentence.rstrip(".") for sentence in sentences) + "."
    # A measure of sentences says nothing on a handful of words.
    if len(text.split()) >= 60:
        assert grade(text) <= 12, f"grade {grade(text):.1f}"


def test_our_own_wording_is_measured():
    """Most of the site's pages have enough of our own words to measure, and the measure tells hard from easy."""
    assert sum(len(" ".join(own_words(path)).split()) for path in page_paths()) > 2000
    assert grade("The cat sat on the mat. It was warm.") < 3
    assert grade("Notwithstanding organisational reconfiguration, multidisciplinary arrangements demonstrate insufficient accountability.") > 18


#: Names of documents, themes and terms are long whoever writes them; a paragraph of prose is ours alone.
PROSE = {"prose", "lede", "note"}


def paragraphs(path):
    """Our paragraphs of some length, each of which must be plain: a page's mean can hide one."""
    ours = set(own_words(path))
    found = {}
    for around, text in page(path).texts:
        if any(names & PROSE for _, names, _ in around):
            block = [place for place, (tag, _, _) in enumerate(around) if tag in BLOCKS]
            if block:
                found.setdefault(around[:block[-1] + 1], []).append(text)
    whole = [" ".join("".join(parts).split()) for parts in found.values()]
    return [text for text in whole if text in ours and len(text.split()) >= 20]


def test_every_paragraph_of_ours_can_be_read_by_many(any_page):
    assert [(round(grade(text), 1), text) for text in paragraphs(any_page) if grade(text) > 12] == []


def test_paragraphs_are_found():
    assert sum(len(paragraphs(path)) for path in page_paths()) > 40


#: Only inspectors judge; the site says what they asked for and what they wrote later.
NOT_OURS = re.compile(r"\b(failed|fixed|resolved|RAG|stakeholders?|trends?)\b")


def test_our_own_wording_does_not_judge(any_page):
    assert [sentence for sentence in own_words(any_page) if NOT_OURS.search(sentence)] == []

"""Our own words are plain: a reading age of 12 years of schooling at most, by the Flesch-Kincaid grade, and none of the words we do not say."""

import json
import re
import tomllib
from functools import lru_cache
from pathlib import Path

import pytest
from published import REPOSITORY, SITE, page, page_paths

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


#: What the site does not say in its own voice, with what it says instead.
UNWANTED = tomllib.loads((Path(__file__).parent / "plain-words.toml").read_text(encoding="utf-8"))["word"]
TEMPLATES = sorted((REPOSITORY / "Themes/civic/templates").glob("*.mustache"))


def unwanted(sentences):
    """Each sentence that has such a word, with the word's row."""
    return [(word["say"], text) for word in UNWANTED for text in sentences if re.search(word["not"], text, re.IGNORECASE)]


def words_of_template(path):
    """What a template says itself: also what no page of this site shows, such as that there is nothing yet."""
    plain = re.sub(r"<pre>.*?</pre>|<!--.*?-->|\{\{[^{}]*\}\}\}?|<[^>]*>", "\0", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    return [" ".join(part.split()) for part in plain.split("\0") if len(part.split()) > 1]


def words_of_script(path):
    """The texts that a script writes: its literals of several words."""
    return [text for text in re.findall(r"'((?:[^'\\]|\\.)*)'", path.read_text(encoding="utf-8")) if " " in text.strip()]


def test_our_own_wording_is_plain(any_page):
    assert unwanted(own_words(any_page)) == []


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_a_template_says_it_plainly(path):
    assert unwanted(words_of_template(path)) == []


@pytest.mark.parametrize("name", ["search.js", "site.js"])
def test_a_script_says_it_plainly(name):
    words = words_of_script(REPOSITORY / "Themes/civic/assets" / name)
    assert len(words) > 3 and unwanted(words) == []


def test_the_words_of_templates_are_found():
    assert sum(len(words_of_template(path)) for path in TEMPLATES) > 150


@pytest.mark.parametrize("word", UNWANTED, ids=lambda word: word["example"])
def test_each_unwanted_word_is_found(word):
    assert (word["say"], word["example"]) in unwanted([word["example"]])
    assert unwanted(["Inspectors wrote about supervision in all four reports we hold on Staffordshire."]) == []

"""What the pages of a built site quote, print and compare of each visit, and whether that leans another way than all it says."""

import os
from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


class Reader(HTMLParser):
    """Reads a page and knows, at each tag, the classes of all that it stands in."""

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self._open = []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        classes = set((values.get("class") or "").split())
        if tag not in VOID:
            self._open.append((tag, classes))
        self.opened(tag, values, classes, set().union(*(each for _, each in self._open)))

    def handle_endtag(self, tag):
        for place in range(len(self._open) - 1, -1, -1):
            if self._open[place][0] == tag:
                del self._open[place:]
                return


@dataclass
class Finding:
    """A statement on the page of a theme: its mark, and whether a briefing prints it."""

    mark: str
    visit: str
    printed: bool


@dataclass
class Card:
    """A passage: its findings by their anchors, or a request."""

    anchor: str
    marks: list
    visit: str
    printed: bool
    is_request: bool
    findings: dict = field(default_factory=dict)


class ThemePage(Reader):
    """The page of a theme in one authority: its visits with all that stands there, and what is quoted at its head."""

    def __init__(self, html):
        self.cards, self.visits, self.head, self.chain = [], [], set(), set()
        super().__init__(html)
        for card in self.cards:
            if not card.findings and not card.is_request:
                card.findings[card.anchor] = Finding(card.marks[0], card.visit, card.printed)

    def opened(self, tag, values, classes, around):
        if "span" in classes and values.get("id", "").startswith("v-"):
            self.visits.append(values["id"])
        if "finding" in classes:
            marks = values["data-mark"].split()
            self.cards.append(
                Card(values["id"], marks, self.visits[-1], "data-lead" in values, marks[0] == "asked"))
        if "run" in classes and "finding" in around and not self.cards[-1].is_request:
            card = self.cards[-1]
            mark = values.get("data-mark", card.marks[0])
            card.findings[values.get("id", card.anchor)] = Finding(mark, card.visit, "data-lead" in values)
        if tag == "a" and values.get("href", "").startswith("#f-"):
            if around & {"chain", "beats"}:
                self.head.add(values["href"][1:])
            if "chain" in around:
                self.chain.add(values["href"][1:])

    def handle_data(self, text):
        if text == "Part of a request" and self._open[-1][1] == {"tag"}:
            self.cards[-1].is_request = True

    def of(self, visit):
        """The findings of a visit, by their anchors; what it asked for is none."""
        return {anchor: finding for card in self.cards if card.visit == visit for anchor, finding in card.findings.items()}

    def asks(self, visit):
        return [card for card in self.cards if card.visit == visit and card.is_request]


class ComparisonPage(Reader):
    """Two visits side by side: for each theme and visit the addresses of what is quoted."""

    def __init__(self, html):
        self.cells = []
        super().__init__(html)

    def opened(self, tag, values, classes, around):
        if "versus" in around and tag == "div":
            self.cells.append([])
        if "versus" in around and "beat" in around and tag == "a":
            self.cells[-1].append(values["href"])


def leaning(some, whole):
    """The marks that some findings have one more or one fewer of than their share in all."""
    few, all_ = (Counter(finding.mark for finding in findings) for findings in (some, whole))
    places, total = sum(few.values()), sum(all_.values())
    return [mark for mark in all_ if abs(all_[mark] * places - few[mark] * total) > total]


def has_most(some, whole):
    """Whether a mark that no other outnumbers is among them."""
    counts = Counter(finding.mark for finding in whole)
    return any(counts[finding.mark] == max(counts.values()) for finding in some)


def faults_of_theme(page):
    """What is wrong with what a theme's page quotes at its head and prints."""
    for visit in page.visits:
        findings = page.of(visit)
        whole = findings.values()
        printed = {anchor: finding for anchor, finding in findings.items() if finding.printed}
        quoted = [finding for anchor, finding in findings.items() if anchor in page.head]
        sheet = [finding for anchor, finding in findings.items() if anchor in printed or anchor in page.chain]
        for what, some in [("quoted", quoted), ("printed", printed.values()), ("printed with the head", sheet)]:
            yield from (f"{visit}, {what}: {mark}" for mark in leaning(some, whole))
        counts = Counter(finding.mark for finding in whole)
        kept = {finding.mark for finding in printed.values()}
        yield from (f"{visit}, not printed: {mark}" for mark in counts if counts[mark] * 3 >= len(whole) and mark not in kept)
        yield from (f"{visit}, not printed: {card.anchor}" for card in page.asks(visit) if not card.printed)
        asked = any(card.anchor in page.head for card in page.asks(visit))
        if findings and not asked and not has_most(quoted, whole):
            yield f"{visit}, quoted: not what most say"


def faults_of_comparison(page, path, themes):
    """What is wrong with what a comparison quotes.

    `themes` holds the pages of themes by their paths.
    """
    for cell in page.cells:
        places = [address.split("#") for address in cell]
        quoted = [themes[os.path.normpath(os.path.join(os.path.dirname(path), file))] for file, _ in places]
        some = [page.of(visit)[anchor] for page, (_, anchor) in zip(quoted, places) for visit in page.visits if anchor in page.of(visit)]
        if cell:
            whole = quoted[0].of(some[0].visit).values()
            yield from (f"{path}, {cell[0]}: {mark}" for mark in leaning(some, whole))
            if not has_most(some, whole):
                yield f"{path}, {cell[0]}: not what most say"


class Site:
    """The pages of a built site on which visits are quoted."""

    def __init__(self, folder):
        self.themes = {str(path.relative_to(folder)): ThemePage(path.read_text(encoding="utf-8")) for path in folder.glob("themes/**/index.html")}
        self.themes = {path: page for path, page in self.themes.items() if page.cards}
        self.comparisons = {
            str(path.relative_to(folder)): ComparisonPage(path.read_text(encoding="utf-8")) for path in folder.glob("compare/*/*/index.html")}

    def faults(self):
        found = [f"{path}: {fault}" for path, page in self.themes.items() for fault in faults_of_theme(page)]
        return found + [fault for path, page in self.comparisons.items() for fault in faults_of_comparison(page, path, self.themes)]

"""On paper: a theme is a briefing of one or two pages, a report a clean document."""

import re
import subprocess


def printed(page, path, tmp_path):
    """Prints a page as a PDF and gives what poppler says of it: the number of sheets, the words, the fonts."""
    file = tmp_path / "printed.pdf"
    page.pdf(path=str(file), prefer_css_page_size=True, tagged=True)
    told = subprocess.run(["pdfinfo", file], capture_output=True, text=True, check=True).stdout
    words = subprocess.run(["pdftotext", file, "-"], capture_output=True, text=True, check=True).stdout
    fonts = subprocess.run(["pdffonts", file], capture_output=True, text=True, check=True).stdout
    return int(re.search(r"Pages:\s+(\d+)", told).group(1)), plain(words), fonts


def plain(words):
    """Words without what breaking lines does to them."""
    return re.sub(r"[\s-]+", "", words)


def test_a_theme_prints_as_a_briefing(topic_page, reader, tmp_path):
    page = reader(width=1280).open(topic_page)
    sheets, words, fonts = printed(page, topic_page, tmp_path)
    assert sheets <= 2
    assert plain(page.locator("h1").inner_text()) in words
    assert "Type 3" not in fonts
    for request in page.locator(".finding[data-mark^=asked] blockquote").all():
        assert plain(request.text_content()) in words, "a briefing prints every request"


def test_a_briefing_says_where_and_when_it_was_printed(reader, tmp_path):
    page = reader(width=1280).open("themes/supervision/index.html")
    _, words, _ = printed(page, "themes/supervision/index.html", tmp_path)
    assert "themes/supervision/" in words and re.search(r"Printedon\d{1,2}[A-Z][a-z]+\d{4}", words)
    assert re.search(r"\d+of\d+statementsprintedhere", words)
    without = reader(width=1280, java_script_enabled=False).open("themes/supervision/index.html")
    _, words, _ = printed(without, "themes/supervision/index.html", tmp_path)
    assert "Fromthemes/supervision/" in words or "/themes/supervision/" in words


#: The cards that are on the paper.
ON_PAPER = "() => [...document.querySelectorAll('.finding')].filter((e) => e.checkVisibility()).map((e) => e.id)"


def test_with_a_filter_on_paper_has_what_the_screen_has(topic_page, reader):
    """And nothing says that it were a briefing."""
    page = reader(width=1280).open(topic_page)
    for box in [box for box in page.locator("input[name=mark], input[name=year]").all() if not box.get_attribute("id").endswith("-all")]:
        page.evaluate("document.querySelector('form.tools').reset()")
        box.evaluate("(box) => { box.checked = true }")
        screen = page.evaluate(ON_PAPER)
        page.emulate_media(media="print")
        assert page.evaluate(ON_PAPER) == screen and screen
        assert page.locator(".filter-note").is_visible() and not page.locator(".brief-note").first.is_visible()
        page.emulate_media(media="null")


def test_a_briefing_lacks_no_mark_that_holds_a_third(topic_page, reader):
    """Of the findings of a visit; requests are all there."""
    page = reader(width=1280).open(topic_page)
    page.emulate_media(media="print")
    lacking = page.evaluate("""() => [...document.querySelectorAll('.span')].flatMap((visit) => {
        const marks = (only) => [...visit.querySelectorAll('.finding')].flatMap((card) => {
            const runs = [...card.querySelectorAll('.run')].filter((run, place) => place === 0 || run.id)
            return (runs.length ? runs : [card]).filter((e) => !only || e.checkVisibility()).map((e) => e.dataset.mark || card.dataset.mark) }).filter((m) => m !== 'asked')
        const all = marks(false), shown = marks(true)
        return [...new Set(all)].filter((m) => 3 * all.filter((n) => n === m).length >= all.length && !shown.includes(m)).map((m) => visit.id + ' ' + m) })""")
    page.emulate_media(media="null")
    assert lacking == []


def test_a_report_prints_as_a_document(report_page, reader, tmp_path):
    page = reader(width=1280).open(report_page)
    sheets, words, fonts = printed(page, report_page, tmp_path)
    assert sheets >= 2 and plain(page.locator("h1").inner_text()) in words
    assert plain("Skip to main content") not in words and plain("Mark in the text") not in words
    assert "Type 3" not in fonts


def test_a_card_of_the_home_page_stands_on_one_sheet(reader, tmp_path):
    """Its title and its last words on the same one."""
    page = reader(width=1280).open("index.html")
    file = tmp_path / "home.pdf"
    page.pdf(path=str(file), prefer_css_page_size=True)
    told = subprocess.run(["pdftotext", file, "-"], capture_output=True, text=True, check=True).stdout
    sheets = [plain(sheet) for sheet in told.split("\f")]
    cards = page.locator(".back__item").all()
    for card in cards:
        title, last = plain(card.locator("h3").inner_text()), plain(card.locator(".chain > li .q").last.inner_text())[-40:]
        assert any(title in sheet and last in sheet for sheet in sheets), title
    assert cards

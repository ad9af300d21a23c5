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


def test_a_report_prints_as_a_document(report_page, reader, tmp_path):
    page = reader(width=1280).open(report_page)
    sheets, words, fonts = printed(page, report_page, tmp_path)
    assert sheets >= 2 and plain(page.locator("h1").inner_text()) in words
    assert plain("Skip to main content") not in words and plain("Mark in the text") not in words
    assert "Type 3" not in fonts

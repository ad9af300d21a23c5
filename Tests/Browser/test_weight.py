"""Light enough for a phone in a car park. A kilobyte is 1,000 bytes, before compression."""

from published import SITE, page, page_paths


def weight(path):
    """The bytes of a page with its styles and scripts."""
    here = page(path)
    parts = [here.target(link)[0] for link in here.stylesheets + here.scripts]
    return sum((SITE / part).stat().st_size for part in [path, *parts])


def test_a_theme_or_a_thread_weighs_at_most_160_kilobytes(topic_page):
    assert weight(topic_page) <= 160_000


def test_a_report_weighs_at_most_250_kilobytes(report_page):
    assert weight(report_page) <= 250_000


def test_fonts_weigh_at_most_100_kilobytes():
    fonts = [file for file in SITE.rglob("*.woff2")]
    assert fonts and sum(file.stat().st_size for file in fonts) <= 100_000


def test_the_home_page_needs_one_page_and_one_stylesheet():
    """Its first text shows after these two; scripts wait."""
    home = page("index.html")
    assert len(home.stylesheets) == 1
    assert home.html.count("<script") == home.html.count(" defer></script>") + home.html.count('type="application/ld+json"')


def test_no_page_was_left_out():
    assert len(page_paths()) == len(list(SITE.rglob("*.html"))) - len(list((SITE / "pagefind").rglob("*.html")))

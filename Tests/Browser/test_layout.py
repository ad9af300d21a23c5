"""No page breaks: not on a narrow phone, not at 400 %, not with a reader's own spacing, colours or calm."""

import io

import pytest
from PIL import Image

#: What sticks out to the right of the window, but for what stands in a region that scrolls by itself.
STICKING_OUT = """() => {
    const width = document.documentElement.clientWidth
    const scrolls = (element) => { for (let e = element.parentElement; e && e !== document.body; e = e.parentElement) {
        if (['auto', 'scroll'].includes(getComputedStyle(e).overflowX)) return true } return false }
    const out = [...document.body.querySelectorAll('*')].filter((e) => {
        const box = e.getBoundingClientRect()
        return box.width > 1 && box.right > width + 1 && box.left >= 0 && !scrolls(e) && getComputedStyle(e).position !== 'absolute' })
    const page = document.scrollingElement.scrollWidth > width ? ['the page scrolls sideways: ' + document.scrollingElement.scrollWidth] : []
    return page.concat(out.slice(0, 5).map((e) => `${e.tagName.toLowerCase()}.${e.className} ${(e.textContent || '').trim().slice(0, 40)}`)) }"""
#: WCAG 1.4.12, as a stylesheet that the page's policy does not stop.
SPACING = """() => { const sheet = new CSSStyleSheet(); sheet.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }')
    document.adoptedStyleSheets = [sheet] }"""
CUT_OFF = """() => [...document.body.querySelectorAll('*')].filter((e) => {
    const style = getComputedStyle(e)
    const hides = ['hidden', 'clip'].includes(style.overflowY) || ['hidden', 'clip'].includes(style.overflowX)
    return hides && e.clientWidth > 2 && e.textContent.trim() && (e.scrollHeight > e.clientHeight + 2 || e.scrollWidth > e.clientWidth + 2)
}).slice(0, 5).map((e) => `${e.tagName.toLowerCase()}.${e.className}`)"""


def test_nothing_scrolls_sideways_at_320_pixels(any_page, reader):
    page = reader(width=320, height=800).open(any_page)
    assert "\n".join(page.evaluate(STICKING_OUT)) == ""
    page.evaluate(SPACING)
    assert "\n".join(page.evaluate(STICKING_OUT) + page.evaluate(CUT_OFF)) == "", "with the reader's own spacing"


def test_nothing_scrolls_sideways_at_400_percent(any_page, reader):
    """A window of 1280 by 1024 at 400 % has 320 by 256 CSS pixels, four device pixels to each."""
    page = reader(width=320, height=256, device_scale_factor=4).open(any_page)
    assert "\n".join(page.evaluate(STICKING_OUT)) == ""


def test_nothing_is_cut_off_with_the_readers_own_spacing(any_page, reader):
    page = reader(width=1280).open(any_page)
    page.evaluate(SPACING)
    assert "\n".join(page.evaluate(STICKING_OUT) + page.evaluate(CUT_OFF)) == ""


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_a_title_of_300_letters_leaves_the_page_whole(width, reader):
    """With a word in it that no line holds; the way round the site stays in the first window."""
    page = reader(width=width, height=900).open("themes/index.html")
    title = ("Inspectors of children’s services " * 7 + "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch" * 2)[:300]
    page.evaluate("(title) => { document.querySelector('.mark__name').textContent = title }", title)
    assert "\n".join(page.evaluate(STICKING_OUT)) == ""
    assert page.locator("nav").first.bounding_box()["y"] < 700


def test_the_layout_checks_find_planted_faults(reader):
    page = reader(width=320, height=800).open("index.html")
    page.evaluate("""() => { const wide = document.createElement('div'); wide.textContent = 'wide'; wide.style.width = '700px';
        const cut = document.createElement('p'); cut.textContent = 'cut off '.repeat(40); cut.style.cssText = 'height: 20px; overflow: hidden'
        document.querySelector('main').append(wide, cut) }""")
    assert len(page.evaluate(STICKING_OUT)) >= 2
    assert page.evaluate(CUT_OFF)


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
def test_nothing_moves(kind_page, motion, reader):
    """The site has no motion at all, so there is nothing to reduce; this keeps it so."""
    page = reader(width=1280, reduced_motion=motion).open(kind_page)
    moving = page.evaluate("""() => [...document.querySelectorAll('*')].filter((e) => { const style = getComputedStyle(e)
        return style.transitionDuration.split(', ').some((t) => parseFloat(t) > 0) || style.animationName !== 'none' || style.scrollBehavior === 'smooth'
    }).slice(0, 5).map((e) => `${e.tagName.toLowerCase()}.${e.className}`)""")
    assert moving == [] and page.evaluate("document.getAnimations().length") == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_glyphs_show_in_forced_colours(kind_page, scheme, reader):
    """Each kind of glyph on the page is drawn in more than one colour, so it stands out from its ground."""
    page = reader(width=1280, forced_colors="active", color_scheme=scheme).open(kind_page)
    invisible = []
    for kind in page.evaluate("[...new Set([...document.querySelectorAll('main svg.g use')].map((u) => u.getAttribute('href')))]"):
        shown = [glyph for glyph in page.locator(f"main svg.g:has(use[href='{kind}'])").all()[:12] if glyph.is_visible()]
        if shown and colours(shown[0].screenshot()) < 2:
            invisible.append(kind)
    assert invisible == []


def colours(png):
    """How many clearly different greys a picture holds."""
    greys = Image.open(io.BytesIO(png)).convert("L").histogram()
    return sum(any(greys[start:start + 64]) for start in range(0, 256, 64))


def test_a_paragraph_that_a_link_led_to_stands_where_it_stood(reader):
    """Its copy button takes no column of its own."""
    page = reader(width=1280).open("inspections/staffordshire/2023-11-ilacs/index.html")
    def edges():
        return page.evaluate("() => { const text = document.querySelector('#p33 > .text').getBoundingClientRect(); return [text.left, text.right] }")
    before = edges()
    page.evaluate("location.hash = 'p33'")
    page.locator("#p33 > .copy").wait_for()
    assert edges() == before


def test_a_request_is_set_off_from_what_inspectors_found(reader):
    page = reader(width=1280).open("themes/supervision/index.html")
    def edge(mark):
        return page.locator(f".finding[data-mark={mark}] blockquote").first.evaluate("quote => getComputedStyle(quote).borderLeftWidth")
    assert (edge("asked"), edge("concern")) == ("4px", "0px")

"""Finding one's way: a theme in two clicks, a menu that leaves room, filters that can be shared and never hide what a link leads to."""

import pytest
from playwright.sync_api import expect

from published import page as published_page

SUPERVISION = "themes/supervision/index.html"


@pytest.mark.parametrize("options", [{}, {"java_script_enabled": False}])
@pytest.mark.parametrize("start", ["index.html", "themes/index.html"])
def test_a_theme_is_two_clicks_away_on_a_phone(start, options, reader):
    page = reader(width=390, height=844, **options).open(start)
    page.locator(".families summary", has_text="Workforce").click()
    page.locator(".families a", has_text="Supervision").click()
    page.wait_for_url("**/themes/supervision/index.html")


@pytest.mark.parametrize("width, height", [(320, 256), (390, 844)])
def test_the_title_is_on_the_first_screen(middling_page, width, height, reader):
    """320 × 256 is what a screen of 1280 × 1024 has at 400 %."""
    page = reader(width=width, height=height).open(middling_page)
    top = page.locator("h1").first.bounding_box()["y"]
    assert top + 40 <= height, f"the title begins at {top}"


def test_the_menu_is_folded_where_it_is_narrow_and_open_where_it_is_wide(reader):
    narrow = reader(width=390).open("index.html")
    assert not narrow.locator(".nav a").first.is_visible()
    narrow.locator(".menu summary").click()
    assert narrow.locator(".nav a").first.is_visible()
    wide = reader(width=1280).open("index.html")
    assert wide.locator(".nav a").first.is_visible() and not wide.locator(".menu summary").is_visible()


def test_the_navigation_has_five_entries_at_most(middling_page):
    assert 3 <= published_page(middling_page).html.split('aria-label="Main"')[1].split("</ul>")[0].count("<li>") <= 5


def shown(page):
    return page.locator(".finding:visible").count()


def test_a_filter_is_announced_and_in_the_address(reader):
    page = reader(width=1280).open(SUPERVISION)
    total = shown(page)
    page.locator("label:has(#m-concern)").click()
    expect(page.locator(".tools [role=status]")).to_have_text(f"{shown(page)} of {total} passages are shown.")
    assert "mark=concern" in page.url
    page.reload()
    assert page.locator("#m-concern").is_checked() and shown(page) < total
    page.locator("label:has(#m-all)").click()
    expect(page.locator(".tools [role=status]")).to_have_text("")
    assert "mark" not in page.url


def test_a_link_to_what_a_filter_hides_lifts_the_filter(reader):
    page = reader(width=1280).open(SUPERVISION)
    hidden = page.locator(".finding[data-mark=concern]").first.get_attribute("id")
    page.locator("label:has(#m-strength)").click()
    assert not page.locator(f"#{hidden}").is_visible()
    page.evaluate("anchor => { location.hash = anchor }", hidden)
    expect(page.locator(f"#{hidden}")).to_be_visible()
    expect(page.locator(f"#{hidden}")).to_be_in_viewport()
    assert page.locator("#m-all").is_checked()


def test_a_shared_address_with_a_filter_shows_the_statement_it_leads_to(reader):
    own = reader(width=1280)
    hidden = own.open(SUPERVISION).locator(".finding[data-mark=concern]").first.get_attribute("id")
    page = own.open(f"{SUPERVISION}?mark=strength#{hidden}")
    expect(page.locator(f"#{hidden}")).to_be_visible()


def test_visits_stand_beside_a_long_page_where_there_is_room(reader):
    page = reader(width=1280).open(SUPERVISION)
    rail = page.locator(".rail a")
    assert rail.count() == page.locator(".span").count() and rail.first.is_visible()
    rail.last.click()
    expect(page.locator(".span").last).to_be_in_viewport()
    assert not reader(width=390).open(SUPERVISION).locator(".rail").is_visible()


def test_nothing_lies_under_the_rail(reader):
    page = reader(width=1280).open(SUPERVISION)
    right = page.evaluate("Math.max(...[...document.querySelectorAll('main :is(p, li, h1, h2, h3, fieldset)')].map(e => e.getBoundingClientRect().right))")
    assert right <= page.locator(".rail").bounding_box()["x"]


def test_a_report_marks_requests_and_concerns_first_and_all_by_a_switch(reader):
    page = reader(width=1280).open("inspections/staffordshire/2023-11-ilacs/index.html")

    def marked(mark):
        return page.locator(f"mark.s--{mark} .g").first.is_visible()

    assert marked("asked") and marked("concern") and not marked("strength")
    page.locator("label:has(#s-all)").click()
    assert marked("asked") and marked("concern") and marked("strength")


def test_themes_beside_a_paragraph_fold_on_a_phone_and_stand_open_on_a_desk(reader):
    report = "inspections/staffordshire/2023-11-ilacs/index.html"
    phone = reader(width=390).open(report)
    assert not phone.locator(".side a").first.is_visible() and phone.locator(".side summary").first.is_visible()
    desk = reader(width=1280).open(report)
    assert desk.locator(".side a").first.is_visible() and not desk.locator(".side summary").first.is_visible()


def test_no_grade_has_dots_where_two_scales_meet(reader):
    """The same number of dots on two scales would look like the same grade."""
    for path in ("index.html", "grades/staffordshire/index.html", "compare/staffordshire/2012-11--2023-11/index.html"):
        assert reader(width=1280).open(path).locator(".pips").count() == 0

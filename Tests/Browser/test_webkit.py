"""The main walks in WebKit, the engine of Safari and of a councillor's tablet: Debian's WebKitGTK through its own driver.

One page of each kind is opened; a theme is filtered, cited and followed; the search finds a sentence.
"""

import glob
import os
import shutil
import socket
import subprocess
import time

import pytest

from published import SITE, page as published_page
from published import middling_of_each_kind

DRIVER = shutil.which("WebKitWebDriver")
BROWSER = next(iter(glob.glob("/usr/lib/*/webkit2gtk-4.1/MiniBrowser")), None)
DISPLAY = shutil.which("Xvfb")
SUPERVISION = "themes/supervision/index.html"

pytestmark = [
    pytest.mark.skipif(not (DRIVER and DISPLAY and BROWSER), reason="there is no WebKitGTK with its driver here; make test installs it"),
    # One window for all of them: the workers share the groups of pytest-xdist.
    pytest.mark.xdist_group("webkit"),
]


@pytest.fixture(scope="module")
def screen():
    """A screen that nobody sees."""
    process = subprocess.Popen(
        [DISPLAY, "-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    number = process.stdout.readline().decode().strip()
    yield f":{number}"
    process.terminate()
    process.wait()


@pytest.fixture(scope="module")
def webkit(screen, server):
    from selenium import webdriver
    from selenium.webdriver.webkitgtk.options import Options
    from selenium.webdriver.webkitgtk.service import Service

    options = Options()
    options.binary_location = BROWSER
    options.add_argument("--automation")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = {**os.environ, "DISPLAY": screen, "WEBKIT_DISABLE_COMPOSITING_MODE": "1", "LIBGL_ALWAYS_SOFTWARE": "1"}
    if os.geteuid() == 0:
        environment["WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS"] = "1"
    driver = webdriver.WebKitGTK(options=options, service=Service(DRIVER, port=port, env=environment))
    driver.set_page_load_timeout(60)
    driver.set_window_size(1280, 900)
    driver.at = lambda path: driver.get(server.address(path))
    yield driver
    driver.quit()


def wait_for(driver, script, seconds=20):
    """Asks until the page's answer is not false."""
    for _ in range(seconds * 5):
        answer = driver.execute_script(f"return {script}")
        if answer:
            return answer
        time.sleep(0.2)
    raise AssertionError(f"WebKit waits in vain for: {script}")


SHOWN = "[...document.querySelectorAll('.finding')].filter(card => card.getClientRects().length).length"


@pytest.mark.parametrize("path", middling_of_each_kind())
def test_a_page_opens_with_its_title_and_without_sideways_scrolling(path, webkit):
    if path == "404.html":
        pytest.skip("it finds its styles at the root of a host alone")
    webkit.at(path)
    assert webkit.execute_script("return document.querySelector('h1').getBoundingClientRect().top < innerHeight")
    assert webkit.execute_script("return document.documentElement.scrollWidth <= innerWidth")
    assert webkit.execute_script("return getComputedStyle(document.body).fontFamily").startswith(('"Civic Sans"', "Civic Sans"))


def test_the_menu_stands_open_where_it_is_wide(webkit):
    webkit.at("index.html")
    assert webkit.execute_script("return document.querySelector('.nav a').getClientRects().length > 0")


def test_a_filter_shows_its_statements_and_a_link_lifts_it(webkit):
    webkit.at(SUPERVISION)
    total = webkit.execute_script(f"return {SHOWN}")
    webkit.execute_script("document.querySelector('#m-concern').click()")
    shown = webkit.execute_script(f"return {SHOWN}")
    assert 0 < shown < total
    assert str(shown) in webkit.execute_script("return document.querySelector('.tools [role=status]').textContent")
    assert "mark=concern" in webkit.current_url
    hidden = webkit.execute_script("return [...document.querySelectorAll('.finding')].find(card => !card.getClientRects().length).id")
    webkit.execute_script("location.hash = arguments[0]", hidden)
    wait_for(webkit, f"document.getElementById('{hidden}').getClientRects().length > 0")


def test_a_report_is_marked_and_its_switch_works(webkit):
    webkit.at("inspections/staffordshire/2023-11-ilacs/index.html")
    sign = "document.querySelector('mark.s--strength .g').getClientRects().length > 0"
    assert not webkit.execute_script(f"return {sign}")
    webkit.execute_script("document.querySelector('#s-all').click()")
    assert webkit.execute_script(f"return {sign}")


@pytest.mark.skipif(not (SITE / "pagefind").is_dir(), reason="there is no search index; make site makes it")
def test_the_search_finds_a_sentence_and_the_theme(webkit):
    webkit.at("search/index.html?q=supervision")
    wait_for(webkit, "document.querySelectorAll('#hits li').length > 0")
    assert webkit.execute_script("return document.querySelector('#named a').textContent") == "Theme: Supervision"
    link = webkit.execute_script("return document.querySelector('#hits h3 a').href")
    path = link.split("/council/inspections/")[1]
    assert path.split("#")[1] in published_page(path.split("#")[0]).ids

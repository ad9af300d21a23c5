"""Fixtures of the browser suite: one Chromium a process, one page a way of looking, the site on loopback."""

import os
import shutil

import pytest
from playwright.sync_api import sync_playwright

import published
from reading import Reader

PAGE_FIXTURES = {
    "any_page": lambda: published.paths_of_kind("any"),
    "topic_page": lambda: published.paths_of_kind("topic"),
    "report_page": lambda: published.paths_of_kind("report"),
    "kind_page": published.middling_and_heaviest_of_each_kind,
    "middling_page": published.middling_of_each_kind,
}


def pytest_generate_tests(metafunc):
    """A test that asks for `any_page` runs once a page, so that a failure names it."""
    for name, paths in PAGE_FIXTURES.items():
        if name in metafunc.fixturenames:
            metafunc.parametrize(name, paths())


@pytest.fixture(scope="session")
def server():
    server = published.Server()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def root_server():
    """The site at the root of its host, where alone the page for a wrong address finds its styles."""
    server = published.Server("/")
    yield server
    server.stop()


@pytest.fixture(scope="session")
def browser():
    executable = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    assert executable, "there is no Chromium here; run: make test"
    # Chromium's sandbox does not run as root.
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=arguments)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def reader(browser, server, root_server):
    """Gives the reader for a way of looking; each is made once and kept."""
    readers = {}

    def give(width=1280, height=900, **options):
        key = (width, height, tuple(sorted(options.items())))
        if key not in readers:
            context = browser.new_context(viewport={"width": width, "height": height}, **options)
            readers[key] = Reader(context, server, root_server)
        return readers[key]

    yield give
    for made in readers.values():
        made.context.close()

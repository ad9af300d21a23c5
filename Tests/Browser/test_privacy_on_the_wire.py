"""A reader is known to nobody else: no request leaves the site, no cookie is set, and a strict policy is obeyed."""

import pytest

from published import page
from reading import Reader

LISTEN = """addEventListener('securitypolicyviolation', (event) => {
    (window.violations ??= []).push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`) })"""
ALLOWED = {"'self'", "'none'", "data:"}


@pytest.fixture(scope="module")
def listener(browser, server, root_server):
    """A reader who writes down every request, every refusal of the policy and every error."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.add_init_script(LISTEN)
    made = Reader(context, server, root_server)
    made.requests, made.faults = [], []
    made.page.on("request", lambda request: made.requests.append(request.url))
    # A request that going to the next page cut off is no fault.
    made.page.on("requestfailed", lambda request: made.faults.append(f"{request.url} failed") if request.failure != "net::ERR_ABORTED" else None)
    made.page.on("response", lambda answer: made.faults.append(f"{answer.url} answers {answer.status}") if answer.status >= 400 else None)
    made.page.on("pageerror", lambda error: made.faults.append(f"script: {error}"))
    made.page.on("console", lambda line: made.faults.append(f"console: {line.text}") if line.type == "error" else None)
    yield made
    context.close()


def test_a_page_asks_only_its_own_site(any_page, listener, server, root_server):
    listener.requests.clear()
    listener.faults.clear()
    opened = listener.open(any_page)
    opened.wait_for_load_state("networkidle") if any_page.startswith("search/") else None
    own = root_server.root if any_page == "404.html" else server.root
    assert listener.requests, "nothing was asked for, so nothing was checked"
    assert [url for url in listener.requests if not url.startswith(own)] == []
    expected_missing = [fault for fault in listener.faults if "pagefind" in fault]
    assert [fault for fault in listener.faults if fault not in expected_missing and "404" not in fault] == []
    assert opened.evaluate("window.violations ?? []") == []
    assert listener.context.cookies() == [] and opened.evaluate("localStorage.length + sessionStorage.length") == 0


def test_a_page_declares_a_strict_policy(any_page):
    """So that it is kept on a host that sends no header. Only the search may run WebAssembly."""
    policy = page(any_page).content_security_policy()
    assert policy, "the page declares no policy"
    assert policy["default-src"] == ["'none'"] or policy["default-src"] == ["'self'"]
    allowed = ALLOWED | ({"'wasm-unsafe-eval'"} if any_page.startswith("search/") else set())
    assert {word for words in policy.values() for word in words} <= allowed
    assert {"base-uri", "form-action"} <= set(policy)


def test_a_page_holds_no_style_and_no_script_of_its_own(any_page):
    html = page(any_page).html
    assert "<style" not in html and " style=" not in html and " onclick=" not in html
    assert html.count("<script") == len(page(any_page).scripts) + html.count('type="application/ld+json"')


def test_the_policy_check_finds_a_planted_fault(listener):
    opened = listener.open("index.html")
    opened.evaluate("() => { const script = document.createElement('script'); script.textContent = 'window.ran = 1'; document.body.append(script) }")
    assert opened.evaluate("new Promise((done) => setTimeout(() => done(window.violations?.length), 100))") > 0
    assert opened.evaluate("window.ran") is None

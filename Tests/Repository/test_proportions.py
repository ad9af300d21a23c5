"""What is quoted, printed and compared of a visit has its marks in the visit's own proportion, within one.

On the pages of this repository's site, and on those of a site made of the reports that the environment gives.
"""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from quotations import Finding, Site, ThemePage, faults_of_theme, has_most, leaning
from repository import REPOSITORY, tool

SHARED = os.environ.get("THROUGHLINE_SHARED")


def test_on_the_site_of_this_repository():
    site = Site(REPOSITORY / "public")
    assert len(site.themes) >= 50 and sum(len(page.cells) for page in site.comparisons.values()) > 200
    assert site.faults() == []


@pytest.mark.skipif(not SHARED, reason="THROUGHLINE_SHARED names no folder of reports")
def test_on_sixty_reports(tmp_path):
    shutil.copytree(REPOSITORY / "Themes", tmp_path / "Themes")
    shutil.copytree(REPOSITORY / "Content", tmp_path / "Content", ignore=shutil.ignore_patterns("inspections", "responses", "sources"))
    reports = sorted(Path(SHARED, "corpus/dev").glob("*.pdf"))
    (tmp_path / "Content/sources").mkdir()
    for report in reports:
        shutil.copy(report, tmp_path / "Content/sources")
    settings = tmp_path / "Content/site.yml"
    lines = settings.read_text(encoding="utf-8").splitlines(keepends=True)
    settings.write_text("".join(line for line in lines if not line.startswith("focus:")), encoding="utf-8")
    for command in (["convert", "--quiet"], ["build", "--no-search", "--quiet"]):
        ran = subprocess.run([tool(), *command], cwd=tmp_path, capture_output=True, text=True, check=False)
        assert ran.returncode == 0, ran.stderr[-2000:]
    site = Site(tmp_path / "public")
    assert len(reports) == 60 and len(site.themes) > 1500
    assert site.faults() == []


def findings(**counts):
    return [Finding(mark, "v-2022", True) for mark, count in counts.items() for _ in range(count)]


@pytest.mark.parametrize(
    "some, off",
    [
        ({"concern": 1, "strength": 1}, []),
        # Of three places concerns have 1.33, and strengths 1.67.
        ({"concern": 2, "strength": 1}, []),
        ({"concern": 3}, ["concern", "strength"]),
        ({}, []),
    ])
def test_one_more_than_the_share_is_too_many(some, off):
    assert leaning(findings(**some), findings(concern=4, strength=5)) == off


def test_what_most_say_is_told_from_what_few_say():
    whole = findings(concern=1, strength=2)
    assert has_most(findings(strength=1, concern=1), whole) and not has_most(findings(concern=1), whole)


PAGE = (REPOSITORY / "public/themes/supervision/index.html").read_text(encoding="utf-8")


def planted(change, start, end):
    """The faults of a page of which one stretch was changed."""
    first = PAGE.index(start)
    last = PAGE.index(end, first + len(start))
    changed = change(PAGE[first:last])
    assert changed != PAGE[first:last]
    return list(faults_of_theme(ThemePage(PAGE[:first] + changed + PAGE[last:])))


def test_a_visit_that_is_not_printed_is_found():
    found = planted(lambda visit: visit.replace(" data-lead", ""), 'id="v-2023-11-ilacs"', 'class="span"')
    assert found == ["v-2023-11-ilacs, not printed: concern"]


def test_a_briefing_of_too_many_of_one_mark_is_found():
    """Of 2012, with a concern among seven, both of the other marks are left out."""
    def change(visit):
        return re.sub(r'(data-mark="(?:strength|mixed)") data-lead', r"\1", visit)
    found = planted(change, 'id="v-2012-11-child-protection"', 'class="span"')
    assert {"v-2012-11-child-protection, not printed: strength", "v-2012-11-child-protection, not printed: mixed"} <= set(found)


def test_a_request_that_is_not_printed_is_found():
    found = planted(lambda card: card.replace(" data-lead", "", 1), 'data-mark="asked"', "</li>")
    assert [fault.split(": ")[0] for fault in found] == ["v-2022-05-focused-visit, not printed"]


def test_a_head_that_quotes_what_few_say_is_found():
    """Both quotations of 2012 are led to its one concern."""
    def change(beats):
        return re.sub(r'href="#f-2012[^"]*"', 'href="#f-2012-11-child-protection-p36-618a"', beats)
    assert "v-2012-11-child-protection, quoted: not what most say" in planted(change, 'class="beats"', "</ol>")

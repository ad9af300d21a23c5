"""The pages that there must be: each entity has its page, and no page is left out of the suite."""

import re

import pytest
import yaml

from published import REPOSITORY, SITE, page_paths

CONTENT = REPOSITORY / "Content"
ONCE = [
    "index.html", "inspections/index.html", "themes/index.html", "authorities/index.html", "search/index.html", "glossary/index.html",
    "data/index.html", "about/index.html", "accessibility/index.html", "404.html",
]


def expected_pages():
    """The address of every page that the content asks for."""
    focus = yaml.safe_load((CONTENT / "site.yml").read_text(encoding="utf-8")).get("focus")
    inspections = [path.relative_to(CONTENT).with_suffix("") for path in sorted(CONTENT.glob("inspections/*/*.md"))]
    responses = [path.relative_to(CONTENT).with_suffix("") for path in sorted(CONTENT.glob("responses/*/*.md"))]
    topics = [path.stem for path in sorted(CONTENT.glob("themes/*.md"))]
    assert inspections and topics, "Content/ holds no inspection or no theme"
    expected = list(ONCE) + [f"{path}/index.html" for path in inspections + responses] + [f"themes/{slug}/index.html" for slug in topics]
    held = {}
    for path in inspections:
        held.setdefault(path.parts[1], []).append(path.parts[2])
    for authority, visits in held.items():
        expected += [f"{folder}/{authority}/index.html" for folder in ("authorities", "asked-to-improve", "grades", "statements")]
        if authority != focus:
            expected += [f"themes/{slug}/{authority}/index.html" for slug in topics]
        days = sorted("-".join(name.split("-")[:2]) for name in visits)
        expected += [f"compare/{authority}/{a}--{b}/index.html" for i, a in enumerate(days) for b in days[i + 1:]]
    return expected


@pytest.mark.skipif(SITE != REPOSITORY / "public", reason="another site than that of Content/ is under test")
@pytest.mark.parametrize("address", expected_pages() if SITE == REPOSITORY / "public" else ["index.html"])
def test_every_entity_has_its_page(address):
    """A thread that another authority's reports say nothing on may be left out; everything else has a page."""
    if re.fullmatch(r"themes/[^/]+/[^/]+/index\.html", address):
        slug, authority = address.split("/")[1:3]
        linked = f"{authority}/index.html" in (SITE / "themes" / slug / "index.html").read_text(encoding="utf-8")
        if not linked:
            return
    assert (SITE / address).is_file()


@pytest.mark.skipif(not (SITE / "sitemap.xml").is_file(), reason="the site does not know its own address, so it has no sitemap")
def test_the_sitemap_names_every_page():
    """So that the number of pages the suite looks at is counted twice, by the build and by the suite."""
    sitemap = (SITE / "sitemap.xml").read_text(encoding="utf-8")
    base = re.search(r"<loc>(https?://[^/<]+[^<]*?/)(?:index\.html)?</loc>", sitemap).group(1)
    named = {address.removeprefix(base) for address in re.findall(r"<loc>([^<]*)</loc>", sitemap)}
    named = {address if address.endswith(".html") else address + "index.html" for address in named}
    assert named == set(page_paths()) - {"404.html"}
    assert len(page_paths()) > 20

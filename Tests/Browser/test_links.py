"""Every link and anchor inside the site resolves, from a disk and under any sub-path; citations depend on it."""

import re

from published import SITE, page


def test_every_link_and_anchor_resolves(any_page):
    here = page(any_page)
    assert here.links, "a page without a link"
    faults = [fault for tag, name, link, rel in here.links if (fault := fault_of(here, tag, name, link, rel))]
    assert not faults, "\n".join(faults)


def fault_of(here, tag, name, link, rel):
    """What is wrong with a link, or None."""
    target = here.target(link)
    if target is None:
        loads = tag in ("script", "img", "iframe", "source") or (tag == "link" and not {"canonical", "alternate"} & set(rel.split()))
        if loads or not re.match(r"https?://|mailto:", link):
            return f"{tag} {name} leaves the site: {link}"
        return None
    path, fragment = target
    if link.startswith("/") and here.path != "404.html":
        return f"{link} needs the root of the host"
    if (name, tag) == ("data-index", "div"):
        return None
    if not (SITE / path).is_file():
        return f"{link} leads nowhere" if not (SITE / path).is_dir() else f"{link} leads to a folder"
    if fragment and path.endswith(".html") and fragment not in page(path).ids:
        return f"{link} names an anchor that is not there"
    return None


def test_no_id_stands_twice(any_page):
    ids = page(any_page).ids
    assert sorted({each for each in ids if ids.count(each) > 1}) == []


def test_the_link_check_finds_planted_faults():
    here = page("index.html")
    assert fault_of(here, "a", "href", "no-such-page/index.html", "")
    assert fault_of(here, "a", "href", "index.html#no-such-anchor", "")
    assert fault_of(here, "a", "href", "/index.html", "")
    assert fault_of(here, "script", "src", "https://cdn.example/x.js", "")
    assert fault_of(here, "a", "href", "themes/", "")

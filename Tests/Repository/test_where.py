"""docs/where.md names one file for each rule, and it is there."""

import re

from repository import REPOSITORY


def rows():
    text = (REPOSITORY / "docs/where.md").read_text(encoding="utf-8")
    return re.findall(r"^\| ([^|]+?) \| `([^`]+)` \| `([^`]+)` \|$", text, re.MULTILINE)


def test_every_rule_is_where_the_table_says():
    assert len(rows()) >= 20
    faults = []
    for rule, path, name in rows():
        file = REPOSITORY / path
        if not file.is_file() or name not in file.read_text(encoding="utf-8"):
            faults.append(f"{rule}: {name} is not in {path}")
    assert faults == []


def test_no_rule_stands_twice():
    rules = [rule for rule, _, _ in rows()]
    assert len(set(rules)) == len(rules)

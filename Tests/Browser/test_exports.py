"""The exports keep their promise: valid by their schemas, and every identifier and address in them leads somewhere."""

import csv
import json

import jsonschema
import pytest
import yaml

from published import REPOSITORY, SITE, page

DATA = SITE / "data"
EXPORTS = sorted(path.name for path in DATA.glob("*.json"))
TABLES = sorted(path.name for path in DATA.glob("*.csv"))


def load(name):
    return json.loads((DATA / name).read_text(encoding="utf-8"))


def schema_of(name):
    stem = name.removesuffix(".json")
    found = [path for path in (DATA / "schema" / f"{stem}.schema.json", DATA / "schema" / f"{stem}.json") if path.is_file()]
    assert found, f"there is no schema for {name} in data/schema/"
    return json.loads(found[0].read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", EXPORTS)
def test_an_export_is_valid_by_its_schema(name):
    schema = schema_of(name)
    checker = jsonschema.validators.validator_for(schema)
    checker.check_schema(schema)
    faults = [f"{list(fault.absolute_path)}: {fault.message}" for fault in checker(schema).iter_errors(load(name))]
    assert not faults, "\n".join(faults[:10])


@pytest.mark.parametrize("name", EXPORTS)
def test_a_schema_can_refuse(name):
    """A schema that takes an export with a nameless list or a number for it would take anything."""
    schema = schema_of(name)
    checker = jsonschema.validators.validator_for(schema)(schema)
    assert not checker.is_valid({}) and not checker.is_valid([1])


@pytest.mark.parametrize("name", EXPORTS)
def test_every_address_in_an_export_leads_to_its_anchor(name):
    addresses = sorted(set(found(load(name), "url")))
    here = page("index.html")
    base = yaml.safe_load((REPOSITORY / "Content/site.yml").read_text(encoding="utf-8")).get("base_url", "")
    faults = []
    for address in addresses:
        target = here.target(address.removeprefix(base + "/"))
        path, fragment = target if target else (None, None)
        if path is None or not (SITE / path).is_file() or (fragment and fragment not in page(path).ids):
            faults.append(address)
    assert not faults, "\n".join(faults[:10])


def found(value, key):
    """Every value of a key, at any depth."""
    if isinstance(value, dict):
        for name, inner in value.items():
            if name == key and isinstance(inner, str):
                yield inner
            yield from found(inner, key)
    elif isinstance(value, list):
        for inner in value:
            yield from found(inner, key)


def test_a_statement_is_exported_once_and_shown_in_its_words():
    statements = load("statements.json")["statements"]
    assert statements and len({each["id"] for each in statements}) == len(statements)
    slugs = {each["slug"] for each in load("themes.json")["themes"]}
    assert {slug for each in statements for slug in each["themes"]} <= slugs


@pytest.mark.parametrize("name", TABLES)
def test_a_table_has_the_same_rows_as_its_export(name):
    with open(DATA / name, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows and all(None not in row and None not in row.values() for row in rows), "a row is longer or shorter than the head"
    twin = DATA / name.replace(".csv", ".json")
    if twin.is_file():
        assert len(rows) in counts(load(twin.name))


def counts(export):
    """How many entries an export has, in all: of each of its lists, and of each list inside the entries."""
    for entries in export.values():
        yield len(entries)
        for key in sorted({key for entry in entries for key, value in entry.items() if isinstance(value, list)}):
            yield sum(len(entry.get(key) or []) for entry in entries)


def test_every_grade_of_every_report_is_a_row():
    with open(DATA / "grades.csv", encoding="utf-8-sig", newline="") as file:
        rows = [(row["inspection"], row["label"], row["grade"]) for row in csv.DictReader(file)]
    inspections = load("inspections.json")["inspections"]
    printed = [(each["id"], judgement["label"], judgement["grade"]) for each in inspections for judgement in each["judgements"]]
    assert rows == printed and rows

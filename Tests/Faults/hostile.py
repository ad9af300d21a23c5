"""Gives `check` and `convert` small inputs that once hung them or filled the memory: each ends in time, in little memory, with a message.

    python3 Tests/Faults/hostile.py .build/release/throughline
"""

import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent.parent
SMALL_SITE = REPOSITORY / "Tests/PublishingTests/GoldenSites/northshire/Content"
#: Of the processor's time, so that a busy machine makes no difference.
MOST_SECONDS = 2
MOST_MEGABYTES = 256

FRONT = "---\ntitle: A page\n---\n\n"
LETTER = (
    "Ofsted\n\n31 May 2023\n\nJo Bloggs\nDirector of Children's Services\nKent County Council\n\nDear Jo\n\n"
    "Focused visit to Kent children's services\n\nThe findings of the visit to Kent on 4 May 2023.\n\n"
)


def report(*mentions):
    """The text of an entity of the small site with more sentences; nothing vouches for its words."""
    path = next((SMALL_SITE / "inspections").rglob("2023*.md"))
    text = re.sub(r"^converted:.*\n", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return {f"Content/{path.relative_to(SMALL_SITE)}": text + "\n" + " ".join(mentions) + "\n"}


def topics(count):
    text = "---\ntitle: Made {0}\nsummary: S.\nbelongs: B.\ncues: [word{0}]\n---\n"
    return {f"Content/themes/made-{number}.md": text.format(number) for number in range(count)}


def nested(depth):
    return {"Themes/civic/templates/not-found.mustache": "{{#title}}" * depth + "x" + "{{/title}}" * depth}


PAGE = "Content/pages/hostile.md"

#: What it is, the files that differ from the small site (made when they are needed, so that this process stays small), the command, and
#: whether it is refused; the rest is published.
INPUTS = [
    ("a table of 2,000 columns and 20,000 short rows", lambda: {PAGE: FRONT + "| a " * 2000 + "|\n" + "| - " * 2000 + "|\n" + "|\n" * 20000}, "check", True),
    ("100,000 references to one link", lambda: {PAGE: FRONT + "[a] " * 100_000 + "\n\n[a]: https://kent.example/" + "x" * 500 + "\n"}, "check", True),
    ("9,000 references to one link", lambda: {PAGE: FRONT + "[a] [a]\n" * 4_500 + "\n\n[a]: https://kent.example/" + "x" * 500 + "\n"}, "check", True),
    ("20,000 footnotes", lambda: {PAGE: FRONT + "".join(f"a[^{n}] " for n in range(20_000)) + "\n\n" + "".join(f"[^{n}]: b\n\n" for n in range(20_000))}, "check", True),
    ("4,000 footnotes", lambda: {PAGE: FRONT + "".join(f"a[^{n}]\n" for n in range(4_000)) + "\n\n" + "".join(f"[^{n}]: b\n\n" for n in range(4_000))}, "check", False),
    ("5,000 mentions of other visits", lambda: report(*(f"The focused visit in 19{n % 90 + 10} found good practice." for n in range(5_000))), "check", False),
    ("templates nested 500 deep", lambda: nested(500), "check", True),
    ("templates nested 10,000 deep", lambda: nested(10_000), "check", True),
    ("20 partials that include the next twice", lambda: {f"Themes/civic/templates/{'not-found' if n == 0 else f'p{n}'}.mustache": f"{{{{> p{n + 1}}}}}" * 2 if n < 20 else "x" for n in range(21)}, "check", True),
    ("quotes nested 10,000 deep", lambda: {PAGE: FRONT + "> " * 10_000 + "x\n"}, "check", True),
    ("lists nested by 300 lines", lambda: {PAGE: FRONT + "".join("  " * n + "- x\n" for n in range(300))}, "check", True),
    ("brackets of YAML, 50,000 deep", lambda: {PAGE: "---\ntitle: " + "[" * 50_000 + "\n---\n"}, "check", True),
    ("10,000 keys of front matter", lambda: {PAGE: "---\ntitle: A page\n" + "".join(f"key{n}: x\n" for n in range(10_000)) + "---\n"}, "check", True),
    ("anchors of YAML that multiply", lambda: {PAGE: "---\ntitle: A page\na: &a [x, x]\n" + "".join(f"{chr(98 + n)}: &{chr(98 + n)} [*{chr(97 + n)}, *{chr(97 + n)}]\n" for n in range(24)) + "---\n"}, "check", True),
    ("48,000 stars of emphasis", lambda: {PAGE: FRONT + "*a **b " * 12_000 + "\n"}, "check", False),
    ("450,000 backticks", lambda: {PAGE: FRONT + "".join("`" * (n % 300 + 1) + " " for n in range(3_000)) + "\n"}, "check", False),
    ("a cue of ten choices in each of ten brackets", lambda: {"Content/themes/made.md": "---\ntitle: Made\nsummary: S.\nbelongs: B.\ncues:\n  - " + "(a|b|c|d|e|f|g|h|i|j) " * 10 + "\n---\n"}, "check", True),
    ("a text of one line of 1 MB", lambda: {"Content/sources/line.txt": LETTER + "Plans are clear. " * 60_000}, "convert", False),
    ("a text of 10,000 notes", lambda: {"Content/sources/notes.txt": LETTER + "Plans¹ are clear.\n\n" * 5_000 + "¹ A note.\n\n" * 5_000}, "convert", False),
    ("a text of 50,000 empty lines and bullets", lambda: {"Content/sources/bullets.txt": LETTER + "•\n\n" * 25_000}, "convert", False),
    ("a text of 100 MB", lambda: {"Content/sources/large.txt": LETTER + "Plans are clear. " * 6_000_000}, "convert", True),
]


def measured(tool, files, command):
    """How a command ended, what it said, and what it took."""
    with tempfile.TemporaryDirectory(prefix="throughline-hostile-") as name:
        folder = Path(name)
        shutil.copytree(SMALL_SITE, folder / "Content")
        shutil.copytree(REPOSITORY / "Themes", folder / "Themes")
        size = 0
        for path, text in files().items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            size += (folder / path).write_bytes(text.encode())
            del text
        with (folder / "said").open("w+", encoding="utf-8") as said:
            process = subprocess.Popen([tool, command, "--quiet"], cwd=folder, stdout=subprocess.DEVNULL, stderr=said)
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            said.seek(0)
            words = said.read()
    return size, process.returncode, words, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    tool, faults = Path(sys.argv[1]).resolve(), 0
    resource.setrlimit(resource.RLIMIT_CPU, (60, 60))
    for what, files, command, refused in INPUTS:
        size, code, words, seconds, megabytes = measured(tool, files, command)
        error = next((line for line in words.split("\n") if "error: " in line), "")
        is_right = code == (1 if refused else 0) and seconds <= MOST_SECONDS and megabytes <= MOST_MEGABYTES and bool(error) == refused
        faults += not is_right
        print(f"{'  ' if is_right else '✘ '}{what} ({size / 1000:.0f} kB): {seconds:.2f} s, {megabytes:.0f} MB, exit {code} {error[:170]}", flush=True)
    if faults:
        sys.exit(f"error: {faults} of {len(INPUTS)} inputs took more than {MOST_SECONDS} s or {MOST_MEGABYTES} MB, or were not told of as they should be")


if __name__ == "__main__":
    main()

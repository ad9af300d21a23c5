#!/usr/bin/env python3
"""Write Starter.c: which files of this repository are compiled into the tool. Run after adding a topic, cue file or template."""
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
WANTED = ["Content/themes/*.md", "Content/cues/*", "Content/glossary.md", "Content/pages/*.md",
          "Sources/Starter/README.md", "Sources/Starter/gitignore", "docs/publish/github/*.yml", "docs/publish/gitlab.yml",
          "Themes/civic/colours.yml", "Themes/civic/templates/*.mustache", "Themes/civic/assets/**/*"]


def main():
    paths = sorted({p.relative_to(ROOT).as_posix() for pattern in WANTED for p in ROOT.glob(pattern) if p.is_file()})
    out = ["// Written by make-list.py; a test fails when a file is missing here.", '#include "Starter.h"', "",
           '#pragma clang diagnostic ignored "-Wc23-extensions"', ""]
    for number, path in enumerate(paths):
        out += [f"static const unsigned char file{number}[] = {{", f'#embed "../../{path}" if_empty(0)', "};"]
    out += ["", "static const StarterFile files[] = {"]
    out += [f'    {{"{path}", file{number}, sizeof file{number}}},' for number, path in enumerate(paths)]
    out += ["    {0, 0, 0},", "};", "", "StarterFile starter_file(long number) {",
            f"    return files[number >= 0 && number < {len(paths)} ? number : {len(paths)}];", "}", ""]
    (HERE / "Starter.c").write_text("\n".join(out), encoding="utf-8")


main()

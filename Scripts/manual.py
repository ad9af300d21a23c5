"""Prints the manual page of the tool, from what the tool says of its commands and options itself.

usage: manual.py TOOL
"""

import json
import subprocess
import sys


def escaped(text: str) -> str:
    """Text as troff takes it: no backslash or hyphen is read as more than that, and no line begins with a command."""
    text = text.replace("\\", "\\\\").replace("-", "\\-")
    return "\\&" + text if text.startswith((".", "'")) else text


def names(argument: dict) -> str:
    """"\\-\\-content <content>" of an option, "<files> ..." of an argument."""
    value = argument.get("valueName", "")
    if argument["kind"] == "positional":
        return escaped(f"<{value}>" + (" ..." if argument.get("isRepeating") else ""))
    shown = ", ".join("-" * (1 if name["kind"] == "short" else 2) + name["name"] for name in argument["names"])
    return escaped(shown + (f" <{value}>" if argument["kind"] == "option" else ""))


def lines_of(command: dict) -> list[str]:
    """A command with everything it takes."""
    lines = [f".SS {command['commandName']}", escaped(command.get("abstract", ""))]
    for argument in command.get("arguments", []):
        if argument.get("shouldDisplay", True):
            lines += [".TP", f"\\fB{names(argument)}\\fR", escaped(argument.get("abstract", ""))]
    return lines


def page(told: dict, version: str) -> str:
    command = told["command"]
    lines = [
        f'.TH THROUGHLINE 1 "" "throughline {version}"',
        ".SH NAME",
        "throughline \\- " + escaped(command["abstract"]),
        ".SH SYNOPSIS",
        ".B throughline",
        "<command> [<options>]",
        ".SH COMMANDS",
    ]
    for each in command["subcommands"]:
        if each["commandName"] != "help":
            lines += lines_of(each)
    lines += [
        ".SH FILES",
        ".TP\n.I Content/\nThe record: reports as received, and what was made of them.",
        ".TP\n.I Themes/\nHow the site looks.",
        ".TP\n.I public/\nThe finished site.",
        ".SH EXIT STATUS",
        "0, 1 when content has problems, which are all listed, or 2 when the command was called wrongly.",
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    run = [subprocess.run([sys.argv[1], option], capture_output=True, text=True, check=True).stdout for option in ("--experimental-dump-help", "--version")]
    print(page(json.loads(run[0]), run[1].strip()), end="")

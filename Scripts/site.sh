#!/usr/bin/env bash
# From the documents in Content/sources to the site in public/, with the release tool.
set -euo pipefail
cd "$(dirname "$0")/.."
. Scripts/common.sh

if throughline=$(packaged_tool); then
    say "Using the installed tool, $throughline: there is no Swift here to build this folder's own"
else
    say "Building the tool (a few minutes the first time, seconds where nothing changed)"
    swift build --configuration release --product throughline --quiet ||
        fail "the tool did not build; if the lines above speak of fetching, check the network, else they name the fault"
    throughline=$(swift build --configuration release --show-bin-path)/throughline
fi

say "Converting the documents"
"$throughline" convert
say "Building the site and its search index"
# The Python that is asked for Pagefind is that of the virtual environment.
PATH=$PWD/.venv/bin:$PATH "$throughline" build
[ -s public/pagefind/pagefind-entry.json ] || fail "the search index could not be made, as the lines above say; the pages are there"
say "Checking it"
"$throughline" check
say "The site is ready: open public/index.html in a browser"

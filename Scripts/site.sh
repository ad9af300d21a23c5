#!/usr/bin/env bash
# From the documents in Content/sources to the site in public/, with the release tool.
set -euo pipefail
cd "$(dirname "$0")/.."
. Scripts/common.sh

say "Building the tool"
swift build --configuration release --product throughline --quiet ||
    fail "the tool did not build; if the lines above speak of fetching, check the network, else they name the fault"
throughline=$(swift build --configuration release --show-bin-path)/throughline

say "Converting the documents"
"$throughline" convert
say "Building the site"
"$throughline" build
say "Checking it"
"$throughline" check
say "Making the search index"
.venv/bin/python Scripts/search-index.py public || fail "the search index could not be made; the pages are there, and the search page says that it is missing"
say "The site is ready: open public/index.html in a browser"

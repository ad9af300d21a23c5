#!/usr/bin/env bash
# From the documents in Content/sources to the site in public/.
#
# The tool is built without optimisation, which takes a third of the time and serves the tests too; with it this folder's documents are
# converted and built in seconds. For hundreds of reports: make site CONFIGURATION=release
set -euo pipefail
cd "$(dirname "$0")/.."
. Scripts/common.sh

if throughline=$(packaged_tool); then
    say "Using the installed tool, $throughline: there is no Swift here to build this folder's own"
else
    configuration=${CONFIGURATION:-debug}
    say "Building the tool (a minute or two the first time, seconds where nothing changed)"
    swift build --configuration "$configuration" --product throughline --quiet ||
        fail "the tool did not build; if the lines above speak of fetching, check the network, else they name the fault"
    throughline=$(swift build --configuration "$configuration" --show-bin-path)/throughline
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

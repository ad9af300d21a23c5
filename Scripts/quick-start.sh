#!/usr/bin/env bash
# Runs the README's quick start as it stands, all but `make test`, so that it cannot rot.
set -euo pipefail
cd "$(dirname "$0")/.."
. Scripts/common.sh

# The first fenced block below the heading, without comments.
commands=$(awk '/^## Quick start/ { found = 1 } found && /^```/ { if (inside) exit; inside = 1; next } inside' README.md |
    sed -E 's/[[:space:]]+#.*$//; /^[[:space:]]*(#|$)/d')
for expected in "make site" "make test"; do
    grep -qx "$expected" <<<"$commands" || fail "the README's quick start does not say \"$expected\""
done
while IFS= read -r command; do
    [ "$command" = "make test" ] && continue
    say "\$ $command"
    bash -euo pipefail -c "$command" </dev/null || fail "the README says \"$command\", and it fails"
done <<<"$commands"

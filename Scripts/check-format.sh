#!/usr/bin/env bash
# Fails when `make format` would change a Swift file, and shows the change.
set -euo pipefail
cd "$(dirname "$0")/.."
. Scripts/common.sh

copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
cp -R .swift-format Package.swift Sources Tests "$copy"
(cd "$copy" && swift format --in-place --recursive Package.swift Sources Tests)
for part in Package.swift Sources Tests; do
    diff -ru --exclude=__pycache__ "$part" "$copy/$part" || fail "the code is not formatted; run \"make format\""
done
say "The code is formatted"

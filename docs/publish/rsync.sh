#!/usr/bin/env bash
# Copies a built site to a web host of one's own: rsync.sh HOST:/srv/www/inspections
#
# Only what changed is sent. New files change places with old ones at the end, and files that are no longer part of the
# site go last, so that readers never find a page without its parts.
set -euo pipefail
[ $# -eq 1 ] || { echo "usage: rsync.sh HOST:FOLDER" >&2; exit 2; }
[ -f public/.throughline ] || { echo "error: there is no built site here; run: throughline build" >&2; exit 1; }
rsync --recursive --checksum --times --chmod=D755,F644 --delay-updates --delete-after --exclude=/.throughline public/ "$1/"

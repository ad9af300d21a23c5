#!/usr/bin/env bash
# Copies a built site to a store that speaks S3: s3.sh BUCKET [PREFIX]. For a store that is not Amazon's, set AWS_ENDPOINT_URL.
#
# Parts of the search index have their hash in their names and may be kept for ever; pages are asked for anew each time.
# What is no longer part of the site goes last. In front of the store, let "/" lead to index.html, and missing pages to 404.html.
set -euo pipefail
[ $# -ge 1 ] || { echo "usage: s3.sh BUCKET [PREFIX]" >&2; exit 2; }
[ -f public/.throughline ] || { echo "error: there is no built site here; run: throughline build" >&2; exit 1; }
target="s3://$1/${2:+$2/}"
hashed=(--include "pagefind/fragment/*" --include "pagefind/index/*" --include "pagefind/filter/*")
aws s3 cp public/ "$target" --recursive --only-show-errors --exclude "*" "${hashed[@]}" --cache-control "public, max-age=31536000, immutable"
aws s3 cp public/ "$target" --recursive --only-show-errors --exclude ".throughline" "${hashed[@]/--include/--exclude}" --cache-control "no-cache"
aws s3 sync public/ "$target" --only-show-errors --exclude ".throughline" --delete --size-only

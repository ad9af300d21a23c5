#!/usr/bin/env bash
# Converts and builds a copy twice, once plainly with the tool as `make site` builds it, and once as if in Turkey and Japan with the
# optimised one that packages hold, and fails when a byte differs.
set -euo pipefail
cd "$(dirname "$0")/.."
. Scripts/common.sh

work=.build/determinism
rm -rf "$work"
mkdir -p "$work/locales"

# The locale is made for this check, in a folder of its own, so that no machine has to have it and none is changed.
localedef --no-archive --inputfile=tr_TR --charmap=UTF-8 "$work/locales/tr_TR.UTF-8" ||
    fail "the locale tr_TR.UTF-8 could not be made; install the package \"locales\""
in_turkish() { LOCPATH=$PWD/$work/locales LC_ALL=tr_TR.UTF-8 LANG=tr_TR.UTF-8 TZ=Asia/Tokyo "$@"; }
# "Evet" is Turkish for yes: without the locale, this would print nothing or English.
[ "$(in_turkish locale yesstr 2>&1 | tr '[:upper:]' '[:lower:]')" = evet ] || fail "the locale tr_TR.UTF-8 does not take effect"

for run in plain turkish; do
    cp -R Content "$work/Content-$run"
    as=env configuration=debug
    [ "$run" = turkish ] && as=in_turkish configuration=release
    swift build --configuration "$configuration" --product throughline --quiet
    throughline=$(swift build --configuration "$configuration" --show-bin-path)/throughline
    "$as" "$throughline" convert --content "$work/Content-$run" >/dev/null
    PATH=$PWD/.venv/bin:$PATH "$as" "$throughline" build --content "$work/Content-$run" --output "$work/public-$run" >/dev/null
done
diff -r "$work/Content-plain" "$work/Content-turkish" || fail "converting depends on the locale or the time zone"
diff -r "$work/public-plain" "$work/public-turkish" || fail "building depends on the locale or the time zone"
for file in index.html pagefind/pagefind-entry.json; do
    [ -f "$work/public-plain/$file" ] || fail "the build wrote no $file, so that was not compared"
done
say "Two builds are byte-identical: $(find "$work/public-plain" -type f | wc -l) files, one of the optimised tool with LC_ALL=tr_TR.UTF-8 TZ=Asia/Tokyo"

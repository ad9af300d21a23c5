#!/usr/bin/env bash
# The Swift tests with every memory access watched, then with every access of two threads; the latter build counts operations too, to see
# that twice as much of something costs twice the work.
set -euo pipefail
cd "$(dirname "$0")/.."
. Scripts/common.sh

say "Under the address sanitizer"
# One test after another, here and below: a tool of the system is slow so, and would run out of its time beside many others.
# What the Swift runtime keeps to its end is no leak.
ASAN_OPTIONS=detect_leaks=0 swift test --sanitize address --scratch-path .build/address --quiet --no-parallel
export THROUGHLINE_COUNT=1
counting=(--sanitize thread --scratch-path .build/thread -Xswiftc -sanitize-coverage=edge,trace-pc --quiet)
say "Under the thread sanitizer"
# FailingBuildTests limit the size of files, in which this sanitizer keeps its own tables.
TSAN_OPTIONS="suppressions=$PWD/Scripts/thread-sanitizer.txt history_size=4" \
    swift test "${counting[@]}" --no-parallel --skip FailingBuildTests
say "Counting the operations of twice as much"
COUNT_OPERATIONS=1 swift test "${counting[@]}" --filter DoublingTests

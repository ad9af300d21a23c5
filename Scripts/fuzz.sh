#!/usr/bin/env bash
# Tries each reader with inputs that libFuzzer makes of those in Tests/Fuzz/Inputs: fuzz.sh SECONDS [TARGET…]
# An input that is kept in .build/fuzz-found broke a promise, crashed, took longer than 1 s or more than 512 MB: put it beside the others
# under a name that says what is wrong, and mend the tool.
set -euo pipefail
cd "$(dirname "$0")/.."
. Scripts/common.sh

seconds=$1
shift
targets=("$@")
[ ${#targets[@]} -gt 0 ] || targets=($(ls Tests/Fuzz/Inputs))

say "Building the fuzzer, with every module watched"
# libFuzzer brings main: what is parsed as a library has none of its own.
THROUGHLINE_FUZZ=1 swift build --configuration release --product Fuzzer --sanitize fuzzer -Xswiftc -parse-as-library \
    --scratch-path .build/fuzz --quiet
# Swift's own report of a crash would come before libFuzzer's, and the input would not be kept.
export SWIFT_BACKTRACE=enable=no
failed=()
for target in "${targets[@]}"; do
    say "Fuzzing $target for $seconds s"
    mkdir -p ".build/fuzz-corpus/$target" ".build/fuzz-found/$target"
    FUZZ_TARGET=$target .build/fuzz/release/Fuzzer ".build/fuzz-corpus/$target" "Tests/Fuzz/Inputs/$target" \
        -max_total_time="$seconds" -max_len=4096 -timeout=1 -rss_limit_mb=512 -dict=Tests/Fuzz/words.dict \
        -artifact_prefix=".build/fuzz-found/$target/" -print_final_stats=1 2>".build/fuzz-$target.log" || failed+=("$target")
    grep -E '^stat::(number_of_executed_units|peak_rss_mb|slowest_unit)|ERROR: |^broken' ".build/fuzz-$target.log" || true
done
[ ${#failed[@]} -eq 0 ] || fail "found something: ${failed[*]}; the inputs are in .build/fuzz-found, what was said in .build/fuzz-NAME.log"

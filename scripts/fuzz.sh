#!/usr/bin/env bash
# Feeds the readers with damaged files: libFuzzer with the address and undefined-behaviour sanitizers.
#   scripts/fuzz.sh [SECONDS] [TARGET…]     60 seconds a target; e.g. scripts/fuzz.sh 600 ntu kinetics
#   scripts/fuzz.sh --possible              says by its exit code whether clang and its fuzzing runtime are there
# An input that fails is kept in build-fuzz/failures; run it again with build-fuzz/bin/fuzz_TARGET FILE.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source scripts/lib/report.sh
if [[ "${1:-}" == --possible ]]; then
    command -v clang++ >/dev/null || exit 1
    echo 'extern "C" int LLVMFuzzerTestOneInput(const unsigned char*, unsigned long) { return 0; }' |
        clang++ -x c++ - -fsanitize=fuzzer,address -o /dev/null 2>/dev/null
    exit
fi
seconds=60
if [[ "${1:-}" =~ ^[0-9]+$ ]]; then
    seconds=$1
    shift
fi
scripts/fuzz.sh --possible || fail "fuzz the readers" "clang or its fuzzing runtime is not installed" \
    "apt-get install clang libclang-rt-14-dev"
launcher=$(command -v ccache || true)
cmake -S tests/fuzz -B build-fuzz -G Ninja -DCMAKE_CXX_COMPILER=clang++ -DCMAKE_BUILD_TYPE=None \
    -DCMAKE_CXX_COMPILER_LAUNCHER="$launcher" >/dev/null
ninja -C build-fuzz --quiet
build-fuzz/bin/make_fuzz_corpus build-fuzz/seeds
targets=("$@")
((${#targets[@]})) || mapfile -t targets < <(cd build-fuzz/bin && ls fuzz_* | sed 's/^fuzz_//')
mkdir -p build-fuzz/failures
for target in "${targets[@]}"; do
    mkdir -p "build-fuzz/corpus/$target" "build-fuzz/seeds/$target"
    if ! build-fuzz/bin/fuzz_"$target" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=1024 -max_len=16384 \
        -seed="${KINESCOPE_FUZZ_SEED:-0}" -print_final_stats=1 -artifact_prefix="build-fuzz/failures/$target-" \
        "build-fuzz/corpus/$target" "build-fuzz/seeds/$target" >"build-fuzz/$target.log" 2>&1; then
        tail -n 40 "build-fuzz/$target.log" >&2
        fail "fuzz the reader '$target'" "an input made it fail; the report is above" \
            "the input is in build-fuzz/failures; give it to build-fuzz/bin/fuzz_$target"
    fi
    runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "build-fuzz/$target.log")
    echo "fuzz $target: $runs inputs in $seconds s, none failed"
done

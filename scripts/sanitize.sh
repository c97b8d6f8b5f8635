#!/usr/bin/env bash
# The tests that need no display, under the address and undefined-behaviour sanitizers.
#   scripts/sanitize.sh [CTEST ARGUMENTS…]     KINESCOPE_SANITIZER=tsan for the thread sanitizer
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
preset=${KINESCOPE_SANITIZER:-asan-ubsan}
folder=build-${preset%%-*}
scripts/setup.sh --tests
cmake --preset "$preset" -DKINESCOPE_BUILD_BENCHMARKS=OFF >/dev/null
mapfile -t targets < <(ninja -C "$folder" -t targets all | sed -n 's/^\(kinescope_tests_[a-z]*\): phony$/\1/p' |
    grep -vE '_(gui|view|cli|structure|widgets)$')
ninja -C "$folder" "${targets[@]}"
# LibTorch's own one-time allocations are not ours to free.
export ASAN_OPTIONS=detect_leaks=0:detect_odr_violation=0 UBSAN_OPTIONS=print_stacktrace=1
exec ctest --test-dir "$folder" --output-on-failure -L unit -E 'structure' "$@"

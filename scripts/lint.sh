#!/usr/bin/env bash
# clang-tidy over our own sources with the build's own flags; needs no finished build.
#   scripts/lint.sh [--jobs N] [--changed [REVISION]] [FOLDER or FILE…]
#     --jobs N              clang-tidy processes at once; as many as processors when not given
#     --changed [REVISION]  only what differs from REVISION (HEAD when not given), also a changed header's .cpp file
#     FOLDER or FILE        datasets models core widgets app when not given
# A file that was clean is not looked at again before it, one of our headers that it includes, or .clang-tidy changes.
# About 10 s of processor time a file (torch: 40 s): the whole tree takes an hour or more on two cores the first time.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source scripts/lib/report.sh
for tool in clang-tidy python3; do
    command -v "$tool" >/dev/null || fail "find $tool" "it is not installed" "apt-get install $tool"
done
if [[ ! -f build-lint/build.ninja || -n $(find CMakeLists.txt cmake ./*/CMakeLists.txt tests/*/CMakeLists.txt \
    -newer build-lint/compile_commands.json -print -quit) ]]; then
    # Without precompiled headers, since clang cannot read those of g++; clang does not know the flag for them either.
    cmake -S . -B build-lint -G Ninja -DKINESCOPE_PRECOMPILED_HEADERS=OFF -DCMAKE_CXX_COMPILER_LAUNCHER= >/dev/null ||
        fail "configure build-lint" "cmake's message is above" "scripts/setup.sh --tests installs what the build needs"
    sed -i 's/ -fpch-preprocess//' build-lint/compile_commands.json
fi
exec python3 scripts/lib/lint.py "$@"

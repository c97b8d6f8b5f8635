#!/usr/bin/env bash
# clang-tidy over our own sources with the build's own flags.   scripts/lint.sh [FOLDER…]
# Build the tree without precompiled headers first: clang cannot read those of g++.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
command -v clang-tidy >/dev/null || { echo "clang-tidy is missing: apt-get install clang-tidy" >&2; exit 1; }
cmake -S . -B build-lint -G Ninja -DKINESCOPE_PRECOMPILED_HEADERS=OFF -DCMAKE_CXX_COMPILER_LAUNCHER= >/dev/null
sed -i 's/ -fpch-preprocess//' build-lint/compile_commands.json
ninja -C build-lint $(ninja -C build-lint -t targets all | sed -n 's/^\([^:]*autogen\): .*/\1/p') >/dev/null
folders=("$@")
((${#folders[@]})) || folders=(datasets core widgets app models)
git ls-files -- "${folders[@]/%//*.cpp}" | xargs -P "$(nproc)" -n 4 clang-tidy -p build-lint --quiet

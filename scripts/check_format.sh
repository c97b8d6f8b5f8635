#!/usr/bin/env bash
# Names every file of ours that clang-format would change.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
mapfile -t files < <(git ls-files '*.h' '*.cpp')
((${#files[@]})) || exit 0
if ! clang-format --dry-run --Werror "${files[@]}" 2>/tmp/kinescope-format.$$; then
    sed -n 's/^\([^:]*\):\([0-9]*\):.*/\1:\2/p' /tmp/kinescope-format.$$ | sort -u | head -n 40 >&2
    rm -f /tmp/kinescope-format.$$
    echo "Format: the lines above differ from .clang-format; run clang-format -i on these files." >&2
    exit 1
fi
rm -f /tmp/kinescope-format.$$

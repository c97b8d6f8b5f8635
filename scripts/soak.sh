#!/usr/bin/env bash
# One session of clicks and keys, again and again, in the real window: prints the resident and the allocated memory every
# half minute and fails when over the second half the one has grown by more than a tenth or the other by more than a
# fiftieth (sessions of 5 minutes and more).
# Usage: scripts/soak.sh [MINUTES] [BUILD FOLDER]; under the address sanitizer: scripts/soak.sh 10 build-asan
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export KINESCOPE_SOAK_MINUTES=${1:-10}
folder=${2:-build}
[[ $folder = /* ]] || folder=$PWD/$folder
program=$folder/bin/kinescope_tests_soak
[[ -x $program ]] || { echo "Build it first: cmake --build $folder --target kinescope_tests_soak" >&2; exit 2; }
export KINESCOPE_DATA=$folder/share/kinescope
# What the sanitizer holds back after it was freed would look like growth. LibTorch's one-time allocations are not ours.
export ASAN_OPTIONS=detect_leaks=0:detect_odr_violation=0:quarantine_size_mb=16:${ASAN_OPTIONS:-}
export LIBGL_ALWAYS_SOFTWARE=1 QT_QPA_PLATFORM=xcb QT_XCB_GL_INTEGRATION=xcb_glx
exec xvfb-run -a -s "-screen 0 1600x1000x24 +extension GLX" "$program"

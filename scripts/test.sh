#!/usr/bin/env bash
# The one test command: sets up what is missing, builds, checks the format, runs every test and, for a few seconds, every fuzz target.
#   scripts/test.sh [CTEST ARGUMENTS…]     e.g. scripts/test.sh -L unit
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
scripts/setup.sh --tests
scripts/check_format.sh

# The readers against damaged files, a few seconds each, where clang has what it takes; for longer: scripts/fuzz.sh.
if (($# == 0)) && scripts/fuzz.sh --possible; then
    KINESCOPE_FUZZ_SEED=1 scripts/fuzz.sh 5 # the same inputs every time
fi

# One display for all GUI tests; software rendering, so that pictures are alike everywhere.
export LIBGL_ALWAYS_SOFTWARE=1 QT_QPA_PLATFORM=xcb QT_XCB_GL_INTEGRATION=xcb_glx QT_SCALE_FACTOR=1
exec xvfb-run -a -s "-screen 0 1920x1200x24 +extension GLX" \
    ctest --test-dir build --output-on-failure --no-tests=error "$@"

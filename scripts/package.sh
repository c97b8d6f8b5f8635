#!/usr/bin/env bash
# Makes build/kinescope_*.deb, which installs and runs on a clean Debian 12 (the text encoder is packed with it).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
scripts/setup.sh
cmake -S . -B build -DKINESCOPE_PACKAGED_TEXT="${XDG_CACHE_HOME:-$HOME/.cache}/kinescope/text/minilm-l6-v2" >/dev/null
cd build
cpack -G DEB

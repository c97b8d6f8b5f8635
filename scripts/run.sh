#!/usr/bin/env bash
# Sets everything up where needed, then opens the window on the bundled sample (or on the files named).
# Without a display it prints the ranking of the bundled sample instead.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
"$here/scripts/setup.sh"

if [[ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]]; then
    exec "$here/build/bin/kinescope" "$@"
fi
echo "No display: ranking the bundled sample on the command line."
samples="$here/build/share/kinescope/samples"
if (($# == 0)); then
    set -- "$samples/wave_right_hand.skeleton"
fi
exec "$here/build/bin/kinescope" recognize "$@" --labels "$samples/labels.txt"

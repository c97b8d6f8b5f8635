#!/usr/bin/env bash
# Measures the library's index on generated recordings: indexing, opening again, filtering, memory.
# Usage: scripts/measure_library.sh [RECORDINGS] [FOLDER]; needs perl and about 200 MB in FOLDER.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
count=${1:-120000}
folder=${2:-$(mktemp -d)}
program=${KINESCOPE:-$root/build/bin/kinescope}

if [[ ! -d $folder/recordings ]]; then
    "$program" synthesize --classes 120 --count 2 --output "$folder/originals"
    mkdir -p "$folder/recordings"
    # Hard links under the names of NTU RGB+D 120: the files are read and indexed one by one all the same.
    perl -e '
        my ($from, $to, $count) = @ARGV;
        for my $i (0 .. $count - 1) {
            my $class = $i % 120 + 1;
            my $take = int($i / 120);
            my $name = sprintf "S%03dC%03dP%03dR%03dA%03d.skeleton", $take % 32 + 1, int($take / 32) % 3 + 1,
                               int($take / 96) % 106 + 1, int($take / 10176) + 1, $class;
            link(sprintf("%s/S001C001P001R%03dA%03d.skeleton", $from, $take % 2 + 1, $class), "$to/$name") or die "$name: $!";
        }' "$folder/originals" "$folder/recordings" "$count"
fi
filters=(--filter "waving" --filter "class:23" --filter "subject:1-4 camera:2" --filter "split:xsub" --filter "length>2 missing<10%")
echo "== first time"
"$program" index "$folder/recordings" --index "$folder/index.sqlite" "${filters[@]}"
echo "== nothing has changed"
"$program" index "$folder/recordings" --index "$folder/index.sqlite"
echo "== opening alone"
"$program" index "$folder/recordings" --index "$folder/index.sqlite" --no-update "${filters[@]}"
ls -lh "$folder/index.sqlite"

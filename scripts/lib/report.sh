# How a script of ours says what went wrong.

# fail STEP WHY REMEDY: says it in three lines and ends the script.
fail() {
    printf '%s: could not %s.\n  Why:    %s\n  Remedy: %s\n' "${0##*/}" "$1" "$2" "$3" >&2
    exit 1
}

# bash completion for kinescope: commands and options are asked of the program, so they are never out of date.
_kinescope() {
    local current=${COMP_WORDS[COMP_CWORD]} command='' word
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        [[ $word != -* ]] && { command=$word; break; }
    done
    if [[ $current == -* ]]; then
        local help
        help=$("${COMP_WORDS[0]}" ${command:+"$command"} --help 2>/dev/null)
        COMPREPLY=($(compgen -W "$(grep -oE -- '--[a-z][a-z-]*' <<<"$help" | sort -u)" -- "$current"))
    else
        COMPREPLY=($(compgen -f -- "$current"))
        if [[ -z $command ]]; then
            local commands
            commands=$("${COMP_WORDS[0]}" --help 2>/dev/null | sed -n '/^Subcommands:/,$s/^  \([a-z]*\) .*/\1/p')
            COMPREPLY+=($(compgen -W "$commands" -- "$current"))
        fi
    fi
}
complete -o filenames -F _kinescope kinescope

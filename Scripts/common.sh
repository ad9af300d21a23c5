# What the scripts share: how they speak, how they fail, where the browser is.

say() { printf '%s\n' "$*"; }

fail() {
    printf 'error: %s\n' "$*" >&2
    exit 1
}

# Prints the path of the packaged tool, where there is no Swift that could build it.
packaged_tool() { ! command -v swift >/dev/null && command -v throughline; }

# Says whether there is a Firefox: Debian's, or another one's.
has_firefox() { command -v firefox-esr || command -v firefox; }

# Prints the path of a Chromium: the one that CHROMIUM names, or the first that is installed.
find_chromium() {
    local candidate
    for candidate in "${CHROMIUM:-}" chromium chromium-browser google-chrome; do
        if [ -n "$candidate" ] && command -v "$candidate"; then return 0; fi
    done
    return 1
}

#!/usr/bin/env bash
# Installs the package into a clean Debian without Swift, and there starts a site, adds two reports, builds and checks it.
# Says why and leaves it out where a clean Debian cannot be made: that needs root, debootstrap and a network.
set -euo pipefail
cd "$(dirname "$0")/.."
. Scripts/common.sh

skip() {
    say "skipped: the package was not tried in a clean Debian, since $*"
    exit 0
}

package=$(find "$PWD/.build/packages" -name '*.deb' 2>/dev/null | head -n 1)
[ -n "$package" ] || fail "there is no package; run: make package"
[ "$(id -u)" -eq 0 ] || skip "that needs root"
command -v debootstrap >/dev/null || skip "there is no debootstrap here; install it: apt-get install debootstrap"

base=.build/clean-debian.tar
log=.build/debootstrap.log
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
root=$place/debian
mkdir "$root"
# Mounts of this command's own end with it, so that nothing of them is left to remove.
inside() {
    unshare --mount sh -c 'mount -t proc proc "$0/proc" 2>/dev/null || true; exec chroot "$0" "$@"' "$root" \
        env DEBIAN_FRONTEND=noninteractive LANG=C.UTF-8 HOME=/srv PATH=/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin "$@"
}

if [ ! -f "$base" ]; then
    say "Making a clean Debian (a minute or two, once)"
    debootstrap --variant=minbase bookworm "$root" http://deb.debian.org/debian >"$log" 2>&1 ||
        skip "debootstrap could not make one; its own words are in $log"
    inside apt-get -q update >>"$log" 2>&1 || skip "its lists of packages could not be fetched; see $log"
    tar --create --file "$base.new" --directory "$root" .
    mv "$base.new" "$base"
else
    tar --extract --file "$base" --directory "$root"
fi

cp "$package" "$root/srv/throughline.deb"
cp Content/sources/2022-05-staffordshire-focused-visit.txt "$root/srv/Report of 2022.txt"
cp Content/sources/2025-12-staffordshire-focused-visit.txt "$root/srv/Report of 2025.txt"
pagefind=$(.venv/bin/python -c 'import pathlib, pagefind_bin; print(pathlib.Path(pagefind_bin.__file__).parent / "pagefind")')
install --mode=755 "$pagefind" "$root/usr/local/bin/pagefind"

say "Installing the package in a clean Debian"
start=$(date +%s%N)
inside apt-get -q install -y --no-install-recommends /srv/throughline.deb >>"$log" 2>&1 ||
    fail "the package could not be installed in a clean Debian; apt's own words are in $log"
installed=$(date +%s%N)
# shellcheck disable=SC2016
inside sh -euc '
    cd /srv
    throughline init site --authority Staffordshire
    cd site
    throughline add "/srv/Report of 2022.txt" "/srv/Report of 2025.txt"
    throughline build
    throughline check --quiet
    test -f public/pagefind/pagefind-entry.json
    test -f /usr/share/bash-completion/completions/throughline
    test "$(throughline --version)" = "$(dpkg-query --show --showformat "\${Version}" throughline)"
    ! command -v swift >/dev/null
' || fail "the package does not work in a clean Debian"
end=$(date +%s%N)
seconds() { printf '%d.%d' $(($1 / 1000000000)) $(($1 / 100000000 % 10)); }
say "In a clean Debian: installed in $(seconds $((installed - start))) s, a site of two reports with its search in $(seconds $((end - installed))) s"

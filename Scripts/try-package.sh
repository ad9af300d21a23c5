#!/usr/bin/env bash
# Installs the package into a clean Debian without Swift. There it starts a site, adds two reports, builds and checks it; then it runs the
# steps of the recipe for GitHub on this repository's content, of which the newest report is taken for what a pull request adds.
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
# The release that this machine runs, from where this machine's own apt takes it.
read -r mirror release < <(apt-get indextargets --format '$(REPO_URI) $(CODENAME)' 'Created-By: Packages' 'Origin: Debian' 'Component: main' |
    grep -vE -- '-(updates|security|backports)$') || skip "apt has no lists of Debian's packages here; run: apt-get update"

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
    say "Making a clean Debian, $release from $mirror (a minute or two, once)"
    debootstrap --variant=minbase "$release" "$root" "$mirror" >"$log" 2>&1 ||
        skip "debootstrap could not make one; its own words are in $log"
    inside apt-get -q update >>"$log" 2>&1 || skip "its lists of packages could not be fetched; see $log"
    tar --create --file "$base.new" --directory "$root" .
    mv "$base.new" "$base"
else
    tar --extract --file "$base" --directory "$root"
fi
cp --dereference /etc/resolv.conf "$root/etc/resolv.conf"

cp "$package" "$root/srv/throughline.deb"
cp Content/sources/2022-05-staffordshire-focused-visit.txt "$root/srv/Report of 2022.txt"
cp Content/sources/2025-12-staffordshire-focused-visit.txt "$root/srv/Report of 2025.txt"
pagefind=$(.venv/bin/python -c 'import pathlib, pagefind_bin; print(pathlib.Path(pagefind_bin.__file__).parent / "pagefind")')
install --mode=755 "$pagefind" "$root/usr/local/bin/pagefind"
now() { date +%s%N; }
seconds() { printf '%d.%d' $(($1 / 1000000000)) $(($1 / 100000000 % 10)); }

say "Installing the package in a clean Debian"
start=$(now)
inside apt-get -q install -y --no-install-recommends /srv/throughline.deb >>"$log" 2>&1 ||
    fail "the package could not be installed in a clean Debian; apt's own words are in $log"
installed=$(now)
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
end=$(now)
say "In a clean Debian: installed in $(seconds $((installed - start))) s, a site of two reports with its search in $(seconds $((end - installed))) s"

say "Making another one into what a runner of GitHub has, with this repository's content in it"
rm -rf "$root"
mkdir "$root"
tar --extract --file "$base" --directory "$root"
cp --dereference /etc/resolv.conf "$root/etc/resolv.conf"
inside apt-get -q install -y --no-install-recommends curl ca-certificates git sudo python3 >>"$log" 2>&1 ||
    fail "what a runner has could not be installed; apt's own words are in $log"
# Whom this machine trusts on the network, the copy trusts too.
cp --dereference /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/ca-certificates.crt"
mkdir -p "$root/srv/site" "$root/srv/temp" "$root/srv/steps"
cp "$package" "$root/srv/throughline.deb"
cp -r Content Themes "$root/srv/site"
newest=2025-12-staffordshire-focused-visit
printf '/public/\n' >"$root/srv/site/.gitignore"
mv "$root/srv/site/Content/sources/$newest.txt" "$root/srv"
mkdir "$root/srv/entity"
mv "$root/srv/site/Content/inspections/staffordshire/${newest/staffordshire-/}.md" "$root/srv/entity"
.venv/bin/python - "$root/srv/steps" <<'PYTHON'
import pathlib, sys, yaml
steps = yaml.safe_load(open("docs/publish/github/action.yml"))["runs"]["steps"]
steps += yaml.safe_load(open("docs/publish/github/site.yml"))["jobs"]["build"]["steps"]
for number, step in enumerate(step for step in steps if "run" in step):
    pathlib.Path(sys.argv[1], f"{number}.sh").write_text(f"# {step['name']}\n{step['run']}")
PYTHON
inside sh -euc '
    cd /srv/site
    git init --quiet --initial-branch main
    git config user.name Nobody
    git config user.email nobody@throughline.example
    git add --all && git commit --quiet --message "The site"
    mv /srv/'"$newest"'.txt Content/sources
    mv /srv/entity/* Content/inspections/staffordshire
    git add --all && git commit --quiet --message "One more report"
'

say "Running the recipe's steps there"
sum=$(sha256sum "$package" | cut -d' ' -f1)
start=$(now)
served=/srv
# shellcheck disable=SC2016
inside env PACKAGE="file://$served/throughline.deb" SHA256="$sum" RUNNER_TEMP=/srv/temp GITHUB_PATH=/srv/path GITHUB_STEP_SUMMARY=/srv/summary \
    bash -euc '
    cd /srv/site
    export BASE=$(git rev-parse HEAD~1)
    : >$GITHUB_PATH
    for step in /srv/steps/*.sh; do
        from=$(date +%s%N)
        PATH=$(paste -sd: $GITHUB_PATH):$PATH bash -e "$step" >>/srv/said 2>&1 || { cat /srv/said >&2; exit 1; }
        printf "  %5d ms  %s\n" $((($(date +%s%N) - from) / 1000000)) "$(head -n 1 "$step" | cut -c3-)"
    done
    test -f public/index.html && test -f public/pagefind/pagefind-entry.json
    ! command -v swift >/dev/null
' || fail "the recipe's steps do not run in a clean Debian"
say "The recipe's steps for this repository's site took $(seconds $(($(now) - start))) s, with what they fetch; its summary begins:"
head -n 3 "$root/srv/summary"

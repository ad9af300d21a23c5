#!/usr/bin/env bash
# A Debian package, a tarball with the same files and the sums of both, in .build/packages/. Where they are installed, nothing of Swift is needed.
set -euo pipefail
cd "$(dirname "$0")/.."
. Scripts/common.sh

say "Building the tool with the Swift runtime in it (several minutes the first time)"
build=(swift build --configuration release --static-swift-stdlib --scratch-path .build/static)
"${build[@]}" --product throughline --quiet || fail "the tool did not build"
tool=$("${build[@]}" --show-bin-path)/throughline
version=$("$tool" --version)
architecture=$(dpkg --print-architecture)
# The same commit gives the same files.
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct 2>/dev/null || echo 0)
export SOURCE_DATE_EPOCH

packages=.build/packages
name=throughline_${version}_$architecture
root=.build/package-root
rm -rf "$root" "$packages"
mkdir -p "$packages" "$root/DEBIAN"

say "Gathering its files"
put() { install -D --mode="$1" "$2" "$root/$3"; }
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
strip -o "$made/tool" "$tool"
python3 Scripts/manual.py "$tool" | gzip --best --no-name >"$made/manual"
gzip --best --no-name --stdout CHANGELOG.md >"$made/changelog"
for shell in bash zsh fish; do "$tool" --generate-completion-script "$shell" >"$made/$shell"; done
put 755 "$made/tool" usr/bin/throughline
put 644 "$made/manual" usr/share/man/man1/throughline.1.gz
put 644 "$made/bash" usr/share/bash-completion/completions/throughline
put 644 "$made/zsh" usr/share/zsh/vendor-completions/_throughline
put 644 "$made/fish" usr/share/fish/vendor_completions.d/throughline.fish
put 644 LICENSE usr/share/doc/throughline/copyright
put 644 "$made/changelog" usr/share/doc/throughline/changelog.gz

# Which packages hold the libraries that the tool is linked with, and how new they must be, dpkg itself says.
mkdir -p "$made/debian"
printf 'Source: throughline\n\nPackage: throughline\nArchitecture: any\n' >"$made/debian/control"
libraries=$(cd "$made" && dpkg-shlibdeps -O --ignore-missing-info "$OLDPWD/$root/usr/bin/throughline" 2>said | sed -n 's/^shlibs:Depends=//p') || true
[ -n "$libraries" ] || fail "dpkg-shlibdeps did not say which libraries the tool needs: $(cat "$made/said")"
cat >"$root/DEBIAN/control" <<CONTROL
Package: throughline
Version: $version
Architecture: $architecture
Maintainer: Throughline maintainers <maintainers@throughline.example>
Installed-Size: $(du --summarize --apparent-size --block-size=1024 "$root/usr" | cut -f1)
Depends: $libraries, poppler-utils
Recommends: pandoc
Suggests: git, python3-venv
Section: web
Priority: optional
Description: inspection reports as a public record that can be cited
 Throughline converts a folder of reports of inspections of children's
 services to Markdown, links the themes that recur across them, and builds a
 static site that any web host can serve.
 .
 Pandoc reads Word, OpenDocument and web pages. The search of a site needs
 Pagefind: python3 -m venv .venv && .venv/bin/pip install 'pagefind[bin]'
CONTROL

say "Packing"
find "$root" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
dpkg-deb --root-owner-group --build "$root" "$packages/$name.deb" >/dev/null
tar --create --gzip --file "$packages/$name.tar.gz" --directory "$root" --sort=name --owner=0 --group=0 --numeric-owner \
    --mtime="@$SOURCE_DATE_EPOCH" usr
(cd "$packages" && sha256sum "$name.deb" "$name.tar.gz" >SHA256SUMS)
say "Made: $(cd "$packages" && echo ./*) in $packages"

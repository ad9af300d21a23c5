#!/usr/bin/env bash
# Installs what building ("site"), testing ("test") or packing ("package") needs and this machine lacks; says what before it does.
# Costs nothing when everything is there: no package manager is called.
set -euo pipefail
cd "$(dirname "$0")/.."
. Scripts/common.sh

purpose=${1:-site}
case $purpose in site | test | package) ;; *) fail "set-up.sh takes \"site\", \"test\" or \"package\", not \"$purpose\"" ;; esac

is_packaged=false
if [ "$purpose" = site ] && packaged_tool >/dev/null; then is_packaged=true; fi
$is_packaged || command -v swift >/dev/null || fail "there is no Swift here; install Swift 6.2 or newer (https://www.swift.org/install/linux/) and run this again"
swift_version=$(swift --version 2>/dev/null | grep -oE 'Swift version [0-9]+\.[0-9]+' | grep -oE '[0-9]+\.[0-9]+' || true)
$is_packaged || [ "$(printf '%s\n6.2\n' "${swift_version:-0}" | sort -V | head -n 1)" = 6.2 ] ||
    fail "this is Swift ${swift_version:-of an unknown version}; install Swift 6.2 or newer (https://www.swift.org/install/linux/)"

packages=()
# Each is asked for by what it gives, so that another package which gives the same will do.
need() { "${@:2}" >/dev/null 2>&1 || packages+=("$1"); }
# The same of what some systems do not have, as Ubuntu has no firefox-esr; tests that use it say that they were skipped.
want() { "${@:2}" >/dev/null 2>&1 || ! apt-cache show "$1" >/dev/null 2>&1 || packages+=("$1"); }

if ! $is_packaged; then
    need pkg-config command -v pkg-config
    need libcmark-gfm-dev pkg-config --exists libcmark-gfm
    need libcmark-gfm-extensions-dev test -e "$(pkg-config --variable=includedir libcmark-gfm 2>/dev/null || true)/cmark-gfm-core-extensions.h"
    need nettle-dev pkg-config --exists nettle
    need libsqlite3-dev pkg-config --exists sqlite3
    need zlib1g-dev pkg-config --exists zlib
    need dpkg-dev command -v dpkg-shlibdeps
fi
# The Swift runtime that goes into a package brings its part that speaks HTTP, which the preview's server asks for.
if [ "$purpose" = package ]; then need libcurl4-openssl-dev pkg-config --exists libcurl; fi
need poppler-utils command -v pdftohtml
if [ "$purpose" = test ]; then
    need chromium find_chromium
    want firefox-esr has_firefox
    need webkit2gtk-driver command -v WebKitWebDriver
    need xvfb command -v Xvfb
    need pandoc command -v pandoc
    need default-jre-headless command -v java
    need debootstrap command -v debootstrap
    need nginx-light command -v /usr/sbin/nginx
    need apache2 command -v /usr/sbin/apache2
    need locales test -e /usr/share/i18n/locales/tr_TR
fi
# The virtual environment carries the browser tests' driver and the search index's builder.
need python3-venv python3 -c 'import ensurepip, venv'

if [ ${#packages[@]} -gt 0 ]; then
    command -v apt-get >/dev/null ||
        fail "these Debian packages (or what your system calls them) are needed, and there is no apt here to install them: ${packages[*]}"
    as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || fail "there is no sudo here; as root, run: apt-get install ${packages[*]}"
        as_root=(sudo)
    fi
    say "Installing with apt: ${packages[*]}"
    mkdir -p .build
    log=.build/apt.log
    apt() { "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q "$@" >>"$log" 2>&1 </dev/null; }
    : >"$log"
    apt update || fail "apt could not fetch its lists of packages (is there a network?); its own words are in $log"
    apt install -y --no-install-recommends "${packages[@]}" ||
        fail "apt could not install ${packages[*]}; its own words are in $log"
fi

requirements=(Scripts/requirements.txt)
if [ "$purpose" = test ]; then requirements+=(Tests/Browser/requirements.txt); fi
for file in "${requirements[@]}"; do
    installed=.venv/installed-$(echo "$file" | tr / -)
    if cmp -s "$file" "$installed"; then continue; fi
    say "Installing from PyPI into .venv: $(grep -vE '^(#|$)' "$file" | tr '\n' ' ')"
    mkdir -p .build
    [ -x .venv/bin/python ] || python3 -m venv .venv || fail "Python could not make a virtual environment in .venv"
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --requirement "$file" >.build/pip.log 2>&1 ||
        fail "pip could not install what $file lists (is there a network?); its own words are in .build/pip.log"
    cp "$file" "$installed"
done

#!/usr/bin/env bash
# Pictures of the main pages in Tests/Browser/screenshots/; two of them go to docs/ for the README.
set -euo pipefail
cd "$(dirname "$0")/.."
. Scripts/common.sh

CHROMIUM=$(find_chromium) .venv/bin/python -m pytest --config-file Tests/pytest.ini Tests/Browser/test_screenshots.py --numprocesses 0 --quiet
mkdir -p docs
cp Tests/Browser/screenshots/home-1280-light-first.png docs/home.png
cp Tests/Browser/screenshots/theme-1280-light-first.png docs/theme.png
say "The pictures are in Tests/Browser/screenshots/; docs/home.png and docs/theme.png are new"

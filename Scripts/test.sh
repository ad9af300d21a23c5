#!/usr/bin/env bash
# Every test: the Swift tests, then the site in a real browser. Either failing fails the whole; a runner's summary is the last word.
set -euo pipefail
cd "$(dirname "$0")/.."
. Scripts/common.sh

swift test --quiet
CHROMIUM=$(find_chromium) exec .venv/bin/python -m pytest --config-file Tests/pytest.ini Tests "$@"

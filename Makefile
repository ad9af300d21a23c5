# Two commands for a fresh machine: `make site` and `make test`. The rest is for working on the tool.

SHELL := /bin/bash
.DEFAULT_GOAL := build
.PHONY: build site test package record format check fuzz sanitize faults bench bench-scale accuracy accuracy-links weights screenshots clean

build: ## the tool, for working on it
	@Scripts/set-up.sh site
	@swift build

site: ## everything from the documents to public/
	@Scripts/set-up.sh site
	@Scripts/site.sh

test: ## every test: Swift, then the site in a real browser
	@Scripts/set-up.sh test
	@Scripts/test.sh

package: ## a Debian package and a tarball of the tool, with their sums, in .build/packages
	@Scripts/set-up.sh package
	@Scripts/package.sh

record: ## writes the expected output of golden tests anew; look at the difference before you commit it
	@Scripts/set-up.sh site
	@RECORD=1 swift test || echo "Recorded; look at it with: git diff Tests"

format: ## puts the Swift code in the house form
	@swift format --in-place --recursive Package.swift Sources Tests

check: ## what runs before a change is taken in
	@.ci/run

fuzz: ## tries every reader with inputs that libFuzzer makes: make fuzz [SECONDS=3600, for each] [TARGETS="markdown dates"]
	@Scripts/set-up.sh site
	@Scripts/fuzz.sh $(or $(SECONDS),3600) $(TARGETS)

sanitize: ## the Swift tests under the address and the thread sanitizer; operations are counted too
	@Scripts/set-up.sh test
	@Scripts/sanitize.sh

faults: ## kills convert and build at every file operation and at random moments, and saves files while they run
	@Scripts/set-up.sh site
	@swift build --configuration release --product throughline --quiet
	@python3 Tests/Faults/hostile.py .build/release/throughline
	@python3 Tests/Faults/kills.py .build/release/throughline $(ARGUMENTS)

bench: ## times linking, building and converting, beside an older revision: make bench [OLD=REVISION] [CORPUS=FOLDER]
	@Scripts/set-up.sh site
	@python3 Benchmarks/bench.py $(if $(OLD),--old $(OLD)) $(if $(CORPUS),--corpus "$(CORPUS)")

bench-scale: ## how building grows up to 2,000 reports, beside Hugo: make bench-scale [CONTENT="FOLDER…"]; writes Benchmarks/RESULTS.md
	@Scripts/set-up.sh site
	@swift build --configuration release --static-swift-stdlib --scratch-path .build/static --product throughline --quiet
	@python3 Benchmarks/scale.py $(CONTENT)

accuracy: ## scores the conversion of a folder of reports: make accuracy CORPUS=FOLDER
	@test -n "$(CORPUS)" || { echo "error: say which folder of reports: make accuracy CORPUS=FOLDER" >&2; exit 1; }
	@Scripts/set-up.sh site
	@swift build --configuration release --product throughline --quiet
	@python3 Benchmarks/accuracy.py "$(CORPUS)"

CODED := Benchmarks/Gold/three-reports.jsonl $(foreach count,twenty-seven twenty-eight eighty-one,\
	Benchmarks/Gold/$(count)-reports.jsonl Benchmarks/Gold/$(count)-reports-second-coder.jsonl) Benchmarks/Gold/stance-and-change.jsonl

accuracy-links: ## scores links on coded statements, each report left out in turn; for the about page: make accuracy-links GOLD="FILE…"
	@Scripts/set-up.sh site
	@swift run --configuration release --quiet throughline $(if $(GOLD),evaluate --write Content/accuracy.yml $(GOLD),learn --score-only $(CODED))

weights: ## learns from the coded statements how sure a link is: Content/weights.txt
	@Scripts/set-up.sh site
	@swift run --configuration release --quiet throughline learn $(CODED)

screenshots: ## pictures of the main pages, and those of the README
	@Scripts/set-up.sh test
	@Scripts/screenshots.sh

clean: ## removes what was built; public/ stays
	@rm -rf .build .venv

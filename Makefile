# Two commands do everything: `make run` and `make test`. The rest is for those
# who work on the project; `make help` lists it.

SHELL    := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
GO       ?= go
NEEDS_GO := 1.26
STUDY    ?= scenarios/sor-helgeland.toml
FIGURES  ?= build/figures
# How long each fuzzer runs in `make test`, and in `make fuzz`.
FUZZTIME ?= 10s

.PHONY: run test build check unit race fuzz fuzz-short bench golden help go clean

run: build ## run the Sør-Helgeland study and write its figures
	@build/grannelag-cli run $(STUDY) --out $(FIGURES) --force

test: check unit race fuzz-short ## everything that CI runs

build: go ## build the command line into build/
	@CGO_ENABLED=0 $(GO) build -trimpath -o build/ ./cmd/grannelag-cli

check: go ## format, vet, and the build without cgo
	@bad=$$(gofmt -l $$(git ls-files -co --exclude-standard '*.go')); \
	if [ -n "$$bad" ]; then echo "not gofmt-ed: $$bad" >&2; exit 1; fi
	$(GO) vet ./...
	CGO_ENABLED=0 $(GO) build ./...
	$(GO) mod verify
	$(GO) mod tidy -diff

unit: go ## all tests, without cgo
	CGO_ENABLED=0 $(GO) test ./...

race: go ## the parts with goroutines, under the race detector
	@if command -v gcc >/dev/null; then \
		CGO_ENABLED=1 $(GO) test -race -short ./sim/experiment ./cmd/...; \
	else echo "no C compiler: the race detector was not run" >&2; exit 1; fi

fuzz-short: go ## every fuzzer for FUZZTIME
	@for target in $$(grep -rhoE --include='*_test.go' '^func Fuzz[A-Za-z0-9]+' sim ui cmd | sed 's/func //' | sort -u); do \
		dir=$$(dirname $$(grep -rlE --include='*_test.go' "^func $$target\(" sim ui cmd)); \
		echo "fuzz $$dir $$target $(FUZZTIME)"; \
		CGO_ENABLED=0 $(GO) test ./$$dir -run '^$$' -fuzz "^$$target\$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 5x; \
	done

fuzz: ## every fuzzer for ten minutes
	@$(MAKE) fuzz-short FUZZTIME=10m

bench: go ## benchmarks beside their peers, one `name value unit` a line
	@bench/run.sh

golden: go ## rewrite golden files and generated documents; look at the diff
	CGO_ENABLED=0 $(GO) test ./sim/scenario ./cmd/grannelag-cli ./ui/chart -update

help: ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | column -t -s $$'\t'

clean: ## remove what was built
	rm -rf build

go:
	@have=$$($(GO) env GOVERSION 2>/dev/null | sed 's/^go//') || have=; \
	if [ -z "$$have" ]; then \
		echo "Grannelag needs Go $(NEEDS_GO) or newer, and no Go was found. Get it from https://go.dev/dl/ and try again." >&2; exit 1; fi; \
	oldest=$$(printf '%s\n%s\n' "$(NEEDS_GO)" "$$have" | sort -V | head -n 1); \
	if [ "$$oldest" != "$(NEEDS_GO)" ]; then \
		echo "Grannelag needs Go $(NEEDS_GO) or newer, and this is Go $$have. Get a newer one from https://go.dev/dl/ and try again." >&2; exit 1; fi

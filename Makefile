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

# What the window needs from the system, as Debian and Ubuntu name it: to build
# it, and to try it on a screen that nobody looks at.
WINDOW_LIBS  := gcc libc6-dev pkg-config libgl1-mesa-dev libxcursor-dev libxrandr-dev libxinerama-dev libxi-dev libxxf86vm-dev
WINDOW_TRIAL := xvfb xauth libgl1-mesa-dri xdotool imagemagick x11-apps

.PHONY: run test build check unit race arm64 fuzz fuzz-short journey bench bench-ui golden help go libs trial-libs clean

run: go ## open the window on the Sør-Helgeland study; without a display, run it on the command line
	@if [ -n "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ] && $(MAKE) --no-print-directory build/grannelag; then \
		exec build/grannelag $(STUDY); \
	else \
		[ -n "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ] || echo "There is no display here, so the same study runs on the command line." >&2; \
		$(MAKE) --no-print-directory build && build/grannelag-cli run $(STUDY) --out $(FIGURES) --force; \
	fi

test: check unit race arm64 fuzz-short journey ## everything that CI runs

build: go ## build the command line into build/
	@CGO_ENABLED=0 $(GO) build -trimpath -o build/ ./cmd/grannelag-cli

# The first build of the window's toolkit takes some minutes.
.PHONY: build/grannelag
build/grannelag: go libs ## build the window into build/
	@CGO_ENABLED=1 $(GO) build -tags no_emoji,migrated_fynedo -o build/ ./cmd/grannelag

# need PACKAGES: those that are missing are installed where that is allowed, and
# named where it is not.
define need
	missing=; for p in $(1); do dpkg -s $$p >/dev/null 2>&1 || missing="$$missing $$p"; done; \
	if [ -n "$$missing" ]; then \
		sudo=; [ "$$(id -u)" = 0 ] || sudo="sudo -n"; \
		echo "installing:$$missing" >&2; \
		if ! command -v apt-get >/dev/null || ! $$sudo true 2>/dev/null || \
			! { $$sudo apt-get update -q && $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -yq --no-install-recommends $$missing; } >&2; then \
			echo "This needs packages which could not be installed: sudo apt-get install$$missing" >&2; exit 1; fi; \
	fi
endef

libs:
	@if [ "$$($(GO) env GOOS)" = linux ] && command -v dpkg >/dev/null; then $(call need,$(WINDOW_LIBS)); fi

trial-libs: libs
	@if command -v dpkg >/dev/null; then $(call need,$(WINDOW_TRIAL)); fi

check: go libs ## format, vet, and the build without cgo
	@bad=$$(gofmt -l $$(git ls-files -co --exclude-standard '*.go')); \
	if [ -n "$$bad" ]; then echo "not gofmt-ed: $$bad" >&2; exit 1; fi
	$(GO) vet ./...
	$(GO) vet -tags journey ./cmd/grannelag
	CGO_ENABLED=0 $(GO) build ./sim/... ./ui/... ./cmd/grannelag-cli
	$(GO) mod verify
	$(GO) mod tidy -diff

# Without cgo the toolkit's driver is a stub (tag ci), so that all of the window
# but the window itself is tested on any machine.
unit: go ## all tests, without cgo
	CGO_ENABLED=0 $(GO) test -tags ci ./...

race: go libs ## the parts with goroutines, under the race detector
	CGO_ENABLED=1 $(GO) test -race -short ./sim/experiment ./cmd/grannelag-cli ./ui/document ./ui/desktop ./ui/desktop/figure ./ui/desktop/start

# The same study on two kinds of processors: a scenario that is sent to somebody
# shows the same figures there.
arm64: build ## the same figures, to the byte, from a build for arm64 under qemu
	@if command -v dpkg >/dev/null; then $(call need,qemu-user); fi
	@rm -rf build/arm64 build/amd64 && mkdir -p build/arm64 build/amd64
	@CGO_ENABLED=0 GOARCH=arm64 $(GO) build -trimpath -o build/arm64/grannelag-cli ./cmd/grannelag-cli
	@fused=$$($(GO) tool objdump -s 'grannelag/(sim|ui/story|ui/text)' build/arm64/grannelag-cli 2>/dev/null | awk '/^TEXT/ { f = $$2 } /FN?M(ADD|SUB)D/ { print f, $$1 }' | sort -u); \
	if [ -n "$$fused" ]; then echo "these multiply and add in one step on arm64, and round otherwise: $$fused" >&2; exit 1; fi
	@for study in sor-helgeland to-og-to; do \
		build/grannelag-cli run scenarios/$$study.toml --replications 8 --json --no-figures > build/amd64/$$study.json; \
		qemu-aarch64 build/arm64/grannelag-cli run scenarios/$$study.toml --replications 8 --json --no-figures > build/arm64/$$study.json; \
		cmp build/amd64/$$study.json build/arm64/$$study.json; \
		echo "arm64: the same bytes for $$study"; \
	done

# A journey through the real window, with real mouse and keys, on a screen in
# memory. The pictures it takes stay in build/journey.
journey: trial-libs build/grannelag ## drive the real window under Xvfb, with the race detector
	@rm -rf build/journey && mkdir -p build/journey
	CGO_ENABLED=1 $(GO) test -race -tags no_emoji,migrated_fynedo,journey -c -o build/journey.test ./cmd/grannelag
	cd cmd/grannelag && LANG=nb_NO.UTF-8 JOURNEY_OUT=$(CURDIR)/build/journey GRANNELAG=$(CURDIR)/build/grannelag \
		xvfb-run -a -s "-screen 0 1600x1000x24" ../../build/journey.test -test.v -test.run Journey -test.timeout 10m

fuzz-short: go ## every fuzzer for FUZZTIME
	@for target in $$(grep -rhoE --include='*_test.go' '^func Fuzz[A-Za-z0-9]+' sim ui cmd | sed 's/func //' | sort -u); do \
		dir=$$(dirname $$(grep -rlE --include='*_test.go' "^func $$target\(" sim ui cmd)); \
		echo "fuzz $$dir $$target $(FUZZTIME)"; \
		CGO_ENABLED=0 $(GO) test ./$$dir -run '^$$' -fuzz "^$$target\$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 5x; \
	done

fuzz: ## every fuzzer for ten minutes
	@$(MAKE) fuzz-short FUZZTIME=10m

bench-ui: trial-libs build/grannelag ## how fast the real window is, one `name value unit` a line
	@CGO_ENABLED=1 $(GO) test -tags no_emoji,migrated_fynedo,journey -c -o build/bench-ui.test ./cmd/grannelag
	@cd cmd/grannelag && for scale in 1 2; do LANG=nb_NO.UTF-8 FYNE_SCALE=$$scale GRANNELAG=$(CURDIR)/build/grannelag \
		xvfb-run -a -s "-screen 0 2880x1800x24" ../../build/bench-ui.test -test.run Speed -test.timeout 30m; done

bench: go ## benchmarks beside their peers, one `name value unit` a line
	@bench/run.sh

golden: go ## rewrite golden files and generated documents; look at the diff
	CGO_ENABLED=0 $(GO) test ./sim/scenario ./cmd/grannelag-cli ./ui/chart -update

help: ## this list
	@grep -hE '^[a-z/-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z/-]+):.*## /\1\t/' | column -t -s $$'\t'

clean: ## remove what was built
	rm -rf build

go:
	@have=$$($(GO) env GOVERSION 2>/dev/null | sed 's/^go//') || have=; \
	if [ -z "$$have" ]; then \
		echo "Grannelag needs Go $(NEEDS_GO) or newer, and no Go was found. Get it from https://go.dev/dl/ and try again." >&2; exit 1; fi; \
	oldest=$$(printf '%s\n%s\n' "$(NEEDS_GO)" "$$have" | sort -V | head -n 1); \
	if [ "$$oldest" != "$(NEEDS_GO)" ]; then \
		echo "Grannelag needs Go $(NEEDS_GO) or newer, and this is Go $$have. Get a newer one from https://go.dev/dl/ and try again." >&2; exit 1; fi

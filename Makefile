# Every cargo command takes the whole workspace and, except for the production constants, the same
# features. Any other selection (`-p`, `cargo check`) unifies the dependencies' features differently
# and compiles ~1,300 crates once more.

SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.NOTPARALLEL:
.DEFAULT_GOAL := help
.PHONY: help setup build build-tested build-measured release runtime demo test test-unit test-e2e \
	test-kills zombienet-setup zombienet test-zombienet test-fork benchmarks-setup weights benchmarks \
	test-benchmarks test-features performance bench stress-tool stress test-stress fuzz faults \
	coverage lint fmt clean

in_env := source scripts/env.sh;
# The relay chain is for `make zombienet` alone.
crates := --workspace --exclude pignus-relay
fast := $(crates) --features fast-runtime
measured := pignus-auctions pignus-appraisal pignus-credit pignus-runtime

# Skip our own Wasm, and that of the next version, which only the end-to-end tests need.
# SKIP_WASM_BUILD is also watched by the build script of a dependency,
# frame-storage-access-test-runtime: each change of it recompiles everything up to polkadot-cli.
skip_rehearsal := SKIP_PIGNUS_REHEARSAL_WASM_BUILD=1
skip_wasm := SKIP_PIGNUS_RUNTIME_WASM_BUILD=1 $(skip_rehearsal)

started := $(shell date +%s)
heading = @printf '\n==> %s [%d s]\n' '$(1)' "$$(( $$(date +%s) - $(started) ))"

help: ## List the targets
	@awk -F':.*## ' '/^[a-z0-9-]+:.*## / { printf "  %-15s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## Install what is missing on this machine: packages, the Wasm target, npm modules
	$(call heading,Set-up)
	@scripts/setup.sh

# With the features of the whole workspace, but only the crates that the node needs.
build: ## Build the node with fast-runtime (short periods), unoptimised: for demo and tests
	$(call heading,Build: node with fast-runtime)
	@$(in_env) $(skip_rehearsal) scripts/compile.sh $(fast) --bin pignus-node

# The runtime has the hash of its metadata, against which Ledger devices check what they sign, and is
# built in the same way as that of `make runtime`. The node has an OpenSSL of its own, so that it runs where
# another version is installed.
release: ## Build the node with the production runtime, optimised
	@scripts/setup.sh release
	$(call heading,Build: node with the production runtime)
	@$(in_env) unset OPENSSL_NO_VENDOR; \
		scripts/reproducibly.sh cargo build --release --package pignus-node --features metadata-hash

# In a target folder of its own: what builds it is compiled with few features.
runtime: ## Build the production runtime alone, the same bytes everywhere; print its hash and the call to propose
	@scripts/setup.sh runtime
	$(call heading,Build: production runtime)
	@$(in_env) scripts/runtime.sh

demo: setup build ## Run the credit story against a local node, from nothing
	$(call heading,Demo)
	@$(in_env) cd testing; npm run --silent demo

test: setup lint test-unit test-e2e ## Run everything CI runs

# The crates in `patches` are a workspace of their own.
patched := cd patches; export CARGO_TARGET_DIR="$$CARGO_TARGET_DIR/patches";

# These two are optimised for a million simulated blocks; their tests need hardly any optimisation.
hardly := --config profile.dev.package.pignus-stress.opt-level=1 \
	--config profile.dev.package.pignus-performance.opt-level=0

# The pallets are the same in both builds, so their longest test runs only once.
test-unit: ## Run the Rust tests, with fast-runtime and with the production constants
	$(call heading,Unit tests: patched crates)
	@$(in_env) $(patched) cargo test --quiet
	$(call heading,Unit tests: all crates with fast-runtime)
	@$(in_env) $(skip_rehearsal) cargo test $(fast) $(hardly)
	$(call heading,Unit tests: production constants)
	@$(in_env) $(skip_wasm) cargo test $(crates) $(hardly) --lib -- --skip invariants_should_hold_when_anybody

# What end-to-end tests need: the node, what checks the invariants in its state, and the library
# crates, one of which is the next version of the runtime.
build-tested:
	$(call heading,Build: node and the next version of its runtime)
	@$(in_env) scripts/compile.sh $(fast) $(hardly) --bin pignus-node --bin pignus-fuzz --lib

test-e2e: build-tested ## Run the end-to-end tests against a local node
	$(call heading,End-to-end tests)
	@$(in_env) cd testing; npm run --silent test

test-kills: setup build-tested ## Kill a node in mid-block, twenty times, and check that it comes back
	$(call heading,Kills)
	@$(in_env) cd testing; PIGNUS_KILLS=20 node --test e2e/tests/kills.test.js

# `--workspace`, although only these are built: for the relay chain alone, features would be unified
# differently. Of what `make build` has compiled, everything except polkadot-service and
# polkadot-cli is reused.
relay := --bin polkadot --bin polkadot-execute-worker --bin polkadot-prepare-worker
zombie_version := 0.7.1

zombienet-setup: setup build
	$(call heading,Build: relay chain)
	@command -v polkadot > /dev/null || \
		{ $(in_env) $(skip_wasm) cargo build --workspace --features fast-runtime $(relay); }
	$(call heading,Build: zombie-cli $(zombie_version))
	@scripts/install-program.sh zombie-cli $(zombie_version)

zombienet: zombienet-setup ## Run a network: two validators, two collators, until interrupted
	$(call heading,Network)
	@$(in_env) cd zombienet; npm run --silent start

test-zombienet: zombienet-setup build-tested ## Run the tests on networks with a real relay chain
	$(call heading,Build: what fills the genesis of the busy network)
	@$(in_env) $(skip_rehearsal) scripts/compile.sh $(fast) $(hardly) --bin pignus-crowd
	$(call heading,Network tests)
	@$(in_env) cd zombienet; npm run --silent test

test-fork: setup build ## Fork a development node with chopsticks, and let a loan default in the fork
	@scripts/setup.sh fork
	$(call heading,Fork)
	@$(in_env) cd testing/fork; npm run --silent test

# In a target folder of its own: the feature reaches all of FRAME.
measuring := export CARGO_TARGET_DIR="$$CARGO_TARGET_DIR/benchmarks";

benchmarks-setup: setup
	$(call heading,Build: bencher)
	@$(in_env) $(measuring) cargo build --release --config testing/performance/bencher/optimised.toml \
		--package pignus-bencher
	$(call heading,Build: runtime with benchmarks)
	@$(in_env) $(measuring) cargo build --package pignus-runtime --features runtime-benchmarks

weights: benchmarks-setup ## Measure what calls and hook steps weigh, and write weights.rs (PALLETS=)
	$(call heading,Benchmarks)
	@scripts/weights.sh $(PALLETS)

test-benchmarks: setup ## Check that every benchmark runs, against the mocks of the pallets
	$(call heading,Benchmarks)
	@$(in_env) $(measuring) $(skip_wasm) \
		cargo test $(addprefix --package ,$(measured)) --features runtime-benchmarks --lib bench_

build-measured:
	$(call heading,Build: node and what measures blocks)
	@$(in_env) $(skip_rehearsal) scripts/compile.sh $(fast) --bin pignus-node --bin pignus-performance

performance: benchmarks-setup build-measured ## Measure blocks, calls, a node under load; write docs/performance.md (PARTS=)
	$(call heading,Measurements)
	@testing/performance/run.sh $(PARTS)

# Former names.
benchmarks bench: new_name = $(if $(filter bench,$@),performance,weights)
benchmarks bench:
	@echo "make: '$@' is called '$(new_name)' now" >&2
	@$(MAKE) --no-print-directory $(new_name)

CALLS ?= 1000000
SEED ?= $(started)

fuzz: ## Play a million calls against the runtime and the reference model (CALLS=, SEED=)
	$(call heading,Fuzz)
	@$(in_env) $(skip_wasm) cargo build $(fast) --bin pignus-fuzz
	@$(in_env) "$$CARGO_TARGET_DIR/debug/pignus-fuzz" --calls $(CALLS) --seed $(SEED)

# With the production constants: a committee votes on half days, not on minutes.
stress-tool: setup
	$(call heading,Build: stress tool)
	@$(in_env) $(skip_wasm) cargo build $(crates) --bin pignus-stress

stress: stress-tool ## Walk loans through crises under our rules and others' (ARGS="--help")
	$(call heading,Stress)
	@$(in_env) "$$CARGO_TARGET_DIR/debug/pignus-stress" $(ARGS)

test-stress: stress-tool ## Check that two runs of the stress tool are the same, and its page in a browser
	$(call heading,Stress: two runs and the page)
	@scripts/setup.sh browser
	@$(in_env) testing/stress/browser/test.sh "$$CARGO_TARGET_DIR/debug/pignus-stress"

faults: ## Check whether the fuzzer finds planted faults, one after the other
	$(call heading,Planted faults)
	@$(in_env) $(skip_wasm) node testing/fuzz/faults.js

coverage: ## Measure which lines of the pallets the Rust tests and a short fuzz run execute
	$(call heading,Coverage)
	@scripts/coverage.sh

# `cargo clippy` would check all dependencies first. With clippy as the compiler of the workspace's
# members, these are built on the compiled dependencies instead. The result is a node without Wasm;
# the separate target folder keeps it from replacing the one that `make build` made. Nobody runs it,
# so nothing is optimised.
optimised := $(shell sed -n 's/^\(pignus-[a-z-]*\) = { opt-level.*/\1/p' Cargo.toml)
unoptimised := $(foreach member,$(optimised),--config profile.dev.package.$(member).opt-level=0)
clippy := export CLIPPY_ARGS=-Dwarnings \
	RUSTC_WORKSPACE_WRAPPER="$$(rustc --print sysroot)/bin/clippy-driver";
originals := ^\[\[patch.unused|^name = "(librocksdb-sys|wasm-opt-sys)"
lint: ## Check formatting, clippy without warnings, ties between files, and that others can take the pallets
	@scripts/setup.sh lint
	$(call heading,Formatting)
	@$(in_env) cargo fmt --all --check; $(patched) cargo fmt --all --check
	$(call heading,Clippy)
	@$(in_env) $(clippy) $(patched) cargo build --quiet --all-targets
	@$(in_env) $(clippy) \
		export CARGO_BUILD_BUILD_DIR="$$CARGO_TARGET_DIR" CARGO_TARGET_DIR="$$CARGO_TARGET_DIR/lint"; \
		$(skip_wasm) scripts/compile.sh --all-targets $(fast) $(unoptimised)
	$(call heading,Ties between files)
	@node scripts/structure.mjs
	$(call heading,Packed crates)
	@$(in_env) node scripts/packed.mjs "$$CARGO_TARGET_DIR/packed"
	$(call heading,Patched crates)
	@if grep -nE '$(originals)' Cargo.lock; then \
		echo 'Cargo.lock has what the patches are to keep out: see patches/README.md' >&2; exit 1; fi

# Nothing else compiles what `try-runtime` enables, nor the benchmarks without warnings. All in the
# benchmarks' target folder, part of which `make weights` has compiled; the rest is only checked.
with_benchmarks := $(addprefix --package ,$(measured)) --features runtime-benchmarks
with_try_runtime := $(addprefix --package ,$(measured) pignus-example-runtime) --features try-runtime
wasm_with_both := --target wasm32v1-none --package pignus-runtime --no-default-features \
	--features try-runtime,runtime-benchmarks
test-features: ## Compile whatever has them with the features try-runtime and runtime-benchmarks
	@scripts/setup.sh lint
	$(call heading,Features: runtime-benchmarks)
	@$(in_env) $(clippy) $(measuring) $(skip_wasm) cargo build --all-targets $(with_benchmarks)
	$(call heading,Features: try-runtime)
	@$(in_env) $(clippy) $(measuring) $(skip_wasm) cargo check --all-targets $(with_try_runtime)
	$(call heading,Features: both without the standard library)
	@$(in_env) $(clippy) $(measuring) RUSTFLAGS='--cfg substrate_runtime' cargo check $(wasm_with_both)

fmt: ## Format the Rust sources
	@$(in_env) cargo fmt --all; $(patched) cargo fmt --all

clean: ## Remove all build output and npm modules; the next build compiles everything
	@$(in_env) cargo clean
	@rm -rf testing/node_modules testing/fork/node_modules testing/stress/browser/node_modules

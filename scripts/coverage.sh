#!/usr/bin/env bash
# Measures which lines of the pallets the Rust tests and the fuzzer's short run execute. The
# dependencies are those of the other builds; only the workspace's members are compiled once more,
# into a folder of their own. Needs llvm-cov and llvm-profdata of rustc's LLVM: rustup's component
# `llvm-tools`, or Debian's package `llvm-22` for LLVM 22.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/env.sh

major=$(rustc -vV | sed -n 's/^LLVM version: \([0-9]*\).*/\1/p')
tools=$(rustc --print target-libdir)/../bin
tool() {
	if [ -x "$tools/$1" ]; then
		echo "$tools/$1"
	elif ! command -v "$1-$major"; then
		echo "$1 of LLVM $major is missing: rustup component add llvm-tools, or apt-get install llvm-$major" >&2
		return 1
	fi
}
profdata=$(tool llvm-profdata)
cov=$(tool llvm-cov)

out=$CARGO_TARGET_DIR/coverage
rm -rf "$out/profiles"
mkdir -p "$out/profiles"
wrapper=$out/rustc
printf '#!/bin/sh\nexec "$@" -Cinstrument-coverage\n' > "$wrapper"
chmod +x "$wrapper"

# Instrumented build scripts write a profile too; it is thrown away.
export LLVM_PROFILE_FILE=/dev/null
tests=$(
	export CARGO_BUILD_BUILD_DIR=$CARGO_TARGET_DIR CARGO_TARGET_DIR=$out RUSTC_WORKSPACE_WRAPPER=$wrapper
	export SKIP_PIGNUS_RUNTIME_WASM_BUILD=1 SKIP_PIGNUS_REHEARSAL_WASM_BUILD=1
	cargo test --workspace --exclude pignus-relay --lib --test short_run --features fast-runtime \
		--no-run --message-format=json |
		node -e '
			const messages = require("node:fs").readFileSync(0, "utf8").trim().split("\n").map(JSON.parse);
			const tests = messages.filter((message) => message.executable && message.profile.test);
			console.log(tests.map((message) => message.executable).join("\n"));'
)

objects=()
for executable in $tests; do
	LLVM_PROFILE_FILE="$out/profiles/%m.profraw" "$executable" --quiet > /dev/null
	objects+=(--object "$executable")
done
"$profdata" merge --sparse "$out"/profiles/*.profraw --output "$out/coverage.profdata"
"$cov" report "${objects[@]}" --instr-profile "$out/coverage.profdata" \
	--ignore-filename-regex '(/registry/|/rustc/|/tests/|/mock|^/?(testing|runtime|node)/|/testing/|/runtime/|/node/)' \
	--show-region-summary=false --show-branch-summary=false

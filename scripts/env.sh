# shellcheck shell=sh
# Source this before cargo: it chooses the Rust toolchain and the target folder.

# A trial compilation, because the library's files stay behind, unreadable, when Debian upgrades
# the compiler. It takes 40 ms.
pignus_compiles_wasm() {
	printf '#![no_std]\n' |
		"$1" --crate-type rlib --target wasm32v1-none --emit mir -o - - >/dev/null 2>&1
}

# The Wasm builder looks cargo and rustc up in PATH, so the choice has to be made there.
if ! pignus_compiles_wasm rustc && pignus_compiles_wasm /usr/bin/rustc; then
	export PATH="/usr/bin:${PATH}"
fi

# Outside the checkout, so that a fresh clone starts with its dependencies compiled.
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-${HOME}/.cache/pignus/target}"

# Source this before cargo: it chooses the Rust toolchain and the target folder.
# shellcheck shell=bash

# Cargo's `build-dir`, which `make lint` needs. The newest of the dependencies asks for 1.89.
PIGNUS_LEAST_RUST=1.91

pignus_pinned_rust() {
	sed -n 's/^channel = "\(.*\)"/\1/p' "$(dirname "${BASH_SOURCE[0]}")/../rust-toolchain.toml"
}

# A trial compilation, because the library's files stay behind, unreadable, when Debian upgrades
# the compiler. It takes 40 ms.
pignus_compiles_wasm() {
	printf '#![no_std]\n' |
		"$1" --crate-type rlib --target wasm32v1-none --emit mir -o - - >/dev/null 2>&1
}

pignus_is_recent() {
	local version
	version=$("$1" -V 2>/dev/null | cut -d' ' -f2)
	[[ ${version} ]] && printf '%s\n%s\n' "${PIGNUS_LEAST_RUST}" "${version}" | sort -VC
}

# rustup's toolchains in the order in which they are wanted: the pinned one, stable, the newest.
pignus_toolchains() {
	local all
	all=$(rustup toolchain list 2>/dev/null | cut -d' ' -f1) || true
	{
		grep "^$(pignus_pinned_rust)-" <<<"${all}" || true
		grep '^stable-' <<<"${all}" || true
		grep '^[0-9]' <<<"${all}" | sort -rV || true
	} | awk '!seen[$0]++'
}

pignus_is_fit() {
	pignus_is_recent "$1" && pignus_compiles_wasm "$1"
}

# Names a toolchain of rustup's, so that a pinned one that is missing is not fetched by whatever calls
# cargo next. The Wasm builder looks cargo and rustc up in PATH, so Debian's have to come first there.
pignus_choose_toolchain() {
	local toolchain
	if command -v rustup >/dev/null; then
		for toolchain in $(pignus_toolchains); do
			export RUSTUP_TOOLCHAIN=${toolchain}
			if pignus_is_fit rustc; then return; fi
		done
		unset RUSTUP_TOOLCHAIN
	elif pignus_is_fit rustc; then
		return
	fi
	pignus_is_fit /usr/bin/rustc || return
	export PATH="/usr/bin:${PATH}"
}
# Whether there is a toolchain that all of it can be built with. If not, set-up looks for one.
if pignus_choose_toolchain; then PIGNUS_HAS_RUST=yes; else PIGNUS_HAS_RUST=; fi

# Outside the checkout, so that a fresh clone starts with its dependencies compiled.
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-${HOME}/.cache/pignus/target}"

# The system's OpenSSL instead of one compiled here, which takes minutes. A release has its own.
export OPENSSL_NO_VENDOR=1

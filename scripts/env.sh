# Source this before cargo: it chooses the Rust toolchain and the target folder.
# shellcheck shell=bash

[ -n "${BASH_VERSION:-}" ] || { echo "scripts/env.sh is for bash" >&2; return 1; }

# Cargo's `build-dir`, which `make lint` needs. The newest of the dependencies asks for 1.89.
PIGNUS_LEAST_RUST=1.91
PIGNUS_ROOT=$(dirname "${BASH_SOURCE[0]}")/..

pignus_pinned_rust() {
	sed -n 's/^channel = "\(.*\)"/\1/p' "${PIGNUS_ROOT}/rust-toolchain.toml"
}

# Recent enough, and able to compile for Wasm. That is a trial, because the library's files stay
# behind, unreadable, when Debian upgrades the compiler. It takes 40 ms.
pignus_is_fit() {
	local version
	version=$("$1" -V 2>/dev/null | cut -d' ' -f2)
	[[ ${version} ]] && printf '%s\n%s\n' "${PIGNUS_LEAST_RUST}" "${version}" | sort -VC &&
		printf '#![no_std]\n' |
		"$1" --crate-type rlib --target wasm32v1-none --emit mir -o - - >/dev/null 2>&1
}

# rustup's toolchains in the order in which they are wanted: what the user says, the pinned one,
# stable, the newest version, any.
pignus_toolchains() {
	local all
	all=$(rustup toolchain list 2>/dev/null | cut -d' ' -f1 | grep -v '^no$') || true
	{
		if [[ ${RUSTUP_TOOLCHAIN:-} ]]; then grep "^${RUSTUP_TOOLCHAIN}" <<<"${all}" || true; fi
		grep "^$(pignus_pinned_rust)-" <<<"${all}" || true
		grep '^stable-' <<<"${all}" || true
		grep '^[0-9]' <<<"${all}" | sort -rV || true
		printf '%s\n' "${all}"
	} | awk 'NF && !seen[$0]++'
}

pignus_prefer() {
	[[ ${PATH} == "$1":* ]] || export PATH="$1:${PATH}"
	PIGNUS_HAS_RUST=yes
}

# The toolchain's own folder comes first in PATH, so that nothing on the way, the Wasm builder among
# it, asks rustup, which would go and fetch a pinned toolchain that is missing.
pignus_choose_rust() {
	local toolchain rustc
	PIGNUS_HAS_RUST=
	if command -v rustup >/dev/null; then
		for toolchain in $(pignus_toolchains); do
			rustc=$(rustup which --toolchain "${toolchain}" rustc 2>/dev/null) || continue
			if pignus_is_fit "${rustc}"; then
				pignus_prefer "$(dirname "${rustc}")"
				return
			fi
		done
	elif pignus_is_fit rustc; then
		PIGNUS_HAS_RUST=yes
		return
	fi
	if pignus_is_fit /usr/bin/rustc; then pignus_prefer /usr/bin; fi
}
pignus_choose_rust
# Whether there is a toolchain that all of it can be built with. If not, set-up looks for one.
export PIGNUS_HAS_RUST

# Outside the checkout, so that a fresh clone starts with its dependencies compiled.
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-${HOME}/.cache/pignus/target}"

# The system's OpenSSL instead of one compiled here, which takes minutes. A release has its own.
export OPENSSL_NO_VENDOR=1

# Half of the SDK stands on the crates in `patches`. Cargo tells by their age whether files have
# changed, and in a fresh clone all are new; so a crate with the same contents as when it was last
# compiled gets the age that it had then. Where files cannot be touched cargo compiles again.
pignus_keep_age_of_patches() {
	local crate sources stamp contents
	for crate in "${PIGNUS_ROOT}"/patches/*/src; do
		mapfile -t sources < <(find "${crate}" -name '*.rs' -not -name tests.rs | LC_ALL=C sort)
		stamp=${CARGO_TARGET_DIR}/ages/$(basename "$(dirname "${crate}")")
		contents=$(cat "${sources[@]}" | sha256sum)
		if [[ ${contents} != "$(cat "${stamp}" 2>/dev/null)" ]]; then
			mkdir -p "${CARGO_TARGET_DIR}/ages"
			printf '%s\n' "${contents}" >"${stamp}"
		fi
		touch -r "${stamp}" "${sources[@]}" 2>/dev/null || true
	done
}
pignus_keep_age_of_patches

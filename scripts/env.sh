# Source this before cargo: it chooses the Rust toolchain and the target folder.
# shellcheck shell=bash

[ -n "${BASH_VERSION:-}" ] || { echo "scripts/env.sh is for bash" >&2; return 1; }

# For Cargo's `build-dir`, which `make lint` needs. The dependencies need only 1.89.
PIGNUS_LEAST_RUST=1.91
PIGNUS_ROOT=$(dirname "${BASH_SOURCE[0]}")/..

pignus_pinned_rust() {
	sed -n 's/^channel = "\(.*\)"/\1/p' "${PIGNUS_ROOT}/rust-toolchain.toml"
}

# Whether a compiler is recent enough and can compile for Wasm. The latter is tried, because the
# library's files stay behind, unreadable, when Debian upgrades the compiler. It takes 40 ms.
pignus_is_fit() {
	local version
	version=$("$1" -V 2>/dev/null | cut -d' ' -f2)
	[[ ${version} ]] && printf '%s\n%s\n' "${PIGNUS_LEAST_RUST}" "${version}" | sort -VC &&
		printf '#![no_std]\n' |
		"$1" --crate-type rlib --target wasm32v1-none --emit mir -o - - >/dev/null 2>&1
}

# rustup's toolchains in order of preference: the user's choice, the pinned one, stable, the newest
# version, any.
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

# Puts the toolchain's own folder first in PATH, so that nothing in the build, such as the Wasm
# builder, asks rustup, which would fetch the pinned toolchain if it is missing.
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
# Whether there is a toolchain that can build everything. If not, set-up looks for one.
export PIGNUS_HAS_RUST

# Outside the checkout, so that a fresh clone starts with its dependencies compiled.
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-${HOME}/.cache/pignus/target}"

# The system's OpenSSL instead of one compiled here, which takes minutes. A release has its own.
export OPENSSL_NO_VENDOR=1

# Half of the SDK depends on the crates in `patches`. Cargo tells by the age of files whether they
# have changed, and in a fresh clone all are new. So a crate whose contents are the same as when it
# was last compiled gets the age that it had then. Where files cannot be touched, cargo compiles
# again.
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

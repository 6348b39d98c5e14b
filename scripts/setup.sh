#!/usr/bin/env bash
# Makes a Debian 12 or Ubuntu machine ready to build and test Pignus. Safe to repeat: what is
# already there is left alone. Some targets need more: `setup.sh lint` adds clippy,
# `setup.sh browser` the browser in which `make test-stress` checks a page, `setup.sh fork` what
# `make test-fork` forks a chain with. `setup.sh release` and `setup.sh runtime` are only for building,
# without Node.js; the former adds what it takes to compile OpenSSL.
set -euo pipefail

readonly MIN_NODE=20
readonly WASM_TARGET=wasm32v1-none
readonly DEBIAN_RUST=(rustc-web cargo-web rust-web-src rust-web-clippy rustfmt-web rust-web-llvm lld-22)
readonly RUST_SERVER=${RUSTUP_DIST_SERVER:-https://static.rust-lang.org}
# Long enough for an answer from far away.
readonly ANSWER_SECONDS=20
# Long enough for a slow line, short enough to notice that the servers do not answer.
readonly DOWNLOAD_SECONDS=300

readonly purpose=${1:-}
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "${scratch}"' EXIT
mkdir -p "${HOME}/.cache/pignus"
readonly root scratch last_output="${scratch}/output" log="${HOME}/.cache/pignus/setup.log"
: >"${log}"

say() {
	printf 'setup: %s\n' "$*"
}

stop() {
	local step=$1 why=$2 advice=$3
	printf 'Set-up failed while %s: %s. What to do: %s\n' "${step}" "${why%.}" "${advice}" >&2
	exit 1
}

quietly() {
	local status=0
	"$@" >"${last_output}" 2>&1 </dev/null || status=$?
	cat "${last_output}" >>"${log}"
	return "${status}"
}

what_it_said() {
	local words
	words=$(grep -iE -m 4 'error|failed|^E:' "${last_output}" || tail -n 4 "${last_output}")
	printf '%s (all output is in %s)' "$(tr -s '[:space:]' ' ' <<<"${words:-nothing}")" "${log}"
}

at_least() {
	printf '%s\n%s\n' "$2" "$1" | sort -VC
}

has_package() {
	[[ $(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null) == installed ]]
}

install_packages() {
	local advice=$1
	shift
	local step="installing the packages $*"
	if ! command -v apt-get >/dev/null; then
		stop "${step}" "there is no apt-get here" \
			"this script knows Debian 12 and Ubuntu; install what these packages contain by hand."
	fi
	if ((EUID != 0)); then
		stop "${step}" "only root may do that" \
			"run \`sudo apt-get update && sudo apt-get install $*\`, then this script again."
	fi
	say "${step}"
	local apt=(env DEBIAN_FRONTEND=noninteractive
		apt-get -y -o Acquire::Retries=3 -o DPkg::Lock::Timeout=120)
	quietly "${apt[@]}" update || say "apt-get update failed; going on with the present package lists"
	if ! quietly "${apt[@]}" install --no-install-recommends "$@"; then
		stop "${step}" "$(what_it_said)" "${advice}"
	fi
}

missing_packages() {
	local package
	for package in "$@"; do
		has_package "${package}" || printf '%s\n' "${package}"
	done
}

missing_tools() {
	local pair
	for pair in "$@"; do
		command -v "${pair%%:*}" >/dev/null || printf '%s\n' "${pair#*:}"
	done
}

ensure_packages() {
	local missing=("$@")
	((${#missing[@]} == 0)) ||
		install_packages "check the network and the apt sources, then run this script again." \
			"${missing[@]}"
}

# A node with offchain workers does not start without a CA store.
ensure_system_packages() {
	local missing
	mapfile -t missing < <(
		{
			missing_tools make:make git:git curl:curl cc:gcc protoc:protobuf-compiler pkg-config:pkg-config
			missing_packages ca-certificates libc6-dev libssl-dev
		} | sort -u
	)
	ensure_packages "${missing[@]}"
}

choose_toolchain() {
	# shellcheck source=scripts/env.sh
	source "${root}/scripts/env.sh"
}

# The version of the toolchain that was chosen; empty if there is none.
rust_version() {
	[[ ! ${PIGNUS_HAS_RUST} ]] || rustc -V | cut -d' ' -f2
}

why_not_rustup=

# Asks the server first: a proxy that swallows packets is noticed in seconds, and a slow download is
# not mistaken for one.
fetch_with_rustup() {
	local toolchain=$1 answer
	if ! answer=$(curl -sSfI --max-time "${ANSWER_SECONDS}" \
		"${RUST_SERVER}/dist/channel-rust-${toolchain}.toml.sha256" 2>&1 >/dev/null); then
		why_not_rustup="${RUST_SERVER} does not answer (${answer})"
		return 1
	fi
	say "fetching Rust ${toolchain} with rustup"
	if ! quietly timeout "${DOWNLOAD_SECONDS}" rustup toolchain install "${toolchain}" \
		--no-self-update --profile minimal --component clippy,rustfmt --target "${WASM_TARGET}"; then
		why_not_rustup="\`rustup toolchain install ${toolchain}\` failed: $(what_it_said)"
		return 1
	fi
	choose_toolchain
	if [[ $(rust_version) != "${toolchain}" ]]; then
		why_not_rustup="rustup installed ${toolchain}, but it cannot compile for ${WASM_TARGET}"
		return 1
	fi
}

write_wasm_crate() {
	mkdir -p "$1/src"
	cat >"$1/Cargo.toml" <<-'TOML'
		[package]
		name = "wasm-std"
		version = "0.0.0"
		edition = "2021"

		[lib]
		crate-type = ["cdylib"]

		[workspace]
	TOML
	cat >"$1/src/lib.rs" <<-'RUST'
		#![no_std]
		#[panic_handler]
		fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
			loop {}
		}
	RUST
}

debian_cargo() {
	local crate=$1
	shift
	quietly env -C "${crate}" -u CARGO_ENCODED_RUSTFLAGS -u RUSTC_WRAPPER -u RUSTC_WORKSPACE_WRAPPER \
		PATH="/usr/bin:${PATH}" RUSTC=/usr/bin/rustc CARGO_TARGET_DIR="${crate}/target" \
		/usr/bin/cargo build --release --target "${WASM_TARGET}" "$@"
}

install_debian_std() {
	local step="building the standard library for ${WASM_TARGET} with Debian's Rust"
	local crate="${scratch}/wasm-std" libdir
	local advice="check that ${DEBIAN_RUST[*]} are all installed from the same release, then run \
this script again; or install Rust with rustup (https://rustup.rs) where its servers can be reached."
	libdir=$(/usr/bin/rustc --print target-libdir --target "${WASM_TARGET}")
	if [[ ! -w /usr/lib ]]; then
		stop "${step}" "only root may write to ${libdir}" "run this script once as root."
	fi

	say "${step}"
	write_wasm_crate "${crate}"
	# Without the bitcode the runtime's LTO fails with "Can't find section .llvmbc".
	if ! RUSTFLAGS=-Cembed-bitcode=yes RUSTC_BOOTSTRAP=1 \
		debian_cargo "${crate}" -Zbuild-std=core,alloc; then
		stop "${step}" "$(what_it_said)" "${advice}"
	fi
	mkdir -p "${libdir}"
	rm -f "${libdir}"/lib{core,alloc,compiler_builtins}-*.rlib
	install -m 644 "${crate}/target/${WASM_TARGET}"/release/deps/lib{core,alloc,compiler_builtins}-*.rlib \
		"${libdir}"

	rm -rf "${crate}/target"
	if ! RUSTFLAGS="" debian_cargo "${crate}"; then
		stop "checking the new standard library" "$(what_it_said)" "${advice}"
	fi
}

use_debian_rust() {
	local missing
	mapfile -t missing < <(missing_packages "${DEBIAN_RUST[@]}")
	((${#missing[@]} == 0)) ||
		install_packages "these packages exist only in Debian 12 with its security updates. Elsewhere \
install Rust with rustup (https://rustup.rs) and run this script again; rustup was not used because \
${why_not_rustup}." "${missing[@]}"
	pignus_is_fit /usr/bin/rustc || install_debian_std
}

# Chooses the pinned toolchain; if it cannot be fetched, another one of rustup's; else Debian's.
ensure_rust() {
	local pinned
	choose_toolchain
	pinned=$(pignus_pinned_rust)
	if ! command -v rustup >/dev/null; then
		why_not_rustup="there is no rustup"
	elif [[ $(rust_version) == "${pinned}" ]] || fetch_with_rustup "${pinned}"; then
		return
	fi

	if [[ ! ${PIGNUS_HAS_RUST} ]]; then
		say "Rust ${pinned} is not available: ${why_not_rustup}; going on with Debian's"
		use_debian_rust
		choose_toolchain
	elif [[ $(rust_version) != "${pinned}" && ${purpose} != lint ]]; then
		say "Rust ${pinned} is not available: ${why_not_rustup}; going on with $(rust_version)"
	fi
	if [[ ! ${PIGNUS_HAS_RUST} ]] || ! cargo -V >/dev/null 2>>"${log}"; then
		stop "checking Rust" "no rustc ${PIGNUS_LEAST_RUST} or newer that compiles for ${WASM_TARGET} and \
comes with its cargo" "install Rust with rustup (https://rustup.rs), then run this script again."
	fi
}

ensure_lint_tools() {
	local sysroot
	sysroot=$(rustc --print sysroot)
	if [[ -x ${sysroot}/bin/clippy-driver ]] && quietly cargo fmt --version; then
		return
	fi
	if [[ ${sysroot} == /usr ]]; then
		ensure_packages rust-web-clippy rustfmt-web
		return
	fi
	say "adding clippy and rustfmt with rustup"
	if ! quietly timeout "${DOWNLOAD_SECONDS}" rustup component add clippy rustfmt; then
		stop "adding clippy and rustfmt" "$(what_it_said)" \
			"run \`rustup component add clippy rustfmt\` where rustup's servers can be reached."
	fi
}

ensure_node() {
	local step="checking Node.js" version
	local advice="install Node.js ${MIN_NODE} or newer with npm (https://nodejs.org, or nvm), and see \
that it comes first in PATH; then run this script again."
	if ! version=$(node -v 2>>"${log}") || ! command -v npm >/dev/null; then
		stop "${step}" "node or npm is missing or does not run" "${advice}"
	fi
	if ! at_least "${version#v}" "${MIN_NODE}"; then
		stop "${step}" "$(command -v node) is ${version}, but ${MIN_NODE} is needed" "${advice}"
	fi
}

# The stamp is a copy of the lock file, whose time says nothing after a checkout.
ensure_npm_packages() {
	local folder=$1
	shift
	local lock="${root}/${folder}/package-lock.json"
	local stamp="${root}/${folder}/node_modules/.installed-lock.json"
	if cmp -s "${lock}" "${stamp}"; then
		return
	fi
	say "installing the npm packages of ${folder}"
	if ! quietly npm --prefix "${root}/${folder}" ci --no-audit --no-fund "$@"; then
		stop "installing the npm packages of ${folder}" "$(what_it_said)" \
			"check the network and npm's registry and proxy settings, then run this script again."
	fi
	cp "${lock}" "${stamp}"
}

ensure_browser() {
	command -v chromium >/dev/null ||
		install_packages "install Chromium by other means where the distribution does not package it, \
so that \`chromium\` is in PATH." chromium
	ensure_npm_packages testing/stress/browser
}

# Its scripts would only build what drives databases that a fork does not use.
ensure_chopsticks() {
	ensure_npm_packages testing/fork --ignore-scripts
}

ensure_release_packages() {
	local missing
	mapfile -t missing < <(missing_packages perl)
	ensure_packages "${missing[@]}"
}

ensure_system_packages
ensure_rust
case ${purpose} in
	release) ensure_release_packages ;;
	runtime) ;;
	lint) ensure_lint_tools ;;
	*)
		ensure_node
		ensure_npm_packages testing
		[[ ${purpose} != browser ]] || ensure_browser
		[[ ${purpose} != fork ]] || ensure_chopsticks
		say "ready: Rust $(rust_version), node $(node -v)"
		;;
esac

#!/usr/bin/env bash
# Builds the runtime's Wasm alone, for a referendum, and prints what voters compare. To be called
# after `source scripts/env.sh`.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR}/production"
readonly root wasm="${CARGO_TARGET_DIR}/wbuild/pignus-runtime" tool="${CARGO_TARGET_DIR}/debug/pignus-wasm"
readonly log="${CARGO_TARGET_DIR}/wasm-builder.log"

row() {
	printf '%-13s %s\n' "$1" "$2"
}

commit() {
	local changes
	git -C "${root}" rev-parse HEAD 2>/dev/null || {
		echo 'unknown: no git here'
		return
	}
	changes=$(git -C "${root}" status --porcelain)
	[[ ! ${changes} ]] || echo ', with changes'
}

# Cargo's own configuration, where it says how something is compiled, changes the Wasm.
note_configuration() {
	local folder=${root} files=("${CARGO_HOME:-${HOME}/.cargo}"/config{,.toml} "${root}/.cargo/config") file
	while [[ ${folder} != / ]]; do
		folder=$(dirname "${folder}")
		files+=("${folder%/}"/.cargo/config{,.toml})
	done
	mapfile -t files < <(printf '%s\n' "${files[@]}" | sort -u)
	for file in "${files[@]}"; do
		if grep -qE '^ *\[?(build|env|patch|paths|profile|target|unstable)' "${file}" 2>/dev/null; then
			echo "NOTE: the hash of this Wasm proves nothing as long as ${file} says how to compile."
		fi
	done
}

# Cargo tells by the age of files whether ours have changed since, which may have been compiled in
# another checkout. It does not see at all how the compiler is called.
rm -rf "${CARGO_TARGET_DIR}"/debug/.fingerprint/pignus-* \
	"${wasm}"/target/wasm32v1-none/production/.fingerprint/pignus-*
calls=$(cat "${root}"/scripts/{reproducibly,rustc-for-wasm}.sh | sha256sum)
if [[ ${calls} != "$(cat "${wasm}.calls" 2>/dev/null)" ]]; then
	rm -rf "${wasm}"
	mkdir -p "$(dirname "${wasm}")"
	echo "${calls}" >"${wasm}.calls"
fi

"${root}/scripts/pinned-compiler.sh" || true
note_configuration
cargo build --locked --package pignus-wasm --features build
if ! "${root}/scripts/reproducibly.sh" "${tool}" build "${root}" "${CARGO_TARGET_DIR}" >"${log}"; then
	cat "${log}" >&2
	exit 1
fi

echo
row compiler "$(rustc -V)"
row commit "$(commit | tr -d '\n')"
"${tool}" describe "${wasm}/pignus_runtime.compact.compressed.wasm"
"${root}/scripts/pinned-compiler.sh" || true
note_configuration

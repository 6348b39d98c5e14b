#!/usr/bin/env bash
# What cargo calls in place of rustc (RUSTC_WRAPPER) where the runtime's Wasm must not depend on
# where it is compiled: rustc-for-wasm.sh RUSTC ARGUMENT...
#
# Cargo gives rustc a number for each crate, which names its functions and so their order. For
# crates outside the workspace it is made from their absolute path, and the Wasm builder's project in
# the target folder is a workspace without any of ours. Name and version of the package tell them
# apart as well. And panic messages name source files, by paths inside their package from here on.
# Flags in RUSTFLAGS could not do it: each crate has its own.
set -euo pipefail

if [[ " $* " != *' --target wasm32v1-none '* || ! ${CARGO_CRATE_NAME:-} ]]; then
	exec "$@"
fi

package=${CARGO_PKG_NAME}-${CARGO_PKG_VERSION}
call=("${@/#metadata=*/metadata=${package}}" --remap-path-prefix "${CARGO_MANIFEST_DIR}=${package}")
if [[ ${OUT_DIR:-} ]]; then
	call+=(--remap-path-prefix "${OUT_DIR}=${package}/out")
fi
exec "${call[@]}" --remap-path-prefix "${PIGNUS_RUST_SOURCES}"

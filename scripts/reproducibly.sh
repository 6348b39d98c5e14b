#!/usr/bin/env bash
# Runs a command that builds the runtime's Wasm such that everybody who has the pinned compiler gets
# the same bytes: reproducibly.sh COMMAND ARGUMENT...
#
# With Docker a fixed folder would do, as in srtool; here there may be none, nor root for a mount,
# and any fixed folder may be another user's already.
set -euo pipefail

# What changes how the Wasm, or the zstd that compresses it, is compiled.
while read -r variable; do
	case ${variable} in
		CARGO_BUILD_JOBS) ;;
		CARGO_BUILD_* | CARGO_ENCODED_* | CARGO_INCREMENTAL | CARGO_PROFILE_* | CARGO_TARGET_WASM32*) unset "${variable}" ;;
		RUSTC | RUSTC_* | RUSTFLAGS | RUNTIME_METADATA_HASH | ZSTD_SYS_*) unset "${variable}" ;;
		SKIP_*WASM_BUILD | SUBSTRATE_RUNTIME_TARGET | WASM_*) unset "${variable}" ;;
	esac
done < <(compgen -e)

sources=$(rustc --print sysroot)/lib/rustlib/src/rust
commit=$(rustc -vV | sed -n 's/^commit-hash: //p')
# The component rust-src makes rustc name the library's files by where they are on this machine.
export PIGNUS_RUST_SOURCES="${sources}=/rustc/${commit}"
RUSTC_WRAPPER=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/rustc-for-wasm.sh
# The compiler, and an empty wrapper, because without these cargo asks the user's configuration. The
# builder takes RUSTC out of the environment, but not this.
CARGO_BUILD_RUSTC=$(command -v rustc)
export RUSTC_WRAPPER CARGO_BUILD_RUSTC RUSTC_WORKSPACE_WRAPPER=''
# The builder's profile: optimised across all crates (fat LTO), one codegen unit each.
export WASM_BUILD_TYPE=production WASM_BUILD_NO_COLOR=1
exec "$@"

#!/usr/bin/env bash
# Runs `cargo build` and says how long it takes: compile.sh ARGUMENT...
# On a terminal cargo draws its bar. Elsewhere, as in CI's log, it would print a line for each of
# 1,300 crates and never say how many are left.
set -euo pipefail

# The processor time of a build from scratch, on the fastest and the slowest machine that it was
# measured on, and for how much of it only one core works.
readonly least_minutes=28 most_minutes=46 minutes_alone=2

count_compiled() {
	find "${CARGO_BUILD_BUILD_DIR:-${CARGO_TARGET_DIR}}/debug/.fingerprint" -mindepth 1 -maxdepth 1 2> /dev/null | wc -l
}

if (($(count_compiled) < 1000)); then
	cores=$(nproc)
	printf 'Compiling the Polkadot SDK and everything else: %d to %d minutes on %d cores, once.\n' \
		"$((minutes_alone + least_minutes / cores))" "$((minutes_alone + most_minutes / cores))" "${cores}"
fi
if [[ -t 2 ]]; then
	exec cargo build "$@"
fi
CARGO_TERM_PROGRESS_WHEN=always CARGO_TERM_PROGRESS_WIDTH=120 cargo build "$@" 2>&1 |
	node "$(dirname "$0")/progress.mjs"

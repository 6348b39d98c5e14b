#!/usr/bin/env bash
# `cargo build`, and how long it takes: compile.sh ARGUMENT...
# On a terminal cargo draws its bar. Elsewhere, in CI's log for one, it would print a line for each of
# 1,300 crates and none that says how many are left.
set -euo pipefail

# Measured on a machine of two cores (README.md): the processor time of a build from nothing, and how
# long of it one core works alone.
readonly processor_minutes=44 minutes_alone=4

count_compiled() {
	find "${CARGO_BUILD_BUILD_DIR:-${CARGO_TARGET_DIR}}/debug/.fingerprint" -mindepth 1 -maxdepth 1 2> /dev/null | wc -l
}

if (($(count_compiled) < 1000)); then
	cores=$(nproc)
	printf 'Compiling the Polkadot SDK and all else: %d cores, about %d minutes, once.\n' \
		"${cores}" "$((minutes_alone + processor_minutes / cores))"
fi
if [[ -t 2 ]]; then
	exec cargo build "$@"
fi
CARGO_TERM_PROGRESS_WHEN=always CARGO_TERM_PROGRESS_WIDTH=120 cargo build "$@" 2>&1 |
	node "$(dirname "$0")/progress.mjs"

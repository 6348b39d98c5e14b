#!/usr/bin/env bash
# Runs the benchmarks in the runtime's Wasm and writes the weights: weights.sh [PALLET...]
# Without arguments it runs those of all pallets. The weights of this project's pallets go into
# their own crates, so that other runtimes can begin with them; those of the stock pallets belong to
# this runtime.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/env.sh
source scripts/bencher.sh

# A report to the oracle is weighed together with the price guard, so its weights belong to that.
declare -A own=(
	[pignus_auctions]=pallets/auctions/src/weights.rs
	[pignus_appraisal]=pallets/appraisal/src/weights.rs
	[pignus_credit]=pallets/credit/src/weights.rs
	[pallet_oracle]=pallets/appraisal/src/oracle_weights.rs
)
written=$(mktemp -d)
trap 'rm -rf "$written"' EXIT

# These would fail here or take hours, so the SDK's weights are kept: `remove_member` needs a prime
# member in a pallet that has none, and the collators' benchmarks make thousands of session keys.
left_out='^(pallet_membership|pallet_collator_selection|pallet_nft_fractionalization)$'

# place PALLET FILE LICENCE
place() {
	printf '// SPDX-License-Identifier: %s\n\n' "$3" | cat - "$written/$1.rs" > "$2"
}

# measure TEMPLATE STEPS REPETITIONS PALLET...
measure() {
	local pallet pallets
	(($# > 3)) || return 0
	pallets=$(IFS=,; echo "${*:4}")
	bench --pallet "$pallets" --extrinsic '*' --steps "$2" --repeat "$3" --min-duration 1 \
		--template "scripts/$1-weights.hbs" --output "$written"
	for pallet in "${@:4}"; do
		if [[ ${own[$pallet]:-} ]]; then
			place "$pallet" "${own[$pallet]}" Apache-2.0
			node scripts/proofs.js "${own[$pallet]}"
		else
			place "$pallet" "runtime/src/weights/$pallet.rs" GPL-3.0-only
		fi
	done
}

if (($#)); then
	chosen=("$@")
else
	mapfile -t chosen < <(bench --list=pallets --all --no-csv-header | grep -Ev "$left_out")
fi
ours=() oracle=() stock=()
for pallet in "${chosen[@]}"; do
	case $pallet in
		pallet_oracle) oracle+=("$pallet") ;;
		*) [[ ${own[$pallet]:-} ]] && ours+=("$pallet") || stock+=("$pallet") ;;
	esac
done
measure pallet 50 20 "${ours[@]}"
measure runtime 50 20 "${oracle[@]}"
# With as many runs as above, the collections of a thousand items alone would take hours.
measure runtime 10 4 "${stock[@]}"

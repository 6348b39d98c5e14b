#!/usr/bin/env bash
# Runs the benchmarks in the runtime's Wasm and writes the weights: benchmarks.sh [PALLET...]
# Without arguments those of all pallets. Those of this project get theirs in their own crate, so that
# other runtimes can begin with them; those of the stock pallets are this runtime's.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/env.sh
source scripts/bencher.sh

# A report to the oracle is weighed with the price guard, so that its weights belong to that.
declare -A own=(
	[pallet_collateral_auction]=pallets/auction/src/weights.rs
	[pallet_nft_appraisal]=pallets/appraisal/src/weights.rs
	[pallet_nft_credit]=pallets/credit/src/weights.rs
	[pallet_oracle]=pallets/appraisal/src/oracle_weights.rs
)
written=$(mktemp -d)
trap 'rm -rf "$written"' EXIT

# write TEMPLATE PALLET...
write() {
	local pallets
	(($# > 1)) || return 0
	pallets=$(IFS=,; echo "${*:2}")
	bench --pallet "$pallets" --extrinsic '*' --steps 50 --repeat 20 \
		--template "scripts/$1-weights.hbs" --output "$written"
}

# place PALLET FILE LICENCE
place() {
	printf '// SPDX-License-Identifier: %s\n\n' "$3" | cat - "$written/$1.rs" > "$2"
}

if (($#)); then
	chosen=("$@")
else
	mapfile -t chosen < <(bench --list=pallets --all --no-csv-header | grep -v pallet_nft_fractionalization)
fi
ours=() stock=()
for pallet in "${chosen[@]}"; do
	case $pallet in
		pallet_collateral_auction | pallet_nft_appraisal | pallet_nft_credit) ours+=("$pallet") ;;
		*) stock+=("$pallet") ;;
	esac
done
write pallet "${ours[@]}"
write runtime "${stock[@]}"
for pallet in "${chosen[@]}"; do
	if [[ ${own[$pallet]:-} ]]; then
		place "$pallet" "${own[$pallet]}" Apache-2.0
		node scripts/proofs.js "${own[$pallet]}"
	else
		place "$pallet" "runtime/src/weights/$pallet.rs" GPL-3.0-only
	fi
done

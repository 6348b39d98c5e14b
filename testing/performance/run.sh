#!/usr/bin/env bash
# Measures, and writes docs/performance.md: run.sh [blocks|calls|load|endurance]...
# Without arguments it measures everything. The results are kept in the target folder, so that one
# part can be measured again and the page has the latest results of each.
set -euo pipefail
cd "$(dirname "$0")/../.."
source scripts/env.sh
source scripts/bencher.sh

results=$CARGO_TARGET_DIR/performance
mkdir -p "$results/calls"

blocks() {
	"$CARGO_TARGET_DIR/debug/pignus-performance" --out "$results/blocks.json" \
		--wasm "$CARGO_TARGET_DIR/debug/wbuild/pignus-runtime/pignus_runtime.wasm"
}

calls() {
	local options=(--extra --steps 2 --repeat 100 --min-duration 1
		--template testing/performance/calls.hbs --output "$results/calls")
	bench --pallet pallet_nft_fractionalization,pallet_assets,pallet_balances,pignus_credit,pignus_auctions \
		--extrinsic fractionalize,unify,transfer,transfer_keep_alive,open,draw,repay,bid,settlement "${options[@]}"
	# What compares this machine with the reference hardware.
	bench --pallet pallet_psm --extrinsic redeem "${options[@]}"
}

load() {
	node testing/performance/load/run.js --out "$results/load.json"
}

endurance() {
	PIGNUS_BLOCK_TIME=150 node testing/performance/load/run.js --blocks 10000 --in-pool 16 --out "$results/endurance.json"
}

if ((!$#)); then set -- blocks calls load endurance; fi
for part; do
	SECONDS=0
	"$part"
	echo "$SECONDS" > "$results/$part.seconds"
done
node testing/performance/report/index.js "$results" > docs/performance.md

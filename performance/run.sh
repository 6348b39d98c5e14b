#!/usr/bin/env bash
# Measures everything, and writes docs/performance.md. The results are kept in the target folder.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/env.sh
source scripts/bencher.sh

results=$CARGO_TARGET_DIR/performance
rm -rf "$results"
mkdir -p "$results/calls"

"$CARGO_TARGET_DIR/debug/pignus-performance" --out "$results/blocks.json" \
	--wasm "$CARGO_TARGET_DIR/debug/wbuild/pignus-runtime/pignus_runtime.compact.compressed.wasm"

bench --pallet pallet_nft_fractionalization,pallet_assets,pallet_balances,pallet_nft_credit,pallet_collateral_auction \
	--extrinsic fractionalize,unify,transfer,transfer_keep_alive,open,draw,repay,bid,settlement \
	--extra --steps 50 --repeat 50 --template performance/calls.hbs --output "$results/calls"

cd e2e
node load/run.js --out "$results/load.json"
PIGNUS_BLOCK_TIME=150 node load/run.js --blocks 10000 --in-pool 16 --out "$results/endurance.json"
cd ..
node performance/report/index.js "$results" > docs/performance.md

# To be sourced behind env.sh: `bench ARGUMENT...` runs frame-omni-bencher on the Wasm that
# `make benchmarks` has built.
bencher=$(command -v frame-omni-bencher || echo "$HOME/.cache/pignus/bin/frame-omni-bencher")
measured=$CARGO_TARGET_DIR/benchmarks/debug/wbuild/pignus-runtime/pignus_runtime.wasm

bench() {
	"$bencher" v1 benchmark pallet --runtime "$measured" --genesis-builder runtime --quiet "$@"
}

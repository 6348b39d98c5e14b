# To be sourced after env.sh: `bench ARGUMENT...` runs the benchmarks in the Wasm that
# `make weights` has built.
measured=$CARGO_TARGET_DIR/benchmarks

bench() {
	"$measured/release/pignus-bencher" --genesis-builder runtime --quiet \
		--runtime "$measured/debug/wbuild/pignus-runtime/pignus_runtime.wasm" "$@"
}

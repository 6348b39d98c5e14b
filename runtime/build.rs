// SPDX-License-Identifier: GPL-3.0-only

//! Builds the runtime's Wasm. The builder forwards the features this crate is built with
//! (`fast-runtime` among them), `std` and `default` excepted.

fn main() {
	#[cfg(feature = "std")]
	polkadot_sdk::substrate_wasm_builder::WasmBuilder::build_using_defaults();
}

// SPDX-License-Identifier: GPL-3.0-only

//! Builds the runtime's Wasm. The builder forwards the features this crate is built with
//! (`fast-runtime` among them), except `std` and `default`.

#[cfg(all(feature = "std", feature = "metadata-hash"))]
fn main() {
	// What wallets show beside amounts: the symbol and the decimals of the native token.
	polkadot_sdk::substrate_wasm_builder::WasmBuilder::init_with_defaults()
		.enable_metadata_hash("PIG", 12)
		.build();
}

#[cfg(all(feature = "std", not(feature = "metadata-hash")))]
fn main() {
	polkadot_sdk::substrate_wasm_builder::WasmBuilder::build_using_defaults();
}

#[cfg(not(feature = "std"))]
fn main() {}

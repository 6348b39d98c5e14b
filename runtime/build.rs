// SPDX-License-Identifier: GPL-3.0-only

//! Builds the runtime's Wasm. The builder forwards the features this crate is built with
//! (`fast-runtime` among them), except `std` and `default`.

#[cfg(all(feature = "std", feature = "metadata-hash"))]
#[path = "wasm/src/token.rs"]
mod token;

/// As `make runtime` does it.
#[cfg(all(feature = "std", feature = "metadata-hash"))]
fn main() {
	// Forwarded, it would make the Wasm's build compile the builder and its executor once more.
	std::env::remove_var("CARGO_FEATURE_METADATA_HASH");
	polkadot_sdk::substrate_wasm_builder::WasmBuilder::init_with_defaults()
		.enable_metadata_hash(token::SYMBOL, token::DECIMALS)
		.build();
}

#[cfg(all(feature = "std", not(feature = "metadata-hash")))]
fn main() {
	polkadot_sdk::substrate_wasm_builder::WasmBuilder::build_using_defaults();
}

#[cfg(not(feature = "std"))]
fn main() {}

// SPDX-License-Identifier: GPL-3.0-only

//! Builds the Wasm of the runtime's next version.

fn main() {
	#[cfg(feature = "std")]
	polkadot_sdk::substrate_wasm_builder::WasmBuilder::init_with_defaults()
		.enable_feature("upgrade-rehearsal")
		.build();
}

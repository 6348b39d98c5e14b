// SPDX-License-Identifier: GPL-3.0-only

//! The chain specs built into the node.

use polkadot_sdk::{
	polkadot_omni_node_lib::chain_spec::{
		ChainSpec, DiskChainSpecLoader, Extensions, GenericChainSpec, LoadSpec,
	},
	sc_service::{ChainType, Properties},
};

use pignus_runtime::{
	configs::system::SS58Prefix,
	genesis_config_presets::{DEV_RUNTIME_PRESET, LOCAL_TESTNET_RUNTIME_PRESET, PARA_ID},
	WASM_BINARY,
};

/// Relay chain the built-in specs attach to.
const RELAY_CHAIN: &str = "rococo-local";

/// Finds a chain spec by its id: `dev`, `local` (or none), or the path of a file.
pub struct ChainSpecLoader;

impl LoadSpec for ChainSpecLoader {
	fn load_spec(&self, id: &str) -> Result<Box<dyn ChainSpec>, String> {
		let spec = match id {
			"dev" => built_in(
				"Pignus Development",
				"pignus-dev",
				ChainType::Development,
				DEV_RUNTIME_PRESET,
			)?,
			"" | "local" => built_in(
				"Pignus Local Testnet",
				"pignus-local",
				ChainType::Local,
				LOCAL_TESTNET_RUNTIME_PRESET,
			)?,
			path => return DiskChainSpecLoader.load_spec(path),
		};
		Ok(Box::new(spec))
	}
}

fn built_in(
	name: &str,
	id: &str,
	chain_type: ChainType,
	preset: &str,
) -> Result<GenericChainSpec, String> {
	let code = WASM_BINARY.ok_or(
		"this node was built without its runtime's Wasm (SKIP_WASM_BUILD was set): \
		 build it again without that, or pass the path of a chain spec with --chain",
	)?;
	let extensions = Extensions::new(RELAY_CHAIN.into(), PARA_ID);
	Ok(GenericChainSpec::builder(code, extensions)
		.with_name(name)
		.with_id(id)
		.with_chain_type(chain_type)
		.with_genesis_config_preset_name(preset)
		.with_properties(properties())
		.build())
}

fn properties() -> Properties {
	[
		("tokenSymbol", "PIG".into()),
		("tokenDecimals", 12.into()),
		("ss58Format", SS58Prefix::get().into()),
	]
	.into_iter()
	.map(|(key, value)| (key.to_string(), value))
	.collect()
}

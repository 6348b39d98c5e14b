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
	genesis_config_presets::{
		DEV_RUNTIME_PRESET, LOCAL_TESTNET_RUNTIME_PRESET, PARA_ID, PRODUCTION_RUNTIME_PRESET,
	},
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
			PRODUCTION_RUNTIME_PRESET => {
				let what =
					"the chain `production` has to be founded first: write a launch file and \
					 have `pignus-node launch-spec FILE` make its spec (docs/launch.md)";
				return Err(what.into());
			},
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
	let extensions = Extensions::new(RELAY_CHAIN.into(), PARA_ID);
	Ok(GenericChainSpec::builder(wasm()?, extensions)
		.with_name(name)
		.with_id(id)
		.with_chain_type(chain_type)
		.with_genesis_config_preset_name(preset)
		.with_properties(properties())
		.build())
}

/// The runtime that this node was built with.
pub fn wasm() -> Result<&'static [u8], String> {
	let what = "this node was built without its runtime's Wasm (SKIP_WASM_BUILD was set): \
		 build it again without that, or pass the path of a chain spec with --chain";
	WASM_BINARY.ok_or(what.into())
}

/// What wallets are told about the token and its addresses.
pub fn properties() -> Properties {
	[
		("tokenSymbol", "PIG".into()),
		("tokenDecimals", 12.into()),
		("ss58Format", SS58Prefix::get().into()),
	]
	.into_iter()
	.map(|(key, value)| (key.to_string(), value))
	.collect()
}

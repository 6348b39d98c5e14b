// SPDX-License-Identifier: GPL-3.0-only

//! Builds the runtime's Wasm without the runtime for this machine, which a build script of the
//! runtime itself would wait for, and describes such a file. `scripts/runtime.sh` calls it.

use std::{env, error::Error, fmt::Write, fs, path::Path};

use codec::{Decode, Encode};
use frame_metadata::RuntimeMetadataPrefixed;
use sc_executor::{read_embedded_version, WasmExecutor};
use sc_executor_common::runtime_blob::RuntimeBlob;
use sp_core::{
	bytes::to_hex,
	traits::{CallContext, CodeExecutor, RuntimeCode, WrappedRuntimeCode},
	Blake2Hasher, Hasher,
};
use substrate_wasm_builder::WasmBuilder;

mod token;

const USAGE: &str = "usage: pignus-wasm build CHECKOUT FOLDER | pignus-wasm describe FILE";

fn main() -> Result<(), Box<dyn Error>> {
	let arguments: Vec<_> = env::args_os().skip(1).collect();
	match arguments.iter().map(|argument| argument.as_os_str()).collect::<Vec<_>>()[..] {
		[command, checkout, folder] if command == "build" => {
			build(Path::new(checkout), Path::new(folder))
		},
		[command, file] if command == "describe" => {
			print!("{}", describe(Path::new(file))?);
			Ok(())
		},
		_ => Err(USAGE.into()),
	}
}

/// The builder is made for build scripts, and cargo has not called this one: what cargo tells them is
/// told here.
fn build(checkout: &Path, folder: &Path) -> Result<(), Box<dyn Error>> {
	// The builder works beside the folder called `build`.
	let out = folder.join("build/pignus-wasm/out");
	fs::create_dir_all(&out)?;
	env::set_var("OUT_DIR", out);
	env::set_var("CARGO", "cargo");
	env::set_var("CARGO_PKG_NAME", env!("CARGO_PKG_NAME"));
	env::set_var("WASM_BUILD_WORKSPACE_HINT", checkout);

	WasmBuilder::new()
		.with_project(checkout.join("runtime/Cargo.toml"))?
		.import_memory()
		.export_heap_base()
		.enable_metadata_hash(token::SYMBOL, token::DECIMALS)
		.build();
	Ok(())
}

/// What a referendum names, and what tells one version from another.
fn describe(file: &Path) -> Result<String, Box<dyn Error>> {
	let code = fs::read(file)?;
	let blob = RuntimeBlob::uncompress_if_needed(&code)?;
	let version =
		read_embedded_version(&blob)?.ok_or("there is no runtime version in this file")?;
	// Of the file as it is: whoever applies the upgrade submits these bytes.
	let hash = Blake2Hasher::hash(&code).0;
	let call = pignus_wasm::authorize_upgrade(&metadata_of(&code)?, hash)?;
	let mut text = String::new();
	writeln!(text, "file          {}", file.display())?;
	writeln!(text, "size          {} bytes", code.len())?;
	writeln!(text, "spec version  {} ({})", version.spec_version, version.spec_name)?;
	writeln!(text, "blake2-256    {}", to_hex(&hash, false))?;
	writeln!(text, "call data     {}", to_hex(&call, false))?;
	Ok(text)
}

fn metadata_of(code: &[u8]) -> Result<RuntimeMetadataPrefixed, Box<dyn Error>> {
	let runtime = RuntimeCode {
		code_fetcher: &WrappedRuntimeCode(code.into()),
		heap_pages: None,
		hash: code.encode(),
	};
	let executor = WasmExecutor::<sp_io::SubstrateHostFunctions>::builder()
		.with_allow_missing_host_functions(true)
		.build();
	let answer = executor
		.call(
			&mut sp_io::TestExternalities::default().ext(),
			&runtime,
			"Metadata_metadata",
			&[],
			CallContext::Offchain,
		)
		.0?;
	let opaque = Vec::<u8>::decode(&mut &answer[..])?;
	Ok(RuntimeMetadataPrefixed::decode(&mut &opaque[..])?)
}

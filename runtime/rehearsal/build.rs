// SPDX-License-Identifier: GPL-3.0-only

//! Builds the Wasm of the runtime's next version, in the folder where the runtime's own is built:
//! of the 460 crates that make up both, only one or two differ.

#[cfg(feature = "std")]
fn main() -> std::io::Result<()> {
	share_target_folder()?;
	polkadot_sdk::substrate_wasm_builder::WasmBuilder::init_with_defaults()
		.enable_feature("upgrade-rehearsal")
		.build();
	Ok(())
}

#[cfg(not(feature = "std"))]
fn main() {}

/// The Wasm builder gives each crate a target folder of its own. This one's becomes a link.
#[cfg(feature = "std")]
fn share_target_folder() -> std::io::Result<()> {
	use std::{env, fs, io, os::unix::fs::symlink, path::PathBuf};

	let out = PathBuf::from(env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?);
	let build = out.ancestors().find(|folder| folder.ends_with("build"));
	let profile = build.and_then(|folder| folder.parent()).ok_or(io::ErrorKind::NotFound)?;
	let wbuild = profile.join("wbuild");
	fs::create_dir_all(wbuild.join("pignus-runtime/target"))?;
	fs::create_dir_all(wbuild.join("pignus-rehearsal"))?;
	match symlink("../pignus-runtime/target", wbuild.join("pignus-rehearsal/target")) {
		Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
		outcome => outcome,
	}
}

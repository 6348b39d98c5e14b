// SPDX-License-Identifier: GPL-3.0-only

//! The relay chain's node. No registry has it ready-made.

fn main() -> Result<(), Box<dyn std::error::Error>> {
	Ok(polkadot_cli::run()?)
}

// SPDX-License-Identifier: GPL-3.0-only

//! `pignus-crowd SPEC OUT` reads the raw spec of the chain `local`, puts loans in default and
//! auctions about to end into its genesis, and writes it to another file.
//!
//! | module | what is there |
//! | --- | --- |
//! | [`scene`] | the loans and the auctions, which come about by real calls on the runtime |
//! | [`transplant`] | which rows of that chain a genesis takes over |
//! | [`spec`] | the file |

#![allow(clippy::expect_used, reason = "a tool stops at whatever it did not expect")]

mod scene;
mod spec;
mod transplant;

use pignus_runtime::{constants::FAST, genesis_config_presets::LOCAL_TESTNET_RUNTIME_PRESET};
use pignus_test_chain::chain::{all_rows, check_invariants, with_chain_of};
use spec::Spec;
use std::{env, process::ExitCode};
use transplant::transplanted;

fn main() -> ExitCode {
	let arguments: Vec<String> = env::args().skip(1).collect();
	let done = match arguments.as_slice() {
		[spec, out] => run(spec, out),
		_ => Err("usage: pignus-crowd SPEC OUT".into()),
	};
	match done {
		Ok(()) => ExitCode::SUCCESS,
		Err(error) => {
			eprintln!("{error}");
			ExitCode::FAILURE
		},
	}
}

fn run(spec: &str, out: &str) -> Result<(), String> {
	if !FAST {
		return Err("loans fall due after a day: build it with fast-runtime".into());
	}
	let mut spec = Spec::read(spec)?;
	let rows = with_chain_of(LOCAL_TESTNET_RUNTIME_PRESET, || {
		scene::play();
		check_invariants()?;
		Ok::<_, String>(all_rows())
	})?;
	spec.rows = transplanted(spec.rows, rows)?;
	spec.write(out)
}

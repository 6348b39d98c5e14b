// SPDX-License-Identifier: GPL-3.0-only

//! The launch of a chain: one file says who founds it and with what, and either becomes its chain
//! spec or a list of everything that is wrong with it. How to launch is in `docs/launch.md`.
//!
//! | module | what is there |
//! | --- | --- |
//! | [`command`] | `pignus-node launch-spec` |
//! | [`file`] | the fields of the file |
//! | [`checks`] | what they have to be together |
//! | [`accounts`] | who is named in it |
//! | [`reader`] | reads values, and collects mistakes |
//! | [`keys`] | reads keys and addresses, and refuses those that nobody can sign with, or everybody |
//! | [`decimal`], [`json`], [`development_keys`] | amounts, repeated fields, keys that everybody knows |

mod accounts;
mod checks;
pub mod command;
mod decimal;
mod development_keys;
mod file;
mod json;
mod keys;
mod reader;
#[cfg(test)]
mod tests;

use checks::{Build, PUBLIC_RELAY_CHAIN};
use file::{File, Peg, Rates};
use pignus_runtime::{
	constants::{NUSD, NUSD_ASSET_ID, RELAY_ASSET_ID},
	genesis_config_presets::{Dollar, Founding, Token, CANDIDACY_BOND},
	AssetId, Balance, SessionKeys,
};
use polkadot_sdk::{
	sc_service::config::MultiaddrWithPeerId,
	sp_core::sr25519,
	sp_runtime::{FixedPointNumber, FixedU128},
};
use reader::{Mistake, Reader, FILE};

/// A chain that can be launched.
pub struct Launch {
	/// Its name, for humans.
	pub name: String,
	/// Its id, after which its nodes' folders are named.
	pub id: String,
	/// The name of its network protocols.
	pub protocol_id: String,
	/// The id of its relay chain.
	pub relay_chain: String,
	/// Nodes by which others find its network.
	pub boot_nodes: Vec<MultiaddrWithPeerId>,
	/// What its genesis is made of.
	pub founding: Founding,
}

/// Reads a launch file, or tells all that is wrong with it.
pub fn read(text: &str, build: Build) -> Result<Launch, Vec<Mistake>> {
	let mut reader = Reader::default();
	let value = match serde_json::from_str(text) {
		Ok(value) => value,
		Err(error) => {
			let what = format!("is not JSON: {error}; begin with docs/launch.example.json");
			reader.wrong(FILE, what);
			return Err(reader.mistakes);
		},
	};
	for at in json::repeated_fields(text) {
		reader.wrong(at, "is there more than once: leave one");
	}
	let file = File::read(&mut reader, &value);
	if let Some(file) = &file {
		checks::check(&mut reader, file, build);
	}
	outcome(file.and_then(launch_of), reader)
}

/// The launch if nothing is wrong, and at least one mistake otherwise.
fn outcome(launch: Option<Launch>, mut reader: Reader) -> Result<Launch, Vec<Mistake>> {
	match launch {
		Some(launch) if reader.mistakes.is_empty() => return Ok(launch),
		None if reader.mistakes.is_empty() => {
			let what = "cannot be launched, and the program does not know why: report this, with \
			            the file";
			reader.wrong(FILE, what);
		},
		_ => {},
	}
	Err(reader.mistakes)
}

/// What a complete file says.
fn launch_of(file: File) -> Option<Launch> {
	let session_keys = |aura, discovery| SessionKeys {
		aura: sr25519::Public::from_raw(aura).into(),
		authority_discovery: sr25519::Public::from_raw(discovery).into(),
	};
	let collators = file.collators.read.into_iter().map(|entry| {
		let collator = entry.value;
		let keys = session_keys(collator.aura?.value, collator.authority_discovery?.value);
		Some((collator.account?, keys))
	});
	let mut endowments = file
		.endowments
		.read
		.into_iter()
		.map(|entry| Some((entry.value.account?, entry.value.amount?)))
		.collect::<Option<Vec<_>>>()?;
	if let Some(amount) = file.treasury.filter(|amount| *amount > 0) {
		endowments.push((pignus_runtime::governance::TreasuryAccount::get(), amount));
	}
	let relay_chain = file.relay_chain?;
	let relay_token = relay_token(&relay_chain);
	let founding = Founding {
		para_id: file.para_id?,
		collators: collators.collect::<Option<_>>()?,
		candidacy_bond: CANDIDACY_BOND,
		operators: file.operators.read.into_iter().map(|entry| entry.value).collect(),
		minimum_reports: file.minimum_reports?,
		guardians: file.guardians.read.into_iter().map(|entry| entry.value).collect(),
		endowments,
		rates: rates(&file.rates, &relay_token)?,
		relay_token,
		dollar: match file.peg {
			Some(peg) => Some(dollar(peg)?),
			None => None,
		},
	};
	Some(Launch {
		name: file.name?,
		id: file.id?,
		protocol_id: file.protocol_id?,
		relay_chain,
		boot_nodes: file.boot_nodes.read.into_iter().map(|entry| entry.value).collect(),
		founding,
	})
}

/// The relay chain's token, as it is known here.
fn relay_token(relay_chain: &str) -> Token {
	if relay_chain == PUBLIC_RELAY_CHAIN {
		Token::new("Polkadot", "DOT", 10)
	} else {
		Token::of_local_relay_chain()
	}
}

/// Smallest units of PIG for one smallest unit of an asset.
fn rates(rates: &Rates, relay_token: &Token) -> Option<Vec<(AssetId, FixedU128)>> {
	let relay_unit = 10u128.checked_pow(relay_token.decimals.into())?;
	let rate = |asset, pig: Option<Balance>, unit| {
		pig.map(|pig| Some((asset, FixedU128::checked_from_rational(pig, unit)?)))
	};
	[rate(NUSD_ASSET_ID, rates.nusd, NUSD), rate(RELAY_ASSET_ID, rates.relay_token, relay_unit)]
		.into_iter()
		.flatten()
		.collect()
}

fn dollar(peg: Peg) -> Option<Dollar> {
	Some(Dollar {
		issuer: peg.issuer?,
		name: peg.name?.into_bytes(),
		symbol: peg.symbol?.into_bytes(),
		ceiling: peg.ceiling?,
		minting_fee: peg.minting_fee?,
		redemption_fee: peg.redemption_fee?,
		holders: Vec::new(),
	})
}

// SPDX-License-Identifier: GPL-3.0-only

//! Which rows of a chain that has run the genesis of another one takes over.
//!
//! Loans and auctions are in the rows of nine pallets, which keep each other's sums: all of them are
//! taken over, and the accounts. Everything else stays as the preset has it, such as who makes
//! blocks. Only what counts blocks may have changed there.

use pignus_runtime::AllPalletsWithSystem;
use pignus_test_chain::chain::Rows;
use polkadot_sdk::{
	frame_support::{storage::storage_prefix, traits::PalletsInfoAccess},
	sp_io::hashing::twox_128,
};
use std::collections::BTreeSet;

/// The pallets that are taken over as a whole.
const PALLETS: [&str; 9] = [
	"Appraisal",
	"Assets",
	"AssetsHolder",
	"Auctions",
	"Balances",
	"Credit",
	"Nfts",
	"Oracle",
	"Psm",
];
/// What is taken over of others. Prices and debts are as old as the time that goes with them, and the
/// balances count what the treasury has as inactive.
const VALUES: [(&str, &str); 3] =
	[("System", "Account"), ("Timestamp", "Now"), ("Treasury", "Deactivated")];
/// The pallets whose other rows change as blocks pass. The new chain begins with its first one.
const PASSING: [&str; 11] = [
	"Aura",
	"Authorship",
	"CollatorSelection",
	"ParachainSystem",
	"PolkadotXcm",
	"Scheduler",
	"Session",
	"System",
	"Timestamp",
	"TransactionPayment",
	"Treasury",
];
/// Begins the keys of what belongs to no pallet, such as the code.
const WELL_KNOWN: &[u8] = b":";

/// The rows of a `genesis` with what is to be taken over from a chain that started from the same
/// preset. Fails if anything else has changed there than what may.
pub fn transplanted(genesis: Rows, chain: Rows) -> Result<Rows, String> {
	let keys: BTreeSet<&Vec<u8>> = genesis.keys().chain(chain.keys()).collect();
	let changed = keys.into_iter().filter(|key| genesis.get(*key) != chain.get(*key));
	let strange: BTreeSet<&str> =
		changed.filter(|key| !may_change(key)).map(|key| pallet_of(key)).collect();
	if !strange.is_empty() {
		return Err(format!("rows of {strange:?} have changed, which nobody expected"));
	}
	let stays = genesis.into_iter().filter(|(key, _)| !is_taken(key));
	Ok(stays.chain(chain.into_iter().filter(|(key, _)| is_taken(key))).collect())
}

fn is_taken(key: &[u8]) -> bool {
	let is_of = |pallet: &&str| key.starts_with(&twox_128(pallet.as_bytes()));
	let is_in = |(pallet, value): &(&str, &str)| {
		key.starts_with(&storage_prefix(pallet.as_bytes(), value.as_bytes()))
	};
	PALLETS.iter().any(is_of) || VALUES.iter().any(is_in)
}

fn may_change(key: &[u8]) -> bool {
	is_taken(key) || PASSING.contains(&pallet_of(key)) || key.starts_with(WELL_KNOWN)
}

fn pallet_of(key: &[u8]) -> &'static str {
	let mut names = AllPalletsWithSystem::infos().into_iter().map(|info| info.name);
	names
		.find(|name| key.starts_with(&twox_128(name.as_bytes())))
		.unwrap_or("no pallet")
}

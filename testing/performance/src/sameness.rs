// SPDX-License-Identifier: GPL-3.0-only

//! Whether copied loans are the same as real ones.
//!
//! A loan is really opened, and the same loan is copied, each on its own on top of the same rows.
//! Both must change the same rows to the same values, byte by byte: so a state of copies has the
//! keys, the lengths and the sums of a state in which everyone has called `open`.

use crate::{
	committed_chain::{Changes, CommittedChain},
	copies::{self, Templates},
	loans::NewLoan,
	markets,
};
use codec::{Decode, Encode};
use pignus_credit::{Global, GlobalLedger, MintBucket};
use pignus_runtime::Runtime;
use polkadot_sdk::{frame_support::storage::storage_prefix, sp_core::bytes::to_hex};
use std::{collections::BTreeSet, slice};

/// The length of the part of a raw key that names the storage map.
const MAP_PREFIX: usize = 32;

/// Maps in which every loan has a row, by the prefixes of their keys.
pub type GrowingMaps = BTreeSet<Vec<u8>>;

/// Checks that a copied loan changes the same rows as an opened one; returns the maps that grew.
pub fn check(
	chain: &CommittedChain,
	loan: &NewLoan,
	templates: &Templates,
) -> Result<GrowingMaps, String> {
	// Only a copy can have been opened in the past.
	let loan = NewLoan { age: 0, ..loan.clone() };
	let real = lasting(chain.scratch(|| {
		markets::open(&loan);
	})?);
	let copied = lasting(chain.scratch(|| copies::write(slice::from_ref(&loan), templates))?);
	let keys: BTreeSet<_> = real.keys().chain(copied.keys()).collect();
	let differing = keys.into_iter().find(|key| real.get(*key) != copied.get(*key));
	match differing {
		Some(key) => Err(difference(key, &real, &copied)),
		None => Ok(grown(chain, &copied)),
	}
}

/// Leaves out the rows that concern only the block: its events, and how much was minted lately,
/// which leaks away within a day.
fn lasting(mut changes: Changes) -> Changes {
	let passing = [storage_prefix(b"System", b"Events"), storage_prefix(b"System", b"EventCount")];
	changes.retain(|key, _| !passing.iter().any(|prefix| key.starts_with(prefix)));
	if let Some(Some(row)) = changes.get_mut(&Global::<Runtime>::hashed_key()[..]) {
		let mut global = GlobalLedger::decode(&mut &row[..]).expect("the row is encoded");
		global.bucket = MintBucket::default();
		*row = global.encode();
	}
	changes
}

fn grown(chain: &CommittedChain, changes: &Changes) -> GrowingMaps {
	changes
		.keys()
		.filter(|key| chain.row(key).is_none())
		.filter_map(|key| key.get(..MAP_PREFIX))
		.map(<[u8]>::to_vec)
		.collect()
}

/// Whether a key belongs to one of the maps.
pub fn is_in(maps: &GrowingMaps, key: &[u8]) -> bool {
	key.get(..MAP_PREFIX).is_some_and(|prefix| maps.contains(prefix))
}

fn difference(key: &[u8], real: &Changes, copied: &Changes) -> String {
	let told = |changes: &Changes| match changes.get(key) {
		Some(Some(value)) => to_hex(value, false),
		Some(None) => "removed".into(),
		None => "not touched".into(),
	};
	format!(
		"a copied loan is not like a real one: the row {} is {} when it is opened, and {} when it \
		is copied",
		to_hex(key, false),
		told(real),
		told(copied)
	)
}

// SPDX-License-Identifier: GPL-3.0-only

//! Units, times, limits of a block, and the choice between the two paces the runtime is built at.

use polkadot_sdk::*;

use crate::{AssetId, Balance, BlockNumber, Moment};
use cumulus_primitives_core::relay_chain::MAX_POV_SIZE;
use frame_support::weights::{constants::WEIGHT_REF_TIME_PER_SECOND, Weight};
use sp_runtime::Perbill;
use staging_xcm::latest::{NetworkId, ROCOCO_GENESIS_HASH};

/// Whether this build runs at the pace of demonstrations and tests.
pub const FAST: bool = cfg!(feature = "fast-runtime");

/// Picks `fast` in a `fast-runtime` build and `prod` in any other.
pub const fn prod_or_fast<T: Copy>(prod: T, fast: T) -> T {
	if FAST {
		fast
	} else {
		prod
	}
}

/// One native token, in its smallest units (12 decimals).
pub const PIG: Balance = 1_000_000_000_000;
/// A thousandth of a native token.
pub const MILLI_PIG: Balance = PIG / 1_000;
/// A millionth of a native token.
pub const MICRO_PIG: Balance = PIG / 1_000_000;

/// Least balance of the native token that keeps an account alive: what its row in the state costs.
/// Whoever fills the state with accounts pays for every one of them: a million cost 18,000 PIG.
pub const EXISTENTIAL_DEPOSIT: Balance = ACCOUNT_ROW_DEPOSIT;

/// The asset that loans are minted in.
pub const NUSD_ASSET_ID: AssetId = 1;
/// The external stable asset that the peg stability module of the presets swaps against.
pub const EXTERNAL_STABLE_ASSET_ID: AssetId = 2;
/// The relay chain's token, where it has come by reserve transfer.
pub const RELAY_ASSET_ID: AssetId = 3;
/// Asset ids below this one are reserved: only Root creates such assets. Nobody can take the id
/// that governance means to give a token, or that people know one by.
pub const FIRST_FREE_ASSET_ID: AssetId = 1_000;
/// The network that the chain is part of, as messages name it: that of its relay chain. The relay
/// chain of local networks is built from Rococo's runtime and calls itself Rococo.
pub const RELAY_NETWORK: NetworkId =
	prod_or_fast(NetworkId::Polkadot, NetworkId::ByGenesis(ROCOCO_GENESIS_HASH));
/// Decimals of the relay chain's token.
pub const RELAY_DECIMALS: u8 = 12;
/// Decimals of NUSD and of the external stable asset.
pub const STABLE_DECIMALS: u8 = 6;
/// One NUSD (or one external dollar), in smallest units.
pub const NUSD: Balance = 1_000_000;
/// Least balance of a dollar that keeps an account of it alive, in smallest units. A sufficient
/// asset lets its holder exist without PIG, so it must pay for both rows that such a holder adds to
/// the state: 29.6 mPIG, rounded up to 0.03 USD at one PIG for one USD.
pub const STABLE_MIN_BALANCE: Balance = 30_000;
/// The same for the relay chain's token, in its smallest units, at one of it for one PIG.
pub const RELAY_MIN_BALANCE: Balance = 30_000_000_000;

/// What the row of an account in `System.Account` costs: a key and 80 bytes.
const ACCOUNT_ROW_DEPOSIT: Balance = deposit(1, 80);
/// What the row of a holder in `Assets.Account` costs: a key and 16 bytes.
const HOLDER_ROW_DEPOSIT: Balance = deposit(1, 16);

// A dollar and a relay token are taken to be worth a PIG each.
const _: () = {
	let rows = ACCOUNT_ROW_DEPOSIT + HOLDER_ROW_DEPOSIT;
	assert!(STABLE_MIN_BALANCE * (PIG / NUSD) >= rows);
	assert!(RELAY_MIN_BALANCE * PIG >= rows * 10u128.pow(RELAY_DECIMALS as u32));
};

/// Length of a slot and target time between blocks, in milliseconds. Cannot change once a chain
/// has started.
pub const SLOT_DURATION: u64 = 6_000;
/// Length of a slot of the relay chain, in milliseconds.
pub const RELAY_CHAIN_SLOT_DURATION_MILLIS: u32 = 6_000;
/// Blocks built per relay chain slot. The node authors at this velocity only.
pub const BLOCK_PROCESSING_VELOCITY: u32 = 1;
/// How many relay blocks behind the tip a relay parent must be.
pub const RELAY_PARENT_OFFSET: u32 = 0;
/// Maximum number of blocks not yet included by the relay chain: one being included, one being
/// backed, one being built.
pub const UNINCLUDED_SEGMENT_CAPACITY: u32 = (3 + RELAY_PARENT_OFFSET) * BLOCK_PROCESSING_VELOCITY;

/// A minute of chain time, in milliseconds.
pub const MINUTE: Moment = 60_000;
/// A day of chain time, in milliseconds.
pub const DAY: Moment = 24 * 60 * MINUTE;

/// A minute, in blocks.
pub const MINUTES: BlockNumber = 60_000 / (SLOT_DURATION as BlockNumber);
/// An hour, in blocks.
pub const HOURS: BlockNumber = 60 * MINUTES;
/// A day, in blocks.
pub const DAYS: BlockNumber = 24 * HOURS;

/// Share of a block that no single extrinsic may count on: a normal one takes at most 45 % of a
/// block, so that a large call need not wait in the pool until a crisis is over.
pub const AVERAGE_ON_INITIALIZE_RATIO: Perbill = Perbill::from_percent(30);
/// Share of a block open to normal extrinsics; the rest is kept for operational ones.
pub const NORMAL_DISPATCH_RATIO: Perbill = Perbill::from_percent(75);
/// Maximum weight of a block: 2 s of execution in a slot of 6 s, and a whole proof of validity.
pub const MAXIMUM_BLOCK_WEIGHT: Weight =
	Weight::from_parts(WEIGHT_REF_TIME_PER_SECOND.saturating_mul(2), MAX_POV_SIZE as u64);
/// Maximum size of all extrinsics in a block, in bytes.
pub const MAXIMUM_BLOCK_LENGTH: u32 = 5 * 1024 * 1024;

/// Native deposit for `items` storage items with `bytes` bytes in total.
pub const fn deposit(items: u32, bytes: u32) -> Balance {
	items as Balance * 10 * MILLI_PIG + bytes as Balance * 100 * MICRO_PIG
}

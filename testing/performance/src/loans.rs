// SPDX-License-Identifier: GPL-3.0-only

//! Which loans there are.

use codec::Encode;
use pignus_credit::MarketId;
use pignus_runtime::{constants::DAY, AccountId, Balance, ItemId, Moment};
use polkadot_sdk::sp_io::hashing::blake2_256;
use std::ops::Range;

/// How long the oldest loan has been open; less than any market's duration.
const OLDEST: Moment = 24 * DAY;

/// A loan of one item that is to be opened, with a borrower of its own.
#[derive(Clone, Debug)]
pub struct NewLoan {
	/// The market.
	pub market: MarketId,
	/// The borrower, who does not exist yet.
	pub borrower: AccountId,
	/// The item, of the market's collection; it does not exist yet either.
	pub item: ItemId,
	/// What is drawn, in the smallest unit of NUSD.
	pub amount: Balance,
	/// How long ago it was opened, in milliseconds: it falls due this much sooner. Only a copy can
	/// have been opened before now.
	pub age: Moment,
}

/// Numbers loans: they stand in the markets in turn, and each amount and age is pseudo-random
/// within its bounds.
pub struct Plan {
	/// The markets; other plans have other collections.
	pub markets: Vec<MarketId>,
	/// What is drawn, in the smallest unit of NUSD.
	pub amounts: Range<Balance>,
	/// The item of the first loan; the loans of another plan for the same markets have others.
	pub first_item: ItemId,
}

impl Plan {
	/// The loan with a number.
	pub fn loan(&self, number: u32) -> NewLoan {
		let market = self.markets[number as usize % self.markets.len()];
		let number = self.first_item + number;
		let borrower = blake2_256(&(b"borrower", market, number).encode());
		let (amount_die, age_die) = dice(&borrower);
		let spread = self.amounts.end - self.amounts.start;
		NewLoan {
			market,
			borrower: AccountId::new(borrower),
			item: number,
			amount: self.amounts.start + Balance::from(amount_die) % spread,
			age: age_die % OLDEST,
		}
	}
}

/// Two independent numbers from a hash.
fn dice(hash: &[u8; 32]) -> (u64, u64) {
	let number = |half: &[u8]| {
		half.iter()
			.fold(0u64, |sum, byte| sum.wrapping_mul(257).wrapping_add(u64::from(*byte)))
	};
	let (first, second) = hash.split_at(16);
	(number(first), number(second))
}

// SPDX-License-Identifier: GPL-3.0-only

//! Maker's Dutch auction (Clip) with the parameters that its ether vaults (ETH-A) began with on 30
//! April 2021.
//!
//! The price of an item begins above the delayed price and falls in steps. Whoever takes it pays
//! the price of that minute at once. Maker sold only as much collateral as debt and penalty
//! required and gave back the rest; an item cannot be divided, so here the buyer pays for all of it
//! and the borrower gets what is left over. An auction whose price has fallen too far starts again.
//!
//! Left out: the rewards for starting it again (`chip`, `tip`), the limit on what is for sale at a
//! time (`hole`, 22 million dollars, chosen for the liquidity of ether), and the brake when the
//! price halves within an hour (`tolerance`).
//!
//! Source of the mechanism:
//! <https://github.com/makerdao/dss/blob/0057e942c94fa31d336a3c07539268ee16ddd913/src/clip.sol>.

use super::{vaults::Claim, Answer, Course, Sale};
use crate::{
	arithmetic::{ratio, share, share_up, Amount, Ppm},
	rules::{
		book::{Book, Standing},
		Lot, LotId,
	},
};

/// The first price, as a fraction of the delayed price: 130 % (`buf`). Source: as of
/// [`Sale::PENALTY`]. (From 24 September 2021, 120 %.)
pub const FIRST_PRICE: Ppm = 1_300_000;

/// What a step leaves of the price: 99 % (`cut`). Source: as of [`Sale::PENALTY`].
pub const STEP_LEAVES: Ppm = 990_000;

/// The time between steps, in seconds (`step`). Source: as of [`Sale::PENALTY`].
pub const STEP_SECONDS: u32 = 90;

/// An auction starts again below this price, as a fraction of its first one: 40 % (`cusp`). Source:
/// as of [`Sale::PENALTY`]. The price gets there after 138 minutes, so that the limit of 140
/// minutes (`tail`) never comes into play.
pub const LOWEST: Ppm = 400_000;

/// An item that is for sale.
#[derive(Clone, Debug)]
pub struct Auction {
	claim: Claim,
	first_price: Amount,
	begin: u32,
	price: Amount,
}

impl Sale for Auction {
	const NAME: &'static str = "maker-dutch";
	const TITLE: &'static str = "Maker since April 2021 (Dutch auction)";
	/// 13 % (`chop`). Source:
	/// <https://github.com/makerdao/spells-mainnet/blob/64ebd0aaf9cf911ec627cd4554ccefe28d027674/archive/2021-04-30-DssSpell/DssSpell.sol>.
	const PENALTY: Ppm = 130_000;

	fn begin(claim: Claim, price: Amount, minute: u32) -> Self {
		let price = share(price, FIRST_PRICE);
		Self { claim, first_price: price, begin: minute, price }
	}

	fn claim(&self) -> &Claim {
		&self.claim
	}

	fn floor(&self) -> Option<Amount> {
		Some(share_up(self.first_price, LOWEST))
	}

	fn pass(&mut self, minute: u32) -> Course {
		let steps = (minute - self.begin) * 60 / STEP_SECONDS;
		self.price = (0..steps).fold(self.first_price, |price, _| share(price, STEP_LEAVES));
		if ratio(self.price, self.first_price) >= LOWEST {
			Course::GoesOn
		} else {
			Course::Unsold
		}
	}

	fn lot(&self, id: LotId) -> Option<Lot> {
		Some(Lot {
			id,
			collection: self.claim.collection,
			least_bid: self.price,
			standing: None,
			immediate: true,
		})
	}

	/// `bid` is the most that the bidder would pay; they pay the price.
	fn bid(&mut self, bid: Standing, book: &mut Book) -> Answer {
		if bid.amount < self.price || !book.take(bid.bidder, self.price) {
			return Answer::Refused;
		}
		Answer::Bought(Standing { amount: self.price, ..bid })
	}
}

#[cfg(test)]
mod tests;

// SPDX-License-Identifier: Apache-2.0

//! What single items are worth in units of their collection's price.

use super::{MarketId, Notice};
use codec::{Decode, Encode, MaxEncodedLen};
use pignus_primitives::{ordered::ScoreKey, Moment};
use scale_info::TypeInfo;
use sp_runtime::{traits::One, ArithmeticError, FixedU128};

/// What has to be read again when a notice ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub enum Reread<CollectionId, ItemId> {
	/// The multiplier of an item, by the loan that it secures.
	Item(CollectionId, ItemId),
	/// The multipliers of a market whose cap was lowered, by all its loans.
	Market {
		/// The market.
		market: MarketId,
		/// The key of its risk index down to which this has been done.
		done: ScoreKey,
	},
}

/// The collateral weight of an item, as its appraiser set it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Multiplier {
	/// What counts for lending.
	pub value: FixedU128,
	/// The higher one from before a cut, which still counts for liquidation.
	pub former: Option<Notice<FixedU128>>,
}

impl Multiplier {
	/// What is stored when an item that was at `before` is set to `value`: a cut counts for
	/// liquidation only after `period`.
	pub fn after(
		before: Option<Self>,
		value: FixedU128,
		now: Moment,
		period: Moment,
	) -> Result<Self, ArithmeticError> {
		let in_force = before.map_or(FixedU128::one(), |row| row.for_liquidation(now));
		let former = Notice::after_vote(None, in_force, value >= in_force, now, period)?;
		Ok(Self { value, former })
	}

	/// What counts for liquidation.
	pub fn for_liquidation(&self, now: Moment) -> FixedU128 {
		Notice::in_force(self.former, self.value, now)
	}
}

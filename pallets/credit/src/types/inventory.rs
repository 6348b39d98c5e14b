// SPDX-License-Identifier: Apache-2.0

//! The inventory: items that nobody bought, which belong to the insurance fund.

use super::{LoanId, MarketId};
use crate::math;
use codec::{Decode, Encode, MaxEncodedLen};
use pignus_primitives::{
	auction::{AuctionId, AuctionRules},
	Moment,
};
use scale_info::TypeInfo;

/// How often the lowest price of an item falls before it stays where it is.
pub const MAX_FALLS: u8 = 7;

/// An item of the inventory.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct InventoryItem {
	/// Its number: which of two items that are due at the same time comes first.
	pub number: u32,
	/// The loan that it secured. As long as that loan exists, the price pays its debt.
	pub loan: LoanId,
	/// The loan's market when the item was forfeited.
	pub market: MarketId,
	/// How it is sold: by the rules of the loan's liquidation, but for the lowest price, which falls
	/// from sale to sale.
	pub rules: AuctionRules,
	/// How often the lowest price has fallen.
	pub falls: u8,
	/// Whether it is on sale.
	pub state: InventoryState,
}

impl InventoryItem {
	/// Let the lowest price of the next sale fall to three quarters of that of the last one: not to
	/// nothing in a day, so that waiting for the next sale does not pay.
	pub fn fall(&mut self) {
		if self.falls < MAX_FALLS {
			self.falls = self.falls.saturating_add(1);
			self.rules.lowest = math::next_lowest(self.rules.lowest);
		}
	}
}

/// Whether an item of the inventory is on sale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub enum InventoryState {
	/// It is not.
	Waiting {
		/// When it is offered.
		until: Moment,
	},
	/// It is.
	OnSale {
		/// In which auction.
		auction: AuctionId,
		/// Since when.
		since: Moment,
	},
}

impl InventoryState {
	/// In which auction it is on sale, if it is.
	pub fn auction(&self) -> Option<AuctionId> {
		match self {
			Self::Waiting { .. } => None,
			Self::OnSale { auction, .. } => Some(*auction),
		}
	}
}

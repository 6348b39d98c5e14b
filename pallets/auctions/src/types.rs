// SPDX-License-Identifier: Apache-2.0

//! Auctions, bids and claims.

use crate::Config;
use codec::{Decode, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use pignus_primitives::{auction::AuctionRules, Balance};
use scale_info::TypeInfo;

/// Time in ticks of the auction clock.
pub type Tick = u64;

/// The auction type of a runtime.
pub type AuctionOf<T> = Auction<<T as frame_system::Config>::AccountId, <T as Config>::LotId>;

/// The phase of an auction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub enum Phase {
	/// Bids rise from the reserve.
	English,
	/// The price falls from the reserve to the lowest price; there is no standing bid.
	Descending,
	/// The outcome could not be booked; there is no standing bid any more.
	Failed {
		/// Whether somebody had won. If so, `settle` lists the lot anew, else it books the lot as
		/// unsold.
		was_won: bool,
	},
}

impl Phase {
	/// Whether the outcome could not be booked.
	pub fn is_failed(&self) -> bool {
		matches!(self, Self::Failed { .. })
	}
}

/// A bid: the amount is on hold in the bidder's account.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Bid<AccountId> {
	/// Who bids.
	pub bidder: AccountId,
	/// How much they bid, in the smallest unit of the asset.
	pub amount: Balance,
	/// The tick since which it has stood.
	pub since: Tick,
}

/// At most this many bidders are remembered who were outbid in an auction.
pub const MAX_OUTBID: u32 = 3;

/// Bids of somebody in an auction that stood, and were outbid or raised.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Outbid<AccountId> {
	/// Who bid.
	pub bidder: AccountId,
	/// The sum of the amounts times the ticks for which each stood.
	pub weight: u128,
}

/// An auction that has not ended. Amounts are in the smallest unit of the asset.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Auction<AccountId, LotId> {
	/// What is sold.
	pub lot: LotId,
	/// Who may not bid, such as the owner of what is sold.
	pub barred: Option<AccountId>,
	/// The rules in force when it was opened.
	pub rules: AuctionRules,
	/// The lot's appraised value.
	pub appraised: Balance,
	/// What the sale is to bring in before costs, such as the lot's share of a debt.
	pub asked: Balance,
	/// The lot is never sold below this, whatever the rules say.
	pub least_price: Balance,
	/// The least first bid, and the price that the descending phase starts from.
	pub reserve: Balance,
	/// The price that the descending phase ends at.
	pub lowest: Balance,
	/// The tick in which it was opened.
	pub started_at: Tick,
	/// The tick at which the current phase ends; bids count before it.
	pub end: Tick,
	/// The current phase.
	pub phase: Phase,
	/// The highest bid, if there is one.
	pub standing: Option<Bid<AccountId>>,
	/// The weightiest of the bids that stood and do so no longer.
	pub outbid: BoundedVec<Outbid<AccountId>, ConstU32<MAX_OUTBID>>,
}

/// What an account is owed from an auction, in the smallest unit of the asset.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Claim {
	/// Still on hold in the account itself: bids that could not be freed.
	pub held: Balance,
	/// Kept in the pallet's account: payments that could not be credited.
	pub owed: Balance,
}

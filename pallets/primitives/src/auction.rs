// SPDX-License-Identifier: Apache-2.0

//! What a seller and the auction pallet ask of each other.

use crate::{funds::Funds, hook::Usage, Balance};
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::weights::Weight;
use scale_info::TypeInfo;
use sp_runtime::{DispatchError, DispatchResult, FixedU128, Permill};

/// Identifies an auction.
pub type AuctionId = u32;

/// How a lot is sold. Times are in blocks of the auction clock.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct AuctionRules {
	/// Length of the English phase.
	pub english: u32,
	/// Length of the descending phase that follows an English phase without a bid.
	pub dutch: u32,
	/// A bid with fewer blocks than this left moves the end to this many blocks from now.
	pub extension: u32,
	/// The end never passes `start + english + max_extension`.
	pub max_extension: u32,
	/// The least raise over the standing bid, as a fraction of it.
	pub increment: Permill,
	/// The opening reserve is at least this fraction of the appraised value.
	pub reserve_low: Permill,
	/// The opening reserve is at most this fraction of the appraised value.
	pub reserve_high: Permill,
	/// The descending phase ends at this fraction of the appraised value.
	pub lowest: Permill,
	/// The opening reserve is this multiple of what the sale asks, within the two bounds above.
	pub reserve_multiple: FixedU128,
}

/// The amounts of an offer, in the smallest unit of the asset.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offer {
	/// The lot's appraised value `V`.
	pub appraised: Balance,
	/// What the sale asks, `D`: what it is to bring in before costs, such as a share of a debt.
	pub asked: Balance,
	/// The lot is never sold below this, whatever the rules say.
	pub least_price: Balance,
}

/// The two prices that bound a sale, in the smallest unit of the asset.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OfferPrices {
	/// The least first bid, and the price that the descending phase starts from.
	pub reserve: Balance,
	/// The price that the descending phase ends at.
	pub lowest: Balance,
}

/// Whether sales go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sales {
	/// They do.
	Running,
	/// The auction clock stands still; nobody bids and nothing is settled.
	Paused,
	/// Paused for long enough that standing bids may be withdrawn.
	PausedForLong,
}

/// A sale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sale<AccountId> {
	/// The auction.
	pub auction: AuctionId,
	/// Who buys the lot.
	pub buyer: AccountId,
	/// For how much, in the smallest unit of the asset.
	pub price: Balance,
}

/// What became of a payment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Credited {
	/// It has arrived.
	Paid,
	/// It is kept as a claim.
	Owed,
}

/// Why a sale could not be settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaleError {
	/// The lot cannot be handed over; the buyer gets their bid back and the seller keeps the lot.
	Undeliverable(DispatchError),
	/// Anything else: the settlement is kept for a retry.
	Failed(DispatchError),
}

impl From<DispatchError> for SaleError {
	fn from(error: DispatchError) -> Self {
		Self::Failed(error)
	}
}

/// The seller's side, called by the auction pallet inside the storage layer of one settlement.
pub trait LotHandler<AccountId, LotId> {
	/// Today's value of the lot, if a fresh one is known. Called once, before the descending phase.
	fn value_now(lot: &LotId) -> Option<Balance>;

	/// Deliver `lot` to its buyer and book its price, all of which is to be burned or paid out of
	/// `payment`. Returns what that has used.
	fn sold(
		lot: &LotId,
		sale: &Sale<AccountId>,
		payment: &mut impl Funds<AccountId>,
	) -> Result<Usage, SaleError>;

	/// Nobody bought `lot`, whose sale asked `asked` and whose price ended at `lowest`. Returns what
	/// the seller has used for what follows.
	fn unsold(lot: &LotId, asked: Balance, lowest: Balance) -> Result<Usage, DispatchError>;

	/// `lot` could not be handed over; its buyer has their bid back. Returns what the seller has
	/// used for what follows.
	fn delivery_failed(lot: &LotId, reason: DispatchError) -> Result<Usage, DispatchError>;

	/// Whether `lot` is on sale in `auction`: each auction is that of such a lot. Only checks of the
	/// invariants ask.
	fn is_on_sale(lot: &LotId, auction: AuctionId) -> bool;

	/// The running auctions of the lots that are sold together with `lot`: the outcome of one may
	/// end the sale of another. Empty if each lot is sold on its own.
	fn sold_together(_lot: &LotId) -> Vec<AuctionId> {
		Vec::new()
	}

	/// [`LotHandler::sold_together`] returns at most this many auctions.
	fn max_sold_together() -> u32 {
		0
	}

	/// The weight of [`LotHandler::sold_together`].
	fn sold_together_weight() -> Weight {
		Weight::zero()
	}

	/// Whether sales go on.
	fn sales() -> Sales;

	/// The weight of [`LotHandler::sales`].
	fn sales_weight() -> Weight;

	/// What [`LotHandler::value_now`] uses.
	fn value_usage() -> Usage {
		Usage::worst(Self::outcome_weight())
	}

	/// Upper bound of the weight of [`LotHandler::value_now`] and one outcome (sold, unsold or
	/// delivery failed) together.
	fn outcome_weight() -> Weight;
}

/// The auction pallet's side, called by the seller.
pub trait Auctioneer<AccountId, LotId> {
	/// The reserve and the lowest price of an offer under `rules`.
	fn offer_prices(offer: &Offer, rules: &AuctionRules) -> Result<OfferPrices, DispatchError>;

	/// Open an auction of `lot`, in which `barred` may not bid. The rules are kept with the auction.
	fn open(
		lot: LotId,
		offer: Offer,
		rules: AuctionRules,
		barred: Option<AccountId>,
	) -> Result<AuctionId, DispatchError>;

	/// End an auction without a sale and free its standing bid.
	fn withdraw(auction: AuctionId) -> DispatchResult;

	/// Settle those of the auctions that are due, in the order in which their outcomes were
	/// decided. One may end others. In a pause it fails if a standing bid has won.
	fn settle_due(auctions: &[AuctionId]) -> DispatchResult;

	/// Whether an auction exists and has not ended.
	fn is_open(auction: AuctionId) -> bool;

	/// Whether an auction's English phase still runs by the clock: false once its end is reached,
	/// even if the auction has not been turned yet.
	fn is_english(auction: AuctionId) -> bool;

	/// Whether an auction's phase has ended, so that it waits to be settled or turned.
	fn has_ended(auction: AuctionId) -> bool;

	/// Whether an auction has a standing bid.
	fn has_standing_bid(auction: AuctionId) -> bool;

	/// The bids that stood for at least as long as a late bid extends an auction, outbid since or
	/// not: who bid, and the amount times the blocks for which it stood. Of those that were outbid
	/// only the weightiest are remembered.
	fn bids_that_stood(auction: AuctionId) -> Vec<(AccountId, u128)>;

	/// Pay `amount` out of `from` to `who`; if `who` cannot be credited, keep it as a claim on
	/// `auction` that they can collect later. Returns which of the two.
	fn pay_or_owe(
		auction: AuctionId,
		from: &mut impl Funds<AccountId>,
		who: &AccountId,
		amount: Balance,
	) -> Result<Credited, DispatchError>;

	/// What it uses to keep a payment as a claim.
	fn owe_usage() -> Usage;

	/// What [`Auctioneer::open`] uses.
	fn open_usage() -> Usage;

	/// What [`Auctioneer::withdraw`] uses.
	fn withdraw_usage() -> Usage;

	/// The weight of [`Auctioneer::open`].
	fn open_weight() -> Weight {
		Self::open_usage().weight
	}

	/// The weight of [`Auctioneer::withdraw`].
	fn withdraw_weight() -> Weight {
		Self::withdraw_usage().weight
	}

	/// The weight of [`Auctioneer::settle_due`] for each auction, without the seller's part.
	fn settle_weight() -> Weight;
}

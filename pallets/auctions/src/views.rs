// SPDX-License-Identifier: Apache-2.0

//! What bidders ask the chain. Each query has the same name in the runtime API, among the view
//! functions, and in this module.

use crate::{AuctionClock, AuctionOf, Auctions, Claims, Config, Endings, Pallet, Phase, Tick};
use alloc::vec::Vec;
use codec::{Codec, Decode, Encode};
use pignus_primitives::{
	auction::AuctionId,
	ordered::{split_due_key, DueKey},
	page::Page,
	Balance,
};
use scale_info::TypeInfo;

/// An auction as bidders see it. Amounts are in the smallest unit of the asset.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct AuctionView<AccountId, LotId> {
	/// The auction.
	pub auction: AuctionId,
	/// What is sold.
	pub lot: LotId,
	/// The current phase.
	pub phase: Phase,
	/// The least bid in the English phase, the current price in the descending one; `None` when
	/// the auction takes no more bids.
	pub least_bid: Option<Balance>,
	/// The price at which the descending phase ends.
	pub lowest: Balance,
	/// The tick at which the current phase ends if no late bid extends it.
	pub end: Tick,
	/// The current tick.
	pub now: Tick,
	/// The highest bidder and their bid.
	pub standing: Option<(AccountId, Balance)>,
}

/// What an account can claim from an auction. Amounts are in the smallest unit of the asset.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct ClaimView {
	/// The auction, running or ended.
	pub auction: AuctionId,
	/// Still on hold in the account itself: bids that could not be freed.
	pub held: Balance,
	/// Kept by the pallet: payments that could not be credited.
	pub owed: Balance,
}

/// The version of [`AuctionApi`], which is also among the pallet's constants.
pub const VIEWS_VERSION: u32 = 2;

sp_api::decl_runtime_apis! {
	/// What bidders ask the chain.
	///
	/// The version is raised by every change of these functions and of what they take or return.
	#[api_version(2)]
	pub trait AuctionApi<AccountId, LotId>
	where
		AccountId: Codec,
		LotId: Codec,
	{
		/// One auction; `None` when it does not exist or has ended.
		fn auction(auction: AuctionId) -> Option<AuctionView<AccountId, LotId>>;

		/// The running auctions in the order of their ends, at most `limit` and at most 1,000.
		fn auctions(limit: u32) -> Vec<AuctionView<AccountId, LotId>>;

		/// The same in pages, starting after the cursor `after`. An auction that is extended
		/// between two pages may appear twice.
		fn auctions_page(
			after: Option<DueKey>,
			limit: u32,
		) -> Page<AuctionView<AccountId, LotId>, DueKey>;

		/// The auctions whose outcome could not be booked and which wait for `settle`, in no
		/// particular order, in pages that start after the auction `after`.
		fn failed_auctions(
			after: Option<AuctionId>,
			limit: u32,
		) -> Page<AuctionView<AccountId, LotId>, AuctionId>;

		/// What an account can `claim`, in no particular order, in pages that start after the
		/// auction `after`. A standing bid, which can be claimed in a long pause, is not among it.
		fn claims_of(
			account: AccountId,
			after: Option<AuctionId>,
			limit: u32,
		) -> Page<ClaimView, AuctionId>;
	}
}

/// One auction.
pub(crate) fn auction<T: Config>(
	auction: AuctionId,
) -> Option<AuctionView<T::AccountId, T::LotId>> {
	Auctions::<T>::get(auction).map(|row| view_of::<T>(auction, row))
}

/// A page of the running auctions in the order of their ends.
pub(crate) fn auctions_page<T: Config>(
	after: Option<DueKey>,
	limit: u32,
) -> Page<AuctionView<T::AccountId, T::LotId>, DueKey> {
	let endings = match after {
		Some(after) => Endings::<T>::iter_keys_from_key(after),
		None => Endings::<T>::iter_keys(),
	};
	Page::of(endings, limit, |key| auction::<T>(split_due_key(key).1))
}

/// A page of the auctions whose outcome could not be booked.
pub(crate) fn failed_auctions<T: Config>(
	after: Option<AuctionId>,
	limit: u32,
) -> Page<AuctionView<T::AccountId, T::LotId>, AuctionId> {
	let auctions = match after {
		Some(after) => Auctions::<T>::iter_from_key(after),
		None => Auctions::<T>::iter(),
	};
	let failed = auctions.filter(|(_, row)| row.phase.is_failed()).map(|(id, _)| id);
	Page::of(failed, limit, |id| auction::<T>(*id))
}

/// A page of what an account can claim.
pub(crate) fn claims_of<T: Config>(
	account: T::AccountId,
	after: Option<AuctionId>,
	limit: u32,
) -> Page<ClaimView, AuctionId> {
	let auctions = match after {
		Some(after) => {
			let from = Claims::<T>::hashed_key_for(&account, after);
			Claims::<T>::iter_key_prefix_from(&account, from)
		},
		None => Claims::<T>::iter_key_prefix(&account),
	};
	Page::of(auctions, limit, |auction| {
		let claim = Claims::<T>::get(&account, auction)?;
		Some(ClaimView { auction: *auction, held: claim.held, owed: claim.owed })
	})
}

fn view_of<T: Config>(
	auction: AuctionId,
	row: AuctionOf<T>,
) -> AuctionView<T::AccountId, T::LotId> {
	let now = AuctionClock::<T>::get();
	let open = now < row.end;
	AuctionView {
		auction,
		least_bid: open.then(|| Pallet::<T>::least_bid(&row, now).ok()).flatten(),
		lot: row.lot,
		phase: row.phase,
		lowest: row.lowest,
		end: row.end,
		now,
		standing: row.standing.map(|standing| (standing.bidder, standing.amount)),
	}
}

// SPDX-License-Identifier: Apache-2.0

//! Lots that are sold together are settled in the order in which their outcomes were decided,
//! however late that is: the outcome of one may end the sale of another. Otherwise, while the hook
//! is behind, whoever sends the next transaction would choose the winner.

use crate::{math, AuctionOf, Auctions, Config, Error, Pallet, Phase, Tick, WeightInfo};
use alloc::vec::Vec;
use frame_support::{ensure, weights::Weight};
use pignus_primitives::auction::{AuctionId, LotHandler};
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	/// The tick, future or past, at which the outcome of an auction is decided if nobody bids from
	/// now on; `None` if the outcome could not be booked, so that the auction has lost its place.
	fn outcome_at(auction: &AuctionOf<T>) -> Option<Tick> {
		match auction.phase {
			Phase::English if auction.standing.is_none() => {
				math::descending_end(auction.end, &auction.rules)
			},
			Phase::English | Phase::Descending => Some(auction.end),
			Phase::Failed { .. } => None,
		}
	}

	/// Fails while a lot that is sold together with `lot` waits for an outcome that was decided
	/// before `place`: at an earlier tick, or at the same tick in an auction with a lower id.
	fn ensure_first(lot: &T::LotId, place: (Tick, AuctionId)) -> DispatchResult {
		let waits_before = |other: &AuctionId| {
			let outcome = Auctions::<T>::get(other).as_ref().and_then(Self::outcome_at);
			outcome.is_some_and(|outcome| (outcome, *other) < place)
		};
		let together = T::Seller::sold_together(lot);
		ensure!(!together.iter().any(waits_before), Error::<T>::NotFirstInLine);
		Ok(())
	}

	/// Fails while another lot has to be settled before anything is done with `lot` at `now`: every
	/// outcome decided by then comes first.
	pub(crate) fn ensure_last(lot: &T::LotId, now: Tick) -> DispatchResult {
		Self::ensure_first(lot, (now, AuctionId::MAX))
	}

	/// Fails while another lot has to be settled before the auction `id`. An auction that only
	/// turns to its descending phase waits for no other.
	pub(crate) fn ensure_settles_first(
		id: AuctionId,
		auction: &AuctionOf<T>,
		now: Tick,
	) -> DispatchResult {
		match Self::outcome_at(auction) {
			Some(at) if at > now => Ok(()),
			Some(at) => Self::ensure_first(&auction.lot, (at, id)),
			None => Self::ensure_last(&auction.lot, now),
		}
	}

	/// Sort auctions by the ticks at which their outcomes are decided, then by id. Auctions that
	/// are gone, or whose outcome could not be booked, are left out.
	pub(crate) fn in_order(ids: &[AuctionId]) -> Vec<AuctionId> {
		let mut ordered: Vec<_> = ids
			.iter()
			.filter_map(|id| Some((Self::outcome_at(&Auctions::<T>::get(id)?)?, *id)))
			.collect();
		ordered.sort_unstable();
		ordered.into_iter().map(|(_, id)| id).collect()
	}

	/// The weight of checking whether an auction is first among those that are sold together.
	pub(crate) fn first_weight() -> Weight {
		T::Seller::sold_together_weight().saturating_add(
			T::WeightInfo::look_at_auction().saturating_mul(T::Seller::max_sold_together().into()),
		)
	}
}

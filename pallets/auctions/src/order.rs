// SPDX-License-Identifier: Apache-2.0

//! Lots that are sold together have their outcomes in the order in which these fell, whenever they
//! are booked: what follows from one may end the sale of another. Else whoever sends the next
//! transaction would choose the winner while the hook is behind.

use crate::{math, AuctionOf, Auctions, Config, Error, Pallet, Phase, Tick, WeightInfo};
use alloc::vec::Vec;
use pignus_primitives::auction::{AuctionId, LotHandler};
use polkadot_sdk::{
	frame_support::{ensure, weights::Weight},
	sp_runtime::DispatchResult,
};

impl<T: Config> Pallet<T> {
	/// The tick at which the outcome of an auction falls, or fell, if nobody bids from now on;
	/// `None` if it could not be booked, so that it has lost its place.
	fn outcome_at(auction: &AuctionOf<T>) -> Option<Tick> {
		match auction.phase {
			Phase::English if auction.standing.is_none() => {
				math::descending_end(auction.end, &auction.rules)
			},
			Phase::English | Phase::Descending => Some(auction.end),
			Phase::Failed { .. } => None,
		}
	}

	/// Errors while a lot that is sold together with `lot` waits for an outcome that fell before
	/// `place`: before its tick, or at it in an auction with a lower id.
	fn ensure_first(lot: &T::LotId, place: (Tick, AuctionId)) -> DispatchResult {
		let waits_before = |other: &AuctionId| {
			let outcome = Auctions::<T>::get(other).as_ref().and_then(Self::outcome_at);
			outcome.is_some_and(|outcome| (outcome, *other) < place)
		};
		let together = T::Seller::sold_together(lot);
		ensure!(!together.iter().any(waits_before), Error::<T>::NotFirstInLine);
		Ok(())
	}

	/// Errors while another lot has to be settled before something is done with `lot` at `now`:
	/// whatever fell by then fell before.
	pub(crate) fn ensure_last(lot: &T::LotId, now: Tick) -> DispatchResult {
		Self::ensure_first(lot, (now, AuctionId::MAX))
	}

	/// Errors while another lot has to be settled before the auction `id`. One that only turns to
	/// its descending phase waits for nobody.
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

	/// Auctions in the order in which their outcomes fall.
	pub(crate) fn in_order(ids: &[AuctionId]) -> Vec<AuctionId> {
		let mut ordered: Vec<_> = ids
			.iter()
			.filter_map(|id| Some((Self::outcome_at(&Auctions::<T>::get(id)?)?, *id)))
			.collect();
		ordered.sort_unstable();
		ordered.into_iter().map(|(_, id)| id).collect()
	}

	/// The weight of finding out whether an auction is first among those that are sold together.
	pub(crate) fn first_weight() -> Weight {
		T::Seller::sold_together_weight().saturating_add(
			T::WeightInfo::look_at_auction().saturating_mul(T::Seller::max_sold_together().into()),
		)
	}
}

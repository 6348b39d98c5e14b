// SPDX-License-Identifier: Apache-2.0

//! The clock, the turn to the descending phase, and the outcome of an auction.

use crate::{
	bids::{free, HeldBid},
	math, AuctionClock, AuctionOf, Auctions, Bid, Config, Endings, Error, Event, Pallet, Phase,
	Tick, WeightInfo,
};
use frame_support::{ensure, storage::with_storage_layer, weights::Weight};
use pignus_primitives::{
	auction::{AuctionId, LotHandler, Offer, OfferPrices, Sale, SaleError, Sales},
	hook::{ProofRecorder, StepMeter, Usage},
	ordered::{due_key, split_due_key, OrderedIndex},
};
use sp_runtime::{traits::Zero, ArithmeticError, DispatchError, DispatchResult};

/// How the storage layer of a sale ended.
enum Outcome {
	/// Delivered and paid, and what the seller has used for it.
	Done(Usage),
	/// Rolled back: the lot cannot be handed over.
	Undeliverable(DispatchError),
}

impl<T: Config> Pallet<T> {
	/// Upper bound of the weight of closing one auction, including the seller's part.
	pub fn close_weight() -> Weight {
		T::WeightInfo::close().saturating_add(T::Seller::outcome_weight())
	}

	/// What the hook does at the start of a block: nothing while sales are paused, so that a pause
	/// rewrites no auction.
	pub(crate) fn begin_block<Recorder: ProofRecorder>(meter: &mut StepMeter<Recorder>) {
		meter.charge(T::WeightInfo::tick().saturating_add(T::Seller::sales_weight()));
		if T::Seller::sales() == Sales::Running {
			AuctionClock::<T>::mutate(|clock| *clock = clock.saturating_add(1));
			Self::close_due(meter);
		}
	}

	/// What the hook does at the end of a block: it goes on where the one at the start stopped. What
	/// was due then is due now; the clock stands still.
	pub(crate) fn end_block<Recorder: ProofRecorder>(meter: &mut StepMeter<Recorder>) {
		let look = T::WeightInfo::tick().saturating_add(T::Seller::sales_weight());
		if meter.look(look, T::Seller::sales) == Some(Sales::Running) {
			Self::close_due(meter);
		}
	}

	/// Close the auctions that are due, earliest end first, as far as the weight left in `meter`
	/// allows; the rest stay due.
	fn close_due<Recorder: ProofRecorder>(meter: &mut StepMeter<Recorder>) {
		let now = AuctionClock::<T>::get();
		let mut last = None;
		while let Some(next) = meter.look(T::WeightInfo::next_ending(), || Endings::<T>::next(last))
		{
			let Some((end, id)) = next.as_ref().map(split_due_key).filter(|(end, _)| *end <= now)
			else {
				return;
			};
			if meter
				.step(Self::close_weight(), || ((), Self::close_or_fail(id, end, now)))
				.is_none()
			{
				return;
			}
			last = next;
		}
	}

	/// Close one auction, or take it out of the queue if that fails. Returns what it has used.
	fn close_or_fail(id: AuctionId, end: Tick, now: Tick) -> Usage {
		let closed = with_storage_layer(|| {
			let auction = Auctions::<T>::get(id).ok_or(Error::<T>::UnknownAuction)?;
			Self::close(id, auction, now)
		});
		closed.unwrap_or_else(|reason| {
			Self::mark_failed(id, end, reason);
			// What the seller wrote is undone.
			let late_proof = T::WeightInfo::close_usage().late_proof;
			Usage::of(Self::close_weight()).plus(Usage::late(late_proof))
		})
	}

	/// Settle one auction; see the call `settle`. Returns what that has used.
	pub(crate) fn do_settle(id: AuctionId) -> Result<Usage, DispatchError> {
		Self::ensure_running()?;
		let auction = Auctions::<T>::get(id).ok_or(Error::<T>::UnknownAuction)?;
		let now = AuctionClock::<T>::get();
		ensure!(Self::is_due(&auction, now), Error::<T>::NotDue);
		Self::ensure_settles_first(id, &auction, now)?;
		Self::close(id, auction, now)
	}

	/// What the call `settle` weighs, where closing the auction has used `used`.
	pub(crate) fn settle_weight_of(used: Usage) -> Weight {
		T::WeightInfo::settle()
			.saturating_add(T::Seller::sales_weight())
			.saturating_add(Self::first_weight())
			.saturating_add(used.alone())
	}

	/// Settle an auction if it still exists and is due. In a pause nothing is settled, and it fails
	/// if a standing bid has won.
	pub(crate) fn settle_if_due(id: AuctionId) -> DispatchResult {
		let now = AuctionClock::<T>::get();
		let Some(auction) = Auctions::<T>::get(id).filter(|row| Self::is_due(row, now)) else {
			return Ok(());
		};
		match T::Seller::sales() {
			Sales::Running => Self::close(id, auction, now).map(|_| ()),
			_ if auction.standing.is_none() => Ok(()),
			_ => Err(Error::<T>::Paused.into()),
		}
	}

	/// Whether an auction's current phase has ended, so that it can be settled or turned.
	pub(crate) fn is_due(auction: &AuctionOf<T>, now: Tick) -> bool {
		auction.end <= now
	}

	/// Fails while sales are paused.
	pub(crate) fn ensure_running() -> DispatchResult {
		ensure!(T::Seller::sales() == Sales::Running, Error::<T>::Paused);
		Ok(())
	}

	/// Settle an auction whose current phase has ended, turn it to its descending phase, or list it
	/// anew if its winning bid had to be freed. Returns what that has used.
	pub(crate) fn close(
		id: AuctionId,
		mut auction: AuctionOf<T>,
		now: Tick,
	) -> Result<Usage, DispatchError> {
		if let Some(standing) = auction.standing.take() {
			return Self::close_sold(id, auction, standing);
		}
		if auction.phase == (Phase::Failed { was_won: true }) {
			Self::relist(id, auction, now)?;
			return Ok(Self::turn_usage());
		}
		let turns = Self::turns(&auction, now);
		let auction = Self::turned_if_due(id, auction, now)?;
		if now < auction.end {
			Auctions::<T>::insert(id, auction);
			return Ok(Self::turn_usage());
		}
		Self::remove(id, &auction);
		let booked = T::Seller::unsold(&auction.lot, auction.asked, auction.lowest)?;
		Self::deposit_event(Event::Unsold { auction: id, lot: auction.lot });
		let closed = if turns { Self::turn_usage() } else { T::WeightInfo::close_usage() };
		Ok(closed.plus(booked))
	}

	/// What it uses to turn an auction, or to list it anew: it also gets a new place in the queue.
	fn turn_usage() -> Usage {
		let late_proof = T::WeightInfo::open_usage().late_proof;
		T::WeightInfo::close_usage()
			.plus(T::Seller::value_usage())
			.plus(Usage::late(late_proof))
	}

	/// Whether an auction's English phase has ended without a bid, so that its price falls.
	pub(crate) fn turns(auction: &AuctionOf<T>, now: Tick) -> bool {
		auction.phase == Phase::English && Self::is_due(auction, now) && auction.standing.is_none()
	}

	/// Turn an auction to its descending phase if its English phase has ended without a bid, else
	/// return it unchanged. The turn updates `Endings`; the caller stores the row, or removes it.
	///
	/// The descending phase counts from the English end, however late the turn is made. `V` is
	/// lowered to today's value if that is known and lower; reserve and lowest price follow it.
	pub(crate) fn turned_if_due(
		id: AuctionId,
		auction: AuctionOf<T>,
		now: Tick,
	) -> Result<AuctionOf<T>, DispatchError> {
		if !Self::turns(&auction, now) {
			return Ok(auction);
		}
		let auction = Self::revalued(auction)?;
		let AuctionOf::<T> { appraised, reserve, lowest, .. } = auction;
		let end =
			math::descending_end(auction.end, &auction.rules).ok_or(ArithmeticError::Overflow)?;
		Self::move_end(id, auction.end, end);
		Self::deposit_event(Event::TurnedDescending {
			auction: id,
			appraised,
			reserve,
			lowest,
			end,
		});
		Ok(AuctionOf::<T> { end, phase: Phase::Descending, ..auction })
	}

	/// Sell the lot to the bidder of `bid`. If it cannot be delivered, the sale is undone: the bid
	/// is freed and the seller keeps the lot. Returns what that has used.
	pub(crate) fn close_sold(
		id: AuctionId,
		auction: AuctionOf<T>,
		bid: Bid<T::AccountId>,
	) -> Result<Usage, DispatchError> {
		Self::remove(id, &auction);
		let lot = auction.lot;
		let used = match Self::sell(id, &lot, &bid)? {
			Outcome::Done(booked) => {
				Self::deposit_event(Event::Sold {
					auction: id,
					lot,
					buyer: bid.bidder,
					price: bid.amount,
				});
				T::WeightInfo::close_sold_usage().plus(booked)
			},
			Outcome::Undeliverable(reason) => {
				free::<T>(id, &bid)?;
				let failed = T::Seller::delivery_failed(&lot, reason)?;
				Self::deposit_event(Event::DeliveryFailed {
					auction: id,
					lot,
					buyer: bid.bidder,
					price: bid.amount,
					reason,
				});
				// The sale was begun and undone.
				let late_proof = T::WeightInfo::close_usage().plus(failed).late_proof;
				Usage::of(Self::close_weight()).plus(Usage::late(late_proof))
			},
		};
		Ok(used)
	}

	/// Pay and deliver in one storage layer, which an undeliverable lot rolls back.
	fn sell(
		id: AuctionId,
		lot: &T::LotId,
		bid: &Bid<T::AccountId>,
	) -> Result<Outcome, DispatchError> {
		let sale = Sale { auction: id, buyer: bid.bidder.clone(), price: bid.amount };
		let mut undeliverable = None;
		let sold = with_storage_layer(|| {
			let mut payment = HeldBid::<T>::of(bid);
			let booked =
				T::Seller::sold(lot, &sale, &mut payment).map_err(|error| match error {
					SaleError::Undeliverable(reason) => {
						undeliverable = Some(reason);
						reason
					},
					SaleError::Failed(reason) => reason,
				})?;
			ensure!(payment.left().is_zero(), Error::<T>::PriceNotBooked);
			Ok(booked)
		});
		match (sold, undeliverable) {
			(Ok(booked), _) => Ok(Outcome::Done(booked)),
			(Err(_), Some(reason)) => Ok(Outcome::Undeliverable(reason)),
			(Err(reason), None) => Err(reason),
		}
	}

	/// Restart the English phase of an auction whose winning bid had to be freed: a lot is not
	/// given away because a sale could not be booked. `V` is lowered to today's value if that is
	/// known and lower.
	fn relist(id: AuctionId, auction: AuctionOf<T>, now: Tick) -> DispatchResult {
		let end = now.checked_add(auction.rules.english.into()).ok_or(ArithmeticError::Overflow)?;
		Endings::<T>::insert(due_key(end, id), ());
		let auction = Self::revalued(auction)?;
		let AuctionOf::<T> { appraised, reserve, lowest, .. } = auction;
		let auction = AuctionOf::<T> { started_at: now, end, phase: Phase::English, ..auction };
		Auctions::<T>::insert(id, auction);
		Self::deposit_event(Event::Relisted {
			auction: id,
			appraised,
			reserve,
			lowest,
			started_at: now,
			end,
		});
		Ok(())
	}

	/// An auction with `V` lowered to today's value if that is known and lower; reserve and lowest
	/// price follow it.
	fn revalued(auction: AuctionOf<T>) -> Result<AuctionOf<T>, DispatchError> {
		let appraised = T::Seller::value_now(&auction.lot)
			.filter(|value| 0 < *value && *value < auction.appraised)
			.unwrap_or(auction.appraised);
		let offer = Offer { appraised, asked: auction.asked, least_price: auction.least_price };
		let OfferPrices { reserve, lowest } =
			math::offer_prices(&offer, &auction.rules).ok_or(ArithmeticError::Overflow)?;
		Ok(AuctionOf::<T> { appraised, reserve, lowest, ..auction })
	}

	/// Take an auction whose settlement failed out of the queue and free its bid, so that it holds
	/// up no other auction. If even that fails, only its row in the queue is removed.
	fn mark_failed(id: AuctionId, end: Tick, reason: DispatchError) {
		Endings::<T>::remove(due_key(end, id));
		let marked = with_storage_layer(|| -> DispatchResult {
			let mut auction = Auctions::<T>::get(id).ok_or(Error::<T>::UnknownAuction)?;
			let was_won = auction.standing.is_some();
			let at = AuctionClock::<T>::get();
			if let Some(standing) = auction.standing.take() {
				auction.remember(&standing, at);
				free::<T>(id, &standing)?;
			}
			let phase = Phase::Failed { was_won };
			Auctions::<T>::insert(id, AuctionOf::<T> { phase, ..auction });
			Self::deposit_event(Event::SettlementFailed { auction: id, was_won, at, reason });
			Ok(())
		});
		if let Err(error) = marked {
			log::error!(target: "auction", "auction {id} could not be marked as failed: {error:?}");
		}
	}

	/// Remove an auction and its row in the queue.
	pub(crate) fn remove(id: AuctionId, auction: &AuctionOf<T>) {
		Endings::<T>::remove(due_key(auction.end, id));
		Auctions::<T>::remove(id);
	}

	/// Move an auction in the queue of ends.
	pub(crate) fn move_end(id: AuctionId, from: Tick, to: Tick) {
		if from != to {
			Endings::<T>::remove(due_key(from, id));
			Endings::<T>::insert(due_key(to, id), ());
		}
	}
}

// SPDX-License-Identifier: Apache-2.0

//! What the chain does by itself in every block: find loans in default and start their
//! liquidation, within a budget of weight and of starts. What is left over stays due.

use crate::{
	liquidation::Start, math, ChainLimits, Config, DefaultReason, Error, Event, LastSeen, Ledger,
	Ledgers, LoanId, LoanStatus, Loans, MarketConfigOf, MarketId, MarketsOf, MaturityIndex,
	OpeningsLeft, Pallet, Repriced, RiskIndex, Rotation, ShieldedUntil, Verdict, WaitIndex,
	WarnedLast, WeightInfo,
};
use alloc::vec::Vec;
use codec::{Decode, Encode, MaxEncodedLen};
use pignus_primitives::ordered::{
	due_key, split_due_key, split_score_key, OrderedIndex, PrefixedOrderedIndex,
};
use polkadot_sdk::{
	frame_support::{
		ensure,
		storage::with_storage_layer,
		traits::{Get, Time},
		weights::{Weight, WeightMeter},
	},
	frame_system::pallet_prelude::BlockNumberFor,
	sp_runtime::{traits::Saturating, ArithmeticError, DispatchError, DispatchResult, Rounding},
};
use scale_info::TypeInfo;

/// Liquidations that may still start in a block: of each kind while the other may need its half,
/// and in all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Openings {
	/// Of unhealthy loans.
	pub unhealthy: u32,
	/// Of matured loans.
	pub matured: u32,
	/// Of either kind.
	pub all: u32,
}

impl Openings {
	/// Half of the openings is kept for each kind.
	fn of_block(openings_per_block: u32) -> Self {
		let half = openings_per_block / 2;
		Self { unhealthy: half, matured: half, all: openings_per_block }
	}

	/// Both kinds may use what is left.
	fn shared(self) -> Self {
		Self { unhealthy: self.all, matured: self.all, all: self.all }
	}

	/// What is left in a block that had `before` openings and now has `now`: what has started counts.
	pub(crate) fn after_change(self, before: u32, now: u32) -> Self {
		let started = before.saturating_sub(self.all);
		Self { all: now.saturating_sub(started), ..self }.shared()
	}

	fn allows(&self, reason: DefaultReason) -> bool {
		let of_kind = match reason {
			DefaultReason::Unhealthy => self.unhealthy,
			DefaultReason::Matured => self.matured,
		};
		of_kind > 0 && self.all > 0
	}

	fn count(&mut self, reason: DefaultReason) {
		let of_kind = match reason {
			DefaultReason::Unhealthy => &mut self.unhealthy,
			DefaultReason::Matured => &mut self.matured,
		};
		*of_kind = of_kind.saturating_sub(1);
		self.all = self.all.saturating_sub(1);
	}
}

impl<T: Config> Pallet<T> {
	/// What every block weighs at least.
	pub(crate) fn begin_block_weight() -> Weight {
		<T as Config>::WeightInfo::begin_block()
			.saturating_add(<T as Config>::WeightInfo::choose_markets(T::MarketsPerBlock::get()))
			.saturating_add(<T as Config>::WeightInfo::next_in_line().saturating_mul(2))
	}

	/// The weight of looking for a default in a market.
	pub(crate) fn visit_weight() -> Weight {
		<T as Config>::WeightInfo::visit_market()
	}

	/// The hook: see the module. A quarter of its weight is kept for warnings.
	pub(crate) fn sweep(block: BlockNumberFor<T>, meter: &mut WeightMeter) {
		meter.consume(<T as Config>::WeightInfo::begin_block());
		Self::watch_for_stalls(block);
		let mut for_warnings = WeightMeter::with_limit(meter.remaining() / 4);
		Self::warn_in_turn(&mut for_warnings);
		meter.consume(for_warnings.consumed());
		Self::let_measures_lapse(meter);
		let per_block = ChainLimits::<T>::get().map_or(0, |limits| limits.openings_per_block);
		let mut openings = Openings::of_block(per_block);
		if Self::respite().is_none() {
			Self::end_waits(meter);
			Self::visit_markets(&mut openings, meter);
		}
		OpeningsLeft::<T>::put(openings.shared());
	}

	/// Start a liquidation now; see the call.
	pub(crate) fn do_liquidate(id: LoanId) -> DispatchResult {
		let position = Self::position(id)?;
		let loan = &position.loan;
		ensure!(!loan.status.is_liquidating(), Error::<T>::InLiquidation);
		let reason = match Self::verdict(&position.config, &position.ledger, loan) {
			Verdict::Default(reason) => reason,
			Verdict::Safe => return Err(Error::<T>::NotInDefault.into()),
			Verdict::Unknown(_) => return Err(Error::<T>::DefaultUnknown.into()),
		};
		let first = match (reason, &loan.status) {
			(DefaultReason::Unhealthy, LoanStatus::Active { risk, .. }) => {
				RiskIndex::<T>::first(loan.market) == Some(*risk)
			},
			(DefaultReason::Matured, LoanStatus::Active { risk, due }) => {
				RiskIndex::<T>::first(loan.market) == Some(*risk)
					|| (Self::is_due(loan) && MaturityIndex::<T>::first(loan.market) == *due)
			},
			// Out of the indices because it could not start: those in line go first.
			_ => Self::next_default(loan.market, &Openings::of_block(2)).is_none(),
		};
		ensure!(first, Error::<T>::NotFirstInLine);
		let mut openings = OpeningsLeft::<T>::get();
		ensure!(openings.allows(reason), Error::<T>::NoOpeningsLeft);
		ensure!(
			Self::has_share_left(&position.config, &position.ledger),
			Error::<T>::LiquidationShareReached
		);
		ensure!(Self::start(id, position, reason)? == Start::Started, Error::<T>::NotInDefault);
		openings.count(reason);
		OpeningsLeft::<T>::put(openings);
		Ok(())
	}

	/// After the chain stood still for long, borrowers get time to act before anyone is liquidated
	/// at prices they could not answer to.
	fn watch_for_stalls(block: BlockNumberFor<T>) {
		let now = <T as Config>::Time::now();
		if Self::is_stall(now) {
			ShieldedUntil::<T>::put(block.saturating_add(T::StallShield::get().blocks.into()));
		}
		LastSeen::<T>::put(now);
	}

	/// Turn to the loans whose wait is over: those whose start failed come back into the indices,
	/// the loss of those whose items could not be delivered is realised.
	fn end_waits(meter: &mut WeightMeter) {
		let now = <T as Config>::Time::now();
		while meter.try_consume(<T as Config>::WeightInfo::next_in_line()).is_ok() {
			let Some(key) = WaitIndex::<T>::first() else { return };
			let (until, id) = split_due_key(&key);
			let weight = <T as Config>::WeightInfo::end_wait();
			if until > now || meter.try_consume(weight).is_err() {
				return;
			}
			WaitIndex::<T>::remove(key);
			if let Err(reason) = with_storage_layer(|| Self::end_wait(id)) {
				Self::set_aside(id, reason);
			}
		}
	}

	pub(crate) fn end_wait(id: LoanId) -> DispatchResult {
		let mut loan = Loans::<T>::get(id).ok_or(Error::<T>::UnknownLoan)?;
		if loan.status.is_liquidating() {
			return Self::give_up_delivery(id);
		}
		Self::insert_into_indices(id, &mut loan)?;
		Loans::<T>::insert(id, loan);
		Ok(())
	}

	/// Look at markets: first with half of the openings kept for each kind of default, then with
	/// what the other kind did not need.
	pub(crate) fn visit_markets(openings: &mut Openings, meter: &mut WeightMeter) {
		meter.consume(<T as Config>::WeightInfo::choose_markets(T::MarketsPerBlock::get()));
		let repriced = Self::repriced_markets();
		let most = (T::MarketsPerBlock::get() as usize).saturating_sub(repriced.len());
		let in_turn: Vec<_> = Self::markets_behind(Rotation::<T>::get())
			.take(T::MarketsPerBlock::get() as usize)
			.filter(|market| !repriced.contains(market))
			.take(most)
			.collect();
		for market in &repriced {
			Self::visit_market(*market, openings, meter);
		}
		for market in &in_turn {
			// Those that weight or openings do not reach are the first of the next block.
			if openings.all == 0 || !meter.can_consume(Self::visit_weight()) {
				break;
			}
			Self::visit_market(*market, openings, meter);
			Rotation::<T>::put(market);
		}
		if openings.all > 0 && (openings.unhealthy == 0 || openings.matured == 0) {
			*openings = openings.shared();
			for market in repriced.iter().chain(&in_turn) {
				Self::visit_market(*market, openings, meter);
			}
		}
	}

	/// The markets whose price has moved since they were last looked at for that, up to a half of
	/// those that a block looks at, and of as many collections, which may have none any more.
	fn repriced_markets() -> Vec<MarketId> {
		let most = T::MarketsPerBlock::get() as usize / 2;
		let mut chosen: Vec<MarketId> = Vec::with_capacity(most);
		Repriced::<T>::mutate(|repriced| {
			for _ in 0..most.min(repriced.len()) {
				let room = most.saturating_sub(chosen.len());
				if room == 0 {
					break;
				}
				chosen.extend(MarketsOf::<T>::iter_key_prefix(repriced.remove(0)).take(room));
			}
		});
		chosen
	}

	/// All markets, from the one behind `last` on and round.
	fn markets_behind(last: MarketId) -> impl Iterator<Item = MarketId> {
		let up_to_last = Ledgers::<T>::iter_keys().take_while(move |market| *market != last);
		Ledgers::<T>::iter_keys_from_key(last)
			.chain(up_to_last)
			.chain(Ledgers::<T>::contains_key(last).then_some(last))
	}

	/// Warn the borrowers of the next markets in turn, as far as `meter` reaches.
	pub(crate) fn warn_in_turn(meter: &mut WeightMeter) {
		let visit = <T as Config>::WeightInfo::visit_warnings();
		let most = T::MarketsPerBlock::get() as usize;
		for market in Self::markets_behind(WarnedLast::<T>::get()).take(most) {
			if meter.try_consume(visit).is_err() {
				return;
			}
			if let Ok((config, ledger)) = Self::accrued_market(market) {
				if let Ok(limit) = Self::highest_healthy_score(&config, &ledger) {
					Self::warn_borrowers(market, limit, meter);
				}
			}
			WarnedLast::<T>::put(market);
		}
	}

	/// Start what is due in a market while openings, share and weight last. Something that fails
	/// to start is set aside, and the next in line follows.
	fn visit_market(market: MarketId, openings: &mut Openings, meter: &mut WeightMeter) {
		let visit = Self::visit_weight();
		while openings.all > 0 && meter.try_consume(visit).is_ok() {
			let Some((id, reason)) = Self::next_default(market, openings) else { return };
			if meter.try_consume(Self::start_weight()).is_err() {
				return;
			}
			match with_storage_layer(|| Self::start(id, Self::position(id)?, reason)) {
				Ok(Start::Started) => openings.count(reason),
				Ok(Start::Recovered) => {},
				Err(error) => Self::set_aside(id, error),
			}
		}
	}

	/// The next loan of a market to be liquidated, if one is due and may start.
	pub(crate) fn next_default(
		market: MarketId,
		openings: &Openings,
	) -> Option<(LoanId, DefaultReason)> {
		let (config, ledger) = Self::accrued_market(market).ok()?;
		if Self::respite_in(&ledger).is_some() || !Self::has_share_left(&config, &ledger) {
			return None;
		}
		Self::next_unhealthy(market, &config, &ledger, openings)
			.or_else(|| Self::next_matured(market, &config, openings))
	}

	fn next_unhealthy(
		market: MarketId,
		config: &MarketConfigOf<T>,
		ledger: &Ledger,
		openings: &Openings,
	) -> Option<(LoanId, DefaultReason)> {
		if !openings.allows(DefaultReason::Unhealthy) {
			return None;
		}
		let (score, id) = split_score_key(&RiskIndex::<T>::first(market)?);
		let limit = Self::highest_healthy_score(config, ledger).ok()?;
		(score > limit).then_some((id, DefaultReason::Unhealthy))
	}

	/// The loan that fell due first; where nobody has known the price for long, the riskiest.
	fn next_matured(
		market: MarketId,
		config: &MarketConfigOf<T>,
		openings: &Openings,
	) -> Option<(LoanId, DefaultReason)> {
		if !openings.allows(DefaultReason::Matured) {
			return None;
		}
		let now = <T as Config>::Time::now();
		let earliest = MaturityIndex::<T>::first(market).map(|key| split_due_key(&key));
		let due = earliest.filter(|(due, _)| *due <= now).map(|(_, id)| id);
		let unpriced = || {
			let riskiest = RiskIndex::<T>::first(market)?;
			Self::is_long_unpriced(config).then(|| split_score_key(&riskiest).1)
		};
		due.or_else(unpriced).map(|id| (id, DefaultReason::Matured))
	}

	/// Whether less principal is in liquidation than the market's share. Another start may then
	/// overshoot, so that no loan is ever too large.
	fn has_share_left(config: &MarketConfigOf<T>, ledger: &Ledger) -> bool {
		let whole = config.limits.ceiling.max(ledger.principal);
		math::fraction_of(whole, config.limits.liquidation_share, Rounding::Down)
			.is_none_or(|share| ledger.in_liquidation < share)
	}

	/// Take a loan that could not be dealt with out of the line, so that it holds up nobody, and
	/// try again later, at doubling intervals.
	fn set_aside(id: LoanId, reason: DispatchError) {
		let aside = with_storage_layer(|| {
			let mut loan = Loans::<T>::get(id).ok_or(Error::<T>::UnknownLoan)?;
			Self::remove_from_indices(id, &loan);
			let now = <T as Config>::Time::now();
			let retry_at = math::retry_delay(T::FirstRetry::get(), loan.failed_starts)
				.and_then(|delay| now.checked_add(delay))
				.ok_or(ArithmeticError::Overflow)?;
			loan.failed_starts = loan.failed_starts.saturating_add(1);
			loan.status = match loan.status.is_liquidating() {
				true => LoanStatus::AwaitingDelivery { until: retry_at },
				false => LoanStatus::Stuck { retry_at },
			};
			WaitIndex::<T>::insert(due_key(retry_at, id), ());
			Loans::<T>::insert(id, loan);
			Self::deposit_event(Event::LiquidationStuck { loan: id, reason, retry_at });
			Ok::<_, DispatchError>(())
		});
		if let Err(error) = aside {
			log::error!(target: "credit", "loan {id} could not be set aside: {error:?}");
		}
	}
}

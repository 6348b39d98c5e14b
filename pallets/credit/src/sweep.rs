// SPDX-License-Identifier: Apache-2.0

//! What the chain does by itself in every block: find loans in default and start their
//! liquidation, within a budget of weight and of starts. What is left over stays due.

use crate::{
	math, ChainLimits, Config, DefaultReason, Error, Event, LastSeen, Ledger, LoanId, LoanStatus,
	Loans, MarketConfigOf, MarketId, MarketStatus, MaturityIndex, NextMarket, OpeningsLeft, Pallet,
	RiskIndex, Rotation, ShieldedUntil, StuckIndex, Verdict, WeightInfo,
};
use codec::{Decode, Encode, MaxEncodedLen};
use pignus_primitives::ordered::{
	due_key, split_due_key, split_score_key, OrderedIndex, PrefixedOrderedIndex,
};
use polkadot_sdk::{
	frame_support::{
		ensure,
		storage::with_storage_layer,
		traits::{Get, Time},
		weights::WeightMeter,
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
	/// The hook: see the module.
	pub(crate) fn sweep(block: BlockNumberFor<T>, meter: &mut WeightMeter) {
		meter.consume(<T as Config>::WeightInfo::begin_block());
		Self::watch_for_stalls(block);
		let per_block = ChainLimits::<T>::get().map_or(0, |limits| limits.openings_per_block);
		let mut openings = Openings::of_block(per_block);
		if !Self::is_shielded() {
			Self::retry_stuck(meter);
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
			(DefaultReason::Matured, LoanStatus::Active { due, .. }) => {
				MaturityIndex::<T>::first(loan.market) == *due
			},
			// Stuck: nobody stands in line with it.
			_ => true,
		};
		ensure!(first, Error::<T>::NotFirstInLine);
		let mut openings = OpeningsLeft::<T>::get();
		ensure!(openings.allows(reason), Error::<T>::NoOpeningsLeft);
		ensure!(
			Self::has_share_left(&position.config, &position.ledger),
			Error::<T>::LiquidationShareReached
		);
		Self::start(id, reason)?;
		openings.count(reason);
		OpeningsLeft::<T>::put(openings);
		Ok(())
	}

	/// After the chain stood still for long, borrowers get time to act before anyone is liquidated
	/// at prices they could not answer to.
	fn watch_for_stalls(block: BlockNumberFor<T>) {
		let now = <T as Config>::Time::now();
		let before = LastSeen::<T>::get();
		let shield = T::StallShield::get();
		if before > 0 && now.saturating_sub(before) > shield.longest_gap {
			ShieldedUntil::<T>::put(block.saturating_add(shield.blocks.into()));
		}
		LastSeen::<T>::put(now);
	}

	/// Put loans whose start failed back into the indices when their time has come.
	fn retry_stuck(meter: &mut WeightMeter) {
		let now = <T as Config>::Time::now();
		while meter.try_consume(<T as Config>::WeightInfo::next_in_line()).is_ok() {
			let Some(key) = StuckIndex::<T>::first() else { return };
			let (retry_at, id) = split_due_key(&key);
			let weight = <T as Config>::WeightInfo::retry_stuck();
			if retry_at > now || meter.try_consume(weight).is_err() {
				return;
			}
			StuckIndex::<T>::remove(key);
			let retried = with_storage_layer(|| {
				let mut loan = Loans::<T>::get(id).ok_or(Error::<T>::UnknownLoan)?;
				Self::insert_into_indices(id, &mut loan)?;
				Loans::<T>::insert(id, loan);
				Ok::<_, DispatchError>(())
			});
			if let Err(reason) = retried {
				Self::set_aside(id, reason);
			}
		}
	}

	/// Look at the next markets in turn: first with half of the openings kept for each kind of
	/// default, then with what the other kind did not need.
	fn visit_markets(openings: &mut Openings, meter: &mut WeightMeter) {
		let markets = NextMarket::<T>::get();
		let first = Rotation::<T>::get();
		let visits = T::MarketsPerBlock::get().min(markets);
		let turn = |visit: u32| first.checked_add(visit)?.checked_rem(markets);
		for market in (0..visits).filter_map(turn) {
			Self::visit_market(market, openings, meter);
		}
		if openings.all > 0 && (openings.unhealthy == 0 || openings.matured == 0) {
			*openings = openings.shared();
			for market in (0..visits).filter_map(turn) {
				Self::visit_market(market, openings, meter);
			}
		}
		Rotation::<T>::put(turn(visits).unwrap_or_default());
	}

	/// Start what is due in a market while openings, share and weight last. Something that fails
	/// to start is set aside, and the next in line follows.
	fn visit_market(market: MarketId, openings: &mut Openings, meter: &mut WeightMeter) {
		let visit = <T as Config>::WeightInfo::visit_market();
		while openings.all > 0 && meter.try_consume(visit).is_ok() {
			let Some((id, reason)) = Self::next_default(market, openings) else { return };
			if meter.try_consume(Self::start_weight()).is_err() {
				return;
			}
			match with_storage_layer(|| Self::start(id, reason)) {
				Ok(()) => openings.count(reason),
				Err(error) => Self::set_aside(id, error),
			}
		}
	}

	/// The next loan of a market to be liquidated, if one is due and may start.
	fn next_default(market: MarketId, openings: &Openings) -> Option<(LoanId, DefaultReason)> {
		let (config, ledger) = Self::accrued_market(market).ok()?;
		if ledger.status == MarketStatus::Halted || !Self::has_share_left(&config, &ledger) {
			return None;
		}
		if openings.allows(DefaultReason::Unhealthy) {
			let riskiest = RiskIndex::<T>::first(market).map(|key| split_score_key(&key));
			let limit = Self::highest_healthy_score(&config, &ledger).ok();
			if let Some(((score, id), limit)) = riskiest.zip(limit) {
				if score > limit {
					return Some((id, DefaultReason::Unhealthy));
				}
			}
		}
		if openings.allows(DefaultReason::Matured) {
			let now = <T as Config>::Time::now();
			let earliest = MaturityIndex::<T>::first(market).map(|key| split_due_key(&key));
			if let Some((_, id)) = earliest.filter(|(due, _)| *due <= now) {
				return Some((id, DefaultReason::Matured));
			}
		}
		None
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
			loan.status = LoanStatus::Stuck { retry_at };
			StuckIndex::<T>::insert(due_key(retry_at, id), ());
			Loans::<T>::insert(id, loan);
			Self::deposit_event(Event::LiquidationStuck { loan: id, reason, retry_at });
			Ok::<_, DispatchError>(())
		});
		if let Err(error) = aside {
			log::error!(target: "credit", "loan {id} could not be set aside: {error:?}");
		}
	}
}

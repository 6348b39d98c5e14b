// SPDX-License-Identifier: Apache-2.0

//! What governance may set: one validator with a typed reason for every bound. An unset parameter
//! is an error, never zero. Ratios cannot exceed 100 %: such a call does not decode.

use crate::{Config, Error, Limits, LiquidationTerms, MarketConfigOf, Terms, Tier};
use frame_support::{ensure, traits::Get};
use pignus_primitives::{
	appraisal::{pump_is_unprofitable, Appraisals},
	auction::AuctionRules,
	math::fraction_of,
};
use sp_runtime::{
	traits::{CheckedMul, CheckedSub, One},
	DispatchResult, FixedPointNumber, FixedU128, Permill, Rounding,
};

const fn percent(points: u32) -> Permill {
	Permill::from_percent(points)
}

/// Errors, with the reason, unless every parameter is within its hard bound.
pub(super) fn ensure_valid<T: Config>(config: &MarketConfigOf<T>) -> DispatchResult {
	ensure_valid_terms::<T>(config.tier, &config.terms)?;
	ensure_valid_limits::<T>(&config.limits)?;
	ensure_valid_liquidation::<T>(&config.liquidation)?;
	ensure_valid_rules::<T>(&config.auction, config.liquidation.penalty)?;
	if let Some((_, share)) = &config.royalty {
		ensure!(*share <= percent(10), Error::<T>::RoyaltyOutOfBounds);
	}
	let rise = T::Appraisals::max_daily_rise(&config.collection).ok_or(Error::<T>::NoFeed)?;
	ensure!(pump_is_unprofitable(config.terms.max_ltv, rise), Error::<T>::PumpPays);
	Ok(())
}

fn ensure_valid_terms<T: Config>(tier: Tier, terms: &Terms) -> DispatchResult {
	let (max_ltv, liquidation_ltv, gap) = match tier {
		Tier::Collectible => (percent(60), percent(80), percent(15)),
		// Collateral of at least 130 % of the debt when drawn; liquidated below 120 %.
		Tier::Revenue => (percent(76), percent(83), percent(6)),
	};
	ensure!(!terms.max_ltv.is_zero() && terms.max_ltv <= max_ltv, Error::<T>::MaxLtvOutOfBounds);
	ensure!(terms.liquidation_ltv <= liquidation_ltv, Error::<T>::LiquidationLtvOutOfBounds);
	let actual_gap = terms.liquidation_ltv.checked_sub(&terms.max_ltv);
	ensure!(actual_gap.is_some_and(|actual| actual >= gap), Error::<T>::LtvGapOutOfBounds);
	let bounds = T::MarketBounds::get();
	ensure!(
		terms
			.duration
			.is_none_or(|d| (bounds.min_duration..=bounds.max_duration).contains(&d)),
		Error::<T>::DurationOutOfBounds
	);
	ensure!(terms.grace <= bounds.max_grace, Error::<T>::GraceOutOfBounds);
	Ok(())
}

fn ensure_valid_limits<T: Config>(limits: &Limits) -> DispatchResult {
	ensure!(
		0 < limits.min_debt
			&& limits.min_debt <= limits.account_ceiling
			&& limits.account_ceiling <= limits.ceiling
			&& limits.ceiling <= T::MarketBounds::get().max_ceiling,
		Error::<T>::CeilingsOutOfOrder
	);
	ensure!((1..=T::MaxItems::get()).contains(&limits.max_items), Error::<T>::MaxItemsOutOfBounds);
	ensure!(
		(FixedU128::one()..=FixedU128::from_u32(10)).contains(&limits.max_multiplier),
		Error::<T>::MaxMultiplierOutOfBounds
	);
	ensure!(
		(percent(5)..=Permill::one()).contains(&limits.liquidation_share),
		Error::<T>::LiquidationShareOutOfBounds
	);
	// Otherwise the loans of one account alone could use up the share, and all others would wait.
	let share = fraction_of(limits.ceiling, limits.liquidation_share, Rounding::Down);
	ensure!(
		share.is_some_and(|share| limits.account_ceiling <= share / 2),
		Error::<T>::AccountCeilingAboveShare
	);
	Ok(())
}

fn ensure_valid_liquidation<T: Config>(terms: &LiquidationTerms) -> DispatchResult {
	ensure!(terms.penalty <= percent(15), Error::<T>::PenaltyOutOfBounds);
	ensure!(terms.redeem_fine <= terms.penalty, Error::<T>::RedeemFineOutOfBounds);
	ensure!(
		(percent(20)..=Permill::one()).contains(&terms.redeem_min),
		Error::<T>::RedeemMinOutOfBounds
	);
	let least = FixedU128::saturating_from_rational(105, 100);
	ensure!(
		(least..=FixedU128::from_u32(2)).contains(&terms.target_health),
		Error::<T>::TargetHealthOutOfBounds
	);
	Ok(())
}

fn ensure_valid_rules<T: Config>(rules: &AuctionRules, penalty: Permill) -> DispatchResult {
	let bounds = T::MarketBounds::get();
	let longest = bounds.max_phase;
	ensure!(
		(bounds.min_english..=longest).contains(&rules.english),
		Error::<T>::EnglishOutOfBounds
	);
	ensure!((bounds.min_dutch..=longest).contains(&rules.dutch), Error::<T>::DutchOutOfBounds);
	ensure!((1..=longest).contains(&rules.extension), Error::<T>::ExtensionOutOfBounds);
	let ten = rules.extension.checked_mul(10).ok_or(Error::<T>::ExtensionOutOfBounds)?;
	ensure!(
		(ten..=ten.max(rules.english)).contains(&rules.max_extension),
		Error::<T>::MaxExtensionOutOfBounds
	);
	ensure!(
		(percent(1)..=percent(20)).contains(&rules.increment),
		Error::<T>::IncrementOutOfBounds
	);
	ensure!(
		percent(20) <= rules.lowest
			&& rules.lowest < rules.reserve_low
			&& rules.reserve_low <= rules.reserve_high
			&& rules.reserve_high <= Permill::one(),
		Error::<T>::ReservesOutOfOrder
	);
	// Otherwise a partial sale at its reserve could not improve health.
	let kept = Permill::one().checked_sub(&penalty).unwrap_or_default();
	let after_penalty = rules.reserve_multiple.checked_mul(&FixedU128::from(kept));
	ensure!(
		after_penalty.is_some_and(|kept| kept >= FixedU128::saturating_from_rational(105, 100))
			&& rules.reserve_multiple <= FixedU128::from_u32(10),
		Error::<T>::ReserveMultipleOutOfBounds
	);
	Ok(())
}

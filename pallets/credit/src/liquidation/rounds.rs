// SPDX-License-Identifier: Apache-2.0

//! Which lots a round of auctions offers, and at what prices.

use crate::{
	math::{self, Dues},
	Config, Custody, DefaultReason, ItemOf, Liquidation, LoanId, LoanOf, Lot,
};
use alloc::vec::Vec;
use frame_support::traits::Get;
use pignus_primitives::{
	appraisal::AcceptedPrices,
	auction::{AuctionId, AuctionRules, Auctioneer, Offer, OfferPrices},
	Balance,
};
use sp_runtime::{
	traits::{EnsureAddAssign, EnsureSubAssign, Zero},
	ArithmeticError, DispatchError, FixedU128, Permill, Rounding,
};

/// What the lots of a round are to achieve.
#[derive(Clone, Copy)]
enum Goal {
	/// Debt and penalty are paid.
	PaidOff,
	/// The loan that remains is healthy.
	Health { liquidation_ltv: Permill, target: FixedU128 },
}

/// What each lot is assumed to fetch when the number of lots is decided.
#[derive(Clone, Copy)]
enum Expectation {
	/// Its opening reserve.
	Reserve,
	/// Its lowest price.
	LowestPrice,
	/// Nothing: everything is offered.
	Nothing,
}

impl Expectation {
	/// What a lot is assumed to fetch; `None` where nothing is counted on.
	fn of(self, prices: OfferPrices) -> Option<Balance> {
		match self {
			Self::Reserve => Some(prices.reserve),
			Self::LowestPrice => Some(prices.lowest),
			Self::Nothing => None,
		}
	}
}

/// A round of auctions: prices, what is owed, and how many lots are needed.
pub(crate) struct Round {
	prices: AcceptedPrices,
	dues: Dues,
	rules: AuctionRules,
	goal: Goal,
	expectation: Expectation,
	/// Whether no lot is sold below its share of the debt.
	keeps_shares: bool,
}

impl Round {
	/// A round of a liquidation: the first counts on reserves, the second on lowest prices, the
	/// third on nothing.
	pub fn of_liquidation<AccountId>(books: &Liquidation<AccountId>, principal: Balance) -> Self {
		Self {
			prices: books.prices,
			dues: books.dues(principal),
			rules: books.auction.clone(),
			goal: match books.reason {
				DefaultReason::Matured => Goal::PaidOff,
				DefaultReason::Unhealthy => Goal::Health {
					liquidation_ltv: books.liquidation_ltv,
					target: books.terms.target_health,
				},
			},
			expectation: match books.round {
				1 => Expectation::Reserve,
				2 => Expectation::LowestPrice,
				_ => Expectation::Nothing,
			},
			keeps_shares: false,
		}
	}

	/// The round of an unwinding: as many lots as pay the debt at their reserves.
	pub fn of_unwinding(prices: AcceptedPrices, dues: Dues, rules: AuctionRules) -> Self {
		Self {
			prices,
			dues,
			rules,
			goal: Goal::PaidOff,
			expectation: Expectation::Reserve,
			keeps_shares: true,
		}
	}

	/// The offer of an item that weighs `units`, in a round whose items weigh `all_units`.
	pub fn offer<T: Config>(
		&self,
		units: FixedU128,
		all_units: FixedU128,
	) -> Result<Offer, DispatchError> {
		let (part, whole) = (units.into_inner(), all_units.into_inner());
		let debt_share = math::share_of(self.dues.debt()?, part, whole, Rounding::Up)
			.ok_or(ArithmeticError::Overflow)?;
		let appraised = math::value(self.prices.low, units, T::AssetUnit::get())
			.ok_or(ArithmeticError::Overflow)?;
		let least_price = if self.keeps_shares { debt_share } else { 0 };
		Ok(Offer { appraised, asked: debt_share, least_price })
	}

	/// Whether sales for `expected` achieve the goal when items of `units_left` remain.
	fn achieves<T: Config>(
		&self,
		expected: Balance,
		units_left: FixedU128,
	) -> Result<bool, ArithmeticError> {
		let overflow = ArithmeticError::Overflow;
		let debt = math::debt_after_sales(expected, &self.dues).ok_or(overflow)?;
		match self.goal {
			Goal::PaidOff => Ok(debt.is_zero()),
			Goal::Health { liquidation_ltv, target } => {
				let value = math::value(self.prices.high, units_left, T::AssetUnit::get())
					.ok_or(overflow)?;
				Ok(math::health(liquidation_ltv, value, debt).is_none_or(|health| health >= target))
			},
		}
	}
}

/// Put up for auction the fewest items of a loan, in pledge order, that achieve the goal of a
/// round; all of them if no number does. Each carries a share of the debt, by its units.
pub(crate) fn open<T: Config>(
	id: LoanId,
	loan: &mut LoanOf<T>,
	round: &Round,
) -> Result<Vec<(ItemOf<T>, AuctionId)>, DispatchError> {
	let all_units = loan.units()?;
	let mut lots = Vec::new();
	let (mut expected, mut units_left): (Balance, _) = (0, all_units);
	for pledged in loan.items.iter_mut().filter(|pledged| pledged.custody == Custody::Pinned) {
		let offer = round.offer::<T>(pledged.units, all_units)?;
		let lot = Lot { loan: id, item: pledged.item };
		let auction = T::Auctioneer::open(lot, offer, round.rules.clone())?;
		pledged.custody = Custody::OnSale { auction, reoffers: 0, orderly: round.keeps_shares };
		lots.push((pledged.item, auction));
		let prices = T::Auctioneer::offer_prices(&offer, &round.rules)?;
		let Some(fetches) = round.expectation.of(prices) else { continue };
		expected.ensure_add_assign(fetches)?;
		units_left.ensure_sub_assign(pledged.units)?;
		if round.achieves::<T>(expected, units_left)? {
			break;
		}
	}
	Ok(lots)
}

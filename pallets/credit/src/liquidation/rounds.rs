// SPDX-License-Identifier: Apache-2.0

//! Which lots a round of auctions offers, and at what prices.

use crate::{
	math::{self, Dues},
	position::Position,
	Config, CureTerms, Custody, DefaultReason, Error, ItemOf, LoanId, LoanOf, Lot, PledgedItem,
};
use alloc::vec::Vec;
use frame_support::traits::Get;
use pignus_primitives::{
	auction::{AuctionId, AuctionRules, Auctioneer, Offer, OfferPrices},
	Balance,
};
use sp_runtime::{
	traits::{EnsureAddAssign, EnsureSubAssign, Zero},
	ArithmeticError, DispatchError, FixedU128, Rounding,
};

/// What the lots of a round are to achieve.
#[derive(Clone, Copy)]
enum Goal {
	/// Debt and penalty are paid.
	PaidOff,
	/// The loan that remains is cured.
	Cured(CureTerms),
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
	/// What a unit is worth to its buyer.
	price: FixedU128,
	dues: Dues,
	rules: AuctionRules,
	goal: Goal,
	expectation: Expectation,
	/// Whether no lot is sold below its share of the debt.
	keeps_shares: bool,
}

impl Round {
	/// The round with this number of a liquidation: the first counts on reserves, the second on
	/// lowest prices, the third on nothing. Items are valued at the lower price of the start, or of
	/// today if that is fresh and lower still: nobody can bid on a lot that is valued at a price of
	/// last week.
	pub fn of_liquidation<T: Config>(
		position: &Position<T>,
		number: u32,
	) -> Result<Self, Error<T>> {
		let books = position.books()?;
		let today = position.market.fresh_prices().unwrap_or(books.prices);
		let goal = match books.reason {
			DefaultReason::Matured => Goal::PaidOff,
			DefaultReason::Unhealthy => position
				.cure_terms(books.terms.target_health)
				.map_or(Goal::PaidOff, Goal::Cured),
		};
		Ok(Self {
			price: books.prices.low.min(today.low),
			dues: books.dues(position.loan.principal),
			rules: books.auction.clone(),
			goal,
			expectation: match number {
				1 => Expectation::Reserve,
				2 => Expectation::LowestPrice,
				_ => Expectation::Nothing,
			},
			keeps_shares: false,
		})
	}

	/// The round of an unwinding: as many lots as pay the debt at their reserves.
	pub fn of_unwinding(price: FixedU128, dues: Dues, rules: AuctionRules) -> Self {
		Self {
			price,
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
		let appraised = self.value::<T>(units)?;
		let least_price = if self.keeps_shares { debt_share } else { 0 };
		Ok(Offer { appraised, asked: debt_share, least_price })
	}

	fn value<T: Config>(&self, units: FixedU128) -> Result<Balance, ArithmeticError> {
		math::value(self.price, units, T::AssetUnit::get()).ok_or(ArithmeticError::Overflow)
	}

	/// Whether an item can be put up for sale: it is not for sale yet, and worth something.
	fn can_sell<T: Config>(
		&self,
		pledged: &PledgedItem<ItemOf<T>>,
	) -> Result<bool, ArithmeticError> {
		Ok(pledged.custody == Custody::Pinned && !self.value::<T>(pledged.units)?.is_zero())
	}

	/// Whether sales for `expected` achieve the goal when items of `units_left` remain.
	fn achieves<T: Config>(
		&self,
		expected: Balance,
		units_left: FixedU128,
	) -> Result<bool, ArithmeticError> {
		let debt = math::debt_after_sales(expected, &self.dues).ok_or(ArithmeticError::Overflow)?;
		match self.goal {
			Goal::PaidOff => Ok(debt.is_zero()),
			Goal::Cured(terms) => terms.met_by(units_left, debt, T::AssetUnit::get()),
		}
	}
}

/// Put up for auction the fewest items of a loan, in pledge order, that achieve the goal of a
/// round; all of them if no number does. Each carries a share of the debt, by its units. Items that
/// are worth nothing are left out, and those that may not be offered.
pub(crate) fn open<T: Config>(
	id: LoanId,
	loan: &mut LoanOf<T>,
	round: &Round,
	may_offer: impl Fn(ItemOf<T>) -> bool,
) -> Result<Vec<(ItemOf<T>, AuctionId)>, DispatchError> {
	let mut all_units = FixedU128::zero();
	for pledged in &loan.items {
		if may_offer(pledged.item) && round.can_sell::<T>(pledged)? {
			all_units.ensure_add_assign(pledged.units)?;
		}
	}
	let mut lots = Vec::new();
	let (mut expected, mut units_left): (Balance, _) = (0, loan.units()?);
	let borrower = loan.borrower.clone();
	for pledged in loan.items.iter_mut() {
		if !may_offer(pledged.item) || !round.can_sell::<T>(pledged)? {
			continue;
		}
		let offer = round.offer::<T>(pledged.units, all_units)?;
		let lot = Lot::Loan { loan: id, item: pledged.item };
		let rules = round.rules.clone();
		let auction = T::Auctioneer::open(lot, offer, rules, Some(borrower.clone()))?;
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

// SPDX-License-Identifier: Apache-2.0

//! Which lots a round of auctions offers, and what follows from the outcome of a lot.

use crate::{
	lending::Position,
	math::{self, Dues},
	Config, Custody, DefaultReason, Event, ItemOf, LiquidationOf, Liquidations, LoanId, LoanOf,
	LoanStatus, Lot, MarketConfigOf, Pallet,
};
use alloc::vec::Vec;
use pignus_primitives::{
	appraisal::{AcceptedPrices, Appraisals},
	auction::{AuctionId, AuctionRules, Auctioneer, Offer},
	Balance,
};
use polkadot_sdk::{
	frame_support::traits::Get,
	sp_runtime::{
		traits::{CheckedSub, One, Zero},
		ArithmeticError, DispatchError, DispatchResult, FixedU128, Permill, Rounding,
	},
};

const OVERFLOW: ArithmeticError = ArithmeticError::Overflow;
const UNDERFLOW: ArithmeticError = ArithmeticError::Underflow;

/// What the lots of a round are to achieve.
#[derive(Clone, Copy)]
enum Goal {
	/// Debt and penalty are paid.
	PaidOff,
	/// The rest is healthy.
	Health { liquidation_ltv: Permill, target: FixedU128 },
}

/// What each lot is assumed to fetch when lots are counted.
#[derive(Clone, Copy)]
enum Expectation {
	/// Its opening reserve.
	Reserve,
	/// Its floor.
	Floor,
	/// Nothing: everything is offered.
	Nothing,
}

/// A round of auctions: prices, what is owed, and how many lots are needed.
pub(crate) struct Round<'a> {
	prices: AcceptedPrices,
	dues: Dues,
	rules: &'a AuctionRules,
	goal: Goal,
	expectation: Expectation,
	/// Whether no lot is sold below its share of the debt.
	keeps_shares: bool,
}

impl<'a> Round<'a> {
	/// A round of a liquidation: the first counts on reserves, the second on floors, the third on
	/// nothing.
	pub(crate) fn liquidation<AccountId>(
		books: &'a crate::Liquidation<AccountId>,
		principal: Balance,
	) -> Self {
		Self {
			prices: books.prices,
			dues: books.dues(principal),
			rules: &books.auction,
			goal: match books.reason {
				DefaultReason::Matured => Goal::PaidOff,
				DefaultReason::Unhealthy => Goal::Health {
					liquidation_ltv: books.liquidation_ltv,
					target: books.terms.target_health,
				},
			},
			expectation: match books.round {
				1 => Expectation::Reserve,
				2 => Expectation::Floor,
				_ => Expectation::Nothing,
			},
			keeps_shares: false,
		}
	}

	/// The round of an unwinding: as many lots as pay the debt at their reserves.
	pub(crate) fn unwind<AccountId, CollectionId>(
		prices: AcceptedPrices,
		dues: Dues,
		config: &'a crate::MarketConfig<AccountId, CollectionId>,
	) -> Self {
		Self {
			prices,
			dues,
			rules: &config.auction,
			goal: Goal::PaidOff,
			expectation: Expectation::Reserve,
			keeps_shares: true,
		}
	}
}

impl<T: Config> Pallet<T> {
	/// Put up for auction the fewest items of a loan, in pledge order, that achieve the goal of a
	/// round; all of them if no number does. Each carries its share of the debt by its units.
	pub(crate) fn open_round(
		id: LoanId,
		loan: &mut LoanOf<T>,
		round: &Round,
	) -> Result<Vec<(ItemOf<T>, AuctionId)>, DispatchError> {
		let all_units = Self::units(loan)?;
		let mut lots = Vec::new();
		let (mut expected, mut units_left): (Balance, _) = (0, all_units);
		for pledged in loan.items.iter_mut().filter(|pledged| pledged.custody == Custody::Pinned) {
			let offer = Self::offer(pledged.units, all_units, round)?;
			let lot = Lot { loan: id, item: pledged.item };
			let auction = T::Auctioneer::open(lot, offer, round.rules.clone())?;
			pledged.custody = Custody::OnSale { auction, reoffers: 0, orderly: round.keeps_shares };
			lots.push((pledged.item, auction));
			let fetches = T::Auctioneer::offer_prices(&offer, round.rules)?;
			let fetches = match round.expectation {
				Expectation::Reserve => fetches.reserve,
				Expectation::Floor => fetches.floor,
				Expectation::Nothing => continue,
			};
			expected = expected.checked_add(fetches).ok_or(OVERFLOW)?;
			units_left = units_left.checked_sub(&pledged.units).ok_or(UNDERFLOW)?;
			if Self::achieves(round, expected, units_left)? {
				break;
			}
		}
		Ok(lots)
	}

	/// The offer of an item of `units` in a round that has items of `all_units`.
	pub(crate) fn offer(
		units: FixedU128,
		all_units: FixedU128,
		round: &Round,
	) -> Result<Offer, DispatchError> {
		let debt = round.dues.principal.checked_add(round.dues.interest).ok_or(OVERFLOW)?;
		let debt_share =
			math::share_of(debt, units.into_inner(), all_units.into_inner(), Rounding::Up)
				.ok_or(OVERFLOW)?;
		Ok(Offer {
			appraised: math::value(round.prices.low, units, T::AssetUnit::get()).ok_or(OVERFLOW)?,
			debt_share,
			least_price: if round.keeps_shares { debt_share } else { 0 },
		})
	}

	/// Whether sales for `expected` achieve the goal of a round when items of `units_left` remain.
	fn achieves(
		round: &Round,
		expected: Balance,
		units_left: FixedU128,
	) -> Result<bool, ArithmeticError> {
		let debt = math::debt_after_sales(expected, &round.dues).ok_or(OVERFLOW)?;
		match round.goal {
			Goal::PaidOff => Ok(debt.is_zero()),
			Goal::Health { liquidation_ltv, target } => {
				let value = math::value(round.prices.high, units_left, T::AssetUnit::get())
					.ok_or(OVERFLOW)?;
				Ok(math::health(liquidation_ltv, value, debt).is_none_or(|health| health >= target))
			},
		}
	}

	/// What follows from the outcome of a lot. A loan that is cured lives on, one that is paid off
	/// ends. After the last lot of a round the penalty becomes interest, and there is another round
	/// as long as there is debt and something to sell.
	pub(crate) fn after_lot(
		id: LoanId,
		mut position: Position<T>,
		mut books: LiquidationOf<T>,
	) -> DispatchResult {
		if Self::is_paid_off(&position.loan, &books)? {
			return Self::end_liquidation(id, position);
		}
		if Self::is_cured(&position, &books, books.terms.target_health)? {
			return Self::cure(id, position, books);
		}
		if !Self::auctions(&position.loan).is_empty() {
			return Self::store_liquidation(id, position, books);
		}
		let debt = Self::debt_in_liquidation(&position.loan, &books)?;
		if debt.is_zero() {
			return Self::end_liquidation(id, position);
		}
		if position.loan.items.is_empty() {
			Liquidations::<T>::remove(id);
			return Self::realise_loss(id, position, books.interest);
		}
		if !position.loan.items.iter().any(|pledged| pledged.custody.backs()) {
			return Self::await_delivery(id, position, books);
		}
		let penalty = Self::penalty_due(&books)?;
		books.interest = books.interest.checked_add(penalty).ok_or(OVERFLOW)?;
		books.penalty_charged = books.penalty_charged.checked_add(penalty).ok_or(OVERFLOW)?;
		if Self::is_cured(&position, &books, FixedU128::one())? {
			return Self::cure(id, position, books);
		}
		books.round = books.round.saturating_add(1);
		let loan = &mut position.loan;
		let round = Round::liquidation(&books, loan.principal);
		let lots = Self::open_round(id, loan, &round)?;
		let debt = Self::debt_in_liquidation(loan, &books)?;
		Self::deposit_event(Event::RoundOpened { loan: id, round: books.round, debt, lots });
		Self::store_liquidation(id, position, books)
	}

	/// What follows from an income: nothing, unless debt and penalty are paid, or the debt and there
	/// is nothing on sale that could pay the penalty.
	pub(crate) fn after_income(
		id: LoanId,
		position: Position<T>,
		books: LiquidationOf<T>,
	) -> DispatchResult {
		let debt = Self::debt_in_liquidation(&position.loan, &books)?;
		let rests = Self::auctions(&position.loan).is_empty();
		match Self::is_paid_off(&position.loan, &books)? || (debt.is_zero() && rests) {
			true => Self::end_liquidation(id, position),
			false => Self::store_liquidation(id, position, books),
		}
	}

	/// Principal and interest of a loan in liquidation.
	pub(crate) fn debt_in_liquidation(
		loan: &LoanOf<T>,
		books: &LiquidationOf<T>,
	) -> Result<Balance, ArithmeticError> {
		loan.principal.checked_add(books.interest).ok_or(OVERFLOW)
	}

	fn is_paid_off(loan: &LoanOf<T>, books: &LiquidationOf<T>) -> Result<bool, ArithmeticError> {
		let debt = Self::debt_in_liquidation(loan, books)?;
		Ok(debt.is_zero() && Self::penalty_due(books)?.is_zero())
	}

	/// Whether an unhealthy loan, with the penalty on what was sold added to its debt, has at least
	/// `health` at today's price, or at that of the start if there is none. A loan of which an item
	/// is the treasury's is not cured, nor is one that is liquidated for its maturity.
	pub(crate) fn is_cured(
		position: &Position<T>,
		books: &LiquidationOf<T>,
		health: FixedU128,
	) -> Result<bool, ArithmeticError> {
		let Position { config, loan, .. } = position;
		let curable = books.reason == DefaultReason::Unhealthy
			&& !Self::units(loan)?.is_zero()
			&& !Self::has_forfeited(loan);
		if !curable {
			return Ok(false);
		}
		let price =
			T::Appraisals::liquidation_price(&config.collection).unwrap_or(books.prices.high);
		Ok(Self::health_in_liquidation(config, loan, books, price, 0)?
			.is_none_or(|reached| reached >= health))
	}

	/// Whether an item of a loan is the treasury's as soon as it can be delivered.
	pub(crate) fn has_forfeited(loan: &LoanOf<T>) -> bool {
		loan.items.iter().any(|pledged| pledged.custody == Custody::Forfeited)
	}

	/// The health of a loan in liquidation at `price` when `paid` more is paid of its debt, the
	/// penalty on what was sold included, at the threshold of its start or at a stricter one in
	/// force; `None` without debt.
	pub(crate) fn health_in_liquidation(
		config: &MarketConfigOf<T>,
		loan: &LoanOf<T>,
		books: &LiquidationOf<T>,
		price: FixedU128,
		paid: Balance,
	) -> Result<Option<FixedU128>, ArithmeticError> {
		let debt = Self::debt_in_liquidation(loan, books)?
			.checked_add(Self::penalty_due(books)?)
			.ok_or(OVERFLOW)?
			.checked_sub(paid)
			.ok_or(UNDERFLOW)?;
		let value = math::value(price, Self::units(loan)?, T::AssetUnit::get()).ok_or(OVERFLOW)?;
		let threshold = books.liquidation_ltv.min(config.terms.liquidation_ltv);
		Ok(math::health(threshold, value, debt))
	}

	/// Bring a loan back to life: what is on sale is withdrawn, the penalty on what was sold becomes
	/// interest, and the debt grows again from now on.
	pub(crate) fn cure(
		id: LoanId,
		mut position: Position<T>,
		books: LiquidationOf<T>,
	) -> DispatchResult {
		let Position { ledger, loan, .. } = &mut position;
		let penalty = Self::penalty_due(&books)?;
		let debt = Self::debt_in_liquidation(loan, &books)?.checked_add(penalty).ok_or(OVERFLOW)?;
		Self::withdraw_lots(loan)?;
		loan.items.iter_mut().for_each(|pledged| pledged.custody = Custody::Pinned);
		if loan.status == LoanStatus::InLiquidation {
			ledger.in_liquidation =
				ledger.in_liquidation.checked_sub(loan.principal).ok_or(UNDERFLOW)?;
		}
		// Rounded down it reads as exactly the same debt; see `math`.
		loan.normalized = math::normalized(debt, ledger.index, Rounding::Down).ok_or(OVERFLOW)?;
		ledger.normalized = ledger.normalized.checked_add(loan.normalized).ok_or(OVERFLOW)?;
		loan.failed_starts = 0;
		Self::remove_from_indices(id, loan);
		Self::enter_indices(id, loan)?;
		Liquidations::<T>::remove(id);
		Self::deposit_event(Event::Cured { loan: id, debt, penalty });
		Self::store(id, position)
	}

	/// End a loan in liquidation that owes nothing any more.
	pub(crate) fn end_liquidation(id: LoanId, position: Position<T>) -> DispatchResult {
		Liquidations::<T>::remove(id);
		Self::end_paid(id, position)
	}

	/// The items of a loan that are on sale, with their auctions.
	pub(crate) fn lots_on_sale(loan: &LoanOf<T>) -> Vec<(ItemOf<T>, AuctionId)> {
		loan.items
			.iter()
			.filter_map(|pledged| match pledged.custody {
				Custody::OnSale { auction, .. } => Some((pledged.item, auction)),
				_ => None,
			})
			.collect()
	}

	/// The running auctions of a loan, in the order of its items.
	pub(crate) fn auctions(loan: &LoanOf<T>) -> Vec<AuctionId> {
		Self::lots_on_sale(loan).into_iter().map(|(_, auction)| auction).collect()
	}

	/// Write down where an item of a loan is.
	pub(crate) fn set_custody(loan: &mut LoanOf<T>, item: &ItemOf<T>, custody: Custody) {
		loan.items
			.iter_mut()
			.filter(|pledged| pledged.item == *item)
			.for_each(|pledged| pledged.custody = custody);
	}
}

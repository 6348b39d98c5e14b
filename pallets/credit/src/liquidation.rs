// SPDX-License-Identifier: Apache-2.0

//! From default to the end of a loan: the start, the outcome of each lot, the loss.

use crate::{
	lending::Position,
	math::{self, Dues, Proceeds},
	pledge::Seize,
	rounds::Round,
	Config, Custody, DefaultReason, Error, Event, Ledger, Ledgers, Liquidation, LiquidationOf,
	Liquidations, LoanId, LoanOf, LoanStatus, Loans, Lot, LotOf, MarketConfigOf, Pallet, Verdict,
	WeightInfo,
};
use alloc::vec::Vec;
use pignus_primitives::{
	appraisal::Appraisals,
	auction::{AuctionId, Auctioneer, LotHandler, Offer, SaleError, Sales},
	Balance,
};
use polkadot_sdk::{
	frame_support::{ensure, traits::Get, weights::Weight},
	sp_runtime::{traits::Zero, ArithmeticError, DispatchError, DispatchResult, Permill, Rounding},
};

const OVERFLOW: ArithmeticError = ArithmeticError::Overflow;
const UNDERFLOW: ArithmeticError = ArithmeticError::Underflow;

/// How often a lot that nobody bought is offered again.
const MOST_REOFFERS: u8 = 2;

/// What became of a loan whose liquidation was to start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Start {
	/// Its items are for sale.
	Started,
	/// Its items are worth more than its place in the index says: it is not in default.
	Recovered,
}

/// The sale of a lot that was delivered to its buyer.
pub(crate) struct Sale<'a, T: Config> {
	pub lot: &'a LotOf<T>,
	pub auction: AuctionId,
	pub buyer: &'a T::AccountId,
	pub price: Balance,
}

impl<AccountId> Liquidation<AccountId> {
	/// What a sale is to pay when so much principal is unpaid.
	pub(crate) fn dues(&self, principal: Balance) -> Dues {
		Dues {
			principal,
			interest: self.interest,
			repaid_before: self.repaid_by_sales,
			charged_before: self.penalty_charged,
			penalty: self.terms.penalty,
			royalty: self.royalty.as_ref().map(|(_, share)| *share).unwrap_or_default(),
		}
	}
}

impl<T: Config> Pallet<T> {
	/// The most that starting one liquidation can weigh.
	pub(crate) fn start_weight() -> Weight {
		let items = T::MaxItems::get();
		<T as Config>::WeightInfo::start_liquidation(items)
			.saturating_add(T::Auctioneer::open_weight().saturating_mul(items.into()))
	}

	/// The most that can follow once from the outcomes of a loan's lots: the liquidation of a loan
	/// that was unwound starts; then either the other lots are withdrawn and the loan ends, or a
	/// round is opened.
	pub(crate) fn consequence_weight() -> Weight {
		let items = T::MaxItems::get();
		let each = T::Auctioneer::withdraw_weight().max(T::Auctioneer::open_weight());
		<T as Config>::WeightInfo::start_liquidation(items)
			.saturating_add(<T as Config>::WeightInfo::end_loan(items))
			.saturating_add(each.saturating_mul(items.into()))
	}

	/// The most that settling all lots of a loan can weigh, and then withdrawing what it opened.
	pub(crate) fn settle_lots_weight() -> Weight {
		let each = T::Auctioneer::settle_weight()
			.saturating_add(<T as Config>::WeightInfo::book_outcome())
			.saturating_add(T::Auctioneer::withdraw_weight());
		each.saturating_mul(T::MaxItems::get().into())
			.saturating_add(Self::consequence_weight())
	}

	/// Snapshot a loan in default and put up for auction what its debt needs. Lots of a loan that
	/// is being unwound become lots of its liquidation. A loan that is due is liquidated for that,
	/// whatever its health.
	pub(crate) fn start(
		id: LoanId,
		position: Position<T>,
		reason: DefaultReason,
	) -> Result<Start, DispatchError> {
		let Position { config, mut ledger, mut loan } = position;
		ensure!(!loan.status.is_liquidating(), Error::<T>::InLiquidation);
		let reason = if Self::is_due(&loan) { DefaultReason::Matured } else { reason };
		Self::reread_units(&config, &ledger, &mut loan)?;
		if reason == DefaultReason::Unhealthy && !Self::is_unhealthy(&config, &ledger, &loan)? {
			let units = Self::units(&loan)?;
			Self::store(id, Position { config, ledger, loan })?;
			Self::deposit_event(Event::Refreshed { loan: id, units });
			return Ok(Start::Recovered);
		}
		let debt = Self::debt(&loan, &ledger)?;
		let interest = debt.checked_sub(loan.principal).ok_or(UNDERFLOW)?;
		let prices =
			T::Appraisals::last_accepted(&config.collection).ok_or(Error::<T>::PriceAbsent)?;

		Self::remove_from_indices(id, &loan);
		ledger.normalized = ledger.normalized.checked_sub(loan.normalized).ok_or(UNDERFLOW)?;
		ledger.in_liquidation =
			ledger.in_liquidation.checked_add(loan.principal).ok_or(OVERFLOW)?;
		loan.normalized = 0;
		loan.status = LoanStatus::InLiquidation;
		let books = Liquidation {
			reason,
			started_debt: debt,
			interest,
			repaid_by_sales: 0,
			penalty_charged: 0,
			round: 1,
			prices,
			liquidation_ltv: config.terms.liquidation_ltv,
			terms: config.liquidation,
			auction: config.auction,
			royalty: config.royalty,
		};
		let mut lots = Self::lots_on_sale(&loan);
		if lots.is_empty() {
			let round = Round::liquidation(&books, loan.principal);
			lots = Self::open_round(id, &mut loan, &round)?;
		}
		Ledgers::<T>::insert(loan.market, ledger);
		Loans::<T>::insert(id, loan);
		Liquidations::<T>::insert(id, books);
		Self::deposit_event(Event::LiquidationStarted { loan: id, reason, debt, lots });
		Ok(Start::Started)
	}

	/// A loan of which a lot is sold, with its market. If it is being unwound, and in default by
	/// now, it is in liquidation from here on: nothing is gained by having started early.
	fn selling(id: LoanId) -> Result<Position<T>, DispatchError> {
		let position = Self::position(id)?;
		let Position { config, ledger, loan } = &position;
		if loan.status.is_liquidating() {
			return Ok(position);
		}
		match Self::verdict(config, ledger, loan) {
			Verdict::Default(reason) => {
				Self::start(id, position, reason)?;
				Self::position(id)
			},
			_ => Ok(position),
		}
	}

	/// A loan in liquidation with its market and its books.
	pub(crate) fn liquidating(
		id: LoanId,
	) -> Result<(Position<T>, LiquidationOf<T>), DispatchError> {
		let position = Self::position(id)?;
		let books = Liquidations::<T>::get(id).ok_or(Error::<T>::NotInLiquidation)?;
		Ok((position, books))
	}

	/// The penalty on the debt that sales have repaid, less what was charged already.
	pub(crate) fn penalty_due(books: &LiquidationOf<T>) -> Result<Balance, ArithmeticError> {
		math::penalty_due(books.terms.penalty, books.repaid_by_sales, books.penalty_charged)
			.ok_or(UNDERFLOW)
	}

	/// Write into the books what a sale repays and which penalty it pays.
	fn book(books: &mut LiquidationOf<T>, proceeds: &Proceeds) -> Result<(), ArithmeticError> {
		let repaid = proceeds.principal.checked_add(proceeds.interest).ok_or(OVERFLOW)?;
		books.interest = books.interest.checked_sub(proceeds.interest).ok_or(UNDERFLOW)?;
		books.repaid_by_sales = books.repaid_by_sales.checked_add(repaid).ok_or(OVERFLOW)?;
		books.penalty_charged =
			books.penalty_charged.checked_add(proceeds.penalty).ok_or(OVERFLOW)?;
		Ok(())
	}

	/// Pay the debt and the penalty out of the account `from`.
	fn pay_debt(
		from: &T::AccountId,
		config: &MarketConfigOf<T>,
		ledger: &mut Ledger,
		loan: &mut LoanOf<T>,
		proceeds: &Proceeds,
	) -> DispatchResult {
		Self::burn_principal(from, config, ledger, loan, proceeds.principal)?;
		let to_fund = proceeds.interest.checked_add(proceeds.penalty).ok_or(OVERFLOW)?;
		Self::credit_insurance(from, to_fund)
	}

	/// Pay out the price of a lot that lies in the pallet's account, and tell of it.
	pub(crate) fn distribute(
		config: &MarketConfigOf<T>,
		ledger: &mut Ledger,
		loan: &mut LoanOf<T>,
		royalty: Option<&(T::AccountId, Permill)>,
		sale: &Sale<T>,
		proceeds: &Proceeds,
	) -> DispatchResult {
		let Sale { lot, auction, buyer, price } = *sale;
		let from = Self::account_id();
		Self::pay_debt(&from, config, ledger, loan, proceeds)?;
		if let Some((artist, _)) = royalty {
			T::Auctioneer::pay_or_owe(auction, &from, artist, proceeds.royalty)?;
		}
		T::Auctioneer::pay_or_owe(auction, &from, &loan.borrower, proceeds.surplus)?;
		Self::deposit_event(Event::LotSold {
			loan: lot.loan,
			item: lot.item,
			buyer: buyer.clone(),
			price,
			principal: proceeds.principal,
			interest: proceeds.interest,
			penalty: proceeds.penalty,
			royalty: proceeds.royalty,
			surplus: proceeds.surplus,
		});
		Ok(())
	}

	/// Book an income of a pledged item as proceeds of a sale, paid by `payer`. Only debt and
	/// penalty are paid out of it.
	pub(crate) fn book_proceeds(
		payer: &T::AccountId,
		position: &mut Position<T>,
		books: &mut LiquidationOf<T>,
		amount: Balance,
	) -> Result<Proceeds, DispatchError> {
		let Position { config, ledger, loan } = position;
		let proceeds = math::proceeds(amount, &books.dues(loan.principal)).ok_or(OVERFLOW)?;
		Self::book(books, &proceeds)?;
		Self::pay_debt(payer, config, ledger, loan, &proceeds)?;
		Ok(proceeds)
	}

	/// Book the sale of a lot of a loan in liquidation; the item is delivered and out of the loan.
	fn book_forced_sale(
		sale: Sale<T>,
		mut position: Position<T>,
		mut books: LiquidationOf<T>,
	) -> DispatchResult {
		let Position { config, ledger, loan } = &mut position;
		let proceeds = math::proceeds(sale.price, &books.dues(loan.principal)).ok_or(OVERFLOW)?;
		Self::book(&mut books, &proceeds)?;
		Self::distribute(config, ledger, loan, books.royalty.as_ref(), &sale, &proceeds)?;
		Self::after_lot(sale.lot.loan, position, books)
	}

	/// End a loan that has debt and nothing left to sell: unpaid interest is forgiven, unpaid
	/// principal comes from the insurance fund, and what it cannot cover freezes the market.
	pub(crate) fn realise_loss(
		id: LoanId,
		mut position: Position<T>,
		forgiven_interest: Balance,
	) -> DispatchResult {
		let Position { config, ledger, loan } = &mut position;
		let loss = Self::write_off_principal(config, ledger, loan)?;
		if !loss.shortfall.is_zero() {
			Self::freeze(loan.market, ledger)?;
		}
		Self::deposit_event(Event::LossRealised {
			loan: id,
			covered: loss.covered,
			shortfall: loss.shortfall,
			forgiven_interest,
		});
		Self::end_paid(id, position)
	}

	/// Take back all lots of a loan that are on sale and free their bids.
	pub(crate) fn withdraw_lots(loan: &LoanOf<T>) -> DispatchResult {
		Self::auctions(loan).into_iter().try_for_each(T::Auctioneer::withdraw)
	}

	pub(crate) fn store_liquidation(
		id: LoanId,
		position: Position<T>,
		books: LiquidationOf<T>,
	) -> DispatchResult {
		Ledgers::<T>::insert(position.loan.market, position.ledger);
		Loans::<T>::insert(id, position.loan);
		Liquidations::<T>::insert(id, books);
		Ok(())
	}

	/// Offer a lot that nobody bought again, worth its last floor and never sold below its share of
	/// debt and penalty, if that is less; answers whether it was.
	fn reoffer_unsold(
		lot: &LotOf<T>,
		loan: &mut LoanOf<T>,
		books: &LiquidationOf<T>,
		reoffers: u8,
		debt_share: Balance,
		floor: Balance,
	) -> Result<bool, DispatchError> {
		let penalty = math::fraction_of(debt_share, books.terms.penalty, Rounding::Up);
		let share = penalty.and_then(|penalty| debt_share.checked_add(penalty)).ok_or(OVERFLOW)?;
		if reoffers >= MOST_REOFFERS || floor <= share {
			return Ok(false);
		}
		let offer = Offer { appraised: floor, debt_share, least_price: share };
		Self::reoffer(lot, loan, books, offer, reoffers.saturating_add(1))?;
		Ok(true)
	}

	/// Offer a lot again.
	pub(crate) fn reoffer(
		lot: &LotOf<T>,
		loan: &mut LoanOf<T>,
		books: &LiquidationOf<T>,
		offer: Offer,
		reoffers: u8,
	) -> DispatchResult {
		let auction = T::Auctioneer::open(*lot, offer, books.auction.clone())?;
		Self::set_custody(loan, &lot.item, Custody::OnSale { auction, reoffers, orderly: false });
		Self::deposit_event(Event::LotReoffered { loan: lot.loan, item: lot.item, auction });
		Ok(())
	}
}

impl<T: Config> LotHandler<T::AccountId, LotOf<T>> for Pallet<T> {
	fn can_bid(lot: &LotOf<T>, bidder: &T::AccountId) -> DispatchResult {
		let loan = Loans::<T>::get(lot.loan).ok_or(Error::<T>::UnknownLoan)?;
		ensure!(loan.borrower != *bidder, Error::<T>::BorrowerCannotBid);
		Ok(())
	}

	fn value_now(lot: &LotOf<T>) -> Option<Balance> {
		let position = Self::position(lot.loan).ok()?;
		let collection = position.config.collection;
		T::Appraisals::liquidation_price(&collection).ok()?;
		let prices = T::Appraisals::last_accepted(&collection)?;
		let pledged = position.loan.items.iter().find(|pledged| pledged.item == lot.item)?;
		math::value(prices.low, pledged.units, T::AssetUnit::get())
	}

	fn proceeds_account() -> T::AccountId {
		Self::account_id()
	}

	fn sold(
		lot: &LotOf<T>,
		auction: AuctionId,
		buyer: &T::AccountId,
		price: Balance,
	) -> Result<(), SaleError> {
		let Lot { loan: id, item } = *lot;
		let mut position = Self::selling(id)?;
		Self::take_item(&mut position.loan, &item).map_err(DispatchError::from)?;
		Self::release_deposit(&mut position.loan, T::PledgeDeposit::get())?;
		Self::deliver(position.config.collection, item, buyer).map_err(SaleError::Undeliverable)?;
		let sale = Sale { lot, auction, buyer, price };
		match Liquidations::<T>::get(id) {
			Some(books) => Self::book_forced_sale(sale, position, books)?,
			None => Self::book_orderly_sale(sale, position)?,
		}
		Ok(())
	}

	fn unsold(lot: &LotOf<T>, debt_share: Balance, floor: Balance) -> DispatchResult {
		let mut position = Self::position(lot.loan)?;
		let Some(books) = Liquidations::<T>::get(lot.loan) else {
			return Self::return_lot(lot, position);
		};
		let pledged = position.loan.items.iter().find(|pledged| pledged.item == lot.item);
		let custody = pledged.ok_or(Error::<T>::ItemNotInLoan)?.custody;
		Self::set_custody(&mut position.loan, &lot.item, Custody::Pinned);
		if Self::is_cured(&position, &books, books.terms.target_health)? {
			return Self::cure(lot.loan, position, books);
		}
		let loan = &mut position.loan;
		match custody {
			// It was not to be sold below its share of the debt: the next round asks for less.
			Custody::OnSale { orderly: true, .. } => {
				Self::deposit_event(Event::LotReturned { loan: lot.loan, item: lot.item });
			},
			Custody::OnSale { reoffers, .. }
				if Self::reoffer_unsold(lot, loan, &books, reoffers, debt_share, floor)? => {},
			_ => Self::forfeit(lot, &mut position)?,
		}
		Self::after_lot(lot.loan, position, books)
	}

	fn delivery_failed(lot: &LotOf<T>, reason: DispatchError) -> DispatchResult {
		let mut position = Self::position(lot.loan)?;
		Self::deposit_event(Event::LotUndelivered { loan: lot.loan, item: lot.item, reason });
		let Some(books) = Liquidations::<T>::get(lot.loan) else {
			return Self::return_lot(lot, position);
		};
		Self::set_custody(&mut position.loan, &lot.item, Custody::DeliveryFailed);
		Self::after_lot(lot.loan, position, books)
	}

	fn sold_together(lot: &LotOf<T>) -> Vec<AuctionId> {
		Loans::<T>::get(lot.loan).map(|loan| Self::auctions(&loan)).unwrap_or_default()
	}

	fn most_sold_together() -> u32 {
		T::MaxItems::get()
	}

	fn sold_together_weight() -> Weight {
		<T as Config>::WeightInfo::can_bid()
	}

	fn sales() -> Sales {
		Self::sales_now()
	}

	fn sales_weight() -> Weight {
		<T as Config>::WeightInfo::sales()
	}

	fn can_bid_weight() -> Weight {
		<T as Config>::WeightInfo::can_bid()
	}

	fn outcome_weight() -> Weight {
		<T as Config>::WeightInfo::book_outcome()
			.saturating_add(T::Seize::seize_weight())
			.saturating_add(Self::consequence_weight())
	}
}

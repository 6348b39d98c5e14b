// SPDX-License-Identifier: Apache-2.0

//! The borrower's orderly way out: he has items sold before anyone forces him, without a penalty.
//! The loan stays active and in the indices; that it has lots on sale is what tells that it is
//! being unwound.

use crate::{
	lending::Position,
	liquidation::Sale,
	math::{self, Dues},
	rounds::Round,
	Config, Custody, Error, Event, LoanId, Lot, LotOf, MarketStatus, Pallet,
};
use pignus_primitives::{appraisal::Appraisals, Balance};
use polkadot_sdk::{
	frame_support::{
		ensure,
		traits::{Get, Time},
	},
	sp_runtime::{traits::Zero, ArithmeticError, DispatchResult, Permill},
};

const OVERFLOW: ArithmeticError = ArithmeticError::Overflow;
const UNDERFLOW: ArithmeticError = ArithmeticError::Underflow;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_unwind(borrower: T::AccountId, id: LoanId) -> DispatchResult {
		let mut position = Self::own_at_rest(&borrower, id)?;
		let Position { config, ledger, loan } = &mut position;
		Self::ensure_sells()?;
		ensure!(ledger.status != MarketStatus::Halted, Error::<T>::MarketHalted);
		ensure!(!Self::is_past_maturity(loan), Error::<T>::LoanMatured);
		let interval = T::Periods::get().unwind_interval;
		let now = <T as Config>::Time::now();
		ensure!(
			loan.unwound_at.is_none_or(|last| last.saturating_add(interval) <= now),
			Error::<T>::UnwoundTooSoon
		);
		Self::ensure_within_max_ltv(config, ledger, loan)?;
		loan.unwound_at = Some(now);
		let prices =
			T::Appraisals::last_accepted(&config.collection).ok_or(Error::<T>::PriceAbsent)?;
		let debt = Self::debt(loan, ledger)?;
		let round = Round::unwind(prices, Self::dues_of_unwind(loan.principal, debt)?, config);
		let lots = Self::open_round(id, loan, &round)?;
		Self::store(id, position)?;
		Self::deposit_event(Event::UnwindStarted { loan: id, debt, lots });
		Ok(())
	}

	/// What the sale of a lot pays while its loan is unwound: no penalty.
	fn dues_of_unwind(principal: Balance, debt: Balance) -> Result<Dues, ArithmeticError> {
		Ok(Dues {
			principal,
			interest: debt.checked_sub(principal).ok_or(UNDERFLOW)?,
			repaid_before: 0,
			charged_before: 0,
			penalty: Permill::zero(),
			royalty: Permill::zero(),
		})
	}

	/// Book the sale of a lot of a loan that is unwound; the item is delivered and out of the loan.
	pub(crate) fn book_orderly_sale(sale: Sale<T>, mut position: Position<T>) -> DispatchResult {
		let id = sale.lot.loan;
		let Position { config, ledger, loan } = &mut position;
		let debt = Self::debt(loan, ledger)?;
		let royalty = config.royalty.as_ref().map(|(_, share)| *share).unwrap_or_default();
		let dues = Dues { royalty, ..Self::dues_of_unwind(loan.principal, debt)? };
		let proceeds = math::proceeds(sale.price, &dues).ok_or(OVERFLOW)?;
		let paid = proceeds.principal.checked_add(proceeds.interest).ok_or(OVERFLOW)?;
		let left = debt.checked_sub(paid).ok_or(UNDERFLOW)?;
		// A lot is not sold below its share of the debt, so that without any left only interest
		// that accrued since can be unpaid: it is forgiven.
		let ends = left.is_zero() || loan.items.is_empty();
		Self::lower_normalized(ledger, loan, paid, ends)?;
		Self::distribute(config, ledger, loan, config.royalty.as_ref(), &sale, &proceeds)?;
		if !ends {
			return Self::store(id, position);
		}
		if left.is_zero() {
			return Self::end_paid(id, position);
		}
		let interest = left.checked_sub(loan.principal).ok_or(UNDERFLOW)?;
		Self::realise_loss(id, position, interest)
	}

	/// A lot of a loan that is unwound was not sold, or not delivered: it stays with the loan.
	pub(crate) fn return_lot(lot: &LotOf<T>, mut position: Position<T>) -> DispatchResult {
		let Lot { loan: id, item } = *lot;
		Self::set_custody(&mut position.loan, &item, Custody::Pinned);
		Self::deposit_event(Event::LotReturned { loan: id, item });
		Self::store(id, position)
	}
}

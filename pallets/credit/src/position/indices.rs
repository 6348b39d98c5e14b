// SPDX-License-Identifier: Apache-2.0

//! Where loans stand in line: the risk index and the maturity index, which find the next default,
//! and the index of those that wait.

use super::Position;
use crate::{
	Config, Event, LoanId, LoanOf, LoanState, Loans, MarketId, MaturityIndex, Pallet, Place,
	RiskIndex, WaitIndex, WARNING_LEVELS,
};
use pignus_primitives::{
	ordered::{due_key, split_score_key, DueKey, ScoreKey},
	Moment,
};
use sp_runtime::{ArithmeticError, DispatchResult};

/// Put a loan that is not in liquidation into the indices. Returns its key in the risk index.
pub(crate) fn insert<T: Config>(
	id: LoanId,
	loan: &mut LoanOf<T>,
) -> Result<ScoreKey, ArithmeticError> {
	let risk = loan.risk_key(id)?;
	let due = loan.maturity_key(id);
	RiskIndex::<T>::insert(loan.market, risk, ());
	if let Some(due) = due {
		MaturityIndex::<T>::insert(loan.market, due, ());
	}
	loan.set_place(Place::InLine { risk, due });
	Ok(risk)
}

/// Take a loan out of the indices it is in, by the keys stored in it.
pub(crate) fn remove<T: Config>(id: LoanId, loan: &mut LoanOf<T>) {
	match &loan.state {
		LoanState::Running(place) | LoanState::Unwinding(place) => match *place {
			Place::Nowhere => {},
			Place::InLine { risk, due } => {
				RiskIndex::<T>::remove(loan.market, risk);
				if let Some(due) = due {
					MaturityIndex::<T>::remove(loan.market, due);
				}
			},
			Place::SetAside { retry_at } => WaitIndex::<T>::remove(due_key(retry_at, id)),
		},
		LoanState::Waiting { until, .. } => WaitIndex::<T>::remove(due_key(*until, id)),
		LoanState::Selling(_) => {},
	}
	loan.set_place(Place::Nowhere);
}

/// A row of an index of a market.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Row {
	/// Of the risk index.
	Risk(ScoreKey),
	/// Of the maturity index.
	Maturity(DueKey),
}

/// The loan that stands in a row of an index of a market, if it does.
pub(crate) fn loan_in<T: Config>(market: MarketId, id: LoanId, row: Row) -> Option<LoanOf<T>> {
	let loan = Loans::<T>::get(id).filter(|loan| loan.market == market)?;
	let Some(Place::InLine { risk, due }) = loan.place() else { return None };
	let stands = match row {
		Row::Risk(key) => key == risk,
		Row::Maturity(key) => Some(key) == due,
	};
	stands.then_some(loan)
}

/// Whether the chain is to return to a loan at this moment.
pub(crate) fn waits_until<T: Config>(id: LoanId, moment: Moment) -> bool {
	Loans::<T>::get(id).is_some_and(|loan| match loan.state {
		LoanState::Running(Place::SetAside { retry_at })
		| LoanState::Unwinding(Place::SetAside { retry_at }) => retry_at == moment,
		LoanState::Waiting { until, .. } => until == moment,
		_ => false,
	})
}

/// Remove a row in which no loan stands, so that it does not hold up the loans behind it.
pub(crate) fn remove_stray<T: Config>(market: MarketId, row: Row) {
	match row {
		Row::Risk(key) => RiskIndex::<T>::remove(market, key),
		Row::Maturity(key) => MaturityIndex::<T>::remove(market, key),
	}
	Pallet::<T>::deposit_event(Event::StrayRowRemoved { market });
}

impl<T: Config> Position<T> {
	/// Put a loan into the indices of a market that it was not in before; its borrower is warned if
	/// it starts below a warning level.
	pub fn enter_line(&mut self) -> DispatchResult {
		let risk = insert::<T>(self.id, &mut self.loan)?;
		self.warn_if_passed(None, risk);
		Ok(())
	}

	/// Move a loan to its new place after its debt or its collateral changed. One that is set aside
	/// stays out of the indices until its time has come.
	pub(super) fn move_in_line(&mut self) -> DispatchResult {
		let Some(Place::InLine { risk, due }) = self.loan.place() else { return Ok(()) };
		let moved = self.loan.risk_key(self.id)?;
		if moved != risk {
			RiskIndex::<T>::remove(self.loan.market, risk);
			RiskIndex::<T>::insert(self.loan.market, moved, ());
			self.loan.set_place(Place::InLine { risk: moved, due });
			self.warn_if_passed(Some(risk), moved);
		}
		Ok(())
	}

	/// Warn the borrower if the loan has just passed a watermark by its own movement.
	fn warn_if_passed(&self, from: Option<ScoreKey>, to: ScoreKey) {
		for (mark, level) in self.market.ledger.warned.into_iter().zip(WARNING_LEVELS) {
			if to <= mark && from.is_none_or(|from| from > mark) {
				let loan = split_score_key(&to).1;
				Pallet::<T>::deposit_event(Event::HealthBelow { loan, level });
			}
		}
	}
}

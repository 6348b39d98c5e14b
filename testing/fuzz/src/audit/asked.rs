// SPDX-License-Identifier: GPL-3.0-only

//! What a call asks for, as far as its events do not tell.

use pignus_credit::{Call, Error, Event};
use pignus_reference::Refused;
use pignus_runtime::{Balance, Runtime, RuntimeCall, RuntimeEvent};
use polkadot_sdk::sp_runtime::DispatchError;
use std::collections::VecDeque;

/// A payment that a call asks for.
#[derive(Default)]
pub(super) enum Asked {
	/// None.
	#[default]
	Nothing,
	/// To pay a loan that is not in liquidation, or to redeem one that is.
	Debt {
		/// What the payer offers.
		offered: Balance,
		/// Whether they pay as the borrower.
		own: bool,
		/// Whether the loan is in liquidation.
		redeems: bool,
	},
	/// To pay one income.
	Income,
	/// To pay several.
	Incomes {
		/// The amounts of those that were not told yet.
		left: VecDeque<Balance>,
		/// How many there are.
		count: usize,
		/// How many loans they may end.
		ends: u32,
	},
}

impl Asked {
	pub(super) fn by(call: &RuntimeCall) -> Self {
		let RuntimeCall::Credit(call) = call else { return Self::Nothing };
		match call {
			Call::repay { amount, .. } => Self::debt(*amount, false, false),
			Call::repay_own { amount, .. } => Self::debt(*amount, true, false),
			Call::redeem { amount, .. } => Self::debt(*amount, false, true),
			Call::redeem_own { amount, .. } => Self::debt(*amount, true, true),
			Call::pay_income { .. } => Self::Income,
			Call::pay_incomes { incomes, ends, .. } => {
				let left: VecDeque<_> = incomes.iter().map(|(_, amount)| *amount).collect();
				Self::Incomes { count: left.len(), left, ends: *ends }
			},
			_ => Self::Nothing,
		}
	}

	fn debt(offered: Balance, own: bool, redeems: bool) -> Self {
		Self::Debt { offered, own, redeems }
	}

	/// Whether the call may close auctions.
	pub(super) fn settles(&self) -> bool {
		matches!(self, Self::Nothing | Self::Debt { redeems: true, .. })
	}

	/// How many loans the call may end, if it pays several incomes.
	pub(super) fn ends(&self) -> Option<u32> {
		match self {
			Self::Incomes { ends, .. } => Some(*ends),
			_ => None,
		}
	}

	/// What was offered for a debt, and whether its borrower did.
	pub(super) fn offer(&self) -> (Balance, bool) {
		match self {
			Self::Debt { offered, own, .. } => (*offered, *own),
			_ => (0, false),
		}
	}

	/// The amount of the next of several incomes.
	pub(super) fn next_income(&mut self) -> Option<Balance> {
		match self {
			Self::Incomes { left, .. } => left.pop_front(),
			_ => None,
		}
	}

	/// Checks that each of several incomes was paid or refused, unless the call was refused.
	pub(super) fn check(&self, events: &[RuntimeEvent]) -> Result<(), String> {
		let Self::Incomes { left, count, .. } = self else { return Ok(()) };
		let told = events.iter().filter(|event| is_of_income(event)).count();
		if told == 0 || (told == *count && left.is_empty()) {
			Ok(())
		} else {
			Err(format!("of {count} incomes {told} were paid or refused"))
		}
	}
}

/// Why a call of an existing loan was refused, if the model judges that.
pub(super) fn refused(call: &RuntimeCall, error: DispatchError) -> Option<Refused> {
	let RuntimeCall::Credit(call) = call else { return None };
	let is = |known: Error<Runtime>| error == DispatchError::from(known);
	let why = match *call {
		Call::repay { loan, amount: offered }
		| Call::repay_own { loan, amount: offered }
		| Call::redeem { loan, amount: offered }
		| Call::redeem_own { loan, amount: offered }
			if is(Error::BelowMinDebt) =>
		{
			Refused::BelowMinDebt { loan, offered }
		},
		Call::repay { loan, .. } | Call::repay_own { loan, .. } if is(Error::LotWon) => {
			Refused::LotWon { loan }
		},
		Call::pledge { loan, ref items } if is(Error::TooManyItems) => {
			Refused::TooManyItems { loan, items: items.len() as u32 }
		},
		Call::pledge { loan, ref items } if is(Error::AboveCollectionItems) => {
			Refused::AboveCollectionItems { loan, items: items.to_vec() }
		},
		Call::draw { loan, .. } if is(Error::AboveCollectionItems) => {
			Refused::AboveCollectionItems { loan, items: Vec::new() }
		},
		_ => return None,
	};
	Some(why)
}

/// Whether an event tells what became of an income.
pub(super) fn is_of_income(event: &RuntimeEvent) -> bool {
	type Told = Event<Runtime>;
	matches!(event, RuntimeEvent::Credit(Told::IncomePaid { .. } | Told::IncomeRefused { .. }))
}

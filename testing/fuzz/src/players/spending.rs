// SPDX-License-Identifier: GPL-3.0-only

//! Payers that have hardly more than what they pay: what no account can keep is left of them.

use super::Players;
use crate::step::Step;
use pignus_credit::{Call, Loans};
use pignus_runtime::{
	configs::monetary::Nusd,
	constants::{NUSD_ASSET_ID, STABLE_MIN_BALANCE},
	Balance, Credit, Runtime, RuntimeCall,
};
use pignus_test_chain::{accounts::account, caller::Caller};
use polkadot_sdk::{frame_support::traits::fungible::Inspect, pallet_assets};

impl Players {
	/// Now and then the payer first gives away almost everything but what the call takes, and makes
	/// the call in the next step.
	pub(super) fn after_spending(&mut self, who: u8, call: RuntimeCall) -> (u8, RuntimeCall) {
		let Some(taken) = taken_by(&call) else { return (who, call) };
		if !self.one_in(4) {
			return (who, call);
		}
		let little = Balance::from(self.below(2 * STABLE_MIN_BALANCE as u64));
		let kept = taken.saturating_add(little);
		let Some(amount) = Nusd::balance(&account(who)).checked_sub(kept) else {
			return (who, call);
		};
		self.planned.push_back(Step::call(Caller::Account(who), call));
		let (id, target) = (NUSD_ASSET_ID.into(), account(self.user()).into());
		(who, pallet_assets::Call::<Runtime>::transfer { id, target, amount }.into())
	}
}

/// What a call takes out of its caller's account, at most.
fn taken_by(call: &RuntimeCall) -> Option<Balance> {
	let RuntimeCall::Credit(call) = call else { return None };
	let debt = |loan| Credit::loan(loan).map_or(0, |view| view.debt);
	match call {
		Call::repay { loan, amount } | Call::repay_own { loan, amount } => {
			Some(debt(*loan).min(*amount))
		},
		Call::redeem { loan, amount } | Call::redeem_own { loan, amount } => {
			let view = Credit::loan(*loan)?;
			let fine = Loans::<Runtime>::get(loan)?.liquidation()?.redeem_fine;
			let all = view.debt.saturating_add(view.penalty_due);
			Some(all.min(*amount).saturating_add(fine))
		},
		Call::pay_income { amount, .. } | Call::recapitalise { amount } => Some(*amount),
		Call::pay_incomes { incomes, .. } => {
			let amounts = incomes.iter().map(|(_, amount)| *amount);
			Some(amounts.fold(0, Balance::saturating_add))
		},
		_ => None,
	}
}

// SPDX-License-Identifier: GPL-3.0-only

//! Ways to send a call: alone, as a multisig account, through a proxy that may do everything or
//! only a little, or with others in one batch, in which all succeed or none.

use super::Players;
use crate::step::Step;
use pignus_runtime::{Runtime, RuntimeCall};
use pignus_test_chain::{
	accounts::{account, AGENT, BROKER, KEEPER, MULTISIG, TEAM},
	caller::Caller,
};
use polkadot_sdk::{pallet_multisig, pallet_proxy, pallet_utility};

impl Players {
	/// The call of a user, sent in one of these ways.
	pub(super) fn wrapped(&mut self, who: u8, call: RuntimeCall) -> Step {
		match self.below(20) {
			0 | 1 => {
				let calls = self.with_company(who, call);
				as_user(who, pallet_utility::Call::<Runtime>::batch_all { calls }.into())
			},
			2 => self.crowd(who, call),
			3 => Step::call(Caller::Account(AGENT), by_proxy(who, call)),
			4 => self.by_helper(),
			_ => as_user(who, call),
		}
	}

	/// A call that a helper makes for a user, alone or as the first of two: the helper may do
	/// little, and tries more.
	fn by_helper(&mut self) -> Step {
		let (helper, (who, call), (_, next)) = if self.one_in(3) {
			(BROKER, self.bidding_call(), self.bidding_call())
		} else {
			(KEEPER, self.upkeep_call(), self.upkeep_call())
		};
		let call = if self.one_in(4) {
			pallet_utility::Call::<Runtime>::batch_all { calls: vec![call, next] }.into()
		} else {
			call
		};
		Step::call(Caller::Account(helper), by_proxy(who, call))
	}

	/// This call, followed by one or two more from the same user.
	fn with_company(&mut self, who: u8, call: RuntimeCall) -> Vec<RuntimeCall> {
		let mut calls = vec![call];
		for _ in 0..=self.below(2) {
			// A call chosen for another user is a stranger's here, unless anybody may make it.
			let (_, next) = (0..8)
				.map(|_| self.user_call())
				.find(|(user, _)| *user == who)
				.unwrap_or_else(|| self.user_call());
			calls.push(next);
		}
		calls
	}

	/// Calls of several users in one batch that their agent sends.
	fn crowd(&mut self, who: u8, call: RuntimeCall) -> Step {
		let mut calls = vec![by_proxy(who, call)];
		for _ in 0..=self.below(2) {
			let (next, call) = self.user_call();
			calls.push(by_proxy(next, call));
		}
		Step::call(Caller::Account(AGENT), pallet_utility::Call::<Runtime>::batch_all { calls })
	}
}

/// A call that a user sends directly; for the multisig account one of its signatories sends it.
fn as_user(who: u8, call: RuntimeCall) -> Step {
	if who != MULTISIG {
		return Step::call(Caller::Account(who), call);
	}
	let call = pallet_multisig::Call::<Runtime>::as_multi_threshold_1 {
		other_signatories: vec![account(TEAM)],
		call: Box::new(call),
	};
	Step::call(Caller::Account(AGENT), call)
}

fn by_proxy(who: u8, call: RuntimeCall) -> RuntimeCall {
	let (real, call) = (account(who).into(), Box::new(call));
	pallet_proxy::Call::<Runtime>::proxy { real, force_proxy_type: None, call }.into()
}

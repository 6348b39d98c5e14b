// SPDX-License-Identifier: GPL-3.0-only

use super::{account, chain};
use crate::{
	configs::utility::ProxyType, genesis_config_presets::DEV_RUNTIME_PRESET, Proxy, Runtime,
	RuntimeCall, RuntimeEvent, RuntimeOrigin, System,
};
use frame_support::{assert_ok, traits::InstanceFilter};
use pignus_auctions::Call as AuctionsCall;
use pignus_credit::{Call as CreditCall, Error};
use polkadot_sdk::*;
use sp_keyring::Sr25519Keyring::{Alice, Bob};
use sp_runtime::DispatchError;

/// The result of Bob's call for Alice.
fn by_proxy(call: RuntimeCall) -> Result<(), DispatchError> {
	let bob = RuntimeOrigin::signed(account(Bob));
	assert_ok!(Proxy::proxy(bob, account(Alice).into(), None, Box::new(call)));
	let executed = System::events().into_iter().rev().find_map(|record| match record.event {
		RuntimeEvent::Proxy(pallet_proxy::Event::ProxyExecuted { result }) => Some(result),
		_ => None,
	});
	executed.expect("the proxy tried")
}

/// The calls that a proxy may and may not make, each alone and nested.
fn check(proxy: ProxyType, allowed: Vec<(RuntimeCall, DispatchError)>, refused: Vec<RuntimeCall>) {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		let alice = RuntimeOrigin::signed(account(Alice));
		assert_ok!(Proxy::add_proxy(alice, account(Bob).into(), proxy, 0));
		// They pass the filter, and fail only for the given reason.
		for (call, reason) in allowed {
			assert_eq!(by_proxy(call.clone()), Err(reason), "{call:?}");
			let nested = pallet_utility::Call::batch_all { calls: vec![call] };
			assert_eq!(by_proxy(nested.into()), Err(reason));
		}
		let filtered = Err(frame_system::Error::<Runtime>::CallFiltered.into());
		for call in refused {
			assert_eq!(by_proxy(call.clone()), filtered, "{call:?}");
			let nested = pallet_utility::Call::batch_all { calls: vec![call] };
			assert_eq!(by_proxy(nested.into()), filtered);
		}
	});
}

fn transfer() -> RuntimeCall {
	pallet_balances::Call::transfer_allow_death { dest: account(Bob).into(), value: 1 }.into()
}

#[test]
fn upkeep_proxy_should_pay_for_its_givers_own_loans_and_nothing_else() {
	let unknown: DispatchError = Error::<Runtime>::UnknownLoan.into();
	let pledge = CreditCall::pledge { loan: 9, items: vec![1].try_into().expect("few") };
	let allowed = vec![
		(CreditCall::repay_own { loan: 9, amount: 1 }.into(), unknown),
		(CreditCall::redeem_own { loan: 9, amount: 1 }.into(), unknown),
		(pledge.into(), unknown),
	];
	let refused = vec![
		CreditCall::repay { loan: 9, amount: 1 }.into(),
		CreditCall::redeem { loan: 9, amount: 1 }.into(),
		CreditCall::pay_income { collection: 0, item: 0, amount: 1 }.into(),
		CreditCall::recapitalise { amount: 1 }.into(),
		CreditCall::open { market: 0, items: Default::default(), amount: 1 }.into(),
		CreditCall::draw { loan: 9, amount: 1 }.into(),
		CreditCall::release { loan: 9, items: Default::default() }.into(),
		CreditCall::transfer_loan { loan: 9, dest: account(Bob) }.into(),
		CreditCall::unwind { loan: 9 }.into(),
		AuctionsCall::bid { auction: 9, amount: 1 }.into(),
		transfer(),
	];
	check(ProxyType::Upkeep, allowed, refused);
}

#[test]
fn bidding_proxy_should_attend_auctions_and_do_nothing_else() {
	let unknown = pignus_auctions::Error::<Runtime>::UnknownAuction.into();
	let nothing = pignus_auctions::Error::<Runtime>::NothingToClaim.into();
	let allowed = vec![
		(AuctionsCall::bid { auction: 9, amount: 1 }.into(), unknown),
		(AuctionsCall::settle { auction: 9 }.into(), unknown),
		(AuctionsCall::claim { auction: 9 }.into(), nothing),
	];
	let refused = vec![
		CreditCall::repay_own { loan: 9, amount: 1 }.into(),
		CreditCall::redeem { loan: 9, amount: 1 }.into(),
		transfer(),
	];
	check(ProxyType::Bidding, allowed, refused);
}

#[test]
fn proxy_should_not_be_given_what_its_giver_may_not() {
	use ProxyType::*;
	let types = [Any, NonTransfer, Governance, CancelProxy, Upkeep, Bidding];
	let calls: [RuntimeCall; 2] = [
		AuctionsCall::bid { auction: 0, amount: 1 }.into(),
		CreditCall::repay_own { loan: 9, amount: 1 }.into(),
	];
	for wide in types {
		for narrow in types.into_iter().filter(|narrow| wide.is_superset(narrow)) {
			for call in &calls {
				assert!(!narrow.filter(call) || wide.filter(call), "{wide:?} over {narrow:?}");
			}
		}
	}
}

// SPDX-License-Identifier: GPL-3.0-only

use super::{account, chain};
use crate::{
	configs::utility::ProxyType, genesis_config_presets::DEV_RUNTIME_PRESET, OriginCaller, Proxy,
	Runtime, RuntimeCall, RuntimeEvent, RuntimeOrigin, System,
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

#[test]
fn proxy_should_not_leave_its_filter_by_nesting() {
	for proxy in [ProxyType::Upkeep, ProxyType::Bidding] {
		chain(DEV_RUNTIME_PRESET).execute_with(|| {
			let alice = RuntimeOrigin::signed(account(Alice));
			assert_ok!(Proxy::add_proxy(alice, account(Bob).into(), proxy, 0));
			let steal: RuntimeCall =
				pallet_balances::Call::transfer_allow_death { dest: account(Bob).into(), value: 1 }
					.into();
			let boxed = || Box::new(steal.clone());
			let signed: OriginCaller = frame_system::RawOrigin::Signed(account(Alice)).into();
			let calls: Vec<RuntimeCall> = vec![
				steal.clone(),
				pallet_utility::Call::force_batch { calls: vec![steal.clone()] }.into(),
				pallet_utility::Call::as_derivative { index: 0, call: boxed() }.into(),
				pallet_utility::Call::with_weight { call: boxed(), weight: Default::default() }
					.into(),
				pallet_utility::Call::dispatch_as { as_origin: Box::new(signed), call: boxed() }
					.into(),
				pallet_utility::Call::if_else { main: boxed(), fallback: boxed() }.into(),
				pallet_multisig::Call::as_multi_threshold_1 {
					other_signatories: vec![account(Bob)],
					call: boxed(),
				}
				.into(),
				pallet_proxy::Call::proxy {
					real: account(Alice).into(),
					force_proxy_type: None,
					call: boxed(),
				}
				.into(),
				pallet_proxy::Call::add_proxy {
					delegate: account(Bob).into(),
					proxy_type: ProxyType::Any,
					delay: 0,
				}
				.into(),
				pallet_utility::Call::batch {
					calls: vec![pallet_utility::Call::batch { calls: vec![steal.clone()] }.into()],
				}
				.into(),
			];
			let before = pallet_balances::Pallet::<Runtime>::free_balance(account(Alice));
			for call in calls {
				let bob = RuntimeOrigin::signed(account(Bob));
				let _ = Proxy::proxy(bob, account(Alice).into(), None, Box::new(call.clone()));
				let result = System::events().into_iter().rev().find_map(|r| match r.event {
					RuntimeEvent::Proxy(pallet_proxy::Event::ProxyExecuted { result }) => {
						Some(result)
					},
					_ => None,
				});
				println!("{proxy:?} {call:?} {result:?}");
				System::reset_events();
			}
			assert_eq!(pallet_balances::Pallet::<Runtime>::free_balance(account(Alice)), before);
			let delegates = Proxy::proxies(account(Alice)).0;
			assert_eq!(delegates.len(), 1);
		});
	}
}

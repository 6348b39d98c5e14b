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

#[test]
fn upkeep_proxy_should_repay_pledge_redeem_and_bid_and_nothing_else() {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		let alice = RuntimeOrigin::signed(account(Alice));
		assert_ok!(Proxy::add_proxy(alice, account(Bob).into(), ProxyType::Upkeep, 0));
		// They pass the filter, and fail only because there is no such loan.
		let unknown: DispatchError = Error::<Runtime>::UnknownLoan.into();
		let allowed: Vec<RuntimeCall> = vec![
			CreditCall::repay { loan: 9, amount: 1 }.into(),
			CreditCall::pledge { loan: 9, items: vec![1].try_into().expect("few") }.into(),
			CreditCall::redeem { loan: 9, amount: 1 }.into(),
		];
		for call in allowed {
			assert_eq!(by_proxy(call.clone()), Err(unknown), "{call:?}");
			let nested = pallet_utility::Call::batch_all { calls: vec![call] };
			assert_eq!(by_proxy(nested.into()), Err(unknown));
		}
		let no_auction = pignus_auctions::Error::<Runtime>::UnknownAuction;
		let bid = AuctionsCall::bid { auction: 9, amount: 1 };
		assert_eq!(by_proxy(bid.into()), Err(no_auction.into()));

		let filtered = Err(frame_system::Error::<Runtime>::CallFiltered.into());
		let transfer: RuntimeCall =
			pallet_balances::Call::transfer_allow_death { dest: account(Bob).into(), value: 1 }
				.into();
		let refused: Vec<RuntimeCall> = vec![
			CreditCall::open { market: 0, items: Default::default(), amount: 1 }.into(),
			CreditCall::draw { loan: 9, amount: 1 }.into(),
			CreditCall::release { loan: 9, items: Default::default() }.into(),
			CreditCall::transfer_loan { loan: 9, dest: account(Bob) }.into(),
			CreditCall::unwind { loan: 9 }.into(),
			transfer,
		];
		for call in refused {
			assert_eq!(by_proxy(call.clone()), filtered, "{call:?}");
			let nested = pallet_utility::Call::batch_all { calls: vec![call] };
			assert_eq!(by_proxy(nested.into()), filtered);
		}
	});
}

#[test]
fn proxy_should_not_be_given_what_its_giver_may_not() {
	use ProxyType::*;
	let types = [Any, NonTransfer, Governance, CancelProxy, Upkeep];
	for wide in types {
		for narrow in types.into_iter().filter(|narrow| wide.is_superset(narrow)) {
			let bid: RuntimeCall = AuctionsCall::bid { auction: 0, amount: 1 }.into();
			assert!(!narrow.filter(&bid) || wide.filter(&bid), "{wide:?} over {narrow:?}");
		}
	}
}

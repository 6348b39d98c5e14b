// SPDX-License-Identifier: GPL-3.0-only

//! A collection's team against loans on its items: what the call filter keeps the team from, and
//! what happens where it succeeded all the same.

use super::{
	account, chain,
	markets::{create, create_collection, COLLECTION},
	operator,
};
use crate::{
	configs::{credit::Bounds, monetary::Nusd},
	constants::NUSD,
	genesis_config_presets::DEV_RUNTIME_PRESET,
	AccountId, Appraisal, Auctions, Credit, Nfts, Oracle, Proxy, Runtime, RuntimeCall,
	RuntimeEvent, RuntimeOrigin, System,
};
use frame_support::{
	assert_ok,
	traits::{fungible::Mutate, Hooks},
};
use pallet_nfts::{
	Call as NftsCall, CollectionConfigOf, CollectionSetting, CollectionSettings, ItemConfigOf,
	ItemSetting,
};
use polkadot_sdk::*;
use sp_keyring::Sr25519Keyring::{Alice, Bob, Charlie, Dave};
use sp_runtime::{traits::Dispatchable, DispatchError, FixedU128};

pub(super) const ITEM: u32 = 7;
pub(super) const FREE: u32 = 8;

pub(super) fn signed(who: sp_keyring::Sr25519Keyring) -> RuntimeOrigin {
	RuntimeOrigin::signed(account(who))
}

/// One block: the hooks still at the time of the block before, then the new time, then a report.
fn next_block(price: FixedU128) {
	let number = System::block_number() + 1;
	Oracle::on_finalize(number - 1);
	System::set_block_number(number);
	Appraisal::on_initialize(number);
	Auctions::on_initialize(number);
	Credit::on_initialize(number);
	pallet_timestamp::Now::<Runtime>::mutate(|now| *now += 6_000);
	report(price);
}

pub(super) fn report(price: FixedU128) {
	let values = vec![(COLLECTION, price)].try_into().expect("one value");
	assert_ok!(Oracle::feed_values(RuntimeOrigin::signed(operator(Alice)), values));
}

/// Bob owes 0.6 NUSD against an item that is worth one NUSD, and has another item that is free.
pub(super) fn pledged() -> sp_io::TestExternalities {
	let mut chain = chain(DEV_RUNTIME_PRESET);
	chain.execute_with(|| {
		pallet_timestamp::Now::<Runtime>::put(86_400_000);
		create_collection();
		for item in [ITEM, FREE] {
			assert_ok!(Nfts::mint(signed(Alice), COLLECTION, item, account(Bob).into(), None));
		}
		assert_ok!(create(|config| {
			config.terms.duration = None;
			config.limits.min_debt = 1;
		}));
		report(FixedU128::from_u32(1));
		let items = vec![ITEM].try_into().expect("few");
		assert_ok!(Credit::open(signed(Bob), 0, items, 600_000));
	});
	chain
}

/// The price falls to a half, the item goes to auction, and Dave bids.
fn on_sale() {
	let half = FixedU128::from_rational(1, 2);
	while Auctions::auction(0).is_none() {
		next_block(half);
	}
	Nusd::mint_into(&account(Dave), 10 * NUSD).expect("the asset exists");
	assert_ok!(Auctions::bid(signed(Dave), 0, NUSD));
}

fn run_to_the_end() {
	for _ in 0..=Bounds::get().min_english {
		next_block(FixedU128::from_rational(1, 2));
	}
	assert!(Auctions::auction(0).is_none());
}

fn owner() -> Option<AccountId> {
	Nfts::owner(COLLECTION, ITEM)
}

/// What Alice, the collection's team, tries to do.
fn sabotages() -> Vec<RuntimeCall> {
	let lock_settings =
		CollectionSettings::from_disabled(CollectionSetting::TransferableItems.into());
	let alice = || Some(account(Alice).into());
	vec![
		NftsCall::lock_collection { collection: COLLECTION, lock_settings }.into(),
		NftsCall::lock_item_transfer { collection: COLLECTION, item: ITEM }.into(),
		NftsCall::set_team {
			collection: COLLECTION,
			issuer: alice(),
			admin: alice(),
			freezer: alice(),
		}
		.into(),
	]
}

fn is_filtered(call: RuntimeCall) -> bool {
	let filtered: DispatchError = frame_system::Error::<Runtime>::CallFiltered.into();
	call.dispatch(signed(Alice)).is_err_and(|error| error.error == filtered)
}

#[test]
fn team_should_not_freeze_what_is_pledged_however_the_call_is_wrapped() {
	pledged().execute_with(|| {
		for call in sabotages() {
			assert!(is_filtered(call.clone()), "{call:?}");
			let batch = pallet_utility::Call::batch_all { calls: vec![call.clone()] };
			assert!(is_filtered(batch.into()));
			let alone = pallet_multisig::Call::as_multi_threshold_1 {
				other_signatories: vec![account(Bob)],
				call: Box::new(call.clone()),
			};
			assert!(is_filtered(alone.into()));
			let proxy = account(Charlie);
			let any = crate::configs::utility::ProxyType::Any;
			let _ = Proxy::add_proxy(signed(Alice), proxy.into(), any, 0);
			assert_ok!(Proxy::proxy(signed(Charlie), account(Alice).into(), None, Box::new(call)));
			let filtered = Err(frame_system::Error::<Runtime>::CallFiltered.into());
			System::assert_last_event(
				pallet_proxy::Event::ProxyExecuted { result: filtered }.into(),
			);
		}
	});
}

#[test]
fn team_should_do_what_harms_no_loan() {
	pledged().execute_with(|| {
		let freeze_other = NftsCall::lock_item_transfer { collection: COLLECTION, item: FREE };
		assert!(!is_filtered(freeze_other.into()));
		let lock_settings =
			CollectionSettings::from_disabled(CollectionSetting::UnlockedMetadata.into());
		let call = NftsCall::lock_collection { collection: COLLECTION, lock_settings };
		assert_ok!(RuntimeCall::from(call).dispatch(signed(Alice)));
		let alice = || Some(account(Alice).into());
		assert_ok!(Nfts::set_team(signed(Alice), COLLECTION, alice(), alice(), None));
		// Nothing is pledged any more: the collection is the team's own again.
		Nusd::mint_into(&account(Bob), NUSD).expect("the asset exists");
		assert_ok!(Credit::repay(signed(Bob), 0, u128::MAX));
		for call in sabotages() {
			assert!(!is_filtered(call));
		}
	});
}

#[test]
fn sold_item_should_reach_its_buyer_although_it_was_frozen_by_force() {
	pledged().execute_with(|| {
		on_sale();
		CollectionConfigOf::<Runtime>::mutate_extant(COLLECTION, |config| {
			config.disable_setting(CollectionSetting::TransferableItems);
		});
		ItemConfigOf::<Runtime>::mutate(COLLECTION, ITEM, |config| {
			let config = config.as_mut().expect("the item exists");
			config.disable_setting(ItemSetting::Transferable);
		});
		let settings = || {
			(
				CollectionConfigOf::<Runtime>::get(COLLECTION),
				ItemConfigOf::<Runtime>::get(COLLECTION, ITEM),
			)
		};
		let frozen = settings();
		run_to_the_end();
		assert_eq!(owner(), Some(account(Dave)));
		assert_eq!(settings(), frozen);
		assert!(System::events().iter().any(|record| matches!(
			record.event,
			RuntimeEvent::Credit(pignus_credit::Event::ItemSeized { item: ITEM, .. })
		)));
		assert!(Credit::loan(0).is_none());
	});
}

#[test]
fn sale_should_go_on_when_force_cleared_the_transfer_flag() {
	pledged().execute_with(|| {
		// As governance could, with `clear_attribute` in the pallet's namespace: the second wall
		// holds.
		assert_ok!(Nfts::clear_attribute(
			RuntimeOrigin::root(),
			COLLECTION,
			Some(ITEM),
			pallet_nfts::AttributeNamespace::Pallet,
			codec::Encode::encode(&pallet_nfts::PalletAttributes::<u32>::TransferDisabled)
				.try_into()
				.expect("a short key"),
		));
		assert!(Nfts::transfer(signed(Bob), COLLECTION, ITEM, account(Charlie).into()).is_err());
		on_sale();
		run_to_the_end();
		assert_eq!(owner(), Some(account(Dave)));
	});
}

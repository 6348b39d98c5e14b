// SPDX-License-Identifier: GPL-3.0-only

//! Asset ids, what it costs to fill the state with accounts, and amounts too small to keep.

use super::{account, chain};
use polkadot_sdk::{staging_xcm as xcm, staging_xcm_executor as xcm_executor, *};

use crate::{
	configs::{
		fees::{AssetFeesToTreasury, FeesByLocation},
		monetary::{pots, AssetKind, Nusd},
		utility::ProxyType,
		xcm::{LocalAssetTransactor, LocationToAccountId, NusdLocation},
	},
	constants::{
		EXISTENTIAL_DEPOSIT, EXTERNAL_STABLE_ASSET_ID, MILLI_PIG, NUSD, NUSD_ASSET_ID, PIG,
		RELAY_ASSET_ID, RELAY_DECIMALS, RELAY_MIN_BALANCE, STABLE_MIN_BALANCE,
	},
	genesis_config_presets::DEV_RUNTIME_PRESET,
	governance::{payouts::PayExactly, TreasuryAccount},
	AccountId, AssetId, Assets, Balance, Balances, CollatorSelection, Credit, Proxy, Psm, Runtime,
	RuntimeCall, RuntimeEvent, RuntimeOrigin, System, Utility,
};
use frame_support::{
	assert_noop, assert_ok,
	traits::{
		fungible::{Balanced as _, Inspect as _},
		fungibles::{Balanced, Inspect, Mutate},
		tokens::{DepositConsequence, Pay, Provenance},
		OnUnbalanced,
	},
};
use pallet_asset_tx_payment::{HandleCredit, OnChargeAssetTransaction};
use parachains_common::impls::DealWithFees;
use sp_keyring::Sr25519Keyring::{Alice, Bob, Eve};
use sp_runtime::{DispatchError, DispatchResult, Permill, TokenError};
use xcm::latest::prelude::{Junction, Location, XcmContext};
use xcm_executor::traits::{ConvertLocation, TransactAsset};

type AssetsError = pallet_assets::Error<Runtime>;

fn signed(who: sp_keyring::Sr25519Keyring) -> RuntimeOrigin {
	RuntimeOrigin::signed(account(who))
}

fn create(id: AssetId) -> DispatchResult {
	Assets::create(signed(Bob), id.into(), account(Bob).into(), 1)
}

fn create_call(id: AssetId) -> RuntimeCall {
	let admin = account(Bob).into();
	pallet_assets::Call::create { id: id.into(), admin, min_balance: 1 }.into()
}

/// What somebody outside of all books has: an account whose key nobody has.
fn nobody() -> AccountId {
	[99; 32].into()
}

/// The sum of all accounts of NUSD; there are no holds.
fn nusd_in_accounts() -> Balance {
	let accounts = pallet_assets::Account::<Runtime>::iter_prefix(NUSD_ASSET_ID);
	accounts.map(|(who, _)| Nusd::balance(&who)).sum()
}

#[test]
fn reserved_id_should_be_left_to_root() {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		for id in [0, 4, 999] {
			assert_noop!(create(id), DispatchError::BadOrigin);
		}
		assert_ok!(create(1_000));
		assert_ok!(create(AssetId::MAX));
		let by_root = |id: AssetId| {
			let owner = account(Bob).into();
			Assets::force_create(RuntimeOrigin::root(), id.into(), owner, true, 1)
		};
		assert_ok!(by_root(4));
		assert_noop!(by_root(4), AssetsError::InUse);
		// Its owner may destroy it, and cannot take the id again.
		assert_ok!(Assets::start_destroy(signed(Bob), 4.into()));
		assert_ok!(Assets::finish_destroy(signed(Bob), 4.into()));
		assert_noop!(create(4), DispatchError::BadOrigin);
		assert_ok!(by_root(4));
	});
}

#[test]
fn reserved_id_should_not_be_taken_by_a_batch_or_a_proxy() {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		let batch = Utility::batch(signed(Bob), vec![create_call(1_000), create_call(4)]);
		assert_ok!(batch);
		let error = DispatchError::BadOrigin;
		System::assert_last_event(
			pallet_utility::Event::BatchInterrupted { index: 1, error }.into(),
		);
		assert!(Utility::batch_all(signed(Bob), vec![create_call(4)]).is_err());
		assert_ok!(Proxy::add_proxy(signed(Alice), account(Bob).into(), ProxyType::Any, 0));
		let call = Box::new(create_call(4));
		assert_ok!(Proxy::proxy(signed(Bob), account(Alice).into(), None, call));
		let result = Err(DispatchError::BadOrigin);
		System::assert_last_event(pallet_proxy::Event::ProxyExecuted { result }.into());
		assert!(!Assets::asset_exists(4));
	});
}

#[test]
fn reserves_should_be_set_by_the_owner_of_the_asset_alone() {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		let set = |who| {
			Assets::set_reserves(
				who,
				EXTERNAL_STABLE_ASSET_ID.into(),
				vec![].try_into().expect("none"),
			)
		};
		assert_noop!(set(signed(Bob)), AssetsError::NoPermission);
		assert_noop!(set(RuntimeOrigin::root()), DispatchError::BadOrigin);
		assert_ok!(set(signed(Alice)));
	});
}

#[test]
fn account_should_cost_what_its_rows_cost() {
	// System.Account: 10 mPIG for the row, and 80 bytes of 0.1 mPIG each.
	assert_eq!(EXISTENTIAL_DEPOSIT, 18 * MILLI_PIG);
	// And Assets.Account: 10 mPIG and 16 bytes. 29.6 mPIG in all, rounded up to 0.03 dollars.
	assert_eq!(STABLE_MIN_BALANCE, NUSD * 3 / 100);
	assert_eq!(RELAY_MIN_BALANCE, 10u128.pow(RELAY_DECIMALS.into()) * 3 / 100);
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		assert_eq!(Balances::minimum_balance(), EXISTENTIAL_DEPOSIT);
		for (asset, least) in [
			(NUSD_ASSET_ID, STABLE_MIN_BALANCE),
			(EXTERNAL_STABLE_ASSET_ID, STABLE_MIN_BALANCE),
			(RELAY_ASSET_ID, RELAY_MIN_BALANCE),
		] {
			assert_eq!(Assets::minimum_balance(asset), least);
		}
		// 0.02 USD more than nothing open no account, whoever sends them.
		let send = |amount| {
			let (asset, to) = (EXTERNAL_STABLE_ASSET_ID.into(), nobody().into());
			Assets::transfer(signed(Alice), asset, to, amount)
		};
		assert_noop!(send(STABLE_MIN_BALANCE - 1), TokenError::BelowMinimum);
		assert_ok!(send(STABLE_MIN_BALANCE));
	});
}

#[test]
fn pot_should_take_a_single_unit_and_stay_open_when_it_is_empty() {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		for (asset, pot) in pots() {
			assert_eq!(Assets::balance(asset, &pot), 0);
			assert_eq!(
				Assets::can_deposit(asset, &pot, 1, Provenance::Minted),
				DepositConsequence::Success
			);
			// Nobody but the treasury, for which nobody signs, can take the deposit back.
			let refunded = Assets::refund_other(signed(Alice), asset.into(), pot.clone().into());
			let is_own = pot == TreasuryAccount::get();
			let why = if is_own { AssetsError::NoDeposit } else { AssetsError::NoPermission };
			assert_eq!(refunded, Err(why.into()));
		}
	});
}

#[test]
fn fee_should_reach_its_pot_when_it_is_a_single_unit() {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		let fee = <Assets as Balanced<AccountId>>::issue(NUSD_ASSET_ID, 1);
		AssetFeesToTreasury::handle_credit(fee);
		assert_eq!(Nusd::balance(&TreasuryAccount::get()), 1);
		DealWithFees::<Runtime>::on_unbalanceds([Balances::issue(1)].into_iter());
		let pot = CollatorSelection::account_id();
		assert_eq!(Balances::balance(&pot), EXISTENTIAL_DEPOSIT + 1);
	});
}

#[test]
fn refund_should_go_to_the_treasury_when_its_payer_cannot_keep_it() {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		let (who, treasury) = (account(Eve), TreasuryAccount::get());
		let (internal, external) = (NUSD_ASSET_ID, EXTERNAL_STABLE_ASSET_ID);
		assert_ok!(Psm::mint(signed(Eve), internal, external, NUSD, Permill::zero()));
		let (call, info) = (create_call(1_000), Default::default());
		// 0.02 NUSD are withdrawn, the account is emptied, and 0.01 would come back.
		let nusd = NusdLocation::get();
		let withdrawn = FeesByLocation::withdraw_fee(&who, &call, &info, nusd, 20 * MILLI_PIG, 0)
			.expect("paid");
		let rest = NUSD - 20_000;
		assert_ok!(Assets::transfer(signed(Eve), internal.into(), account(Bob).into(), rest));
		let (post, fee) = (Default::default(), 10 * MILLI_PIG);
		let charged =
			FeesByLocation::correct_and_deposit_fee(&who, &info, &post, fee, 0, withdrawn);
		assert_eq!(charged, Ok((10_000, 0)));
		assert_eq!((Nusd::balance(&who), Nusd::balance(&treasury)), (0, 20_000));
		assert_eq!((nusd_in_accounts(), Nusd::total_issuance()), (NUSD, NUSD));
	});
}

#[test]
fn treasury_should_keep_the_rest_when_it_pays_all_but_a_little() {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		let (treasury, asset) = (TreasuryAccount::get(), AssetKind::WithId(NUSD_ASSET_ID));
		let little = STABLE_MIN_BALANCE - 10_000;
		assert_ok!(Assets::mint_into(NUSD_ASSET_ID, &treasury, 100 * NUSD + little));
		assert_ok!(PayExactly::pay(&nobody(), asset.clone(), 100 * NUSD));
		assert_eq!((Nusd::balance(&treasury), Nusd::balance(&nobody())), (little, 100 * NUSD));
		assert_ok!(PayExactly::pay(&nobody(), asset, little));
		assert_eq!((Nusd::balance(&treasury), Nusd::balance(&nobody())), (0, 100 * NUSD + little));
		assert_eq!(nusd_in_accounts(), Nusd::total_issuance());
		assert_ok!(PayExactly::pay(&nobody(), AssetKind::Native, PIG));
		assert_eq!(Balances::balance(&nobody()), PIG);
	});
}

#[test]
fn peg_should_lose_nothing_when_all_but_a_little_is_redeemed() {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		let (internal, external) = (NUSD_ASSET_ID, EXTERNAL_STABLE_ASSET_ID);
		let reserve = || Assets::balance(external, Psm::psm_account(&internal));
		assert_ok!(Psm::mint(signed(Eve), internal, external, 250 * NUSD, Permill::zero()));
		assert_eq!(reserve(), 250 * NUSD + STABLE_MIN_BALANCE);
		// Eve keeps 0.02, which no account can: they go to the treasury, as a fee would.
		let redeemed = 250 * NUSD - 20_000;
		assert_ok!(Psm::redeem(signed(Eve), internal, external, redeemed, Permill::zero()));
		assert_eq!(reserve(), 20_000 + STABLE_MIN_BALANCE);
		assert_eq!((Nusd::balance(&account(Eve)), Nusd::total_issuance()), (0, 20_000));
		assert_eq!(Nusd::balance(&TreasuryAccount::get()), 20_000);
		assert_eq!(nusd_in_accounts(), 20_000);
	});
}

#[test]
fn message_should_take_along_what_its_sender_cannot_keep() {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		let (internal, external) = (NUSD_ASSET_ID, EXTERNAL_STABLE_ASSET_ID);
		let all = 10 * NUSD + 20_000;
		assert_ok!(Psm::mint(signed(Eve), internal, external, all, Permill::zero()));
		let id = account(Eve).into();
		let eve = Location::new(0, [Junction::AccountId32 { network: None, id }]);
		let sibling = Location::new(1, [Junction::Parachain(2_001)]);
		let sent = (NusdLocation::get(), 10 * NUSD).into();
		let context = XcmContext::with_message_id(Default::default());
		let moved = LocalAssetTransactor::transfer_asset(&sent, &eve, &sibling, &context);
		assert!(moved.is_ok());
		let there = LocationToAccountId::convert_location(&sibling).expect("it has an account");
		assert_eq!((Nusd::balance(&account(Eve)), Nusd::balance(&there)), (0, all));
		assert_eq!((nusd_in_accounts(), Nusd::total_issuance()), (all, all));
	});
}

#[test]
fn books_should_hold_when_the_fund_gets_its_first_unit() {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		assert_ok!(Psm::mint(
			signed(Eve),
			NUSD_ASSET_ID,
			EXTERNAL_STABLE_ASSET_ID,
			NUSD,
			Permill::zero()
		));
		assert_ok!(Credit::recapitalise(signed(Eve), 1));
		assert_ok!(Credit::recapitalise(signed(Eve), NUSD - 1 - 20_000));
		// The fund has all of it now: also what Eve could not have kept.
		assert_eq!(Nusd::balance(&Credit::insurance_account()), NUSD);
		let event = pignus_credit::Event::RemainderTaken { who: account(Eve), amount: 20_000 };
		System::assert_has_event(RuntimeEvent::Credit(event));
		assert_ok!(Credit::do_try_state());
	});
}

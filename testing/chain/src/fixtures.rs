// SPDX-License-Identifier: GPL-3.0-only

//! What a scenario starts from: accounts with money, collections, items. Every call here must
//! succeed.

use crate::{
	accounts::{account, TEAM},
	caller::Caller,
	chain::dispatch,
	votes::{passed, set_collection_limits},
};
use pignus_credit::CollectionLimits;
use pignus_runtime::{
	constants::{EXTERNAL_STABLE_ASSET_ID, NUSD_ASSET_ID},
	AccountId, Balance, CollectionId, ItemId, OracleMembers, Runtime, RuntimeCall, RuntimeOrigin,
};
use polkadot_sdk::{
	frame_support::traits::SortedMembers,
	pallet_assets, pallet_balances,
	pallet_membership::{self, Instance1},
	pallet_nfts::{self, CollectionConfig, CollectionSetting, CollectionSettings, MintSettings},
	pallet_oracle, pallet_psm,
	sp_keyring::Sr25519Keyring,
	sp_runtime::{FixedU128, Permill},
};
use std::collections::VecDeque;

/// Makes a call that must succeed.
pub fn done(origin: RuntimeOrigin, call: impl Into<RuntimeCall>) {
	let call = call.into();
	let outcome = dispatch(origin, call.clone());
	assert_eq!(outcome, Ok(()), "{call:?}");
}

/// Sets an account's free PIG.
pub fn endow(who: &AccountId, new_free: Balance) {
	let who = who.clone().into();
	let call = pallet_balances::Call::<Runtime>::force_set_balance { who, new_free };
	done(RuntimeOrigin::root(), call);
}

/// Mints external dollars for an account.
pub fn give_external_dollars(who: &AccountId, amount: Balance) {
	let (id, beneficiary) = (EXTERNAL_STABLE_ASSET_ID.into(), who.clone().into());
	let call = pallet_assets::Call::<Runtime>::mint { id, beneficiary, amount };
	done(RuntimeOrigin::signed(Sr25519Keyring::Alice.to_account_id()), call);
}

/// Swaps an account's external dollars for NUSD.
pub fn swap_for_nusd(who: &AccountId, amount: Balance) {
	let swap = pallet_psm::Call::<Runtime>::mint {
		internal_asset: NUSD_ASSET_ID,
		external_asset: EXTERNAL_STABLE_ASSET_ID,
		external_amount: amount,
		max_fee: Permill::zero(),
	};
	done(RuntimeOrigin::signed(who.clone()), swap);
}

/// Gives an account NUSD: mints external dollars for it and swaps them.
pub fn give_dollars(who: &AccountId, amount: Balance) {
	give_external_dollars(who, amount);
	swap_for_nusd(who, amount);
}

/// Lets these accounts, and no others, report prices.
pub fn appoint_operators(members: Vec<AccountId>) {
	let by_vote = || Caller::OracleAdmin.origin();
	let former = OracleMembers::sorted_members();
	let is_new = |member: &&AccountId| !former.contains(member);
	let mut new: VecDeque<_> = members.iter().filter(is_new).cloned().collect();
	let appoint = |operator: AccountId| {
		let who = operator.into();
		done(by_vote(), pallet_membership::Call::<Runtime, Instance1>::add_member { who });
	};
	// One at first, so that somebody is left, and there is room for the others.
	new.pop_front().into_iter().for_each(&appoint);
	for operator in former.into_iter().filter(|former| !members.contains(former)) {
		done(by_vote(), pignus_appraisal::Call::<Runtime>::remove_operator { operator });
	}
	new.into_iter().for_each(appoint);
}

/// An operator's report of prices, at most one for each feed.
pub fn report_of(prices: impl IntoIterator<Item = (CollectionId, FixedU128)>) -> RuntimeCall {
	let values = prices.into_iter().collect::<Vec<_>>();
	let values = values.try_into().expect("a report holds as many values as there are feeds");
	pallet_oracle::Call::<Runtime>::feed_values { values }.into()
}

/// Has the team create a collection to borrow against, whose maximum supply is the number of items
/// that may be pledged, and sets its limits.
pub fn open_collection(collection: CollectionId, limits: CollectionLimits) {
	create_collection(collection, limits.max_items);
	passed(set_collection_limits(collection, limits));
}

/// Has the team create a collection without limits: its maximum supply is locked, and nobody can
/// freeze its items.
pub fn create_collection(collection: CollectionId, max_supply: u32) {
	let by_team = || RuntimeOrigin::signed(account(TEAM));
	let config = CollectionConfig {
		settings: CollectionSettings::all_enabled(),
		max_supply: Some(max_supply),
		mint_settings: MintSettings::default(),
	};
	let admin = account(TEAM).into();
	done(by_team(), pallet_nfts::Call::<Runtime>::create { admin, config });
	let lock_settings =
		CollectionSettings::from_disabled(CollectionSetting::UnlockedMaxSupply.into());
	done(by_team(), pallet_nfts::Call::<Runtime>::lock_collection { collection, lock_settings });
	let member = || Some(account(TEAM).into());
	let (issuer, admin) = (member(), member());
	let no_freezer =
		pallet_nfts::Call::<Runtime>::set_team { collection, issuer, admin, freezer: None };
	done(by_team(), no_freezer);
}

/// Has the team mint an item for `to`.
pub fn mint_item(collection: CollectionId, item: ItemId, to: &AccountId) {
	let mint_to = to.clone().into();
	let call = pallet_nfts::Call::<Runtime>::mint { collection, item, mint_to, witness_data: None };
	done(RuntimeOrigin::signed(account(TEAM)), call);
}

// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, *};
use codec::Encode;
use frame_support::{
	assert_noop, assert_ok,
	traits::{nonfungibles_v2::Transfer, Locker},
};
use pallet_nfts::{
	AttributeNamespace, Error as NftsError, ItemConfigOf, ItemPriceOf, ItemSetting,
	PalletAttributes, PendingSwapOf,
};

/// Swap the pinned item for `NEIGHBOUR`'s item 10.
fn offer_swap() {
	Nfts::create_swap(signed(BORROWER), APES, 0, APES, Some(10), None, 100).expect("an offer");
}

/// Clear the transfer flag of a pinned item, as governance can.
fn clear_flag(item: u32) {
	let flag = PalletAttributes::<u32>::TransferDisabled.encode().try_into().expect("short");
	let namespace = AttributeNamespace::Pallet;
	Nfts::clear_attribute(root(), APES, Some(item), namespace, flag).expect("it is set");
	assert!(!custody::pins::is_flagged::<Runtime>(APES, item));
}

#[test]
fn pinned_item_should_neither_move_nor_burn_by_anyone() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Nfts::approve_transfer(signed(BORROWER), APES, 0, RIVAL, None));
		assert_ok!(Nfts::set_price(signed(BORROWER), APES, 0, Some(5), None));
		open(&[0], 500 * UNIT);
		offer_swap();
		let locked = NftsError::<Runtime>::ItemLocked;
		assert_noop!(Nfts::transfer(signed(BORROWER), APES, 0, RIVAL), locked);
		assert_noop!(
			Nfts::transfer(signed(RIVAL), APES, 0, RIVAL),
			NftsError::<Runtime>::ItemLocked
		);
		assert_noop!(
			call(|| Nfts::buy_item(signed(BIDDER), APES, 0, 5)),
			NftsError::<Runtime>::ItemLocked
		);
		assert_noop!(
			call(|| Nfts::claim_swap(signed(NEIGHBOUR), APES, 10, APES, 0, None)),
			NftsError::<Runtime>::ItemLocked
		);
		assert_noop!(Nfts::burn(signed(BORROWER), APES, 0), NftsError::<Runtime>::ItemLocked);
		assert_noop!(Nfts::burn(signed(TEAM), APES, 0), NftsError::<Runtime>::ItemLocked);
	});
}

#[test]
fn offers_should_be_dead_after_repayment() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Nfts::approve_transfer(signed(BORROWER), APES, 0, RIVAL, None));
		let id = open(&[0], 500 * UNIT);
		assert_ok!(Nfts::set_price(signed(BORROWER), APES, 0, Some(5), None));
		offer_swap();
		assert_ok!(Credit::repay(signed(BORROWER), id, u128::MAX));
		assert!(!ItemPriceOf::<Runtime>::contains_key(APES, 0));
		assert!(!PendingSwapOf::<Runtime>::contains_key(APES, 0));
		assert_noop!(
			Nfts::transfer(signed(RIVAL), APES, 0, RIVAL),
			NftsError::<Runtime>::NoPermission
		);
		assert_noop!(
			call(|| Nfts::buy_item(signed(BIDDER), APES, 0, 5)),
			NftsError::<Runtime>::NotForSale
		);
		assert!(call(|| Nfts::claim_swap(signed(NEIGHBOUR), APES, 10, APES, 0, None)).is_err());
	});
}

#[test]
fn second_wall_should_hold_when_governance_cleared_the_flag() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0], 500 * UNIT);
		clear_flag(0);
		assert!(<Credit as Locker<u32, u32>>::is_locked(APES, 0));
		assert_noop!(
			Nfts::transfer(signed(BORROWER), APES, 0, RIVAL),
			NftsError::<Runtime>::ItemLocked
		);
		assert_ok!(Credit::repay(signed(BORROWER), id, u128::MAX));
		assert_ok!(Nfts::transfer(signed(BORROWER), APES, 0, RIVAL));
	});
}

#[test]
fn pin_should_fail_when_the_item_is_frozen_or_locked_elsewhere() {
	ExtBuilder::default().build_and_execute(|| {
		let open =
			|item| call(|| Credit::open(signed(BORROWER), MARKET, items(&[item]), 500 * UNIT));
		ItemConfigOf::<Runtime>::mutate(APES, 0, |config| {
			config.as_mut().expect("minted").disable_setting(ItemSetting::Transferable);
		});
		assert_noop!(open(0), Error::<Runtime>::ItemNotTransferable);
		assert_ok!(<Nfts as Transfer<AccountId>>::disable_transfer(&APES, &1));
		assert_noop!(open(1), Error::<Runtime>::ItemNotTransferable);
		assert_ok!(Nfts::burn(signed(BORROWER), APES, 2));
		assert_noop!(open(2), Error::<Runtime>::NotItemOwner);
	});
}

#[test]
fn liquidation_should_go_on_when_governance_cleared_the_flag() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0, 1], 1_000 * UNIT);
		clear_flag(0);
		clear_flag(1);
		crash_to(600);
		let take = |item| Nfts::transfer(signed(BORROWER), APES, item, RIVAL);
		assert_noop!(take(0), NftsError::<Runtime>::ItemLocked);
		assert_ok!(bid(BIDDER, 0, 640 * UNIT));
		run_to_end_of(0);
		// 640 leaves 360 and a penalty of 64: 0.7 * 600 / 424 = 0.99, so the other follows.
		assert_eq!(owner(0), Some(BIDDER));
		assert_noop!(take(1), NftsError::<Runtime>::ItemLocked);
		assert_ok!(Credit::redeem(signed(RIVAL), id, u128::MAX));
		assert_ok!(take(1));
	});
}

#[test]
fn pledge_should_fail_when_an_item_is_frozen_a_ghost_or_foreign() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0], 500 * UNIT);
		let pledge = |item| call(|| Credit::pledge(signed(BORROWER), id, items(&[item])));
		ItemConfigOf::<Runtime>::mutate(APES, 1, |config| {
			config.as_mut().expect("minted").disable_setting(ItemSetting::Transferable);
		});
		assert_noop!(pledge(1), Error::<Runtime>::ItemNotTransferable);
		assert_noop!(pledge(99), Error::<Runtime>::NotItemOwner);
		assert_noop!(pledge(10), Error::<Runtime>::NotItemOwner);
		set_transferable(false);
		assert_noop!(pledge(2), Error::<Runtime>::ItemNotTransferable);
		set_transferable(true);
		assert_ok!(pledge(2));
	});
}

#[test]
fn repayment_should_not_depend_on_the_team_when_it_froze_the_item() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0], 500 * UNIT);
		ItemConfigOf::<Runtime>::mutate(APES, 0, |config| {
			config.as_mut().expect("minted").disable_setting(ItemSetting::Transferable);
		});
		assert_ok!(Credit::repay(signed(BORROWER), id, u128::MAX));
		assert!(!Pledges::<Runtime>::contains_key(APES, 0));
		System::assert_has_event(
			Event::UnpinnedUncleansed {
				collection: APES,
				item: 0,
				reason: NftsError::<Runtime>::ItemLocked.into(),
			}
			.into(),
		);
	});
}

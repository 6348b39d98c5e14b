// SPDX-License-Identifier: GPL-3.0-only

//! How a migration ends: at once, never, or by the next upgrade.

use super::{events, finish, is_ongoing, next_block, upgrade_with, Choice};
use crate::{
	configs::credit::Shelter,
	genesis_config_presets::DEV_RUNTIME_PRESET,
	tests::{
		account, chain,
		collateral::{pledged, signed},
		votes::guardian,
	},
	Auctions, Credit, MultiBlockMigrations, Runtime, RuntimeOrigin, System,
};
use frame_support::{assert_noop, assert_ok};
use pallet_migrations::Historic;
use pignus_auctions::AuctionClock;
use pignus_credit::{Error, Event, Global, Loans, PauseLevel, ShelteredUntil};
use polkadot_sdk::*;
use sp_keyring::Sr25519Keyring::{Bob, Charlie};

/// Goes on to the block in which all loans are away.
fn take_loans_out() {
	while next_block() || Loans::<Runtime>::iter_keys().next().is_some() {}
}

fn pause_level() -> PauseLevel {
	Global::<Runtime>::get().pause.level
}

/// A vote brings a version with a migration that works, and lifts the pause.
fn recover() {
	upgrade_with(Choice::Rehearsal);
	next_block();
	finish();
	assert!(next_block());
	assert_ok!(Credit::set_pause(RuntimeOrigin::root(), PauseLevel::None));
}

#[test]
fn block_should_take_no_transactions_when_a_migration_begins_and_ends_in_it() {
	pledged().execute_with(|| {
		next_block();
		let clock = AuctionClock::<Runtime>::get();
		upgrade_with(Choice::Brief);
		assert!(!next_block());
		assert!(!is_ongoing());
		let ended = System::block_number();
		assert_eq!(AuctionClock::<Runtime>::get(), clock);
		assert_eq!(ShelteredUntil::<Runtime>::get(), ended + Shelter::get().blocks);
		assert!(next_block());
		assert_eq!(AuctionClock::<Runtime>::get(), clock + 1);
	});
}

#[test]
fn blocks_should_be_as_ever_when_an_upgrade_brings_no_migration() {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		upgrade_with(Choice::Nothing);
		assert!(next_block());
		assert_eq!(AuctionClock::<Runtime>::get(), 1);
		assert_eq!(ShelteredUntil::<Runtime>::get(), 0);
	});
}

#[test]
fn migration_should_run_once_when_the_next_upgrade_still_lists_it() {
	pledged().execute_with(|| {
		upgrade_with(Choice::Rehearsal);
		next_block();
		finish();
		upgrade_with(Choice::Rehearsal);
		assert!(!next_block());
		assert!(!is_ongoing());
		let skipped = pallet_migrations::Event::MigrationSkipped { index: 0 };
		assert!(events().contains(&skipped.into()));
		// `clear_historic` forgets it; then it would run again.
		assert_eq!(Historic::<Runtime>::iter_keys().count(), 1);
	});
}

#[test]
#[cfg_attr(feature = "try-runtime", ignore = "a failed migration panics, so that nobody misses it")]
fn chain_should_go_on_with_liquidations_paused_when_a_migration_fails() {
	pledged().execute_with(|| {
		let before = Credit::loan(0).map(|loan| loan.borrower);
		upgrade_with(Choice::Failing);
		take_loans_out();
		assert_eq!(pause_level(), PauseLevel::None);
		finish();
		assert_eq!(pause_level(), PauseLevel::Liquidations);
		let events = events();
		assert!(events.contains(&pallet_migrations::Event::UpgradeFailed.into()));
		assert!(events.contains(&Event::PauseSet { level: PauseLevel::Liquidations }.into()));
		// What it took out is still out: whoever asks is told that there is no such loan.
		for _ in 0..20 {
			assert!(next_block());
		}
		let missing = Error::<Runtime>::UnknownLoan;
		assert_noop!(Credit::repay(signed(Bob), 0, u128::MAX), missing);
		let (guardian, none) = (guardian(Charlie), PauseLevel::None);
		assert_noop!(Credit::set_pause(guardian, none), Error::<Runtime>::NotStricter);
		recover();
		assert_eq!(before, Some(account(Bob)));
		assert_eq!(Credit::loan(0).map(|loan| loan.borrower), before);
		Credit::do_try_state().expect("nothing is lost");
	});
}

#[test]
#[cfg_attr(feature = "try-runtime", ignore = "a failed migration panics, so that nobody misses it")]
fn liquidations_should_be_paused_when_an_upgrade_interrupts_a_migration() {
	pledged().execute_with(|| {
		upgrade_with(Choice::Rehearsal);
		take_loans_out();
		// As if a code had been waiting: while a migration goes on, nobody could bring one.
		upgrade_with(Choice::Rehearsal);
		assert!(next_block());
		assert!(events().contains(&pallet_migrations::Event::UpgradeFailed.into()));
		assert_eq!(pause_level(), PauseLevel::Liquidations);
		// The new version's migrations have not begun either. A vote begins them.
		next_block();
		assert!(Loans::<Runtime>::iter_keys().next().is_none());
		assert_ok!(MultiBlockMigrations::force_onboard_mbms(RuntimeOrigin::root()));
		next_block();
		finish();
		assert_eq!(Credit::loan(0).map(|loan| loan.borrower), Some(account(Bob)));
		Credit::do_try_state().expect("nothing is lost");
		Auctions::do_try_state().expect("nothing is lost");
	});
}

// SPDX-License-Identifier: Apache-2.0

//! A migration that takes several blocks: the hook rests, and what happens at its end.

use crate::{mock::*, *};
use codec::{Decode, Encode};
use frame_support::{
	assert_noop, assert_ok,
	migrations::{FailedMigrationHandler, FailedMigrationHandling, MigrationStatusHandler},
	storage::unhashed,
	traits::Hooks,
	weights::Weight,
};
use sp_runtime::DispatchResult;

fn fail() {
	assert!(matches!(Credit::failed(Some(0)), FailedMigrationHandling::ForceUnstuck));
}

fn pause(by: AccountId, level: PauseLevel) -> DispatchResult {
	call(|| Credit::set_pause(signed(by), level))
}

fn level() -> PauseLevel {
	Global::<Runtime>::get().pause.level
}

/// The rows of the pallet as they are stored.
fn rows() -> Vec<(Vec<u8>, Vec<u8>)> {
	let prefix = sp_io::hashing::twox_128(b"Credit").to_vec();
	let (mut rows, mut key) = (Vec::new(), prefix.clone());
	while let Some(next) = sp_io::storage::next_key(&key).filter(|key| key.starts_with(&prefix)) {
		rows.push((next.clone(), unhashed::get_raw(&next).expect("it is a key")));
		key = next;
	}
	rows
}

#[test]
fn longer_shelter_should_stay_when_a_migration_ends_in_it() {
	ExtBuilder::default().build_and_execute(|| {
		ShelteredUntil::<Runtime>::put(1_000);
		Credit::completed();
		assert_eq!(ShelteredUntil::<Runtime>::get(), 1_000);
	});
}

#[test]
fn hook_should_touch_nothing_when_a_migration_goes_on() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0], 500 * UNIT);
		// The price falls, but no hook of credit has seen it yet: the next one would start.
		for _ in 0..2 {
			next_block_without_credit();
			report_price(600);
		}
		let before = rows();
		IsMigrating::set(true);
		for _ in 0..5 {
			next_block_without_credit();
			// A look at the database weighs nothing in the mock.
			assert_eq!(Credit::on_initialize(System::block_number()), Weight::zero());
		}
		assert!(rows() == before);
		IsMigrating::set(false);
		next_block();
		assert!(is_selling(id));
	});
}

#[test]
fn borrowers_should_be_sheltered_as_after_a_gap_when_a_migration_has_ended() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0], 500 * UNIT);
		IsMigrating::set(true);
		// Half an hour: longer than the gap after which there is a shelter anyway.
		for _ in 0..300 {
			next_block();
		}
		for _ in 0..2 {
			next_block_without_credit();
			report_price(600);
		}
		IsMigrating::set(false);
		Credit::completed();
		let ended = System::block_number();
		let sheltered = Event::<Runtime>::ShelteredAfterGap { until: ended + 5 };
		System::assert_last_event(sheltered.clone().into());
		let verdict = Credit::loan(id).map(|view| view.verdict);
		assert_eq!(verdict, Some(Verdict::Unknown(UnknownReason::Sheltered)));
		take_events();
		run_blocks(5);
		assert_eq!(System::block_number(), ended + 5);
		assert!(is_in_line(id));
		// The hook saw no gap of its own.
		assert!(!take_events().contains(&sheltered));
		next_block();
		assert!(is_selling(id));
	});
}

#[test]
fn liquidations_should_stay_paused_until_a_vote_when_a_migration_fails() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0], 500 * UNIT);
		fail();
		System::assert_last_event(Event::PauseSet { level: PauseLevel::Liquidations }.into());
		crash_to(600);
		pass_time_at(30 * math::DAY, 600);
		run_blocks(2);
		assert_eq!(level(), PauseLevel::Liquidations);
		assert!(is_in_line(id));
		assert_noop!(pause(GUARDIANS, PauseLevel::None), Error::<Runtime>::NotStricter);
		assert_ok!(Credit::set_pause(root(), PauseLevel::None));
		// After it there is a day of shelter, as after any pause.
		next_block();
		assert!(is_in_line(id));
		pass_time_at(math::DAY, 600);
		run_blocks(2);
		assert!(is_selling(id));
	});
}

#[test]
fn pause_of_a_guardian_should_no_longer_lapse_when_a_migration_fails() {
	for paused in [PauseLevel::Borrowing, PauseLevel::Liquidations] {
		ExtBuilder::default().build_and_execute(|| {
			assert_ok!(pause(GUARDIAN, paused));
			let since = Global::<Runtime>::get().pause.since;
			pass_time(HOUR);
			fail();
			// A pause of liquidations has lasted since it began: bidders wait no longer for that.
			let expected = if paused == PauseLevel::Liquidations { since } else { since + HOUR };
			assert_eq!(Global::<Runtime>::get().pause.since, expected);
			// The guardian's measure would have lapsed after three days.
			pass_time(4 * math::DAY);
			run_blocks(2);
			assert_eq!(level(), PauseLevel::Liquidations);
		});
	}
}

#[test]
fn books_should_stay_as_they_are_when_a_failed_migration_left_them_unreadable() {
	ExtBuilder::default().build().execute_with(|| {
		let key = Global::<Runtime>::hashed_key();
		let whole = Global::<Runtime>::get().encode();
		// The next version of the row would be longer; this one lacks its last byte.
		let torn = &whole[..whole.len() - 1];
		assert!(GlobalLedger::decode(&mut &torn[..]).is_err());
		unhashed::put_raw(&key, torn);
		fail();
		assert_eq!(unhashed::get_raw(&key).as_deref(), Some(torn));
	});
}

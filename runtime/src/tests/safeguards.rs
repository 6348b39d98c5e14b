// SPDX-License-Identifier: GPL-3.0-only

//! What the guardians may cancel and stop, and for how long.

use super::{
	chain,
	votes::{
		approve, begin_block, guardian, guardians, is_approved, is_cancelled, is_ongoing, propose,
		submit, wind_days,
	},
};
use crate::{
	constants::{EXTERNAL_STABLE_ASSET_ID, NUSD, NUSD_ASSET_ID, PIG, SLOT_DURATION},
	genesis_config_presets::DEV_RUNTIME_PRESET,
	governance::{origins::Origin, safeguards::Error, GuardianPeriods},
	Balances, BlockNumber, Moment, Psm, Referenda, Runtime, RuntimeCall, RuntimeOrigin, Safeguards,
	System,
};
use frame_support::{assert_noop, assert_ok};
use frame_system::RawOrigin;
use pallet_psm::CircuitBreakerLevel::{self, AllDisabled, AllEnabled, MintingDisabled};
use polkadot_sdk::*;
use sp_keyring::Sr25519Keyring::{Alice, Charlie, Dave};
use sp_runtime::{traits::BadOrigin, DispatchError, DispatchResult, Permill};

const PEG: (u32, u32) = (NUSD_ASSET_ID, EXTERNAL_STABLE_ASSET_ID);

fn remark(number: u8) -> RuntimeCall {
	frame_system::Call::remark { remark: vec![number] }.into()
}

/// Runs a test on a fresh chain, and checks the invariants in the end.
fn test(steps: impl FnOnce()) {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		begin_block(1);
		steps();
		assert_ok!(Safeguards::do_try_state());
	});
}

fn set(by: RuntimeOrigin, level: CircuitBreakerLevel) -> DispatchResult {
	Safeguards::stop_peg(by, PEG.0, PEG.1, level)
}

fn level() -> Option<CircuitBreakerLevel> {
	Safeguards::level_of(PEG)
}

fn mint() -> DispatchResult {
	let who = RuntimeOrigin::signed(super::account(Alice));
	Psm::mint(who, PEG.0, PEG.1, NUSD, Permill::zero())
}

/// Begins the block so many milliseconds later.
fn pass(time: Moment) {
	begin_block(System::block_number() + BlockNumber::try_from(time / SLOT_DURATION).expect("few"));
}

#[test]
fn guardians_should_not_cancel_when_the_referendum_is_roots_or_cancels_one() {
	test(|| {
		let beyond = DispatchError::from(Error::<Runtime>::BeyondGuardians);
		for index in [submit(RawOrigin::Root, remark(1)), submit(Origin::Canceller, remark(2))] {
			assert_noop!(Safeguards::cancel(guardians(3), index), beyond);
			assert_noop!(Referenda::cancel(guardians(3), index), BadOrigin);
			assert!(is_ongoing(index));
		}
	});
}

#[test]
fn guardians_should_cancel_only_once_when_a_proposal_comes_back() {
	test(|| {
		let first = submit(Origin::CreditAdmin, remark(1));
		assert_noop!(Safeguards::cancel(guardians(1), first), BadOrigin);
		assert_ok!(Safeguards::cancel(guardians(2), first));
		assert!(is_cancelled(first));
		assert_noop!(Safeguards::cancel(guardians(2), first), Error::<Runtime>::NotOngoing);
		// On another track it is the same proposal.
		for origin in [Origin::CreditAdmin, Origin::OracleAdmin] {
			let again = submit(origin, remark(1));
			let refused = Safeguards::cancel(guardians(3), again);
			assert_noop!(refused, Error::<Runtime>::CancelledBefore);
		}
		assert_ok!(Safeguards::cancel(guardians(2), submit(Origin::CreditAdmin, remark(2))));
	});
}

#[test]
fn canceller_should_cancel_a_referendum_of_root_within_two_days() {
	test(|| {
		let hostile = submit(RawOrigin::Root, remark(1));
		let cancel = pallet_referenda::Call::<Runtime>::cancel { index: hostile };
		let index = submit(Origin::Canceller, cancel.into());
		approve(index, 10);
		wind_days(2);
		assert!(is_approved(index));
		assert!(is_cancelled(hostile));
	});
}

#[test]
fn referendum_of_root_should_be_decided_when_another_occupies_a_slot() {
	test(|| {
		let decoy = submit(RawOrigin::Root, remark(1));
		let honest = submit(RawOrigin::Root, remark(2));
		// In a fast build the period of decision is over before the day is.
		begin_block(2);
		wind_days(u32::from(!crate::constants::FAST));
		for index in [decoy, honest] {
			let status = Referenda::ensure_ongoing(index);
			assert!(status.is_ok_and(|status| status.deciding.is_some()), "{index}");
		}
	});
}

#[test]
fn guardian_should_stop_a_peg_until_the_stop_lapses() {
	let periods = GuardianPeriods::get();
	test(|| {
		assert_ok!(mint());
		assert_noop!(set(RuntimeOrigin::signed(super::account(Charlie)), AllDisabled), BadOrigin);
		assert_ok!(set(guardian(Charlie), MintingDisabled));
		assert!(mint().is_err());
		assert_noop!(set(guardian(Dave), AllEnabled), Error::<Runtime>::NotStricter);
		assert_noop!(set(guardian(Dave), MintingDisabled), Error::<Runtime>::NotStricter);
		// Another guardian tightens it, which does not prolong it.
		pass(periods.lasting / 2);
		assert_ok!(set(guardian(Dave), AllDisabled));
		pass(periods.lasting / 2 - SLOT_DURATION);
		assert_eq!(level(), Some(AllDisabled));
		pass(SLOT_DURATION);
		assert_eq!(level(), Some(AllEnabled));
		assert_ok!(mint());
		// No guardian repeats it, and no two of them.
		pass(periods.repeat - periods.lasting - SLOT_DURATION);
		for by in [guardian(Charlie), guardian(Dave), guardians(2)] {
			assert_noop!(set(by, AllDisabled), Error::<Runtime>::MeasureRepeated);
		}
		pass(SLOT_DURATION);
		assert_ok!(set(guardian(Charlie), AllDisabled));
	});
}

#[test]
fn stop_should_last_when_a_vote_confirms_it() {
	for vote in [RuntimeOrigin::root, || Origin::CreditAdmin.into()] {
		test(|| {
			assert_ok!(set(guardian(Charlie), AllDisabled));
			assert_ok!(set(vote(), AllDisabled));
			pass(GuardianPeriods::get().repeat);
			assert_eq!(level(), Some(AllDisabled));
			assert_ok!(set(vote(), AllEnabled));
			assert_ok!(mint());
		});
	}
}

#[test]
fn motions_should_take_rising_deposits_when_a_guardian_fills_the_list() {
	test(|| {
		let free = Balances::free_balance(super::account(Charlie));
		for number in 0..30 {
			propose(Charlie, &[], remark(number));
		}
		// Nothing for eight, then 1,000 PIG, 2,000 and so on to 22,000: 22 * 23 / 2 thousands.
		let held = free - Balances::free_balance(super::account(Charlie));
		assert_eq!(held, 253_000 * PIG);
	});
}

#[test]
fn lapse_should_restore_nothing_when_root_has_set_another_level() {
	let by_root = |level| {
		let root = RuntimeOrigin::root();
		assert_ok!(Psm::set_asset_status(root, PEG.0, PEG.1, level));
	};
	test(|| {
		assert_ok!(set(guardian(Charlie), AllDisabled));
		by_root(MintingDisabled);
		pass(GuardianPeriods::get().lasting);
		assert_eq!(level(), Some(MintingDisabled));
	});
	// What Root has opened is not closed again before seven days are over.
	test(|| {
		assert_ok!(set(guardian(Charlie), AllDisabled));
		by_root(AllEnabled);
		assert_noop!(set(guardian(Dave), AllDisabled), Error::<Runtime>::MeasureRepeated);
		pass(GuardianPeriods::get().repeat);
		assert_eq!(level(), Some(AllEnabled));
		assert_ok!(set(guardian(Dave), AllDisabled));
	});
}

#[test]
fn stop_should_be_refused_when_the_peg_is_unknown_or_has_another_emergency_admin() {
	test(|| {
		let unknown = Safeguards::stop_peg(guardian(Charlie), PEG.1, PEG.0, AllDisabled);
		assert_noop!(unknown, Error::<Runtime>::UnknownPeg);
		let other = Box::new(Origin::Treasurer.into());
		assert_ok!(Psm::set_emergency_admin(RuntimeOrigin::root(), PEG.0, other));
		assert_noop!(set(guardian(Charlie), AllDisabled), Error::<Runtime>::ForeignPeg);
	});
}

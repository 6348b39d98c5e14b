// SPDX-License-Identifier: GPL-3.0-only

//! The fast track: two thirds of the guardians whitelist a call, and the token holders execute it
//! as Root within a day. Neither can do so alone.

use super::{
	account, chain,
	votes::{
		approve, begin_block, close, guardian, guardians, is_approved, is_ongoing, propose, submit,
		wind_days, wind_to,
	},
};
use crate::{
	constants::{DAYS, EXTERNAL_STABLE_ASSET_ID, FAST, HOURS, NUSD_ASSET_ID},
	genesis_config_presets::DEV_RUNTIME_PRESET,
	governance::{
		origins::Origin, safeguards::pallet_safeguards, GuardiansInstance, MotionDuration,
		UndecidingTimeout,
	},
	BlockNumber, Guardians, Hash, Preimage, Referenda, Runtime, RuntimeCall, RuntimeOrigin,
	Safeguards, System, Whitelist,
};
use codec::Encode;
use frame_support::{
	assert_noop, assert_ok,
	traits::{schedule::DispatchTime, Get, StorePreimage},
};
use pallet_psm::CircuitBreakerLevel;
use pallet_whitelist::Error;
use polkadot_sdk::*;
use sp_keyring::Sr25519Keyring::{Alice, Bob, Charlie, Dave, Ferdie};
use sp_runtime::traits::{BadOrigin, BlakeTwo256, Hash as _};

const PEG: (u32, u32) = (NUSD_ASSET_ID, EXTERNAL_STABLE_ASSET_ID);

fn upgrade() -> RuntimeCall {
	frame_system::Call::authorize_upgrade { code_hash: Hash::repeat_byte(7) }.into()
}

fn is_upgraded() -> bool {
	System::authorized_upgrade().is_some()
}

fn stop() -> RuntimeCall {
	let (internal, external) = PEG;
	let level = CircuitBreakerLevel::AllDisabled;
	pallet_safeguards::Call::stop_peg { internal, external, level }.into()
}

fn is_stopped() -> bool {
	Safeguards::level_of(PEG) == Some(CircuitBreakerLevel::AllDisabled)
}

fn hash(call: &RuntimeCall) -> Hash {
	BlakeTwo256::hash_of(call)
}

fn whitelist(call: &RuntimeCall) -> RuntimeCall {
	pallet_whitelist::Call::whitelist_call { call_hash: hash(call) }.into()
}

/// The call that a referendum on the fast track is about.
fn execute(call: RuntimeCall) -> RuntimeCall {
	let call = Box::new(call);
	pallet_whitelist::Call::dispatch_whitelisted_call_with_preimage { call }.into()
}

/// Whether the call is executed within `days`, when `ayes` guardians agree to it and `percent` of all
/// PIG votes for it.
fn passes(call: RuntimeCall, ayes: u32, percent: u128, days: u32) -> bool {
	let mut passed = false;
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		let _ = Whitelist::whitelist_call(guardians(ayes), hash(&call));
		approve(submit(Origin::WhitelistedCaller, execute(call)), percent);
		wind_days(days);
		passed = is_upgraded() || is_stopped();
	});
	passed
}

#[test]
fn whitelisted_call_should_pass_within_a_day_when_a_tenth_votes_for_it() {
	for call in [upgrade(), stop()] {
		assert!(passes(call.clone(), 2, 10, 1), "{call:?}");
	}
}

#[test]
fn emergency_stop_should_outlast_that_of_a_guardian() {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		begin_block(1);
		let (internal, external) = PEG;
		let level = CircuitBreakerLevel::AllDisabled;
		assert_ok!(Safeguards::stop_peg(guardian(Charlie), internal, external, level));
		assert_ok!(Whitelist::whitelist_call(guardians(2), hash(&stop())));
		let index = submit(Origin::WhitelistedCaller, execute(stop()));
		approve(index, 10);
		// The guardian's stop alone lapses after three days, or ten minutes in a fast build.
		wind_to(if FAST { 60 } else { DAYS });
		assert!(is_approved(index));
		wind_to(5 * DAYS);
		assert!(is_stopped());
	});
}

/// The alarms of so many referenda of somebody else go off in the block `target`.
fn fill_agenda(target: BlockNumber, referenda: u32) {
	// With a deposit the alarm is at the end of the preparation, an hour on the oracle's track;
	// without one, at the end of the time for it.
	let lead = if FAST { UndecidingTimeout::get() } else { HOURS };
	wind_to(target - lead);
	let stranger = RuntimeOrigin::signed(account(Ferdie));
	for number in 0..referenda {
		let remark = frame_system::Call::remark { remark: number.encode() };
		let proposal = Preimage::bound(remark.into()).expect("it is short");
		let (origin, at) = (Box::new(Origin::OracleAdmin.into()), DispatchTime::After(0));
		assert_ok!(Referenda::submit(stranger.clone(), origin, proposal, at));
		if !FAST {
			let index = pallet_referenda::ReferendumCount::<Runtime>::get() - 1;
			assert_ok!(Referenda::place_decision_deposit(stranger.clone(), index));
		}
	}
}

#[test]
fn emergency_should_be_enacted_when_somebody_fills_the_agenda() {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		begin_block(1);
		assert_ok!(Whitelist::whitelist_call(guardians(2), hash(&upgrade())));
		let proposal = Preimage::bound(execute(upgrade())).expect("it is short");
		let submitter = RuntimeOrigin::signed(account(Bob));
		let origin = Box::new(Origin::WhitelistedCaller.into());
		// Late enough for others to aim at, at both paces.
		let enactment = if FAST { UndecidingTimeout::get() - 1 } else { HOURS / 6 };
		let at = DispatchTime::After(enactment);
		assert_ok!(Referenda::submit(submitter.clone(), origin, proposal, at));
		assert_ok!(Referenda::place_decision_deposit(submitter, 0));
		approve(0, 10);
		let confirmed_at = || match Referenda::ensure_ongoing(0) {
			Ok(status) => status.deciding.and_then(|deciding| deciding.confirming),
			Err(_) => None,
		};
		while confirmed_at().is_none() {
			begin_block(System::block_number() + 1);
		}
		let target = confirmed_at().expect("it is confirming") + enactment;
		fill_agenda(target, <Runtime as pallet_scheduler::Config>::MaxScheduledPerBlock::get());
		wind_to(target);
		assert!(is_approved(0) && !is_upgraded());
		wind_to(target + 1);
		assert!(is_upgraded());
	});
}

#[cfg(not(feature = "fast-runtime"))]
#[test]
fn emergency_should_be_decided_when_decoys_take_a_hundred_slots() {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		begin_block(1);
		for number in 0..100_u32 {
			let remark = frame_system::Call::remark { remark: number.encode() };
			submit(Origin::WhitelistedCaller, remark.into());
			begin_block(System::block_number() + 1);
		}
		let index = submit(Origin::WhitelistedCaller, execute(upgrade()));
		approve(index, 10);
		wind_days(1);
		assert!(is_approved(index));
	});
}

#[test]
fn whitelisted_call_should_not_pass_when_a_hundredth_votes_for_it() {
	for call in [upgrade(), stop()] {
		assert!(!passes(call.clone(), 3, 1, 30), "{call:?}");
	}
}

#[test]
fn call_should_not_pass_the_fast_track_when_fewer_than_two_thirds_whitelist_it() {
	for call in [upgrade(), stop()] {
		for ayes in [0, 1] {
			assert!(!passes(call.clone(), ayes, 12, 30), "{call:?} by {ayes}");
		}
	}
}

#[test]
fn call_should_be_executed_by_nobody_when_it_is_whitelisted_after_its_referendum() {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		let index = submit(Origin::WhitelistedCaller, execute(upgrade()));
		approve(index, 10);
		wind_days(1);
		assert!(is_approved(index) && !is_upgraded());
		assert_ok!(Whitelist::whitelist_call(guardians(2), hash(&upgrade())));
		let anybody = RuntimeOrigin::signed(account(Alice));
		assert_noop!(
			Whitelist::dispatch_whitelisted_call_with_preimage(anybody, Box::new(upgrade())),
			Error::<Runtime>::DeferredDispatchExpired
		);
		assert!(!is_upgraded());
	});
}

#[test]
fn guardians_should_enact_nothing_when_nobody_votes() {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		assert_ok!(Whitelist::whitelist_call(guardians(3), hash(&upgrade())));
		let refused =
			Whitelist::dispatch_whitelisted_call_with_preimage(guardians(3), Box::new(upgrade()));
		assert_eq!(refused.map_err(|refused| refused.error), Err(BadOrigin.into()));
		let index = submit(Origin::WhitelistedCaller, execute(upgrade()));
		wind_days(30);
		assert!(!is_ongoing(index) && !is_approved(index) && !is_upgraded());
	});
}

#[test]
fn motion_should_fail_when_two_of_three_guardians_are_silent() {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		// Not even the vote of a prime speaks for those who are silent.
		let members = pallet_collective::Members::<Runtime, GuardiansInstance>::get();
		let prime = Some(account(Charlie));
		assert_ok!(Guardians::set_members(RuntimeOrigin::root(), members, prime, 3));
		let motion = propose(Charlie, &[Charlie], whitelist(&upgrade()));
		begin_block(System::block_number() + MotionDuration::get() + 1);
		close(motion);
		let is_whitelisted =
			|| pallet_whitelist::WhitelistedCall::<Runtime>::contains_key(hash(&upgrade()));
		assert!(!is_whitelisted());
		close(propose(Charlie, &[Charlie, Dave], whitelist(&upgrade())));
		assert!(is_whitelisted());
	});
}

// SPDX-License-Identifier: GPL-3.0-only

use super::{account, chain};
use polkadot_sdk::*;

use crate::{
	genesis_config_presets::DEV_RUNTIME_PRESET,
	governance::{
		origins::Origin,
		tracks::{
			TracksInfo, CANCELLER, COLLATOR_ADMIN, CREDIT_ADMIN, ORACLE_ADMIN, ROOT, TRACKS_DATA,
			TREASURER, WHITELISTED_CALLER,
		},
		CancellerOrRoot, CollatorAdminOrRoot, CreditAdminOrRoot, Guardian, OracleAdminOrRoot,
		TreasurerOrRoot, WhitelistedCallerOrRoot,
	},
	OriginCaller, RuntimeOrigin,
};
use frame_support::traits::EnsureOrigin;
use pallet_collective::RawOrigin as CollectiveOrigin;
use pallet_referenda::TracksInfo as TracksInfoT;
use sp_keyring::Sr25519Keyring::{Alice, Charlie};
use sp_runtime::Perbill;

#[test]
fn tracks_should_be_sorted_and_named_when_listed() {
	assert_eq!(TracksInfo::check_integrity(), Ok(()));
	assert_eq!(TracksInfo::track_ids().collect::<Vec<_>>(), [0, 1, 2, 3, 4, 5, 6]);
	let names = TRACKS_DATA
		.map(|track| String::from_utf8_lossy(&track.info.name).trim_end_matches('\0').to_string());
	let expected = [
		"root",
		"credit_admin",
		"oracle_admin",
		"treasurer",
		"collator_admin",
		"canceller",
		"whitelisted_caller",
	];
	assert_eq!(names, expected);
}

#[test]
fn track_should_follow_from_the_origin_when_a_referendum_is_submitted() {
	let track = |origin: OriginCaller| TracksInfo::track_for(&origin);
	assert_eq!(track(frame_system::RawOrigin::Root.into()), Ok(ROOT));
	assert_eq!(track(Origin::CreditAdmin.into()), Ok(CREDIT_ADMIN));
	assert_eq!(track(Origin::OracleAdmin.into()), Ok(ORACLE_ADMIN));
	assert_eq!(track(Origin::Treasurer.into()), Ok(TREASURER));
	assert_eq!(track(Origin::CollatorAdmin.into()), Ok(COLLATOR_ADMIN));
	assert_eq!(track(Origin::Canceller.into()), Ok(CANCELLER));
	assert_eq!(track(Origin::WhitelistedCaller.into()), Ok(WHITELISTED_CALLER));
	assert_eq!(track(Origin::PegAdmin.into()), Err(()));
	assert_eq!(track(frame_system::RawOrigin::Signed(account(Alice)).into()), Err(()));
	assert_eq!(track(CollectiveOrigin::Member(account(Alice)).into()), Err(()));
}

#[test]
fn thresholds_should_fall_to_a_majority_when_the_decision_period_ends() {
	for track in TRACKS_DATA {
		let (start, end) = (Perbill::zero(), Perbill::one());
		// Reciprocal curves meet their floor to within a millionth.
		let majority = Perbill::from_percent(50) - Perbill::from_parts(1_000);
		assert!(track.info.min_approval.threshold(end) >= majority);
		assert!(track.info.min_approval.threshold(start) > Perbill::from_percent(50));
		assert!(track.info.min_support.threshold(start) > track.info.min_support.threshold(end));
	}
}

#[test]
fn emergency_should_take_8_percent_of_the_chain_at_once_and_2_percent_in_the_end() {
	let track = &TRACKS_DATA[usize::from(WHITELISTED_CALLER)].info;
	let (start, end) = (Perbill::zero(), Perbill::one());
	assert_eq!(track.min_support.threshold(start), Perbill::from_percent(8));
	assert_eq!(track.min_support.threshold(end), Perbill::from_percent(2));
	assert_eq!(track.min_approval.threshold(start), Perbill::from_percent(90));
	assert_eq!(track.min_approval.threshold(end), Perbill::from_percent(60));
}

#[test]
fn admins_should_be_their_track_or_root_when_checked() {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		let origins = [
			Origin::CreditAdmin,
			Origin::OracleAdmin,
			Origin::Treasurer,
			Origin::CollatorAdmin,
			Origin::Canceller,
			Origin::WhitelistedCaller,
			Origin::PegAdmin,
		];
		let accepted = |check: fn(RuntimeOrigin) -> bool| origins.map(|o| check(o.into()));

		let checks: [fn(RuntimeOrigin) -> bool; 6] = [
			|o| CreditAdminOrRoot::ensure_origin(o).is_ok(),
			|o| OracleAdminOrRoot::ensure_origin(o).is_ok(),
			|o| TreasurerOrRoot::ensure_origin(o).is_ok(),
			|o| CollatorAdminOrRoot::ensure_origin(o).is_ok(),
			|o| CancellerOrRoot::ensure_origin(o).is_ok(),
			|o| WhitelistedCallerOrRoot::ensure_origin(o).is_ok(),
		];
		for (number, check) in checks.into_iter().enumerate() {
			let mut expected = [false; 7];
			expected[number] = true;
			assert_eq!(accepted(check), expected);
			assert!(check(RuntimeOrigin::root()));
			assert!(!check(RuntimeOrigin::signed(account(Alice))));
		}
	});
}

#[test]
fn guardian_should_be_one_member_either_way_when_checked() {
	let guardian = |origin: RuntimeOrigin| Guardian::ensure_origin(origin).is_ok();
	assert!(guardian(CollectiveOrigin::Member(account(Charlie)).into()));
	assert!(guardian(CollectiveOrigin::Members(1, 2).into()));
	assert!(!guardian(CollectiveOrigin::Members(0, 2).into()));
	assert!(!guardian(RuntimeOrigin::root()));
	assert!(!guardian(RuntimeOrigin::signed(account(Charlie))));
}

#[cfg(not(feature = "fast-runtime"))]
mod pace {
	use super::*;
	use crate::constants::{DAYS, HOURS, MINUTES};

	#[test]
	fn periods_should_be_long_when_built_for_production() {
		for track in TRACKS_DATA {
			let info = track.info;
			let is_urgent = [CANCELLER, WHITELISTED_CALLER].contains(&track.id);
			assert!(track.id == CANCELLER || info.decision_period >= 7 * DAYS);
			assert!(info.prepare_period >= HOURS);
			assert!(info.min_enactment_period >= if is_urgent { 10 * MINUTES } else { HOURS });
		}
	}

	#[test]
	fn support_should_never_fall_below_a_hundredth_when_built_for_production() {
		for track in TRACKS_DATA {
			for percent in 0..=100 {
				let support = track.info.min_support.threshold(Perbill::from_percent(percent));
				assert!(support >= Perbill::from_percent(1), "{} at {percent} %", track.id);
			}
		}
	}

	#[test]
	fn canceller_should_be_done_within_two_days_when_it_takes_its_most() {
		let info = &TRACKS_DATA[usize::from(CANCELLER)].info;
		let most = info.prepare_period
			+ info.decision_period
			+ info.confirm_period
			+ info.min_enactment_period;
		// 1 h, 36 h, 3 h and 10 min.
		assert_eq!(most, 40 * HOURS + 10 * MINUTES);
	}
}

#[cfg(feature = "fast-runtime")]
mod pace {
	use super::{
		super::votes::{approve, submit, wind_to},
		*,
	};
	use crate::{
		constants::{EXTERNAL_STABLE_ASSET_ID, NUSD_ASSET_ID},
		Psm, Runtime, RuntimeCall, RuntimeEvent, System,
	};
	use pallet_psm::CircuitBreakerLevel;

	#[test]
	fn periods_should_be_short_when_built_to_be_fast() {
		for track in TRACKS_DATA {
			let info = track.info;
			assert_eq!(
				(
					info.prepare_period,
					info.decision_period,
					info.confirm_period,
					info.min_enactment_period
				),
				(1, 20, 2, 1)
			);
		}
	}

	/// Whether a referendum on `call` is enacted within 15 blocks when a tenth of all PIG votes for
	/// it, and whether the call succeeds.
	fn enact(origin: OriginCaller, call: RuntimeCall) -> Option<bool> {
		approve(submit(origin, call), 10);
		wind_to(System::block_number() + 15);
		System::events().into_iter().find_map(|record| match record.event {
			RuntimeEvent::Scheduler(pallet_scheduler::Event::Dispatched {
				id: Some(_),
				result,
				..
			}) => Some(result.is_ok()),
			_ => None,
		})
	}

	fn stop_peg() -> RuntimeCall {
		let (internal, external) = (NUSD_ASSET_ID, EXTERNAL_STABLE_ASSET_ID);
		let level = CircuitBreakerLevel::AllDisabled;
		crate::pallet_safeguards::Call::<Runtime>::stop_peg { internal, external, level }.into()
	}

	#[test]
	fn referendum_should_be_enacted_within_15_blocks_when_a_tenth_votes_for_it() {
		for origin in [
			frame_system::RawOrigin::Root.into(),
			Origin::CreditAdmin.into(),
			Origin::OracleAdmin.into(),
			Origin::Treasurer.into(),
			Origin::CollatorAdmin.into(),
			Origin::Canceller.into(),
			Origin::WhitelistedCaller.into(),
		] {
			chain(DEV_RUNTIME_PRESET).execute_with(|| {
				let remark = frame_system::Call::remark { remark: vec![1] };
				assert_eq!(enact(origin, remark.into()), Some(true));
			});
		}
	}

	#[test]
	fn referendum_should_speak_as_its_track_when_enacted() {
		chain(DEV_RUNTIME_PRESET).execute_with(|| {
			assert_eq!(enact(Origin::OracleAdmin.into(), stop_peg()), Some(false));
		});
		chain(DEV_RUNTIME_PRESET).execute_with(|| {
			assert_eq!(enact(Origin::CreditAdmin.into(), stop_peg()), Some(true));
			assert!(Psm::mint(
				RuntimeOrigin::signed(account(Alice)),
				NUSD_ASSET_ID,
				EXTERNAL_STABLE_ASSET_ID,
				1_000_000,
				sp_runtime::Permill::zero(),
			)
			.is_err());
		});
	}
}

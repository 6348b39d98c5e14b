// SPDX-License-Identifier: GPL-3.0-only

use super::{account, chain};
use polkadot_sdk::*;

use crate::{
	genesis_config_presets::DEV_RUNTIME_PRESET,
	governance::{
		origins::Origin,
		tracks::{TracksInfo, CREDIT_ADMIN, ORACLE_ADMIN, ROOT, TRACKS_DATA, TREASURER},
		CreditAdminOrRoot, Guardian, OracleAdminOrRoot, TreasurerOrRoot,
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
	assert_eq!(TracksInfo::track_ids().collect::<Vec<_>>(), [0, 1, 2, 3]);
	let names = TRACKS_DATA
		.map(|track| String::from_utf8_lossy(&track.info.name).trim_end_matches('\0').to_string());
	assert_eq!(names, ["root", "credit_admin", "oracle_admin", "treasurer"]);
}

#[test]
fn track_should_follow_from_the_origin_when_a_referendum_is_submitted() {
	let track = |origin: OriginCaller| TracksInfo::track_for(&origin);
	assert_eq!(track(frame_system::RawOrigin::Root.into()), Ok(ROOT));
	assert_eq!(track(Origin::CreditAdmin.into()), Ok(CREDIT_ADMIN));
	assert_eq!(track(Origin::OracleAdmin.into()), Ok(ORACLE_ADMIN));
	assert_eq!(track(Origin::Treasurer.into()), Ok(TREASURER));
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
		assert!(track.info.min_support.threshold(end) < Perbill::from_percent(1));
		assert!(track.info.min_support.threshold(start) > track.info.min_support.threshold(end));
	}
}

#[test]
fn admins_should_be_their_track_or_root_when_checked() {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		let origins = [Origin::CreditAdmin, Origin::OracleAdmin, Origin::Treasurer];
		let accepted = |check: fn(RuntimeOrigin) -> bool| origins.map(|o| check(o.into()));

		let credit = |o: RuntimeOrigin| CreditAdminOrRoot::ensure_origin(o).is_ok();
		let oracle = |o: RuntimeOrigin| OracleAdminOrRoot::ensure_origin(o).is_ok();
		let treasurer = |o: RuntimeOrigin| TreasurerOrRoot::ensure_origin(o).is_ok();

		assert_eq!(accepted(credit), [true, false, false]);
		assert_eq!(accepted(oracle), [false, true, false]);
		assert_eq!(accepted(treasurer), [false, false, true]);
		for check in [credit, oracle, treasurer] as [fn(RuntimeOrigin) -> bool; 3] {
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
	use crate::constants::DAYS;

	#[test]
	fn periods_should_be_long_when_built_for_production() {
		for track in TRACKS_DATA {
			assert!(track.info.decision_period >= 7 * DAYS);
			assert!(track.info.prepare_period >= 600);
			assert!(track.info.min_enactment_period >= 600);
		}
	}
}

#[cfg(feature = "fast-runtime")]
mod pace {
	use super::*;
	use crate::{
		constants::{EXTERNAL_STABLE_ASSET_ID, NUSD_ASSET_ID, PIG},
		ConvictionVoting, Preimage, Psm, Referenda, Runtime, RuntimeCall, RuntimeEvent, System,
	};
	use frame_support::{
		assert_ok,
		traits::{schedule::DispatchTime, Hooks, StorePreimage},
	};
	use pallet_conviction_voting::{AccountVote, Conviction, Vote};
	use pallet_psm::CircuitBreakerLevel;
	use sp_keyring::Sr25519Keyring::{Bob, Eve};

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

	/// Runs the scheduled calls of the blocks up to `number`.
	fn run_to(number: u32) {
		while System::block_number() < number {
			let next = System::block_number() + 1;
			System::set_block_number(next);
			<pallet_scheduler::Pallet<Runtime> as Hooks<u32>>::on_initialize(next);
		}
	}

	/// Submits a referendum on `call`, places its deposit and votes for it. Returns after how many
	/// blocks `call` was enacted, and whether it succeeded; `None` if not within 60 blocks.
	fn enact(origin: OriginCaller, call: RuntimeCall) -> Option<(u32, bool)> {
		let submitter = RuntimeOrigin::signed(account(Bob));
		let proposal = Preimage::bound(call).expect("the call can be noted");
		assert_ok!(Referenda::submit(
			submitter.clone(),
			Box::new(origin),
			proposal,
			DispatchTime::After(0)
		));
		let index = pallet_referenda::ReferendumCount::<Runtime>::get() - 1;
		assert_ok!(Referenda::place_decision_deposit(submitter, index));
		assert_ok!(ConvictionVoting::vote(
			RuntimeOrigin::signed(account(Eve)),
			index,
			AccountVote::Standard {
				vote: Vote { aye: true, conviction: Conviction::Locked1x },
				balance: 1_000 * PIG,
			}
		));
		let start = System::block_number();
		for block in start..start + 60 {
			run_to(block + 1);
			let enacted = System::events().into_iter().find_map(|record| match record.event {
				RuntimeEvent::Scheduler(pallet_scheduler::Event::Dispatched {
					id: Some(_),
					result,
					..
				}) => Some(result.is_ok()),
				_ => None,
			});
			if let Some(ok) = enacted {
				return Some((System::block_number() - start, ok));
			}
			System::reset_events();
		}
		None
	}

	fn stop_peg() -> RuntimeCall {
		RuntimeCall::Psm(pallet_psm::Call::set_asset_status {
			internal_asset: NUSD_ASSET_ID,
			external_asset: EXTERNAL_STABLE_ASSET_ID,
			status: CircuitBreakerLevel::AllDisabled,
		})
	}

	#[test]
	fn referendum_should_be_enacted_within_15_blocks_when_one_holder_votes() {
		for origin in [
			frame_system::RawOrigin::Root.into(),
			Origin::CreditAdmin.into(),
			Origin::OracleAdmin.into(),
			Origin::Treasurer.into(),
		] {
			chain(DEV_RUNTIME_PRESET).execute_with(|| {
				let remark = frame_system::Call::remark { remark: vec![1] };
				let enacted = enact(origin, remark.into());
				assert!(matches!(enacted, Some((blocks, true)) if blocks <= 15), "{enacted:?}");
			});
		}
	}

	#[test]
	fn referendum_should_speak_as_its_track_when_enacted() {
		chain(DEV_RUNTIME_PRESET).execute_with(|| {
			let by_oracle_admin = enact(Origin::OracleAdmin.into(), stop_peg());
			assert!(matches!(by_oracle_admin, Some((_, false))), "{by_oracle_admin:?}");
		});
		chain(DEV_RUNTIME_PRESET).execute_with(|| {
			let by_credit_admin = enact(Origin::CreditAdmin.into(), stop_peg());
			assert!(matches!(by_credit_admin, Some((_, true))), "{by_credit_admin:?}");
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

// SPDX-License-Identifier: GPL-3.0-only

//! Who may do what: every call of governance, by every origin that there is.

use super::{
	account, chain,
	filter::{feed, open_feed},
	markets::{at_the_bounds, create, create_collection, COLLECTION},
	operator,
};
use crate::{
	configs::oracle::OracleMembersInstance,
	constants::{EXTERNAL_STABLE_ASSET_ID, NUSD_ASSET_ID},
	genesis_config_presets::DEV_RUNTIME_PRESET,
	governance::{origins::Origin, safeguards::Call as SafeguardsCall, GuardiansInstance},
	AccountId, Hash, Runtime, RuntimeCall, RuntimeOrigin,
};
use frame_support::{assert_ok, storage::with_transaction};
use pallet_collective::RawOrigin as CollectiveOrigin;
use pallet_psm::CircuitBreakerLevel;
use pallet_whitelist::Call as WhitelistCall;
use pignus_appraisal::Call as AppraisalCall;
use pignus_credit::{
	Call as CreditCall, CollectionLimits, Global, GlobalLimits, MarketStatus, PauseLevel,
};
use polkadot_sdk::*;
use sp_keyring::Sr25519Keyring::{Alice, Bob, Dave};
use sp_runtime::{
	traits::{BlakeTwo256, Dispatchable, Hash as _, StaticLookup},
	DispatchError, FixedU128, TransactionOutcome,
};

/// Who may make a call: see [`origins`].
type Allowed = [bool; 7];

const CREDIT_ADMIN: Allowed = [true, false, false, false, false, false, false];
const ORACLE_ADMIN: Allowed = [false, true, false, false, false, false, false];
const TREASURER: Allowed = [false, false, true, false, false, false, false];
const COLLATOR_ADMIN: Allowed = [false, false, false, true, false, false, false];
const CREDIT_ADMIN_OR_GUARDIAN: Allowed = [true, false, false, false, true, true, false];
const ORACLE_ADMIN_OR_GUARDIAN: Allowed = [false, true, false, false, true, true, false];
const TWO_THIRDS: Allowed = [false, false, false, false, false, true, false];

/// Credit admin, oracle admin, treasurer, collator admin, a guardian, two thirds of them and
/// anybody, in the order of the table.
fn origins() -> [RuntimeOrigin; 7] {
	let guardian = CollectiveOrigin::<AccountId, GuardiansInstance>::Member(account(Bob));
	let two_thirds = CollectiveOrigin::<AccountId, GuardiansInstance>::Members(2, 3);
	[
		Origin::CreditAdmin.into(),
		Origin::OracleAdmin.into(),
		Origin::Treasurer.into(),
		Origin::CollatorAdmin.into(),
		guardian.into(),
		two_thirds.into(),
		RuntimeOrigin::signed(account(Dave)),
	]
}

fn credit_calls() -> Vec<(CreditCall<Runtime>, Allowed)> {
	let global = Global::<Runtime>::get().limits.expect("the preset sets them");
	let lower = GlobalLimits { ceiling: 1, ..global };
	let config = || Box::new(at_the_bounds());
	let multiplier = FixedU128::from_u32(1);
	let nothing = Hash::zero();
	let limits = CollectionLimits { ceiling: 1, max_items: 1 };
	vec![
		(CreditCall::create_market { config: config() }, CREDIT_ADMIN),
		(
			CreditCall::update_market { market: 0, config: config(), expected: nothing },
			CREDIT_ADMIN,
		),
		(
			CreditCall::set_market_status { market: 0, status: MarketStatus::Frozen },
			CREDIT_ADMIN_OR_GUARDIAN,
		),
		(CreditCall::set_global_limits { limits: lower, expected: None }, CREDIT_ADMIN_OR_GUARDIAN),
		(CreditCall::set_multiplier { collection: COLLECTION, item: 0, multiplier }, CREDIT_ADMIN),
		(CreditCall::set_pause { level: PauseLevel::Borrowing }, CREDIT_ADMIN_OR_GUARDIAN),
		(CreditCall::withdraw_insurance { dest: account(Dave), amount: 1 }, TREASURER),
		(
			CreditCall::set_collection_limits { collection: COLLECTION, limits, expected: None },
			CREDIT_ADMIN,
		),
		(CreditCall::remove_market { market: 0 }, CREDIT_ADMIN),
		(CreditCall::hand_out { collection: COLLECTION, item: 0, dest: account(Dave) }, TREASURER),
	]
}

fn appraisal_calls() -> Vec<(AppraisalCall<Runtime>, Allowed)> {
	let collection = COLLECTION;
	vec![
		(
			AppraisalCall::set_feed { collection, feed: Box::new(feed()), expected: None },
			ORACLE_ADMIN,
		),
		(AppraisalCall::remove_feed { collection }, ORACLE_ADMIN),
		(AppraisalCall::pause_feed { collection, paused: true }, ORACLE_ADMIN_OR_GUARDIAN),
		(AppraisalCall::set_minimum_reports { minimum: 2 }, ORACLE_ADMIN),
		(AppraisalCall::remove_operator { operator: account(Dave) }, ORACLE_ADMIN),
		(
			AppraisalCall::suspend_operator { operator: account(Dave), suspended: true },
			ORACLE_ADMIN_OR_GUARDIAN,
		),
	]
}

fn operator_calls() -> Vec<(RuntimeCall, Allowed)> {
	type Call = pallet_membership::Call<Runtime, OracleMembersInstance>;
	let who = <Runtime as frame_system::Config>::Lookup::unlookup(account(Dave));
	vec![(Call::add_member { who }.into(), ORACLE_ADMIN)]
}

fn other_calls() -> Vec<(RuntimeCall, Allowed)> {
	let level = CircuitBreakerLevel::AllDisabled;
	let (internal, external) = (NUSD_ASSET_ID, EXTERNAL_STABLE_ASSET_ID);
	let call_hash = Hash::zero();
	vec![
		(
			SafeguardsCall::<Runtime>::stop_peg { internal, external, level }.into(),
			CREDIT_ADMIN_OR_GUARDIAN,
		),
		(WhitelistCall::<Runtime>::whitelist_call { call_hash }.into(), TWO_THIRDS),
		(
			pallet_collator_selection::Call::<Runtime>::set_desired_candidates { max: 1 }.into(),
			COLLATOR_ADMIN,
		),
	]
}

/// Whether an origin is refused, whatever else may be wrong with the call.
fn is_refused(call: &RuntimeCall, origin: RuntimeOrigin) -> bool {
	with_transaction(|| {
		let outcome = call.clone().dispatch(origin);
		let refused = outcome.is_err_and(|error| error.error == DispatchError::BadOrigin);
		TransactionOutcome::Rollback(Ok::<_, DispatchError>(refused))
	})
	.expect("there is room for a layer")
}

#[test]
fn calls_of_governance_should_be_open_to_their_track_and_root_and_to_nobody_else() {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		create_collection();
		assert_ok!(create(|_| ()));
		let mut table: Vec<(RuntimeCall, Allowed)> = Vec::new();
		table.extend(credit_calls().into_iter().map(|(call, who)| (call.into(), who)));
		table.extend(appraisal_calls().into_iter().map(|(call, who)| (call.into(), who)));
		table.extend(operator_calls());
		table.extend(other_calls());
		for (call, allowed) in table {
			assert!(!is_refused(&call, RuntimeOrigin::root()), "{call:?} by root");
			for (origin, may) in origins().into_iter().zip(allowed) {
				let who = format!("{origin:?}");
				assert_eq!(is_refused(&call, origin), !may, "{call:?} by {who}");
			}
		}
	});
}

#[test]
fn guardian_should_loosen_nothing() {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		create_collection();
		assert_ok!(create(|_| ()));
		open_feed(COLLECTION + 1);
		let global = Global::<Runtime>::get().limits.expect("the preset sets them");
		let expected = Some(BlakeTwo256::hash_of(&global));
		let higher = GlobalLimits { ceiling: global.ceiling + 1, ..global };
		let loosening: Vec<RuntimeCall> = vec![
			CreditCall::set_market_status { market: 0, status: MarketStatus::Open }.into(),
			CreditCall::set_global_limits { limits: higher, expected }.into(),
			CreditCall::set_pause { level: PauseLevel::None }.into(),
			AppraisalCall::pause_feed { collection: COLLECTION + 1, paused: false }.into(),
			AppraisalCall::suspend_operator { operator: operator(Alice), suspended: false }.into(),
		];
		for call in loosening {
			let [_, _, _, _, guardian, ..] = origins();
			let error = call.clone().dispatch(guardian).expect_err("a guardian only tightens");
			let credit: DispatchError = pignus_credit::Error::<Runtime>::NotStricter.into();
			let feed: DispatchError = pignus_appraisal::Error::<Runtime>::NotStricter.into();
			assert!(error.error == credit || error.error == feed, "{call:?}: {error:?}");
		}
	});
}

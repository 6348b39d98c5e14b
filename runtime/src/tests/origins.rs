// SPDX-License-Identifier: GPL-3.0-only

//! Who may do what: every call of governance, by every origin that there is.

use super::{
	account, chain,
	filter::{feed, open_feed},
	markets::{at_the_bounds, create, create_collection, COLLECTION},
};
use crate::{
	configs::oracle::OracleMembersInstance,
	genesis_config_presets::DEV_RUNTIME_PRESET,
	governance::{origins::Origin, GuardiansInstance},
	AccountId, Runtime, RuntimeCall, RuntimeOrigin,
};
use frame_support::{assert_ok, storage::with_transaction};
use pallet_collective::RawOrigin as CollectiveOrigin;
use pignus_appraisal::Call as AppraisalCall;
use pignus_credit::{
	Call as CreditCall, CollectionLimits, Global, GlobalLimits, MarketStatus, PauseLevel,
};
use polkadot_sdk::*;
use sp_keyring::Sr25519Keyring::{Bob, Dave};
use sp_runtime::{
	traits::{Dispatchable, StaticLookup},
	DispatchError, FixedU128, TransactionOutcome,
};

const CREDIT_ADMIN: [bool; 5] = [true, false, false, false, false];
const ORACLE_ADMIN: [bool; 5] = [false, true, false, false, false];
const TREASURER: [bool; 5] = [false, false, true, false, false];
const CREDIT_ADMIN_OR_GUARDIAN: [bool; 5] = [true, false, false, true, false];
const ORACLE_ADMIN_OR_GUARDIAN: [bool; 5] = [false, true, false, true, false];

/// Credit admin, oracle admin, treasurer, a guardian and anybody, in the order of the table.
fn origins() -> [RuntimeOrigin; 5] {
	let guardian = CollectiveOrigin::<AccountId, GuardiansInstance>::Member(account(Bob));
	[
		Origin::CreditAdmin.into(),
		Origin::OracleAdmin.into(),
		Origin::Treasurer.into(),
		guardian.into(),
		RuntimeOrigin::signed(account(Dave)),
	]
}

fn credit_calls() -> Vec<(CreditCall<Runtime>, [bool; 5])> {
	let global = Global::<Runtime>::get().limits.expect("the preset sets them");
	let lower = GlobalLimits { ceiling: 1, ..global };
	let config = || Box::new(at_the_bounds());
	let multiplier = FixedU128::from_u32(1);
	let limits = CollectionLimits { ceiling: 1, max_items: 1 };
	vec![
		(CreditCall::create_market { config: config() }, CREDIT_ADMIN),
		(CreditCall::update_market { market: 0, config: config() }, CREDIT_ADMIN),
		(
			CreditCall::set_market_status { market: 0, status: MarketStatus::Frozen },
			CREDIT_ADMIN_OR_GUARDIAN,
		),
		(CreditCall::set_global_limits { limits: lower }, CREDIT_ADMIN_OR_GUARDIAN),
		(CreditCall::set_multiplier { collection: COLLECTION, item: 0, multiplier }, CREDIT_ADMIN),
		(CreditCall::set_pause { level: PauseLevel::Borrowing }, CREDIT_ADMIN_OR_GUARDIAN),
		(CreditCall::withdraw_insurance { dest: account(Dave), amount: 1 }, TREASURER),
		(CreditCall::set_collection_limits { collection: COLLECTION, limits }, CREDIT_ADMIN),
		(CreditCall::remove_market { market: 0 }, CREDIT_ADMIN),
		(CreditCall::hand_out { collection: COLLECTION, item: 0, dest: account(Dave) }, TREASURER),
	]
}

fn appraisal_calls() -> Vec<(AppraisalCall<Runtime>, [bool; 5])> {
	let collection = COLLECTION;
	vec![
		(AppraisalCall::set_feed { collection, feed: Box::new(feed()) }, ORACLE_ADMIN),
		(AppraisalCall::remove_feed { collection }, ORACLE_ADMIN),
		(AppraisalCall::pause_feed { collection, paused: true }, ORACLE_ADMIN_OR_GUARDIAN),
		(AppraisalCall::set_minimum_reports { minimum: 2 }, ORACLE_ADMIN),
	]
}

fn operator_calls() -> Vec<(RuntimeCall, [bool; 5])> {
	type Call = pallet_membership::Call<Runtime, OracleMembersInstance>;
	let who = <Runtime as frame_system::Config>::Lookup::unlookup(account(Dave));
	vec![(Call::add_member { who }.into(), ORACLE_ADMIN)]
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
		let mut table: Vec<(RuntimeCall, [bool; 5])> = Vec::new();
		table.extend(credit_calls().into_iter().map(|(call, who)| (call.into(), who)));
		table.extend(appraisal_calls().into_iter().map(|(call, who)| (call.into(), who)));
		table.extend(operator_calls());
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
		let higher = GlobalLimits { ceiling: global.ceiling + 1, ..global };
		let loosening: Vec<RuntimeCall> = vec![
			CreditCall::set_market_status { market: 0, status: MarketStatus::Open }.into(),
			CreditCall::set_global_limits { limits: higher }.into(),
			CreditCall::set_pause { level: PauseLevel::None }.into(),
			AppraisalCall::pause_feed { collection: COLLECTION + 1, paused: false }.into(),
		];
		for call in loosening {
			let [_, _, _, guardian, _] = origins();
			let error = call.clone().dispatch(guardian).expect_err("a guardian only tightens");
			let credit: DispatchError = pignus_credit::Error::<Runtime>::NotStricter.into();
			let feed: DispatchError = pignus_appraisal::Error::<Runtime>::NotStricter.into();
			assert!(error.error == credit || error.error == feed, "{call:?}: {error:?}");
		}
	});
}

// SPDX-License-Identifier: GPL-3.0-only

//! What operators and strangers can do to the reports of others.

use super::{
	account, chain,
	filter::{open_feed, report},
	markets::COLLECTION,
	operator, operator_key,
};
use crate::{
	configs::oracle::{OracleMembersInstance, SeatKeeper},
	constants::PIG,
	genesis_config_presets::{DEV_RUNTIME_PRESET, LOCAL_TESTNET_RUNTIME_PRESET},
	transactions::extension,
	AccountId, Appraisal, Balance, Executive, Nonce, OracleMembers, Runtime, RuntimeCall,
	RuntimeOrigin, SignedPayload, TxExtension, UncheckedExtrinsic,
};
use codec::Encode;
use frame_support::{assert_noop, assert_ok, traits::SortedMembers};
use polkadot_sdk::*;
use sp_core::{sr25519, Pair};
use sp_keyring::Sr25519Keyring::{self, Alice, Bob, Dave};
use sp_runtime::{
	traits::{BadOrigin, Dispatchable},
	transaction_validity::{TransactionPriority, TransactionSource},
};

type MembersCall = pallet_membership::Call<Runtime, OracleMembersInstance>;

fn filtered() -> sp_runtime::DispatchError {
	frame_system::Error::<Runtime>::CallFiltered.into()
}

/// Why a call is refused, alone and inside a batch.
fn refusals(who: Sr25519Keyring, call: RuntimeCall) -> [sp_runtime::DispatchError; 2] {
	let alone = call.clone().dispatch(RuntimeOrigin::signed(operator(who)));
	let batch = pallet_utility::Call::batch_all { calls: vec![call] };
	let nested = RuntimeCall::from(batch).dispatch(RuntimeOrigin::signed(operator(who)));
	[alone, nested].map(|result| result.expect_err("it is refused").error)
}

#[test]
fn operator_should_not_keep_others_from_reporting_by_reports_of_nothing_and_changed_keys() {
	chain(LOCAL_TESTNET_RUNTIME_PRESET).execute_with(|| {
		open_feed(COLLECTION);
		let change = MembersCall::change_key { new: account(Dave).into() };
		assert_eq!(refusals(Alice, change.into()), [filtered(), filtered()]);
		assert_eq!(refusals(Alice, report(&[])), [filtered(), filtered()]);
		assert_eq!(refusals(Alice, report(&[COLLECTION + 1])), [filtered(), filtered()]);
		assert!(OracleMembers::contains(&operator(Alice)));
		// One feed that was removed does not spoil what is said of the others.
		let honest = report(&[COLLECTION, COLLECTION + 1]);
		assert_ok!(honest.dispatch(RuntimeOrigin::signed(operator(Bob))));
		let stored = |collection| {
			pallet_oracle::RawValues::<Runtime>::contains_key(operator(Bob), collection)
		};
		assert!(stored(COLLECTION) && !stored(COLLECTION + 1));
	});
}

#[test]
fn seat_should_be_taken_away_only_when_enough_are_left() {
	chain(LOCAL_TESTNET_RUNTIME_PRESET).execute_with(|| {
		let root = RuntimeOrigin::root;
		assert_noop!(OracleMembers::remove_member(root(), operator(Alice).into()), BadOrigin);
		assert_noop!(OracleMembers::reset_members(root(), vec![]), BadOrigin);
		// Two of two are needed.
		assert_noop!(
			Appraisal::remove_operator(root(), operator(Alice)),
			pignus_appraisal::Error::<Runtime>::BelowMinimumReports
		);
		assert_ok!(Appraisal::set_minimum_reports(root(), 1));
		assert_ok!(Appraisal::remove_operator(root(), operator(Alice)));
		assert_eq!(OracleMembers::sorted_members(), [operator(Bob)]);
		assert!(!OracleMembers::contains(&SeatKeeper::account()));
		assert_ok!(Appraisal::do_try_state());
	});
}

/// A transaction of `sender`.
pub(super) fn sign(
	sender: &sr25519::Pair,
	call: RuntimeCall,
	extension: TxExtension,
) -> UncheckedExtrinsic {
	let payload = SignedPayload::new(call, extension).expect("a payload");
	let signature = payload.using_encoded(|bytes| sender.sign(bytes));
	let (call, extension, _) = payload.deconstruct();
	let sender = AccountId::from(sender.public());
	UncheckedExtrinsic::new_signed(call, sender.into(), signature.into(), extension)
}

/// The extensions of a transaction with a tip.
fn tipped(nonce: Nonce, tip: Balance) -> TxExtension {
	let mut extension = extension(nonce);
	extension.0 .9 = pallet_asset_tx_payment::ChargeAssetTxPayment::from(tip, None);
	extension
}

fn priority(transaction: UncheckedExtrinsic) -> TransactionPriority {
	let parent = frame_system::Pallet::<Runtime>::parent_hash();
	let valid = Executive::validate_transaction(TransactionSource::External, transaction, parent);
	valid.expect("it is valid").priority
}

#[test]
fn report_should_come_before_transfers_when_they_tip_a_whole_pig() {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		open_feed(COLLECTION);
		let transfer =
			pallet_balances::Call::transfer_allow_death { dest: account(Bob).into(), value: 1 };
		let transfer = priority(sign(&Dave.pair(), transfer.into(), tipped(0, PIG)));
		let of_alice = |call| priority(sign(&operator_key(Alice), call, extension(0)));
		assert!(of_alice(report(&[COLLECTION])) > transfer);
		// Not inside a call, and not of anybody.
		let batch = pallet_utility::Call::batch_all { calls: vec![report(&[COLLECTION])] };
		assert!(of_alice(batch.into()) < transfer);
		assert!(priority(sign(&Dave.pair(), report(&[COLLECTION]), extension(0))) < transfer);
		// Not twice within half of `min_interval`.
		assert_ok!(report(&[COLLECTION]).dispatch(RuntimeOrigin::signed(operator(Alice))));
		assert!(of_alice(report(&[COLLECTION])) < transfer);
	});
}

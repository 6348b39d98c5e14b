// SPDX-License-Identifier: GPL-3.0-only

use super::chain;
use crate::{
	configs::{
		appraisal::AppraisalHookWeight,
		auctions::AuctionsBudget,
		credit::CreditBudget,
		parachain::{
			MessageQueueIdleServiceWeight, MessageQueueServiceWeight, ReservedDmpWeight,
			ReservedXcmpWeight,
		},
		system::{MigrationServiceWeight, RuntimeBlockWeights},
		utility::MaximumSchedulerWeight,
	},
	constants::{BLOCK_PROCESSING_VELOCITY, DAYS, RELAY_CHAIN_SLOT_DURATION_MILLIS, SLOT_DURATION},
	genesis_config_presets::DEV_RUNTIME_PRESET,
	governance::SafeguardsHookWeight,
	AccountId, Runtime, RuntimeCall, VERSION,
};
use frame_support::{
	dispatch::{DispatchClass, GetDispatchInfo},
	traits::Get,
	weights::Weight,
};
use pignus_auctions::Call as AuctionsCall;
use pignus_credit::Call as CreditCall;
use polkadot_sdk::*;
use sp_runtime::Perbill;

#[test]
fn call_should_fit_1024_bytes_when_pallets_box_what_is_large() {
	assert!(size_of::<RuntimeCall>() <= 1024, "{}", size_of::<RuntimeCall>());
}

#[test]
fn hooks_should_leave_extrinsics_35_percent_in_time_and_proof_when_all_take_their_most() {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		let block = RuntimeBlockWeights::get().max_block;
		let kept = Perbill::from_percent(35) * block;
		// These run first, and take what they may whatever comes after.
		let others = MessageQueueServiceWeight::get()
			+ MaximumSchedulerWeight::get()
			+ AppraisalHookWeight::get()
			+ SafeguardsHookWeight::get()
			+ RuntimeBlockWeights::get().base_block;
		for before in [Weight::zero(), others / 2, others] {
			let left = block - before;
			let left = left - AuctionsBudget::get().at_start(left);
			let left = left - CreditBudget::get().at_start(left);
			assert!(left.all_gte(kept), "after {before:?}: {left:?} of {block:?}");
		}
	});
}

#[test]
fn hooks_should_take_60_percent_at_most_when_a_block_is_idle() {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		let block = RuntimeBlockWeights::get().max_block;
		let (auctions, credit) = (AuctionsBudget::get(), CreditBudget::get());
		let first = auctions.when_idle(block);
		let second = credit.when_idle(block - first);
		assert!((first + second).all_lte(Perbill::from_percent(60) * block));
		// Never past 80 % of the proof.
		let most = Perbill::from_percent(80) * block;
		let taken = Weight::from_parts(0, most.proof_size());
		assert_eq!(auctions.when_idle(block - taken).proof_size(), 0);
		assert_eq!(credit.when_idle(block - taken).proof_size(), 0);
		assert!(MessageQueueIdleServiceWeight::get().all_lte(block / 4));
	});
}

#[test]
fn normal_extrinsic_should_take_45_percent_of_a_block_at_most() {
	let limits = RuntimeBlockWeights::get();
	let most = limits.get(DispatchClass::Normal).max_extrinsic.expect("it is bounded");
	assert!(most.all_lte(Perbill::from_percent(45) * limits.max_block));
}

#[test]
fn migration_should_leave_room_for_incoming_messages_when_it_takes_its_most() {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		let block = RuntimeBlockWeights::get().max_block;
		// While a migration goes on they rest, but messages come in all the same.
		let incoming = ReservedDmpWeight::get() + ReservedXcmpWeight::get();
		assert!((MigrationServiceWeight::get() + incoming).all_lte(block));
	});
}

#[test]
fn calls_should_fit_a_block_when_they_take_their_most() {
	let max = RuntimeBlockWeights::get().get(DispatchClass::Normal).max_extrinsic;
	let max = max.expect("normal extrinsics are bounded");
	let who = AccountId::from([0; 32]);
	let nothing = || Default::default();
	let calls: Vec<RuntimeCall> = vec![
		CreditCall::open { market: 0, items: nothing(), amount: 0 }.into(),
		CreditCall::repay { loan: 0, amount: 0 }.into(),
		CreditCall::pledge { loan: 0, items: nothing() }.into(),
		CreditCall::release { loan: 0, items: nothing() }.into(),
		CreditCall::redeem { loan: 0, amount: 0 }.into(),
		CreditCall::transfer_loan { loan: 0, dest: who.clone() }.into(),
		CreditCall::refinance { loan: 0, market: 0 }.into(),
		CreditCall::liquidate { loan: 0 }.into(),
		CreditCall::pay_income { collection: 0, item: 0, amount: 0 }.into(),
		CreditCall::retry_delivery { loan: 0, item: 0 }.into(),
		CreditCall::unwind { loan: 0 }.into(),
		CreditCall::repay_own { loan: 0, amount: 0 }.into(),
		CreditCall::redeem_own { loan: 0, amount: 0 }.into(),
		CreditCall::net_shortfall {}.into(),
		CreditCall::withdraw_insurance { dest: who.clone(), amount: 0 }.into(),
		AuctionsCall::bid { auction: 0, amount: 0 }.into(),
		AuctionsCall::settle { auction: 0 }.into(),
	];
	// At least two of them fit, so that nobody can keep others out with one.
	assert_fit(calls, 2, max);
	let delegate = pallet_conviction_voting::Call::delegate {
		class: 0,
		to: who.clone().into(),
		conviction: pallet_conviction_voting::Conviction::None,
		balance: 0,
	};
	let undelegate = pallet_conviction_voting::Call::undelegate { class: 0 };
	assert_fit(vec![delegate.into(), undelegate.into()], 1, max);
}

#[test]
fn payments_should_fit_a_block_five_times_in_one_batch() {
	let payments: [RuntimeCall; 3] = [
		CreditCall::repay { loan: 0, amount: 0 }.into(),
		CreditCall::repay_own { loan: 0, amount: 0 }.into(),
		CreditCall::pay_income { collection: 0, item: 0, amount: 0 }.into(),
	];
	let batches =
		payments.map(|payment| pallet_utility::Call::batch_all { calls: vec![payment; 5] }.into());
	let max = RuntimeBlockWeights::get().get(DispatchClass::Normal).max_extrinsic;
	assert_fit(batches.to_vec(), 1, max.expect("normal extrinsics are bounded"));
}

#[test]
fn hundred_incomes_should_fit_a_block_when_ten_loans_end_by_them() {
	let incomes: Vec<_> = (0..pignus_credit::MAX_INCOMES).map(|item| (item, 1)).collect();
	let incomes = incomes.try_into().expect("as many as there may be");
	let call = CreditCall::pay_incomes { collection: 0, incomes, ends: 10 };
	let max = RuntimeBlockWeights::get().get(DispatchClass::Normal).max_extrinsic;
	assert_fit(vec![call.into()], 1, max.expect("normal extrinsics are bounded"));
}

/// Asserts that each call fits into a block `times` times.
fn assert_fit(calls: Vec<RuntimeCall>, times: u64, max: Weight) {
	for call in calls {
		let weight = call.get_dispatch_info().total_weight();
		assert!(weight.saturating_mul(times).all_lte(max), "{call:?}: {weight:?} of {max:?}");
	}
}

#[test]
fn metadata_should_come_in_versions_14_to_16_when_asked() {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		for version in [14, 15, 16] {
			assert!(Runtime::metadata_at_version(version).is_some(), "version {version}");
		}
	});
}

#[test]
fn version_should_name_the_chain_when_read() {
	assert_eq!(VERSION.spec_name, "pignus");
	assert_eq!(VERSION.spec_version, 1);
}

#[test]
fn slot_should_match_the_relay_chain_when_velocity_is_one() {
	assert_eq!(BLOCK_PROCESSING_VELOCITY, 1);
	assert_eq!(SLOT_DURATION, u64::from(RELAY_CHAIN_SLOT_DURATION_MILLIS));
	assert_eq!(DAYS, 14_400);
}

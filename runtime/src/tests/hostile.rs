// SPDX-License-Identifier: GPL-3.0-only

//! Strangers and block authors against the whole runtime: forged and replayed transactions, time
//! that leaps, items that leave between the calls of a batch.

use super::{
	account, chain,
	collateral::{pledged, signed, FREE, ITEM},
	markets::COLLECTION,
	operator, operator_key,
};
use crate::{
	configs::credit::RulePeriods,
	genesis_config_presets::DEV_RUNTIME_PRESET,
	transactions::{extension, REPORT_LIFE},
	AccountId, Appraisal, Credit, Executive, Nfts, Nonce, Runtime, RuntimeCall, RuntimeOrigin,
	SignedPayload, System, UncheckedExtrinsic,
};
use codec::Encode;
use frame_support::{assert_ok, traits::Get};
use pallet_nfts::{Call as NftsCall, Error as NftsError};
use polkadot_sdk::*;
use sp_core::{sr25519, Pair};
use sp_keyring::Sr25519Keyring::{Alice, Bob, Charlie};
use sp_runtime::{
	traits::Dispatchable, transaction_validity::InvalidTransaction, ApplyExtrinsicResult,
	DispatchError, FixedU128,
};

/// The transaction in which `sender` reports a price of two, signed by `signer`.
fn report_of(sender: AccountId, signer: &sr25519::Pair, nonce: Nonce) -> UncheckedExtrinsic {
	let values = vec![(COLLECTION, FixedU128::from_u32(2))].try_into().expect("one value");
	let call = RuntimeCall::Oracle(pallet_oracle::Call::feed_values { values });
	let payload = SignedPayload::new(call, extension(nonce)).expect("a payload");
	let signature = payload.using_encoded(|bytes| signer.sign(bytes));
	let (call, extension, _) = payload.deconstruct();
	UncheckedExtrinsic::new_signed(call, sender.into(), signature.into(), extension)
}

fn apply(transaction: &UncheckedExtrinsic) -> ApplyExtrinsicResult {
	Executive::apply_extrinsic(transaction.clone())
}

fn reported() -> bool {
	pallet_oracle::RawValues::<Runtime>::contains_key(operator(Alice), COLLECTION)
}

#[test]
fn report_should_be_refused_when_its_transaction_is_forged_or_replayed() {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		super::filter::open_feed(COLLECTION);
		let forged = report_of(operator(Alice), &Bob.pair(), 0);
		assert_eq!(apply(&forged), Err(InvalidTransaction::BadProof.into()));
		// Bob signs as Bob, who is no operator.
		let stranger =
			apply(&report_of(account(Bob), &Bob.pair(), 0)).expect("it is a transaction");
		assert_eq!(stranger, Err(pallet_oracle::Error::<Runtime>::NoPermission.into()));
		assert!(!reported());
		let genuine = report_of(operator(Alice), &operator_key(Alice), 0);
		assert_eq!(apply(&genuine), Ok(Ok(())));
		assert!(reported());
		for _ in 0..2 {
			assert_eq!(apply(&genuine), Err(InvalidTransaction::Stale.into()));
			System::set_block_number(System::block_number() + 1);
		}
	});
}

#[test]
fn report_should_be_refused_when_it_was_withheld_for_more_than_its_life() {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		super::filter::open_feed(COLLECTION);
		// Made on block 0, whose hash is known: blocks up to 63 may include it.
		let report = report_of(operator(Alice), &operator_key(Alice), 0);
		System::set_block_number(REPORT_LIFE);
		assert_eq!(apply(&report), Err(InvalidTransaction::AncientBirthBlock.into()));
		System::set_block_number(REPORT_LIFE - 1);
		assert_eq!(apply(&report), Ok(Ok(())));
	});
}

#[test]
fn block_should_be_invalid_when_its_author_sets_a_time_outside_his_slot() {
	const SLOT: u64 = 14_400;
	let block_at = |time: u64| {
		std::panic::catch_unwind(|| {
			chain(DEV_RUNTIME_PRESET).execute_with(|| {
				pallet_aura::CurrentSlot::<Runtime>::put(sp_consensus_aura::Slot::from(SLOT));
				let call = pallet_timestamp::Call::<Runtime>::set { now: time };
				RuntimeCall::from(call).dispatch(RuntimeOrigin::none()).is_ok()
			})
		})
	};
	let slot_duration: u64 = <Runtime as pallet_aura::Config>::SlotDuration::get();
	let begin = SLOT * slot_duration;
	assert!(block_at(begin).is_ok_and(|valid| valid));
	assert!(block_at(begin + slot_duration - 1).is_ok_and(|valid| valid));
	for time in [begin - 1, begin + slot_duration, begin + 86_400_000] {
		assert!(block_at(time).is_err());
	}
}

#[test]
fn batch_should_lend_nothing_when_an_item_leaves_between_its_calls() {
	pledged().execute_with(|| {
		let items = |item| vec![item].try_into().expect("few");
		let open = |item| -> RuntimeCall {
			pignus_credit::Call::open { market: 0, items: items(item), amount: 100_000 }.into()
		};
		let give = |item| -> RuntimeCall {
			NftsCall::transfer { collection: COLLECTION, item, dest: account(Charlie).into() }
				.into()
		};
		let repay =
			|| -> RuntimeCall { pignus_credit::Call::repay { loan: 0, amount: u128::MAX }.into() };
		let release = || -> RuntimeCall {
			pignus_credit::Call::release { loan: 0, items: items(ITEM) }.into()
		};
		let error = |error: pignus_credit::Error<Runtime>| DispatchError::from(error);
		let batches: Vec<(Vec<RuntimeCall>, DispatchError)> = vec![
			(vec![open(FREE), give(FREE)], NftsError::<Runtime>::ItemLocked.into()),
			(vec![repay(), give(ITEM), open(ITEM)], error(pignus_credit::Error::NotItemOwner)),
			(
				vec![open(FREE), repay(), open(ITEM), open(ITEM)],
				error(pignus_credit::Error::ItemAlreadyPledged),
			),
			(vec![release(), give(ITEM)], error(pignus_credit::Error::AboveMaxLtv)),
		];
		let debt = || Credit::loan(0).map(|view| view.debt);
		for (calls, reason) in batches {
			let batch = pallet_utility::Call::batch_all { calls };
			let refused = RuntimeCall::from(batch).dispatch(signed(Bob));
			assert_eq!(refused.map_err(|refused| refused.error), Err(reason));
			// Nothing of it remains.
			assert_eq!((debt(), Credit::loan(1)), (Some(600_000), None));
			for item in [ITEM, FREE] {
				assert_eq!(Nfts::owner(COLLECTION, item), Some(account(Bob)));
			}
		}
		assert_ok!(Credit::do_try_state());
		assert_ok!(Appraisal::do_try_state());
	});
}

#[test]
fn item_should_not_be_burned_and_minted_anew_when_it_counts_for_more_than_one() {
	pledged().execute_with(|| {
		let set = |multiplier| {
			let multiplier = FixedU128::from_u32(multiplier);
			Credit::set_multiplier(RuntimeOrigin::root(), COLLECTION, FREE, multiplier)
		};
		let burn = || RuntimeCall::from(NftsCall::burn { collection: COLLECTION, item: FREE });
		assert_ok!(set(5));
		let batch = pallet_utility::Call::batch_all { calls: vec![burn()] };
		for call in [burn(), batch.into()] {
			let refused = call.dispatch(signed(Bob)).expect_err("it is refused");
			assert_eq!(refused.error, frame_system::Error::<Runtime>::CallFiltered.into());
		}
		// A cut counts only once its notice is over.
		assert_ok!(set(1));
		let refused = burn().dispatch(signed(Bob)).expect_err("it is refused");
		assert_eq!(refused.error, frame_system::Error::<Runtime>::CallFiltered.into());
		pallet_timestamp::Now::<Runtime>::mutate(|now| *now += RulePeriods::get().notice);
		assert_ok!(burn().dispatch(signed(Bob)));
		assert_eq!(Nfts::owner(COLLECTION, FREE), None);
	});
}

// SPDX-License-Identifier: GPL-3.0-only

//! What waits while a migration goes on, and happens afterwards: what voters have enacted, messages
//! of other chains, and the lapse of a guardian's measure.

use super::{events, finish, is_ongoing, next_block, upgrade_with, Choice};
use crate::{
	configs::xcm::RelayToken,
	constants::{EXTERNAL_STABLE_ASSET_ID, NUSD_ASSET_ID, PIG},
	genesis_config_presets::{DEV_RUNTIME_PRESET, PARA_ID},
	tests::{
		account, chain,
		votes::{approve, guardian, is_approved, submit, wind_to},
	},
	BlockNumber, MessageQueue, Runtime, Safeguards, System,
};
use codec::Encode;
use cumulus_primitives_core::AggregateMessageOrigin;
use frame_support::{
	assert_ok,
	traits::{fungible::Inspect, EnqueueMessage, QueueFootprintQuery},
};
use frame_system::RawOrigin;
use pallet_psm::CircuitBreakerLevel;
use pallet_scheduler::{Agenda, IncompleteSince, Lookup};
use pignus_credit::{Global, PauseLevel};
use polkadot_sdk::{staging_xcm as xcm, *};
use sp_keyring::Sr25519Keyring::{Bob, Charlie};
use xcm::{latest::prelude::*, VersionedXcm};

/// The next block that something is scheduled for.
fn next_scheduled() -> BlockNumber {
	let now = System::block_number();
	let scheduled = Agenda::<Runtime>::iter_keys().filter(|block| *block > now);
	scheduled.min().expect("something is scheduled")
}

#[test]
fn referendum_should_be_enacted_after_a_migration_when_its_block_comes_during_one() {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		let call = pignus_credit::Call::set_pause { level: PauseLevel::Borrowing };
		let index = submit(RawOrigin::Root, call.into());
		approve(index, 10);
		while !is_approved(index) {
			wind_to(next_scheduled());
		}
		// Enactments have names, alarms do not.
		let named: Vec<_> = Lookup::<Runtime>::iter_values().collect();
		let [(enacted_at, _)] = named[..] else { panic!("{named:?}") };
		System::set_block_number(enacted_at - 2);
		IncompleteSince::<Runtime>::put(enacted_at - 1);
		let level = || Global::<Runtime>::get().pause.level;
		upgrade_with(Choice::Rehearsal);
		next_block();
		while is_ongoing() {
			assert_eq!(level(), PauseLevel::None);
			// The schedule tells where it stands.
			let when = enacted_at - 1;
			assert_eq!(IncompleteSince::<Runtime>::get(), Some(when));
			let incomplete = pallet_scheduler::Event::AgendaIncomplete { when };
			assert!(events().contains(&incomplete.into()));
			next_block();
		}
		assert!(System::block_number() > enacted_at);
		assert_eq!(level(), PauseLevel::None);
		next_block();
		assert_eq!(level(), PauseLevel::Borrowing);
		assert!(Agenda::<Runtime>::get(enacted_at).is_empty());
	});
}

/// A message of the relay chain, or of a chain beside, that brings Bob `amount` of the relay token.
fn bringing(amount: u128) -> Vec<u8> {
	let asset: Asset = (Location::parent(), amount).into();
	let beneficiary = AccountId32 { network: None, id: account(Bob).into() }.into();
	let message = Xcm::<()>(vec![
		ReserveAssetDeposited(asset.clone().into()),
		ClearOrigin,
		BuyExecution { fees: asset, weight_limit: Unlimited },
		DepositAsset { assets: Wild(AllCounted(1)), beneficiary },
	]);
	VersionedXcm::from(message).encode()
}

#[test]
fn message_should_be_processed_after_a_migration_when_it_comes_during_one() {
	const SIBLING: u32 = PARA_ID + 1;
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		upgrade_with(Choice::Rehearsal);
		next_block();
		let queues =
			|| [AggregateMessageOrigin::Parent, AggregateMessageOrigin::Sibling(SIBLING.into())];
		for queue in queues() {
			let message = bringing(10 * PIG);
			MessageQueue::enqueue_message(message[..].try_into().expect("short"), queue);
		}
		let waiting = || queues().map(|queue| MessageQueue::footprint(queue).storage.count);
		finish();
		assert_eq!(waiting(), [1, 1]);
		assert_eq!(RelayToken::balance(&account(Bob)), 0);
		// The sibling's message fails: the relay token's home is elsewhere.
		next_block();
		assert_eq!(waiting(), [0, 0]);
		let received = RelayToken::balance(&account(Bob));
		assert!(received > 9 * PIG && received < 10 * PIG, "{received}");
	});
}

#[test]
fn stop_of_a_peg_should_lapse_after_a_migration_when_its_time_is_over_during_one() {
	const PEG: (u32, u32) = (NUSD_ASSET_ID, EXTERNAL_STABLE_ASSET_ID);
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		next_block();
		let stop = CircuitBreakerLevel::AllDisabled;
		assert_ok!(Safeguards::stop_peg(guardian(Charlie), PEG.0, PEG.1, stop));
		upgrade_with(Choice::Rehearsal);
		next_block();
		// It lasts three days.
		pallet_timestamp::Now::<Runtime>::mutate(|now| *now += 4 * 86_400_000);
		finish();
		assert_eq!(Safeguards::level_of(PEG), Some(stop));
		next_block();
		assert_eq!(Safeguards::level_of(PEG), Some(CircuitBreakerLevel::AllEnabled));
	});
}

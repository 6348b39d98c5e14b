// SPDX-License-Identifier: GPL-3.0-only

//! Money between chains. What leaves is read from the messages that are queued for the sibling or
//! the relay chain; what comes arrives in messages that go through the real queues.

use super::{account, chain};
use crate::{
	configs::{
		monetary::Nusd,
		xcm::{LocationToAccountId, NusdLocation, RelayToken},
	},
	constants::{NUSD, PIG, RELAY_ASSET_ID},
	genesis_config_presets::{DEV_RUNTIME_PRESET, PARA_ID},
	governance::TreasuryAccount,
	AssetRate, Balance, Balances, Credit, MessageQueue, PolkadotXcm, Runtime, RuntimeEvent,
	RuntimeOrigin, System, XcmpQueue,
};
use codec::{Decode, Encode};
use cumulus_pallet_parachain_system::{
	relay_state_snapshot::RelayDispatchQueueRemainingCapacity, HostConfiguration,
	MessagingStateSnapshot, PendingUpwardMessages, RelevantMessagingState,
};
use cumulus_primitives_core::{
	relay_chain::AsyncBackingParams, AbridgedHostConfiguration, AbridgedHrmpChannel,
	AggregateMessageOrigin, XcmpMessageHandler, XcmpMessageSource,
};
use frame_support::{
	assert_ok,
	storage::with_storage_layer,
	traits::{
		fungible::{Inspect, Mutate},
		EnqueueMessage,
	},
	weights::Weight,
};
use polkadot_parachain_primitives::primitives::XcmpMessageFormat;
use polkadot_sdk::{staging_xcm as xcm, staging_xcm_executor as xcm_executor, *};
use sp_io::TestExternalities;
use sp_keyring::Sr25519Keyring::{Alice, Bob};
use sp_runtime::{AccountId32, DispatchResult};
use xcm::{latest::prelude::*, VersionedAssets, VersionedLocation, VersionedXcm};
use xcm_executor::traits::ConvertLocation;
use Junction::AccountId32 as AccountId32Junction;

const SIBLING: u32 = 2001;

/// The development chain with a channel to a sibling, and room in the queues.
fn connected() -> TestExternalities {
	let mut chain = chain(DEV_RUNTIME_PRESET);
	chain.execute_with(|| {
		let channel = AbridgedHrmpChannel {
			max_capacity: 10,
			max_total_size: 1_000_000,
			max_message_size: 100_000,
			..Default::default()
		};
		RelevantMessagingState::<Runtime>::put(MessagingStateSnapshot {
			dmq_mqc_head: Default::default(),
			relay_dispatch_queue_remaining_capacity: RelayDispatchQueueRemainingCapacity {
				remaining_count: 10,
				remaining_size: 1_000_000,
			},
			ingress_channels: vec![],
			egress_channels: vec![(SIBLING.into(), channel)],
		});
		HostConfiguration::<Runtime>::put(AbridgedHostConfiguration {
			max_upward_queue_count: 10,
			max_upward_queue_size: 1_000_000,
			max_upward_message_size: 100_000,
			max_upward_message_num_per_candidate: 10,
			hrmp_max_message_num_per_candidate: 10,
			max_code_size: 3_145_728,
			max_head_data_size: 20_480,
			validation_upgrade_cooldown: 10,
			validation_upgrade_delay: 10,
			async_backing_params: AsyncBackingParams {
				max_candidate_depth: 3,
				allowed_ancestry_len: 2,
			},
		});
	});
	chain
}

fn sibling() -> Location {
	Location::new(1, [Parachain(SIBLING)])
}

fn beneficiary(who: AccountId32) -> Location {
	Location::new(0, [AccountId32Junction { network: None, id: who.into() }])
}

/// The account that keeps what a location owns here.
fn sovereign(location: &Location) -> AccountId32 {
	LocationToAccountId::convert_location(location).expect("it has an account")
}

/// Alice sends to Bob on another chain.
fn send(dest: Location, asset: Asset) -> DispatchResult {
	with_storage_layer(|| {
		PolkadotXcm::limited_reserve_transfer_assets(
			RuntimeOrigin::signed(account(Alice)),
			Box::new(VersionedLocation::from(dest)),
			Box::new(VersionedLocation::from(beneficiary(account(Bob)))),
			Box::new(VersionedAssets::from(Assets::from(asset))),
			0,
			WeightLimit::Unlimited,
		)
	})
}

/// The one message queued for the sibling.
fn sent_sideways() -> Xcm<()> {
	let [(recipient, page)] =
		XcmpQueue::take_outbound_messages(10, &[]).try_into().expect("one message");
	assert_eq!(u32::from(recipient), SIBLING);
	let mut page = &page[..];
	let message = match XcmpMessageFormat::decode(&mut page).expect("a page has a format") {
		XcmpMessageFormat::ConcatenatedVersionedXcm => VersionedXcm::decode(&mut page),
		XcmpMessageFormat::ConcatenatedOpaqueVersionedXcm => {
			let opaque = Vec::<u8>::decode(&mut page).expect("opaque messages are bytes");
			VersionedXcm::decode(&mut &opaque[..])
		},
		other => panic!("{other:?} holds no messages"),
	};
	assert!(page.is_empty());
	message.expect("a message").try_into().expect("this version")
}

/// The one message queued for the relay chain.
fn sent_upwards() -> Xcm<()> {
	let [message] = PendingUpwardMessages::<Runtime>::take().try_into().expect("one message");
	let message = VersionedXcm::<()>::decode(&mut &message[..]).expect("a message");
	message.try_into().expect("this version")
}

/// Executes what is queued. Returns whether the last message succeeded.
fn executed() -> bool {
	use frame_support::traits::ServiceQueues;
	MessageQueue::service_queues(Weight::MAX);
	let outcome = System::events().into_iter().rev().find_map(|record| match record.event {
		RuntimeEvent::MessageQueue(pallet_message_queue::Event::Processed { success, .. }) => {
			Some(success)
		},
		RuntimeEvent::MessageQueue(pallet_message_queue::Event::ProcessingFailed { .. }) => {
			Some(false)
		},
		_ => None,
	});
	outcome.expect("a message was processed")
}

/// A message comes from the sibling. Returns whether its execution succeeded.
fn from_sibling(message: Xcm<()>) -> bool {
	let mut page = XcmpMessageFormat::ConcatenatedVersionedXcm.encode();
	page.extend(VersionedXcm::from(message).encode());
	XcmpQueue::handle_xcmp_messages([(SIBLING.into(), 1, &page[..])].into_iter(), Weight::MAX);
	executed()
}

/// A message comes from the relay chain. Returns whether its execution succeeded.
fn from_relay(message: Xcm<()>) -> bool {
	let message = VersionedXcm::from(message).encode();
	let message = message[..].try_into().expect("a short message");
	MessageQueue::enqueue_message(message, AggregateMessageOrigin::Parent);
	executed()
}

/// The message of a chain that returns `asset` to Bob, taking the fee out of it.
fn returning(asset: Asset) -> Xcm<()> {
	Xcm(vec![
		WithdrawAsset(asset.clone().into()),
		ClearOrigin,
		BuyExecution { fees: asset, weight_limit: Unlimited },
		DepositAsset { assets: Wild(AllCounted(1)), beneficiary: beneficiary(account(Bob)) },
	])
}

/// The message of a chain that says that it holds `asset` in reserve for Bob.
fn deposited(asset: Asset) -> Xcm<()> {
	Xcm(vec![
		ReserveAssetDeposited(asset.clone().into()),
		ClearOrigin,
		BuyExecution { fees: asset, weight_limit: Unlimited },
		DepositAsset { assets: Wild(AllCounted(1)), beneficiary: beneficiary(account(Bob)) },
	])
}

fn pig(amount: Balance) -> Asset {
	(Location::here(), amount).into()
}

fn nusd(amount: Balance) -> Asset {
	(NusdLocation::get(), amount).into()
}

fn relay_token(amount: Balance) -> Asset {
	(Location::parent(), amount).into()
}

/// Asserts that a message tells the sibling that `asset`, by its name there, is for Bob.
fn assert_tells_of(message: Xcm<()>, asset: Asset) {
	let [ReserveAssetDeposited(assets), ClearOrigin, BuyExecution { fees, .. }, DepositAsset { beneficiary: to, .. }, SetTopic(_)] =
		&message.0[..]
	else {
		panic!("{message:?}");
	};
	assert_eq!((assets, fees), (&Assets::from(asset.clone()), &asset));
	assert_eq!(to, &beneficiary(account(Bob)));
}

#[test]
fn pig_should_go_to_a_sibling_and_come_back_by_reserve_transfer() {
	connected().execute_with(|| {
		let reserve = || Balances::balance(&sovereign(&sibling()));
		assert_ok!(send(sibling(), pig(100 * PIG)));
		assert_eq!(reserve(), 100 * PIG);
		let there = Location::new(1, [Parachain(PARA_ID)]);
		assert_tells_of(sent_sideways(), (there, 100 * PIG).into());

		let before = Balances::balance(&account(Bob));
		assert!(from_sibling(returning(pig(60 * PIG))));
		assert_eq!(reserve(), 40 * PIG);
		let received = Balances::balance(&account(Bob)) - before;
		assert!(received < 60 * PIG && received > 59 * PIG, "{received}");
		// It cannot return more than it was given.
		assert!(!from_sibling(returning(pig(41 * PIG))));
		assert_eq!(reserve(), 40 * PIG);
	});
}

#[test]
fn nusd_should_go_to_a_sibling_and_come_back_without_touching_the_books_of_credit() {
	connected().execute_with(|| {
		Nusd::mint_into(&account(Alice), 1_000 * NUSD).expect("the asset exists");
		let (issued, books) = (Nusd::total_issuance(), Credit::totals());
		assert_ok!(send(sibling(), nusd(500 * NUSD)));
		let there = NusdLocation::get()
			.interior()
			.clone()
			.pushed_front_with(Parachain(PARA_ID))
			.expect("short");
		assert_tells_of(sent_sideways(), (Location::new(1, there), 500 * NUSD).into());
		assert_eq!(Nusd::balance(&sovereign(&sibling())), 500 * NUSD);
		assert_eq!(Nusd::balance(&account(Alice)), 500 * NUSD);

		assert!(from_sibling(returning(nusd(500 * NUSD))));
		let (received, fee) =
			(Nusd::balance(&account(Bob)), Nusd::balance(&TreasuryAccount::get()));
		assert!(received > 499 * NUSD && fee > 0, "{received} {fee}");
		assert_eq!(received + fee, 500 * NUSD);
		assert_eq!((Nusd::total_issuance(), Credit::totals()), (issued, books));
	});
}

#[test]
fn relay_token_should_come_from_the_relay_chain_pay_its_fee_and_go_back() {
	connected().execute_with(|| {
		assert!(from_relay(deposited(relay_token(10 * PIG))));
		let (received, fee) =
			(RelayToken::balance(&account(Bob)), RelayToken::balance(&TreasuryAccount::get()));
		assert!(received > 9 * PIG && fee > 0, "{received} {fee}");
		assert_eq!(received + fee, 10 * PIG);

		RelayToken::mint_into(&account(Alice), 5 * PIG).expect("the asset exists");
		assert_ok!(send(Location::parent(), relay_token(5 * PIG)));
		assert_eq!(RelayToken::balance(&account(Alice)), 0);
		// On the relay chain its token is native, and leaves our account there.
		let at_home = Assets::from(Asset::from((Location::here(), 5 * PIG)));
		let message = sent_upwards();
		assert!(
			matches!(&message.0[0], WithdrawAsset(assets) if *assets == at_home),
			"{message:?}"
		);
	});
}

#[test]
fn fee_should_be_refused_in_a_token_without_a_rate() {
	connected().execute_with(|| {
		assert_ok!(AssetRate::remove(RuntimeOrigin::root(), Box::new(RELAY_ASSET_ID)));
		assert!(!from_relay(deposited(relay_token(10 * PIG))));
		assert_eq!(RelayToken::balance(&account(Bob)), 0);
	});
}

#[test]
fn reserve_should_be_believed_of_nobody_but_where_the_asset_is_at_home() {
	connected().execute_with(|| {
		let issued =
			|| (Balances::total_issuance(), Nusd::total_issuance(), RelayToken::total_issuance());
		let before = issued();
		for asset in [pig(PIG), nusd(NUSD), relay_token(PIG)] {
			assert!(!from_sibling(deposited(asset)));
		}
		for asset in [pig(PIG), nusd(NUSD)] {
			assert!(!from_relay(deposited(asset)));
		}
		assert_eq!(issued(), before);
	});
}

#[test]
fn own_money_should_not_go_to_the_relay_chain() {
	connected().execute_with(|| {
		Nusd::mint_into(&account(Alice), NUSD).expect("the asset exists");
		for asset in [pig(PIG), nusd(NUSD)] {
			assert!(send(Location::parent(), asset).is_err());
		}
		assert!(PendingUpwardMessages::<Runtime>::get().is_empty());
		assert_eq!(Balances::balance(&sovereign(&Location::parent())), 0);
	});
}

// SPDX-License-Identifier: GPL-3.0-only

//! Money between chains. What leaves is read from the messages that are queued for the sibling or
//! the relay chain; what comes arrives in messages that go through the real queues. All but the
//! test of the network itself holds at both paces: `pallet-xcm` treats both networks alike.

use super::{account, chain};
use crate::{
	configs::{
		monetary::Nusd,
		xcm::{
			asset_location, payment_assets, LocationToAccountId, NusdLocation, RelayToken, Trader,
			UniversalLocation,
		},
	},
	constants::{EXTERNAL_STABLE_ASSET_ID, NUSD, PIG, RELAY_ASSET_ID, RELAY_NETWORK},
	genesis_config_presets::{DEV_RUNTIME_PRESET, PARA_ID},
	governance::TreasuryAccount,
	AccountId, AssetRate, Assets as AssetsPallet, Balance, Balances, Credit, MessageQueue,
	PolkadotXcm, Runtime, RuntimeEvent, RuntimeOrigin, System, XcmpQueue,
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
	assert_noop, assert_ok,
	storage::with_storage_layer,
	traits::{
		fungible::{Balanced, Inspect, ItemOf, Mutate},
		tokens::imbalance::ImbalanceAccounting,
		ConstU32, EnqueueMessage,
	},
	weights::Weight,
};
use polkadot_parachain_primitives::primitives::XcmpMessageFormat;
use polkadot_sdk::{staging_xcm as xcm, staging_xcm_executor as xcm_executor, *};
use sp_io::TestExternalities;
use sp_keyring::Sr25519Keyring::{Alice, Bob};
use sp_runtime::{AccountId32, DispatchResult};
use xcm::{
	latest::{prelude::*, ROCOCO_GENESIS_HASH},
	VersionedAssetId, VersionedAssets, VersionedLocation, VersionedXcm,
};
use xcm_executor::{
	traits::{
		ConvertLocation,
		TransferType::{self, DestinationReserve, RemoteReserve},
		WeightTrader,
	},
	AssetsInHolding,
};
use xcm_runtime_apis::fees::runtime_decl_for_xcm_payment_api::XcmPaymentApi;
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
	on_network(None, who)
}

/// An account of a network; of ours if none is named.
fn on_network(network: Option<NetworkId>, who: AccountId32) -> Location {
	Location::new(0, [AccountId32Junction { network, id: who.into() }])
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

/// Alice sends to Bob on another chain, and says herself where the asset lies in reserve.
fn send_by(reserve: TransferType, dest: Location, asset: Asset) -> DispatchResult {
	let deposit =
		DepositAsset { assets: Wild(AllCounted(1)), beneficiary: beneficiary(account(Bob)) };
	with_storage_layer(|| {
		PolkadotXcm::transfer_assets_using_type_and_then(
			RuntimeOrigin::signed(account(Alice)),
			Box::new(VersionedLocation::from(dest)),
			Box::new(VersionedAssets::from(Assets::from(asset.clone()))),
			Box::new(reserve.clone()),
			Box::new(VersionedAssetId::from(asset.id)),
			Box::new(reserve),
			Box::new(VersionedXcm::from(Xcm(vec![deposit]))),
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
	deposited_for(asset, beneficiary(account(Bob)))
}

/// The message of a chain that says that it holds `asset` in reserve for somebody.
fn deposited_for(asset: Asset, beneficiary: Location) -> Xcm<()> {
	Xcm(vec![
		ReserveAssetDeposited(asset.clone().into()),
		ClearOrigin,
		BuyExecution { fees: asset, weight_limit: Unlimited },
		DepositAsset { assets: Wild(AllCounted(1)), beneficiary },
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
		assert_ok!(send_by(DestinationReserve, Location::parent(), relay_token(5 * PIG)));
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

#[test]
fn relay_token_should_not_be_sent_when_its_sender_does_not_say_where_it_lies() {
	connected().execute_with(|| {
		RelayToken::mint_into(&account(Alice), 5 * PIG).expect("the asset exists");
		let unknown = || pallet_xcm::Error::<Runtime>::InvalidAssetUnknownReserve;
		for dest in [Location::parent(), sibling()] {
			assert_noop!(send(dest.clone(), relay_token(PIG)), unknown());
			let transfer = PolkadotXcm::transfer_assets(
				RuntimeOrigin::signed(account(Alice)),
				Box::new(VersionedLocation::from(dest)),
				Box::new(VersionedLocation::from(beneficiary(account(Bob)))),
				Box::new(VersionedAssets::from(Assets::from(relay_token(PIG)))),
				0,
				WeightLimit::Unlimited,
			);
			assert_noop!(transfer, unknown());
		}
		// Where it does not lie it cannot be said to lie.
		let sideways = send_by(DestinationReserve, sibling(), relay_token(PIG));
		assert_noop!(sideways, pallet_xcm::Error::<Runtime>::InvalidAssetUnsupportedReserve);
		let reserve = RemoteReserve(VersionedLocation::from(sibling()));
		assert!(send_by(reserve, Location::parent(), relay_token(PIG)).is_err());
		assert_eq!(RelayToken::balance(&account(Alice)), 5 * PIG);
		assert!(PendingUpwardMessages::<Runtime>::get().is_empty());
		assert!(XcmpQueue::take_outbound_messages(10, &[]).is_empty());
	});
}

#[test]
fn beneficiary_should_be_an_account_of_our_network_or_of_none() {
	connected().execute_with(|| {
		let bob = || RelayToken::balance(&account(Bob));
		for network in [None, Some(RELAY_NETWORK)] {
			let before = bob();
			let location = on_network(network, account(Bob));
			assert_eq!(sovereign(&location), account(Bob));
			assert!(from_relay(deposited_for(relay_token(10 * PIG), location)));
			assert!(bob() > before + 9 * PIG);
		}
		let before = bob();
		let others =
			[NetworkId::Kusama, NetworkId::ByGenesis([1; 32]), NetworkId::Ethereum { chain_id: 1 }];
		for network in others {
			let location = on_network(Some(network), account(Bob));
			assert_eq!(LocationToAccountId::convert_location(&location), None);
			assert!(!from_relay(deposited_for(relay_token(10 * PIG), location)));
			assert_eq!(bob(), before);
		}
	});
}

#[test]
fn chain_should_name_the_network_of_its_pace_when_it_says_where_it_is() {
	connected().execute_with(|| {
		let network = if cfg!(feature = "fast-runtime") {
			NetworkId::ByGenesis(ROCOCO_GENESIS_HASH)
		} else {
			NetworkId::Polkadot
		};
		let here = [GlobalConsensus(network), Parachain(PARA_ID)];
		assert_eq!(UniversalLocation::get(), Junctions::from(here));
	});
}

#[test]
fn message_of_root_should_speak_for_the_whole_chain() {
	connected().execute_with(|| {
		// What a vote sends to a chain on which others have sent tokens to our account.
		let send_back = returning(relay_token(PIG));
		let send = |origin| {
			let dest = Box::new(VersionedLocation::from(sibling()));
			PolkadotXcm::send(origin, dest, Box::new(VersionedXcm::<()>::from(send_back.clone())))
		};
		assert_ok!(send(RuntimeOrigin::root()));
		let sent = sent_sideways();
		assert_eq!(sent.0[..send_back.len()], send_back.0[..]);
		// An account speaks for itself alone.
		assert_ok!(send(RuntimeOrigin::signed(account(Alice))));
		let alice = on_network(Some(RELAY_NETWORK), account(Alice)).interior().clone();
		assert_eq!(sent_sideways().0[0], DescendOrigin(alice));
	});
}

/// Whether some of a token at `location` buys the execution of a message.
fn buys(location: Location, token: Box<dyn ImbalanceAccounting<u128>>) -> bool {
	let payment = AssetsInHolding::new_from_fungible_credit(AssetId(location), token);
	let context = XcmContext::with_message_id([0; 32]);
	Trader::new()
		.buy_weight(Weight::from_parts(1_000_000_000, 0), payment, &context)
		.is_ok()
}

/// The assets that the runtime tells clients to pay for messages in.
fn told() -> Vec<AssetId> {
	let assets = Runtime::query_acceptable_payment_assets(XCM_VERSION).expect("it answers");
	assets
		.into_iter()
		.map(|asset| asset.try_into().expect("this version"))
		.collect()
}

#[test]
fn execution_should_be_paid_in_the_assets_that_clients_are_told_and_in_no_others() {
	type Dollar = ItemOf<AssetsPallet, ConstU32<EXTERNAL_STABLE_ASSET_ID>, AccountId>;
	connected().execute_with(|| {
		// A rate alone makes no asset one for messages.
		let dollar = Box::new(EXTERNAL_STABLE_ASSET_ID);
		assert_ok!(AssetRate::create(RuntimeOrigin::root(), dollar, 1.into()));
		let native = || Box::new(<Balances as Balanced<AccountId>>::issue(PIG));
		let accepted = [Location::here(), NusdLocation::get(), Location::parent()];
		assert_eq!(told(), accepted.clone().map(AssetId));
		assert_eq!(told(), payment_assets());
		let [pig, nusd, relay] = accepted;
		assert!(buys(pig, native()));
		assert!(buys(nusd, Box::new(Nusd::issue(PIG))));
		assert!(buys(relay, Box::new(RelayToken::issue(PIG))));
		assert!(!buys(asset_location(EXTERNAL_STABLE_ASSET_ID), Box::new(Dollar::issue(PIG))));
		assert!(!buys(asset_location(RELAY_ASSET_ID), Box::new(RelayToken::issue(PIG))));
		assert!(!buys(Location::new(1, [Parachain(PARA_ID)]), native()));
		assert!(!buys(sibling(), native()));

		// Without a rate nobody is told to pay in it, nor can.
		assert_ok!(AssetRate::remove(RuntimeOrigin::root(), Box::new(RELAY_ASSET_ID)));
		assert_eq!(told(), [Location::here(), NusdLocation::get()].map(AssetId));
		assert!(!buys(Location::parent(), Box::new(RelayToken::issue(PIG))));
	});
}

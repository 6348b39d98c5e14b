// SPDX-License-Identifier: GPL-3.0-only

//! Being a parachain: blocks, collators, and messages to and from other chains.

use polkadot_sdk::{staging_parachain_info as parachain_info, *};

use super::{
	system::RuntimeBlockWeights,
	xcm::{PriceForSiblingDelivery, XcmOriginToTransactDispatchOrigin},
};
use crate::{
	constants::{
		prod_or_fast, HOURS, MAXIMUM_BLOCK_WEIGHT, MINUTES, RELAY_PARENT_OFFSET, SLOT_DURATION,
	},
	governance::CollatorAdminOrRoot,
	weights, AccountId, Aura, Balances, BlockNumber, CollatorSelection, ConsensusHook,
	MessageQueue, MultiBlockMigrations, ParachainSystem, Runtime, RuntimeEvent, Session,
	SessionKeys, XcmpQueue,
};
use cumulus_pallet_parachain_system::RelayNumberMonotonicallyIncreases;
use cumulus_primitives_core::{AggregateMessageOrigin, ParaId};
use frame_support::{
	migrations::MultiStepMigrator,
	parameter_types,
	traits::{ConstBool, ConstU32, ConstU64, EnqueueWithOrigin, QueuePausedQuery, TransformOrigin},
	weights::Weight,
	PalletId,
};
use frame_system::EnsureRoot;
use parachains_common::message_queue::{NarrowOriginToSibling, ParaIdToSibling};
use sp_consensus_aura::sr25519::AuthorityId as AuraId;
use sp_runtime::{traits::OpaqueKeys, Perbill};

parameter_types! {
	/// Where messages of the relay chain are queued.
	pub const RelayOrigin: AggregateMessageOrigin = AggregateMessageOrigin::Parent;
	/// Maximum weight that messages of siblings may take when a block starts.
	pub const ReservedXcmpWeight: Weight = MAXIMUM_BLOCK_WEIGHT.saturating_div(4);
	/// Maximum weight that messages of the relay chain may take when a block starts.
	pub const ReservedDmpWeight: Weight = MAXIMUM_BLOCK_WEIGHT.saturating_div(4);
}

impl cumulus_pallet_parachain_system::Config for Runtime {
	type CheckAssociatedRelayNumber = RelayNumberMonotonicallyIncreases;
	type ConsensusHook = ConsensusHook;
	type DmpQueue = EnqueueWithOrigin<MessageQueue, RelayOrigin>;
	type OnSystemEvent = ();
	type OutboundXcmpMessageSource = XcmpQueue;
	type RelayParentOffset = ConstU32<RELAY_PARENT_OFFSET>;
	type ReservedDmpWeight = ReservedDmpWeight;
	type ReservedXcmpWeight = ReservedXcmpWeight;
	type RuntimeEvent = RuntimeEvent;
	type SchedulingSignatureVerifier = ();
	type SelfParaId = parachain_info::Pallet<Runtime>;
	type WeightInfo = weights::cumulus_pallet_parachain_system::WeightInfo<Runtime>;
	type XcmpMessageHandler = XcmpQueue;
}

impl parachain_info::Config for Runtime {}

impl pallet_aura::Config for Runtime {
	type AllowMultipleBlocksPerSlot = ConstBool<true>;
	type AuthorityId = AuraId;
	type DisabledValidators = ();
	type MaxAuthorities = ConstU32<1_000>;
	type SlotDuration = ConstU64<SLOT_DURATION>;
}

impl cumulus_pallet_aura_ext::Config for Runtime {}

impl pallet_authority_discovery::Config for Runtime {
	type MaxAuthorities = <Self as pallet_aura::Config>::MaxAuthorities;
}

impl pallet_authorship::Config for Runtime {
	type EventHandler = (CollatorSelection,);
	type FindAuthor = pallet_session::FindAccountFromAuthorIndex<Self, Aura>;
}

parameter_types! {
	/// Length of a session: how often the set of collators changes.
	pub const Period: BlockNumber = prod_or_fast(6 * HOURS, 2 * MINUTES);
	/// Block the first session starts at.
	pub const Offset: BlockNumber = 0;
}

impl pallet_session::Config for Runtime {
	type Currency = Balances;
	type DisablingStrategy = ();
	type KeyDeposit = ();
	type Keys = SessionKeys;
	type NextSessionRotation = pallet_session::PeriodicSessions<Period, Offset>;
	type RuntimeEvent = RuntimeEvent;
	type SessionHandler = <SessionKeys as OpaqueKeys>::KeyTypeIdProviders;
	type SessionManager = CollatorSelection;
	type ShouldEndSession = pallet_session::PeriodicSessions<Period, Offset>;
	type ValidatorId = AccountId;
	type ValidatorIdOf = pallet_collator_selection::IdentityCollator;
	type WeightInfo = weights::pallet_session::WeightInfo<Runtime>;
}

/// Maximum number of collators that are there without a bond.
pub const MAX_INVULNERABLES: u32 = 20;

parameter_types! {
	/// Pot that fees are gathered in and collators are paid from.
	pub const PotId: PalletId = PalletId(*b"PotStake");
}

impl pallet_collator_selection::Config for Runtime {
	type Currency = Balances;
	// A multiple of the session, so that a collator is never judged in the middle of one.
	type KickThreshold = Period;
	type MaxCandidates = ConstU32<100>;
	type MaxInvulnerables = ConstU32<MAX_INVULNERABLES>;
	type MinEligibleCollators = ConstU32<1>;
	type PotId = PotId;
	type RuntimeEvent = RuntimeEvent;
	type UpdateOrigin = CollatorAdminOrRoot;
	type ValidatorId = AccountId;
	type ValidatorIdOf = pallet_collator_selection::IdentityCollator;
	type ValidatorRegistration = Session;
	type WeightInfo = pallet_collator_selection::weights::SubstrateWeight<Runtime>;
}

parameter_types! {
	/// Maximum weight that queued messages may take when a block starts. Kept low: the hooks that
	/// find defaults and close auctions come after it.
	pub MessageQueueServiceWeight: Weight =
		Perbill::from_percent(10) * RuntimeBlockWeights::get().max_block;
	/// Maximum weight that queued messages may take of what a block has left over.
	pub MessageQueueIdleServiceWeight: Weight =
		Perbill::from_percent(20) * RuntimeBlockWeights::get().max_block;
}

/// Which queues rest: all of them while a migration takes several blocks, and otherwise those whose
/// channel is suspended. What waits in them is processed afterwards.
pub struct RestingQueues;

impl QueuePausedQuery<AggregateMessageOrigin> for RestingQueues {
	fn is_paused(origin: &AggregateMessageOrigin) -> bool {
		MultiBlockMigrations::ongoing() || NarrowOriginToSibling::<XcmpQueue>::is_paused(origin)
	}
}

impl pallet_message_queue::Config for Runtime {
	type HeapSize = ConstU32<{ 103 * 1024 }>;
	type IdleMaxServiceWeight = MessageQueueIdleServiceWeight;
	type MaxStale = ConstU32<8>;
	#[cfg(not(feature = "runtime-benchmarks"))]
	type MessageProcessor = staging_xcm_builder::ProcessXcmMessage<
		AggregateMessageOrigin,
		staging_xcm_executor::XcmExecutor<super::xcm::XcmConfig>,
		crate::RuntimeCall,
	>;
	// Its benchmarks weigh the queue, not what is in the messages.
	#[cfg(feature = "runtime-benchmarks")]
	type MessageProcessor =
		pallet_message_queue::mock_helpers::NoopMessageProcessor<AggregateMessageOrigin>;
	type QueueChangeHandler = NarrowOriginToSibling<XcmpQueue>;
	type QueuePausedQuery = RestingQueues;
	type RuntimeEvent = RuntimeEvent;
	type ServiceWeight = MessageQueueServiceWeight;
	type Size = u32;
	type WeightInfo = weights::pallet_message_queue::WeightInfo<Runtime>;
}

impl cumulus_pallet_xcmp_queue::Config for Runtime {
	type ChannelInfo = ParachainSystem;
	type ControllerOrigin = EnsureRoot<AccountId>;
	type ControllerOriginConverter = XcmOriginToTransactDispatchOrigin;
	type MaxActiveOutboundChannels = ConstU32<128>;
	type MaxInboundSuspended = ConstU32<1_000>;
	// Larger than the 100 KiB most channels allow for one message.
	type MaxPageSize = ConstU32<{ 103 * 1024 }>;
	type PriceForSiblingDelivery = PriceForSiblingDelivery;
	type RuntimeEvent = RuntimeEvent;
	type VersionWrapper = crate::PolkadotXcm;
	type WeightInfo = weights::cumulus_pallet_xcmp_queue::WeightInfo<Runtime>;
	type XcmpQueue = TransformOrigin<MessageQueue, AggregateMessageOrigin, ParaId, ParaIdToSibling>;
}

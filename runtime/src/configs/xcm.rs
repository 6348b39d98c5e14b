// SPDX-License-Identifier: GPL-3.0-only

//! Messages between chains: whom to trust, what to accept, and what it costs.
//!
//! PIG and NUSD leave by reserve transfer: their reserve is here. The relay chain's token comes by
//! reserve transfer from the relay chain and goes back there. Each of the three can pay for
//! execution, NUSD and the relay token at the rates of `AssetRate`; delivery is paid in PIG.

use polkadot_sdk::{
	staging_xcm as xcm, staging_xcm_builder as xcm_builder, staging_xcm_executor as xcm_executor, *,
};

use super::{fees::TRANSACTION_BYTE_FEE, monetary::Nusd};
use crate::{
	constants::{MILLI_PIG, NUSD_ASSET_ID, RELAY_ASSET_ID, RELAY_NETWORK},
	governance::TreasuryAccount,
	weights, AccountId, AllPalletsWithSystem, AssetId as AssetIndex, AssetRate, Assets, Balance,
	Balances, ParachainInfo, ParachainSystem, PolkadotXcm, Runtime, RuntimeCall, RuntimeEvent,
	RuntimeOrigin, WeightToFee, XcmpQueue,
};
use alloc::vec::Vec;
use core::marker::PhantomData;
use frame_support::{
	parameter_types,
	traits::{
		fungible::ItemOf,
		tokens::{imbalance::ResolveTo, ConversionToAssetBalance},
		ConstU32, Contains, Disabled, Equals, Everything, Nothing, PalletInfoAccess,
	},
	weights::{Weight, WeightToFee as WeightToFeeT},
};
use frame_system::EnsureRoot;
use pallet_asset_rate::ConversionRateToNative;
use pallet_collator_selection::StakingPotAccountId;
use pallet_xcm::XcmPassthrough;
use polkadot_parachain_primitives::primitives::Sibling;
use polkadot_runtime_common::xcm_sender::ExponentialPrice;
use xcm::{latest::prelude::*, VersionedLocation, VersionedXcm};
use xcm_builder::{
	AccountId32Aliases, AllowExplicitUnpaidExecutionFrom, AllowKnownQueryResponses,
	AllowSubscriptionsFrom, AllowTopLevelPaidExecutionFrom, DenyRecursively,
	DenyReserveTransferToRelayChain, DenyThenTry, DescribeAllTerminal, DescribeFamily,
	EnsureXcmOrigin, FixedWeightBounds, FrameTransactionalProcessor, FungibleAdapter,
	FungibleMutateAdapter, HashedDescription, InspectMessageQueues, IsConcrete, NativeAsset,
	ParentIsPreset, RelayChainAsNative, SendXcmFeeToAccount, SiblingParachainAsNative,
	SiblingParachainConvertsVia, SignedAccountId32AsNative, SignedToAccountId32,
	SovereignSignedViaLocation, TakeWeightCredit, TrailingSetTopicAsId, UsingComponents,
	WithComputedOrigin, WithUniqueTopic, XcmFeeManagerFromComponents,
};
use xcm_executor::XcmExecutor;

parameter_types! {
	/// PIG, seen from here.
	pub const NativeLocation: Location = Location::here();
	/// The index of the pallet that keeps all assets but PIG.
	pub AssetsIndex: u8 = <Assets as PalletInfoAccess>::index() as u8;
	/// NUSD, seen from here.
	pub NusdLocation: Location = asset_location(NUSD_ASSET_ID);
	/// The relay chain and its token, seen from here.
	pub const RelayLocation: Location = Location::parent();
	/// This chain, seen from here.
	pub const RootLocation: Location = Location::here();
	/// The network of the relay chain, and of accounts here. A message that names another network
	/// beside an account means an account of that network.
	pub const RelayNetwork: Option<NetworkId> = Some(RELAY_NETWORK);
	/// The origin that the relay chain has here.
	pub RelayChainOrigin: RuntimeOrigin = cumulus_pallet_xcm::Origin::Relay.into();
	/// This chain, seen from outside all networks. By the network `pallet-xcm` knows which asset is
	/// the relay chain's own, and that nobody should rely on where it lies in reserve.
	pub UniversalLocation: InteriorLocation = [
		GlobalConsensus(RELAY_NETWORK),
		Parachain(ParachainInfo::parachain_id().into()),
	]
	.into();
	/// Weight of one instruction: far more than most take, until they are measured.
	pub const UnitWeightCost: Weight = Weight::from_parts(1_000_000_000, 64 * 1024);
	/// Asset that delivery is paid in.
	pub FeeAssetId: AssetId = AssetId(NativeLocation::get());
	/// Price of delivering a message, in addition to that of its bytes.
	pub const DeliveryBaseFee: Balance = 10 * MILLI_PIG;
	/// Price of delivering each byte of a message.
	pub const DeliveryByteFee: Balance = TRANSACTION_BYTE_FEE;
}

/// An asset of `pallet-assets`, seen from here.
pub fn asset_location(asset: AssetIndex) -> Location {
	Location::new(0, [PalletInstance(AssetsIndex::get()), GeneralIndex(asset.into())])
}

/// What pays for the execution of messages: PIG, and of NUSD and the relay chain's token those that
/// have a rate. The same as [`Trader`] takes.
pub fn payment_assets() -> Vec<AssetId> {
	let at_a_rate = [(NUSD_ASSET_ID, NusdLocation::get()), (RELAY_ASSET_ID, RelayLocation::get())]
		.into_iter()
		.filter(|(asset, _)| ConversionRateToNative::<Runtime>::contains_key(asset))
		.map(|(_, location)| location);
	[NativeLocation::get()].into_iter().chain(at_a_rate).map(AssetId).collect()
}

/// Maximum number of instructions in a message.
pub const MAX_INSTRUCTIONS: u32 = 100;

/// The account a location owns here.
pub type LocationToAccountId = (
	ParentIsPreset<AccountId>,
	SiblingParachainConvertsVia<Sibling, AccountId>,
	AccountId32Aliases<RelayNetwork, AccountId>,
	HashedDescription<AccountId, DescribeFamily<DescribeAllTerminal>>,
);

/// The relay chain's token as one fungible.
pub type RelayToken = ItemOf<Assets, ConstU32<RELAY_ASSET_ID>, AccountId>;

/// Moves PIG. Nothing is teleported, so no teleports are counted.
type PigTransactor =
	FungibleAdapter<Balances, IsConcrete<NativeLocation>, LocationToAccountId, AccountId, ()>;

/// Moves the asset at `Location`. It takes the asset out of one account before it puts it into
/// another. So what an account cannot keep goes along with what is sent; a plain transfer of the SDK
/// would take it and give it to nobody.
type AssetTransactor<Fungible, Location> =
	FungibleMutateAdapter<Fungible, IsConcrete<Location>, LocationToAccountId, AccountId, ()>;

/// Moves PIG, NUSD and the relay chain's token.
pub type LocalAssetTransactor = (
	PigTransactor,
	AssetTransactor<Nusd, NusdLocation>,
	AssetTransactor<RelayToken, RelayLocation>,
);

/// Takes the fee of execution in an asset, at its rate in `AssetRate`, for the treasury.
type AssetTrader<const ASSET: AssetIndex, Location> = UsingComponents<
	FeeInAsset<ASSET>,
	Location,
	AccountId,
	ItemOf<Assets, ConstU32<ASSET>, AccountId>,
	ResolveTo<TreasuryAccount, ItemOf<Assets, ConstU32<ASSET>, AccountId>>,
>;

/// The fee of a weight in an asset. No fee can be paid in an asset without a rate: nobody has
/// enough of it.
pub struct FeeInAsset<const ASSET: AssetIndex>;

impl<const ASSET: AssetIndex> WeightToFeeT for FeeInAsset<ASSET> {
	type Balance = Balance;

	fn weight_to_fee(weight: &Weight) -> Balance {
		AssetRate::to_asset_balance(WeightToFee::weight_to_fee(weight), ASSET)
			.unwrap_or(Balance::MAX)
	}
}

/// Takes the fee of execution: in PIG for the collators' pot, in an asset for the treasury.
pub type Trader = (
	UsingComponents<
		WeightToFee,
		NativeLocation,
		AccountId,
		Balances,
		ResolveTo<StakingPotAccountId<Runtime>, Balances>,
	>,
	AssetTrader<NUSD_ASSET_ID, NusdLocation>,
	AssetTrader<RELAY_ASSET_ID, RelayLocation>,
);

/// The origin that a location's `Transact` has. The first converter that knows one wins, so the
/// account that a location owns comes before the powers that a chain has as such.
pub type XcmOriginToTransactDispatchOrigin = (
	SovereignSignedViaLocation<LocationToAccountId, RuntimeOrigin>,
	RelayChainAsNative<RelayChainOrigin, RuntimeOrigin>,
	SiblingParachainAsNative<cumulus_pallet_xcm::Origin, RuntimeOrigin>,
	SignedAccountId32AsNative<RelayNetwork, RuntimeOrigin>,
	XcmPassthrough<RuntimeOrigin>,
);

/// The relay chain and its executive body.
pub struct ParentOrParentsExecutivePlurality;

impl Contains<Location> for ParentOrParentsExecutivePlurality {
	fn contains(location: &Location) -> bool {
		matches!(location.unpack(), (1, []) | (1, [Plurality { id: BodyId::Executive, .. }]))
	}
}

/// Which messages are executed: those that are paid for, unpaid ones of the relay chain or its
/// executive body, responses to our own queries, and subscriptions to our XCM version.
pub type Barrier = TrailingSetTopicAsId<
	DenyThenTry<
		DenyRecursively<DenyReserveTransferToRelayChain>,
		(
			TakeWeightCredit,
			AllowKnownQueryResponses<PolkadotXcm>,
			WithComputedOrigin<
				(
					AllowTopLevelPaidExecutionFrom<Everything>,
					AllowExplicitUnpaidExecutionFrom<ParentOrParentsExecutivePlurality>,
					AllowSubscriptionsFrom<Everything>,
				),
				UniversalLocation,
				ConstU32<8>,
			>,
		),
	>,
>;

/// Weighs messages.
pub type Weigher = FixedWeightBounds<UnitWeightCost, RuntimeCall, ConstU32<MAX_INSTRUCTIONS>>;

/// Price of a message to a sibling. It grows while the channel is congested.
pub type PriceForSiblingDelivery =
	ExponentialPrice<FeeAssetId, DeliveryBaseFee, DeliveryByteFee, XcmpQueue>;
/// Price of a message to the relay chain. It grows while the queue is long.
pub type PriceForParentDelivery =
	ExponentialPrice<FeeAssetId, DeliveryBaseFee, DeliveryByteFee, ParachainSystem>;

/// Configuration of the executor.
pub struct XcmConfig;

impl xcm_executor::Config for XcmConfig {
	type Aliasers = Nothing;
	type AssetExchanger = ();
	type AssetLocker = ();
	type AssetTransactor = LocalAssetTransactor;
	type AssetTrap = PolkadotXcm;
	type Barrier = Barrier;
	type CallDispatcher = RuntimeCall;
	type FeeManager = XcmFeeManagerFromComponents<
		Equals<RootLocation>,
		SendXcmFeeToAccount<Self::AssetTransactor, TreasuryAccount>,
	>;
	type HrmpChannelAcceptedHandler = ();
	type HrmpChannelClosingHandler = ();
	type HrmpNewChannelOpenRequestHandler = ();
	type IsReserve = NativeAsset;
	type IsTeleporter = ();
	type MaxAssetsIntoHolding = ConstU32<64>;
	type MessageExporter = ();
	type OriginConverter = XcmOriginToTransactDispatchOrigin;
	type PalletInstancesInfo = AllPalletsWithSystem;
	type ResponseHandler = PolkadotXcm;
	type RuntimeCall = RuntimeCall;
	type SafeCallFilter = Everything;
	type SubscriptionService = PolkadotXcm;
	type Trader = Trader;
	type TransactionalProcessor = FrameTransactionalProcessor;
	type UniversalAliases = Nothing;
	type UniversalLocation = UniversalLocation;
	type Weigher = Weigher;
	type XcmEventEmitter = PolkadotXcm;
	type XcmRecorder = PolkadotXcm;
	type XcmSender = XcmRouter;
}

/// The location of a local signed origin in messages.
pub type LocalOriginToLocation = SignedToAccountId32<RuntimeOrigin, AccountId, RelayNetwork>;

/// How messages leave: upwards to the relay chain, sideways to siblings.
pub type XcmRouter = WithUniqueTopic<(
	WithoutDeposits<
		cumulus_primitives_utility::ParentAsUmp<
			ParachainSystem,
			PolkadotXcm,
			PriceForParentDelivery,
		>,
	>,
	XcmpQueue,
)>;

/// Sends what `Inner` sends, except messages saying that assets are in reserve here: the relay
/// chain knows no asset but its own, and the assets would be lost. The barrier does not see such
/// messages, because a transfer's local part and its message are made separately.
pub struct WithoutDeposits<Inner>(PhantomData<Inner>);

impl<Inner: SendXcm> SendXcm for WithoutDeposits<Inner> {
	type Ticket = Inner::Ticket;

	fn validate(
		destination: &mut Option<Location>,
		message: &mut Option<Xcm<()>>,
	) -> SendResult<Self::Ticket> {
		let deposits = |xcm: &Xcm<()>| {
			xcm.0.iter().any(|instruction| matches!(instruction, ReserveAssetDeposited(..)))
		};
		let is_refused = message.as_ref().is_some_and(deposits);
		let ticket = Inner::validate(destination, message)?;
		if is_refused {
			return Err(SendError::Unroutable);
		}
		Ok(ticket)
	}

	fn deliver(ticket: Self::Ticket) -> Result<XcmHash, SendError> {
		Inner::deliver(ticket)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn ensure_successful_delivery(location: Option<Location>) {
		Inner::ensure_successful_delivery(location);
	}
}

impl<Inner: InspectMessageQueues> InspectMessageQueues for WithoutDeposits<Inner> {
	fn clear_messages() {
		Inner::clear_messages()
	}

	fn get_messages() -> Vec<(VersionedLocation, Vec<VersionedXcm<()>>)> {
		Inner::get_messages()
	}
}

impl pallet_xcm::Config for Runtime {
	type AdminOrigin = EnsureRoot<AccountId>;
	type AdvertisedXcmVersion = pallet_xcm::CurrentXcmVersion;
	type AuthorizedAliasConsideration = Disabled;
	type Currency = Balances;
	type CurrencyMatcher = ();
	type ExecuteXcmOrigin = EnsureXcmOrigin<RuntimeOrigin, LocalOriginToLocation>;
	type MaxLockers = ConstU32<8>;
	type MaxRemoteLockConsumers = ConstU32<0>;
	type RemoteLockConsumerIdentifier = ();
	type RuntimeCall = RuntimeCall;
	type RuntimeEvent = RuntimeEvent;
	type RuntimeOrigin = RuntimeOrigin;
	type SendXcmOrigin = EnsureXcmOrigin<RuntimeOrigin, LocalOriginToLocation>;
	type SovereignAccountOf = LocationToAccountId;
	type TrustedLockers = ();
	type UniversalLocation = UniversalLocation;
	type Weigher = Weigher;
	type WeightInfo = weights::pallet_xcm::WeightInfo<Runtime>;
	// Local execution of arbitrary messages stays off until their weights are measured.
	type XcmExecuteFilter = Nothing;
	type XcmExecutor = XcmExecutor<XcmConfig>;
	type XcmReserveTransferFilter = Everything;
	type XcmRouter = XcmRouter;
	type XcmTeleportFilter = Nothing;

	const VERSION_DISCOVERY_QUEUE_SIZE: u32 = 100;
}

impl cumulus_pallet_xcm::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type XcmExecutor = XcmExecutor<XcmConfig>;
}

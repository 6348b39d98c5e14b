// SPDX-License-Identifier: GPL-3.0-only

//! Governance: referenda on seven tracks, the guardians that may act at once but only towards
//! safety, and the treasury.

use polkadot_sdk::*;

pub mod origins;
pub mod payouts;
pub mod safeguards;
pub mod scheduling;
pub mod tracks;

use crate::{
	configs::{
		monetary::{AssetKind, WorthInPig},
		system::RuntimeBlockWeights,
	},
	constants::{prod_or_fast, DAY, DAYS, MINUTE, PIG},
	weights, AccountId, Balance, Balances, BlockNumber, Preimage, Referenda, Runtime, RuntimeCall,
	RuntimeEvent, RuntimeHoldReason, RuntimeOrigin, System, Timestamp, Treasury,
};
use frame_support::{
	parameter_types,
	traits::{
		fungible::HoldConsideration, tokens::currency::ActiveIssuanceOf, ConstU32, Contains,
		EitherOf, EitherOfDiverse, EverythingBut,
	},
	weights::Weight,
	PalletId,
};
use frame_system::{EnsureRoot, EnsureRootWithSuccess, EnsureSigned, EnsureWithSuccess};
use origins::{
	pallet_custom_origins, Canceller, CollatorAdmin, CreditAdmin, OracleAdmin, Treasurer,
	WhitelistedCaller,
};
use pallet_collective::{DefaultVote, MemberCount};
use pignus_primitives::guardian::MeasurePeriods;
use safeguards::pallet_safeguards;
use sp_runtime::{
	traits::{Convert, IdentityLookup},
	Perbill, Permill,
};
use tracks::TrackId;

/// Root, or a referendum on the track of the credit admin.
pub type CreditAdminOrRoot = EitherOf<EnsureRoot<AccountId>, CreditAdmin>;
/// Root, or a referendum on the track of the oracle admin.
pub type OracleAdminOrRoot = EitherOf<EnsureRoot<AccountId>, OracleAdmin>;
/// Root, or a referendum on the track of the treasurer.
pub type TreasurerOrRoot = EitherOf<EnsureRoot<AccountId>, Treasurer>;
/// Root, or a referendum on the track of the collator admin.
pub type CollatorAdminOrRoot = EitherOf<EnsureRoot<AccountId>, CollatorAdmin>;
/// Root, or a referendum on the track of the canceller.
pub type CancellerOrRoot = EitherOf<EnsureRoot<AccountId>, Canceller>;
/// Root, or a referendum on the track of the whitelisted caller.
pub type WhitelistedCallerOrRoot = EitherOf<EnsureRoot<AccountId>, WhitelistedCaller>;

/// The instance of `pallet-collective` that keeps the guardians.
pub type GuardiansInstance = pallet_collective::Instance1;

/// One guardian, acting through either `guardians.execute` or a motion with a threshold of one.
/// Root does not count as one: what Root does need not lapse.
pub type Guardian = EitherOfDiverse<
	pallet_collective::EnsureMember<AccountId, GuardiansInstance>,
	pallet_collective::EnsureMembers<AccountId, GuardiansInstance, 1>,
>;

parameter_types! {
	/// A guardian's measure lapses after three days, and cannot be repeated within seven. Two thirds
	/// of the guardians may stop liquidations for another three days once in 28.
	pub GuardianPeriods: MeasurePeriods = MeasurePeriods {
		lasting: prod_or_fast(3 * DAY, 10 * MINUTE),
		repeat: prod_or_fast(7 * DAY, 15 * MINUTE),
		extra_repeat: prod_or_fast(28 * DAY, 40 * MINUTE),
	};
	/// Maximum weight that reopening pegs may take at the start of a block.
	pub SafeguardsHookWeight: Weight =
		Perbill::from_percent(1) * RuntimeBlockWeights::get().max_block;
}

/// Two thirds of the guardians.
pub type GuardiansSupermajority =
	pallet_collective::EnsureProportionAtLeast<AccountId, GuardiansInstance, 2, 3>;

impl pallet_custom_origins::Config for Runtime {}

parameter_types! {
	/// How long the balance of a vote with conviction 1x stays locked after its side has won.
	/// Higher convictions lock it for a multiple of this; without conviction it is not locked.
	pub const VoteLockingPeriod: BlockNumber = prod_or_fast(7 * DAYS, 10);
	/// Deposit for submitting a referendum.
	pub const SubmissionDeposit: Balance = 10 * PIG;
	/// A referendum without a decision deposit is dropped after this many blocks.
	pub const UndecidingTimeout: BlockNumber = prod_or_fast(14 * DAYS, 200);
	/// Blocks between two looks at a referendum: its alarms are rounded up to a multiple of this.
	pub const AlarmInterval: BlockNumber = 1;
}

impl pallet_conviction_voting::Config for Runtime {
	type BlockNumberProvider = System;
	type Currency = Balances;
	type MaxTurnout = ActiveIssuanceOf<Balances, AccountId>;
	// The weight of delegating is charged beforehand for this many referenda, and must fit into an
	// extrinsic.
	type MaxVotes = ConstU32<50>;
	type Polls = Referenda;
	type RuntimeEvent = RuntimeEvent;
	type VoteLockingPeriod = VoteLockingPeriod;
	type VotingHooks = ();
	type WeightInfo = weights::pallet_conviction_voting::WeightInfo<Runtime>;
}

impl pallet_referenda::Config for Runtime {
	type AlarmInterval = AlarmInterval;
	type BlockNumberProvider = System;
	// The guardians cancel through `pallet_safeguards`, which keeps them from doing it for ever.
	type CancelOrigin = CancellerOrRoot;
	type Currency = Balances;
	type KillOrigin = EnsureRoot<AccountId>;
	type MaxQueued = ConstU32<100>;
	type Preimages = Preimage;
	type RuntimeCall = RuntimeCall;
	type RuntimeEvent = RuntimeEvent;
	type Scheduler = scheduling::RoomyScheduler;
	type Slash = Treasury;
	type SubmissionDeposit = SubmissionDeposit;
	type SubmitOrigin = EnsureSigned<AccountId>;
	type Tally = pallet_conviction_voting::TallyOf<Runtime>;
	type Tracks = tracks::TracksInfo;
	type UndecidingTimeout = UndecidingTimeout;
	type Votes = pallet_conviction_voting::VotesOf<Runtime>;
	type WeightInfo = weights::pallet_referenda::WeightInfo<Runtime>;
}

parameter_types! {
	/// Account of the treasury: its pot of PIG, and what it holds of assets and NFTs.
	pub TreasuryAccount: AccountId = Treasury::account_id();
	/// Seed of the treasury's account.
	pub const TreasuryPalletId: PalletId = PalletId(*b"py/trsry");
	/// How often spends approved by the old interface are paid.
	pub const SpendPeriod: BlockNumber = prod_or_fast(24 * DAYS, 20);
	/// How long an approved spend can be claimed.
	pub const PayoutPeriod: BlockNumber = prod_or_fast(30 * DAYS, 200);
	/// Share of the pot burned per period: none, so that nothing is spent only to save it from
	/// burning.
	pub const Burn: Permill = Permill::zero();
	/// Maximum amount that Root may spend at once.
	pub const RootSpendLimit: Balance = Balance::MAX;
	/// Maximum amount that the treasurer may spend at once, in PIG or anything worth as much.
	pub const TreasurerSpendLimit: Balance = 100_000 * PIG;
}

impl pallet_treasury::Config for Runtime {
	type AssetKind = AssetKind;
	type BalanceConverter = WorthInPig;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarking::surroundings::Spends;
	type Beneficiary = AccountId;
	type BeneficiaryLookup = IdentityLookup<AccountId>;
	type BlockNumberProvider = System;
	type Burn = Burn;
	type BurnDestination = ();
	type Currency = Balances;
	type MaxApprovals = ConstU32<100>;
	type PalletId = TreasuryPalletId;
	type Paymaster = payouts::PayExactly;
	type PayoutPeriod = PayoutPeriod;
	type RejectOrigin = TreasurerOrRoot;
	type RuntimeEvent = RuntimeEvent;
	type SpendFunds = ();
	type SpendOrigin = EitherOf<
		EnsureRootWithSuccess<AccountId, RootSpendLimit>,
		EnsureWithSuccess<Treasurer, AccountId, TreasurerSpendLimit>,
	>;
	type SpendPeriod = SpendPeriod;
	type WeightInfo = weights::pallet_treasury::WeightInfo<Runtime>;
}

/// Maximum number of guardians.
pub const MAX_GUARDIANS: u32 = 15;

parameter_types! {
	/// How long guardians vote on a motion.
	pub const MotionDuration: BlockNumber = prod_or_fast(3 * DAYS, 50);
	/// Maximum weight of a call of the guardians.
	pub MaxProposalWeight: Weight =
		Perbill::from_percent(50) * RuntimeBlockWeights::get().max_block;
}

parameter_types! {
	/// Reason of the hold of a motion's deposit.
	pub const MotionHoldReason: RuntimeHoldReason =
		RuntimeHoldReason::Guardians(pallet_collective::HoldReason::ProposalSubmission);
}

/// Deposit for a motion: nothing for one of the first eight that are open, and 1,000 PIG more for
/// each further one than for the one before. Otherwise a guardian could fill the list at no cost,
/// and no other could move anything.
pub struct MotionDeposit;

impl Convert<u32, Balance> for MotionDeposit {
	fn convert(open: u32) -> Balance {
		Balance::from(open.saturating_sub(7)) * 1_000 * PIG
	}
}

/// Whoever is silent about a motion has voted against it.
pub struct SilenceIsNay;

impl DefaultVote for SilenceIsNay {
	fn default_vote(_: Option<bool>, _: MemberCount, _: MemberCount, _: MemberCount) -> bool {
		false
	}
}

impl pallet_collective::Config<GuardiansInstance> for Runtime {
	type Consideration =
		HoldConsideration<AccountId, Balances, MotionHoldReason, MotionDeposit, u32>;
	#[cfg(not(feature = "runtime-benchmarks"))]
	type DefaultVote = SilenceIsNay;
	// Its benchmarks let a motion pass by the votes of those who are silent.
	#[cfg(feature = "runtime-benchmarks")]
	type DefaultVote = pallet_collective::PrimeDefaultVote;
	type DisapproveOrigin = EnsureRoot<AccountId>;
	type KillOrigin = EnsureRoot<AccountId>;
	type MaxMembers = ConstU32<MAX_GUARDIANS>;
	type MaxProposalWeight = MaxProposalWeight;
	type MaxProposals = ConstU32<30>;
	type MotionDuration = MotionDuration;
	type Proposal = RuntimeCall;
	type RuntimeEvent = RuntimeEvent;
	type RuntimeOrigin = RuntimeOrigin;
	type SetMembersOrigin = EnsureRoot<AccountId>;
	type WeightInfo = weights::pallet_collective::WeightInfo<Runtime>;
}

/// The tracks on which the guardians cancel nothing: that of Root, and that of the canceller, by
/// which voters stop Root.
pub struct BeyondGuardians;

impl Contains<TrackId> for BeyondGuardians {
	fn contains(track: &TrackId) -> bool {
		[tracks::ROOT, tracks::CANCELLER].contains(track)
	}
}

impl pallet_safeguards::Config for Runtime {
	type AdminOrigin = CreditAdminOrRoot;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarking::surroundings::Subjects;
	type CancellableTracks = EverythingBut<BeyondGuardians>;
	type GuardianOrigin = Guardian;
	type GuardiansOrigin = GuardiansSupermajority;
	type MaxHookWeight = SafeguardsHookWeight;
	type MeasurePeriods = GuardianPeriods;
	type Time = Timestamp;
	type WeightInfo = weights::pallet_safeguards::WeightInfo<Runtime>;
}

parameter_types! {
	/// If a referendum passes before its call is whitelisted, anybody can execute the call once it
	/// is, within this many blocks: the one of its enactment. The benchmark needs another.
	pub const DeferredDispatchExpiration: BlockNumber =
		if cfg!(feature = "runtime-benchmarks") { 2 } else { 1 };
}

impl pallet_whitelist::Config for Runtime {
	type BlockNumberProvider = System;
	type DeferredDispatchExpiration = DeferredDispatchExpiration;
	type DispatchWhitelistedOrigin = WhitelistedCallerOrRoot;
	type Preimages = Preimage;
	type RuntimeCall = RuntimeCall;
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = weights::pallet_whitelist::WeightInfo<Runtime>;
	type WhitelistOrigin = EitherOfDiverse<EnsureRoot<AccountId>, GuardiansSupermajority>;
}

// SPDX-License-Identifier: Apache-2.0

//! What collections are worth: the operators, their reports, the guarded price, and how an
//! operator's node makes the transaction that reports.

use polkadot_sdk::*;

use crate::{
	base::{BlockLimits, DAY},
	AccountId, Appraisal, BlockNumber, CollectionId, Credit, Nonce, Oracle, OracleMembers, Runtime,
	RuntimeCall, RuntimeEvent, System, Timestamp, TxExtension, UncheckedExtrinsic,
};
use frame_support::{
	parameter_types,
	traits::{ConstU32, ConstU64},
	weights::Weight,
	PalletId,
};
use frame_system::{EnsureNever, EnsureRoot};
use pignus_appraisal::{crypto::OperatorCrypto, oracle_weights, weights::SubstrateWeight};
use pignus_primitives::guardian::MeasurePeriods;
use sp_runtime::{generic::Era, traits::SaturatedConversion, FixedU128, Perbill};

/// Maximum number of operators. Every report reads the reports of all of them.
pub const MAX_OPERATORS: u32 = 16;
/// Maximum number of feeds, and of values in one report: an operator serves all feeds at once.
pub const MAX_FEEDS: u32 = 16;

/// Who may take measures at once, which lapse by themselves: here nobody. In your runtime it is a
/// member of a collective, but not Root: what Root does need not lapse.
pub type Guardian = EnsureNever<()>;

parameter_types! {
	/// How long such a measure lasts, and how soon it may be repeated.
	pub GuardianPeriods: MeasurePeriods = MeasurePeriods { lasting: 3 * DAY, repeat: 7 * DAY };
	/// Account under which Root's own reports are kept.
	pub const OraclePalletId: PalletId = PalletId(*b"exa/orcl");
	/// Maximum weight that resuming feeds may take at the start of a block.
	pub AppraisalHookWeight: Weight = Perbill::from_percent(1) * BlockLimits::get().max_block;
}

// Use your own origins: whoever chooses operators and sources makes prices. In Pignus they have a
// track of their own.
impl pallet_membership::Config for Runtime {
	type AddOrigin = EnsureRoot<AccountId>;
	type MaxMembers = ConstU32<MAX_OPERATORS>;
	// An operator's removal removes their reports as well.
	type MembershipChanged = Oracle;
	type MembershipInitialized = ();
	type PrimeOrigin = EnsureRoot<AccountId>;
	type RemoveOrigin = EnsureRoot<AccountId>;
	type ResetOrigin = EnsureRoot<AccountId>;
	type RuntimeEvent = RuntimeEvent;
	type SwapOrigin = EnsureRoot<AccountId>;
	type WeightInfo = pallet_membership::weights::SubstrateWeight<Runtime>;
}

impl pallet_oracle::Config for Runtime {
	// The guard runs with every report. The SDK's own median would leave prices unguarded.
	type CombineData = Appraisal;
	type MaxFeedValues = ConstU32<MAX_FEEDS>;
	// Every operator and Root once per block.
	type MaxHasDispatchedSize = ConstU32<{ MAX_OPERATORS + 1 }>;
	type Members = OracleMembers;
	type OnNewData = ();
	type OracleKey = CollectionId;
	type OracleValue = FixedU128;
	type PalletId = OraclePalletId;
	type Time = Timestamp;
	// The SDK's weights do not include the guard.
	type WeightInfo = oracle_weights::WeightInfo<Runtime>;
}

impl pignus_appraisal::Config for Runtime {
	type AdminOrigin = EnsureRoot<AccountId>;
	type AuthorityId = OperatorCrypto;
	// A feed that loans depend on is neither removed nor loosened.
	type FeedUsers = Credit;
	type GuardianOrigin = Guardian;
	type MaxFeeds = ConstU32<MAX_FEEDS>;
	type MaxHookWeight = AppraisalHookWeight;
	type MaxSources = ConstU32<8>;
	type MeasurePeriods = GuardianPeriods;
	// A minute.
	type ShortestInterval = ConstU64<60_000>;
	type WeightInfo = SubstrateWeight<Runtime>;
}

pignus_appraisal::impl_signing!(Runtime, UncheckedExtrinsic, extension);

/// A report can be included within this many blocks: a price counts from its inclusion on, so
/// nobody may hold one back until it suits them. A power of two.
const REPORT_LIFE: BlockNumber = 64;

/// The extensions of a report.
fn extension(nonce: Nonce) -> TxExtension {
	// A worker runs on top of an imported block, yet sees the number of the one being built.
	let birth = System::block_number().saturated_into::<u64>().saturating_sub(1);
	(
		frame_system::AuthorizeCall::new(),
		frame_system::CheckNonZeroSender::new(),
		frame_system::CheckSpecVersion::new(),
		frame_system::CheckTxVersion::new(),
		frame_system::CheckGenesis::new(),
		frame_system::CheckMortality::from(Era::mortal(REPORT_LIFE.into(), birth)),
		frame_system::CheckNonce::from(nonce),
		frame_system::CheckWeight::new(),
	)
}

// SPDX-License-Identifier: Apache-2.0

//! What collections are worth: the operators, their reports, the guarded price, and how an
//! operator's node makes the transaction that reports.

use polkadot_sdk::*;

use crate::{
	base::{BlockLimits, DAY},
	AccountId, Appraisal, BlockNumber, CollectionId, Credit, Nonce, OracleMembers, Runtime,
	RuntimeCall, RuntimeEvent, RuntimeOrigin, System, Timestamp, TxExtension, UncheckedExtrinsic,
};
use alloc::{vec, vec::Vec};
use frame_support::{
	parameter_types,
	traits::{ConstBool, ConstU32, ConstU64, SortedMembers},
	weights::Weight,
	PalletId,
};
use frame_system::{EnsureNever, EnsureRoot, EnsureSignedBy};
use pignus_appraisal::{
	crypto::OperatorCrypto, oracle_weights, weights::SubstrateWeight, ActiveOperators,
	OperatorSeats,
};
use pignus_primitives::guardian::MeasurePeriods;
use sp_runtime::{
	generic::Era,
	traits::{AccountIdConversion, SaturatedConversion},
	DispatchResult, FixedU128, Perbill,
};

/// Maximum number of operators. Every report reads the reports of all of them.
pub const MAX_OPERATORS: u32 = 16;
/// Maximum number of feeds, and of values in one report: an operator serves all feeds at once.
pub const MAX_FEEDS: u32 = 16;

/// Who may take measures at once, which lapse by themselves: here nobody. In your runtime it is a
/// member of a collective, but not Root: what Root does need not lapse.
pub type Guardian = EnsureNever<()>;
/// Two thirds of them, who may stop liquidations for somewhat longer.
pub type Guardians = EnsureNever<()>;

parameter_types! {
	/// How long such a measure lasts, and how soon it may be repeated.
	pub GuardianPeriods: MeasurePeriods =
		MeasurePeriods { lasting: 3 * DAY, repeat: 7 * DAY, extra_repeat: 28 * DAY };
	/// Account under which Root's own reports are kept. It also keeps the operators' seats.
	pub const OraclePalletId: PalletId = PalletId(*b"exa/orcl");
	/// Maximum weight that resuming feeds may take at the start of a block.
	pub AppraisalHookWeight: Weight = Perbill::from_percent(1) * BlockLimits::get().max_block;
}

/// An account for which nobody has a key: it alone takes seats away, so that none goes unless the
/// appraisal pallet has looked whether enough are left.
pub struct SeatKeeper;

impl SeatKeeper {
	/// The account.
	pub fn account() -> AccountId {
		OraclePalletId::get().into_account_truncating()
	}
}

impl SortedMembers<AccountId> for SeatKeeper {
	fn sorted_members() -> Vec<AccountId> {
		vec![Self::account()]
	}
}

/// The seats of the operators, for the appraisal pallet.
pub struct Seats;

impl OperatorSeats<AccountId> for Seats {
	fn remove(operator: &AccountId) -> DispatchResult {
		let keeper = RuntimeOrigin::signed(SeatKeeper::account());
		let removed = OracleMembers::remove_member(keeper, operator.clone().into());
		removed.map(|_| ()).map_err(|error| error.error)
	}
}

// Use your own origins: whoever chooses operators and sources makes prices. In Pignus they have a
// track of their own.
impl pallet_membership::Config for Runtime {
	type AddOrigin = EnsureRoot<AccountId>;
	type MaxMembers = ConstU32<MAX_OPERATORS>;
	// An operator's removal removes their reports as well, and combines those of the others again.
	type MembershipChanged = Appraisal;
	type MembershipInitialized = ();
	type PrimeOrigin = EnsureSignedBy<SeatKeeper, AccountId>;
	// `appraisal.remove_operator` is the way.
	type RemoveOrigin = EnsureSignedBy<SeatKeeper, AccountId>;
	type ResetOrigin = EnsureSignedBy<SeatKeeper, AccountId>;
	type RuntimeEvent = RuntimeEvent;
	type SwapOrigin = EnsureRoot<AccountId>;
	// The SDK's weights do not include the combining: add `WeightInfo::operators_changed` to those
	// of calls by which somebody goes, as the runtime of Pignus does.
	type WeightInfo = pallet_membership::weights::SubstrateWeight<Runtime>;
}

impl pallet_oracle::Config for Runtime {
	// The guard runs with every report. The SDK's own median would leave prices unguarded.
	type CombineData = Appraisal;
	type MaxFeedValues = ConstU32<MAX_FEEDS>;
	// Every operator and Root once per block.
	type MaxHasDispatchedSize = ConstU32<{ MAX_OPERATORS + 1 }>;
	// Without the one who is suspended.
	type Members = ActiveOperators<Runtime>;
	// Forgets what is reported for anything that has no feed.
	type OnNewData = Appraisal;
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
	type GuardiansOrigin = Guardians;
	type MaxFeeds = ConstU32<MAX_FEEDS>;
	type MaxHookWeight = AppraisalHookWeight;
	type MaxSources = ConstU32<8>;
	type MeasurePeriods = GuardianPeriods;
	// A week's notice before another policy counts for the loans of a feed.
	type NoticePeriod = ConstU64<{ 7 * DAY }>;
	type Operators = OracleMembers;
	type PublicSourcesOnly = ConstBool<true>;
	type Seats = Seats;
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
		pignus_appraisal::PrioritiseReports::new(),
	)
}

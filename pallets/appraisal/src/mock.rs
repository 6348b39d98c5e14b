// SPDX-License-Identifier: Apache-2.0

//! A runtime with the real `pallet-oracle` and `pallet-membership` around this pallet.

use crate as pignus_appraisal;
use crate::{
	crypto::OperatorCrypto, math::DAY, ActiveOperators, Feed, FeedOf, OperatorSeats, Policy, Source,
};
use frame_support::{
	construct_runtime, derive_impl,
	migrations::MultiStepMigrator,
	ord_parameter_types, parameter_types,
	traits::{ConstU32, ConstU64, Hooks, SortedMembers},
	weights::Weight,
	PalletId,
};
use frame_system::{self, EnsureRoot, EnsureSignedBy};
use pignus_primitives::{
	guardian::{Authority, MeasureError, MeasurePeriods},
	Moment,
};
use sp_runtime::{
	generic::UncheckedExtrinsic, traits::IdentityLookup, AccountId32, BuildStorage, DispatchResult,
	FixedU128, MultiSignature, Permill,
};

pub type AccountId = AccountId32;
pub type Extrinsic = UncheckedExtrinsic<AccountId, RuntimeCall, MultiSignature, ()>;
pub type Block = frame_system::mocking::MockBlock<Runtime>;

/// The collection the tests price.
pub const APES: u32 = 7;
/// Ten minutes in milliseconds.
pub const INTERVAL: Moment = 600_000;

construct_runtime!(
	pub enum Runtime {
		System: frame_system,
		Timestamp: pallet_timestamp,
		Utility: pallet_utility,
		OracleMembers: pallet_membership,
		Oracle: pallet_oracle,
		Appraisal: pignus_appraisal,
	}
);

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Runtime {
	type AccountId = AccountId;
	type Lookup = IdentityLookup<AccountId>;
	type Block = Block;
	type MultiBlockMigrator = Migrations;
}

parameter_types! {
	pub static IsMigrating: bool = false;
}

/// The migrations that take several blocks, as far as the tests need.
pub struct Migrations;
impl MultiStepMigrator for Migrations {
	fn ongoing() -> bool {
		IsMigrating::get()
	}
	fn step() -> Weight {
		Weight::zero()
	}
}

#[derive_impl(pallet_timestamp::config_preludes::TestDefaultConfig)]
impl pallet_timestamp::Config for Runtime {}

impl pallet_utility::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type PalletsOrigin = OriginCaller;
	type WeightInfo = ();
}

impl pallet_membership::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type AddOrigin = EnsureRoot<AccountId>;
	type RemoveOrigin = EnsureRoot<AccountId>;
	type SwapOrigin = EnsureRoot<AccountId>;
	type ResetOrigin = EnsureRoot<AccountId>;
	type PrimeOrigin = EnsureRoot<AccountId>;
	type MembershipInitialized = ();
	type MembershipChanged = Appraisal;
	type MaxMembers = ConstU32<16>;
	type WeightInfo = ();
}

parameter_types! {
	pub const OraclePalletId: PalletId = PalletId(*b"pig/orcl");
}

impl pallet_oracle::Config for Runtime {
	type OnNewData = Appraisal;
	type CombineData = Appraisal;
	type Time = Timestamp;
	type OracleKey = u32;
	type OracleValue = FixedU128;
	type PalletId = OraclePalletId;
	type Members = ActiveOperators<Runtime>;
	type WeightInfo = ();
	type MaxHasDispatchedSize = ConstU32<17>;
	type MaxFeedValues = ConstU32<8>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = ();
}

crate::impl_signing!(Runtime, Extrinsic, no_extension);

fn no_extension(_nonce: u32) {}

parameter_types! {
	pub static HighestMaxLtv: Option<Permill> = None;
	pub static HasPrincipal: bool = false;
	pub static PublicSourcesOnly: bool = false;
	/// Until when guardians may stop the liquidations of those who lend against a price.
	pub static StopUntil: Result<Option<Moment>, MeasureError> = Ok(None);
}

/// Lends against the prices, as far as the tests need.
pub struct Lender;
impl pignus_primitives::appraisal::FeedUsers<u32> for Lender {
	fn highest_max_ltv(_: &u32) -> Option<Permill> {
		HighestMaxLtv::get()
	}
	fn has_principal(_: &u32) -> bool {
		HasPrincipal::get()
	}
	fn price_moved(_: &u32) {}
	fn stop_liquidations(_: &u32, _: Authority) -> Result<Option<Moment>, MeasureError> {
		StopUntil::get()
	}
	fn query_weight() -> Weight {
		Weight::zero()
	}
	fn stop_weight() -> Weight {
		Weight::zero()
	}
}

/// The operators' seats in `pallet-membership`.
pub struct Seats;
impl OperatorSeats<AccountId> for Seats {
	fn remove(operator: &AccountId) -> DispatchResult {
		OracleMembers::remove_member(RuntimeOrigin::root(), operator.clone())
			.map(|_| ())
			.map_err(|failed| failed.error)
	}
}

/// The account that may pause.
pub const GUARDIAN: AccountId = AccountId32::new([200; 32]);
/// The account that stands for two thirds of the guardians.
pub const GUARDIANS: AccountId = AccountId32::new([201; 32]);

ord_parameter_types! {
	pub const Guardians: AccountId = GUARDIANS;
	pub const Guardian: AccountId = GUARDIAN;
}

parameter_types! {
	pub Periods: MeasurePeriods =
		MeasurePeriods { lasting: 3 * DAY, repeat: 7 * DAY, extra_repeat: 28 * DAY };
	pub static HookWeight: Weight = Weight::from_parts(10_000_000_000, 1_000_000);
}

impl pignus_appraisal::Config for Runtime {
	type AuthorityId = OperatorCrypto;
	type AdminOrigin = EnsureRoot<AccountId>;
	type GuardiansOrigin = EnsureSignedBy<Guardians, AccountId>;
	type GuardianOrigin = EnsureSignedBy<Guardian, AccountId>;
	type Operators = OracleMembers;
	type Seats = Seats;
	type MeasurePeriods = Periods;
	type MaxHookWeight = HookWeight;
	type FeedUsers = Lender;
	type MaxFeeds = ConstU32<2>;
	type MaxSources = ConstU32<3>;
	type PublicSourcesOnly = PublicSourcesOnly;
	type ShortestInterval = ConstU64<60_000>;
	type NoticePeriod = ConstU64<{ 7 * DAY }>;
	type WeightInfo = ();
}

pub fn account(seed: u8) -> AccountId {
	AccountId::new([seed; 32])
}

pub fn price(whole: u32) -> FixedU128 {
	FixedU128::from_u32(whole)
}

/// A chain with `operators` operators; its clock starts at one day.
pub struct ExtBuilder {
	pub operators: Vec<AccountId>,
	pub minimum_reports: u32,
}

impl Default for ExtBuilder {
	fn default() -> Self {
		Self { operators: vec![account(1)], minimum_reports: 1 }
	}
}

impl ExtBuilder {
	pub fn operators(count: u8, minimum_reports: u32) -> Self {
		Self { operators: (1..=count).map(account).collect(), minimum_reports }
	}

	pub fn build(self) -> sp_io::TestExternalities {
		let mut ext: sp_io::TestExternalities = RuntimeGenesisConfig {
			oracle_members: pallet_membership::GenesisConfig {
				members: self.operators.try_into().expect("few operators"),
				..Default::default()
			},
			appraisal: pignus_appraisal::GenesisConfig {
				minimum_reports: Some(self.minimum_reports),
				..Default::default()
			},
			..Default::default()
		}
		.build_storage()
		.expect("valid genesis")
		.into();
		ext.execute_with(|| {
			System::set_block_number(1);
			Timestamp::set_timestamp(86_400_000);
		});
		ext
	}

	pub fn build_and_execute(self, test: impl FnOnce()) {
		self.build().execute_with(|| {
			test();
			Appraisal::do_try_state().expect("the invariants hold");
		});
	}
}

pub fn source(url: &str, pointer: &str) -> Source {
	Source {
		url: url.as_bytes().to_vec().try_into().expect("short URL"),
		pointer: pointer.as_bytes().to_vec().try_into().expect("short pointer"),
		quote: None,
	}
}

/// A feed with the default policy of the design and a step every ten minutes.
pub fn feed(anchor: FixedU128) -> FeedOf<Runtime> {
	Feed {
		anchor,
		sources: vec![source("http://market/{collection}", "/price")]
			.try_into()
			.expect("few sources"),
		policy: Policy {
			max_age: 3_600_000,
			window: 6 * 3_600_000,
			min_interval: INTERVAL,
			max_step: Permill::from_percent(20),
			max_daily_rise: Permill::from_percent(10),
		},
	}
}

/// Open the feed, or change what stands there now.
pub fn put(feed: FeedOf<Runtime>) -> DispatchResult {
	let expected = Appraisal::feed_hash(&APES);
	Appraisal::set_feed(RuntimeOrigin::root(), APES, Box::new(feed), expected)
}

pub fn set_feed(anchor: u32) {
	put(feed(price(anchor))).expect("a valid feed");
}

pub fn advance(milliseconds: Moment) {
	Timestamp::set_timestamp(Timestamp::get() + milliseconds);
	next_block();
}

/// Start the next block: an operator may report only once per block.
pub fn next_block() {
	let number = System::block_number();
	Oracle::on_finalize(number);
	System::set_block_number(number + 1);
	Appraisal::on_initialize(number + 1);
}

pub fn report(operator: u8, value: FixedU128) {
	assert!(OracleMembers::contains(&account(operator)));
	let values = vec![(APES, value)].try_into().expect("one value");
	Oracle::feed_values(RuntimeOrigin::signed(account(operator)), values)
		.expect("a report is accepted");
}

pub fn guarded() -> crate::GuardedPrice {
	crate::Prices::<Runtime>::get(APES).expect("the feed exists")
}

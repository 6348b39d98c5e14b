// SPDX-License-Identifier: Apache-2.0

//! A runtime of the real pallets that credit builds on: NFTs, assets and holds, oracle, appraisal,
//! auctions.

use crate::{self as pignus_credit, *};
use frame_support::{
	construct_runtime, derive_impl,
	dispatch::DispatchResultWithPostInfo,
	migrations::MultiStepMigrator,
	ord_parameter_types, parameter_types,
	traits::{
		fungible::{self, Mutate},
		AsEnsureOriginWithArg, ConstBool, ConstU128, ConstU32, ConstU64, Hooks,
	},
	weights::Weight,
	PalletId,
};
use frame_system::{self, EnsureRoot, EnsureSigned, EnsureSignedBy};
use pallet_nfts::{
	self, CollectionConfig, CollectionSetting, CollectionSettings, MintSettings, PalletFeatures,
};
use pignus_appraisal::{
	crypto::OperatorCrypto, ActiveOperators, Feed, FeedOf, OperatorSeats, Policy, Source,
};
use pignus_primitives::{
	auction::AuctionRules, guardian::MeasurePeriods, hook::HookBudget, Balance, Moment,
};
use sp_runtime::{
	generic::UncheckedExtrinsic, traits::IdentityLookup, AccountId32, BuildStorage, DispatchResult,
	FixedU128, MultiSignature, MultiSigner, Permill, Perquintill,
};

mod actions;
#[cfg(feature = "runtime-benchmarks")]
mod benchmark_setup;
pub use actions::*;

pub type AccountId = AccountId32;
type Block = frame_system::mocking::MockBlock<Runtime>;

/// One whole token of the credit asset.
pub const UNIT: Balance = 1_000_000;
/// The least balance of NUSD on the real chain: 0.03.
pub const LEAST_BALANCE: Balance = 30_000;
/// The team that issues the collection.
pub const TEAM: AccountId = AccountId::new([1; 32]);
/// The operator of the price oracle.
pub const OPERATOR: AccountId = AccountId::new([2; 32]);
/// A borrower, who owns items 0 to 9.
pub const BORROWER: AccountId = AccountId::new([3; 32]);
/// Another borrower, who owns items 10 to 19.
pub const NEIGHBOUR: AccountId = AccountId::new([4; 32]);
/// Bidders.
pub const BIDDER: AccountId = AccountId::new([5; 32]);
pub const RIVAL: AccountId = AccountId::new([6; 32]);
/// Gets royalties, where a market has them.
pub const ARTIST: AccountId = AccountId::new([8; 32]);
/// A guardian, who may only tighten.
pub const GUARDIAN: AccountId = AccountId::new([9; 32]);
/// Two thirds of the guardians.
pub const GUARDIANS: AccountId = AccountId::new([10; 32]);
/// How much of the credit asset bidders start with.
pub const WEALTH: Balance = 1_000_000 * UNIT;
/// The collection.
pub const APES: u32 = 0;
/// The market of the worked example.
pub const MARKET: MarketId = 0;
/// The time of one block in milliseconds.
pub const BLOCK_TIME: Moment = 6_000;
/// An hour in milliseconds.
pub const HOUR: Moment = 3_600_000;

construct_runtime!(
	pub enum Runtime {
		System: frame_system,
		Timestamp: pallet_timestamp,
		Balances: pallet_balances,
		Assets: pallet_assets,
		AssetsHolder: pallet_assets_holder,
		Nfts: pallet_nfts,
		OracleMembers: pallet_membership,
		Oracle: pallet_oracle,
		Appraisal: pignus_appraisal,
		Auctions: pignus_auctions,
		Credit: pignus_credit,
	}
);

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Runtime {
	type AccountId = AccountId;
	type Lookup = IdentityLookup<AccountId>;
	type Block = Block;
	type AccountData = pallet_balances::AccountData<Balance>;
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

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Runtime {
	type Balance = Balance;
	type ExistentialDeposit = ConstU128<1>;
	type AccountStore = System;
	type RuntimeHoldReason = RuntimeHoldReason;
}

#[derive_impl(pallet_assets::config_preludes::TestDefaultConfig)]
impl pallet_assets::Config for Runtime {
	type Balance = Balance;
	type CreateOrigin = AsEnsureOriginWithArg<EnsureSigned<AccountId>>;
	type ForceOrigin = EnsureRoot<AccountId>;
	type Currency = Balances;
	type Holder = AssetsHolder;
	type AssetDeposit = ConstU128<1>;
	type AssetAccountDeposit = ConstU128<1>;
	type MetadataDepositBase = ConstU128<1>;
	type MetadataDepositPerByte = ConstU128<1>;
	type ApprovalDeposit = ConstU128<1>;
}

impl pallet_assets_holder::Config for Runtime {
	type RuntimeHoldReason = RuntimeHoldReason;
	type RuntimeEvent = RuntimeEvent;
}

parameter_types! {
	pub NftFeatures: PalletFeatures = PalletFeatures::all_enabled();
	pub const OraclePalletId: PalletId = PalletId(*b"pig/orcl");
	pub const AuctionsPalletId: PalletId = PalletId(*b"pig/auct");
	pub const CreditPalletId: PalletId = PalletId(*b"pig/crdt");
	pub Bounds: MarketBounds = MarketBounds {
		min_english: 18,
		min_dutch: 18,
		max_phase: 201_600,
		first_ceiling: 1_000_000 * UNIT,
		max_ceiling: 1_000_000_000 * UNIT,
		min_duration: math::DAY,
		max_duration: 5 * 365 * math::DAY,
		max_grace: 90 * math::DAY,
	};
	pub GuardianPeriods: MeasurePeriods =
		MeasurePeriods { lasting: 3 * math::DAY, repeat: 7 * math::DAY, extra_repeat: 28 * math::DAY };
	pub ProductionPeriods: Periods = Periods {
		shelter: math::DAY,
		notice: 7 * math::DAY,
		highest: 30 * math::DAY,
		measures: GuardianPeriods::get(),
		unknown: 30 * math::DAY,
		delivery: 30 * math::DAY,
		inventory: 7 * math::DAY,
		unwind_interval: 7 * math::DAY,
		bid_lock: 3 * math::DAY + HOUR,
	};
	pub Shelter: GapShelter = GapShelter { longest_gap: 600_000, blocks: 5 };
	pub static FeedNotice: Moment = 7 * math::DAY;
	pub static HookWeight: Weight = Weight::from_parts(500_000_000_000, 5 * 1024 * 1024);
	/// What the hooks may weigh at the end of a block.
	pub static IdleWeight: Weight = Weight::zero();
	pub HookRoom: HookBudget =
		HookBudget { when_idle: IdleWeight::get(), ..HookBudget::fixed(HookWeight::get()) };
}

impl pallet_nfts::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type CollectionId = u32;
	type ItemId = u32;
	type Currency = Balances;
	type CreateOrigin = AsEnsureOriginWithArg<EnsureSigned<AccountId>>;
	type ForceOrigin = EnsureRoot<AccountId>;
	type Locker = Credit;
	type CollectionDeposit = ConstU128<2>;
	type ItemDeposit = ConstU128<1>;
	type MetadataDepositBase = ConstU128<1>;
	type AttributeDepositBase = ConstU128<1>;
	type DepositPerByte = ConstU128<1>;
	type StringLimit = ConstU32<50>;
	type KeyLimit = ConstU32<50>;
	type ValueLimit = ConstU32<50>;
	type ApprovalsLimit = ConstU32<10>;
	type ItemAttributesApprovalsLimit = ConstU32<2>;
	type MaxTips = ConstU32<10>;
	type MaxDeadlineDuration = ConstU64<10_000>;
	type MaxAttributesPerCall = ConstU32<2>;
	type Features = NftFeatures;
	type OffchainSignature = MultiSignature;
	type OffchainPublic = MultiSigner;
	#[cfg(feature = "runtime-benchmarks")]
	type Helper = ();
	type WeightInfo = ();
	type BlockNumberProvider = System;
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

type Extrinsic = UncheckedExtrinsic<AccountId, RuntimeCall, MultiSignature, ()>;
pignus_appraisal::impl_signing!(Runtime, Extrinsic, no_extension);

fn no_extension(_nonce: u32) {}

impl pignus_appraisal::Config for Runtime {
	type AuthorityId = OperatorCrypto;
	type GuardianOrigin = EnsureSignedBy<Guardian, AccountId>;
	type GuardiansOrigin = EnsureSignedBy<Guardians, AccountId>;
	type MeasurePeriods = GuardianPeriods;
	type MaxHookWeight = HookWeight;
	type AdminOrigin = EnsureRoot<AccountId>;
	type Operators = OracleMembers;
	type Seats = Seats;
	type FeedUsers = Credit;
	type MaxFeeds = ConstU32<4>;
	type MaxSources = ConstU32<3>;
	type PublicSourcesOnly = ConstBool<false>;
	type ShortestInterval = ConstU64<BLOCK_TIME>;
	type NoticePeriod = FeedNotice;
	type WeightInfo = ();
}

ord_parameter_types! {
	pub const Guardian: AccountId = GUARDIAN;
	pub const Guardians: AccountId = GUARDIANS;
}

/// The operators' seats in `pallet-membership`.
pub struct Seats;
impl OperatorSeats<AccountId> for Seats {
	fn remove(operator: &AccountId) -> DispatchResult {
		let removed = OracleMembers::remove_member(RuntimeOrigin::root(), operator.clone());
		removed.without_weight()
	}
}

impl pignus_credit::Config for Runtime {
	type CreditAsset = fungible::ItemOf<Assets, ConstU32<1>, AccountId>;
	type Native = Balances;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Time = Timestamp;
	type Appraisals = Appraisal;
	type Auctioneer = Auctions;
	type AdminOrigin = EnsureRoot<AccountId>;
	type GuardianOrigin = EnsureSignedBy<Guardian, AccountId>;
	type GuardiansOrigin = EnsureSignedBy<Guardians, AccountId>;
	type AppraiserOrigin = EnsureRoot<AccountId>;
	type TreasurerOrigin = EnsureRoot<AccountId>;
	type Seize = ();
	type PalletId = CreditPalletId;
	type AssetUnit = ConstU128<UNIT>;
	type MaxItems = ConstU32<10>;
	type MaxMarkets = ConstU32<8>;
	type MarketsPerBlock = ConstU32<4>;
	type LoanDeposit = ConstU128<100>;
	type PledgeDeposit = ConstU128<10>;
	type FirstRetry = ConstU64<60_000>;
	type MarketBounds = Bounds;
	type GapShelter = Shelter;
	type Periods = ProductionPeriods;
	type HookBudget = HookRoom;
	type ProofRecorder = ();
	type WeightInfo = ();
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = benchmark_setup::Surroundings;
}

impl pignus_auctions::Config for Runtime {
	type LotId = LotOf<Runtime>;
	type Seller = Credit;
	type Asset = fungible::ItemOf<Assets, ConstU32<1>, AccountId>;
	type AssetHold = fungible::ItemOf<AssetsHolder, ConstU32<1>, AccountId>;
	type RuntimeHoldReason = RuntimeHoldReason;
	type PalletId = AuctionsPalletId;
	type HookBudget = HookRoom;
	type ProofRecorder = ();
	type WeightInfo = ();
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = benchmark_setup::Surroundings;
}

/// The market of the worked example: 50 % and 70 %, penalty 10 %, descending phase of 900 ticks.
pub fn market_config() -> MarketConfigOf<Runtime> {
	MarketConfig {
		collection: APES,
		tier: Tier::Collectible,
		minted_out: false,
		terms: Terms {
			max_ltv: Permill::from_percent(50),
			liquidation_ltv: Permill::from_percent(70),
			apr: Perquintill::zero(),
			duration: None,
			grace: 0,
		},
		limits: Limits {
			ceiling: 100_000 * UNIT,
			account_ceiling: 25_000 * UNIT,
			min_debt: UNIT,
			max_items: 5,
			max_multiplier: FixedU128::from_u32(2),
			liquidation_share: Permill::from_percent(50),
		},
		liquidation: LiquidationTerms {
			penalty: Permill::from_percent(10),
			redeem_fine: Permill::from_percent(5),
			redeem_min: Permill::from_percent(20),
			target_health: FixedU128::from_rational(110, 100),
		},
		auction: AuctionRules {
			english: 100,
			dutch: 900,
			extension: 3,
			max_extension: 30,
			increment: Permill::from_percent(5),
			reserve_low: Permill::from_percent(50),
			reserve_high: Permill::from_percent(85),
			lowest: Permill::from_percent(40),
			reserve_multiple: FixedU128::from_rational(125, 100),
		},
		royalty: None,
	}
}

pub fn global_limits() -> GlobalLimits {
	GlobalLimits {
		ceiling: 1_000_000 * UNIT,
		mint_per_day: 400_000 * UNIT,
		liquidations_per_block: 4,
	}
}

/// A chain with a collection of 200 items, half of what its team may mint, a price of 1000 and the market of the worked example,
/// changed by `change`.
pub struct ExtBuilder {
	change: fn(&mut MarketConfigOf<Runtime>),
	least_balance: Balance,
}

impl Default for ExtBuilder {
	fn default() -> Self {
		Self::market(|_| ())
	}
}

impl ExtBuilder {
	pub fn market(change: fn(&mut MarketConfigOf<Runtime>)) -> Self {
		Self { change, least_balance: 1 }
	}

	/// No account keeps less NUSD than 0.03, as on the real chain.
	pub fn with_least_balance(self) -> Self {
		Self { least_balance: LEAST_BALANCE, ..self }
	}

	pub fn build(self) -> sp_io::TestExternalities {
		let natives = [TEAM, OPERATOR, BORROWER, NEIGHBOUR, BIDDER, RIVAL];
		let mut ext: sp_io::TestExternalities = RuntimeGenesisConfig {
			balances: pallet_balances::GenesisConfig {
				balances: natives.into_iter().map(|who| (who, 1_000_000)).collect(),
				..Default::default()
			},
			assets: pallet_assets::GenesisConfig {
				assets: vec![(1, Credit::account_id(), true, self.least_balance)],
				..Default::default()
			},
			oracle_members: pallet_membership::GenesisConfig {
				members: vec![OPERATOR].try_into().expect("one member"),
				..Default::default()
			},
			appraisal: pignus_appraisal::GenesisConfig {
				minimum_reports: Some(1),
				..Default::default()
			},
			credit: pignus_credit::GenesisConfig {
				limits: Some(global_limits()),
				..Default::default()
			},
			..Default::default()
		}
		.build_storage()
		.expect("valid genesis")
		.into();
		ext.execute_with(|| {
			System::set_block_number(1);
			Timestamp::set_timestamp(math::DAY);
			open_pots();
			create_collection();
			for who in [BIDDER, RIVAL] {
				fungible::ItemOf::<Assets, ConstU32<1>, AccountId>::mint_into(&who, WEALTH)
					.expect("the asset exists");
			}
			set_feed();
			report(FixedU128::from_u32(1000));
			let mut config = market_config();
			(self.change)(&mut config);
			Credit::create_market(RuntimeOrigin::root(), Box::new(config)).expect("valid market");
			System::reset_events();
		});
		ext
	}

	pub fn build_and_execute(self, test: impl FnOnce()) {
		self.build().execute_with(|| {
			test();
			check_invariants();
		});
	}
}

/// A deposit keeps the accounts of the pallets open at any balance.
fn open_pots() {
	for pot in [Credit::account_id(), Credit::insurance_account(), Auctions::account_id()] {
		Assets::touch_other(RuntimeOrigin::signed(TEAM), 1, pot).expect("the team pays a deposit");
	}
}

fn create_collection() {
	let config = CollectionConfig {
		settings: CollectionSettings::all_enabled(),
		max_supply: Some(400),
		mint_settings: MintSettings::default(),
	};
	let team = || RuntimeOrigin::signed(TEAM);
	Nfts::create(team(), TEAM, config).expect("a collection");
	for item in 0..20 {
		let owner = if item < 10 { BORROWER } else { NEIGHBOUR };
		Nfts::mint(team(), APES, item, owner, None).expect("an item");
	}
	for item in 1_000..1_180 {
		Nfts::mint(team(), APES, item, TEAM, None).expect("an item of the team");
	}
	let locked = CollectionSettings::from_disabled(CollectionSetting::UnlockedMaxSupply.into());
	Nfts::lock_collection(team(), APES, locked).expect("the team locks the supply");
	Nfts::set_team(team(), APES, Some(TEAM), Some(TEAM), None).expect("no freezer");
}

/// A feed that follows reports block by block: steps of 50 %, no smoothing on the way down.
pub fn set_feed() {
	set_feed_with(|_| ());
}

/// The same feed, its policy changed by `change`.
pub fn set_feed_with(change: impl FnOnce(&mut Policy)) {
	let mut feed = feed();
	change(&mut feed.policy);
	vote_feed(feed).expect("a valid feed");
}

/// The same, and its policy counts without a notice.
pub fn set_feed_at_once(change: impl FnOnce(&mut Policy)) {
	let notice = FeedNotice::get();
	FeedNotice::set(0);
	set_feed_with(change);
	FeedNotice::set(notice);
}

/// Vote for a feed of the collection instead of the one it has.
pub fn vote_feed(feed: FeedOf<Runtime>) -> DispatchResult {
	let expected = Appraisal::feed_hash(&APES);
	call(|| Appraisal::set_feed(root(), APES, Box::new(feed), expected))
}

fn feed() -> FeedOf<Runtime> {
	Feed {
		anchor: FixedU128::from_u32(1000),
		sources: vec![Source {
			url: b"http://market".to_vec().try_into().expect("short"),
			pointer: b"/price".to_vec().try_into().expect("short"),
			quote: None,
		}]
		.try_into()
		.expect("one source"),
		policy: Policy {
			max_age: 3_600_000,
			window: BLOCK_TIME,
			min_interval: BLOCK_TIME,
			max_step: Permill::from_percent(50),
			max_daily_rise: Permill::from_percent(10),
		},
	}
}

pub fn report(price: FixedU128) {
	let values = vec![(APES, price)].try_into().expect("one value");
	Oracle::feed_values(RuntimeOrigin::signed(OPERATOR), values).expect("an operator reports");
}

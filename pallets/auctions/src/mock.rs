// SPDX-License-Identifier: Apache-2.0

//! A runtime with the real `pallet-assets` and `pallet-assets-holder` around this pallet, and a
//! shop that sells numbered lots.

use crate as pignus_auctions;
use frame_support::{
	construct_runtime, derive_impl,
	migrations::MultiStepMigrator,
	parameter_types, storage_alias,
	traits::{fungible::ItemOf, AsEnsureOriginWithArg, ConstU128, ConstU32, Hooks},
	weights::Weight,
	PalletId, Twox64Concat,
};
use frame_system::{self, EnsureRoot, EnsureSigned};
use pignus_primitives::{
	auction::{AuctionId, AuctionRules, Auctioneer, LotHandler, Offer, Sale, SaleError, Sales},
	funds::{AccountFunds, Funds},
	hook::{HookBudget, ProofRecorder, Usage},
	Balance,
};
use sp_runtime::{BuildStorage, DispatchError, DispatchResult, FixedU128, Permill};

pub type AccountId = u64;
type Block = frame_system::mocking::MockBlock<Runtime>;

/// One whole token.
pub const UNIT: Balance = 1_000_000;
/// The least balance of NUSD on the real chain: 0.03.
pub const LEAST_BALANCE: Balance = 30_000;
/// The account of the shop's till.
pub const TILL: AccountId = 1_000;
/// The shopkeeper, who may not bid.
pub const SHOPKEEPER: AccountId = 1_001;
/// The bidders are the accounts from 1 to this number; three have names.
pub const BIDDERS: AccountId = 20;
pub const ALICE: AccountId = 1;
pub const BOB: AccountId = 2;
pub const CAROL: AccountId = 3;
/// What every bidder starts with.
pub const WEALTH: Balance = 10_000 * UNIT;

construct_runtime!(
	pub enum Runtime {
		System: frame_system,
		Balances: pallet_balances,
		Assets: pallet_assets,
		AssetsHolder: pallet_assets_holder,
		Auctions: pignus_auctions,
	}
);

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Runtime {
	type AccountId = AccountId;
	type Lookup = sp_runtime::traits::IdentityLookup<AccountId>;
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

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Runtime {
	type Balance = Balance;
	type ExistentialDeposit = ConstU128<1>;
	type AccountStore = System;
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
	pub const AuctionsPalletId: PalletId = PalletId(*b"pig/auct");
	pub static HookWeight: Weight = Weight::from_parts(400_000_000_000, 4 * 1024 * 1024);
	/// What the hook may weigh at the end of a block.
	pub static Idle: Weight = Weight::zero();
	pub ClosingBudget: HookBudget =
		HookBudget { when_idle: Idle::get(), ..HookBudget::fixed(HookWeight::get()) };
	/// How large the proof of the block is, as the host says; it grows by the second with each
	/// answer.
	pub static Proof: Option<u64> = None;
	pub static ProofGrowth: i64 = 0;
}

impl pignus_auctions::Config for Runtime {
	type LotId = u32;
	type Seller = Shop;
	type Asset = ItemOf<Assets, ConstU32<1>, AccountId>;
	type AssetHold = ItemOf<AssetsHolder, ConstU32<1>, AccountId>;
	type RuntimeHoldReason = RuntimeHoldReason;
	type PalletId = AuctionsPalletId;
	type HookBudget = ClosingBudget;
	type ProofRecorder = Host;
	type WeightInfo = ();
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Shop;
}

/// The host, which may lie.
pub struct Host;
impl ProofRecorder for Host {
	fn recorded() -> Option<u64> {
		let answer = Proof::get();
		Proof::set(answer.map(|size| size.saturating_add_signed(ProofGrowth::get())));
		answer
	}
}

/// The outcome of each lot: its buyer and price, or `None` if nobody bought it.
#[storage_alias]
pub type Outcomes = StorageMap<Shop, Twox64Concat, u32, Option<(AccountId, Balance)>>;

/// What goes wrong with a lot.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Fault {
	/// It cannot be handed over.
	Undeliverable,
	/// Its sale cannot be booked.
	Unbookable,
	/// One unit of its price is left on hold.
	PaidInPart,
}

parameter_types! {
	/// The lots with a fault, and today's value of a lot.
	pub static Faults: Vec<(u32, Fault)> = Vec::new();
	pub static ValueNow: Option<Balance> = None;
	/// What an outcome or an appraisal uses: the worst, if a test does not say otherwise.
	pub static Used: Usage = Usage::worst(Shop::outcome_weight());
	pub static SalesNow: Sales = Sales::Running;
	pub static Undelivered: Vec<u32> = Vec::new();
	/// The lots that the shop has taken off its shelves.
	pub static OffSale: Vec<u32> = Vec::new();
	/// The auctions whose lots are sold together, at most two.
	pub static Together: Vec<AuctionId> = Vec::new();
}

/// Sells numbered lots and records who got them.
pub struct Shop;

impl frame_support::traits::PalletInfoAccess for Shop {
	fn index() -> usize {
		0
	}
	fn name() -> &'static str {
		"Shop"
	}
	fn name_hash() -> [u8; 16] {
		sp_io::hashing::twox_128(b"Shop")
	}
	fn module_name() -> &'static str {
		"shop"
	}
	fn crate_version() -> frame_support::traits::CrateVersion {
		Default::default()
	}
}

impl Shop {
	fn fault(lot: u32) -> Option<Fault> {
		Faults::get()
			.into_iter()
			.find(|(faulty, _)| *faulty == lot)
			.map(|(_, fault)| fault)
	}
}

impl LotHandler<AccountId, u32> for Shop {
	fn value_now(_: &u32) -> Option<Balance> {
		ValueNow::get()
	}

	fn sold(
		lot: &u32,
		sale: &Sale<AccountId>,
		payment: &mut impl Funds<AccountId>,
	) -> Result<Usage, SaleError> {
		Outcomes::insert(lot, Some((sale.buyer, sale.price)));
		let fault = Shop::fault(*lot);
		let kept = if fault == Some(Fault::PaidInPart) { UNIT } else { 0 };
		payment.pay(&TILL, sale.price - kept)?;
		match fault {
			Some(Fault::Undeliverable) => Err(SaleError::Undeliverable(DispatchError::Unavailable)),
			Some(Fault::Unbookable) => Err(DispatchError::Exhausted.into()),
			Some(Fault::PaidInPart) | None => Ok(Used::get()),
		}
	}

	fn unsold(lot: &u32, _: Balance, _: Balance) -> Result<Usage, DispatchError> {
		Outcomes::insert(lot, None::<(AccountId, Balance)>);
		Ok(Used::get())
	}

	fn delivery_failed(lot: &u32, _: DispatchError) -> Result<Usage, DispatchError> {
		Undelivered::mutate(|lots| lots.push(*lot));
		Ok(Used::get())
	}

	fn is_on_sale(lot: &u32, _: AuctionId) -> bool {
		!OffSale::get().contains(lot)
	}

	fn sold_together(_: &u32) -> Vec<AuctionId> {
		Together::get()
	}

	fn max_sold_together() -> u32 {
		2
	}

	fn sold_together_weight() -> Weight {
		Weight::from_parts(2_000_000, 200)
	}

	fn sales() -> Sales {
		SalesNow::get()
	}

	fn sales_weight() -> Weight {
		Weight::zero()
	}

	fn value_usage() -> Usage {
		Used::get()
	}

	fn outcome_weight() -> Weight {
		Weight::from_parts(10_000_000, 4_096)
	}
}

#[cfg(feature = "runtime-benchmarks")]
impl crate::benchmarking::BenchmarkSetup<u32> for Shop {
	fn lot() -> u32 {
		Faults::set(vec![(0, Fault::Unbookable)]);
		0
	}

	fn pause_for_long() {
		SalesNow::set(Sales::PausedForLong);
	}
}

/// The rules of the worked example, with a descending phase of 900 ticks.
pub fn rules() -> AuctionRules {
	AuctionRules {
		english: 14_400,
		dutch: 900,
		extension: 100,
		max_extension: 1_200,
		increment: Permill::from_percent(5),
		reserve_low: Permill::from_percent(50),
		reserve_high: Permill::from_percent(85),
		lowest: Permill::from_percent(40),
		reserve_multiple: FixedU128::from_rational(125, 100),
	}
}

/// A chain on which every bidder has [`WEALTH`].
#[derive(Default)]
pub struct ExtBuilder;

impl ExtBuilder {
	pub fn build_and_execute(self, test: impl FnOnce()) {
		self.build_with(1, test)
	}

	/// No account keeps less than `least_balance` of the asset.
	pub fn build_with(self, least_balance: Balance, test: impl FnOnce()) {
		let mut ext: sp_io::TestExternalities = RuntimeGenesisConfig {
			assets: pallet_assets::GenesisConfig {
				assets: vec![(1, TILL, true, least_balance)],
				accounts: (1..=BIDDERS).map(|who| (1, who, WEALTH)).collect(),
				..Default::default()
			},
			..Default::default()
		}
		.build_storage()
		.expect("valid genesis")
		.into();
		ext.execute_with(|| {
			System::set_block_number(1);
			open_pots();
			test();
			Auctions::do_try_state().expect("the invariants hold");
			let supply = Assets::total_supply(1);
			assert_eq!(supply, Balance::from(BIDDERS) * WEALTH, "no unit is lost");
		});
	}
}

/// A deposit keeps the till and the account of the pallet open at any balance.
fn open_pots() {
	Balances::force_set_balance(RuntimeOrigin::root(), SHOPKEEPER, 100).expect("Root may");
	for pot in [TILL, Auctions::account_id()] {
		Assets::touch_other(RuntimeOrigin::signed(SHOPKEEPER), 1, pot)
			.expect("the shopkeeper pays a deposit");
	}
}

/// The lot of the worked example: value 600, debt 500.
pub fn offer() -> Offer {
	Offer { appraised: 600 * UNIT, asked: 500 * UNIT, least_price: 0 }
}

/// Open the auction of the worked example: value 600, debt 500, so reserve 510 and lowest price
/// 240.
pub fn open(lot: u32) -> AuctionId {
	offered(lot, offer(), rules()).expect("the auction opens")
}

/// Open an auction in which the shopkeeper may not bid.
pub fn offered(lot: u32, offer: Offer, rules: AuctionRules) -> Result<AuctionId, DispatchError> {
	Auctions::open(lot, offer, rules, Some(SHOPKEEPER))
}

/// Pay out of an account.
pub fn pay_or_owe(
	auction: AuctionId,
	from: AccountId,
	who: AccountId,
	amount: Balance,
) -> DispatchResult {
	let mut purse = AccountFunds::<<Runtime as crate::Config>::Asset, _>::of(from);
	Auctions::pay_or_owe(auction, &mut purse, &who, amount).map(|_| ())
}

pub fn bid(who: AccountId, auction: AuctionId, amount: Balance) -> DispatchResult {
	frame_support::storage::with_storage_layer(|| {
		Auctions::bid(RuntimeOrigin::signed(who), auction, amount)
			.map(|_| ())
			.map_err(|error| error.error)
	})
}

pub fn settle(who: AccountId, auction: AuctionId) -> DispatchResult {
	frame_support::storage::with_storage_layer(|| {
		Auctions::settle(RuntimeOrigin::signed(who), auction)
			.map(|_| ())
			.map_err(|error| error.error)
	})
}

/// Set the clock to one tick before `tick`, then run the hook of one block, which advances it to
/// `tick`.
pub fn run_to(tick: u64) {
	crate::AuctionClock::<Runtime>::put(tick - 1);
	next_block();
}

pub fn next_block() -> Weight {
	let block = System::block_number() + 1;
	System::set_block_number(block);
	Auctions::on_initialize(block)
}

pub fn balance(who: AccountId) -> Balance {
	Assets::balance(1, who)
}

pub fn held(who: AccountId) -> Balance {
	use frame_support::traits::fungibles::InspectHold;
	AssetsHolder::total_balance_on_hold(1, &who)
}

/// Change what is on hold for the bids of an account, as no call can.
pub fn set_held(who: AccountId, amount: Balance) {
	use frame_support::traits::fungibles::UnbalancedHold;
	AssetsHolder::set_balance_on_hold(1, &crate::HoldReason::Bid.into(), &who, amount)
		.expect("there is one reason for holds");
}

pub fn outcome(lot: u32) -> Option<Option<(AccountId, Balance)>> {
	Outcomes::get(lot)
}

/// Block an account from receiving or sending the asset, as the asset's owner can.
pub fn block_account(who: AccountId) {
	Assets::block(RuntimeOrigin::signed(TILL), 1, who).expect("the till owns the asset");
}

/// Undo [`block_account`].
pub fn unblock_account(who: AccountId) {
	Assets::thaw(RuntimeOrigin::signed(TILL), 1, who).expect("the till owns the asset");
}

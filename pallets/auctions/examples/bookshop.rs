// SPDX-License-Identifier: Apache-2.0

//! A bookshop that sells single copies by auction, without any credit: what another team writes to
//! use the pallet. Run it with `cargo run --example bookshop`.

#![allow(missing_docs, clippy::expect_used, reason = "an example")]

use frame_support::{
	construct_runtime, derive_impl, parameter_types, storage_alias,
	traits::{fungible::ItemOf, AsEnsureOriginWithArg, ConstU128, ConstU32, Hooks},
	weights::Weight,
	PalletId, Twox64Concat,
};
use frame_system::{self, EnsureRoot, EnsureSigned};
use pignus_primitives::{
	auction::{AuctionId, AuctionRules, Auctioneer, LotHandler, Offer, Sale, SaleError, Sales},
	funds::Funds,
	hook::{HookBudget, Usage},
	Balance,
};
use sp_runtime::{traits::IdentityLookup, BuildStorage, DispatchError, FixedU128, Permill};

type AccountId = u64;
type Block = frame_system::mocking::MockBlock<Runtime>;

/// Identifies a copy.
type Isbn = u32;

const TILL: AccountId = 1;
const READER: AccountId = 2;
const COLLECTOR: AccountId = 3;

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
	type Lookup = IdentityLookup<AccountId>;
	type Block = Block;
	type AccountData = pallet_balances::AccountData<Balance>;
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
	pub const AuctionsPalletId: PalletId = PalletId(*b"example/");
	pub ClosingBudget: HookBudget =
		HookBudget::fixed(Weight::from_parts(400_000_000_000, 4 * 1024 * 1024));
}

impl pignus_auctions::Config for Runtime {
	type LotId = Isbn;
	type Seller = Bookshop;
	type Asset = ItemOf<Assets, ConstU32<1>, AccountId>;
	type AssetHold = ItemOf<AssetsHolder, ConstU32<1>, AccountId>;
	type RuntimeHoldReason = RuntimeHoldReason;
	type PalletId = AuctionsPalletId;
	type HookBudget = ClosingBudget;
	// A parachain asks its host for the size of the proof here.
	type ProofRecorder = ();
	type WeightInfo = ();
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = ();
}

/// Who owns each copy. A bookshop pallet would keep this in its own storage.
#[storage_alias(verbatim)]
type Owners = StorageMap<Bookshop, Twox64Concat, Isbn, AccountId>;

/// The auction of each copy that is on sale.
#[storage_alias(verbatim)]
type OnSale = StorageMap<Bookshop, Twox64Concat, Isbn, AuctionId>;

/// The seller: it delivers what is sold, and takes the money.
pub struct Bookshop;

impl LotHandler<AccountId, Isbn> for Bookshop {
	fn value_now(_: &Isbn) -> Option<Balance> {
		None
	}

	fn sold(
		copy: &Isbn,
		sale: &Sale<AccountId>,
		payment: &mut impl Funds<AccountId>,
	) -> Result<Usage, SaleError> {
		OnSale::remove(copy);
		Owners::insert(copy, sale.buyer);
		payment.pay(&TILL, sale.price)?;
		Ok(Usage::worst(Self::outcome_weight()))
	}

	fn unsold(copy: &Isbn, _asked: Balance, _lowest: Balance) -> Result<Usage, DispatchError> {
		OnSale::remove(copy);
		Owners::insert(copy, TILL);
		Ok(Usage::worst(Self::outcome_weight()))
	}

	fn delivery_failed(copy: &Isbn, _: DispatchError) -> Result<Usage, DispatchError> {
		OnSale::remove(copy);
		Owners::insert(copy, TILL);
		Ok(Usage::worst(Self::outcome_weight()))
	}

	fn is_on_sale(copy: &Isbn, auction: AuctionId) -> bool {
		OnSale::get(copy) == Some(auction)
	}

	fn sales() -> Sales {
		Sales::Running
	}

	fn sales_weight() -> Weight {
		Weight::zero()
	}

	fn outcome_weight() -> Weight {
		// What your benchmark says.
		Weight::from_parts(10_000_000, 4_096)
	}
}

/// A day of English auction in blocks of six seconds, then half a day of falling prices.
fn rules() -> AuctionRules {
	AuctionRules {
		english: 14_400,
		dutch: 7_200,
		extension: 100,
		max_extension: 1_200,
		increment: Permill::from_percent(5),
		reserve_low: Permill::from_percent(50),
		reserve_high: Permill::from_percent(85),
		lowest: Permill::from_percent(40),
		reserve_multiple: FixedU128::from_u32(1),
	}
}

fn genesis() -> sp_io::TestExternalities {
	let assets = pallet_assets::GenesisConfig {
		assets: vec![(1, TILL, true, 1)],
		accounts: vec![(1, READER, 1_000), (1, COLLECTOR, 1_000)],
		..Default::default()
	};
	let genesis = RuntimeGenesisConfig { assets, ..Default::default() };
	genesis.build_storage().expect("valid genesis").into()
}

fn main() {
	genesis().execute_with(|| {
		// Worth 100, no debt behind it, and not sold for less than 60.
		let offer = Offer { appraised: 100, asked: 0, least_price: 60 };
		// The shop does not buy its own books.
		let auction = Auctions::open(978, offer, rules(), Some(TILL)).expect("the auction opens");
		OnSale::insert(978, auction);
		Auctions::bid(RuntimeOrigin::signed(READER), auction, 60).expect("the reserve");
		Auctions::bid(RuntimeOrigin::signed(COLLECTOR), auction, 80).expect("more");
		for block in 1..=14_400 {
			System::set_block_number(block);
			Auctions::on_initialize(block);
		}
		println!("the copy belongs to {:?}", Owners::get(978));
		println!("the till holds {}", Assets::balance(1, TILL));
		assert_eq!((Owners::get(978), Assets::balance(1, TILL)), (Some(COLLECTOR), 80));
	});
}

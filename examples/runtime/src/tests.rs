// SPDX-License-Identifier: Apache-2.0

use polkadot_sdk::*;

use crate::{
	base::{CREDIT, CREDIT_ASSET, DAY, TOKEN},
	genesis,
	lending::{Bounds, LoanDeposit, PledgeDeposit},
	AccountId, Appraisal, Assets, Auctions, Balance, Balances, CollectionId, Credit, ItemId, Nfts,
	Oracle, Runtime, RuntimeCall, RuntimeOrigin, System, Timestamp,
};
use frame_support::{
	assert_ok,
	traits::{fungible::InspectHold, Locker},
};
use pallet_nfts::{CollectionConfig, CollectionSetting, CollectionSettings, MintSettings};
use pignus_appraisal::{Feed, Policy, Source};
use pignus_credit::{
	Error, Flows, HoldReason, Limits, LiquidationTerms, LoanId, MarketConfig, MarketConfigOf,
	MarketId, Terms, Tier,
};
use pignus_primitives::auction::AuctionRules;
use sp_io::TestExternalities;
use sp_runtime::{
	traits::Dispatchable, BuildStorage, DispatchResult, FixedU128, Permill, Perquintill,
};

const TEAM: AccountId = AccountId::new([1; 32]);
const BORROWER: AccountId = AccountId::new([2; 32]);
const STRANGER: AccountId = AccountId::new([3; 32]);
const OPERATORS: [AccountId; 3] =
	[AccountId::new([4; 32]), AccountId::new([5; 32]), AccountId::new([6; 32])];
const COLLECTION: CollectionId = 0;
const ITEM: ItemId = 7;
const MARKET: MarketId = 0;
const LOAN: LoanId = 0;

fn chain() -> TestExternalities {
	let mut genesis = genesis::with_operators(OPERATORS.to_vec());
	genesis.balances.balances = [TEAM, BORROWER, STRANGER]
		.into_iter()
		.chain(OPERATORS)
		.map(|account| (account, 100 * TOKEN))
		.collect();
	let storage = genesis.build_storage().expect("the genesis builds");
	let mut chain = TestExternalities::from(storage);
	chain.execute_with(|| {
		System::set_block_number(1);
		Timestamp::set_timestamp(DAY);
	});
	chain
}

/// Dispatches a call as a transaction does: it has to pass the filter, and an error changes
/// nothing.
fn send(who: &AccountId, call: RuntimeCall) -> DispatchResult {
	let origin = RuntimeOrigin::signed(who.clone());
	call.dispatch(origin).map(|_| ()).map_err(|error| error.error)
}

/// A collection that may be lent against: transferable, its supply locked, nobody can freeze.
fn issue_collection() {
	let config = CollectionConfig {
		settings: CollectionSettings::all_enabled(),
		max_supply: Some(100),
		mint_settings: MintSettings::default(),
	};
	let team = || RuntimeOrigin::signed(TEAM);
	assert_ok!(Nfts::create(team(), TEAM.into(), config));
	assert_ok!(Nfts::mint(team(), COLLECTION, ITEM, BORROWER.into(), None));
	let locked = CollectionSettings::from_disabled(CollectionSetting::UnlockedMaxSupply.into());
	assert_ok!(Nfts::lock_collection(team(), COLLECTION, locked));
	let member = || Some(TEAM.into());
	assert_ok!(Nfts::set_team(team(), COLLECTION, member(), member(), None));
}

fn open_feed() {
	let source = Source {
		url: b"https://market.example/{collection}".to_vec().try_into().expect("short"),
		pointer: b"/floor".to_vec().try_into().expect("short"),
		quote: None,
	};
	let feed = Feed {
		anchor: FixedU128::from_u32(1_000),
		sources: vec![source].try_into().expect("one source"),
		policy: Policy {
			max_age: DAY / 24,
			window: DAY / 4,
			min_interval: 600_000,
			max_step: Permill::from_percent(20),
			max_daily_rise: Permill::from_percent(10),
		},
	};
	assert_ok!(Appraisal::set_feed(RuntimeOrigin::root(), COLLECTION, Box::new(feed), None));
}

fn report(operator: &AccountId, collection: CollectionId) -> DispatchResult {
	let values = vec![(collection, FixedU128::from_u32(1_000))].try_into().expect("one value");
	send(operator, RuntimeCall::Oracle(pallet_oracle::Call::feed_values { values }))
}

fn market() -> MarketConfigOf<Runtime> {
	let bounds = Bounds::get();
	MarketConfig {
		collection: COLLECTION,
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
			ceiling: 10_000 * CREDIT,
			account_ceiling: 2_500 * CREDIT,
			min_debt: 100 * CREDIT,
			max_items: 5,
			max_multiplier: FixedU128::from_u32(1),
			liquidation_share: Permill::from_percent(50),
		},
		liquidation: LiquidationTerms {
			penalty: Permill::from_percent(10),
			redeem_fine: Permill::from_percent(2),
			redeem_min: Permill::from_percent(25),
			target_health: FixedU128::from_rational(120, 100),
		},
		auction: AuctionRules {
			english: bounds.min_english,
			dutch: bounds.min_dutch,
			extension: 100,
			max_extension: 1_000,
			increment: Permill::from_percent(5),
			reserve_low: Permill::from_percent(50),
			reserve_high: Permill::from_percent(85),
			lowest: Permill::from_percent(40),
			reserve_multiple: FixedU128::from_rational(125, 100),
		},
		royalty: None,
	}
}

fn open(amount: Balance) -> DispatchResult {
	let items = vec![ITEM].try_into().expect("one item");
	let open = pignus_credit::Call::open { market: MARKET, items, amount };
	send(&BORROWER, RuntimeCall::Credit(open))
}

fn repay(amount: Balance) -> DispatchResult {
	let repay = pignus_credit::Call::repay { loan: LOAN, amount };
	send(&BORROWER, RuntimeCall::Credit(repay))
}

fn transfer() -> DispatchResult {
	let (collection, item, dest) = (COLLECTION, ITEM, STRANGER.into());
	let transfer = pallet_nfts::Call::transfer { collection, item, dest };
	send(&BORROWER, RuntimeCall::Nfts(transfer))
}

/// The collection's team tries to freeze the item.
fn freeze() -> DispatchResult {
	let freeze = pallet_nfts::Call::lock_item_transfer { collection: COLLECTION, item: ITEM };
	send(&TEAM, RuntimeCall::Nfts(freeze))
}

fn filtered() -> DispatchResult {
	Err(frame_system::Error::<Runtime>::CallFiltered.into())
}

fn deposit_held() -> Balance {
	Balances::balance_on_hold(&HoldReason::Loan.into(), &BORROWER)
}

#[test]
fn loan_should_be_opened_and_repaid_when_runtime_is_the_example() {
	chain().execute_with(|| {
		issue_collection();
		open_feed();
		for operator in &OPERATORS {
			assert_ok!(report(operator, COLLECTION));
		}
		assert_eq!(report(&OPERATORS[0], COLLECTION + 1), filtered());
		let change = pallet_membership::Call::change_key { new: STRANGER.into() };
		assert_eq!(send(&OPERATORS[0], RuntimeCall::OracleMembers(change)), filtered());
		let price = Oracle::get(&COLLECTION).map(|median| median.value);
		assert_eq!(price, Some(FixedU128::from_u32(1_000)));
		assert_ok!(Credit::create_market(RuntimeOrigin::root(), Box::new(market())));

		assert_eq!(open(500 * CREDIT + 1), Err(Error::<Runtime>::AboveMaxLtv.into()));
		assert_ok!(open(500 * CREDIT));
		assert_eq!(Credit::loan(LOAN).map(|loan| loan.debt), Some(500 * CREDIT));
		assert_eq!(Assets::balance(CREDIT_ASSET, BORROWER), 500 * CREDIT);
		assert_eq!(deposit_held(), LoanDeposit::get() + PledgeDeposit::get());

		// The item stays the borrower's, but nobody can move it or freeze it.
		assert_eq!(Nfts::owner(COLLECTION, ITEM), Some(BORROWER));
		assert!(Credit::is_locked(COLLECTION, ITEM));
		assert_eq!(transfer(), Err(pallet_nfts::Error::<Runtime>::ItemLocked.into()));
		assert_eq!(freeze(), filtered());

		assert_ok!(repay(500 * CREDIT));
		assert!(Credit::loan(LOAN).is_none());
		assert_eq!((Assets::total_supply(CREDIT_ASSET), deposit_held()), (0, 0));
		let Flows { minted, burned, shortfall, .. } = Credit::totals().flows;
		assert_eq!((minted, burned, shortfall), (500 * CREDIT, 500 * CREDIT, 0));

		assert!(!Credit::is_locked(COLLECTION, ITEM));
		assert_ok!(transfer());
		assert_eq!(Nfts::owner(COLLECTION, ITEM), Some(STRANGER));

		assert_ok!(Appraisal::do_try_state());
		assert_ok!(Auctions::do_try_state());
		assert_ok!(Credit::do_try_state());
	});
}

// SPDX-License-Identifier: Apache-2.0

//! Views promise nothing that the calls refuse.

use crate::{
	mock::*,
	views::{CreditApi, LoanView, RedemptionView, VIEWS_VERSION},
	*,
};
use frame_support::{assert_noop, assert_ok};
use pignus_primitives::page::Page;
use sp_runtime::{traits::Zero, DispatchError, FixedU128, Perquintill};

/// What a quote says is why `open` refuses the smallest loan against the same items.
fn assert_refused(pledged: &[u32], error: Error<Runtime>) {
	let error = DispatchError::from(error);
	assert_eq!(Credit::quote(MARKET, pledged.to_vec()), Err(error), "quote of {pledged:?}");
	assert_eq!(open_in(MARKET, BORROWER, pledged, UNIT), Err(error), "loan on {pledged:?}");
}

/// What a quote promises can be drawn, and no more.
fn assert_exact(pledged: &[u32], expected: u128) {
	let quote = Credit::quote(MARKET, pledged.to_vec()).expect("they can be pledged");
	assert_eq!(quote.max_debt, expected);
	assert!(open_in(MARKET, BORROWER, pledged, expected + 1).is_err());
	if expected > 0 {
		assert_ok!(open_in(MARKET, BORROWER, pledged, expected));
	}
}

#[test]
fn quote_should_give_the_reason_when_open_refuses_the_items() {
	ExtBuilder::default().build_and_execute(|| {
		assert_eq!(Credit::quote(MARKET, vec![999_999]), Err(Error::<Runtime>::ItemUnknown.into()));
		assert_eq!(Credit::quote(7, vec![0]), Err(Error::<Runtime>::UnknownMarket.into()));
		assert_refused(&[], Error::NoItems);
		assert_refused(&[0, 10], Error::NotItemOwner);
		assert_refused(&[0, 0], Error::ItemAlreadyPledged);
		assert_refused(&[0, 1, 2, 3, 4, 5], Error::TooManyItems);
		open(&[0], UNIT);
		assert_refused(&[0], Error::ItemAlreadyPledged);
		set_transferable(false);
		assert_refused(&[1], Error::ItemNotTransferable);
		set_transferable(true);
		assert_ok!(Credit::set_multiplier(root(), APES, 2, FixedU128::zero()));
		assert_refused(&[2, 3], Error::ItemShutOut);
		let limits = CollectionLimits { ceiling: 100_000 * UNIT, max_items: 2 };
		assert_ok!(set_collection_limits(root(), APES, limits));
		assert_refused(&[3, 4], Error::AboveCollectionItems);
		assert_ok!(Credit::set_pause(root(), PauseLevel::Borrowing));
		assert_refused(&[3], Error::BorrowingPaused);
		assert_ok!(Credit::set_pause(root(), PauseLevel::None));
		assert_ok!(Credit::set_market_status(root(), MARKET, MarketStatus::Frozen));
		assert_refused(&[3], Error::MarketNotOpen);
		assert_ok!(Credit::set_market_status(root(), MARKET, MarketStatus::Open));
		pass_time(math::DAY);
		assert_refused(&[3], Error::PriceStale);
	});
}

#[test]
fn quote_should_stay_within_every_ceiling() {
	let limit_chain = |ceiling, mint_per_day| {
		let limits = GlobalLimits { ceiling, mint_per_day, ..global_limits() };
		assert_ok!(set_global_limits(root(), limits));
	};
	ExtBuilder::default().build_and_execute(|| {
		assert_exact(&[0], 500 * UNIT);
		assert_ok!(update_market(|config| config.limits.account_ceiling = 800 * UNIT));
		assert_exact(&[1], 300 * UNIT);
		assert_ok!(update_market(|config| config.limits.account_ceiling = 25_000 * UNIT));
		let limits = CollectionLimits { ceiling: 1_000 * UNIT, max_items: 20 };
		assert_ok!(set_collection_limits(root(), APES, limits));
		assert_exact(&[2], 200 * UNIT);
		let limits = CollectionLimits { ceiling: 100_000 * UNIT, max_items: 20 };
		assert_ok!(set_collection_limits(root(), APES, limits));
		limit_chain(1_100 * UNIT, 400_000 * UNIT);
		assert_exact(&[3], 100 * UNIT);
		// 1100 were minted, and the bucket of 1150 holds no more.
		limit_chain(1_000_000 * UNIT, 2_300 * UNIT);
		assert_exact(&[4], 50 * UNIT);
		// Half a unit is less than the least debt.
		limit_chain(1_000_000 * UNIT, 2_301 * UNIT);
		assert_exact(&[5], 0);
	});
}

#[test]
fn drawable_should_be_what_can_be_drawn() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0], 100 * UNIT);
		assert_ok!(update_market(|config| config.limits.account_ceiling = 150 * UNIT));
		assert_eq!(Credit::loan(id).map(|view| view.drawable), Some(50 * UNIT));
		let draw = |amount| call(|| Credit::draw(signed(BORROWER), id, amount));
		assert_noop!(draw(50 * UNIT + 1), Error::<Runtime>::AboveAccountCeiling);
		assert_ok!(draw(50 * UNIT));
		// What would leave the debt below the least is no promise.
		assert_ok!(update_market(|config| {
			config.limits.min_debt = 600 * UNIT;
			config.limits.account_ceiling = 25_000 * UNIT;
		}));
		assert_eq!(Credit::loan(id).map(|view| view.drawable), Some(0));
		assert_noop!(draw(350 * UNIT), Error::<Runtime>::BelowMinDebt);
	});
}

#[test]
fn borrower_should_see_fine_least_redemption_and_round_when_the_loan_is_in_liquidation() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0, 1], 1_000 * UNIT);
		assert_eq!(Credit::loan(id).and_then(|view| view.redemption), None);
		crash_to(600);
		// 5 % of 1000; what is left may be 0.7 * 1200 / 1.1 = 763.636363.
		let least = 236_363_637;
		let expected =
			RedemptionView { round: 1, fine: 50 * UNIT, debt: 1_000 * UNIT, least: Some(least) };
		assert_eq!(Credit::loan(id).and_then(|view| view.redemption), Some(expected));
		let redeem = |amount| call(|| Credit::redeem(signed(RIVAL), id, amount));
		assert_noop!(redeem(least - 1), Error::<Runtime>::BelowTargetHealth);
		assert_ok!(redeem(least));
	});
}

#[test]
fn redemption_should_have_no_least_part_when_only_all_of_it_is_accepted() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0, 1], 1_000 * UNIT);
		crash_to(600);
		run_blocks(101);
		let redemption = Credit::loan(id).and_then(|view| view.redemption);
		assert_eq!(redemption.map(|cost| cost.least), Some(None));
	});
}

#[test]
fn raise_of_the_rate_should_be_told_as_soon_as_it_is_voted() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0], 100 * UNIT);
		let ten = Perquintill::from_percent(10);
		assert_ok!(update_market(|config| config.terms.apr = ten));
		let seen = || {
			let market = Credit::market(MARKET).expect("it exists");
			let loan = Credit::loan(id).expect("it exists");
			let quote = Credit::quote(MARKET, vec![1]).expect("it can be pledged");
			assert_eq!((market.apr, market.next_apr), (loan.apr, loan.next_apr));
			assert_eq!((market.apr, market.next_apr), (quote.apr, quote.next_apr));
			(market.apr, market.next_apr)
		};
		let from = Timestamp::get() + 7 * math::DAY;
		assert_eq!(seen(), (Perquintill::zero(), Some((ten, from))));
		pass_time_at(7 * math::DAY, 1_000);
		assert_eq!(seen(), (ten, None));
	});
}

#[test]
fn loan_should_tell_from_when_it_is_liquidated_when_it_has_a_maturity() {
	ExtBuilder::market(|config| {
		config.terms.duration = Some(30 * math::DAY);
		config.terms.grace = math::DAY;
	})
	.build_and_execute(|| {
		let view = Credit::loan(open(&[0], 100 * UNIT)).expect("it exists");
		let due = Timestamp::get() + 30 * math::DAY;
		assert_eq!((view.maturity, view.liquidated_from), (Some(due), Some(due + math::DAY)));
	});
}

#[test]
fn health_should_count_the_lower_threshold_when_it_was_lowered_in_the_liquidation() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0], 500 * UNIT);
		crash_to(600);
		let lower = sp_runtime::Permill::from_percent(69);
		assert_ok!(update_market(|config| config.terms.liquidation_ltv = lower));
		pass_time_at(7 * math::DAY, 600);
		let view = Credit::loan(id).expect("it exists");
		// 0.69 * 600 / 500 = 0.828, where the start had 0.84; 500 / 0.69 = 724.637681...
		assert_eq!(view.health, Some(FixedU128::from_rational(828, 1_000)));
		let price = view.liquidation_price.expect("it has items");
		assert!((FixedU128::from_rational(7246, 10)..FixedU128::from_rational(7247, 10))
			.contains(&price));
	});
}

#[test]
fn at_risk_should_list_loans_whose_liquidation_could_not_start() {
	ExtBuilder::default().build_and_execute(|| {
		let (first, stuck, last) =
			(open(&[0], 480 * UNIT), open(&[1], 490 * UNIT), open(&[2], 470 * UNIT));
		assert_ok!(Credit::set_multiplier(root(), APES, 1, FixedU128::zero()));
		pass_time_at(7 * math::DAY, 1_000);
		next_block();
		assert!(matches!(loan(stuck).place(), Some(Place::SetAside { .. })));
		let all = FixedU128::from_u32(100);
		let ids = |page: &Page<LoanView<AccountId, u32>, _>| {
			page.items.iter().map(|view| view.loan).collect::<Vec<_>>()
		};
		let whole = Credit::at_risk_page(MARKET, all, None, 10);
		assert_eq!(ids(&whole), [stuck, first, last]);
		assert_eq!(Credit::at_risk(MARKET, all, 1).len(), 1);
		// It is found in pages as well.
		let page = Credit::at_risk_page(MARKET, all, None, 1);
		assert_eq!(ids(&page), [stuck]);
		let page = Credit::at_risk_page(MARKET, all, page.next, 1);
		assert_eq!(ids(&page), [first]);
		let page = Credit::at_risk_page(MARKET, all, page.next, 1);
		assert_eq!((ids(&page), page.next), (vec![last], None));
		assert_eq!(ids(&Credit::at_risk_page(MARKET, FixedU128::from_u32(1), None, 9)), [stuck]);
	});
}

#[test]
fn views_should_carry_the_version_of_the_runtime_api() {
	use frame_support::traits::PalletInfo as _;
	type Api = dyn CreditApi<
		sp_runtime::generic::Block<
			sp_runtime::generic::Header<u64, sp_runtime::traits::BlakeTwo256>,
			sp_runtime::OpaqueExtrinsic,
		>,
		AccountId,
		u32,
		u32,
		MarketConfigOf<Runtime>,
	>;
	assert_eq!(<Api as sp_api::RuntimeApiInfo>::VERSION, VIEWS_VERSION);
	assert_eq!(PalletInfo::name::<Credit>(), Some("Credit"));
	let constants = Credit::pallet_constants_metadata();
	let version = constants.into_iter().find(|constant| constant.name == "views_version");
	assert_eq!(version.map(|constant| constant.value), Some(codec::Encode::encode(&VIEWS_VERSION)));
}

// SPDX-License-Identifier: GPL-3.0-only

//! The chain at the start of a path: collections with feeds, markets, the loans of the portfolio,
//! bidders who have dollars, and an insurance fund.

use super::{
	cast::{account_of_bidder, account_of_borrower, account_of_founder, account_of_operator},
	reports::report,
};
use crate::{
	arithmetic::{share_up, Amount, ONE},
	portfolio::NewLoan,
	rules::book::Setting,
	settings::{Part, Settings, NUSD},
	simulation::Scene,
};
use pignus_appraisal::Policy;
use pignus_credit::{
	Call as CreditCall, CollectionLimits, Global, GlobalLimits, Limits, LiquidationTerms,
	MarketConfig, MarketConfigOf, MarketId, Markets, NextMarket, Terms, Tier,
};
use pignus_primitives::auction::AuctionRules;
use pignus_runtime::{
	constants::{DAY, MINUTE, PIG},
	AccountId, Balance, CollectionId, ItemId, Runtime, RuntimeCall, RuntimeOrigin,
};
use pignus_test_chain::{
	accounts::{account, TEAM},
	caller::Caller,
	chain::dispatch,
	fixtures::{appoint_operators, done, endow, give_dollars, mint_item, open_collection},
	markets::feed,
	votes::{grow_global_limits, open_grown_market, set_feed, set_global_limits},
};
use polkadot_sdk::sp_runtime::{DispatchError, FixedU128, ModuleError, Permill, Perquintill};
use std::collections::{BTreeMap, BTreeSet};

/// How many extensions late bids can add to a sale at most.
const MAX_EXTENSIONS: u32 = 12;
/// More than any portfolio borrows.
const CEILING: Balance = 1_000_000_000 * NUSD;
/// The PIG that everybody is given for deposits.
const ENDOWMENT: Balance = 100 * PIG;

/// Sets it up, in the chain's first block. If the runtime refuses the parameters, the error is its
/// reason.
pub fn set_up(scene: &Scene, setting: &Setting, without: &BTreeSet<Part>) -> Result<(), String> {
	let markets = open_markets(scene)?;
	for market in markets.values() {
		Markets::<Runtime>::mutate(market, |config| {
			let config = config.as_mut().expect("a market that was just opened");
			leave_out(&mut config.auction, without);
		});
	}
	let mut next_item = vec![0; scene.settings.prices.len()];
	scene.loans.iter().for_each(|loan| open(loan, &markets, &mut next_item));
	for bidder in 0..setting.bidders {
		provide(&account_of_bidder(bidder), setting.capital_of_each);
	}
	fill_fund(setting.fund);
	Ok(())
}

/// Governance makes a call, which the runtime may refuse.
fn vote(by: Caller, call: impl Into<RuntimeCall>) -> Result<(), String> {
	dispatch(by.origin(), call.into()).map_err(refused)
}

fn refused(error: DispatchError) -> String {
	match error {
		DispatchError::Module(ModuleError { message: Some(reason), .. }) => {
			format!("our rules refuse these parameters: {reason}")
		},
		error => format!("our rules refuse these parameters: {error:?}"),
	}
}

/// The items of a collection: all that are pledged, and one more, since a collection has at least
/// one.
fn items(scene: &Scene, collection: usize) -> ItemId {
	let of_it = scene.loans.iter().filter(|loan| loan.collection == collection);
	of_it.map(|loan| loan.items).sum::<ItemId>() + 1
}

fn raise_limits(settings: &Settings) -> Result<(), String> {
	let (ceiling, mint_per_day) = (CEILING, 2 * CEILING);
	grow_global_limits(ceiling, mint_per_day);
	let liquidations_per_block = settings.number("liquidations-per-block");
	let limits = GlobalLimits { ceiling, mint_per_day, liquidations_per_block };
	vote(Caller::CreditAdmin, set_global_limits(limits))
}

fn appoint(settings: &Settings) {
	let operators = settings.number("operators");
	appoint_operators((0..operators).map(account_of_operator).collect());
	let minimum = operators / 2 + 1;
	let call = pignus_appraisal::Call::<Runtime>::set_minimum_reports { minimum };
	done(Caller::OracleAdmin.origin(), call);
}

fn open_feed(collection: CollectionId, price: Amount, settings: &Settings) -> Result<(), String> {
	let minutes = |name: &str| settings.get(name) * MINUTE;
	let mut feed = feed(collection);
	feed.anchor = FixedU128::from_rational(price, NUSD);
	feed.policy = Policy {
		max_age: minutes("max-age-minutes"),
		window: minutes("window-minutes"),
		min_interval: minutes("step-minutes"),
		max_step: fraction(settings, "max-step"),
		max_daily_rise: fraction(settings, "max-daily-rise"),
	};
	vote(Caller::OracleAdmin, set_feed(collection, feed))
}

fn fraction(settings: &Settings, name: &str) -> Permill {
	Permill::from_parts(settings.number(name))
}

fn ratio(settings: &Settings, name: &str) -> FixedU128 {
	FixedU128::from_rational(settings.get(name).into(), ONE.into())
}

/// Which market a loan is in: its collection, and whether it has a term.
pub type Place = (usize, bool);

fn place(loan: &NewLoan) -> Place {
	(loan.collection, loan.due.is_some())
}

/// Opens collections with live prices, and a market for each place that loans are in. If the
/// runtime refuses the parameters, the error is its reason.
pub fn open_markets(scene: &Scene) -> Result<BTreeMap<Place, MarketId>, String> {
	let settings = &scene.settings;
	endow(&account(TEAM), 100_000_000 * PIG);
	raise_limits(settings)?;
	appoint(settings);
	for (collection, price) in settings.prices.iter().enumerate() {
		let limits = CollectionLimits { ceiling: CEILING, max_items: items(scene, collection) };
		open_collection(collection as CollectionId, limits);
		open_feed(collection as CollectionId, *price, settings)?;
	}
	(0..settings.number("operators")).for_each(|operator| report(operator, &settings.prices));
	let mut borrowed: BTreeMap<Place, Amount> = BTreeMap::new();
	for loan in &scene.loans {
		*borrowed.entry(place(loan)).or_default() += loan.debt;
	}
	let open = |(place, borrowed): (Place, Amount)| {
		let market = NextMarket::<Runtime>::get();
		open_grown_market(config(place, borrowed, settings)).map_err(refused)?;
		Ok((place, market))
	};
	borrowed.into_iter().map(open).collect()
}

/// Leaves out parts of the rules, as governance cannot: the runtime would refuse such rules.
fn leave_out(rules: &mut AuctionRules, without: &BTreeSet<Part>) {
	if without.contains(&Part::Reserve) {
		rules.reserve_low = Permill::from_parts(1);
		rules.reserve_high = Permill::from_parts(1);
		rules.lowest = Permill::from_parts(1);
	}
	if without.contains(&Part::Descending) {
		rules.lowest = rules.reserve_low;
		rules.dutch = 1;
	}
}

fn config(
	(collection, has_term): Place,
	borrowed: Amount,
	settings: &Settings,
) -> MarketConfigOf<Runtime> {
	let blocks = |name: &str| settings.number(name);
	let ceiling = share_up(borrowed, settings.get("ceiling"));
	MarketConfig {
		collection: collection as CollectionId,
		tier: Tier::Collectible,
		minted_out: false,
		terms: Terms {
			max_ltv: fraction(settings, "max-ltv"),
			liquidation_ltv: fraction(settings, "liquidation-ltv"),
			apr: Perquintill::from_rational(settings.get("apr"), ONE),
			duration: has_term.then(|| settings.get("term-days") * DAY),
			grace: 0,
		},
		limits: Limits {
			ceiling,
			account_ceiling: fraction(settings, "liquidation-share").mul_floor(ceiling) / 2,
			min_debt: 1,
			max_items: settings.number("max-items"),
			max_multiplier: FixedU128::from_u32(1),
			liquidation_share: fraction(settings, "liquidation-share"),
		},
		liquidation: LiquidationTerms {
			penalty: fraction(settings, "penalty"),
			redeem_fine: Permill::zero(),
			redeem_min: Permill::one(),
			target_health: ratio(settings, "target-health"),
		},
		auction: AuctionRules {
			english: blocks("english"),
			dutch: blocks("dutch"),
			extension: blocks("extension"),
			max_extension: blocks("extension").saturating_mul(MAX_EXTENSIONS),
			increment: fraction(settings, "increment"),
			reserve_low: fraction(settings, "reserve-low"),
			reserve_high: fraction(settings, "reserve-high"),
			lowest: fraction(settings, "lowest"),
			reserve_multiple: ratio(settings, "reserve-multiple"),
		},
		royalty: None,
	}
}

/// Creates a loan's borrower, who gets items and opens the loan.
fn open(loan: &NewLoan, markets: &BTreeMap<Place, MarketId>, next_item: &mut [ItemId]) {
	let borrower = account_of_borrower(loan.id);
	endow(&borrower, ENDOWMENT);
	let first = next_item[loan.collection];
	next_item[loan.collection] += loan.items;
	let pledged: Vec<ItemId> = (first..first + loan.items).collect();
	for item in &pledged {
		mint_item(loan.collection as CollectionId, *item, &borrower);
	}
	assert_eq!(Global::<Runtime>::get().next_loan, loan.id, "loans have the ids of their places");
	let market = markets[&place(loan)];
	let items = pledged.try_into().expect("the settings allow as many items as a loan may have");
	let call = CreditCall::<Runtime>::open { market, items, amount: loan.debt };
	done(RuntimeOrigin::signed(borrower), call);
}

fn provide(who: &AccountId, dollars: Amount) {
	endow(who, ENDOWMENT);
	give_dollars(who, dollars);
}

fn fill_fund(amount: Amount) {
	if amount > 0 {
		provide(&account_of_founder(), amount);
		let call = CreditCall::<Runtime>::recapitalise { amount };
		done(RuntimeOrigin::signed(account_of_founder()), call);
	}
}

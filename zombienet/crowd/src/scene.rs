// SPDX-License-Identifier: GPL-3.0-only

//! What the genesis has: loans that fall due before the first block, and auctions with a standing
//! bid, all of which end in the same tick. Each loan has a borrower and an item of its own.

use codec::Encode;
use pignus_auctions::{AuctionClock, Auctions, Call as AuctionCall, Tick};
use pignus_credit::{
	Call as CreditCall, CollectionLimits, MarketConfigOf, MarketId, ShelteredUntil,
};
use pignus_primitives::auction::AuctionId;
use pignus_runtime::{
	configs::credit::Bounds,
	constants::{MINUTE, NUSD, PIG, SLOT_DURATION},
	genesis_config_presets::{ALICES_OPERATOR, BOBS_OPERATOR},
	AccountId, Auctions as AuctionsPallet, Balance, CollectionId, ItemId, Moment, Runtime,
	RuntimeOrigin, Timestamp,
};
use pignus_test_chain::{
	accounts::{account, TEAM},
	caller::Caller,
	chain::next_block,
	fixtures::{done, endow, give_dollars, mint_item, open_collection, report_of},
	markets::{collectible_market, feed, ANCHOR},
	votes::{open_grown_market, set_feed},
};
use polkadot_sdk::{
	sp_io::hashing::blake2_256,
	sp_runtime::{FixedU128, Permill},
};
use std::time::{SystemTime, UNIX_EPOCH};

/// The loans that are due.
const DUE: u32 = 500;
/// The auctions that end together.
const ENDING: u32 = 100;
/// They end in this block of the new chain, when starts are under way as well.
const ENDS_IN: Tick = 4;
/// So many blocks are played after the last wait.
const EPILOGUE: Tick = 2;
/// The collections, each with a market, in which the loans stand in turn.
const COLLECTIONS: u32 = 4;
/// The scene before the loans that are due takes less chain time than this.
const PRELUDE: Moment = 5 * MINUTE;
/// The auctions are open after as many blocks at most.
const MAX_BLOCKS: u32 = 20;
/// What is drawn on an item that is worth 1,000 NUSD, and by how much the next borrower draws more.
const AMOUNT: Balance = 250 * NUSD;
const STEP: Balance = NUSD / 10;
/// What a borrower is given.
const ENDOWMENT: Balance = 10 * PIG;
/// The number of bidders, and what each of them has.
const BIDDERS: u32 = 4;
const DOLLARS: Balance = 100_000 * NUSD;

/// Plays the scene. It ends at the present time of this machine.
pub fn play() {
	let now = now();
	pass_to(now.saturating_sub(PRELUDE));
	set_up();
	(0..ENDING).for_each(open);
	pass_to(Timestamp::get() + Bounds::get().min_duration);
	let auctions = wait_for_auctions();
	let end = bid_on_all(&auctions);
	while AuctionClock::<Runtime>::get() + EPILOGUE + ENDS_IN < end {
		next_block(SLOT_DURATION, || ());
	}
	pass_to(now);
	report();
	(ENDING..ENDING + DUE).for_each(open);
	next_block(SLOT_DURATION, || ());
	// It came with the leap in time at the beginning, and counts the blocks of this chain.
	ShelteredUntil::<Runtime>::kill();
}

fn now() -> Moment {
	let now = SystemTime::now().duration_since(UNIX_EPOCH).expect("it is later than 1970");
	Moment::try_from(now.as_millis()).expect("it is not that late")
}

/// Begins the next block at `then`, or later.
fn pass_to(then: Moment) {
	next_block(then.saturating_sub(Timestamp::get()), || ());
}

fn set_up() {
	endow(&account(TEAM), 1_000_000 * PIG);
	for collection in 0..COLLECTIONS {
		let limits = CollectionLimits { ceiling: 1_000_000 * NUSD, max_items: DUE + ENDING };
		open_collection(collection, limits);
		done(Caller::OracleAdmin.origin(), set_feed(collection, feed(collection)));
	}
	report();
	for collection in 0..COLLECTIONS {
		open_grown_market(market(collection)).expect("its parameters are in bounds");
	}
	for bidder in (0..BIDDERS).map(bidder) {
		endow(&bidder, 1_000 * PIG);
		give_dollars(&bidder, DOLLARS);
	}
}

fn report() {
	for operator in [ALICES_OPERATOR, BOBS_OPERATOR] {
		let prices = (0..COLLECTIONS).map(|of| (of, FixedU128::from_u32(ANCHOR)));
		done(RuntimeOrigin::signed(operator.into()), report_of(prices));
	}
}

/// A market in which loans are due as soon as they can be. A bid extends an auction by the whole of
/// its first phase, so that auctions that are bid on in the same block end in the same tick. And
/// all of it may be in liquidation at once.
fn market(collection: CollectionId) -> MarketConfigOf<Runtime> {
	let bounds = Bounds::get();
	let mut config = collectible_market(Some(bounds.min_duration));
	config.collection = collection;
	config.terms.grace = 0;
	config.limits.liquidation_share = Permill::one();
	let auction = &mut config.auction;
	auction.english = bounds.min_english;
	auction.dutch = bounds.min_dutch;
	auction.extension = bounds.min_english;
	auction.max_extension = 10 * bounds.min_english;
	config
}

/// Opens the loan with a number.
fn open(number: u32) {
	let (market, item): (MarketId, ItemId) = (number % COLLECTIONS, number);
	let borrower = person("borrower", number);
	endow(&borrower, ENDOWMENT);
	mint_item(market, item, &borrower);
	let items = vec![item].try_into().expect("one item");
	let amount = AMOUNT + STEP * Balance::from(number);
	let call = CreditCall::<Runtime>::open { market, items, amount };
	done(RuntimeOrigin::signed(borrower), call);
}

/// Passes blocks until the items of all loans are for sale; returns their auctions.
fn wait_for_auctions() -> Vec<AuctionId> {
	let on_sale = || Auctions::<Runtime>::iter_keys().count() as u32;
	for _ in 0..MAX_BLOCKS {
		if on_sale() == ENDING {
			break;
		}
		next_block(SLOT_DURATION, || ());
	}
	assert_eq!(on_sale(), ENDING, "not all loans are in liquidation");
	Auctions::<Runtime>::iter_keys().collect()
}

/// Has somebody bid on each auction; returns the tick in which all end.
fn bid_on_all(auctions: &[AuctionId]) -> Tick {
	for (turn, auction) in (0..).zip(auctions) {
		let view = AuctionsPallet::auction(*auction).expect("a running auction");
		let amount = view.least_bid.expect("an auction that takes bids");
		let call = AuctionCall::<Runtime>::bid { auction: *auction, amount };
		done(RuntimeOrigin::signed(bidder(turn)), call);
	}
	let mut ends = Auctions::<Runtime>::iter_values().map(|auction| auction.end);
	let end = ends.next().expect("an auction");
	assert!(ends.all(|other| other == end), "not all auctions end in the same tick");
	end
}

fn bidder(turn: u32) -> AccountId {
	person("bidder", turn % BIDDERS)
}

fn person(kind: &str, number: u32) -> AccountId {
	AccountId::new(blake2_256(&(kind, number).encode()))
}

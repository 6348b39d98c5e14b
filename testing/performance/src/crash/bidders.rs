// SPDX-License-Identifier: GPL-3.0-only

//! Bidders, who buy what others lose.

use codec::Encode;
use pignus_auctions::Call;
use pignus_primitives::auction::AuctionId;
use pignus_runtime::{
	constants::{NUSD, PIG},
	AccountId, Auctions, Balance, Runtime, RuntimeOrigin,
};
use pignus_test_chain::fixtures::{done, endow, give_dollars};
use polkadot_sdk::sp_io::hashing::blake2_256;

/// The number of bidders.
const BIDDERS: u32 = 4;
/// What each of them has: enough for thousands of bids at once.
const DOLLARS: Balance = 4_000_000 * NUSD;

/// Gives the bidders PIG and dollars.
pub fn set_up() {
	for bidder in (0..BIDDERS).map(bidder) {
		endow(&bidder, 1_000 * PIG);
		give_dollars(&bidder, DOLLARS);
	}
}

/// Has the bidder whose turn it is make the least bid that is accepted.
pub fn bid(auction: AuctionId, turn: u32) {
	let view = Auctions::auction(auction).expect("a running auction");
	let amount = view.least_bid.expect("an auction that takes bids");
	let call = Call::<Runtime>::bid { auction, amount };
	done(RuntimeOrigin::signed(bidder(turn)), call);
}

/// The bidder whose turn it is.
pub fn bidder(turn: u32) -> AccountId {
	AccountId::new(blake2_256(&(b"bidder", turn % BIDDERS).encode()))
}

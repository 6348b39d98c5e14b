// SPDX-License-Identifier: Apache-2.0

//! Weights counted by hand from the code, conservative, until benchmarks replace them.
//!
//! Recurring rows: a position is loan, market and ledger; a price three rows; minting or burning
//! six (asset, account, system account, flows, account principal, collection use) and the bucket
//! with the global limits; pinning an item nine reads and four writes (pledge, owner, flag twice,
//! collection and item configuration, limit, use, deposit), unpinning ten and ten (the transfer
//! rewrites item, owners, price and swap).

use pignus_primitives::weight::counted;
use polkadot_sdk::frame_support::weights::Weight;

/// The weights of calls and hook steps; `items` are those pinned, unpinned or sold.
pub trait WeightInfo {
	/// Weight of `open`.
	fn open(items: u32) -> Weight;
	/// Weight of `draw` from a loan of so many items.
	fn draw(items: u32) -> Weight;
	/// Weight of `repay` that closes a loan of so many items.
	fn repay(items: u32) -> Weight;
	/// Weight of `pledge`.
	fn pledge(items: u32) -> Weight;
	/// Weight of `release`.
	fn release(items: u32) -> Weight;
	/// Weight of `redeem` without settling and withdrawing auctions.
	fn redeem(items: u32) -> Weight;
	/// Weight of `transfer_loan` of a loan of so many items.
	fn transfer_loan(items: u32) -> Weight;
	/// Weight of `refinance` of a loan of so many items.
	fn refinance(items: u32) -> Weight;
	/// Weight of `refresh` of a loan of so many items.
	fn refresh(items: u32) -> Weight;
	/// Weight of `retry_delivery` without what follows from it.
	fn retry_delivery() -> Weight;
	/// Weight of `create_market`.
	fn create_market() -> Weight;
	/// Weight of `update_market`.
	fn update_market() -> Weight;
	/// Weight of `remove_market`.
	fn remove_market() -> Weight;
	/// Weight of `set_multiplier`.
	fn set_multiplier() -> Weight;
	/// Weight of `set_pause`.
	fn set_pause() -> Weight;
	/// Weight of `withdraw_insurance` without reading the markets.
	fn withdraw_insurance() -> Weight;
	/// Weight of `set_market_status`.
	fn set_market_status() -> Weight;
	/// Weight of `set_global_limits`.
	fn set_global_limits() -> Weight;
	/// Weight of `recapitalise`.
	fn recapitalise() -> Weight;
	/// Weight of `set_collection_limits`.
	fn set_collection_limits() -> Weight;
	/// Reading the configurations of so many markets.
	fn walk_markets(markets: u32) -> Weight;
	/// Writing down that a price has moved.
	fn price_moved() -> Weight;
	/// Whether auctions run.
	fn sales() -> Weight;
	/// Whether somebody may bid on a lot.
	fn can_bid() -> Weight;
	/// What every block does once.
	fn begin_block() -> Weight;
	/// Choosing the markets to look at.
	fn choose_markets(markets: u32) -> Weight;
	/// Finding the first row of a queue.
	fn next_in_line() -> Weight;
	/// Bringing back what a guardian's measure replaced.
	fn let_measure_lapse() -> Weight;
	/// Putting a stuck loan back into the indices, or aside again, or realising the loss of one
	/// whose items could not be delivered.
	fn end_wait() -> Weight;
	/// Reading a market and its watermarks.
	fn visit_warnings() -> Weight;
	/// Looking for the next loan to warn, and warning its borrower.
	fn warn() -> Weight;
	/// Looking for the next loan in default in a market.
	fn visit_market() -> Weight;
	/// Starting a liquidation with multipliers read again, or setting it aside, without opening its auctions.
	fn start_liquidation(items: u32) -> Weight;
	/// Booking the outcome of a lot, without what follows from it.
	fn book_outcome() -> Weight;
	/// Freeing the items of a loan that ends.
	fn end_loan(items: u32) -> Weight;
}

/// Weights counted by hand from the code.
pub struct CountedWeights;

fn pinning(items: u32) -> Weight {
	counted(60, 10, 5).saturating_mul(items.into())
}

fn unpinning(items: u32) -> Weight {
	counted(90, 11, 11).saturating_mul(items.into())
}

/// Multiplier and locks of each item.
fn weighing(items: u32) -> Weight {
	counted(10, 2, 0).saturating_mul(items.into())
}

impl WeightInfo for CountedWeights {
	fn open(items: u32) -> Weight {
		counted(200, 24, 18)
			.saturating_add(pinning(items))
			.saturating_add(weighing(items))
	}

	fn draw(items: u32) -> Weight {
		counted(150, 19, 12).saturating_add(weighing(items))
	}

	fn repay(items: u32) -> Weight {
		counted(180, 20, 20).saturating_add(unpinning(items))
	}

	fn pledge(items: u32) -> Weight {
		counted(60, 7, 5).saturating_add(pinning(items)).saturating_add(weighing(items))
	}

	fn release(items: u32) -> Weight {
		counted(90, 12, 6)
			.saturating_add(unpinning(items))
			.saturating_add(weighing(items))
	}

	/// As a repayment, and each item's standing bidder may get a part of the fine (five rows).
	fn redeem(items: u32) -> Weight {
		let shares = counted(50, 6, 6).saturating_mul(items.into());
		counted(200, 22, 22).saturating_add(unpinning(items)).saturating_add(shares)
	}

	/// The position, account principal and list of two borrowers, the deposit; each item is
	/// unpinned and pinned.
	fn transfer_loan(items: u32) -> Weight {
		counted(150, 14, 14)
			.saturating_add(unpinning(items))
			.saturating_add(pinning(items))
	}

	/// The position, the other market, prices, account principal twice, flows, both indices twice.
	fn refinance(items: u32) -> Weight {
		counted(150, 16, 12).saturating_add(weighing(items))
	}

	/// The position, the watermarks, the risk index.
	fn refresh(items: u32) -> Weight {
		counted(60, 5, 4).saturating_add(weighing(items))
	}

	/// The pause, the position, its books, the wait; the item's flag, configurations and pledge,
	/// written and rolled back.
	fn retry_delivery() -> Weight {
		counted(120, 14, 6)
	}

	/// Collection, its configuration and three roles, the feed; the market, its ledger, ids, the
	/// collection's list.
	fn create_market() -> Weight {
		counted(80, 10, 6)
	}

	/// The market, its ledger, the feed.
	fn update_market() -> Weight {
		counted(80, 5, 2)
	}

	/// The market, its ledger, a measure and its lapse, watermarks, the collection's list.
	fn remove_market() -> Weight {
		counted(60, 5, 8)
	}

	/// Item and multiplier.
	fn set_multiplier() -> Weight {
		counted(30, 2, 1)
	}

	/// The pause, a measure with its number and lapse.
	fn set_pause() -> Weight {
		counted(30, 3, 4)
	}

	/// Shortfall; a transfer.
	fn withdraw_insurance() -> Weight {
		counted(90, 7, 5)
	}

	/// The market, its ledger, a measure with its number and lapse.
	fn set_market_status() -> Weight {
		counted(50, 4, 5)
	}

	/// The limits, the openings, a measure with its number and lapse.
	fn set_global_limits() -> Weight {
		counted(20, 4, 5)
	}

	fn recapitalise() -> Weight {
		counted(120, 8, 8)
	}

	fn set_collection_limits() -> Weight {
		counted(20, 1, 1)
	}

	fn walk_markets(markets: u32) -> Weight {
		counted(5, 1, 0).saturating_mul(markets.into())
	}

	/// The list of moved prices, the collection's list.
	fn price_moved() -> Weight {
		counted(10, 2, 1)
	}

	fn sales() -> Weight {
		counted(5, 1, 0)
	}

	fn can_bid() -> Weight {
		counted(10, 1, 0)
	}

	/// Last timestamp, shield, pause, limits, openings, the market warned last.
	fn begin_block() -> Weight {
		counted(30, 6, 4)
	}

	/// The list of moved prices and the rotation; each market is found by its collection or in
	/// turn.
	fn choose_markets(markets: u32) -> Weight {
		counted(20, 2, 2).saturating_add(counted(10, 2, 0).saturating_mul(markets.into()))
	}

	fn next_in_line() -> Weight {
		counted(10, 1, 0)
	}

	/// The lapse, the measure, a market and its ledger, or the limits and the openings.
	fn let_measure_lapse() -> Weight {
		counted(50, 4, 4)
	}

	/// The loss takes most: position, books, claims, flows, fund, collection, deposit.
	fn end_wait() -> Weight {
		counted(250, 30, 30)
	}

	/// The next market, its ledger, price, watermarks.
	fn visit_warnings() -> Weight {
		counted(60, 7, 1)
	}

	/// A row of the index, which may lie deep.
	fn warn() -> Weight {
		counted(15, 5, 1)
	}

	/// The pause, market, ledger, the heads of both indices, the price; the heads of long chosen keys lie
	/// deep, so they count five times.
	fn visit_market() -> Weight {
		counted(60, 17, 0)
	}

	/// The position, price, both indices, watermarks, books; a failed start and a row for setting
	/// it aside.
	fn start_liquidation(items: u32) -> Weight {
		counted(150, 14, 10).saturating_add(weighing(items))
	}

	/// Delivery, the flows of principal, insurance, royalty and surplus with their claims, the loss.
	fn book_outcome() -> Weight {
		counted(400, 45, 45)
	}

	fn end_loan(items: u32) -> Weight {
		unpinning(items)
	}
}

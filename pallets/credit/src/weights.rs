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
	/// Weight of `draw`.
	fn draw() -> Weight;
	/// Weight of `repay` that closes a loan of so many items.
	fn repay(items: u32) -> Weight;
	/// Weight of `pledge`.
	fn pledge(items: u32) -> Weight;
	/// Weight of `release`.
	fn release(items: u32) -> Weight;
	/// Weight of `redeem` without settling and withdrawing auctions.
	fn redeem(items: u32) -> Weight;
	/// Weight of `create_market`.
	fn create_market() -> Weight;
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
	/// Whether somebody may bid on a lot.
	fn can_bid() -> Weight;
	/// What every block does once.
	fn begin_block() -> Weight;
	/// Finding the first of the stuck loans.
	fn next_in_line() -> Weight;
	/// Putting a stuck loan back into the indices, or aside again.
	fn retry_stuck() -> Weight;
	/// Looking for the next loan in default in a market.
	fn visit_market() -> Weight;
	/// Starting a liquidation, or setting it aside, without opening its auctions.
	fn start_liquidation(items: u32) -> Weight;
	/// Booking the outcome of a lot and ending its loan, without withdrawing other auctions.
	fn book_outcome(items: u32) -> Weight;
}

/// Weights counted by hand from the code.
pub struct CountedWeights;

fn pinning(items: u32) -> Weight {
	counted(60, 10, 5).saturating_mul(items.into())
}

fn unpinning(items: u32) -> Weight {
	counted(90, 11, 11).saturating_mul(items.into())
}

impl WeightInfo for CountedWeights {
	fn open(items: u32) -> Weight {
		counted(200, 22, 18).saturating_add(pinning(items))
	}

	fn draw() -> Weight {
		counted(150, 17, 12)
	}

	fn repay(items: u32) -> Weight {
		counted(180, 20, 20).saturating_add(unpinning(items))
	}

	fn pledge(items: u32) -> Weight {
		counted(60, 6, 5).saturating_add(pinning(items))
	}

	fn release(items: u32) -> Weight {
		counted(90, 10, 6).saturating_add(unpinning(items))
	}

	/// As a repayment, and each item's standing bidder may get a part of the fine (five rows).
	fn redeem(items: u32) -> Weight {
		let shares = counted(50, 6, 6).saturating_mul(items.into());
		counted(200, 22, 22).saturating_add(unpinning(items)).saturating_add(shares)
	}

	/// Collection, its configuration and three roles, the feed; the market, its ledger, ids.
	fn create_market() -> Weight {
		counted(80, 10, 5)
	}

	fn set_market_status() -> Weight {
		counted(40, 2, 1)
	}

	fn set_global_limits() -> Weight {
		counted(10, 0, 1)
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

	fn can_bid() -> Weight {
		counted(10, 1, 0)
	}

	/// Last timestamp, shield, limits, number of markets, rotation, openings.
	fn begin_block() -> Weight {
		counted(30, 6, 4)
	}

	fn next_in_line() -> Weight {
		counted(10, 1, 0)
	}

	fn retry_stuck() -> Weight {
		counted(50, 3, 5)
	}

	/// Market, ledger, the heads of both indices, the price; the heads of long chosen keys lie
	/// deep, so they count five times.
	fn visit_market() -> Weight {
		counted(60, 15, 0)
	}

	/// The position, price, both indices, books; a failed start and a row for setting it aside.
	fn start_liquidation(items: u32) -> Weight {
		counted(150, 12, 10).saturating_add(counted(10, 0, 0).saturating_mul(items.into()))
	}

	/// Delivery, the flows of principal, insurance, royalty and surplus with their claims, the
	/// loss; and the items that are freed with the end of the loan.
	fn book_outcome(items: u32) -> Weight {
		counted(400, 45, 45).saturating_add(unpinning(items))
	}
}

// SPDX-License-Identifier: Apache-2.0

//! What a runtime sets up for the benchmarks.

use pignus_primitives::{auction::AuctionId, funds::Funds, Balance, Moment};
use sp_runtime::{DispatchError, DispatchResult, FixedU128};

/// Sets up for the benchmarks what other pallets provide: the clock, prices, bids, and an asset
/// that can block an account.
pub trait BenchmarkSetup<AccountId, CollectionId> {
	/// Create the credit asset, if it does not exist.
	fn create_credit_asset();

	/// Set the clock to `now`, in milliseconds.
	fn set_time(now: Moment);

	/// Let the operators report `price` for one unit of `collection`, so that it is the accepted
	/// price and fresh. The first report opens the feed; later ones give the same price.
	fn report(collection: CollectionId, price: FixedU128) -> DispatchResult;

	/// Bid `amount` of the credit asset in an auction's English phase.
	fn bid(auction: AuctionId, bidder: AccountId, amount: Balance) -> DispatchResult;

	/// Put `amount` of the credit asset on hold as a bid, and return it as a price to be paid.
	fn bid_on_hold(
		bidder: AccountId,
		amount: Balance,
	) -> Result<impl Funds<AccountId>, DispatchError>;

	/// Let `ticks` of the auction clock pass.
	fn pass_ticks(ticks: u32);

	/// End the English phases of all auctions.
	fn end_auctions();

	/// Block an account that has some of the credit asset from being credited with more.
	fn block(who: AccountId) -> DispatchResult;
}

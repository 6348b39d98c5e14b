// SPDX-License-Identifier: Apache-2.0

//! What a runtime does for the benchmarks.

use pignus_primitives::{auction::AuctionId, Balance, Moment};
use polkadot_sdk::sp_runtime::{DispatchResult, FixedU128};

/// Does for the benchmarks what this pallet knows only through others: the clock, prices, bids,
/// and an asset that can refuse an account.
pub trait BenchmarkSetup<AccountId, CollectionId> {
	/// Make the credit asset exist, if it does not.
	fn create_credit_asset();

	/// Let the clock show `now`, in milliseconds.
	fn set_time(now: Moment);

	/// Let the operators report `price` for one unit of `collection`, so that it is the accepted
	/// price and fresh. The first report opens the feed; later ones name the same price.
	fn report(collection: CollectionId, price: FixedU128) -> DispatchResult;

	/// Bid `amount` of the credit asset in an auction's English phase.
	fn bid(auction: AuctionId, bidder: AccountId, amount: Balance) -> DispatchResult;

	/// Let the English phases of all auctions be over.
	fn end_auctions();

	/// Keep an account that has some of the credit asset from being credited with more.
	fn block(who: AccountId) -> DispatchResult;
}

// SPDX-License-Identifier: Apache-2.0

//! What the mock sets up for the benchmarks.

use super::*;
use crate::benchmarking::BenchmarkSetup;
use frame_support::BoundedVec;
use pignus_auctions::{AuctionClock, HeldBid, Tick};
use pignus_primitives::{auction::AuctionId, funds::Funds};

/// The pallets around credit.
pub struct Surroundings;

impl BenchmarkSetup<AccountId, u32> for Surroundings {
	fn create_credit_asset() {
		// It exists from genesis.
	}

	fn set_time(now: Moment) {
		Timestamp::set_timestamp(now);
	}

	fn report(collection: u32, price: FixedU128) -> DispatchResult {
		if !Appraisal::is_live(&collection) {
			let feed = Feed { anchor: price, ..feed() };
			Appraisal::set_feed(root(), collection, Box::new(feed), None)?;
		}
		// An operator may report once in a block.
		Oracle::on_finalize(System::block_number());
		let values = BoundedVec::truncate_from(vec![(collection, price)]);
		call(|| Oracle::feed_values(signed(OPERATOR), values))
	}

	fn bid(auction: AuctionId, bidder: AccountId, amount: Balance) -> DispatchResult {
		bid(bidder, auction, amount)
	}

	fn bid_on_hold(
		bidder: AccountId,
		amount: Balance,
	) -> Result<impl Funds<AccountId>, DispatchError> {
		HeldBid::<Runtime>::place(bidder, amount)
	}

	fn pass_ticks(ticks: u32) {
		AuctionClock::<Runtime>::mutate(|clock| *clock += Tick::from(ticks));
	}

	fn end_auctions() {
		AuctionClock::<Runtime>::put(Tick::MAX);
	}

	fn block(who: AccountId) -> DispatchResult {
		Assets::block(signed(Credit::account_id()), 1, who)
	}
}

/// For the auction pallet: a lot of no loan.
impl pignus_auctions::benchmarking::BenchmarkSetup<LotOf<Runtime>> for Surroundings {
	fn lot() -> LotOf<Runtime> {
		Lot::Loan { loan: LoanId::MAX, item: 0 }
	}

	fn pause_for_long() {}
}

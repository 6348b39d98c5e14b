// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, AuctionClock};
use frame_support::{assert_ok, weights::Weight};

#[test]
fn auctions_should_stand_still_when_a_migration_goes_on_and_go_on_where_they_stood() {
	ExtBuilder.build_and_execute(|| {
		let auction = open(1);
		assert_ok!(bid(ALICE, auction, 510 * UNIT));
		run_to(14_399);
		IsMigrating::set(true);
		for _ in 0..50 {
			// A look at the database weighs nothing in the mock.
			assert_eq!(next_block(), Weight::zero());
		}
		assert_eq!((AuctionClock::<Runtime>::get(), outcome(1)), (14_399, None));
		IsMigrating::set(false);
		next_block();
		assert_eq!(outcome(1), Some(Some((ALICE, 510 * UNIT))));
	});
}

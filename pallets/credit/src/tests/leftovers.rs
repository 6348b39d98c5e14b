// SPDX-License-Identifier: Apache-2.0

//! The chain keeps nothing of loans that have ended.

use crate::{mock::*, *};
use frame_support::assert_ok;
use pignus_auctions::NextAuction;
use std::collections::BTreeSet;

type Row = Vec<u8>;

/// The keys of all rows of the three pallets.
fn rows() -> BTreeSet<Row> {
	["Appraisal", "Auctions", "Credit"]
		.into_iter()
		.flat_map(|pallet| {
			let prefix = sp_io::hashing::twox_128(pallet.as_bytes());
			let behind = |key: &Row| sp_io::storage::next_key(key);
			std::iter::successors(behind(&prefix.to_vec()), behind)
				.take_while(move |key| key.starts_with(&prefix))
		})
		.collect()
}

/// The rows that stay once there have been loans, however many.
fn rows_of_the_chain() -> BTreeSet<Row> {
	BTreeSet::from([NextAuction::<Runtime>::hashed_key().to_vec()])
}

#[test]
fn rows_should_be_those_of_before_when_every_loan_has_ended() {
	ExtBuilder::market(|market| market.terms.duration = Some(math::DAY)).build_and_execute(|| {
		run_blocks(3);
		let before = rows();
		let repaid = open(&[0], 300 * UNIT);
		let transferred = open(&[1], 300 * UNIT);
		let redeemed = open(&[2], 500 * UNIT);
		let sold = open_by(NEIGHBOUR, &[10, 11], 1_000 * UNIT);
		let opened = rows();
		// A loan has its own row, one in each index and one among its borrower's; an item has its
		// pledge.
		assert!(opened.len() >= before.len() + 4 * 4 + 5);

		assert_ok!(Credit::repay(signed(RIVAL), repaid, u128::MAX));
		assert_ok!(Credit::transfer_loan(signed(BORROWER), transferred, NEIGHBOUR));
		assert_ok!(Credit::repay(signed(RIVAL), transferred, u128::MAX));
		crash_to(600);
		run_blocks(2);
		let [(_, unsold)] = on_sale(redeemed)[..] else { panic!("one item is on sale") };
		assert_ok!(bid(BIDDER, unsold, 560 * UNIT));
		assert_ok!(Credit::redeem(signed(RIVAL), redeemed, u128::MAX));
		for (_, auction) in on_sale(sold) {
			assert_ok!(bid(BIDDER, auction, 580 * UNIT));
			assert_ok!(bid(RIVAL, auction, 620 * UNIT));
		}
		run_blocks(110);

		assert_eq!(Loans::<Runtime>::iter().count(), 0);
		let after = rows();
		assert_eq!(before.difference(&after).count(), 0);
		let left: BTreeSet<Row> = after.difference(&before).cloned().collect();
		assert_eq!(left, rows_of_the_chain());
	});
}

// SPDX-License-Identifier: GPL-3.0-only

use super::*;

fn setting(fund: Amount) -> Setting {
	Setting { bidders: 2, capital_of_each: 100, fund, apr: 0 }
}

#[test]
fn debt_should_grow_by_its_rate_when_a_year_passes() {
	let mut debt = Debt::new(1_000_000);
	debt.grow(200_000, 365 * 24 * 60);
	assert_eq!(debt.owed(), 1_200_000);
}

#[test]
fn debt_should_keep_fractions_when_it_grows_by_the_minute() {
	// 200,000 in 525,600 minutes are 0.38 a minute: 0.38, 0.76, 1.14.
	let mut debt = Debt::new(1_000_000);
	let course = [(); 3].map(|()| {
		debt.grow(200_000, 1);
		debt.owed()
	});
	assert_eq!(course, [1_000_000, 1_000_000, 1_000_001]);
}

#[test]
fn split_should_put_larger_parts_first_when_it_is_uneven() {
	assert_eq!(split(10, 3).collect::<Vec<_>>(), [4, 3, 3]);
}

#[test]
fn bid_should_bind_money_when_it_is_in_front() {
	let mut book = Book::new(&setting(0));
	let mut standing = None;
	assert!(book.outbid(&mut standing, Standing { bidder: 0, amount: 60 }));
	assert_eq!((book.free(0), book.free(1)), (40, 100));
	assert!(book.outbid(&mut standing, Standing { bidder: 1, amount: 70 }));
	assert_eq!((book.free(0), book.free(1)), (100, 30));
}

#[test]
fn bid_should_change_nothing_when_money_is_missing() {
	let mut book = Book::new(&setting(0));
	let mut standing = Some(Standing { bidder: 1, amount: 70 });
	let before = standing.clone();
	assert!(!book.outbid(&mut standing, Standing { bidder: 0, amount: 101 }));
	assert!(!book.outbid(&mut standing, Standing { bidder: 2, amount: 1 }));
	assert_eq!(standing, before);
	assert_eq!((book.free(0), book.free(1)), (100, 100));
}

#[test]
fn fund_should_pay_first_when_a_loss_is_larger() {
	let mut book = Book::new(&setting(30));
	book.close(7, 50);
	let happened = book.take_happenings();
	let loss = Happening::Loss { loan: 7, covered: 30, shortfall: 20 };
	assert_eq!(happened, [loss, Happening::Closed { loan: 7 }]);
	assert_eq!(book.fund(), 0);
}

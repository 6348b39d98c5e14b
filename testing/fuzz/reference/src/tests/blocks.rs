// SPDX-License-Identifier: Apache-2.0

//! What the hooks at the start and at the end of a block do, and in what order.

use super::{
	starts::{start_other, two_markets},
	*,
};

impl Chain {
	/// The calls of the block are over; its hooks go on with defaults, or have no reason to.
	fn block_ends(&mut self, goes_on: bool) {
		let clock = self.0.clock;
		self.tell(Fact::BlockEnds { clock, goes_on });
	}

	/// The calls of a block begin.
	fn calls(&mut self) {
		let now = self.0.now;
		self.tell(Fact::Time { now });
	}

	/// The hooks have run, with this weight.
	fn hooks_end(&self, weight: HooksWeight) -> Fact {
		Fact::HooksEnd { clock: self.0.clock, weight }
	}
}

fn turned(auction: AuctionId) -> Fact {
	let (appraised, reserve, lowest) = (690 * NUSD, 586_500_000, 276 * NUSD);
	Fact::TurnedDescending { auction, appraised, reserve, lowest, end: 1 + 30 + 18 }
}

#[test]
fn end_of_a_block_should_go_on_with_starts_only_when_there_is_a_reason() {
	for goes_on in [false, true] {
		let mut chain = two_markets(config(0));
		chain.calls();
		chain.block_ends(goes_on);
		let start = start_other(&mut chain, 0);
		if goes_on {
			chain.tell(start);
		} else {
			chain.refuses(start, "with nothing left over and no price moved");
		}
	}
}

#[test]
fn starts_should_be_counted_together_when_hooks_and_calls_make_them() {
	let mut chain = two_markets(config(0));
	let (ceiling, mint_per_day) = (100_000 * NUSD, 100_000 * NUSD);
	chain.tell(Fact::Globals { ceiling, mint_per_day, liquidations_per_block: 2 });
	chain.ticks(2);
	let start = start_other(&mut chain, 0);
	chain.tell(start);
	chain.calls();
	let start = start_other(&mut chain, 1);
	chain.tell(start);
	chain.block_ends(true);
	let start = start_other(&mut chain, 2);
	chain.refuses(start, "start 3 of 2 in one block");
}

#[test]
fn hooks_should_be_refused_when_they_leave_a_start_out() {
	let mut chain = two_markets(config(0));
	let start = start_other(&mut chain, 0);
	chain.tell(start);
	let end = chain.hooks_end(HooksWeight::Short);
	chain.tell(end);
	let end = chain.hooks_end(HooksWeight::Enough);
	chain.refuses(end, "has a loan left to start");
}

#[test]
fn hooks_should_be_refused_when_the_clock_moves_at_the_end_of_a_block() {
	let mut chain = Chain::new(0);
	chain.calls();
	let (clock, goes_on) = (2, false);
	chain.refuses(Fact::BlockEnds { clock, goes_on }, "the clock at the end of the block");
	chain.block_ends(false);
	let weight = HooksWeight::Enough;
	chain.refuses(Fact::HooksEnd { clock, weight }, "the clock after the hooks");
}

#[test]
fn hooks_should_close_first_what_ended_first() {
	let mut chain = Chain::three_in_liquidation();
	// Both end at 31, and the second was opened after the first.
	chain.ticks(31);
	chain.refuses(turned(3), "auction 3 was closed before auction 2");
	let mut chain = Chain::three_in_liquidation();
	chain.ticks(31);
	chain.tell(turned(2));
	chain.calls();
	chain.block_ends(false);
	chain.tell(turned(3));
}

#[test]
fn hooks_should_be_refused_when_they_close_nothing_and_an_auction_is_due() {
	let mut chain = Chain::three_in_liquidation();
	chain.ticks(31);
	let end = chain.hooks_end(HooksWeight::Nothing);
	chain.tell(end);
	let end = chain.hooks_end(HooksWeight::Short);
	chain.refuses(end, "no auction was closed, and one was due");
	// At the end of a block there may be no weight even for one.
	chain.calls();
	chain.block_ends(false);
	let end = chain.hooks_end(HooksWeight::Short);
	chain.tell(end);
}

#[test]
fn end_of_a_block_should_offer_nothing_of_the_fund_and_let_nothing_lapse() {
	let mut chain = Chain::one_in_liquidation();
	chain.ticks(49);
	chain.tell(turned(0));
	chain.tell(forfeits(&chain, 4));
	chain.tell(Fact::Unsold { auction: 0 });
	chain.day(8);
	chain.block_ends(true);
	let (collection, item, next_at) = (0, 4, chain.0.now + 7 * DAY);
	let postponed = Fact::InventoryPostponed { collection, item, next_at };
	chain.refuses(postponed, "not made at the start of a block");
	let lapsed = Fact::Lapsed { subject: Subject::Pause };
	chain.refuses(lapsed, "at the end of a block");
}

#[test]
fn loans_should_return_in_order_when_their_time_has_come() {
	let retry_at = START + DAY;
	let mut chain = two_markets(config(0));
	chain.prices(1, 690 * ONE);
	for loan in [0, 1] {
		chain.tell(Fact::LiquidationStuck { loan, worthless: true, retry_at });
	}
	chain.day(1);
	chain.0.last_gap = None;
	chain.block_ends(true);
	chain.refuses(Fact::LoanReturned { loan: 1 }, "loan 1 returned before loan 0");
	let end = chain.hooks_end(HooksWeight::Enough);
	chain.refuses(end, "was not returned to");
	for loan in [0, 1] {
		chain.tell(Fact::LoanReturned { loan });
	}
}

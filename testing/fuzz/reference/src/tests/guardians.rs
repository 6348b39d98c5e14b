// SPDX-License-Identifier: Apache-2.0

//! What guardians may do, and how fast votes raise limits.

use super::*;

const HOUR: u64 = 3_600_000;
const PAUSE: Decision = Decision::Pause(Pause::Liquidations);
const HALT: Decision = Decision::Status { market: 0, status: Status::Halted };
const OF_FEED: Decision = Decision::Feed { collection: 0, paused: true };

impl Chain {
	/// Guardians take a measure that is to lapse so many days after the start.
	fn takes(&mut self, by: Authority, decision: Decision, until: u64) {
		let lapses_at = Some(START + until * DAY);
		self.tell(Fact::Decided { by, decision, lapses_at });
		self.set(decision);
	}

	fn denies(&mut self, by: Authority, decision: Decision, why: Denial) {
		let why = Refused::Decision { by, decision, why };
		self.tell(Fact::CallRefused { why });
	}

	/// What a decision changes.
	fn set(&mut self, decision: Decision) {
		match decision {
			Decision::Pause(level) => self.tell(Fact::PauseSet { level }),
			Decision::Status { market, status } => {
				self.tell(Fact::MarketStatusSet { market, status })
			},
			Decision::Limits(limits) => self.tell(Fact::Globals {
				ceiling: limits.ceiling,
				mint_per_day: limits.mint_per_day,
				liquidations_per_block: limits.liquidations_per_block,
			}),
			_ => {},
		}
	}

	/// What a measure replaced comes back in the block's hook.
	fn lapses(&mut self, former: Decision) {
		self.ticks(2);
		self.set(former);
		self.tell(Fact::Lapsed { subject: former.subject() });
	}

	/// A vote on the limits over all markets, in NUSD.
	fn limits(&mut self, ceiling: u128, mint_per_day: u128) -> Decision {
		let (ceiling, mint_per_day) = (ceiling * NUSD, mint_per_day * NUSD);
		Decision::Limits(GlobalLimits { ceiling, mint_per_day, liquidations_per_block: 2 })
	}

	fn votes(&mut self, ceiling: u128, mint_per_day: u128) {
		let decision = self.limits(ceiling, mint_per_day);
		let by = Authority::Governance;
		self.tell(Fact::Decided { by, decision, lapses_at: None });
		self.set(decision);
	}

	/// A vote that would raise the limits too fast: it is refused, and would be noticed.
	fn too_fast(&mut self, ceiling: u128, mint_per_day: u128) {
		let decision = self.limits(ceiling, mint_per_day);
		self.denies(Authority::Governance, decision, Denial::RaisedTooFast);
	}
}

#[test]
fn guardians_should_share_the_time_of_a_stop_when_they_take_turns() {
	let mut chain = Chain::new(0);
	// Two days, and a day of shelter after them.
	chain.takes(Authority::Guardian, PAUSE, 2);
	chain.day(1);
	chain.takes(Authority::Guardian, HALT, 2);
	chain.takes(Authority::Guardian, OF_FEED, 2);
	chain.day(2);
	chain.lapses(Decision::Pause(Pause::None));
	chain.denies(Authority::Guardian, PAUSE, Denial::Repeated);
	// Two thirds of them have two days more.
	chain.takes(Authority::Guardians, PAUSE, 4);
	chain.day(4);
	chain.lapses(Decision::Pause(Pause::None));
	chain.denies(Authority::Guardians, PAUSE, Denial::Repeated);
	chain.day(7);
	chain.takes(Authority::Guardian, PAUSE, 9);
}

#[test]
fn measure_should_be_noticed_when_it_lasts_longer_than_it_may() {
	let mut chain = Chain::new(0);
	let fact = Fact::Decided {
		by: Authority::Guardian,
		decision: PAUSE,
		lapses_at: Some(START + 3 * DAY),
	};
	chain.refuses(fact, "when the measure lapses");
}

#[test]
fn refusal_should_be_noticed_when_guardians_had_time_left() {
	let mut chain = Chain::new(0);
	let why = Refused::Decision { by: Authority::Guardian, decision: HALT, why: Denial::Repeated };
	chain.refuses(Fact::CallRefused { why }, "refused as a repetition");
}

#[test]
fn lapse_should_be_noticed_when_it_brings_back_something_else() {
	let mut chain = Chain::new(0);
	chain.takes(Authority::Guardian, Decision::Pause(Pause::Borrowing), 3);
	chain.day(3);
	chain.lapses(Decision::Pause(Pause::Borrowing));
	assert!(chain.0.check().unwrap_err().contains("what came back"));
}

#[test]
fn limits_should_double_in_seven_days_and_return_to_what_they_were_within_thirty() {
	let mut chain = Chain::new(0);
	let first = chain.limits(1_000, 100);
	chain.set(first);
	chain.too_fast(2_001, 100);
	chain.too_fast(1_000, 201);
	chain.votes(1_500, 200);
	// The raises of one period are measured against the same value.
	chain.day(6);
	chain.too_fast(2_001, 200);
	chain.votes(2_000, 200);
	chain.day(13);
	chain.votes(4_000, 200);
	chain.votes(10, 200);
	chain.0.time(START + 43 * DAY - HOUR).unwrap();
	chain.votes(4_000, 200);
	chain.votes(10, 200);
	chain.day(74);
	chain.too_fast(21, 200);
}

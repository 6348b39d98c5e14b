// SPDX-License-Identifier: Apache-2.0

//! How fast a vote may raise a ceiling (2.4, 2.5).

/// A limit as it was voted over time.
#[derive(Clone, Debug)]
pub(crate) struct Limit {
	/// The values so far, each with the time from which it was voted; the last one stands.
	voted: Vec<(u64, u128)>,
	/// What the last raise was measured against, and when that was.
	raise: Option<(u128, u64)>,
}

/// Up to what a limit may be raised.
#[derive(Clone, Copy)]
pub(crate) struct Rule {
	/// It may double in this time.
	pub period: u64,
	/// It may return to what stood within this time; `None` if it may not.
	pub highest: Option<u64>,
	/// It may rise to this from zero.
	pub from_zero: u128,
}

impl Limit {
	pub(crate) fn new(value: u128, now: u64) -> Self {
		Self { voted: vec![(now, value)], raise: None }
	}

	fn value(&self) -> u128 {
		self.voted.last().map_or(0, |(_, value)| *value)
	}

	/// Raises that follow each other within a period are measured against the same value, or
	/// against a lower one that was voted in between.
	fn base(&self, now: u64, rule: Rule) -> u128 {
		let last = self.raise.filter(|(_, at)| now < at.saturating_add(rule.period));
		last.map_or(self.value(), |(base, _)| base.min(self.value()))
	}

	/// The highest value that stood within a time.
	fn highest(&self, now: u64, within: u64) -> u128 {
		let replaced = self.voted.iter().zip(self.voted.iter().skip(1));
		let recent = replaced.filter(|(_, (until, _))| now < until.saturating_add(within));
		recent.map(|((_, value), _)| *value).max().unwrap_or(0)
	}

	/// Whether a vote may set a value.
	pub(crate) fn allows(&self, value: u128, now: u64, rule: Rule) -> bool {
		let doubled = self.base(now, rule).checked_mul(2).is_none_or(|most| value <= most);
		let former = rule.highest.map_or(0, |within| self.highest(now, within));
		let first = if self.value() == 0 { rule.from_zero } else { 0 };
		value <= self.value() || doubled || value <= former.max(first)
	}

	/// A vote has set a value.
	pub(crate) fn set(&mut self, value: u128, now: u64, rule: Rule) {
		if value > self.value() {
			self.raise = Some((self.base(now, rule), now));
		}
		self.voted.push((now, value));
	}

	/// How many values were replaced by lower ones within a time.
	pub(crate) fn cuts(&self, now: u64, within: u64) -> usize {
		let replaced = self.voted.iter().zip(self.voted.iter().skip(1));
		let cut = replaced
			.filter(|((_, before), (at, after))| after < before && now < at.saturating_add(within));
		cut.count()
	}
}

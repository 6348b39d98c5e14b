// SPDX-License-Identifier: Apache-2.0

//! For how long guardians may keep others from being liquidated (11.1), and that they never do it
//! for longer.
//!
//! Whoever of them acts, and however: no market stands still for more than `lasting` in any
//! `repeat`, and the shelter that follows counts. What stops some of the same liquidations uses up
//! the same time. Two thirds of them have another such time, once in `extra_repeat`.

use crate::{
	decisions::{Authority, Decision, Denial, Subject},
	facts::{CollectionId, MarketId, Periods},
	guardians::Measure,
	number::{ensure, Result},
	Auditor,
};

/// Whose liquidations a stop concerns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Scope {
	All,
	Collection(CollectionId),
	Market(MarketId, CollectionId),
}

impl Scope {
	/// Whether there may be a market in both.
	fn meets(self, other: Self) -> bool {
		match (self, other) {
			(Self::All, _) | (_, Self::All) => true,
			(Self::Market(one, _), Self::Market(other, _)) => one == other,
			(Self::Market(_, of) | Self::Collection(of), other) => match other {
				Self::Market(_, other) | Self::Collection(other) => of == other,
				Self::All => true,
			},
		}
	}
}

/// A time in which guardians may stop something, from its beginning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Window {
	scope: Scope,
	begin: u64,
	/// Whether it is for two thirds of the guardians alone.
	extra: bool,
}

/// A time in which nobody could be liquidated in a market.
#[derive(Clone, Copy, Debug)]
struct Still {
	market: MarketId,
	from: u64,
	to: u64,
}

/// What guardians have stopped.
#[derive(Default)]
pub(crate) struct Stops {
	windows: Vec<Window>,
	still: Vec<Still>,
	/// Until when markets are sheltered after a stop by guardians, if that lapsed in time.
	rests: Vec<Still>,
}

impl Auditor {
	fn scope_of(&self, decision: &Decision) -> Result<Option<Scope>> {
		Ok(match *decision {
			Decision::Pause(_) => Some(Scope::All),
			Decision::Status { market, .. } => {
				Some(Scope::Market(market, self.market_of(market)?.config.collection))
			},
			Decision::Feed { collection, .. } => {
				let used = self.markets.values().any(|one| one.config.collection == collection);
				used.then_some(Scope::Collection(collection))
			},
			_ => None,
		})
	}

	/// Until when guardians may stop liquidations by a decision, and uses up their time. `None` if
	/// it stops none.
	pub(crate) fn stop(
		&mut self,
		decision: &Decision,
		by: Authority,
	) -> Result<std::result::Result<Option<u64>, Denial>> {
		let Some(scope) = self.scope_of(decision)?.filter(|_| decision.stops()) else {
			return Ok(Ok(None));
		};
		let time = self.periods.lasting - self.periods.shelter;
		for (extra, again) in [(false, self.periods.repeat), (true, self.periods.extra_repeat)] {
			let windows = self.guardians.stops.windows.iter();
			let mine = windows.filter(|window| {
				window.extra == extra
					&& window.scope.meets(scope)
					&& self.now < window.begin.saturating_add(again)
			});
			let first = mine.map(|window| window.begin).min();
			let begin = first.unwrap_or(self.now);
			let theirs = !extra || by == Authority::Guardians;
			if theirs && self.now < begin.saturating_add(time) {
				self.guardians.stops.windows.push(Window { scope, begin, extra });
				return Ok(Ok(Some(begin + time)));
			}
		}
		Ok(Err(Denial::Repeated))
	}

	/// A market is gone; its collection may have others.
	pub(crate) fn forget_stops(&mut self, market: MarketId, collection: CollectionId) {
		let used = self.markets.values().any(|other| other.config.collection == collection);
		self.guardians.stops.windows.retain(|window| match window.scope {
			Scope::All => true,
			Scope::Collection(of) => used || of != collection,
			Scope::Market(of, _) => of != market,
		});
		self.guardians.stops.still.retain(|still| still.market != market);
		self.guardians.stops.rests.retain(|still| still.market != market);
	}

	/// The markets in which a measure in force stops liquidations.
	fn stopped_by(&self, subject: Subject) -> Vec<MarketId> {
		let all = self.markets.iter();
		let stopped = all.filter(|(id, market)| match subject {
			Subject::Market(stopped) => **id == stopped,
			Subject::Feed(collection) => market.config.collection == collection,
			_ => true,
		});
		stopped.map(|(id, _)| *id).collect()
	}

	/// A measure ends at a time: borrowers are sheltered after it, unless it was a feed's.
	pub(crate) fn rest_after(&mut self, subject: Subject, measure: &Measure, until: u64) {
		if !measure.set.stops() || matches!(subject, Subject::Feed(_)) {
			return;
		}
		let to = until.saturating_add(self.periods.shelter);
		let rests = self.stopped_by(subject).into_iter();
		let rests: Vec<_> = rests.map(|market| Still { market, from: until, to }).collect();
		self.guardians.stops.rests.extend(rests);
	}

	/// Time passes: notes where it passes without liquidations, and checks that this is not too
	/// long. Blocks may come late, so a measure counts up to when it was to lapse.
	pub(crate) fn count_still(&mut self, now: u64) -> Result {
		let before = self.now;
		let mut still = Vec::new();
		for (subject, measure) in self.guardians.in_force() {
			if !measure.set.stops() {
				continue;
			}
			let rests = !matches!(subject, Subject::Feed(_));
			let shelter = if rests { self.periods.shelter } else { 0 };
			let to = now.min(measure.lapses_at.saturating_add(shelter));
			let markets = self.stopped_by(*subject).into_iter();
			still.extend(markets.map(|market| Still { market, from: before, to }));
		}
		for rest in &self.guardians.stops.rests {
			still.push(Still { from: before.max(rest.from), to: now.min(rest.to), ..*rest });
		}
		let stops = &mut self.guardians.stops;
		stops.still.extend(still.into_iter().filter(|still| still.from < still.to));
		stops.rests.retain(|rest| now < rest.to);
		let (repeat, extra) = (self.periods.repeat, self.periods.extra_repeat);
		stops.still.retain(|still| now < still.to.saturating_add(extra));
		stops
			.windows
			.retain(|window| now < window.begin.saturating_add(extra.max(repeat)));
		self.check_still(now)
	}

	/// In any `repeat` at most `lasting`, and as much again with an extra stop; of these one in any
	/// `extra_repeat`.
	fn check_still(&self, now: u64) -> Result {
		let Periods { lasting, repeat, extra_repeat, .. } = self.periods;
		let usual = extra_repeat.div_ceil(repeat.max(1));
		for market in self.markets.keys() {
			let stops = &self.guardians.stops;
			let extra = stops.windows.iter().any(|window| {
				window.extra && now < window.begin.saturating_add(repeat).saturating_add(lasting)
			});
			let most = lasting * (1 + u64::from(extra));
			let in_repeat = stops.still_for(*market, now.saturating_sub(repeat));
			ensure!(
				in_repeat <= most,
				"guardians stopped market {market} for {in_repeat} ms in {repeat}, at most {most}"
			);
			let most = lasting * (usual + 1);
			let in_all = stops.still_for(*market, now.saturating_sub(extra_repeat));
			ensure!(
				in_all <= most,
				"guardians stopped market {market} for {in_all} ms in {extra_repeat}, at most \
				 {most}"
			);
		}
		Ok(())
	}
}

impl Stops {
	/// For how long a market stood still since a time; what overlaps counts once.
	fn still_for(&self, market: MarketId, since: u64) -> u64 {
		let mine = self.still.iter().filter(|still| still.market == market && still.to > since);
		let mut mine: Vec<_> = mine.map(|still| (still.from.max(since), still.to)).collect();
		mine.sort_unstable();
		let (mut sum, mut counted) = (0, since);
		for (from, to) in mine {
			sum += to.saturating_sub(from.max(counted));
			counted = counted.max(to);
		}
		sum
	}
}

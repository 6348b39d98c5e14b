// SPDX-License-Identifier: Apache-2.0

//! What guardians tighten, when it lapses, and how soon they may do it again (11.1); and how fast
//! votes raise the limits over all markets (2.5).

use crate::{
	blocks::Part,
	decisions::{Authority, Decision, Denial, GlobalLimits, Subject},
	facts::{CollectionId, MarketId, Status},
	number::{ensure, same, Result},
	raises::{Limit, Rule},
	stops::Stops,
	Auditor,
};
use std::collections::{BTreeMap, BTreeSet};

/// In how many blocks a measure that is over ends.
const BLOCKS_TO_LAPSE: u32 = 50;
/// The chain remembers at least so many cuts of the limits.
const KNOWN_CUTS: usize = 8;

/// A guardians' measure on a subject.
#[derive(Clone, Debug)]
pub(crate) struct Measure {
	/// What was set last.
	pub set: Decision,
	/// What comes back.
	former: Decision,
	taken_at: u64,
	pub lapses_at: u64,
	in_force: bool,
	/// For how many blocks it has been over.
	blocks_late: u32,
}

/// What guardians have done, and what was voted of what they may tighten.
#[derive(Default)]
pub(crate) struct Guardians {
	measures: BTreeMap<Subject, Measure>,
	pub stops: Stops,
	/// What must have come back by the end of this block's hooks.
	restored: Vec<Decision>,
	paused_feeds: BTreeSet<CollectionId>,
	peg_closed: u8,
	/// The voted ceiling, and what may be minted in a day.
	voted: Option<(Limit, Limit)>,
}

impl Guardians {
	/// The measures that have not ended.
	pub(crate) fn in_force(&self) -> impl Iterator<Item = (&Subject, &Measure)> {
		self.measures.iter().filter(|(_, measure)| measure.in_force)
	}
}

impl Auditor {
	/// What stands of a subject.
	fn standing(&self, subject: Subject) -> Result<Decision> {
		Ok(match subject {
			Subject::Pause => Decision::Pause(self.pause),
			Subject::Market(market) => {
				Decision::Status { market, status: self.market_of(market)?.status }
			},
			Subject::Limits => Decision::Limits(self.limits()?),
			Subject::Feed(collection) => {
				let paused = self.guardians.paused_feeds.contains(&collection);
				Decision::Feed { collection, paused }
			},
			Subject::Peg => Decision::Peg { closed: self.guardians.peg_closed },
		})
	}

	fn limits(&self) -> Result<GlobalLimits> {
		let limits = || {
			Some(GlobalLimits {
				ceiling: self.global_ceiling?,
				mint_per_day: self.books.mint_per_day?,
				liquidations_per_block: self.liquidations_per_block?,
			})
		};
		limits().ok_or_else(|| "the limits over all markets are unknown".into())
	}

	/// When a guardians' measure lapses; `Err` if they may not take it.
	fn term(
		&mut self,
		decision: &Decision,
		by: Authority,
	) -> Result<std::result::Result<u64, Denial>> {
		let last = self.guardians.measures.get(&decision.subject()).cloned();
		let running = last.clone().filter(|last| last.in_force).map(|last| last.lapses_at);
		let until = match self.stop(decision, by)? {
			Err(denial) => return Ok(Err(denial)),
			Ok(until) => until,
		};
		Ok(match (until, running) {
			(Some(until), running) => Ok(running.map_or(until, |running| running.min(until))),
			(None, Some(running)) => Ok(running),
			(None, None) => {
				let again = |last: Measure| last.taken_at.saturating_add(self.periods.repeat);
				match last.map(again).filter(|again| self.now < *again) {
					Some(_) => Err(Denial::Repeated),
					None => Ok(self.now.saturating_add(self.periods.lasting)),
				}
			},
		})
	}

	/// Something was decided; what it changes is told afterwards.
	pub(crate) fn decided(
		&mut self,
		by: Authority,
		decision: Decision,
		lapses_at: Option<u64>,
	) -> Result {
		let subject = decision.subject();
		if by == Authority::Governance {
			same("when a vote lapses", lapses_at, None)?;
			self.voted(&decision)?;
		} else {
			let former = self.standing(subject)?;
			ensure!(decision.is_stricter_than(&former), "a guardian loosened {former:?}");
			let term = self.term(&decision, by)?;
			let term = term.map_err(|denial| format!("guardians may not: {denial:?}"))?;
			same("when the measure lapses", lapses_at, Some(term))?;
			self.take_measure(former, decision, term);
		}
		match decision {
			Decision::Feed { collection, paused: true } => {
				self.guardians.paused_feeds.insert(collection);
			},
			Decision::Feed { collection, paused: false } => {
				self.guardians.paused_feeds.remove(&collection);
			},
			Decision::Peg { closed } => self.guardians.peg_closed = closed,
			_ => {},
		}
		Ok(())
	}

	fn take_measure(&mut self, former: Decision, set: Decision, lapses_at: u64) {
		let new =
			Measure { set, former, taken_at: self.now, lapses_at, in_force: true, blocks_late: 0 };
		let measure = self.guardians.measures.entry(set.subject()).or_insert(new.clone());
		if measure.in_force {
			// What comes back, and since when it counts, stay the same.
			(measure.set, measure.lapses_at) = (set, lapses_at);
		} else {
			*measure = new;
		}
	}

	/// A vote ends a measure on the same subject.
	fn voted(&mut self, decision: &Decision) -> Result {
		let (subject, now) = (decision.subject(), self.now);
		if let Some(measure) = self.guardians.measures.get_mut(&subject) {
			if std::mem::take(&mut measure.in_force) {
				let measure = measure.clone();
				self.rest_after(subject, &measure, measure.lapses_at.min(now));
			}
		}
		if let Decision::Limits(limits) = decision {
			let rule = self.rule_of_limits();
			let (mut ceiling, mut mint) = self.voted_limits()?;
			ensure!(ceiling.allows(limits.ceiling, now, rule), "the ceiling was raised too fast");
			let mints = mint.allows(limits.mint_per_day, now, rule);
			ensure!(mints, "mint_per_day was raised too fast");
			ceiling.set(limits.ceiling, now, rule);
			mint.set(limits.mint_per_day, now, rule);
			self.guardians.voted = Some((ceiling, mint));
		}
		Ok(())
	}

	fn rule_of_limits(&self) -> Rule {
		Rule {
			period: self.periods.notice,
			highest: Some(self.periods.highest),
			from_zero: self.periods.first_ceiling,
		}
	}

	/// The limits as voted; before a vote, those that the chain began with.
	fn voted_limits(&self) -> Result<(Limit, Limit)> {
		if let Some(voted) = &self.guardians.voted {
			return Ok(voted.clone());
		}
		let measure = self.guardians.measures.get(&Subject::Limits);
		let limits = match measure.map(|measure| measure.former) {
			Some(Decision::Limits(former)) => former,
			_ => self.limits()?,
		};
		let begun = |value| Limit::new(value, self.now);
		Ok((begun(limits.ceiling), begun(limits.mint_per_day)))
	}

	/// A measure has lapsed.
	pub(crate) fn lapsed(&mut self, subject: Subject) -> Result {
		let now = self.now;
		let at_start = self.part == Part::Start;
		ensure!(at_start, "a measure lapsed in a call, or at the end of a block");
		let measure = self.guardians.measures.get_mut(&subject).filter(|measure| measure.in_force);
		let measure = measure.ok_or_else(|| format!("there is no measure on {subject:?}"))?;
		ensure!(measure.lapses_at <= now, "a measure lapsed before {}", measure.lapses_at);
		measure.in_force = false;
		let measure = measure.clone();
		self.rest_after(subject, &measure, measure.lapses_at);
		match measure.former {
			Decision::Feed { collection, .. } => {
				self.guardians.paused_feeds.remove(&collection);
			},
			Decision::Peg { closed } => self.guardians.peg_closed = closed,
			_ => {},
		}
		self.guardians.restored.push(measure.former);
		Ok(())
	}

	/// A decision was refused: the reason must be true.
	pub(crate) fn denied(&mut self, by: Authority, decision: Decision, why: Denial) -> Result {
		let stricter = decision.is_stricter_than(&self.standing(decision.subject())?);
		match (why, decision) {
			(Denial::NotStricter, _) => {
				let right = by != Authority::Governance && !stricter;
				ensure!(right, "{decision:?} was refused as not stricter");
			},
			(Denial::Repeated, _) => {
				let refused = by != Authority::Governance && stricter;
				let refused = refused && self.term(&decision, by)?.is_err();
				ensure!(refused, "{decision:?} was refused as a repetition");
			},
			(Denial::RaisedTooFast, Decision::Limits(limits)) => {
				let (rule, now) = (self.rule_of_limits(), self.now);
				let (ceiling, mint) = self.voted_limits()?;
				let allowed = ceiling.allows(limits.ceiling, now, rule)
					&& mint.allows(limits.mint_per_day, now, rule);
				let within = self.periods.highest;
				let forgotten = ceiling.cuts(now, within) + mint.cuts(now, within) > KNOWN_CUTS;
				ensure!(!allowed || forgotten, "{limits:?} were refused as raised too fast");
			},
			_ => return Err(format!("{decision:?} was refused as {why:?}")),
		}
		Ok(())
	}

	/// A market is gone, and the measure on it.
	pub(crate) fn forget_market(&mut self, market: MarketId, collection: CollectionId) {
		self.guardians.measures.remove(&Subject::Market(market));
		self.forget_stops(market, collection);
	}

	/// A feed is gone, and the measure on it.
	pub(crate) fn forget_feed(&mut self, collection: CollectionId) {
		self.guardians.measures.remove(&Subject::Feed(collection));
		self.guardians.paused_feeds.remove(&collection);
	}

	/// A loss that nobody covered freezes its market, also when the measure on it lapses.
	pub(crate) fn freeze_after(&mut self, market: MarketId) {
		let measure = self.guardians.measures.get_mut(&Subject::Market(market));
		if let Some(Measure { former: Decision::Status { status, .. }, .. }) = measure {
			*status = (*status).max(Status::Frozen);
		}
		for former in &mut self.guardians.restored {
			if let Decision::Status { market: of, status } = former {
				*status = if *of == market { (*status).max(Status::Frozen) } else { *status };
			}
		}
	}

	/// A block begins: no measure has been over for long.
	pub(crate) fn check_lapses(&mut self) -> Result {
		for (subject, measure) in &mut self.guardians.measures {
			let late = measure.in_force && measure.lapses_at <= self.now;
			measure.blocks_late = if late { measure.blocks_late + 1 } else { 0 };
			let blocks = measure.blocks_late;
			ensure!(
				blocks <= BLOCKS_TO_LAPSE,
				"the measure on {subject:?} did not lapse in {blocks} blocks"
			);
		}
		Ok(())
	}

	/// Checks that what has lapsed is as it was before.
	pub(crate) fn check_restored(&mut self) -> Result {
		for former in std::mem::take(&mut self.guardians.restored) {
			same("what came back", self.standing(former.subject())?, former)?;
		}
		Ok(())
	}
}

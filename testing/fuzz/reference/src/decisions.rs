// SPDX-License-Identifier: Apache-2.0

//! What governance decides and guardians tighten for a while, as the auditor is told of it.

use crate::facts::{CollectionId, MarketId, Pause, Status};

/// On whose authority something is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Authority {
	/// A vote.
	Governance,
	/// Two thirds of the guardians.
	Guardians,
	/// One guardian.
	Guardian,
}

/// The limits over all markets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct GlobalLimits {
	pub ceiling: u128,
	pub mint_per_day: u128,
	pub liquidations_per_block: u32,
}

/// What is decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Decision {
	/// What is paused.
	Pause(Pause),
	/// What may be done in a market.
	Status { market: MarketId, status: Status },
	/// The limits over all markets.
	Limits(GlobalLimits),
	/// Whether a feed is paused.
	Feed { collection: CollectionId, paused: bool },
	/// How much of the peg is closed: nothing (0), minting (1), or all (2).
	Peg { closed: u8 },
}

/// What a decision is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Subject {
	Pause,
	Market(MarketId),
	Limits,
	Feed(CollectionId),
	Peg,
}

/// Why a decision was refused, as far as that is checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Denial {
	/// Guardians may only tighten.
	NotStricter,
	/// The guardians' time is used up.
	Repeated,
	/// A vote may raise a limit only so fast.
	RaisedTooFast,
}

impl Decision {
	/// What it is about.
	pub fn subject(&self) -> Subject {
		match *self {
			Self::Pause(_) => Subject::Pause,
			Self::Status { market, .. } => Subject::Market(market),
			Self::Limits(_) => Subject::Limits,
			Self::Feed { collection, .. } => Subject::Feed(collection),
			Self::Peg { .. } => Subject::Peg,
		}
	}

	/// Whether nobody is liquidated while it is in force.
	pub(crate) fn stops(&self) -> bool {
		matches!(
			self,
			Self::Pause(Pause::Liquidations)
				| Self::Status { status: Status::Halted, .. }
				| Self::Feed { paused: true, .. }
		)
	}

	/// Whether it only tightens what is in force.
	pub(crate) fn is_stricter_than(&self, before: &Self) -> bool {
		match (self, before) {
			(Self::Pause(set), Self::Pause(before)) => set > before,
			(Self::Status { status: set, .. }, Self::Status { status: before, .. }) => set > before,
			(Self::Feed { paused: set, .. }, Self::Feed { paused: before, .. }) => set > before,
			(Self::Peg { closed: set }, Self::Peg { closed: before }) => set > before,
			(Self::Limits(set), Self::Limits(before)) => {
				set != before
					&& set.ceiling <= before.ceiling
					&& set.mint_per_day <= before.mint_per_day
					&& set.liquidations_per_block == before.liquidations_per_block
			},
			_ => false,
		}
	}
}

// SPDX-License-Identifier: GPL-3.0-only

//! Translates what governance and guardians decide, and what of that was refused.

use super::translate::{pause, status};
use pignus_appraisal::{Call as AppraisalCall, Error as AppraisalError, Event as AppraisalEvent};
use pignus_credit::{Call, Error, Event, Subject as ChainSubject};
use pignus_reference::{Authority, Decision, Denial, Fact, GlobalLimits, Refused, Subject};
use pignus_runtime::{
	pallet_safeguards::{self as safeguards, Call as SafeguardsCall},
	Moment, Runtime, RuntimeCall, RuntimeEvent,
};
use pignus_test_chain::caller::Caller;
use polkadot_sdk::{pallet_psm::CircuitBreakerLevel, sp_runtime::DispatchError};

/// On whose authority a caller decides.
pub(super) fn authority(caller: Caller) -> Authority {
	match caller {
		Caller::Guardian(_) => Authority::Guardian,
		Caller::Guardians => Authority::Guardians,
		_ => Authority::Governance,
	}
}

/// What a call decides.
fn decision(call: &RuntimeCall) -> Option<Decision> {
	Some(match call {
		RuntimeCall::Credit(Call::set_pause { level }) => Decision::Pause(pause(*level)),
		RuntimeCall::Credit(Call::set_market_status { market, status: set }) => {
			Decision::Status { market: *market, status: status(*set) }
		},
		RuntimeCall::Credit(Call::set_global_limits { limits, .. }) => {
			Decision::Limits(GlobalLimits {
				ceiling: limits.ceiling,
				mint_per_day: limits.mint_per_day,
				liquidations_per_block: limits.liquidations_per_block,
			})
		},
		RuntimeCall::Appraisal(AppraisalCall::pause_feed { collection, paused }) => {
			Decision::Feed { collection: *collection, paused: *paused }
		},
		RuntimeCall::Safeguards(SafeguardsCall::stop_peg { level, .. }) => Decision::Peg {
			closed: match level {
				CircuitBreakerLevel::AllEnabled => 0,
				CircuitBreakerLevel::MintingDisabled => 1,
				CircuitBreakerLevel::AllDisabled => 2,
			},
		},
		_ => return None,
	})
}

/// When the measure lapses that an event tells of.
fn lapse(event: &RuntimeEvent) -> Option<Moment> {
	match event {
		RuntimeEvent::Credit(Event::MeasureTaken { lapses_at, .. }) => Some(*lapses_at),
		RuntimeEvent::Appraisal(AppraisalEvent::FeedPaused { lapses_at, .. })
		| RuntimeEvent::Safeguards(safeguards::Event::PegSet { lapses_at, .. }) => *lapses_at,
		_ => None,
	}
}

/// What a call has decided, with its events.
pub(super) fn decided(caller: Caller, call: &RuntimeCall, events: &[RuntimeEvent]) -> Option<Fact> {
	let (by, decision) = (authority(caller), decision(call)?);
	Some(Fact::Decided { by, decision, lapses_at: events.iter().find_map(lapse) })
}

/// Why something was not decided, if the model judges that.
pub(super) fn refused(caller: Caller, call: &RuntimeCall, error: DispatchError) -> Option<Refused> {
	let is = |known: Error<Runtime>| error == DispatchError::from(known);
	let of_feed = |known: AppraisalError<Runtime>| error == DispatchError::from(known);
	let of_peg = |known: safeguards::Error<Runtime>| error == DispatchError::from(known);
	match call {
		RuntimeCall::Credit(Call::update_market { market, config, .. })
			if is(Error::CeilingRaisedTooFast) =>
		{
			let (market, ceiling) = (*market, config.limits.ceiling);
			return Some(Refused::CeilingRaised { market, ceiling });
		},
		RuntimeCall::Credit(Call::create_market { config })
			if is(Error::FirstCeilingOutOfBounds) =>
		{
			return Some(Refused::FirstCeiling { ceiling: config.limits.ceiling });
		},
		_ => {},
	}
	let (by, decision) = (authority(caller), decision(call)?);
	let why = if is(Error::NotStricter)
		|| of_feed(AppraisalError::NotStricter)
		|| of_peg(safeguards::Error::NotStricter)
	{
		Denial::NotStricter
	} else if is(Error::MeasureRepeated)
		|| of_feed(AppraisalError::MeasureRepeated)
		|| of_peg(safeguards::Error::MeasureRepeated)
	{
		Denial::Repeated
	} else if is(Error::LimitRaisedTooFast) {
		Denial::RaisedTooFast
	} else {
		return None;
	};
	Some(Refused::Decision { by, decision, why })
}

/// What an event of a hook tells of a measure that has lapsed.
pub(super) fn lapsed(event: &RuntimeEvent) -> Option<Fact> {
	let subject = match event {
		RuntimeEvent::Credit(Event::MeasureLapsed { subject }) => match subject {
			ChainSubject::Market(market) => Subject::Market(*market),
			ChainSubject::Limits => Subject::Limits,
			ChainSubject::Pause => Subject::Pause,
		},
		RuntimeEvent::Appraisal(AppraisalEvent::FeedResumed { collection, .. }) => {
			Subject::Feed(*collection)
		},
		RuntimeEvent::Safeguards(safeguards::Event::PegStopLapsed { .. }) => Subject::Peg,
		_ => return None,
	};
	Some(Fact::Lapsed { subject })
}

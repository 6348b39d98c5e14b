// SPDX-License-Identifier: GPL-3.0-only

//! Two minutes of what `make fuzz` does for hours.

#![allow(clippy::expect_used)]

use pignus_fuzz::{campaign::Campaign, run, step::Step};

/// Users' calls, and how often each must succeed at least. The hook leaves little to `liquidate`.
const USERS_CALLS: [(&str, u64); 20] = [
	("Auctions.bid", 500),
	("Credit.draw", 100),
	("Credit.liquidate", 1),
	("Credit.open", 500),
	("Credit.net_shortfall", 1),
	("Credit.pay_income", 100),
	("Credit.pay_incomes", 100),
	("Credit.pledge", 100),
	("Credit.recapitalise", 100),
	("Credit.redeem", 10),
	("Credit.redeem_own", 10),
	("Credit.refinance", 100),
	("Credit.refresh", 100),
	("Credit.release", 50),
	("Credit.repay", 100),
	("Credit.repay_own", 100),
	("Credit.transfer_loan", 100),
	("Credit.unwind", 100),
	("Multisig.as_multi_threshold_1", 500),
	("Utility.batch_all", 500),
];

/// What must have happened at least once.
const EVENTS: [&str; 30] = [
	"Appraisal.OperatorReinstated",
	"Appraisal.OperatorRemoved",
	"Appraisal.OperatorSuspended",
	"Appraisal.QuorumLost",
	"Auctions.Sold",
	"Auctions.Sold (at the end of a block)",
	"Auctions.TurnedDescending",
	"Auctions.TurnedDescending (at the end of a block)",
	"Auctions.Unsold",
	"Auctions.Withdrawn",
	"Credit.Cured",
	"Credit.IncomeRefused",
	"Credit.ItemSeized",
	"Credit.LiquidationStarted",
	"Credit.LiquidationStarted (at the end of a block)",
	"Credit.LiquidationStuck",
	"Credit.LoanReturned",
	"Credit.LoanReturned (at the end of a block)",
	"Credit.LossRealised",
	"Credit.LotForfeited",
	"Credit.LotReoffered",
	"Credit.LotReturned",
	"Credit.MeasureLapsed",
	"Credit.Redeemed",
	"Credit.RoundOpened",
	"Credit.Sheltered",
	"Credit.ShortfallNetted",
	"Credit.UnpinnedUncleansed",
	"Credit.UnwindStarted",
	"Safeguards.PegStopLapsed",
];

/// Calls that must have been made with success, and refused, at least so many times each.
const BOTH: [(&str, u64); 12] = [
	("Appraisal.pause_feed", 10),
	("Appraisal.remove_operator", 10),
	("Appraisal.set_feed", 10),
	("Appraisal.suspend_operator", 10),
	("Credit.create_market", 10),
	("Credit.set_collection_limits", 10),
	("Credit.set_global_limits", 10),
	("Credit.set_market_status", 10),
	("Credit.set_pause", 10),
	("Credit.update_market", 10),
	("Safeguards.cancel", 5),
	("Safeguards.stop_peg", 10),
];

/// Why calls must have been refused, at least once.
const REFUSALS: [&str; 19] = [
	"Appraisal.pause_feed: MeasureRepeated",
	"Appraisal.remove_operator: BelowMinimumReports",
	"Appraisal.set_feed: Outdated",
	"Appraisal.suspend_operator: MeasureRepeated",
	"Appraisal.suspend_operator: NotStricter",
	"Credit.create_market: FirstCeilingOutOfBounds",
	"Credit.set_collection_limits: Outdated",
	"Credit.set_global_limits: LimitRaisedTooFast",
	"Credit.set_global_limits: MeasureRepeated",
	"Credit.set_global_limits: Outdated",
	"Credit.set_market_status: MeasureRepeated",
	"Credit.set_pause: MeasureRepeated",
	"Credit.update_market: CeilingRaisedTooFast",
	"Credit.update_market: Outdated",
	"OracleMembers.change_key: CallFiltered",
	"Oracle.feed_values: AlreadyFeeded",
	"Oracle.feed_values: CallFiltered",
	"Safeguards.cancel: CancelledBefore",
	"Safeguards.stop_peg: MeasureRepeated",
];

#[test]
fn invariants_should_hold_when_everyone_does_what_he_can() {
	let report = Campaign { calls: 75_000, seed: 1, run_length: 4_000 }.play();
	let report = report.expect("no invariant is broken");
	println!("{report}");
	for (name, least) in USERS_CALLS {
		let succeeded = report.calls.get(name).map_or(0, |outcomes| outcomes.succeeded);
		assert!(succeeded >= least, "{name} succeeded {succeeded} times, not {least}");
	}
	for (name, least) in BOTH {
		let outcomes = report.calls.get(name).copied().unwrap_or_default();
		let both = outcomes.succeeded.min(outcomes.refused);
		assert!(both >= least, "{name}: {outcomes:?}");
	}
	for name in REFUSALS {
		assert!(report.refusals.contains_key(name), "never refused: {name}");
	}
	for name in EVENTS {
		assert!(report.events.contains_key(name), "no {name}");
	}
}

#[test]
fn run_should_be_the_same_when_played_again() {
	let first = run::random(7, 500).expect("no invariant is broken");
	assert_eq!(run::random(7, 500).expect("no invariant is broken"), first);
}

#[test]
fn step_should_be_read_as_it_was_written() {
	let mut players = pignus_fuzz::players::Players::new(3);
	pignus_test_chain::chain::with_chain(|| {
		pignus_fuzz::scenario::set_up();
		for _ in 0..100 {
			let step = players.next_step();
			assert_eq!(step.to_string().parse::<Step>(), Ok(step));
		}
	});
	assert!("0xff # nonsense".parse::<Step>().is_err());
}

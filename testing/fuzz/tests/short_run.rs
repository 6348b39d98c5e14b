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
const EVENTS: [&str; 21] = [
	"Auctions.Sold",
	"Auctions.TurnedDescending",
	"Auctions.Unsold",
	"Auctions.Withdrawn",
	"Credit.Cured",
	"Credit.IncomeRefused",
	"Credit.ItemSeized",
	"Credit.LiquidationStarted",
	"Credit.LiquidationStuck",
	"Credit.LoanReturned",
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

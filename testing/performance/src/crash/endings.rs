// SPDX-License-Identifier: GPL-3.0-only

//! 1,000 auctions that end in one block: their lots are those of a crash, and in the last minutes
//! somebody bids on all of them, so that all are extended to the same end. Until the last one has
//! been settled, in every block somebody bids on another auction and a borrower repays.

use super::{
	bidders,
	block::{opened_auctions, Block},
	fall::fall,
	setting::Setting,
	tally::Tally,
};
use crate::{
	committed_chain::CommittedChain,
	loans::Plan,
	markets::{self, EXTENSION},
	outcome::Outcome,
};
use pignus_auctions::{AuctionClock, Auctions, Event, Tick};
use pignus_credit::{Call as CreditCall, LoanId, Loans};
use pignus_primitives::auction::AuctionId;
use pignus_runtime::{constants::NUSD, Balance, Runtime, RuntimeEvent, RuntimeOrigin};
use pignus_test_chain::{
	chain::{check_invariants, take_events},
	fixtures::done,
};
use serde_json::json;
use std::collections::BTreeMap;

/// The auctions that end in one block.
const LOTS: u32 = 1_000;
/// The auctions that go on after that.
const OTHERS: u32 = 64;
/// All lots are bid on this many ticks before the first auction ends.
const LAST_TICKS: Tick = 10;
/// Blocks between two checks whether all liquidations have started.
const BLOCKS_PER_LOOK: u64 = 10;
/// The run gives up after this many blocks, which is one settlement in two blocks.
const MAX_BLOCKS: u32 = 2 * LOTS;
/// What a borrower repays in every block.
const REPAYMENT: Balance = NUSD / 100;

/// Borrowers whose prices do not fall: some have their items sold, and one repays.
struct Bystanders {
	plan: Plan,
	sellers: Vec<LoanId>,
	repaying: LoanId,
}

impl Bystanders {
	fn open(chain: &mut CommittedChain, plan: Plan) -> Result<Self, String> {
		let sellers =
			chain.act(|| (0..OTHERS).map(|number| markets::open(&plan.loan(number))).collect());
		let repaying = chain.act(|| markets::open(&plan.loan(OTHERS)));
		chain.commit()?;
		Ok(Self { plan, sellers, repaying })
	}

	/// Puts the sellers' items up for sale; returns their auctions.
	fn sell(&self) -> Vec<AuctionId> {
		take_events();
		for (number, loan) in (0..).zip(&self.sellers) {
			let seller = RuntimeOrigin::signed(self.plan.loan(number).borrower);
			done(seller, CreditCall::<Runtime>::unwind { loan: *loan });
		}
		opened_auctions(&take_events()).collect()
	}

	fn repay(&self) {
		let payer = RuntimeOrigin::signed(self.plan.loan(OTHERS).borrower);
		let (loan, amount) = (self.repaying, REPAYMENT);
		done(payer, CreditCall::<Runtime>::repay { loan, amount });
	}
}

/// Run this part of the scenario.
pub fn run() -> Result<Outcome, String> {
	eprintln!("crash: {LOTS} auctions that end in one block");
	let Setting { mut chain, bystanders } = Setting::with_loans(LOTS)?;
	let bystanders = Bystanders::open(&mut chain, bystanders)?;
	fall(&mut chain, LOTS)?;
	start_all(&mut chain)?;
	let lots = wait_for_last_ticks(&mut chain)?;
	let others = rush(&mut chain, &lots, &bystanders)?;
	let end = common_end(&mut chain, &lots)?;
	pass_until(&mut chain, end - 1)?;
	let (outcomes, tally) = settle_all(&mut chain, &lots, &others, &bystanders)?;
	tally.print("1,000 auctions that end in one block", "auctions settled");
	let mut kinds: BTreeMap<&str, u32> = BTreeMap::new();
	outcomes.iter().for_each(|(_, kind)| *kinds.entry(*kind).or_default() += 1);
	let results = json!({
		"auctions": LOTS,
		"until_all_are_settled": tally.json(),
		"outcomes": kinds,
		"bids_and_repayments_meanwhile": tally.blocks(),
	});
	let mut complaints = complaints(&mut chain, &lots, &outcomes);
	complaints.extend(tally.failures());
	Ok(Outcome { results, complaints })
}

/// Plays blocks until all loans of the crash are in liquidation.
fn start_all(chain: &mut CommittedChain) -> Result<(), String> {
	let started = || Loans::<Runtime>::iter_values().filter(|loan| loan.is_liquidating()).count();
	for _ in 0..u64::from(MAX_BLOCKS) / BLOCKS_PER_LOOK {
		if chain.act(started) == LOTS as usize {
			return Ok(());
		}
		chain.pass(BLOCKS_PER_LOOK)?;
	}
	Err(format!("{} of {LOTS} liquidations started", chain.act(started)))
}

/// Plays blocks until shortly before the first auction ends; returns all auctions.
fn wait_for_last_ticks(chain: &mut CommittedChain) -> Result<Vec<AuctionId>, String> {
	let mut ends: Vec<(Tick, AuctionId)> =
		chain.act(|| Auctions::<Runtime>::iter().map(|(id, auction)| (auction.end, id)).collect());
	ends.sort_unstable();
	let (first, last) = match (ends.first(), ends.last()) {
		(Some((first, _)), Some((last, _))) => (*first, *last),
		_ => return Err("nothing is for sale".into()),
	};
	if last - first + LAST_TICKS >= Tick::from(EXTENSION) {
		return Err(format!("the auctions end from {first} to {last}, too far apart"));
	}
	pass_until(chain, first - LAST_TICKS)?;
	let mut lots: Vec<AuctionId> = ends.into_iter().map(|(_, id)| id).collect();
	lots.sort_unstable();
	Ok(lots)
}

/// Has somebody bid on every lot, and the sellers put up theirs; returns the sellers' auctions.
fn rush(
	chain: &mut CommittedChain,
	lots: &[AuctionId],
	bystanders: &Bystanders,
) -> Result<Vec<AuctionId>, String> {
	let others = chain.act(|| {
		(0..).zip(lots).for_each(|(turn, lot)| bidders::bid(*lot, turn));
		bystanders.sell()
	});
	chain.commit()?;
	Ok(others)
}

/// The end that all lots have in common.
fn common_end(chain: &mut CommittedChain, lots: &[AuctionId]) -> Result<Tick, String> {
	let end_of = |lot: &AuctionId| Auctions::<Runtime>::get(lot).map(|auction| auction.end);
	let mut ends: Vec<_> = chain.act(|| lots.iter().filter_map(end_of).collect());
	ends.dedup();
	match (lots.len() == LOTS as usize, ends.as_slice()) {
		(true, [end]) => Ok(*end),
		_ => Err(format!("{} lots end at {ends:?}, and not all at once", lots.len())),
	}
}

fn pass_until(chain: &mut CommittedChain, tick: Tick) -> Result<(), String> {
	let now = chain.act(AuctionClock::<Runtime>::get);
	chain.pass(tick.saturating_sub(now))
}

/// The outcomes of lots, in the order in which they came.
type Outcomes = Vec<(AuctionId, &'static str)>;

/// Play blocks until every lot has an outcome.
fn settle_all(
	chain: &mut CommittedChain,
	lots: &[AuctionId],
	others: &[AuctionId],
	bystanders: &Bystanders,
) -> Result<(Outcomes, Tally), String> {
	let (mut outcomes, mut tally) = (Outcomes::new(), Tally::default());
	for turn in 0..MAX_BLOCKS {
		if outcomes.len() >= lots.len() {
			break;
		}
		let block = Block::play(chain, |_| {
			bidders::bid(others[turn as usize % others.len()], turn);
			bystanders.repay();
		})?;
		let settled_in = |events: &[RuntimeEvent]| -> Outcomes {
			let settled = events.iter().filter_map(outcome);
			settled.filter(|(id, _)| lots.binary_search(id).is_ok()).collect()
		};
		let (at_start, at_end) = block.events.split_at(block.at_start);
		let [at_start, at_end] = [at_start, at_end].map(settled_in);
		tally.count([at_start.len(), at_end.len()], &block);
		outcomes.extend([at_start, at_end].concat());
	}
	Ok((outcomes, tally))
}

/// The outcome that an event tells of.
fn outcome(event: &RuntimeEvent) -> Option<(AuctionId, &'static str)> {
	let RuntimeEvent::Auctions(event) = event else { return None };
	match event {
		Event::Sold { auction, .. } => Some((*auction, "sold")),
		Event::Unsold { auction, .. } => Some((*auction, "unsold")),
		Event::Withdrawn { auction, .. } => Some((*auction, "withdrawn")),
		Event::DeliveryFailed { auction, .. } => Some((*auction, "undelivered")),
		Event::SettlementFailed { auction, .. } => Some((*auction, "failed")),
		_ => None,
	}
}

/// All lots were bid on, so all must be sold; they end together, so they must settle in the order
/// of their ids.
fn complaints(
	chain: &mut CommittedChain,
	lots: &[AuctionId],
	outcomes: &[(AuctionId, &str)],
) -> Vec<String> {
	let mut complaints = Vec::new();
	if !outcomes.iter().map(|(id, _)| id).eq(lots) {
		complaints.push("the lots were not settled once each in the order of their ids".into());
	}
	let unsold = outcomes.iter().filter(|(_, kind)| *kind != "sold").count();
	if unsold > 0 {
		complaints.push(format!("{unsold} lots with a bid were not sold"));
	}
	let left = chain.act(|| (0..LOTS).filter(|loan| Loans::<Runtime>::contains_key(loan)).count());
	if left > 0 {
		complaints.push(format!("{left} loans whose lots were sold have not ended"));
	}
	complaints.extend(chain.act(check_invariants).err());
	complaints
}

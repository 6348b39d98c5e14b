// SPDX-License-Identifier: GPL-3.0-only

//! Auctions that end in one block: their lots are those of a crash, and in the last minutes
//! somebody bids on all of them, so that all are extended to the same end.

use super::bidders;
use crate::{committed_chain::CommittedChain, markets::EXTENSION};
use pignus_auctions::{AuctionClock, Auctions, Tick};
use pignus_credit::Loans;
use pignus_primitives::auction::AuctionId;
use pignus_runtime::Runtime;

/// All lots are bid on this many ticks before the first auction ends.
const LAST_TICKS: Tick = 10;
/// Blocks between two checks whether all liquidations have started.
const BLOCKS_PER_LOOK: u64 = 10;
/// The run gives up after so many checks.
const MAX_LOOKS: u32 = 200;

/// Plays blocks until so many loans are in liquidation.
pub fn start_all(chain: &mut CommittedChain, loans: u32) -> Result<(), String> {
	let started = || Loans::<Runtime>::iter_values().filter(|loan| loan.is_liquidating()).count();
	for _ in 0..MAX_LOOKS {
		if chain.act(started) == loans as usize {
			return Ok(());
		}
		chain.pass(BLOCKS_PER_LOOK)?;
	}
	Err(format!("{} of {loans} liquidations started", chain.act(started)))
}

/// Plays blocks until shortly before the first auction ends; returns all auctions, in the order of
/// their ids.
pub fn wait_for_last_ticks(chain: &mut CommittedChain) -> Result<Vec<AuctionId>, String> {
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

/// Has somebody bid on every lot; returns the end that all have in common.
pub fn bid_on_all(chain: &mut CommittedChain, lots: &[AuctionId]) -> Result<Tick, String> {
	let end_of = |lot: &AuctionId| Auctions::<Runtime>::get(lot).map(|auction| auction.end);
	let mut ends: Vec<_> = chain.act(|| {
		(0..).zip(lots).for_each(|(turn, lot)| bidders::bid(*lot, turn));
		lots.iter().filter_map(end_of).collect()
	});
	chain.commit()?;
	ends.dedup();
	match ends.as_slice() {
		[end] => Ok(*end),
		_ => Err(format!("{} lots end at {ends:?}, and not all at once", lots.len())),
	}
}

/// Plays blocks until the clock of auctions shows this tick.
pub fn pass_until(chain: &mut CommittedChain, tick: Tick) -> Result<(), String> {
	let now = chain.act(AuctionClock::<Runtime>::get);
	chain.pass(tick.saturating_sub(now))
}

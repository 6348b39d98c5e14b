// SPDX-License-Identifier: Apache-2.0

//! The fine for ending a liquidation without its sales, and what of it goes to those whose bids
//! stood (9.1).

use crate::{
	auction::{Auction, Bid},
	facts::Account,
	ledger::Loan,
	number::{down, part_up, plus, share, Result},
	Auditor,
};

/// How many bidders, beside the one who stands, an auction remembers.
const REMEMBERED: usize = 3;

/// A bidder whose bids were replaced, and what these weigh.
#[derive(Clone, Copy)]
pub(crate) struct Stood {
	bidder: Account,
	weight: u128,
}

impl Auction {
	/// What a bid weighs: its amount for each tick that it stood, or nothing if that was shorter
	/// than `extension`.
	fn weight(&self, bid: &Bid, clock: u64) -> Result<u128> {
		let stood = clock.saturating_sub(bid.since);
		if stood < self.rules.extension {
			return Ok(0);
		}
		bid.amount
			.checked_mul(stood.into())
			.ok_or_else(|| "a weight is too large".into())
	}

	/// A bid was replaced, by somebody else's or by one of the same bidder: it counts towards what
	/// is remembered. Where three are remembered, a fourth replaces the lightest if it is heavier.
	pub(crate) fn remember(&mut self, bid: &Bid, clock: u64) -> Result {
		let (bidder, weight) = (bid.bidder, self.weight(bid, clock)?);
		if weight == 0 {
			return Ok(());
		}
		if let Some(known) = self.stood.iter_mut().find(|known| known.bidder == bidder) {
			known.weight = plus(known.weight, weight)?;
		} else if self.stood.len() < REMEMBERED {
			self.stood.push(Stood { bidder, weight });
		} else if let Some(lightest) = self.stood.iter_mut().min_by_key(|known| known.weight) {
			if weight > lightest.weight {
				*lightest = Stood { bidder, weight };
			}
		}
		Ok(())
	}

	/// Who has a part in a fine now: those that are remembered, and whoever stands.
	pub(crate) fn parts(&self, clock: u64) -> Result<Vec<Stood>> {
		let mut parts = self.stood.clone();
		if let Some(bid) = &self.standing {
			parts.push(Stood { bidder: bid.bidder, weight: self.weight(bid, clock)? });
		}
		Ok(parts)
	}
}

impl Auditor {
	/// `redeem_fine` of the debt at the start, or of `min_debt` if that was more.
	pub(crate) fn fine_of(&self, loan: &Loan) -> Result<u128> {
		let liquidation = loan.liquidation().ok_or("not in liquidation")?;
		let base = liquidation.started_debt.max(liquidation.rules.min_debt);
		part_up(base, liquidation.rules.redeem_fine)
	}

	/// Whether a bid stands on a lot of a loan, or stood on one that was taken back just now.
	pub(crate) fn bid_stands(&self, loan: &Loan) -> Result<bool> {
		let mut stands = loan.returned.iter().any(|lot| lot.bid);
		for (_, auction) in loan.lots() {
			stands |= self.auction_of(auction)?.standing.is_some();
		}
		Ok(stands)
	}

	/// Pays half of a fine to those whose bids stood, by their weight; returns what is the fund's.
	pub(crate) fn share_fine(&mut self, loan: &Loan, fine: u128) -> Result<u128> {
		let mut parts: Vec<_> =
			loan.returned.iter().flat_map(|lot| lot.parts.iter().copied()).collect();
		for (_, auction) in loan.lots() {
			parts.extend(self.auction_of(auction)?.parts(self.clock)?);
		}
		let total = parts.iter().try_fold(0, |sum, part| plus(sum, part.weight))?;
		let mut to_fund = fine;
		for part in parts.iter().filter(|part| part.weight > 0) {
			let paid = down(&share(fine / 2, part.weight, total)?)?;
			self.books.credit(part.bidder, paid)?;
			to_fund -= paid;
		}
		Ok(to_fund)
	}
}

// SPDX-License-Identifier: GPL-3.0-only

//! Borrowers whose prices do not fall, and who carry on as usual.

use super::block::opened_auctions;
use crate::{committed_chain::CommittedChain, loans::Plan, markets};
use pignus_credit::{Call as CreditCall, LoanId};
use pignus_primitives::auction::AuctionId;
use pignus_runtime::{constants::NUSD, Balance, Runtime, RuntimeOrigin};
use pignus_test_chain::{chain::take_events, fixtures::done};

/// The items that they sell, in auctions that go on after those of the crash.
const OTHERS: u32 = 64;
/// What a borrower repays at a time.
pub const REPAYMENT: Balance = NUSD / 100;

/// Borrowers whose prices do not fall: some have their items sold, and one repays.
pub struct Bystanders {
	plan: Plan,
	sellers: Vec<LoanId>,
	repaying: LoanId,
}

impl Bystanders {
	/// Opens their loans.
	pub fn open(chain: &mut CommittedChain, plan: Plan) -> Result<Self, String> {
		let sellers =
			chain.act(|| (0..OTHERS).map(|number| markets::open(&plan.loan(number))).collect());
		let repaying = chain.act(|| markets::open(&plan.loan(OTHERS)));
		chain.commit()?;
		Ok(Self { plan, sellers, repaying })
	}

	/// Puts the sellers' items up for sale; returns their auctions.
	pub fn sell(&self, chain: &mut CommittedChain) -> Result<Vec<AuctionId>, String> {
		let auctions = chain.act(|| {
			take_events();
			for (number, loan) in (0..).zip(&self.sellers) {
				let seller = RuntimeOrigin::signed(self.plan.loan(number).borrower);
				done(seller, CreditCall::<Runtime>::unwind { loan: *loan });
			}
			opened_auctions(&take_events()).collect()
		});
		chain.commit()?;
		Ok(auctions)
	}

	/// Has one of them repay a little.
	pub fn repay(&self) {
		let payer = RuntimeOrigin::signed(self.plan.loan(OTHERS).borrower);
		let (loan, amount) = (self.repaying, REPAYMENT);
		done(payer, CreditCall::<Runtime>::repay { loan, amount });
	}
}

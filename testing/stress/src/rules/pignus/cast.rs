// SPDX-License-Identifier: GPL-3.0-only

//! The accounts of those who take part.

use crate::{bidders::BidderId, portfolio::LoanId};
use codec::Encode;
use pignus_runtime::AccountId;
use polkadot_sdk::sp_io::hashing::blake2_256;

/// The account of a loan's borrower; each loan has a borrower of its own.
pub fn account_of_borrower(loan: LoanId) -> AccountId {
	account(b"borrower", loan)
}

/// The account of a bidder.
pub fn account_of_bidder(bidder: BidderId) -> AccountId {
	account(b"bidder", bidder)
}

/// The account of an operator.
pub fn account_of_operator(operator: u32) -> AccountId {
	account(b"operator", operator)
}

/// The account that fills the insurance fund.
pub fn account_of_founder() -> AccountId {
	account(b"founder", 0)
}

fn account(kind: &[u8], number: u32) -> AccountId {
	AccountId::new(blake2_256(&(kind, number).encode()))
}

// SPDX-License-Identifier: Apache-2.0

//! What an item is pinned for.

use super::LoanId;
use codec::{Decode, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

/// What an item is pinned for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub enum Pledge {
	/// It secures this loan.
	Loan(LoanId),
	/// It secured a loan, and belongs to the insurance fund: it is in the inventory.
	Forfeited,
}

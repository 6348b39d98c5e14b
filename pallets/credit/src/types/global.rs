// SPDX-License-Identifier: Apache-2.0

//! What is kept for the whole chain.

use super::{Flows, GlobalLimits, LoanId, MintBucket, PauseState};
use codec::{Decode, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use sp_runtime::{traits::EnsureAddAssign, ArithmeticError};

/// What is kept once for the whole chain. It is one row, since nearly every call touches most of
/// it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct GlobalLedger {
	/// What is paused.
	pub pause: PauseState,
	/// The limits over all markets; without them nothing can be borrowed.
	pub limits: Option<GlobalLimits>,
	/// How much was minted recently.
	pub bucket: MintBucket,
	/// Everything ever minted and burned, and the shortfall.
	pub flows: Flows,
	/// The id of the next loan.
	pub next_loan: LoanId,
}

impl GlobalLedger {
	/// The id of a new loan.
	pub fn number_loan(&mut self) -> Result<LoanId, ArithmeticError> {
		let id = self.next_loan;
		self.next_loan.ensure_add_assign(1)?;
		Ok(id)
	}
}

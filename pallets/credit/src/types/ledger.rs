// SPDX-License-Identifier: Apache-2.0

//! The sums of a market.

use super::{MarketStatus, Transitions, UncoveredLoss};
use codec::{Decode, Encode, MaxEncodedLen};
use pignus_primitives::{ordered::ScoreKey, Balance, Moment};
use scale_info::TypeInfo;
use sp_runtime::{
	traits::{EnsureAddAssign, EnsureSubAssign, One},
	ArithmeticError, FixedPointNumber, FixedU128,
};

/// The levels of health at which borrowers are warned.
pub const WARNING_LEVELS: [FixedU128; 2] = [
	FixedU128::from_inner(FixedU128::DIV / 100 * 120),
	FixedU128::from_inner(FixedU128::DIV / 100 * 110),
];

/// For each of the [`WARNING_LEVELS`], the key of a market's risk index down to which its borrowers
/// have been warned.
pub type Watermarks = [ScoreKey; WARNING_LEVELS.len()];

/// The sums of a market. Amounts are in the smallest unit of the credit asset.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Ledger {
	/// What may be done in the market.
	pub status: MarketStatus,
	/// What one unit of debt has grown to since the market was opened.
	pub index: FixedU128,
	/// The chain time up to which the index has grown.
	pub accrued_at: Moment,
	/// The normalized debt of all loans that are not in liquidation, in 10^-9 of the smallest unit.
	pub normalized: u128,
	/// Minted and not yet burned, of all loans.
	pub principal: Balance,
	/// The part of the principal that is in liquidation.
	pub in_liquidation: Balance,
	/// When a liquidation last started.
	pub liquidated_at: Moment,
	/// The number of loans.
	pub loans: u32,
	/// The number of items in the inventory that come from its loans.
	pub inventory: u32,
	/// Losses that nobody has paid for; they count towards the ceiling.
	pub uncovered: UncoveredLoss,
	/// Nothing is liquidated before this moment, because the market was halted.
	pub sheltered_until: Moment,
	/// What votes have set that is not in force yet.
	pub transitions: Transitions,
	/// How far down its risk index borrowers have been warned.
	pub warned: Watermarks,
}

impl Ledger {
	/// The ledger of a market that is opened `now`.
	pub fn opened(now: Moment) -> Self {
		Self { index: FixedU128::one(), accrued_at: now, ..Default::default() }
	}

	/// Add a loan that is not in liquidation.
	pub fn enter(&mut self, principal: Balance, normalized: u128) -> Result<(), ArithmeticError> {
		self.loans.ensure_add_assign(1)?;
		self.principal.ensure_add_assign(principal)?;
		self.normalized.ensure_add_assign(normalized)
	}

	/// Take out a loan that is not in liquidation.
	pub fn leave(&mut self, principal: Balance, normalized: u128) -> Result<(), ArithmeticError> {
		self.loans.ensure_sub_assign(1)?;
		self.principal.ensure_sub_assign(principal)?;
		self.normalized.ensure_sub_assign(normalized)
	}
}

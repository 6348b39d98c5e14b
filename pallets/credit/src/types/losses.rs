// SPDX-License-Identifier: Apache-2.0

//! Everything ever minted and burned, and the losses that nobody has paid for.

use codec::{Decode, Encode, MaxEncodedLen};
use pignus_primitives::Balance;
use scale_info::TypeInfo;
use sp_runtime::{
	traits::{EnsureAdd, EnsureAddAssign, EnsureSub, EnsureSubAssign, Zero},
	ArithmeticError,
};

/// Every unit of the credit asset that this pallet ever minted or burned, and the shortfall.
/// Amounts are in the smallest unit of the credit asset.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Flows {
	/// Minted for loans.
	pub minted: Balance,
	/// Burned by repayments and sales, and for losses.
	pub burned: Balance,
	/// Principal that nobody owes any more and that the insurance fund could not pay.
	pub shortfall: Balance,
	/// The number of shortfalls that have been made good.
	pub episode: u32,
}

impl Flows {
	/// Minted and not burned: principal and shortfall (the invariant `supply`).
	pub fn outstanding(&self) -> Result<Balance, ArithmeticError> {
		self.minted.ensure_sub(self.burned)
	}

	/// Add principal that nobody owes any more and nobody has paid.
	pub fn add_shortfall(&mut self, amount: Balance) -> Result<(), ArithmeticError> {
		self.shortfall.ensure_add_assign(amount)
	}

	/// Make good `amount` of the shortfall. When none is left, its losses no longer count.
	pub fn make_good(&mut self, amount: Balance) -> Result<(), ArithmeticError> {
		self.shortfall.ensure_sub_assign(amount)?;
		if self.shortfall.is_zero() {
			self.episode = self.episode.wrapping_add(1);
		}
		Ok(())
	}
}

/// Losses of a market or a collection that nobody has paid for, in the smallest unit of the credit
/// asset.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct UncoveredLoss {
	/// Their sum.
	pub amount: Balance,
	/// Which shortfall they belong to: the number of shortfalls made good before it.
	pub episode: u32,
}

impl UncoveredLoss {
	/// Adds a loss, after dropping those of an earlier shortfall that has since been made good.
	pub fn with(self, amount: Balance, episode: u32) -> Result<Self, ArithmeticError> {
		let before = if self.episode == episode { self.amount } else { 0 };
		Ok(Self { amount: before.ensure_add(amount)?, episode })
	}

	/// What is left of the losses: at most the whole shortfall, and nothing once it was made good.
	pub fn outstanding(&self, flows: &Flows) -> Balance {
		if self.episode == flows.episode {
			self.amount.min(flows.shortfall)
		} else {
			0
		}
	}
}

/// How a loss was borne, in the smallest unit of the credit asset.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Loss {
	/// Paid by the insurance fund.
	pub covered: Balance,
	/// Paid by nobody.
	pub shortfall: Balance,
}

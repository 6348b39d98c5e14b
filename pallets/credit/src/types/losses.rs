// SPDX-License-Identifier: Apache-2.0

//! Everything ever minted and burned, and the losses that nobody has paid for.

use crate::math;
use codec::{Decode, Encode, MaxEncodedLen};
use pignus_primitives::Balance;
use scale_info::TypeInfo;
use sp_runtime::{
	traits::{EnsureAdd, EnsureAddAssign, EnsureSub, EnsureSubAssign, One, Zero},
	ArithmeticError, FixedU128,
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
	/// The share of the losses of this shortfall that is still unpaid, for a loss that was there
	/// from its beginning.
	pub uncovered: FixedU128,
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
		if self.shortfall.is_zero() {
			self.uncovered = FixedU128::one();
		}
		self.shortfall.ensure_add_assign(amount)
	}

	/// Make good `amount` of the shortfall: the same share of every loss. When none is left, its
	/// losses no longer count.
	pub fn make_good(&mut self, amount: Balance) -> Result<(), ArithmeticError> {
		if amount.is_zero() {
			return Ok(());
		}
		self.uncovered = math::still_uncovered(self.uncovered, self.shortfall, amount)
			.ok_or(ArithmeticError::Underflow)?;
		self.shortfall.ensure_sub_assign(amount)?;
		if self.shortfall.is_zero() {
			self.episode = self.episode.wrapping_add(1);
		}
		Ok(())
	}
}

/// Losses of a market or a collection that nobody has paid for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct UncoveredLoss {
	/// Their sum as if all had been there from the beginning of the shortfall, when nothing of it
	/// had been made good; in the smallest unit of the credit asset.
	pub from_the_beginning: Balance,
	/// Which shortfall they belong to: the number of shortfalls made good before it.
	pub episode: u32,
}

impl UncoveredLoss {
	/// Adds a loss that `flows` already counts as shortfall, after dropping those of an earlier
	/// shortfall that has since been made good.
	pub fn with(self, amount: Balance, flows: &Flows) -> Result<Self, ArithmeticError> {
		let before = if self.episode == flows.episode { self.from_the_beginning } else { 0 };
		let from_the_beginning = math::loss_from_the_beginning(amount, flows.uncovered)
			.ok_or(ArithmeticError::Overflow)?;
		Ok(Self {
			from_the_beginning: before.ensure_add(from_the_beginning)?,
			episode: flows.episode,
		})
	}

	/// What is left of the losses: at most the whole shortfall, and nothing once it was made good.
	pub fn outstanding(&self, flows: &Flows) -> Result<Balance, ArithmeticError> {
		if self.episode != flows.episode {
			return Ok(0);
		}
		let left = math::loss_left(self.from_the_beginning, flows.uncovered)
			.ok_or(ArithmeticError::Overflow)?;
		Ok(left.min(flows.shortfall))
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

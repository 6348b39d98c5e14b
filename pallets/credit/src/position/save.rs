// SPDX-License-Identifier: Apache-2.0

//! How a position is stored, or ends.

use super::{indices, Position};
use crate::{custody::pins, Config, Event, Loans, LoansOf, Pallet};
use alloc::vec::Vec;
use pignus_primitives::auction::Auctioneer;
use sp_runtime::{traits::EnsureSubAssign, DispatchResult};

impl<T: Config> Position<T> {
	/// Store the loan and the sums of its market. What follows from its items and its debt is
	/// written down first: whether it is being unwound, and where it belongs in the indices.
	pub fn save(mut self) -> DispatchResult {
		self.loan.note_sales();
		self.move_in_line()?;
		self.market.save();
		Loans::<T>::insert(self.id, self.loan);
		Ok(())
	}

	/// End a loan that owes nothing any more: withdraw its lots, free its remaining items, give the
	/// deposit back, and delete it.
	pub fn close(mut self) -> DispatchResult {
		self.withdraw_lots()?;
		indices::remove::<T>(self.id, &mut self.loan);
		let items: Vec<_> = self.loan.items.iter().map(|pledged| pledged.item).collect();
		pins::unpin_all::<T>(self.market.rules.collection, &items, &self.loan.borrower)?;
		self.release_deposit(self.loan.deposit)?;
		self.market.ledger.loans.ensure_sub_assign(1)?;
		self.market.save();
		LoansOf::<T>::remove(&self.loan.borrower, self.id);
		Loans::<T>::remove(self.id);
		Pallet::<T>::deposit_event(Event::Closed { loan: self.id });
		Ok(())
	}

	/// Take back all lots that are on sale and free their bids.
	pub fn withdraw_lots(&self) -> DispatchResult {
		self.loan.auctions().into_iter().try_for_each(T::Auctioneer::withdraw)
	}
}

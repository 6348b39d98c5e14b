// SPDX-License-Identifier: Apache-2.0

//! Money that could not be credited, and how it is collected. Nothing here can fail for a reason
//! that lies with the account to be paid: what he cannot take now is written down for him.

use crate::{Auctions, Bid, Claim, Claims, Config, Error, Event, HoldReason, Pallet};
use pignus_primitives::{
	auction::{AuctionId, LotHandler, Sales},
	Balance,
};
use polkadot_sdk::{
	frame_support::{
		ensure,
		storage::with_storage_layer,
		traits::{
			fungible::{Mutate, MutateHold},
			tokens::{Precision, Preservation},
		},
	},
	sp_runtime::{traits::Zero, ArithmeticError, DispatchError, DispatchResult},
};

impl<T: Config> Pallet<T> {
	/// Free a bid that no longer stands; a bid that cannot be freed stays on hold as a claim.
	pub(crate) fn free(id: AuctionId, bid: &Bid<T::AccountId>) -> DispatchResult {
		let Bid { bidder, amount } = bid.clone();
		if Self::release(&bidder, amount).is_ok() {
			Self::deposit_event(Event::BidFreed { auction: id, bidder, amount });
			return Ok(());
		}
		Self::owe(id, bidder, Claim { held: amount, owed: 0 })
	}

	/// Pay `amount` out of `from`; what `who` cannot be credited with is kept for him.
	pub(crate) fn do_pay_or_owe(
		id: AuctionId,
		from: &T::AccountId,
		who: &T::AccountId,
		amount: Balance,
	) -> DispatchResult {
		if amount.is_zero() {
			return Ok(());
		}
		let paid =
			with_storage_layer(|| T::Asset::transfer(from, who, amount, Preservation::Expendable));
		if paid.is_ok() {
			return Ok(());
		}
		T::Asset::transfer(from, &Self::account_id(), amount, Preservation::Expendable)?;
		Self::owe(id, who.clone(), Claim { held: 0, owed: amount })
	}

	/// Collect a claim; see the call.
	pub(crate) fn do_claim(id: AuctionId, who: T::AccountId) -> DispatchResult {
		let withdrawn = Self::withdraw_standing_bid(id, &who)?;
		let Some(Claim { held, owed }) = Claims::<T>::take(id, &who) else {
			ensure!(withdrawn, Error::<T>::NothingToClaim);
			return Ok(());
		};
		Self::release(&who, held)?;
		if !owed.is_zero() {
			let from = Self::account_id();
			T::Asset::transfer(&from, &who, owed, Preservation::Expendable)?;
		}
		let amount = held.checked_add(owed).ok_or(ArithmeticError::Overflow)?;
		Self::deposit_event(Event::Claimed { auction: id, who, amount });
		Ok(())
	}

	/// In a pause that has lasted for long, free the standing bid of `who`; answers whether there
	/// was one.
	fn withdraw_standing_bid(id: AuctionId, who: &T::AccountId) -> Result<bool, DispatchError> {
		if T::Seller::sales() != Sales::PausedForLong {
			return Ok(false);
		}
		let Some(mut auction) = Auctions::<T>::get(id) else { return Ok(false) };
		let Some(Bid { bidder, amount }) = auction.standing.take_if(|bid| bid.bidder == *who)
		else {
			return Ok(false);
		};
		Self::release(&bidder, amount)?;
		Auctions::<T>::insert(id, auction);
		Self::deposit_event(Event::BidWithdrawn { auction: id, bidder, amount });
		Ok(true)
	}

	fn release(who: &T::AccountId, amount: Balance) -> DispatchResult {
		with_storage_layer(|| {
			T::AssetHold::release(&HoldReason::Bid.into(), who, amount, Precision::Exact)
		})
		.map(|_| ())
	}

	fn owe(id: AuctionId, who: T::AccountId, more: Claim) -> DispatchResult {
		let before = Claims::<T>::get(id, &who).unwrap_or_default();
		let held = before.held.checked_add(more.held).ok_or(ArithmeticError::Overflow)?;
		let owed = before.owed.checked_add(more.owed).ok_or(ArithmeticError::Overflow)?;
		Claims::<T>::insert(id, &who, Claim { held, owed });
		let Claim { held, owed } = more;
		Self::deposit_event(Event::Owed { auction: id, who, held, owed });
		Ok(())
	}
}

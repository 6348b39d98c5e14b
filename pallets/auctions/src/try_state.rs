// SPDX-License-Identifier: Apache-2.0

//! The invariants of the auctions, named as in `docs/design.md`: each is checked by the function
//! of its name, and the message of its failure begins with its name.

use crate::{Auctions, Claims, Config, Endings, HoldReason, Pallet, Phase};
use alloc::collections::BTreeMap;
use frame_support::{
	ensure,
	traits::{
		fungible::{Inspect, InspectHold},
		tokens::{DepositConsequence, Provenance},
	},
};
use pignus_primitives::{auction::LotHandler, ordered::due_key, Balance};
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// Check every invariant of the auctions.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::try_bids_held()?;
		Self::try_endings()?;
		Self::try_lots_on_sale()?;
		Self::try_claims_covered()?;
		Self::try_pots()
	}

	/// What each account has on hold for bids equals its standing bids and those that could not be
	/// freed: nothing, if it has neither.
	fn try_bids_held() -> Result<(), TryRuntimeError> {
		let mut due: BTreeMap<T::AccountId, Balance> = BTreeMap::new();
		let bids = Auctions::<T>::iter_values()
			.filter_map(|auction| auction.standing)
			.map(|bid| (bid.bidder, bid.amount));
		let claims = Claims::<T>::iter().map(|(who, _, claim)| (who, claim.held));
		let accounts = frame_system::Account::<T>::iter_keys().map(|who| (who, 0));
		for (who, amount) in bids.chain(claims).chain(accounts) {
			let sum = due.entry(who).or_default();
			*sum = sum.checked_add(amount).ok_or("bids_held: bids overflow")?;
		}
		for (who, amount) in due {
			let held = T::AssetHold::balance_on_hold(&HoldReason::Bid.into(), &who);
			ensure!(held == amount, "bids_held: held differs from standing bids and claims");
		}
		Ok(())
	}

	/// Each auction is in `Endings` exactly once, at its current end, or has failed. Only the
	/// English phase has a standing bid.
	fn try_endings() -> Result<(), TryRuntimeError> {
		let mut queued = 0;
		for (id, auction) in Auctions::<T>::iter() {
			let in_queue = Endings::<T>::contains_key(due_key(auction.end, id));
			ensure!(in_queue != auction.phase.is_failed(), "endings: auction not in its place");
			ensure!(
				auction.phase == Phase::English || auction.standing.is_none(),
				"endings: a standing bid outside the English phase"
			);
			queued += usize::from(in_queue);
		}
		ensure!(
			Endings::<T>::iter_keys().count() == queued,
			"endings: an ending without an auction"
		);
		Ok(())
	}

	/// Each auction's lot is on sale at it.
	fn try_lots_on_sale() -> Result<(), TryRuntimeError> {
		for (id, auction) in Auctions::<T>::iter() {
			ensure!(
				T::Seller::is_on_sale(&auction.lot, id),
				"lots_on_sale: an auction of a lot that is not on sale at it"
			);
		}
		Ok(())
	}

	/// The pallet's account takes in any amount, be it below the asset's least balance: a deposit
	/// keeps it open. Otherwise what could not be credited might not be kept either.
	fn try_pots() -> Result<(), TryRuntimeError> {
		ensure!(
			T::Asset::can_deposit(&Self::account_id(), 1, Provenance::Extant)
				!= DepositConsequence::BelowMinimum,
			"pots: the pallet's account refuses small amounts"
		);
		Ok(())
	}

	/// The pallet's account holds at least what is owed from it.
	fn try_claims_covered() -> Result<(), TryRuntimeError> {
		let mut owed: Balance = 0;
		for claim in Claims::<T>::iter_values() {
			owed = owed.checked_add(claim.owed).ok_or("claims_covered: claims overflow")?;
		}
		ensure!(
			T::Asset::balance(&Self::account_id()) >= owed,
			"claims_covered: owed more than kept"
		);
		Ok(())
	}
}

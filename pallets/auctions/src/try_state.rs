// SPDX-License-Identifier: Apache-2.0

//! The invariants of the auctions, numbered as in the design.

use crate::{Auctions, Claims, Config, Endings, HoldReason, Pallet, Phase};
use alloc::collections::BTreeMap;
use pignus_primitives::{ordered::due_key, Balance};
use polkadot_sdk::{
	frame_support::{
		ensure,
		traits::fungible::{Inspect, InspectHold},
	},
	sp_runtime::TryRuntimeError,
};

impl<T: Config> Pallet<T> {
	/// Check the invariants 5, 7 and 8.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::try_holds()?;
		Self::try_endings()?;
		Self::try_pot()
	}

	/// 5. What each bidder has on hold equals their standing bids and unclaimed releases.
	fn try_holds() -> Result<(), TryRuntimeError> {
		let mut due: BTreeMap<T::AccountId, Balance> = BTreeMap::new();
		let bids = Auctions::<T>::iter_values()
			.filter_map(|auction| auction.standing)
			.map(|bid| (bid.bidder, bid.amount));
		let claims = Claims::<T>::iter().map(|(_, who, claim)| (who, claim.held));
		for (who, amount) in bids.chain(claims) {
			let sum = due.entry(who).or_default();
			*sum = sum.checked_add(amount).ok_or("5: bids overflow")?;
		}
		for (who, amount) in due {
			let held = T::AssetHold::balance_on_hold(&HoldReason::Bid.into(), &who);
			ensure!(held == amount, "5: held differs from standing bids and claims");
		}
		Ok(())
	}

	/// 7. Each auction is in `Endings` exactly once, at its current end, or has failed.
	fn try_endings() -> Result<(), TryRuntimeError> {
		let mut queued = 0;
		for (id, auction) in Auctions::<T>::iter() {
			let in_queue = Endings::<T>::contains_key(due_key(auction.end, id));
			ensure!(in_queue != auction.phase.is_failed(), "7: auction not in its place");
			ensure!(
				auction.phase == Phase::English || auction.standing.is_none(),
				"7: a standing bid outside the English phase"
			);
			queued += usize::from(in_queue);
		}
		ensure!(Endings::<T>::iter_keys().count() == queued, "7: an ending without an auction");
		Ok(())
	}

	/// 8. The pallet's account holds at least what is owed from it.
	fn try_pot() -> Result<(), TryRuntimeError> {
		let mut owed: Balance = 0;
		for claim in Claims::<T>::iter_values() {
			owed = owed.checked_add(claim.owed).ok_or("8: claims overflow")?;
		}
		ensure!(T::Asset::balance(&Self::account_id()) >= owed, "8: owed more than kept");
		Ok(())
	}
}

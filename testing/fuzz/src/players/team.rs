// SPDX-License-Identifier: GPL-3.0-only

//! What the collections' team does: it sabotages pledged items, mints new ones, and now and then
//! tries to appoint a freezer.

use super::Players;
use crate::{scenario::ITEMS, step::Step};
use pignus_credit::CollectionLedgers;
use pignus_runtime::{Runtime, RuntimeCall};
use pignus_test_chain::{
	accounts::{account, TEAM},
	caller::Caller,
};
use polkadot_sdk::pallet_nfts::{self, CollectionSetting, CollectionSettings};

impl Players {
	/// The team acts on a collection or an item, pledged or not.
	pub(super) fn team_step(&mut self) -> Step {
		let (collection, item) = (self.collection(), self.item());
		let member = || Some(account(TEAM).into());
		let (issuer, admin) = (member(), member());
		let call: RuntimeCall = match self.below(7) {
			// Only where something is pledged: elsewhere the team may do it, and nothing more would
			// happen.
			0 if CollectionLedgers::<Runtime>::get(collection).items > 0 => {
				let settings = CollectionSetting::TransferableItems.into();
				let lock_settings = CollectionSettings::from_disabled(settings);
				pallet_nfts::Call::<Runtime>::lock_collection { collection, lock_settings }.into()
			},
			0 | 1 => pallet_nfts::Call::<Runtime>::lock_item_transfer { collection, item }.into(),
			2 | 5 => pallet_nfts::Call::<Runtime>::unlock_item_transfer { collection, item }.into(),
			3 => {
				let freezer = member().filter(|_| self.one_in(2));
				pallet_nfts::Call::<Runtime>::set_team { collection, issuer, admin, freezer }.into()
			},
			4 => {
				let mint_to = account(TEAM).into();
				let item = item + ITEMS;
				let witness_data = None;
				pallet_nfts::Call::<Runtime>::mint { collection, item, mint_to, witness_data }
					.into()
			},
			_ => pallet_nfts::Call::<Runtime>::burn { collection, item }.into(),
		};
		Step::call(Caller::Account(TEAM), call)
	}
}

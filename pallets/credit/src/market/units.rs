// SPDX-License-Identifier: Apache-2.0

//! What single items count for in a market, in units of their collection's price.

use super::Market;
use crate::{clock, CollectionOf, Config, ItemOf, Multipliers, PledgedItem};
use pallet_nfts::{ItemConfigOf, ItemSetting};
use sp_runtime::{
	traits::{EnsureAdd, One, Zero},
	ArithmeticError, FixedU128,
};

/// The collateral weight of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ItemUnits {
	/// As it counts for new debt.
	pub lending: FixedU128,
	/// As it counts for liquidation; never less.
	pub liquidation: FixedU128,
}

impl<T: Config> Market<T> {
	/// The collateral weight of an item. More than one counts only while the item cannot be
	/// changed.
	pub fn item_units(&self, item: ItemOf<T>) -> ItemUnits {
		let one = FixedU128::one();
		let collection = self.rules.collection;
		let Some(row) = Multipliers::<T>::get(collection, item) else {
			return ItemUnits { lending: one, liquidation: one };
		};
		let is_fixed = has_locked_properties::<T>(collection, item);
		let counts =
			|multiplier: FixedU128| if is_fixed { multiplier } else { multiplier.min(one) };
		let in_force = row.for_liquidation(clock::now::<T>());
		ItemUnits {
			lending: counts(row.value.min(self.rules.limits.max_multiplier)),
			liquidation: counts(in_force.min(self.rules.liquidation_multiplier_cap)),
		}
	}

	/// The collateral weight of an item of a loan when it is read again. A cut that is not in force
	/// yet leaves the item what it counted for in this loan; so it counts at once for what is
	/// pledged after it.
	pub fn units_of(&self, pledged: &PledgedItem<ItemOf<T>>) -> ItemUnits {
		let ItemUnits { lending, liquidation } = self.item_units(pledged.item);
		ItemUnits { lending, liquidation: lending.max(liquidation.min(pledged.units)) }
	}

	/// What items would count for new debt now.
	pub fn lending_units(
		&self,
		items: impl IntoIterator<Item = ItemOf<T>>,
	) -> Result<FixedU128, ArithmeticError> {
		items
			.into_iter()
			.try_fold(FixedU128::zero(), |sum, item| sum.ensure_add(self.item_units(item).lending))
	}
}

/// Whether the collection's team can no longer change what makes an item rare.
fn has_locked_properties<T: Config>(collection: CollectionOf<T>, item: ItemOf<T>) -> bool {
	ItemConfigOf::<T>::get(collection, item).is_some_and(|config| {
		config.has_disabled_setting(ItemSetting::UnlockedMetadata)
			&& config.has_disabled_setting(ItemSetting::UnlockedAttributes)
	})
}

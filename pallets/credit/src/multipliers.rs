// SPDX-License-Identifier: Apache-2.0

//! What single items are worth in units of their collection's price.

use crate::{
	CollectionOf, Config, Error, Event, ItemOf, Ledger, LoanId, LoanOf, MarketConfigOf, Multiplier,
	Multipliers, Notice, Pallet,
};
use polkadot_sdk::{
	frame_support::{
		ensure,
		traits::{nonfungibles_v2::Inspect, Get, Time},
	},
	pallet_nfts::{self, ItemConfigOf, ItemSetting},
	sp_runtime::{
		traits::{CheckedAdd, One},
		ArithmeticError, DispatchError, DispatchResult, FixedPointNumber, FixedU128,
	},
};

/// The least multiplier.
const LEAST: FixedU128 = FixedU128::from_inner(FixedU128::DIV / 10);
/// The greatest multiplier.
const GREATEST: FixedU128 = FixedU128::from_inner(FixedU128::DIV * 10);

/// The collateral weight of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ItemUnits {
	/// As it counts for new debt.
	pub lending: FixedU128,
	/// As it counts for liquidation; never less.
	pub liquidation: FixedU128,
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_set_multiplier(
		collection: CollectionOf<T>,
		item: ItemOf<T>,
		value: FixedU128,
	) -> DispatchResult {
		ensure!((LEAST..=GREATEST).contains(&value), Error::<T>::MultiplierOutOfBounds);
		ensure!(
			<pallet_nfts::Pallet<T> as Inspect<T::AccountId>>::owner(&collection, &item).is_some(),
			Error::<T>::ItemUnknown
		);
		let now = <T as Config>::Time::now();
		let in_force = Multipliers::<T>::get(collection, item)
			.map_or(FixedU128::one(), |row| Notice::in_force(row.former, row.value, now));
		let former = match value < in_force {
			true => {
				Some(Notice { former: in_force, until: Self::after(T::Periods::get().notice)? })
			},
			false => None,
		};
		Multipliers::<T>::insert(collection, item, Multiplier { value, former });
		Self::deposit_event(Event::MultiplierSet { collection, item, multiplier: value });
		Ok(())
	}

	pub(crate) fn do_refresh(id: LoanId) -> DispatchResult {
		let mut position = Self::running(Self::known_loan(id)?)?;
		Self::reread_units(&position.config, &position.ledger, &mut position.loan)?;
		let units = Self::units(&position.loan)?;
		Self::store(id, position)?;
		Self::deposit_event(Event::Refreshed { loan: id, units });
		Ok(())
	}

	/// Read the multipliers of a loan's items again. The loan keeps what counts for liquidation;
	/// the answer is the sum of what counts for new debt.
	pub(crate) fn reread_units(
		config: &MarketConfigOf<T>,
		ledger: &Ledger,
		loan: &mut LoanOf<T>,
	) -> Result<FixedU128, DispatchError> {
		let mut lending = FixedU128::default();
		for pledged in loan.items.iter_mut() {
			let units = Self::item_units(config, ledger, pledged.item);
			pledged.units = units.liquidation;
			lending = lending.checked_add(&units.lending).ok_or(ArithmeticError::Overflow)?;
		}
		Ok(lending)
	}

	/// The collateral weight of an item in a market.
	pub(crate) fn item_units(
		config: &MarketConfigOf<T>,
		ledger: &Ledger,
		item: ItemOf<T>,
	) -> ItemUnits {
		let one = FixedU128::one();
		let Some(row) = Multipliers::<T>::get(config.collection, item) else {
			return ItemUnits { lending: one, liquidation: one };
		};
		let cap = match Self::has_locked_properties(config.collection, item) {
			true => GREATEST,
			false => one,
		};
		let in_force = Notice::in_force(row.former, row.value, <T as Config>::Time::now());
		ItemUnits {
			lending: row.value.min(config.limits.max_multiplier).min(cap),
			liquidation: in_force.min(Self::liquidation_cap(config, ledger)).min(cap),
		}
	}

	/// Whether an item has been said to be worth more than one unit.
	pub fn is_appraised(collection: CollectionOf<T>, item: ItemOf<T>) -> bool {
		Multipliers::<T>::get(collection, item).is_some_and(|row| row.value > FixedU128::one())
	}

	/// The highest multiplier that counts for liquidation in a market.
	pub(crate) fn liquidation_cap(config: &MarketConfigOf<T>, ledger: &Ledger) -> FixedU128 {
		let now = <T as Config>::Time::now();
		let set = config.limits.max_multiplier;
		Notice::in_force(ledger.transitions.multiplier_cap, set, now).max(set)
	}

	/// Whether what makes an item rare can no longer be changed by its collection's team.
	fn has_locked_properties(collection: CollectionOf<T>, item: ItemOf<T>) -> bool {
		ItemConfigOf::<T>::get(collection, item).is_some_and(|config| {
			config.has_disabled_setting(ItemSetting::UnlockedMetadata)
				&& config.has_disabled_setting(ItemSetting::UnlockedAttributes)
		})
	}

	/// What a borrower's items would count for new debt now, without changing the loan.
	pub(crate) fn lending_units(
		config: &MarketConfigOf<T>,
		ledger: &Ledger,
		items: impl IntoIterator<Item = ItemOf<T>>,
	) -> Option<FixedU128> {
		items.into_iter().try_fold(FixedU128::default(), |sum, item| {
			sum.checked_add(&Self::item_units(config, ledger, item).lending)
		})
	}
}

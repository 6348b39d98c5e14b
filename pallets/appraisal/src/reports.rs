// SPDX-License-Identifier: Apache-2.0

//! What operators may report.

use crate::{Config, Pallet};
use frame_support::traits::{Get, SortedMembers};
use pallet_oracle::{Call, OnNewData, RawValues, Values};
use sp_runtime::{traits::AccountIdConversion, FixedU128};

impl<T: Config> Pallet<T> {
	/// For `BaseCallFilter`: whether a call of `pallet-oracle` reports no price of any feed.
	/// Reports are free, and a block takes a limited number: an empty one could keep another out.
	pub fn reports_nothing(call: &Call<T>) -> bool {
		match call {
			Call::feed_values { values } => {
				!values.iter().any(|(collection, _)| Self::is_live(collection))
			},
			_ => false,
		}
	}

	/// The account that `pallet-oracle` keeps Root's reports under.
	pub(crate) fn reporter_of_root() -> T::AccountId {
		<T as pallet_oracle::Config>::PalletId::get().into_account_truncating()
	}

	/// Forget what was reported for a collection, and what was made of it.
	pub(crate) fn forget_reports(collection: &T::OracleKey) {
		let root = Self::reporter_of_root();
		for reporter in T::Operators::sorted_members().into_iter().chain([root]) {
			RawValues::<T>::remove(reporter, collection);
		}
		Values::<T>::remove(collection);
	}
}

/// A report may hold values of feeds and others, such as of one that has just been removed. The
/// others are not kept: an operator could fill the state with keys that nobody asked for.
impl<T: Config> OnNewData<T::AccountId, T::OracleKey, FixedU128> for Pallet<T> {
	fn on_new_data(operator: &T::AccountId, collection: &T::OracleKey, _: &FixedU128) {
		if !Self::is_live(collection) {
			RawValues::<T>::remove(operator, collection);
		}
	}
}

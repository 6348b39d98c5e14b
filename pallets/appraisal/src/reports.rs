// SPDX-License-Identifier: Apache-2.0

//! What operators may report.

use crate::{Config, Pallet};
use pallet_oracle::Call;

impl<T: Config> Pallet<T> {
	/// For `BaseCallFilter`: whether a call of `pallet-oracle` reports under a key without a feed.
	/// Reports are free, so an operator could otherwise fill the state with keys that nobody asked
	/// for.
	pub fn reports_without_feed(call: &Call<T>) -> bool {
		match call {
			Call::feed_values { values } => {
				values.iter().any(|(collection, _)| !Self::is_live(collection))
			},
			_ => false,
		}
	}
}

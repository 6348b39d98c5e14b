// SPDX-License-Identifier: Apache-2.0

//! Weights counted by hand from the code, conservative, until benchmarks replace them.

use pignus_primitives::weight::counted;
use polkadot_sdk::{frame_support::weights::Weight, pallet_oracle};

/// The weights of this pallet's calls and hook steps.
pub trait WeightInfo {
	/// Weight of `set_feed`.
	fn set_feed() -> Weight;
	/// Weight of `remove_feed`.
	fn remove_feed() -> Weight;
	/// Weight of `pause_feed`.
	fn pause_feed() -> Weight;
	/// Weight of `set_minimum_reports`.
	fn set_minimum_reports() -> Weight;
	/// Finding the pause that lapses next.
	fn next_in_line() -> Weight;
	/// Resuming a feed whose pause has lapsed.
	fn let_pause_lapse() -> Weight;
}

/// Weights counted by hand from the code.
pub struct CountedWeights;

impl WeightInfo for CountedWeights {
	/// Reads the feed, their number, the price and the markets of the collection; writes the first
	/// three.
	fn set_feed() -> Weight {
		counted(60, 6, 3)
	}

	/// As `set_feed`, with a pause and its place in line.
	fn remove_feed() -> Weight {
		counted(60, 7, 5)
	}

	/// The price, a pause with its number and place in line.
	fn pause_feed() -> Weight {
		counted(40, 4, 4)
	}

	fn set_minimum_reports() -> Weight {
		counted(10, 0, 1)
	}

	fn next_in_line() -> Weight {
		counted(10, 1, 0)
	}

	/// The pause, its place in line and the price.
	fn let_pause_lapse() -> Weight {
		counted(40, 3, 3)
	}
}

/// The weight of `oracle.feed_values` with this pallet as its combiner, for so many operators.
pub struct FeedValuesWeight<const OPERATORS: u32>;

impl<const OPERATORS: u32> pallet_oracle::WeightInfo for FeedValuesWeight<OPERATORS> {
	/// The operators and who has reported in this block; then for each value the reports of all
	/// operators and of root, the feed, the price, the minimum, the previous median and the list of
	/// moved prices, of which the own report, the price, the median and the list are written.
	fn feed_values(values: u32) -> Weight {
		let each = counted(40, u64::from(OPERATORS) + 7, 4);
		counted(30, 3, 1).saturating_add(each.saturating_mul(values.into()))
	}

	fn on_finalize() -> Weight {
		counted(5, 0, 1)
	}
}

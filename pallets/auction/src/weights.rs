// SPDX-License-Identifier: Apache-2.0

//! Weights counted by hand from the code, conservative, until benchmarks replace them.
//!
//! A hold or a release touches four rows (account, asset, holds, system account); a transfer on
//! hold six.

use pignus_primitives::weight::counted;
use polkadot_sdk::frame_support::weights::Weight;

/// The weights of calls and hook steps, without the seller's part.
pub trait WeightInfo {
	/// A bid, without a sale.
	fn bid() -> Weight;
	/// Finding that an auction is due.
	fn settle() -> Weight;
	/// Collecting a claim.
	fn claim() -> Weight;
	/// Advancing the clock.
	fn tick() -> Weight;
	/// Finding the next ending.
	fn next_ending() -> Weight;
	/// Reading an auction that is sold together with another one.
	fn look_at_auction() -> Weight;
	/// One turn or outcome.
	fn close() -> Weight;
	/// Opening an auction.
	fn open() -> Weight;
	/// Withdrawing an auction.
	fn withdraw() -> Weight;
}

/// Weights counted by hand from the code.
pub struct CountedWeights;

impl WeightInfo for CountedWeights {
	/// Auction, clock, two endings; a hold and a release; a claim if the release fails.
	fn bid() -> Weight {
		counted(120, 13, 12)
	}

	fn settle() -> Weight {
		counted(10, 2, 0)
	}

	/// The claim and the auction; two releases and a transfer.
	fn claim() -> Weight {
		counted(120, 15, 14)
	}

	fn tick() -> Weight {
		counted(5, 1, 1)
	}

	fn next_ending() -> Weight {
		counted(10, 1, 0)
	}

	fn look_at_auction() -> Weight {
		counted(5, 1, 0)
	}

	/// Auction and two endings; a transfer on hold; a release and a claim if it is rolled back.
	fn close() -> Weight {
		counted(150, 15, 14)
	}

	/// Next id, clock, auction, ending.
	fn open() -> Weight {
		counted(40, 3, 3)
	}

	/// Auction and ending; a release, and a claim if it fails.
	fn withdraw() -> Weight {
		counted(70, 7, 7)
	}
}

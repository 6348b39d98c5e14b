// SPDX-License-Identifier: Apache-2.0

//! How fast the credit asset may be minted: what is drawn fills a bucket that leaks, what is repaid
//! drains it.

use crate::{clock, Config, Error, Global, GlobalLimits};
use pignus_primitives::Balance;
use sp_runtime::DispatchResult;

/// Pour minted principal into the bucket; errors if it overflows.
pub(crate) fn fill_bucket<T: Config>(limits: &GlobalLimits, amount: Balance) -> DispatchResult {
	Global::<T>::try_mutate(|global| {
		let filled = global.bucket.filled(amount, limits.mint_capacity(), clock::now::<T>());
		global.bucket = filled.ok_or(Error::<T>::AboveMintRate)?;
		Ok(())
	})
}

/// Take burned principal out of the bucket, so that a draw that is repaid at once takes up no room.
pub(crate) fn drain_bucket<T: Config>(amount: Balance) {
	Global::<T>::mutate(|global| {
		let capacity = global.limits.map_or(0, |limits| limits.mint_capacity());
		global.bucket = global.bucket.drained(amount, capacity, clock::now::<T>());
	})
}

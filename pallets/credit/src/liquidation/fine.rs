// SPDX-License-Identifier: Apache-2.0

//! The fine for taking a loan out of its liquidation: half of it makes up for bids that stood in
//! vain.

use crate::{math, money::insurance, Config, LoanOf};
use alloc::vec::Vec;
use pignus_primitives::{auction::Auctioneer, funds::Funds, Balance};
use sp_runtime::{
	traits::{EnsureAdd, EnsureSubAssign, Zero},
	ArithmeticError, DispatchResult, Rounding,
};

/// Pay a fine. Half of it goes to the bids on the loan's lots, in proportion to
/// their amounts and to how long they stood, rounded down; the rest goes to the insurance fund.
pub(crate) fn pay<T: Config>(
	from: &mut impl Funds<T::AccountId>,
	loan: &LoanOf<T>,
	fine: Balance,
) -> DispatchResult {
	let bids: Vec<_> = loan
		.auctions()
		.into_iter()
		.flat_map(|auction| {
			let stood = T::Auctioneer::bids_that_stood(auction).into_iter();
			stood.map(move |(bidder, weight)| (auction, bidder, weight))
		})
		.collect();
	let all = bids.iter().try_fold(0, |sum: u128, (_, _, weight)| sum.ensure_add(*weight))?;
	let mut rest = fine;
	for (auction, bidder, weight) in bids {
		let share = math::share_of(fine / 2, weight, all, Rounding::Down)
			.ok_or(ArithmeticError::Overflow)?;
		if !share.is_zero() {
			T::Auctioneer::pay_or_owe(auction, from, &bidder, share)?;
			rest.ensure_sub_assign(share)?;
		}
	}
	insurance::credit::<T>(from, rest)
}

/// Whether a bid stands on a lot of the loan.
pub(crate) fn has_standing_bid<T: Config>(loan: &LoanOf<T>) -> bool {
	loan.auctions().into_iter().any(T::Auctioneer::has_standing_bid)
}

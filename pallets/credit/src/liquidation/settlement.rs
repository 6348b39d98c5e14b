// SPDX-License-Identifier: Apache-2.0

//! Payments and the lots of a loan that have been won: no payment robs a winner. A redemption settles
//! such lots first; any other payment is refused until somebody has settled them.

use super::lots::{booking_weight, consequence_weight};
use crate::{Config, Error, LoanOf, WeightInfo};
use frame_support::{ensure, traits::Get, weights::Weight};
use pignus_primitives::auction::Auctioneer;
use sp_runtime::DispatchResult;

/// The upper bound of what it weighs to settle all lots of a loan and then withdraw the lots that
/// this opened.
pub(crate) fn settle_weight<T: Config>() -> Weight {
	let each = T::Auctioneer::settle_weight()
		.saturating_add(booking_weight::<T>())
		.saturating_add(T::Auctioneer::withdraw_weight());
	each.saturating_mul(T::MaxItems::get().into())
		.saturating_add(consequence_weight::<T>())
}

/// The upper bound of what a repayment weighs: every item is on sale, and the loan ends.
pub(crate) fn payment_weight<T: Config>() -> Weight {
	let items = T::MaxItems::get();
	repayment_weight::<T>(items, items)
}

/// What a repayment of this loan weighs at most.
pub(crate) fn payment_weight_of<T: Config>(loan: &LoanOf<T>) -> Weight {
	repayment_weight::<T>(loan.items.len() as u32, loan.auctions().len() as u32)
}

fn repayment_weight<T: Config>(items: u32, lots: u32) -> Weight {
	<T as Config>::WeightInfo::repay(items)
		.saturating_add(T::Auctioneer::withdraw_weight().saturating_mul(lots.into()))
}

/// Errors if a lot of the loan has been won and waits for its settlement.
pub(crate) fn ensure_none_won<T: Config>(loan: &LoanOf<T>) -> DispatchResult {
	let is_won = |lot| T::Auctioneer::has_ended(lot) && T::Auctioneer::has_standing_bid(lot);
	ensure!(!loan.auctions().into_iter().any(is_won), Error::<T>::LotWon);
	Ok(())
}

/// Settle a loan's ended auctions first. The loan may have ended afterwards. Fails while auctions
/// are paused and one of them has a winner.
pub(crate) fn settle_due<T: Config>(loan: &LoanOf<T>) -> DispatchResult {
	T::Auctioneer::settle_due(&loan.auctions())
}

/// Whether auctions of the loan have ended.
pub(crate) fn has_due<T: Config>(loan: &LoanOf<T>) -> bool {
	loan.auctions().into_iter().any(T::Auctioneer::has_ended)
}

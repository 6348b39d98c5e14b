// SPDX-License-Identifier: Apache-2.0

//! Settling ended auctions before anything else is done with a loan.

use super::lots::{booking_weight, consequence_weight};
use crate::{Config, LoanOf, WeightInfo};
use frame_support::{traits::Get, weights::Weight};
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

/// The upper bound of what a payment to a loan weighs: every lot is settled or withdrawn, and the
/// loan ends.
pub(crate) fn payment_weight<T: Config>() -> Weight {
	<T as Config>::WeightInfo::repay(T::MaxItems::get()).saturating_add(settle_weight::<T>())
}

/// What a payment to a loan weighs if none of its items is for sale.
pub(crate) fn plain_payment_weight<T: Config>(loan: &LoanOf<T>) -> Option<Weight> {
	let items = u32::try_from(loan.items.len()).ok()?;
	loan.auctions().is_empty().then(|| <T as Config>::WeightInfo::repay(items))
}

/// Settle a loan's ended auctions first, so that no payment robs a winner. The loan may have ended
/// afterwards. Fails while auctions are paused and one of them has a winner.
pub(crate) fn settle_due<T: Config>(loan: &LoanOf<T>) -> DispatchResult {
	let lots = loan.auctions();
	if lots.is_empty() {
		return Ok(());
	}
	T::Auctioneer::settle_due(&lots)
}

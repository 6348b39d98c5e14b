// SPDX-License-Identifier: Apache-2.0

//! What the auction pallet asks about a lot, and tells of its outcome: each kind of lot has a module
//! of its own for the answers.

use super::{
	inventory, outcome,
	usage::{self, Booking, LotOfLoan},
};
use crate::{
	custody::{pins::Handover, Seize},
	market::{pause_and_shelter, Market},
	CollectionOf, Config, Inventory, ItemOf, Loans, Lot, LotOf, Pallet, WeightInfo,
};
use alloc::vec::Vec;
use frame_support::{traits::Get, weights::Weight};
use pignus_primitives::{
	auction::{AuctionId, Auctioneer, LotHandler, Sale, SaleError, Sales},
	funds::Funds,
	hook::Usage,
	Balance,
};
use sp_runtime::DispatchError;

/// Upper bound of booking one outcome, without what follows from it.
pub(crate) fn booking_weight<T: Config>() -> Weight {
	let claims = T::Auctioneer::owe_usage().weight.saturating_mul(2);
	<T as Config>::WeightInfo::book_sales(1)
		.saturating_add(claims)
		.max(<T as Config>::WeightInfo::forfeit_outcome())
		.max(<T as Config>::WeightInfo::inventory_outcome())
		.saturating_add(T::Seize::seize_weight())
}

/// Upper bound of the work after a lot's outcome: start a liquidation, then close the loan or open
/// the next round.
pub(crate) fn consequence_weight<T: Config>() -> Weight {
	let items = T::MaxItems::get();
	let each = T::Auctioneer::withdraw_weight().max(T::Auctioneer::open_weight());
	<T as Config>::WeightInfo::start_liquidation(items)
		.saturating_add(<T as Config>::WeightInfo::end_loan(items))
		.saturating_add(each.saturating_mul(items.into()))
}

/// Runs the outcome of a lot of the inventory; its price is paid to the loan that the item secured.
fn of_inventory<T: Config, Failure>(
	collection: CollectionOf<T>,
	item: ItemOf<T>,
	outcome: impl FnOnce() -> Result<Handover, Failure>,
) -> Result<Usage, Failure> {
	let used = <T as Config>::WeightInfo::inventory_outcome_usage();
	let Some(row) = Inventory::<T>::get(collection, item) else {
		return outcome().map(|_| used);
	};
	let booking = Booking::Alone(used);
	usage::of_outcome::<T, _>(row.loan, LotOfLoan::Former, booking, || outcome().map(Into::into))
}

impl<T: Config> LotHandler<T::AccountId, LotOf<T>> for Pallet<T> {
	fn value_now(lot: &LotOf<T>) -> Option<Balance> {
		let (market, units) = match lot {
			Lot::Loan { loan, item } => {
				let loan = Loans::<T>::get(loan)?;
				let market = Market::<T>::of(loan.market).ok()?;
				let units = market.units_of(loan.pledged(item)?).liquidation;
				(market, units)
			},
			Lot::Inventory { collection, item } => {
				let row = Inventory::<T>::get(collection, item)?;
				let market = Market::<T>::of(row.market).ok()?;
				let units = market.item_units(*item).liquidation;
				(market, units)
			},
		};
		market.fresh_value(units)
	}

	fn sold(
		lot: &LotOf<T>,
		sale: &Sale<T::AccountId>,
		payment: &mut impl Funds<T::AccountId>,
	) -> Result<Usage, SaleError> {
		match *lot {
			Lot::Loan { loan, item } => {
				usage::of_outcome::<T, _>(loan, LotOfLoan::Own, Booking::Sale, || {
					outcome::sold::<T>(loan, item, sale, payment)
				})
			},
			Lot::Inventory { collection, item } => of_inventory::<T, _>(collection, item, || {
				inventory::outcome::sold::<T>(collection, item, sale, payment)
			}),
		}
	}

	fn unsold(lot: &LotOf<T>, asked: Balance, lowest: Balance) -> Result<Usage, DispatchError> {
		let booking = Booking::Alone(<T as Config>::WeightInfo::forfeit_outcome_usage());
		match *lot {
			Lot::Loan { loan, item } => {
				usage::of_outcome::<T, _>(loan, LotOfLoan::Own, booking, || {
					outcome::unsold::<T>(loan, item, asked, lowest).map(Into::into)
				})
			},
			Lot::Inventory { collection, item } => of_inventory::<T, _>(collection, item, || {
				inventory::outcome::unsold::<T>(collection, item).map(|()| Handover::Plain)
			}),
		}
	}

	fn delivery_failed(lot: &LotOf<T>, reason: DispatchError) -> Result<Usage, DispatchError> {
		let booking = Booking::Alone(<T as Config>::WeightInfo::forfeit_outcome_usage());
		match *lot {
			Lot::Loan { loan, item } => {
				usage::of_outcome::<T, _>(loan, LotOfLoan::Own, booking, || {
					outcome::undelivered::<T>(loan, item, reason).map(|()| Handover::Plain.into())
				})
			},
			Lot::Inventory { collection, item } => of_inventory::<T, _>(collection, item, || {
				inventory::outcome::undelivered::<T>(collection, item, reason)
					.map(|()| Handover::Plain)
			}),
		}
	}

	fn is_on_sale(lot: &LotOf<T>, auction: AuctionId) -> bool {
		match lot {
			Lot::Loan { loan, item } => Loans::<T>::get(loan).is_some_and(|loan| {
				let lots = loan.lots_on_sale();
				lots.contains(&(*item, auction))
			}),
			Lot::Inventory { collection, item } => Inventory::<T>::get(collection, item)
				.is_some_and(|row| row.state.auction() == Some(auction)),
		}
	}

	/// The lots of the same loan. What belongs to the insurance fund waits for the lots of the loan
	/// that its price is paid to, and they do not wait for it.
	fn sold_together(lot: &LotOf<T>) -> Vec<AuctionId> {
		let loan = match lot {
			Lot::Loan { loan, .. } => Some(*loan),
			Lot::Inventory { collection, item } => {
				Inventory::<T>::get(collection, item).map(|row| row.loan)
			},
		};
		loan.and_then(Loans::<T>::get).map(|loan| loan.auctions()).unwrap_or_default()
	}

	fn max_sold_together() -> u32 {
		T::MaxItems::get()
	}

	fn sold_together_weight() -> Weight {
		<T as Config>::WeightInfo::sold_together()
	}

	fn sales() -> Sales {
		pause_and_shelter::sales::<T>()
	}

	fn sales_weight() -> Weight {
		<T as Config>::WeightInfo::sales()
	}

	fn value_usage() -> Usage {
		// It reads no more than a visit of the market: the rules, the sums and the price.
		let loan = <T as Config>::WeightInfo::sold_together();
		Usage::of(<T as Config>::WeightInfo::visit_market().saturating_add(loan))
	}

	fn outcome_weight() -> Weight {
		booking_weight::<T>().saturating_add(consequence_weight::<T>())
	}
}

// SPDX-License-Identifier: Apache-2.0

//! What the outcome of a lot has used, told by what has become of its loan: an outcome may start a
//! liquidation, open a round or end the loan, and mostly does none of it.

use crate::{
	custody::{pins::Handover, Seize},
	Config, LoanId, LoanState, Loans, MarketId, WeightInfo,
};
use alloc::vec::Vec;
use frame_support::traits::Get;
use pignus_primitives::{
	auction::{AuctionId, Auctioneer},
	hook::{Shared, Usage},
};

/// Whose lot it is whose outcome a loan bears.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LotOfLoan {
	/// The loan's: its auction, which is gone too, has been closed and not withdrawn.
	Own,
	/// The insurance fund's, to which the loan lost it.
	Former,
}

/// A loan, as far as it tells what an outcome does.
struct Shape {
	market: MarketId,
	items: u32,
	auctions: Vec<AuctionId>,
	is_liquidating: bool,
	is_waiting: bool,
}

impl Shape {
	/// `None` if the loan has ended.
	fn of<T: Config>(loan: LoanId) -> Option<Self> {
		let loan = Loans::<T>::get(loan)?;
		Some(Self {
			market: loan.market,
			items: loan.items.len() as u32,
			auctions: loan.auctions(),
			is_liquidating: loan.is_liquidating(),
			is_waiting: matches!(loan.state, LoanState::Waiting { .. }),
		})
	}
}

/// What the outcome of a lot may do beside its booking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Effects {
	/// How the item was handed over.
	pub handover: Handover,
	/// How many payments are kept as claims.
	pub owed: u32,
}

impl From<Handover> for Effects {
	fn from(handover: Handover) -> Self {
		Self { handover, owed: 0 }
	}
}

/// What the booking of an outcome uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Booking {
	/// This, whatever other outcomes there are.
	Alone(Usage),
	/// A sale, which has the rows of its market in common with other sales.
	Sale,
}

impl Booking {
	fn usage<T: Config>(self, market: Option<MarketId>) -> Usage {
		match self {
			Self::Alone(usage) => usage,
			Self::Sale => sale_usage::<T>(market),
		}
	}
}

/// What the booking of a sale uses.
fn sale_usage<T: Config>(market: Option<MarketId>) -> Usage {
	let alone = <T as Config>::WeightInfo::book_sales_usage(1);
	let Some(owner) = market else { return alone };
	let next = <T as Config>::WeightInfo::book_sales(2).saturating_sub(alone.weight);
	let weight = alone.weight.saturating_sub(next);
	Usage { weight: next, shared: Some(Shared { owner, weight }), ..alone }
}

/// Runs the outcome of a lot whose price or debt is that of `loan`. Returns what it has used:
/// `booking`, and what followed for the loan.
pub(crate) fn of_outcome<T: Config, Failure>(
	loan: LoanId,
	lot: LotOfLoan,
	booking: Booking,
	outcome: impl FnOnce() -> Result<Effects, Failure>,
) -> Result<Usage, Failure> {
	let look = Usage::of(T::DbWeight::get().reads(1));
	let before = Shape::of::<T>(loan);
	let Effects { handover, owed } = outcome()?;
	let force = match handover {
		Handover::Plain => Usage::default(),
		// The settings that it opens and closes again are read first.
		Handover::Seized => Usage::of(T::Seize::seize_weight()),
	};
	let booked = booking.usage::<T>(before.as_ref().map(|before| before.market));
	let claims = T::Auctioneer::owe_usage().times(owed);
	let followed = before.map(|before| followed::<T>(&before, Shape::of::<T>(loan), lot));
	Ok(look.plus(booked).plus(force).plus(claims).plus(followed.unwrap_or_default()))
}

/// What followed for a loan. Booking is measured with a loan's last item; so what its other items
/// take comes to that.
fn followed<T: Config>(before: &Shape, after: Option<Shape>, lot: LotOfLoan) -> Usage {
	let others = before.items.saturating_sub(1);
	let is_liquidating = after.as_ref().is_none_or(|after| after.is_liquidating);
	// Its items are counted anew whenever some are left, and in a cure. A loan that is unwound may
	// have been liquidated and cured at once.
	let more = if before.is_liquidating { u32::from(!is_liquidating) } else { 2 };
	let counts = u32::from(others > 0).saturating_add(more);
	let counting = <T as Config>::WeightInfo::start_liquidation_usage(others).times(counts);
	let ending = match after {
		None if others > 0 => <T as Config>::WeightInfo::end_loan_usage(others),
		_ => Usage::default(),
	};
	let waits = after.as_ref().is_some_and(|after| after.is_waiting) && !before.is_waiting;
	let waiting = <T as Config>::WeightInfo::set_aside_usage().times(waits.into());
	let auctions = after.map(|after| after.auctions).unwrap_or_default();
	let without = |these: &[AuctionId], those: &[AuctionId]| {
		these.iter().filter(|auction| !those.contains(auction)).count() as u32
	};
	let closed = match lot {
		LotOfLoan::Own => 1,
		LotOfLoan::Former => 0,
	};
	let withdrawn = without(&before.auctions, &auctions).saturating_sub(closed);
	let opened = without(&auctions, &before.auctions);
	counting
		.plus(ending)
		.plus(waiting)
		.plus(T::Auctioneer::withdraw_usage().times(withdrawn))
		.plus(T::Auctioneer::open_usage().times(opened))
}

// SPDX-License-Identifier: Apache-2.0

//! Loans and their items.

use super::{Limits, Liquidation, LoanId, MarketId, RulesInForce};
use crate::math;
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::fmt::Debug;
use frame_support::{
	traits::Get, BoundedVec, CloneNoBound, DebugNoBound, EqNoBound, PartialEqNoBound,
};
use pignus_primitives::{
	auction::AuctionId,
	ordered::{due_key, score_key, DueKey, ScoreKey},
	Balance, Moment,
};
use scale_info::TypeInfo;
use sp_runtime::{
	traits::{EnsureAdd, Zero},
	ArithmeticError, FixedU128, Permill, Rounding,
};

/// Where a pledged item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub enum Custody {
	/// With its borrower, pinned.
	Pinned,
	/// Pinned, and for sale.
	OnSale {
		/// In which auction.
		auction: AuctionId,
		/// How often it has been offered again in this round.
		reoffers: u8,
		/// Whether its borrower put it up for sale, so that it is not sold below its share of the
		/// debt.
		orderly: bool,
	},
	/// Pinned; it was bought but could not be handed over. It may be offered again.
	DeliveryFailed,
}

impl Custody {
	/// Whether the item still backs its loan: it can be sold.
	pub fn backs(&self) -> bool {
		matches!(self, Self::Pinned | Self::OnSale { .. })
	}
}

/// An item of a loan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct PledgedItem<ItemId> {
	/// The item.
	pub item: ItemId,
	/// Its collateral weight in units of the collection's price.
	pub units: FixedU128,
	/// Where it is.
	pub custody: Custody,
}

impl<ItemId> PledgedItem<ItemId> {
	/// An item that has just been pinned.
	pub fn pinned(item: ItemId, units: FixedU128) -> Self {
		Self { item, units, custody: Custody::Pinned }
	}
}

/// Terms of a market that a loan keeps where a vote has made them stricter since: no vote keeps a
/// borrower from paying down, adding collateral, or selling in good order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct KeptTerms {
	/// The smallest debt, in the smallest unit of the credit asset.
	pub min_debt: Balance,
	/// At most this many items secure the loan.
	pub max_items: u32,
	/// The highest loan-to-value at which its items may be sold in good order.
	pub max_ltv: Permill,
}

impl KeptTerms {
	/// The terms that are in force now.
	pub fn of<AccountId, CollectionId>(rules: &RulesInForce<AccountId, CollectionId>) -> Self {
		let Limits { min_debt, max_items, .. } = rules.limits;
		Self { min_debt, max_items, max_ltv: rules.max_ltv }
	}

	/// Of these terms and those in force, whichever leaves the borrower more freedom.
	pub fn or(self, in_force: Self) -> Self {
		Self {
			min_debt: self.min_debt.min(in_force.min_debt),
			max_items: self.max_items.max(in_force.max_items),
			max_ltv: self.max_ltv.max(in_force.max_ltv),
		}
	}
}

/// When a loan falls due.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct Maturity {
	/// When the debt is to be repaid.
	pub at: Moment,
	/// From this moment the loan is liquidated if it has not been repaid.
	pub liquidated_from: Moment,
}

impl Maturity {
	/// The maturity of a loan that gets these terms `now`; `None` if it is open-ended.
	pub fn from(
		now: Moment,
		duration: Option<Moment>,
		grace: Moment,
	) -> Result<Option<Self>, ArithmeticError> {
		let Some(duration) = duration else { return Ok(None) };
		let at = now.ensure_add(duration)?;
		Ok(Some(Self { at, liquidated_from: at.ensure_add(grace)? }))
	}
}

/// Where a loan that is not in liquidation stands in line for one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub enum Place {
	/// In no line: the loan is just being opened or moved. No stored loan has this place.
	Nowhere,
	/// In the indices, at these keys.
	InLine {
		/// Its key in the risk index.
		risk: ScoreKey,
		/// Its key in the maturity index.
		due: Option<DueKey>,
	},
	/// Out of the indices until this moment: its liquidation could not start.
	SetAside {
		/// When the chain tries again.
		retry_at: Moment,
	},
}

/// The state of a loan.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub enum LoanState<AccountId> {
	/// None of its items is for sale.
	Running(Place),
	/// Items are for sale at its borrower's wish, in good order.
	Unwinding(Place),
	/// In liquidation: items are for sale.
	Selling(Liquidation<AccountId>),
	/// In liquidation, but its remaining items could not be delivered or are worth nothing: it no
	/// longer counts towards the market's share in liquidation.
	Waiting {
		/// When the loss is realised.
		until: Moment,
		/// The books.
		liquidation: Liquidation<AccountId>,
	},
}

/// One borrower's position in one market.
#[derive(
	CloneNoBound, DebugNoBound, PartialEqNoBound, EqNoBound, Encode, Decode, MaxEncodedLen, TypeInfo,
)]
#[scale_info(skip_type_params(MaxItems))]
pub struct Loan<
	AccountId: Clone + Debug + PartialEq + Eq,
	ItemId: Clone + Debug + PartialEq + Eq,
	MaxItems: Get<u32>,
> {
	/// Its market.
	pub market: MarketId,
	/// Whose position it is, and who owns its items.
	pub borrower: AccountId,
	/// The collateral.
	pub items: BoundedVec<PledgedItem<ItemId>, MaxItems>,
	/// What its market's terms were when it got them.
	pub terms: KeptTerms,
	/// Minted and not yet burned, in the smallest unit of the credit asset.
	pub principal: Balance,
	/// The debt divided by the market's index, in 10^-9 of the smallest unit; 0 in liquidation.
	pub normalized: u128,
	/// When it falls due; `None` if open-ended.
	pub maturity: Option<Maturity>,
	/// The native deposit on hold for it, in the smallest unit of the native token.
	pub deposit: Balance,
	/// Its state.
	pub state: LoanState<AccountId>,
	/// How often its liquidation failed to start.
	pub failed_starts: u32,
	/// Since when its liquidation has failed to start because its collateral is worth nothing.
	pub worthless_since: Option<Moment>,
	/// When its borrower last began to unwind it.
	pub unwound_at: Option<Moment>,
}

impl<AccountId, ItemId, MaxItems> Loan<AccountId, ItemId, MaxItems>
where
	AccountId: Clone + Debug + PartialEq + Eq,
	ItemId: Copy + Debug + PartialEq + Eq,
	MaxItems: Get<u32>,
{
	/// A loan of `borrower` without items and without debt, in no line yet.
	pub fn empty(
		market: MarketId,
		borrower: AccountId,
		terms: KeptTerms,
		maturity: Option<Maturity>,
	) -> Self {
		Self {
			market,
			borrower,
			items: BoundedVec::new(),
			terms,
			principal: 0,
			normalized: 0,
			maturity,
			deposit: 0,
			state: LoanState::Running(Place::Nowhere),
			failed_starts: 0,
			worthless_since: None,
			unwound_at: None,
		}
	}

	/// Principal and interest, at the index of its market.
	pub fn debt(&self, index: FixedU128) -> Result<Balance, ArithmeticError> {
		match self.liquidation() {
			Some(books) => self.principal.ensure_add(books.interest),
			None => {
				math::debt(self.normalized, index, Rounding::Up).ok_or(ArithmeticError::Overflow)
			},
		}
	}

	/// The penalty on what sales have repaid, as far as it has not been charged yet.
	pub fn penalty_due(&self) -> Result<Balance, ArithmeticError> {
		self.liquidation().map_or(Ok(0), Liquidation::penalty_due)
	}

	/// Whether nothing is unpaid but penalty, due or added to the interest.
	pub fn owes_only_penalty(&self) -> bool {
		let books = self.liquidation();
		self.principal.is_zero() && books.is_some_and(Liquidation::owes_no_accrued_interest)
	}

	/// Debt and penalty.
	pub fn owed(&self, index: FixedU128) -> Result<Balance, ArithmeticError> {
		self.debt(index)?.ensure_add(self.penalty_due()?)
	}

	/// The collateral weight: the sum over the items that can be sold. Outside a liquidation these
	/// are all items.
	pub fn units(&self) -> Result<FixedU128, ArithmeticError> {
		self.items
			.iter()
			.filter(|pledged| pledged.custody.backs())
			.try_fold(FixedU128::zero(), |sum, pledged| sum.ensure_add(pledged.units))
	}

	/// The items with their units.
	pub fn item_units(&self) -> Vec<(ItemId, FixedU128)> {
		self.items.iter().map(|pledged| (pledged.item, pledged.units)).collect()
	}

	/// The score by which the loan is indexed.
	pub fn score(&self) -> Result<u128, ArithmeticError> {
		math::risk_score(self.normalized, self.units()?).ok_or(ArithmeticError::Overflow)
	}

	/// Where the loan belongs in the risk index.
	pub fn risk_key(&self, id: LoanId) -> Result<ScoreKey, ArithmeticError> {
		Ok(score_key(self.score()?, id))
	}

	/// Where the loan belongs in the maturity index; `None` if it is open-ended.
	pub fn maturity_key(&self, id: LoanId) -> Option<DueKey> {
		self.maturity.map(|maturity| due_key(maturity.liquidated_from, id))
	}

	/// Whether the loan is past its maturity, regardless of its grace.
	pub fn is_past_maturity(&self, now: Moment) -> bool {
		self.maturity.is_some_and(|maturity| maturity.at <= now)
	}

	/// Whether the loan is past its maturity and grace.
	pub fn is_due(&self, now: Moment) -> bool {
		self.maturity.is_some_and(|maturity| maturity.liquidated_from <= now)
	}

	/// The books of its liquidation, if it is in one.
	pub fn liquidation(&self) -> Option<&Liquidation<AccountId>> {
		match &self.state {
			LoanState::Running(_) | LoanState::Unwinding(_) => None,
			LoanState::Selling(books) | LoanState::Waiting { liquidation: books, .. } => {
				Some(books)
			},
		}
	}

	/// The books of its liquidation, for changing them.
	pub fn liquidation_mut(&mut self) -> Option<&mut Liquidation<AccountId>> {
		match &mut self.state {
			LoanState::Running(_) | LoanState::Unwinding(_) => None,
			LoanState::Selling(books) | LoanState::Waiting { liquidation: books, .. } => {
				Some(books)
			},
		}
	}

	/// Whether the loan is in liquidation. If so, its borrower can only redeem it or pay it down
	/// with incomes.
	pub fn is_liquidating(&self) -> bool {
		self.liquidation().is_some()
	}

	/// Whether items are for sale in its liquidation, so that it counts towards the market's share.
	pub fn is_selling(&self) -> bool {
		matches!(self.state, LoanState::Selling(_))
	}

	/// Where the loan stands in line, unless it is in liquidation.
	pub fn place(&self) -> Option<Place> {
		match self.state {
			LoanState::Running(place) | LoanState::Unwinding(place) => Some(place),
			LoanState::Selling(_) | LoanState::Waiting { .. } => None,
		}
	}

	/// Record where a loan that is not in liquidation stands in line.
	pub fn set_place(&mut self, to: Place) {
		if let LoanState::Running(place) | LoanState::Unwinding(place) = &mut self.state {
			*place = to;
		}
	}

	/// Record when the chain returns to the loan: to start its liquidation, or to realise its loss.
	pub fn wait_until(&mut self, at: Moment) {
		match &mut self.state {
			LoanState::Running(place) | LoanState::Unwinding(place) => {
				*place = Place::SetAside { retry_at: at };
			},
			LoanState::Waiting { until, .. } => *until = at,
			LoanState::Selling(books) => {
				let liquidation = books.clone();
				self.state = LoanState::Waiting { until: at, liquidation };
			},
		}
	}

	/// Forget that its liquidation failed to start.
	pub fn forget_failed_starts(&mut self) {
		self.failed_starts = 0;
		self.worthless_since = None;
	}

	/// Record whether items of a loan that is not in liquidation are for sale.
	pub fn note_sales(&mut self) {
		let on_sale = !self.auctions().is_empty();
		if let LoanState::Running(place) | LoanState::Unwinding(place) = self.state {
			self.state =
				if on_sale { LoanState::Unwinding(place) } else { LoanState::Running(place) };
		}
	}

	/// The pledged item with this id.
	pub fn pledged(&self, item: &ItemId) -> Option<&PledgedItem<ItemId>> {
		self.items.iter().find(|pledged| pledged.item == *item)
	}

	/// Take an item out of the loan's list.
	pub fn take_item(&mut self, item: &ItemId) -> Option<PledgedItem<ItemId>> {
		let position = self.items.iter().position(|pledged| pledged.item == *item)?;
		Some(self.items.remove(position))
	}

	/// Record where an item is.
	pub fn set_custody(&mut self, item: &ItemId, custody: Custody) {
		self.items
			.iter_mut()
			.filter(|pledged| pledged.item == *item)
			.for_each(|pledged| pledged.custody = custody);
	}

	/// The items that are on sale, with their auctions.
	pub fn lots_on_sale(&self) -> Vec<(ItemId, AuctionId)> {
		self.items
			.iter()
			.filter_map(|pledged| match pledged.custody {
				Custody::OnSale { auction, .. } => Some((pledged.item, auction)),
				_ => None,
			})
			.collect()
	}

	/// The running auctions, in the order of the items.
	pub fn auctions(&self) -> Vec<AuctionId> {
		self.lots_on_sale().into_iter().map(|(_, auction)| auction).collect()
	}

	/// Whether anything is left that can be sold.
	pub fn has_backing(&self) -> bool {
		self.items.iter().any(|pledged| pledged.custody.backs())
	}
}

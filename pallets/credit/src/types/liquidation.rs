// SPDX-License-Identifier: Apache-2.0

//! Why a loan is liquidated, its lots, and the books of its liquidation.

use super::{LiquidationTerms, LoanId, RulesInForce};
use crate::math::{self, Dues, Proceeds};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use pignus_primitives::{appraisal::AcceptedPrices, auction::AuctionRules, Balance};
use scale_info::TypeInfo;
use sp_runtime::{
	traits::{EnsureAdd, EnsureAddAssign, EnsureSub, EnsureSubAssign, One},
	ArithmeticError, FixedU128, Permill, Rounding,
};

/// One item for sale.
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
pub enum Lot<CollectionId, ItemId> {
	/// An item of a loan.
	Loan {
		/// The loan.
		loan: LoanId,
		/// The item, of the collection of the loan's market.
		item: ItemId,
	},
	/// An item that belongs to the insurance fund, because nobody bought it.
	Inventory {
		/// The item's collection.
		collection: CollectionId,
		/// The item.
		item: ItemId,
	},
}

/// Why a loan is liquidated.
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
pub enum DefaultReason {
	/// Its debt exceeds `liquidation_ltv` of its value.
	Unhealthy,
	/// It was not repaid in time.
	Matured,
}

/// Whether a loan is in default.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub enum Verdict {
	/// It is not in default.
	Safe,
	/// It may be liquidated, for this reason.
	Default(DefaultReason),
	/// This cannot be known now, so nothing is done.
	Unknown(UnknownReason),
}

/// Why it cannot be known whether a loan is in default.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub enum UnknownReason {
	/// There is no fresh price.
	NoFreshPrice,
	/// The market is halted.
	Halted,
	/// Liquidations are paused.
	Paused,
	/// There was a long gap between two blocks, a halt of the market or a pause of liquidations not
	/// long ago; borrowers are given time to act.
	Sheltered,
}

/// What a loan in liquidation must reach to live on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CureTerms {
	/// What one unit is worth.
	pub prices: AcceptedPrices,
	/// The loan-to-value at which health is one.
	pub liquidation_ltv: Permill,
	/// The least health at the higher price; at the lower price it is one.
	pub target_health: FixedU128,
}

impl CureTerms {
	/// Whether a loan that owes `owed` on items of `units` meets them. A price that lags behind a
	/// fall does not cure a loan that is in default at the price of today.
	pub fn met_by(
		&self,
		units: FixedU128,
		owed: Balance,
		asset_unit: Balance,
	) -> Result<bool, ArithmeticError> {
		let reaches = |price, least: FixedU128| {
			let value = math::value(price, units, asset_unit).ok_or(ArithmeticError::Overflow)?;
			let health = math::health(self.liquidation_ltv, value, owed);
			Ok(health.is_none_or(|health| health >= least))
		};
		Ok(reaches(self.prices.high, self.target_health)?
			&& reaches(self.prices.low, FixedU128::one())?)
	}
}

/// The books of a liquidation. Prices, debt and rules are those of its start. Amounts are in the
/// smallest unit of the credit asset.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Liquidation<AccountId> {
	/// Why the loan is liquidated.
	pub reason: DefaultReason,
	/// The debt at the start.
	pub started_debt: Balance,
	/// The unpaid interest, and the penalty that was added to it; the unpaid principal is kept in
	/// the loan.
	pub interest: Balance,
	/// The debt that sales have repaid.
	pub repaid_by_sales: Balance,
	/// The penalty that sales have paid or that was added to the interest.
	pub penalty_charged: Balance,
	/// The penalty that was added to the interest, paid or not.
	pub penalty_in_interest: Balance,
	/// What redeeming the loan costs in addition to debt and penalty.
	pub redeem_fine: Balance,
	/// The round of auctions, counted from one.
	pub round: u32,
	/// What one unit was worth.
	pub prices: AcceptedPrices,
	/// The loan-to-value at which health is one.
	pub liquidation_ltv: Permill,
	/// What the liquidation costs.
	pub terms: LiquidationTerms,
	/// How lots are sold.
	pub auction: AuctionRules,
	/// Who gets which share of sales.
	pub royalty: Option<(AccountId, Permill)>,
}

impl<AccountId: Clone> Liquidation<AccountId> {
	/// The books of a liquidation that starts with `debt`, of which `principal` was minted.
	pub fn start<CollectionId>(
		reason: DefaultReason,
		debt: Balance,
		principal: Balance,
		prices: AcceptedPrices,
		rules: &RulesInForce<AccountId, CollectionId>,
	) -> Result<Self, ArithmeticError> {
		let terms = &rules.liquidation;
		let redeem_fine = math::redeem_fine(debt, rules.limits.min_debt, terms.redeem_fine)
			.ok_or(ArithmeticError::Overflow)?;
		Ok(Self {
			reason,
			started_debt: debt,
			interest: debt.ensure_sub(principal)?,
			repaid_by_sales: 0,
			penalty_charged: 0,
			penalty_in_interest: 0,
			redeem_fine,
			round: 1,
			prices,
			liquidation_ltv: rules.liquidation_ltv,
			terms: rules.liquidation,
			auction: rules.auction.clone(),
			royalty: rules.royalty.clone(),
		})
	}
}

impl<AccountId> Liquidation<AccountId> {
	/// The penalty on the debt that sales have repaid, less what has been charged already.
	pub fn penalty_due(&self) -> Result<Balance, ArithmeticError> {
		math::penalty_due(self.terms.penalty, self.repaid_by_sales, self.penalty_charged)
			.ok_or(ArithmeticError::Underflow)
	}

	/// What a sale has to pay while `principal` is unpaid.
	pub fn dues(&self, principal: Balance) -> Dues {
		Dues {
			principal,
			interest: self.interest,
			repaid_before: self.repaid_by_sales,
			charged_before: self.penalty_charged,
			penalty: self.terms.penalty,
			royalty: self.royalty.as_ref().map(|(_, share)| *share).unwrap_or_default(),
		}
	}

	/// Record what a sale repays and which penalty it pays.
	pub fn book(&mut self, proceeds: &Proceeds) -> Result<(), ArithmeticError> {
		self.interest.ensure_sub_assign(proceeds.interest)?;
		self.repaid_by_sales.ensure_add_assign(proceeds.debt()?)?;
		self.penalty_charged.ensure_add_assign(proceeds.penalty)
	}

	/// Turn the penalty that is due into interest: the sales of the next round pay it before their
	/// own penalty.
	pub fn charge_penalty(&mut self) -> Result<(), ArithmeticError> {
		let penalty = self.penalty_due()?;
		self.interest.ensure_add_assign(penalty)?;
		self.penalty_in_interest.ensure_add_assign(penalty)?;
		self.penalty_charged.ensure_add_assign(penalty)
	}

	/// Whether all interest that is unpaid is penalty that was added to it: what accrued is paid
	/// first.
	pub fn owes_no_accrued_interest(&self) -> bool {
		self.interest <= self.penalty_in_interest
	}

	/// A lot's share of the debt plus the penalty on it.
	pub fn with_penalty(&self, debt_share: Balance) -> Result<Balance, ArithmeticError> {
		math::fraction_of(debt_share, self.terms.penalty, Rounding::Up)
			.ok_or(ArithmeticError::Overflow)?
			.ensure_add(debt_share)
	}
}

// SPDX-License-Identifier: Apache-2.0

//! What borrowers and their user interfaces ask the chain.

use crate::{
	lending::Position, math, Config, Flows, Ledgers, Liquidations, LoanId, LoanStatus, LoansOf,
	MarketConfigOf, MarketId, MarketStatus, Markets, Pallet, Pause, PauseState, RiskIndex,
	TotalFlows, Verdict,
};
use alloc::vec::Vec;
use codec::{Codec, Decode, Encode};
use pignus_primitives::{
	appraisal::Appraisals,
	auction::AuctionId,
	ordered::{split_score_key, ScoreKey},
	page::Page,
	Balance, Moment,
};
use polkadot_sdk::{
	frame_support::traits::{fungible::Inspect, Get},
	sp_api,
	sp_runtime::{traits::One, FixedU128, Permill, Perquintill},
};
use scale_info::TypeInfo;

/// A loan as its borrower wants to see it. Amounts are in the smallest unit of the credit asset,
/// prices in whole tokens; what needs a fresh price is `None` without one.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct LoanView<AccountId, ItemId> {
	/// The loan.
	pub loan: LoanId,
	/// Its market.
	pub market: MarketId,
	/// Whose it is.
	pub borrower: AccountId,
	/// The pledged items and their units.
	pub items: Vec<(ItemId, FixedU128)>,
	/// Principal and interest.
	pub debt: Balance,
	/// Minted and not yet burned.
	pub principal: Balance,
	/// Accrued and not yet paid.
	pub interest: Balance,
	/// The penalty on what sales have repaid, as far as it is not charged yet.
	pub penalty_due: Balance,
	/// Value at the lending price.
	pub collateral_value: Option<Balance>,
	/// Debt over value at the lending price.
	pub ltv: Option<FixedU128>,
	/// `liquidation_ltv * value / debt` at the liquidation price; below 1 the loan is in default.
	pub health: Option<FixedU128>,
	/// The price of one unit below which the loan is in default.
	pub liquidation_price: Option<FixedU128>,
	/// What can still be drawn at the lending price, before ceilings.
	pub drawable: Balance,
	/// When the debt is to be repaid, in milliseconds.
	pub maturity: Option<Moment>,
	/// Where it stands.
	pub status: LoanStatus,
	/// Whether it is in default.
	pub verdict: Verdict,
	/// The auctions of its items.
	pub auctions: Vec<AuctionId>,
	/// The yearly rate.
	pub apr: Perquintill,
	/// What the yearly rate compounds to in a year, less one.
	pub effective_rate: FixedU128,
}

/// A market: what it is and what is borrowed in it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct MarketView<Configuration> {
	/// The market.
	pub market: MarketId,
	/// What governance set.
	pub config: Configuration,
	/// The threshold in force: one that was lowered falls slowly.
	pub liquidation_ltv: Permill,
	/// The yearly rate in force: one that was raised counts after a while.
	pub apr: Perquintill,
	/// What the yearly rate compounds to in a year, less one.
	pub effective_rate: FixedU128,
	/// What may be done in it.
	pub status: MarketStatus,
	/// What one unit of debt has grown to since it was opened.
	pub index: FixedU128,
	/// Minted and not yet burned, in the smallest unit of the credit asset.
	pub principal: Balance,
	/// The part of the principal that is in liquidation.
	pub in_liquidation: Balance,
	/// The number of loans.
	pub loans: u32,
	/// The price new debt is drawn against, if it is fresh.
	pub lending_price: Option<FixedU128>,
	/// The price loans are liquidated at, if it is fresh.
	pub liquidation_price: Option<FixedU128>,
}

/// What could be borrowed against items now.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct Quote {
	/// The sum of the items' units.
	pub units: FixedU128,
	/// Their value at the lending price, in the smallest unit of the credit asset.
	pub value: Balance,
	/// The most debt at `max_ltv`, before ceilings.
	pub most_debt: Balance,
	/// The yearly rate.
	pub apr: Perquintill,
	/// What the yearly rate compounds to in a year, less one.
	pub effective_rate: FixedU128,
}

/// The books over all markets, in the smallest unit of the credit asset.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct Totals {
	/// Everything ever minted and burned, and the shortfall.
	pub flows: Flows,
	/// The principal of all loans.
	pub principal: Balance,
	/// What the insurance fund holds.
	pub insurance_fund: Balance,
	/// What is paused.
	pub pause: PauseState,
}

sp_api::decl_runtime_apis! {
	/// What borrowers and their user interfaces ask the chain.
	pub trait CreditApi<AccountId, ItemId, Configuration>
	where
		AccountId: Codec,
		ItemId: Codec,
		Configuration: Codec,
	{
		/// One loan; `None` when it does not exist or has ended.
		fn loan(loan: LoanId) -> Option<LoanView<AccountId, ItemId>>;

		/// The loans of an account.
		fn loans_of(account: AccountId) -> Vec<LoanView<AccountId, ItemId>>;

		/// The loans of an account in pages of at most `limit`, from behind the cursor `after`.
		fn loans_of_page(
			account: AccountId,
			after: Option<LoanId>,
			limit: u32,
		) -> Page<LoanView<AccountId, ItemId>, LoanId>;

		/// One market.
		fn market(market: MarketId) -> Option<MarketView<Configuration>>;

		/// What could be borrowed in a market against items; `None` without a market or a fresh
		/// price.
		fn quote(market: MarketId, items: Vec<ItemId>) -> Option<Quote>;

		/// The loans of a market whose health is below `below_health`, riskiest first, at most
		/// `limit` and at most 1,000; none without a fresh price.
		fn at_risk(
			market: MarketId,
			below_health: FixedU128,
			limit: u32,
		) -> Vec<LoanView<AccountId, ItemId>>;

		/// The same in pages, from behind the cursor `after`. A loan whose debt or collateral
		/// changes between two pages may be missed or seen twice.
		fn at_risk_page(
			market: MarketId,
			below_health: FixedU128,
			after: Option<ScoreKey>,
			limit: u32,
		) -> Page<LoanView<AccountId, ItemId>, ScoreKey>;

		/// The books over all markets.
		fn totals() -> Totals;
	}
}

impl<T: Config> Pallet<T> {
	/// One loan as its borrower sees it.
	pub fn loan_view(id: LoanId) -> Option<LoanView<T::AccountId, crate::ItemOf<T>>> {
		let Position { config, ledger, loan } = Self::position(id).ok()?;
		let books = Liquidations::<T>::get(id);
		let (debt, penalty_due, liquidation_ltv) = match &books {
			Some(books) => (
				Self::debt_in_liquidation(&loan, books).ok()?,
				Self::penalty_due(books).ok()?,
				books.liquidation_ltv,
			),
			None => (Self::debt(&loan, &ledger).ok()?, 0, config.terms.liquidation_ltv),
		};
		let backing = loan.items.iter().filter(|pledged| pledged.custody.backs());
		let lending_units =
			Self::lending_units(&config, &ledger, backing.map(|pledged| pledged.item))?;
		let lending = T::Appraisals::lending_price(&config.collection).ok();
		let collateral_value =
			lending.and_then(|price| math::value(price, lending_units, T::AssetUnit::get()));
		let units = Self::units(&loan).ok()?;
		let owed = debt.checked_add(penalty_due)?;
		let health = T::Appraisals::liquidation_price(&config.collection).ok().and_then(|price| {
			let value = math::value(price, units, T::AssetUnit::get())?;
			math::health(liquidation_ltv, value, owed)
		});
		let at_rest = books.is_none() && Self::auctions(&loan).is_empty();
		let drawable = lending
			.filter(|_| at_rest && !Self::is_past_maturity(&loan))
			.filter(|_| Self::ensure_lends(&ledger).is_ok())
			.and_then(|price| Self::most_debt(&config, price, lending_units).ok())
			.and_then(|most| most.checked_sub(debt))
			.unwrap_or_default();
		let verdict = match &books {
			Some(books) => Verdict::Default(books.reason),
			None => Self::verdict(&config, &ledger, &loan),
		};
		Some(LoanView {
			loan: id,
			market: loan.market,
			borrower: loan.borrower.clone(),
			items: loan.items.iter().map(|pledged| (pledged.item, pledged.units)).collect(),
			debt,
			principal: loan.principal,
			interest: debt.checked_sub(loan.principal)?,
			penalty_due,
			collateral_value,
			ltv: collateral_value.and_then(|value| math::loan_to_value(debt, value)),
			health,
			liquidation_price: math::price_of_default(
				owed,
				units,
				liquidation_ltv,
				T::AssetUnit::get(),
			),
			drawable,
			maturity: loan.maturity.map(|maturity| maturity.at),
			status: loan.status,
			verdict,
			auctions: Self::auctions(&loan),
			apr: config.terms.apr,
			effective_rate: effective_rate(config.terms.apr)?,
		})
	}

	/// The loans of an account.
	pub fn loan_views_of(account: &T::AccountId) -> Vec<LoanView<T::AccountId, crate::ItemOf<T>>> {
		LoansOf::<T>::iter_key_prefix(account).filter_map(Self::loan_view).collect()
	}

	/// A page of the loans of an account.
	pub fn loan_views_behind(
		account: &T::AccountId,
		after: Option<LoanId>,
		limit: u32,
	) -> Page<LoanView<T::AccountId, crate::ItemOf<T>>, LoanId> {
		let loans = match after {
			Some(after) => {
				let raw = LoansOf::<T>::hashed_key_for(account, after);
				LoansOf::<T>::iter_key_prefix_from(account, raw)
			},
			None => LoansOf::<T>::iter_key_prefix(account),
		};
		Page::of(loans, limit, |id| Self::loan_view(*id))
	}

	/// One market.
	pub fn market_view(market: MarketId) -> Option<MarketView<MarketConfigOf<T>>> {
		let (in_force, ledger) = Self::accrued_market(market).ok()?;
		let config = Markets::<T>::get(market)?;
		Some(MarketView {
			market,
			liquidation_ltv: in_force.terms.liquidation_ltv,
			apr: in_force.terms.apr,
			effective_rate: effective_rate(in_force.terms.apr)?,
			status: ledger.status,
			index: ledger.index,
			principal: ledger.principal,
			in_liquidation: ledger.in_liquidation,
			loans: ledger.loans,
			lending_price: T::Appraisals::lending_price(&config.collection).ok(),
			liquidation_price: T::Appraisals::liquidation_price(&config.collection).ok(),
			config,
		})
	}

	/// What could be borrowed in a market against items of its collection, each counted once.
	pub fn quote_for(market: MarketId, mut items: Vec<crate::ItemOf<T>>) -> Option<Quote>
	where
		crate::ItemOf<T>: Ord,
	{
		items.sort_unstable();
		items.dedup();
		let (config, ledger) = Self::accrued_market(market).ok()?;
		let units = Self::lending_units(&config, &ledger, items)?;
		let price = T::Appraisals::lending_price(&config.collection).ok()?;
		Some(Quote {
			units,
			value: math::value(price, units, T::AssetUnit::get())?,
			most_debt: Self::most_debt(&config, price, units).ok()?,
			apr: config.terms.apr,
			effective_rate: effective_rate(config.terms.apr)?,
		})
	}

	/// A page of the loans of a market whose health is below a level, riskiest first.
	pub fn loans_at_risk(
		market: MarketId,
		below_health: FixedU128,
		after: Option<ScoreKey>,
		limit: u32,
	) -> Page<LoanView<T::AccountId, crate::ItemOf<T>>, ScoreKey> {
		let keys = match after {
			Some(after) => {
				let raw = RiskIndex::<T>::hashed_key_for(market, after);
				RiskIndex::<T>::iter_key_prefix_from(market, raw)
			},
			None => RiskIndex::<T>::iter_key_prefix(market),
		};
		let safe = Self::score_at_health(market, below_health);
		let at_risk = keys.take_while(|key| safe.is_some_and(|safe| split_score_key(key).0 > safe));
		Page::of(at_risk, limit, |key| Self::loan_view(split_score_key(key).1))
	}

	/// The score of a loan with this health; `None` without a fresh price.
	fn score_at_health(market: MarketId, health: FixedU128) -> Option<u128> {
		let (config, ledger) = Self::accrued_market(market).ok()?;
		let limit = Self::highest_healthy_score(&config, &ledger).ok()?;
		math::score_at_health(limit, health)
	}

	/// The books over all markets.
	pub fn book_totals() -> Totals {
		Totals {
			flows: TotalFlows::<T>::get(),
			principal: Ledgers::<T>::iter_values().map(|ledger| ledger.principal).sum(),
			insurance_fund: T::CreditAsset::balance(&Self::insurance_account()),
			pause: Pause::<T>::get(),
		}
	}
}

/// What a yearly rate compounds to in a year, less one.
fn effective_rate(apr: Perquintill) -> Option<FixedU128> {
	let seconds = u64::try_from(math::SECONDS_PER_YEAR).ok()?;
	let grown = math::compounded(FixedU128::one(), apr, seconds)?;
	grown
		.into_inner()
		.checked_sub(FixedU128::one().into_inner())
		.map(FixedU128::from_inner)
}

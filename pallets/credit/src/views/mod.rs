// SPDX-License-Identifier: Apache-2.0

//! What borrowers and their user interfaces query. Each query has the same name in the runtime API,
//! among the view functions, and where it is implemented.

mod inventory;
mod loans;
mod markets;

pub(crate) use inventory::inventory;
pub(crate) use loans::{at_risk_page, loan, loans_of, loans_of_page};
pub(crate) use markets::{market, quote, totals};

use crate::{
	Flows, InventoryState, LoanId, LoanState, MarketId, MarketStatus, PauseState, Verdict,
};
use alloc::vec::Vec;
use codec::{Codec, Decode, Encode};
use pignus_primitives::{auction::AuctionId, ordered::ScoreKey, page::Page, Balance, Moment};
use scale_info::TypeInfo;
use sp_runtime::{DispatchError, FixedU128, Permill, Perquintill};

/// The version of the shapes of the answers; also that of the runtime API.
pub const VIEWS_VERSION: u32 = 3;

/// A loan as its borrower wants to see it. Amounts are in the smallest unit of the credit asset,
/// prices in whole tokens; what needs a fresh price is `None` without one.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct LoanView<AccountId, ItemId> {
	/// The loan.
	pub loan: LoanId,
	/// Its market.
	pub market: MarketId,
	/// Its borrower.
	pub borrower: AccountId,
	/// The pledged items and their units.
	pub items: Vec<(ItemId, FixedU128)>,
	/// Principal and interest.
	pub debt: Balance,
	/// Minted and not yet burned.
	pub principal: Balance,
	/// Accrued and not yet paid.
	pub interest: Balance,
	/// The penalty on what sales have repaid, as far as it has not been charged yet.
	pub penalty_due: Balance,
	/// Value at the lending price.
	pub collateral_value: Option<Balance>,
	/// Debt over value at the lending price.
	pub ltv: Option<FixedU128>,
	/// `liquidation_ltv * value / debt` at the liquidation price; below 1 the loan is in default.
	pub health: Option<FixedU128>,
	/// The price of one unit below which the loan is in default.
	pub liquidation_price: Option<FixedU128>,
	/// What can still be drawn at the lending price, within every limit.
	pub drawable: Balance,
	/// When the debt is to be repaid, in milliseconds.
	pub maturity: Option<Moment>,
	/// From when it is liquidated if it has not been repaid, in milliseconds.
	pub liquidated_from: Option<Moment>,
	/// Its state; in liquidation, with the books.
	pub state: LoanState<AccountId>,
	/// Whether it is in default.
	pub verdict: Verdict,
	/// The auctions of its items.
	pub auctions: Vec<AuctionId>,
	/// What a redemption costs now, in liquidation; `None` while a lot that has been won waits for
	/// its settlement.
	pub redemption: Option<RedemptionView>,
	/// The yearly rate.
	pub apr: Perquintill,
	/// A higher one that has been voted, and from when it is in force.
	pub next_apr: Option<(Perquintill, Moment)>,
	/// What the yearly rate compounds to in a year, less one.
	pub effective_rate: FixedU128,
}

/// What a redemption costs, in the smallest unit of the credit asset.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct RedemptionView {
	/// The round of auctions, counted from one.
	pub round: u32,
	/// What is paid for it beside the debt, in full or in part.
	pub fine: Balance,
	/// The debt, with the penalty on what was sold.
	pub debt: Balance,
	/// The least part of the debt that may be paid; `None` if only all of it.
	pub least: Option<Balance>,
}

/// A market: what it is and what is borrowed in it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct MarketView<Configuration, Hash> {
	/// The market.
	pub market: MarketId,
	/// What governance set.
	pub config: Configuration,
	/// Its hash, by which a change names what it replaces.
	pub config_hash: Hash,
	/// The threshold in force: one that was lowered falls slowly.
	pub liquidation_ltv: Permill,
	/// The yearly rate in force: one that was raised takes effect after a while.
	pub apr: Perquintill,
	/// A higher one that has been voted, and from when it is in force.
	pub next_apr: Option<(Perquintill, Moment)>,
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
	/// The price at which new debt is measured, if it is fresh.
	pub lending_price: Option<FixedU128>,
	/// The price at which loans are liquidated, if it is fresh.
	pub liquidation_price: Option<FixedU128>,
}

/// What could be borrowed against items now.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct Quote {
	/// The sum of the items' units.
	pub units: FixedU128,
	/// Their value at the lending price, in the smallest unit of the credit asset.
	pub value: Balance,
	/// The most that can be drawn within every limit; 0 if that is less than `min_debt`.
	pub max_debt: Balance,
	/// The yearly rate.
	pub apr: Perquintill,
	/// A higher one that has been voted, and from when it is in force.
	pub next_apr: Option<(Perquintill, Moment)>,
	/// What the yearly rate compounds to in a year, less one.
	pub effective_rate: FixedU128,
}

/// An item that nobody bought. It belongs to the insurance fund.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct InventoryView<CollectionId, ItemId> {
	/// The item's collection.
	pub collection: CollectionId,
	/// The item.
	pub item: ItemId,
	/// The loan that it secured.
	pub loan: LoanId,
	/// That loan's market.
	pub market: MarketId,
	/// The share of its value at which the present sale ends, or the next one.
	pub lowest: Permill,
	/// How often that has fallen.
	pub falls: u8,
	/// Whether it is on sale, or when it is offered.
	pub state: InventoryState,
}

/// The books of all markets together, in the smallest unit of the credit asset.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct Totals<Hash> {
	/// Everything ever minted and burned, and the shortfall.
	pub flows: Flows,
	/// The principal of all loans.
	pub principal: Balance,
	/// What the insurance fund holds.
	pub insurance_fund: Balance,
	/// What is paused.
	pub pause: PauseState,
	/// The hash of the limits over all markets, if there are any, by which a change names what it
	/// replaces. While guardians have lowered them, it is that of the limits that come back.
	pub limits_hash: Option<Hash>,
}

sp_api::decl_runtime_apis! {
	/// What borrowers and their user interfaces query. Its version is raised whenever an answer gets
	/// another shape.
	#[api_version(3)]
	pub trait CreditApi<AccountId, CollectionId, ItemId, Configuration>
	where
		AccountId: Codec,
		CollectionId: Codec,
		ItemId: Codec,
		Configuration: Codec,
	{
		/// One loan; `None` when it does not exist or has ended.
		fn loan(loan: LoanId) -> Option<LoanView<AccountId, ItemId>>;

		/// The loans of an account.
		fn loans_of(account: AccountId) -> Vec<LoanView<AccountId, ItemId>>;

		/// The loans of an account in pages of at most `limit`, starting after the cursor `after`.
		fn loans_of_page(
			account: AccountId,
			after: Option<LoanId>,
			limit: u32,
		) -> Page<LoanView<AccountId, ItemId>, LoanId>;

		/// One market.
		fn market(market: MarketId) -> Option<MarketView<Configuration, Block::Hash>>;

		/// What could be borrowed in a market against items by whoever owns them; or the error for
		/// which `open` refuses them.
		fn quote(market: MarketId, items: Vec<ItemId>) -> Result<Quote, DispatchError>;

		/// The loans of a market whose health is below `below_health`, riskiest first, at most
		/// `limit` and at most 1,000; empty without a fresh price. Loans whose liquidation could not
		/// start are among them.
		fn at_risk(
			market: MarketId,
			below_health: FixedU128,
			limit: u32,
		) -> Vec<LoanView<AccountId, ItemId>>;

		/// The same in pages, starting after the cursor `after`. A loan whose debt or collateral
		/// changes between two pages may be missed or seen twice.
		fn at_risk_page(
			market: MarketId,
			below_health: FixedU128,
			after: Option<ScoreKey>,
			limit: u32,
		) -> Page<LoanView<AccountId, ItemId>, ScoreKey>;

		/// What nobody bought, in pages of at most `limit`, starting after the cursor `after`.
		fn inventory(
			after: Option<(CollectionId, ItemId)>,
			limit: u32,
		) -> Page<InventoryView<CollectionId, ItemId>, (CollectionId, ItemId)>;

		/// The books of all markets together.
		fn totals() -> Totals<Block::Hash>;
	}
}

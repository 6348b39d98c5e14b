// SPDX-License-Identifier: Apache-2.0

//! Runtime APIs: the one that every runtime needs, and those of the three pallets. The pallets have
//! the same queries as view functions, for clients that only read metadata.

use polkadot_sdk::*;

use crate::{
	AccountId, Appraisal, Auctions, Block, CollectionId, Credit, Executive, ItemId, Runtime,
	VERSION,
};
use alloc::vec::Vec;
use pignus_appraisal::views::AppraisalView;
use pignus_auctions::views::{AuctionView, ClaimView};
use pignus_credit::{
	views::{InventoryView, LoanView, MarketView, Quote, Totals},
	LoanId, LotOf, MarketConfigOf, MarketId,
};
use pignus_primitives::{
	auction::AuctionId,
	ordered::{DueKey, ScoreKey},
	page::Page,
};
use sp_runtime::{traits::Block as BlockT, DispatchError, FixedU128};
use sp_version::RuntimeVersion;

type Hash = <Block as BlockT>::Hash;

sp_api::impl_runtime_apis! {
	impl sp_api::Core<Block> for Runtime {
		fn version() -> RuntimeVersion {
			VERSION
		}

		fn execute_block(block: <Block as BlockT>::LazyBlock) {
			Executive::execute_block(block)
		}

		fn initialize_block(
			header: &<Block as BlockT>::Header,
		) -> sp_runtime::ExtrinsicInclusionMode {
			Executive::initialize_block(header)
		}
	}

	impl pignus_credit::views::CreditApi<
		Block,
		AccountId,
		CollectionId,
		ItemId,
		MarketConfigOf<Runtime>,
	> for Runtime
	{
		fn loan(loan: LoanId) -> Option<LoanView<AccountId, ItemId>> {
			Credit::loan(loan)
		}

		fn loans_of(account: AccountId) -> Vec<LoanView<AccountId, ItemId>> {
			Credit::loans_of(account)
		}

		fn loans_of_page(
			account: AccountId,
			after: Option<LoanId>,
			limit: u32,
		) -> Page<LoanView<AccountId, ItemId>, LoanId> {
			Credit::loans_of_page(account, after, limit)
		}

		fn market(market: MarketId) -> Option<MarketView<MarketConfigOf<Runtime>, Hash>> {
			Credit::market(market)
		}

		fn quote(market: MarketId, items: Vec<ItemId>) -> Result<Quote, DispatchError> {
			Credit::quote(market, items)
		}

		fn at_risk(
			market: MarketId,
			below_health: FixedU128,
			limit: u32,
		) -> Vec<LoanView<AccountId, ItemId>> {
			Credit::at_risk(market, below_health, limit)
		}

		fn at_risk_page(
			market: MarketId,
			below_health: FixedU128,
			after: Option<ScoreKey>,
			limit: u32,
		) -> Page<LoanView<AccountId, ItemId>, ScoreKey> {
			Credit::at_risk_page(market, below_health, after, limit)
		}

		fn inventory(
			after: Option<(CollectionId, ItemId)>,
			limit: u32,
		) -> Page<InventoryView<CollectionId, ItemId>, (CollectionId, ItemId)> {
			Credit::inventory(after, limit)
		}

		fn totals() -> Totals<Hash> {
			Credit::totals()
		}
	}

	impl pignus_appraisal::views::AppraisalApi<Block, CollectionId, AccountId, Hash>
		for Runtime
	{
		fn appraisal(collection: CollectionId) -> Option<AppraisalView<AccountId, Hash>> {
			Appraisal::appraisal(collection)
		}
	}

	impl pignus_auctions::views::AuctionApi<Block, AccountId, LotOf<Runtime>>
		for Runtime
	{
		fn auction(auction: AuctionId) -> Option<AuctionView<AccountId, LotOf<Runtime>>> {
			Auctions::auction(auction)
		}

		fn auctions(limit: u32) -> Vec<AuctionView<AccountId, LotOf<Runtime>>> {
			Auctions::auctions(limit)
		}

		fn auctions_page(
			after: Option<DueKey>,
			limit: u32,
		) -> Page<AuctionView<AccountId, LotOf<Runtime>>, DueKey> {
			Auctions::auctions_page(after, limit)
		}

		fn failed_auctions(
			after: Option<AuctionId>,
			limit: u32,
		) -> Page<AuctionView<AccountId, LotOf<Runtime>>, AuctionId> {
			Auctions::failed_auctions(after, limit)
		}

		fn claims_of(
			account: AccountId,
			after: Option<AuctionId>,
			limit: u32,
		) -> Page<ClaimView, AuctionId> {
			Auctions::claims_of(account, after, limit)
		}
	}
}

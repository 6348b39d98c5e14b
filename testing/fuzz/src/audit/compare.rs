// SPDX-License-Identifier: GPL-3.0-only

//! Compares the model's books with the chain's storage.

use super::Audit;
use pignus_auctions::{Auctions as AuctionRows, Phase};
use pignus_credit::{Custody, Global, Inventory, KeptTerms, Ledgers, Loans, Place as PlaceInLine};
use pignus_reference::{self as reference, Kept, Place, Ratio18};
use pignus_runtime::{
	configs::monetary::{Nusd, NusdHolds},
	Auctions, Credit, Runtime,
};
use polkadot_sdk::frame_support::traits::fungible::{Inspect, InspectHold};
use std::fmt::Debug;

/// For how many blocks a loan may be in default before the chain turns to it: the chain looks at
/// the markets in turn, a block starts no more liquidations than its weight allows, and one that
/// could not start waits for its retry.
const MAX_BLOCKS_OVERDUE: u32 = 400;

/// More claims of an account, and more auctions that failed, than there ever are.
const MAX_CLAIMS: u32 = 1_000;

/// For how many blocks an item of the insurance fund may wait when its turn to be offered has come:
/// one is offered in a block, if its weight allows.
const MAX_BLOCKS_UNOFFERED: u32 = 400;

fn same<Value: PartialEq + Debug>(what: &str, chain: Value, model: Value) -> Result<(), String> {
	if chain == model {
		Ok(())
	} else {
		Err(format!("{what}: {chain:?} on the chain, {model:?} in the model"))
	}
}

impl Audit {
	/// Compares every amount that both keep.
	pub fn compare(&mut self) -> Result<(), String> {
		self.compare_flows()?;
		self.compare_markets()?;
		self.compare_loans()?;
		self.compare_inventory()?;
		self.compare_auctions()?;
		self.compare_failed()?;
		self.compare_accounts()?;
		self.check_overdue()?;
		self.check_offers_overdue()
	}

	fn compare_flows(&self) -> Result<(), String> {
		let flows = Global::<Runtime>::get().flows;
		same("minted", flows.minted, self.auditor.minted())?;
		same("burned", flows.burned, self.auditor.burned())?;
		same("shortfall", flows.shortfall, self.auditor.shortfall())?;
		let fund = Nusd::total_balance(&Credit::insurance_account());
		same("insurance fund", fund, self.auditor.fund())
	}

	fn compare_markets(&self) -> Result<(), String> {
		for (id, ledger) in Ledgers::<Runtime>::iter() {
			let chain = Credit::market(id).ok_or("a ledger without a market")?;
			let model =
				self.auditor.market(id).ok_or(format!("market {id} is new to the model"))?;
			let named = |what| format!("{what} of market {id}");
			same(&named("index"), chain.index.into_inner(), model.index.0)?;
			same(&named("normalized"), ledger.normalized, model.normalized)?;
			same(&named("principal"), ledger.principal, model.principal)?;
			same(&named("in liquidation"), ledger.in_liquidation, model.in_liquidation)?;
			let threshold = chain.liquidation_ltv.deconstruct();
			same(&named("threshold"), threshold, model.liquidation_ltv)?;
		}
		Ok(())
	}

	fn compare_loans(&self) -> Result<(), String> {
		for (id, loan) in Loans::<Runtime>::iter() {
			let chain = Credit::loan(id).ok_or("a loan without a view")?;
			let model = self.auditor.loan(id).ok_or(format!("loan {id} is new to the model"))?;
			let named = |what| format!("{what} of loan {id}");
			same(&named("market"), loan.market, model.market)?;
			same(&named("principal"), loan.principal, model.principal)?;
			same(&named("normalized"), loan.normalized, model.normalized)?;
			same(&named("debt"), chain.debt, model.debt)?;
			let items: Vec<_> = loan.items.iter().map(|item| item.item).collect();
			let kept: Vec<_> = model.items.iter().map(|(item, _)| *item).collect();
			same(&named("items"), items, kept)?;
			let weights: Vec<_> =
				loan.items.iter().map(|item| Ratio18(item.units.into_inner())).collect();
			same(&named("units"), weights, model.item_units)?;
			let KeptTerms { min_debt, max_items, max_ltv } = loan.terms;
			let kept = Kept { min_debt, max_items, max_ltv: max_ltv.deconstruct() };
			same(&named("kept terms"), kept, model.kept)?;
			for (pledged, (_, place)) in loan.items.iter().zip(&model.items) {
				let agree = match (pledged.custody, place) {
					(Custody::Pinned, Place::Kept) => true,
					(Custody::OnSale { auction, .. }, Place::Lot(lot)) => auction == *lot,
					(Custody::DeliveryFailed, Place::Undelivered) => true,
					_ => false,
				};
				same(&named("custody"), agree, true)
					.map_err(|error| format!("{error}: {pledged:?}, {place:?}"))?;
			}
			let liquidating = loan.is_liquidating();
			same(&named("liquidation"), liquidating, model.liquidation.is_some())?;
		}
		Ok(())
	}

	fn compare_inventory(&self) -> Result<(), String> {
		let mut count = 0;
		for (collection, item, row) in Inventory::<Runtime>::iter() {
			let model = self.auditor.inventory(collection, item);
			let model = model.ok_or(format!("item {item} of the fund is new to the model"))?;
			same(&format!("former loan of item {item} of the fund"), row.loan, model.loan)?;
			count += 1;
		}
		same("items of the fund", count, self.auditor.inventory_len())
	}

	fn compare_auctions(&self) -> Result<(), String> {
		for (id, auction) in AuctionRows::<Runtime>::iter() {
			let model =
				self.auditor.auction(id).ok_or(format!("auction {id} is new to the model"))?;
			let named = |what| format!("{what} of auction {id}");
			let phase = match auction.phase {
				Phase::English => reference::Phase::English,
				Phase::Descending => reference::Phase::Descending,
				Phase::Failed { .. } => reference::Phase::Failed,
			};
			same(&named("phase"), phase, model.phase)?;
			if phase != reference::Phase::Failed {
				same(&named("end"), auction.end, model.end)?;
			}
			same(&named("reserve"), auction.reserve, model.reserve)?;
			same(&named("lowest"), auction.lowest, model.lowest)?;
			let standing = auction.standing.map(|bid| {
				(self.numbers.get(&bid.bidder).copied().unwrap_or(u32::MAX), bid.amount)
			});
			same(&named("standing bid"), standing, model.standing)?;
		}
		Ok(())
	}

	fn compare_accounts(&self) -> Result<(), String> {
		let of_pallets =
			[Credit::account_id(), Credit::insurance_account(), Auctions::account_id()];
		for (who, number) in self.numbers.iter().filter(|(who, _)| !of_pallets.contains(who)) {
			let (free, held, _) = self.auditor.account(*number);
			let held_on_chain = NusdHolds::total_balance_on_hold(who);
			let named = |what| format!("{what} of {who:?}");
			same(&named("held dollars"), held_on_chain, held)?;
			same(&named("dollars"), Nusd::total_balance(who), free + held)?;
			let claims = Auctions::claims_of(who.clone(), None, MAX_CLAIMS).items;
			let claims = claims.into_iter().map(|claim| (claim.auction, claim.held, claim.owed));
			let mut claims: Vec<_> = claims.collect();
			claims.sort_unstable();
			same(&named("claims"), claims, self.auditor.claims(*number))?;
		}
		Ok(())
	}

	/// The view of auctions that failed lists them all.
	fn compare_failed(&self) -> Result<(), String> {
		let mut failed: Vec<_> = AuctionRows::<Runtime>::iter()
			.filter(|(_, auction)| auction.phase.is_failed())
			.map(|(id, _)| id)
			.collect();
		failed.sort_unstable();
		let views = Auctions::failed_auctions(None, MAX_CLAIMS).items;
		let mut listed: Vec<_> = views.into_iter().map(|view| view.auction).collect();
		listed.sort_unstable();
		same("failed auctions in the list", listed, failed)
	}

	/// Checks that a loan which the model considers to be in default is liquidated before long,
	/// unless the share of its market or collection is full or the loan waits for its retry.
	fn check_overdue(&mut self) -> Result<(), String> {
		let waits = |id: u32| {
			let Some(loan) = Loans::<Runtime>::get(id) else { return false };
			matches!(loan.place(), Some(PlaceInLine::SetAside { .. }))
				|| !self.auditor.has_share_left(loan.market)
		};
		let overdue: Vec<u32> = self.auditor.in_default().into_iter().map(|(id, _)| id).collect();
		self.overdue.retain(|id, _| overdue.contains(id));
		for id in overdue {
			let blocks = self.overdue.entry(id).or_default();
			*blocks = if waits(id) { 0 } else { *blocks + 1 };
			if *blocks > MAX_BLOCKS_OVERDUE {
				return Err(format!("loan {id} has been in default for {blocks} blocks"));
			}
		}
		Ok(())
	}

	/// Checks that an item of the insurance fund is offered before long when its turn has come.
	fn check_offers_overdue(&mut self) -> Result<(), String> {
		let due = self.auditor.offers_due();
		self.offers_overdue.retain(|at, _| due.contains(at));
		for at in due {
			let blocks = self.offers_overdue.entry(at).or_default();
			*blocks += 1;
			if *blocks > MAX_BLOCKS_UNOFFERED {
				let (collection, item) = at;
				return Err(format!(
					"item {item} of collection {collection}, the fund's, was not offered for \
					 {blocks} blocks"
				));
			}
		}
		Ok(())
	}
}

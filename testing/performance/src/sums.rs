// SPDX-License-Identifier: GPL-3.0-only

//! What loans that were written row by row add to the sums that pallets keep.

use crate::markets::{collection_of, team, ENDOWMENT};
use pignus_credit::{CollectionLedgers, Global, Ledgers, MarketId};
use pignus_runtime::{
	configs::nfts::ItemDeposit, constants::NUSD_ASSET_ID, Balance, CollectionId, Runtime,
};
use polkadot_sdk::{frame_system, pallet_assets, pallet_balances, pallet_nfts};
use std::collections::BTreeMap;

/// Loans of one item each, summed up.
#[derive(Clone, Copy, Debug, Default)]
struct Sum {
	loans: u32,
	principal: Balance,
	normalized: u128,
}

/// What loans add to the sums that pallets keep.
#[derive(Debug, Default)]
pub struct Sums {
	markets: BTreeMap<MarketId, Sum>,
}

impl Sums {
	/// Counts a loan of one item.
	pub fn count(&mut self, market: MarketId, principal: Balance, normalized: u128) {
		let sum = self.markets.entry(market).or_default();
		sum.loans += 1;
		raise(&mut sum.principal, principal);
		raise(&mut sum.normalized, normalized);
	}

	/// Adds all sums to those that the pallets keep.
	pub fn book(self) {
		let mut all = Sum::default();
		for (market, sum) in self.markets {
			book_in_market(market, sum);
			book_in_collection(collection_of(market), sum);
			all.loans += sum.loans;
			raise(&mut all.principal, sum.principal);
		}
		Global::<Runtime>::mutate(|global| {
			raise(&mut global.flows.minted, all.principal);
			global.next_loan += all.loans;
		});
		book_dollars(all);
		book_natives(all.loans);
	}
}

fn raise(sum: &mut u128, by: u128) {
	*sum = sum.checked_add(by).expect("a sum of the measurement fits");
}

fn book_in_market(market: MarketId, sum: Sum) {
	Ledgers::<Runtime>::mutate(market, |ledger| {
		let ledger = ledger.as_mut().expect("a market has a ledger");
		ledger.loans += sum.loans;
		raise(&mut ledger.principal, sum.principal);
		raise(&mut ledger.normalized, sum.normalized);
	});
}

fn book_in_collection(collection: CollectionId, sum: Sum) {
	CollectionLedgers::<Runtime>::mutate(collection, |ledger| {
		ledger.items += sum.loans;
		raise(&mut ledger.principal, sum.principal);
	});
	pallet_nfts::Collection::<Runtime>::mutate(collection, |details| {
		let details = details.as_mut().expect("a collection of the measurement");
		details.items += sum.loans;
		details.item_configs += sum.loans;
		// The flag that keeps each item from being transferred.
		details.attributes += sum.loans;
	});
}

fn book_dollars(all: Sum) {
	pallet_assets::Asset::<Runtime>::mutate(NUSD_ASSET_ID, |asset| {
		let asset = asset.as_mut().expect("the preset has the credit asset");
		asset.accounts += all.loans;
		asset.sufficients += all.loans;
		raise(&mut asset.supply, all.principal);
	});
}

/// The borrowers' endowments, and the team's deposits for the items.
fn book_natives(loans: u32) {
	let endowments = ENDOWMENT.checked_mul(loans.into()).expect("endowments fit");
	let deposits = ItemDeposit::get().checked_mul(loans.into()).expect("deposits fit");
	pallet_balances::TotalIssuance::<Runtime>::mutate(|issuance| raise(issuance, endowments));
	frame_system::Account::<Runtime>::mutate(team(), |account| {
		let free = account.data.free.checked_sub(deposits);
		account.data.free = free.expect("the team can pay for its items");
		raise(&mut account.data.reserved, deposits);
	});
}

// SPDX-License-Identifier: GPL-3.0-only

//! Writes loans faster than by opening them: it copies the rows of a loan that was really opened,
//! with another borrower, item, amount and maturity. [`crate::sameness`] checks that nothing is
//! missing.

use crate::{loans::NewLoan, markets::collection_of, sums::Sums};
use codec::Encode;
use pignus_credit::{
	math, AccountPrincipal, Global, Ledgers, LoanId, Loans, LoansOf, MarketId, Maturity,
	MaturityIndex, Place, Pledge, Pledges, RiskIndex,
};
use pignus_primitives::ordered::{due_key, score_key};
use pignus_runtime::{
	constants::NUSD_ASSET_ID, AccountId, Balance, CollectionId, ItemId, Moment, Runtime,
};
use polkadot_sdk::{
	frame_support::BoundedVec,
	frame_system, pallet_assets, pallet_balances,
	pallet_nfts::{self, Attribute, AttributeNamespace, Item, ItemConfigOf, PalletAttributes},
	sp_runtime::Rounding,
};
use std::collections::BTreeMap;

/// For each market, a loan that was really opened in the present block.
pub type Templates = BTreeMap<MarketId, LoanId>;

/// Writes loans like the one that was opened in their market, and adds them to all sums.
pub fn write(loans: &[NewLoan], templates: &Templates) {
	let writers: BTreeMap<MarketId, _> =
		templates.iter().map(|(market, loan)| (*market, loan_like(*loan))).collect();
	let mut sums = Sums::default();
	for (id, loan) in (Global::<Runtime>::get().next_loan..).zip(loans) {
		let write = writers.get(&loan.market).expect("each market has a template");
		let normalized = write(id, loan);
		sums.count(loan.market, loan.amount, normalized);
	}
	sums.book();
}

/// Writes loans like the one with this id; each write returns the normalized debt.
fn loan_like(template: LoanId) -> impl Fn(LoanId, &NewLoan) -> u128 {
	let template = Loans::<Runtime>::get(template).expect("the template is open");
	let ledger = Ledgers::<Runtime>::get(template.market).expect("a market has a ledger");
	let pledged = *template.items.first().expect("the template has an item");
	let collection = collection_of(template.market);
	let write_account = account_like(&template.borrower);
	let write_item = item_like(collection, pledged.item);
	move |id, new| {
		write_account(&new.borrower, new.amount);
		write_item(new.item, &new.borrower);
		let normalized =
			math::normalized(new.amount, ledger.index, Rounding::Up).expect("a debt fits");
		let score = math::risk_score(normalized, pledged.units).expect("a score fits");
		let maturity = template.maturity.map(|maturity| sooner(maturity, new.age));
		let risk = score_key(score, id);
		let due = maturity.map(|maturity| due_key(maturity.liquidated_from, id));
		let mut row = template.clone();
		row.borrower = new.borrower.clone();
		row.items.iter_mut().for_each(|pledged| pledged.item = new.item);
		row.principal = new.amount;
		row.normalized = normalized;
		row.maturity = maturity;
		row.set_place(Place::InLine { risk, due });
		Pledges::<Runtime>::insert(collection, new.item, Pledge::Loan(id));
		AccountPrincipal::<Runtime>::insert(new.market, &new.borrower, new.amount);
		RiskIndex::<Runtime>::insert(new.market, risk, ());
		if let Some(due) = due {
			MaturityIndex::<Runtime>::insert(new.market, due, ());
		}
		LoansOf::<Runtime>::insert(&new.borrower, id, ());
		Loans::<Runtime>::insert(id, row);
		normalized
	}
}

/// The maturity of a loan that was opened `age` milliseconds earlier.
fn sooner(maturity: Maturity, age: Moment) -> Maturity {
	Maturity {
		at: maturity.at.saturating_sub(age),
		liquidated_from: maturity.liquidated_from.saturating_sub(age),
	}
}

/// Writes accounts like a borrower's: PIG with the deposit on hold, and what they have drawn.
fn account_like(template: &AccountId) -> impl Fn(&AccountId, Balance) {
	let natives = frame_system::Account::<Runtime>::get(template);
	let holds = pallet_balances::Holds::<Runtime>::get(template);
	let dollars = pallet_assets::Account::<Runtime>::get(NUSD_ASSET_ID, template);
	let dollars = dollars.expect("the borrower has what they have drawn");
	move |who, drawn| {
		frame_system::Account::<Runtime>::insert(who, natives.clone());
		pallet_balances::Holds::<Runtime>::insert(who, holds.clone());
		let mut dollars = dollars.clone();
		dollars.balance = drawn;
		pallet_assets::Account::<Runtime>::insert(NUSD_ASSET_ID, who, dollars);
	}
}

/// Writes items like a pledged one, with the flag that keeps it from being transferred.
fn item_like(collection: CollectionId, template: ItemId) -> impl Fn(ItemId, &AccountId) {
	let flag = || -> BoundedVec<u8, <Runtime as pallet_nfts::Config>::KeyLimit> {
		let key = PalletAttributes::<CollectionId>::TransferDisabled.encode();
		key.try_into().expect("the key of the flag is short")
	};
	let flag_of = move |item: ItemId| {
		(collection, Some(item), AttributeNamespace::<AccountId>::Pallet, flag())
	};
	let details = Item::<Runtime>::get(collection, template).expect("the item exists");
	let config = ItemConfigOf::<Runtime>::get(collection, template).expect("the item exists");
	let raised = Attribute::<Runtime>::get(flag_of(template)).expect("the item is flagged");
	move |item, owner| {
		let mut details = details.clone();
		details.owner = owner.clone();
		Item::<Runtime>::insert(collection, item, details);
		ItemConfigOf::<Runtime>::insert(collection, item, config);
		Attribute::<Runtime>::insert(flag_of(item), raised.clone());
		pallet_nfts::Account::<Runtime>::insert((owner, collection, item), ());
	}
}

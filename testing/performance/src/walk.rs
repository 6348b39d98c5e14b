// SPDX-License-Identifier: GPL-3.0-only

//! The naive alternative to the risk index: look at every loan and compute its health at the price
//! of its collection.

use crate::watched::Watched;
use pignus_credit::{math, Ledgers, LoanOf, Loans, MarketId, Markets};
use pignus_primitives::appraisal::Appraisals;
use pignus_runtime::{constants::NUSD, Appraisal, Runtime, Timestamp};
use polkadot_sdk::{
	sp_core::Blake2Hasher,
	sp_runtime::{
		traits::{CheckedAdd, One},
		FixedU128, Permill, Rounding,
	},
};
use sp_externalities::{set_and_run_with_externalities, Extensions};
use sp_state_machine::{Ext, OverlayedChanges};
use std::collections::BTreeMap;

/// Looks at every loan of a state; errors if one is unhealthy.
pub fn over(state: &Watched) -> Result<(), String> {
	let mut changes = OverlayedChanges::<Blake2Hasher>::default();
	let mut extensions = Extensions::new();
	let unhealthy = set_and_run_with_externalities(
		&mut Ext::new(&mut changes, state, Some(&mut extensions)),
		unhealthy_loans,
	);
	match unhealthy {
		0 => Ok(()),
		_ => Err(format!("{unhealthy} loans are unhealthy, where none should be")),
	}
}

/// The number of unhealthy loans, found by looking at all. Market and price are read once for each
/// market. A loan in liquidation does not count.
pub fn unhealthy_loans() -> usize {
	let mut scales: BTreeMap<MarketId, Scale> = BTreeMap::new();
	Loans::<Runtime>::iter_values()
		.filter(|loan| {
			let scale = scales.entry(loan.market).or_insert_with(|| Scale::of(loan.market));
			scale.health(loan).is_some_and(|health| health < FixedU128::one())
		})
		.count()
}

/// What the health of a market's loans is computed with.
struct Scale {
	liquidation_ltv: Permill,
	index: FixedU128,
	price: FixedU128,
}

impl Scale {
	fn of(market: MarketId) -> Self {
		let config = Markets::<Runtime>::get(market).expect("a loan has a market");
		let ledger = Ledgers::<Runtime>::get(market).expect("a market has a ledger");
		let seconds = Timestamp::get().saturating_sub(ledger.accrued_at) / 1_000;
		let index = math::compounded(ledger.index, config.terms.apr, seconds);
		let price = Appraisal::liquidation_price(&config.collection);
		Self {
			liquidation_ltv: config.terms.liquidation_ltv,
			index: index.expect("an index fits"),
			price: price.expect("the prices of the measurement are fresh"),
		}
	}

	/// The health of a loan; `None` without debt.
	fn health(&self, loan: &LoanOf<Runtime>) -> Option<FixedU128> {
		let units = loan
			.items
			.iter()
			.try_fold(FixedU128::default(), |sum, pledged| sum.checked_add(&pledged.units));
		let units = units.expect("units fit");
		let value = math::value(self.price, units, NUSD).expect("a value fits");
		let debt = math::debt(loan.normalized, self.index, Rounding::Up).expect("a debt fits");
		math::health(self.liquidation_ltv, value, debt)
	}
}

// SPDX-License-Identifier: GPL-3.0-only

//! The insurance fund's items, from events.

use super::{loans::Loans, markets::Markets, same};
use pignus_credit::{Event, Inventory as Rows, InventoryState, LoanId};
use pignus_primitives::auction::AuctionId;
use pignus_runtime::{CollectionId, ItemId, Moment, Runtime};
use std::collections::BTreeMap;

/// Whether an item is for sale.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Stage {
	Waiting { until: Moment },
	OnSale { auction: AuctionId },
}

/// The items, each with the loan that it secured.
#[derive(Default)]
pub(super) struct Inventory(BTreeMap<(CollectionId, ItemId), (LoanId, Stage)>);

impl Inventory {
	fn stage(&mut self, at: (CollectionId, ItemId)) -> Result<&mut Stage, String> {
		let row = self.0.get_mut(&at).ok_or_else(|| format!("{at:?} is not the fund's"))?;
		Ok(&mut row.1)
	}

	pub(super) fn credit(
		&mut self,
		event: &Event<Runtime>,
		loans: &Loans,
		markets: &Markets,
	) -> Result<(), String> {
		match *event {
			Event::LotForfeited { loan, item, next_at } => {
				let collection = markets.collection(loans.get(loan)?.market)?;
				self.0.insert((collection, item), (loan, Stage::Waiting { until: next_at }));
			},
			Event::InventoryOffered { collection, item, auction } => {
				*self.stage((collection, item))? = Stage::OnSale { auction };
			},
			Event::InventoryUnsold { collection, item, next_at }
			| Event::InventoryPostponed { collection, item, next_at, .. } => {
				*self.stage((collection, item))? = Stage::Waiting { until: next_at };
			},
			Event::InventorySold { collection, item, .. }
			| Event::HandedOut { collection, item, .. } => {
				self.0.remove(&(collection, item)).ok_or("it was not the fund's")?;
			},
			_ => {},
		}
		Ok(())
	}

	pub(super) fn compare(&self) -> Result<(), String> {
		let rows = Rows::<Runtime>::iter().map(|(collection, item, row)| {
			let stage = match row.state {
				InventoryState::Waiting { until } => Stage::Waiting { until },
				InventoryState::OnSale { auction, .. } => Stage::OnSale { auction },
			};
			((collection, item), (row.loan, stage))
		});
		same("items of the fund", rows.collect(), self.0.clone())
	}
}

// SPDX-License-Identifier: GPL-3.0-only

//! Loans, from events.

use super::same;
use pignus_auctions::Event as AuctionEvent;
use pignus_credit::{
	Custody, Event, LoanId, LoanOf, LoanState, Loans as LoanRows, Lot, MarketId, Maturity, Place,
};
use pignus_primitives::auction::AuctionId;
use pignus_runtime::{AccountId, Balance, ItemId, Moment, Runtime};
use polkadot_sdk::sp_runtime::FixedU128;
use std::collections::BTreeMap;

/// An item of a loan.
#[derive(Clone, Debug, PartialEq)]
struct Item {
	id: ItemId,
	units: FixedU128,
	/// The auction in which it is on sale.
	auction: Option<AuctionId>,
}

/// What happens with a loan.
#[derive(Clone, Debug, PartialEq)]
enum State {
	/// It is not in liquidation. If a start failed, it is set aside until a time.
	Running { set_aside: Option<Moment> },
	/// It is in liquidation, and items are for sale.
	Selling,
	/// It is in liquidation, and nothing can be sold until a time.
	Waiting { until: Moment },
}

/// A loan.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Loan {
	pub market: MarketId,
	borrower: AccountId,
	items: Vec<Item>,
	pub principal: Balance,
	maturity: Option<Maturity>,
	state: State,
}

/// All loans.
#[derive(Default)]
pub(super) struct Loans(BTreeMap<LoanId, Loan>);

impl Loan {
	fn item(&mut self, id: ItemId) -> Result<&mut Item, String> {
		let found = self.items.iter_mut().find(|item| item.id == id);
		found.ok_or_else(|| format!("item {id} is not the loan's"))
	}

	fn remove(&mut self, id: ItemId) -> Result<(), String> {
		self.item(id)?;
		self.items.retain(|item| item.id != id);
		Ok(())
	}

	fn add(&mut self, items: &[(ItemId, FixedU128)]) {
		let kept =
			|(id, units): &(ItemId, FixedU128)| Item { id: *id, units: *units, auction: None };
		self.items.extend(items.iter().map(kept));
	}

	fn offer(&mut self, lots: &[(ItemId, AuctionId)]) -> Result<(), String> {
		lots.iter().try_for_each(|(id, auction)| {
			self.item(*id)?.auction = Some(*auction);
			Ok(())
		})
	}

	fn pay(&mut self, principal: Balance) -> Result<(), String> {
		let left = self.principal.checked_sub(principal);
		self.principal = left.ok_or("more principal is paid than was owed")?;
		Ok(())
	}

	fn wait(&mut self, until: Moment) {
		self.state = match self.state {
			State::Running { .. } => State::Running { set_aside: Some(until) },
			State::Selling | State::Waiting { .. } => State::Waiting { until },
		}
	}
}

impl Loans {
	pub(super) fn of_market(&self, market: MarketId) -> impl Iterator<Item = &Loan> {
		self.0.values().filter(move |loan| loan.market == market)
	}

	pub(super) fn get(&self, id: LoanId) -> Result<&Loan, String> {
		self.0.get(&id).ok_or_else(|| format!("loan {id} is unknown"))
	}

	fn loan(&mut self, id: LoanId) -> Result<&mut Loan, String> {
		self.0.get_mut(&id).ok_or_else(|| format!("loan {id} is unknown"))
	}

	pub(super) fn credit(&mut self, event: &Event<Runtime>) -> Result<(), String> {
		self.borrower_event(event)?;
		self.payment_event(event)?;
		self.liquidation_event(event)
	}

	/// What borrowers do with their loans, and what items count for.
	fn borrower_event(&mut self, event: &Event<Runtime>) -> Result<(), String> {
		match event {
			Event::Opened { loan, market, borrower, items, amount, maturity } => {
				let state = State::Running { set_aside: None };
				let mut opened = Loan {
					market: *market,
					borrower: borrower.clone(),
					items: Vec::new(),
					principal: *amount,
					maturity: *maturity,
					state,
				};
				opened.add(items);
				self.0.insert(*loan, opened);
			},
			Event::Drawn { loan, amount } => self.loan(*loan)?.principal += amount,
			Event::Pledged { loan, items } => self.loan(*loan)?.add(items),
			Event::Released { loan, items, .. } => {
				let loan = self.loan(*loan)?;
				items.iter().try_for_each(|item| loan.remove(*item))?;
			},
			Event::Transferred { loan, to, .. } => self.loan(*loan)?.borrower = to.clone(),
			Event::Refinanced { loan, to, items, maturity, .. } => {
				let loan = self.loan(*loan)?;
				(loan.market, loan.maturity) = (*to, *maturity);
				loan.items.clear();
				loan.add(items);
				loan.state = State::Running { set_aside: None };
			},
			Event::Refreshed { loan, items } => {
				let loan = self.loan(*loan)?;
				for (id, units) in items {
					// An item that is being pledged is announced afterwards, with its units.
					if let Ok(item) = loan.item(*id) {
						item.units = *units;
					}
				}
			},
			Event::UnwindStarted { loan, lots, .. } => self.loan(*loan)?.offer(lots)?,
			Event::Closed { loan } => {
				let ended = self.0.remove(loan).ok_or("an unknown loan ended")?;
				if ended.principal > 0 {
					return Err(format!("it ended with a principal of {}", ended.principal));
				}
			},
			_ => {},
		}
		Ok(())
	}

	/// What pays principal.
	fn payment_event(&mut self, event: &Event<Runtime>) -> Result<(), String> {
		let (loan, paid) = match event {
			Event::Repaid { loan, principal, .. }
			| Event::Redeemed { loan, principal, .. }
			| Event::LotSold { loan, principal, .. }
			| Event::IncomePaid { loan: Some(loan), principal, .. }
			| Event::InventorySold { loan: Some(loan), principal, .. } => (*loan, *principal),
			Event::LossRealised { loan, covered, shortfall, .. } => (*loan, covered + shortfall),
			_ => return Ok(()),
		};
		self.loan(loan)?.pay(paid)
	}

	/// What happens to a loan in default.
	fn liquidation_event(&mut self, event: &Event<Runtime>) -> Result<(), String> {
		match event {
			Event::LiquidationStarted { loan, lots, .. }
			| Event::RoundOpened { loan, lots, .. } => {
				let loan = self.loan(*loan)?;
				loan.state = State::Selling;
				loan.offer(lots)?;
			},
			Event::LotReoffered { loan, item, auction } => {
				let loan = self.loan(*loan)?;
				loan.state = State::Selling;
				loan.offer(&[(*item, *auction)])?;
			},
			Event::LotReturned { loan, item } | Event::LotUndelivered { loan, item, .. } => {
				self.loan(*loan)?.item(*item)?.auction = None;
			},
			Event::LotSold { loan, item, .. } | Event::LotForfeited { loan, item, .. } => {
				self.loan(*loan)?.remove(*item)?;
			},
			Event::LiquidationStuck { loan, retry_at, .. } => self.loan(*loan)?.wait(*retry_at),
			Event::WaitBegan { loan, until, .. } => self.loan(*loan)?.wait(*until),
			Event::LoanReturned { loan } => {
				self.loan(*loan)?.state = State::Running { set_aside: None };
			},
			Event::Cured { loan, .. } => {
				let loan = self.loan(*loan)?;
				loan.state = State::Running { set_aside: None };
				loan.items.iter_mut().for_each(|item| item.auction = None);
			},
			_ => {},
		}
		Ok(())
	}

	pub(super) fn auctions(&mut self, event: &AuctionEvent<Runtime>) -> Result<(), String> {
		if let AuctionEvent::Withdrawn { lot: Lot::Loan { loan, item }, .. } = event {
			self.loan(*loan)?.item(*item)?.auction = None;
		}
		Ok(())
	}

	pub(super) fn compare(&self) -> Result<(), String> {
		let rows: BTreeMap<_, _> = LoanRows::<Runtime>::iter().collect();
		same("loans", rows.keys().collect::<Vec<_>>(), self.0.keys().collect())?;
		for (id, row) in &rows {
			same(&format!("loan {id}"), &of_row(row), self.get(*id)?)?;
			let unwinds = matches!(row.state, LoanState::Unwinding(_));
			let running = matches!(self.get(*id)?.state, State::Running { .. });
			let on_sale = self.get(*id)?.items.iter().any(|item| item.auction.is_some());
			same(&format!("whether loan {id} is unwound"), unwinds, running && on_sale)?;
		}
		Ok(())
	}
}

/// What events should tell of a loan.
fn of_row(row: &LoanOf<Runtime>) -> Loan {
	let items = row.items.iter().map(|pledged| {
		let auction = match pledged.custody {
			Custody::OnSale { auction, .. } => Some(auction),
			_ => None,
		};
		Item { id: pledged.item, units: pledged.units, auction }
	});
	let state = match row.state {
		LoanState::Running(place) | LoanState::Unwinding(place) => match place {
			Place::SetAside { retry_at } => State::Running { set_aside: Some(retry_at) },
			_ => State::Running { set_aside: None },
		},
		LoanState::Selling(_) => State::Selling,
		LoanState::Waiting { until, .. } => State::Waiting { until },
	};
	Loan {
		market: row.market,
		borrower: row.borrower.clone(),
		items: items.collect(),
		principal: row.principal,
		maturity: row.maturity,
		state,
	}
}

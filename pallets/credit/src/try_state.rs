// SPDX-License-Identifier: Apache-2.0

//! The invariants of the credit books, named as in `docs/design.md`: each is checked by the
//! function of its name, and the message of its failure begins with its name.

use crate::{
	custody::pins, governance::MeasuresOf, market::stops, AccountPrincipal, CollectionLedger,
	CollectionLedgers, Config, Global, HoldReason, Inventory, InventoryQueue, InventoryState,
	Ledger, Ledgers, LoanId, LoanOf, LoanState, Loans, LoansOf, Markets, MarketsOf, MaturityIndex,
	Measures, Pallet, Place, Pledge, Pledges, RiskIndex, StopScope, Stops, Subject, WaitIndex,
	MAX_FALLS,
};
use alloc::{collections::BTreeMap, vec::Vec};
use codec::Encode;
use frame_support::{
	ensure,
	traits::{
		fungible::{Inspect as InspectMoney, InspectHold},
		nonfungibles_v2::Inspect,
		tokens::{DepositConsequence, Provenance},
	},
};
use pignus_primitives::{
	auction::Auctioneer,
	ordered::{due_key, DueKey, ScoreKey},
	Balance,
};
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// Check every invariant of the credit books. (`max_ltv_after_draw` is about the moment after a
	/// call; the calls check it themselves.)
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		let loans: Vec<_> = Loans::<T>::iter().collect();
		Self::try_supply(&loans)?;
		Self::try_pots()?;
		Self::try_market_rows()?;
		Self::try_market_sums(&loans)?;
		Self::try_losses()?;
		Self::try_pledges(&loans)?;
		Self::try_transfer_flags()?;
		Self::try_inventory()?;
		Self::try_places_in_line(&loans)?;
		Self::try_deposits_held(&loans)?;
		Self::try_lots_on_sale(&loans)?;
		Self::try_measures()
	}

	/// What was minted and not burned equals principal plus shortfall.
	fn try_supply(loans: &[(LoanId, LoanOf<T>)]) -> Result<(), TryRuntimeError> {
		let flows = Global::<T>::get().flows;
		let principal: Balance = loans.iter().map(|(_, loan)| loan.principal).sum();
		let backed = principal.checked_add(flows.shortfall).ok_or("supply: overflow")?;
		ensure!(
			flows.minted.checked_sub(flows.burned) == Some(backed),
			"supply: minted - burned differs from principal + shortfall"
		);
		Ok(())
	}

	/// The pallet's accounts take in any amount, be it below the asset's least balance: a deposit
	/// keeps them open. Otherwise a small income could be refused, and a payment with it.
	fn try_pots() -> Result<(), TryRuntimeError> {
		for pot in [Self::account_id(), Self::insurance_account()] {
			ensure!(
				T::CreditAsset::can_deposit(&pot, 1, Provenance::Extant)
					!= DepositConsequence::BelowMinimum,
				"pots: an account of the pallet refuses small amounts"
			);
		}
		Ok(())
	}

	/// Every market has a configuration, a ledger and a place in its collection's list.
	fn try_market_rows() -> Result<(), TryRuntimeError> {
		for (market, config) in Markets::<T>::iter() {
			ensure!(Ledgers::<T>::contains_key(market), "market_rows: a market without a ledger");
			ensure!(
				MarketsOf::<T>::contains_key(config.collection, market),
				"market_rows: a market that its collection does not list"
			);
		}
		let count = Markets::<T>::iter_keys().count();
		ensure!(
			Ledgers::<T>::iter_keys().count() == count,
			"market_rows: a ledger without a market"
		);
		ensure!(
			MarketsOf::<T>::iter_keys().count() == count,
			"market_rows: a listed market does not exist"
		);
		Ok(())
	}

	/// The sums of markets, accounts and collections equal those of their loans.
	fn try_market_sums(loans: &[(LoanId, LoanOf<T>)]) -> Result<(), TryRuntimeError> {
		let mut ledgers: BTreeMap<u32, Ledger> = BTreeMap::new();
		let mut accounts: BTreeMap<Vec<u8>, Balance> = BTreeMap::new();
		let mut used: BTreeMap<Vec<u8>, CollectionLedger> = BTreeMap::new();
		for (_, loan) in loans {
			let index = Ledgers::<T>::get(loan.market).unwrap_or_default().index;
			let debt = loan.debt(index).map_err(|_| "market_sums: a debt overflows")?;
			ensure!(debt >= loan.principal, "market_sums: a debt is below its principal");
			ensure!(
				loan.normalized == 0 || !loan.is_liquidating(),
				"market_sums: a loan in liquidation with normalized debt"
			);
			let sum = ledgers.entry(loan.market).or_default();
			sum.loans += 1;
			sum.principal += loan.principal;
			sum.normalized += loan.normalized;
			let in_liquidation = if loan.is_selling() { loan.principal } else { 0 };
			sum.in_liquidation += in_liquidation;
			let account = (loan.market, &loan.borrower).encode();
			*accounts.entry(account).or_default() += loan.principal;
			let config =
				Markets::<T>::get(loan.market).ok_or("market_sums: a loan without a market")?;
			let sum = used.entry(config.collection.encode()).or_default();
			sum.principal += loan.principal;
			sum.in_liquidation += in_liquidation;
			sum.items += loan.items.len() as u32;
		}
		for (collection, _, row) in Inventory::<T>::iter() {
			ledgers.entry(row.market).or_default().inventory += 1;
			used.entry(collection.encode()).or_default().inventory += 1;
		}
		for (market, ledger) in Ledgers::<T>::iter() {
			let sum = ledgers.remove(&market).unwrap_or_default();
			ensure!(
				(ledger.loans, ledger.principal, ledger.inventory)
					== (sum.loans, sum.principal, sum.inventory)
					&& (ledger.normalized, ledger.in_liquidation)
						== (sum.normalized, sum.in_liquidation),
				"market_sums: a market's sums differ from its loans"
			);
		}
		ensure!(ledgers.is_empty(), "market_sums: loans of a market without a ledger");
		accounts.retain(|_, sum| *sum > 0);
		for (market, account, principal) in AccountPrincipal::<T>::iter() {
			ensure!(
				accounts.remove(&(market, account).encode()) == Some(principal),
				"market_sums: an account's principal differs from its loans"
			);
		}
		ensure!(accounts.is_empty(), "market_sums: an account's principal is not counted");
		for (collection, row) in CollectionLedgers::<T>::iter() {
			let sum = used.remove(&collection.encode()).unwrap_or_default();
			ensure!(
				(row.principal, row.in_liquidation, row.items, row.inventory)
					== (sum.principal, sum.in_liquidation, sum.items, sum.inventory),
				"market_sums: a collection's use differs from its loans"
			);
		}
		ensure!(used.is_empty(), "market_sums: a collection's use is not counted");
		Ok(())
	}

	/// The losses of collections that nobody has paid for are at least the shortfall, and those of a
	/// collection's markets at most its own: a market that was removed has none any more.
	fn try_losses() -> Result<(), TryRuntimeError> {
		let flows = Global::<T>::get().flows;
		let mut of_markets: BTreeMap<Vec<u8>, Balance> = BTreeMap::new();
		for (market, ledger) in Ledgers::<T>::iter() {
			let config = Markets::<T>::get(market).ok_or("losses: a ledger without a market")?;
			if ledger.uncovered.episode == flows.episode {
				*of_markets.entry(config.collection.encode()).or_default() +=
					ledger.uncovered.from_the_beginning;
			}
		}
		let mut all: Balance = 0;
		for (collection, ledger) in CollectionLedgers::<T>::iter() {
			let of_collection = ledger.uncovered;
			let of_markets = of_markets.remove(&collection.encode()).unwrap_or_default();
			let is_present = of_collection.episode == flows.episode;
			ensure!(
				of_markets == 0 || (is_present && of_markets <= of_collection.from_the_beginning),
				"losses: a market has lost more than its collection"
			);
			all = all
				.checked_add(of_collection.outstanding(&flows).map_err(|_| "losses: overflow")?)
				.ok_or("losses: overflow")?;
		}
		ensure!(of_markets.values().all(|loss| *loss == 0), "losses: a loss without a collection");
		ensure!(all >= flows.shortfall, "losses: the shortfall exceeds the losses");
		ensure!(flows.shortfall > 0 || all == 0, "losses: there are some without a shortfall");
		Ok(())
	}

	/// Every pinned item has the transfer flag. (Force may clear it.)
	fn try_transfer_flags() -> Result<(), TryRuntimeError> {
		ensure!(
			Pledges::<T>::iter_keys()
				.all(|(collection, item)| pins::is_flagged::<T>(collection, item)),
			"transfer_flags: a pinned item without the flag"
		);
		Ok(())
	}

	/// Pledges match the items of loans, both ways; each item belongs to its loan's borrower.
	fn try_pledges(loans: &[(LoanId, LoanOf<T>)]) -> Result<(), TryRuntimeError> {
		let mut items = 0;
		for (id, loan) in loans {
			ensure!(
				LoansOf::<T>::contains_key(&loan.borrower, id),
				"pledges: a loan is not listed"
			);
			ensure!(
				!loan.items.is_empty() || loan.is_liquidating(),
				"pledges: a loan without collateral"
			);
			ensure!(
				matches!(loan.state, LoanState::Running(_) | LoanState::Waiting { .. })
					== loan.auctions().is_empty(),
				"pledges: a loan's state disagrees with whether it has lots on sale"
			);
			let config =
				Markets::<T>::get(loan.market).ok_or("pledges: a loan without a market")?;
			for pledged in &loan.items {
				items += 1;
				let (collection, item) = (config.collection, pledged.item);
				ensure!(
					Pledges::<T>::get(collection, item) == Some(Pledge::Loan(*id)),
					"pledges: an item of a loan is not pledged to it"
				);
				ensure!(
					<pallet_nfts::Pallet<T> as Inspect<T::AccountId>>::owner(&collection, &item)
						.as_ref() == Some(&loan.borrower),
					"pledges: a pledged item does not belong to its borrower"
				);
				ensure!(
					pledged.custody.backs() || loan.is_liquidating(),
					"pledges: an item of an active loan that cannot be sold"
				);
			}
		}
		let to_loans = Pledges::<T>::iter_values().filter(|pledge| *pledge != Pledge::Forfeited);
		ensure!(to_loans.count() == items, "pledges: a pledge without a loan");
		ensure!(LoansOf::<T>::iter_keys().count() == loans.len(), "pledges: a listed loan is gone");
		Ok(())
	}

	/// Each item of the inventory is pinned as such, both ways, and either on sale or waiting.
	fn try_inventory() -> Result<(), TryRuntimeError> {
		let (mut items, mut waiting) = (0, 0);
		for (collection, item, row) in Inventory::<T>::iter() {
			items += 1;
			ensure!(
				Pledges::<T>::get(collection, item) == Some(Pledge::Forfeited),
				"inventory: an item is not pinned as forfeited"
			);
			ensure!(row.falls <= MAX_FALLS, "inventory: a price has fallen too often");
			match row.state {
				InventoryState::Waiting { until } => {
					waiting += 1;
					ensure!(
						InventoryQueue::<T>::get(due_key(until, row.number))
							== Some((collection, item)),
						"inventory: a waiting item is not in line"
					);
				},
				InventoryState::OnSale { auction, .. } => ensure!(
					T::Auctioneer::is_open(auction),
					"inventory: an item on sale without an auction"
				),
			}
		}
		let forfeited = Pledges::<T>::iter_values().filter(|pledge| *pledge == Pledge::Forfeited);
		ensure!(forfeited.count() == items, "inventory: an item pinned as forfeited is not in it");
		ensure!(
			InventoryQueue::<T>::iter_keys().count() == waiting,
			"inventory: a stray row of waiting items"
		);
		Ok(())
	}

	/// The indices hold exactly the active loans, at the keys stored in them.
	fn try_places_in_line(loans: &[(LoanId, LoanOf<T>)]) -> Result<(), TryRuntimeError> {
		let (mut risks, mut dues, mut waiting) = (0, 0, 0);
		for (id, loan) in loans {
			let waits_until = match &loan.state {
				LoanState::Running(place) | LoanState::Unwinding(place) => match *place {
					Place::Nowhere => {
						return Err("places_in_line: a stored loan has no place in line".into())
					},
					Place::InLine { risk, due } => {
						risks += 1;
						dues += usize::from(due.is_some());
						Self::try_place(*id, loan, risk, due)?;
						None
					},
					Place::SetAside { retry_at } => Some(retry_at),
				},
				LoanState::Waiting { until, .. } => Some(*until),
				LoanState::Selling(_) => None,
			};
			if let Some(until) = waits_until {
				waiting += 1;
				ensure!(
					WaitIndex::<T>::contains_key(due_key(until, *id)),
					"places_in_line: a waiting loan is not in line"
				);
			}
		}
		ensure!(
			RiskIndex::<T>::iter_keys().count() == risks,
			"places_in_line: a stray row of risk"
		);
		ensure!(
			MaturityIndex::<T>::iter_keys().count() == dues,
			"places_in_line: a stray row of maturity"
		);
		ensure!(
			WaitIndex::<T>::iter_keys().count() == waiting,
			"places_in_line: a stray row of waiting loans"
		);
		Ok(())
	}

	/// A loan in line is at the key that follows from its debt and its collateral.
	fn try_place(
		id: LoanId,
		loan: &LoanOf<T>,
		risk: ScoreKey,
		due: Option<DueKey>,
	) -> Result<(), TryRuntimeError> {
		ensure!(
			loan.risk_key(id) == Ok(risk) && loan.maturity_key(id) == due,
			"places_in_line: a loan is not at its places in the indices"
		);
		ensure!(
			RiskIndex::<T>::contains_key(loan.market, risk)
				&& due.is_none_or(|due| MaturityIndex::<T>::contains_key(loan.market, due)),
			"places_in_line: a loan in line is not indexed"
		);
		Ok(())
	}

	/// Held native deposits equal those of the loans.
	fn try_deposits_held(loans: &[(LoanId, LoanOf<T>)]) -> Result<(), TryRuntimeError> {
		let mut deposits: BTreeMap<T::AccountId, Balance> = BTreeMap::new();
		for (_, loan) in loans {
			*deposits.entry(loan.borrower.clone()).or_default() += loan.deposit;
		}
		for account in frame_system::Account::<T>::iter_keys() {
			let deposit = deposits.remove(&account).unwrap_or_default();
			ensure!(
				T::Native::balance_on_hold(&HoldReason::Loan.into(), &account) == deposit,
				"deposits_held: what is held differs from the loans"
			);
		}
		ensure!(deposits.is_empty(), "deposits_held: a deposit of an account that does not exist");
		Ok(())
	}

	/// Each guardians' measure in force is in line to lapse, and each measure on a market, and each
	/// stop of one or of a collection's, is on one that exists.
	fn try_measures() -> Result<(), TryRuntimeError> {
		for subject in Measures::<T>::iter_keys() {
			if let Subject::Market(market) = subject {
				ensure!(
					Markets::<T>::contains_key(market),
					"measures: a measure on a market that does not exist"
				);
			}
		}
		for scope in Stops::<T>::iter_keys() {
			let exists = match scope {
				StopScope::Chain => true,
				StopScope::Collection(collection) => stops::has_markets::<T>(collection),
				StopScope::Market(market) => Markets::<T>::contains_key(market),
			};
			ensure!(exists, "measures: a stop of a market that does not exist");
		}
		MeasuresOf::<T>::try_state().map_err(TryRuntimeError::Other)
	}

	/// Every lot on sale has its auction.
	fn try_lots_on_sale(loans: &[(LoanId, LoanOf<T>)]) -> Result<(), TryRuntimeError> {
		let mut auctions = loans.iter().flat_map(|(_, loan)| loan.auctions());
		ensure!(auctions.all(T::Auctioneer::is_open), "lots_on_sale: a lot without an auction");
		Ok(())
	}
}

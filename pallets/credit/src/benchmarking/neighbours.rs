// SPDX-License-Identifier: Apache-2.0

//! Adversarial keys: they make the trie paths to a loan's index rows as deep as an attacker could.
//!
//! Keys of the indices are not hashed: whoever opens loans of chosen amounts chooses how deep the
//! rows of others lie. The worst they can do is to put a row beside the path at every nibble.

use crate::{
	clock, Config, InventoryItem, InventoryQueue, InventoryState, Lapses, Ledgers, LoanId, LoanOf,
	LoanState, Loans, MaturityIndex, NextMeasure, Periods, Place, RereadOf, Rereads, RiskIndex,
	Subject, WaitIndex, WARNING_LEVELS,
};
use frame_support::{storage::with_transaction, traits::Get};
use pignus_primitives::ordered::due_key;
use sp_runtime::{DispatchResult, TransactionOutcome};

/// Keys that branch off the path to `key`, one at each of its nibbles. They sort after it, so that
/// what is first in line stays first.
fn neighbours<const N: usize>(key: [u8; N]) -> impl Iterator<Item = [u8; N]> {
	let steps = (0..N).flat_map(|byte| [(byte, 0x10), (byte, 0x01)]);
	steps.filter_map(move |(byte, step)| {
		let mut neighbour = key;
		let raised = neighbour.get_mut(byte)?;
		*raised = raised.checked_add(step)?;
		Some(neighbour)
	})
}

fn put_beside<T: Config>(id: LoanId, loan: &LoanOf<T>) {
	let beside_wait = |until| {
		neighbours(due_key(until, id)).for_each(|key| WaitIndex::<T>::insert(key, ()));
	};
	match (loan.place(), &loan.state) {
		(Some(Place::InLine { risk, due }), _) => {
			neighbours(risk).for_each(|key| RiskIndex::<T>::insert(loan.market, key, ()));
			if let Some(due) = due {
				neighbours(due).for_each(|key| MaturityIndex::<T>::insert(loan.market, key, ()));
			}
		},
		(Some(Place::SetAside { retry_at }), _) => beside_wait(retry_at),
		(_, LoanState::Waiting { until, .. }) => beside_wait(*until),
		_ => {},
	}
}

/// Put adversarial keys around a loan's index rows.
pub(super) fn put_neighbours<T: Config>(id: LoanId) {
	if let Some(loan) = Loans::<T>::get(id) {
		put_beside::<T>(id, &loan);
	}
}

/// Put adversarial keys around the index rows that a loan will have after `act`, and the watermarks
/// at its key there: a loan that becomes riskier passes them, and its borrower is warned.
pub(super) fn put_neighbours_of_move<T: Config>(
	id: LoanId,
	act: impl FnOnce() -> DispatchResult,
) -> DispatchResult {
	let moved = with_transaction(|| {
		let moved = act().map(|()| Loans::<T>::get(id));
		TransactionOutcome::Rollback(moved)
	})?;
	if let Some(loan) = moved {
		put_beside::<T>(id, &loan);
		if let Some(Place::InLine { risk, .. }) = loan.place() {
			let warned = [risk; WARNING_LEVELS.len()];
			Ledgers::<T>::mutate_extant(loan.market, |ledger| ledger.warned = warned);
		}
	}
	Ok(())
}

/// Put adversarial keys around the row that the guardians' next measure gets if it is taken now. One
/// that `stops` liquidations lapses before the shelter that follows.
pub(super) fn put_neighbours_of_measure<T: Config>(stops: bool) {
	let Periods { shelter, measures, .. } = T::Periods::get();
	let lasting = measures.lasting.saturating_sub(if stops { shelter } else { 0 });
	let lapses_at = clock::now::<T>().saturating_add(lasting);
	neighbours(due_key(lapses_at, NextMeasure::<T>::get()))
		.for_each(|key| Lapses::<T>::insert(key, Subject::Limits));
}

/// Have something read again now, with adversarial keys around its row.
pub(super) fn put_reread<T: Config>(what: RereadOf<T>) {
	let key = due_key(clock::now::<T>(), 0);
	neighbours(key).for_each(|key| Rereads::<T>::insert(key, what));
	Rereads::<T>::insert(key, what);
}

/// Put adversarial keys around the row of an item of the inventory that waits.
pub(super) fn put_neighbours_of_offer<T: Config>(row: &InventoryItem) {
	let InventoryState::Waiting { until } = row.state else { return };
	let key = due_key(until, row.number);
	if let Some(item) = InventoryQueue::<T>::get(key) {
		neighbours(key).for_each(|key| InventoryQueue::<T>::insert(key, item));
	}
}

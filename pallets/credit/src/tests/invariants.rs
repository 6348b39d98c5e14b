// SPDX-License-Identifier: Apache-2.0

//! Each state that must not be is planted, and seen.

use crate::{mock::*, *};
use frame_support::{assert_ok, storage::with_transaction, traits::fungible::MutateHold};
use pignus_primitives::guardian::Measure;
use sp_runtime::{DispatchResult, TransactionOutcome, TryRuntimeError};

/// What the checks say once `plant` has changed the state, which is undone.
fn said_after(plant: impl FnOnce()) -> TryRuntimeError {
	let said = with_transaction(|| {
		plant();
		TransactionOutcome::Rollback(DispatchResult::from(Credit::do_try_state()))
	});
	said.expect_err("a state that must not be was not seen")
}

#[test]
fn invariants_should_see_what_must_not_be() {
	ExtBuilder::default().build_and_execute(|| {
		let healthy = open(&[0], 100 * UNIT);
		let sold = open(&[1], 500 * UNIT);
		crash_to(600);
		let hold = || {
			let reason = HoldReason::Loan.into();
			assert_ok!(<Balances as MutateHold<_>>::hold(&reason, &RIVAL, 1));
		};
		assert_eq!(
			said_after(hold),
			TryRuntimeError::Other("deposits_held: what is held differs from the loans")
		);
		assert_eq!(
			said_after(|| Loans::<Runtime>::mutate_extant(sold, |loan| loan.normalized = 1)),
			TryRuntimeError::Other("market_sums: a loan in liquidation with normalized debt")
		);
		assert_eq!(
			said_after(|| Global::<Runtime>::mutate(|global| {
				global.flows.shortfall += 1;
				global.flows.minted += 1;
			})),
			TryRuntimeError::Other("losses: the shortfall exceeds the losses")
		);
		assert_eq!(
			said_after(|| Loans::<Runtime>::mutate_extant(healthy, |loan| loan.normalized -=
				2_000_000_000)),
			TryRuntimeError::Other("market_sums: a debt is below its principal")
		);
		let loss = UncoveredLoss { from_the_beginning: 1, episode: 0 };
		assert_eq!(
			said_after(|| Ledgers::<Runtime>::mutate_extant(MARKET, |row| row.uncovered = loss)),
			TryRuntimeError::Other("losses: a market has lost more than its collection")
		);
		let unpin = || {
			use frame_support::traits::nonfungibles_v2::Transfer;
			Pledges::<Runtime>::remove(APES, 0);
			assert_ok!(<Nfts as Transfer<AccountId>>::enable_transfer(&APES, &0));
			Pledges::<Runtime>::insert(APES, 0, Pledge::Loan(healthy));
		};
		assert_eq!(
			said_after(unpin),
			TryRuntimeError::Other("transfer_flags: a pinned item without the flag")
		);
		let at = Timestamp::get();
		let maturity = Some(Maturity { at, liquidated_from: at });
		assert_eq!(
			said_after(|| Loans::<Runtime>::mutate_extant(healthy, |loan| loan.maturity = maturity)),
			TryRuntimeError::Other("places_in_line: a loan is not at its places in the indices")
		);
		let measure = Measure { taken_at: 0, in_force: None };
		assert_eq!(
			said_after(|| Measures::<Runtime>::insert(Subject::Market(9), measure)),
			TryRuntimeError::Other("measures: a measure on a market that does not exist")
		);
	});
}

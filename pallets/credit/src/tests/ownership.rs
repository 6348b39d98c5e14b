// SPDX-License-Identifier: Apache-2.0

//! A caller who does not own the loan is told so first, whatever else is wrong with the call.

use crate::{mock::*, Error, LoanId, MarketStatus, PauseLevel};
use frame_support::assert_ok;
use sp_runtime::DispatchResult;

/// The error that a stranger gets from each call that only the borrower may make. Each call is
/// wrong in other ways as well: nothing is drawn, pledged or released, the loan is handed to its
/// borrower and moved to the market it is in.
fn refusals(id: LoanId) -> [DispatchResult; 8] {
	let stranger = || signed(NEIGHBOUR);
	[
		call(|| Credit::draw(stranger(), id, 0)),
		call(|| Credit::pledge(stranger(), id, items(&[]))),
		call(|| Credit::release(stranger(), id, items(&[]))),
		call(|| Credit::transfer_loan(stranger(), id, BORROWER)),
		call(|| Credit::refinance(stranger(), id, MARKET)),
		call(|| Credit::unwind(stranger(), id)),
		call(|| Credit::repay_own(stranger(), id, 0)),
		call(|| Credit::redeem_own(stranger(), id, 0)),
	]
}

#[test]
fn stranger_should_hear_that_a_loan_is_not_theirs_whatever_else_is_wrong() {
	ExtBuilder::default().build_and_execute(|| {
		let not_theirs = || [(); 8].map(|()| Err(Error::<Runtime>::NotBorrower.into()));
		let (sold, unwound) = (open(&[0], 500 * UNIT), open(&[1], 300 * UNIT));
		assert_eq!(refusals(sold), not_theirs());
		assert_ok!(Credit::unwind(signed(BORROWER), unwound));
		crash_to(600);
		assert!(is_selling(sold));
		assert_ok!(Credit::set_market_status(root(), MARKET, MarketStatus::Halted));
		assert_ok!(Credit::set_pause(root(), PauseLevel::Liquidations));
		assert_eq!(refusals(sold), not_theirs());
		assert_eq!(refusals(unwound), not_theirs());
	});
}

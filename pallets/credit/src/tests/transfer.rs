// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, *};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{DispatchResult, FixedU128, Permill, Perquintill};

fn transfer(id: LoanId, dest: AccountId) -> DispatchResult {
	call(|| Credit::transfer_loan(signed(BORROWER), id, dest))
}

fn refinance(id: LoanId, market: MarketId) -> DispatchResult {
	call(|| Credit::refinance(signed(BORROWER), id, market))
}

#[test]
fn position_items_and_deposit_should_move_together() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0, 1], 500 * UNIT);
		assert_ok!(transfer(id, NEIGHBOUR));
		assert_eq!((owner(0), owner(1)), (Some(NEIGHBOUR), Some(NEIGHBOUR)));
		assert!(
			custody::pins::is_flagged::<Runtime>(APES, 0)
				&& custody::pins::is_flagged::<Runtime>(APES, 1)
		);
		// 100 for the loan, 10 for each item.
		assert_eq!((deposit_of(BORROWER), deposit_of(NEIGHBOUR)), (0, 120));
		assert_eq!(principal_in(MARKET, NEIGHBOUR), 500 * UNIT);
		assert!(Credit::loans_of(BORROWER).is_empty());
		assert_eq!(Credit::loans_of(NEIGHBOUR).len(), 1);
		System::assert_last_event(
			Event::Transferred { loan: id, from: BORROWER, to: NEIGHBOUR }.into(),
		);
		// Nobody can take the items, and the former borrower can do nothing with the loan.
		for who in [BORROWER, NEIGHBOUR] {
			assert!(call(|| Nfts::transfer(signed(who), APES, 0, RIVAL)).is_err());
		}
		assert_noop!(transfer(id, RIVAL), Error::<Runtime>::NotBorrower);
		assert_ok!(Credit::repay(signed(BORROWER), id, u128::MAX));
		assert_eq!(owner(0), Some(NEIGHBOUR));
		assert_eq!(deposit_of(NEIGHBOUR), 0);
	});
}

#[test]
fn approval_made_before_the_pledge_should_be_dead_after_a_transfer() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Nfts::approve_transfer(signed(BORROWER), APES, 0, RIVAL, None));
		let id = open(&[0], 500 * UNIT);
		assert_ok!(transfer(id, NEIGHBOUR));
		assert_ok!(Credit::repay(signed(BIDDER), id, u128::MAX));
		assert!(call(|| Nfts::transfer(signed(RIVAL), APES, 0, RIVAL)).is_err());
	});
}

#[test]
fn transfer_should_fail_when_the_ceiling_the_item_or_the_destination_forbids_it() {
	ExtBuilder::market(|config| config.limits.account_ceiling = 700 * UNIT).build_and_execute(
		|| {
			let id = open(&[0], 500 * UNIT);
			open_by(NEIGHBOUR, &[10], 201 * UNIT);
			assert_noop!(transfer(id, BORROWER), Error::<Runtime>::AlreadyBorrower);
			assert_noop!(transfer(id, NEIGHBOUR), Error::<Runtime>::AboveAccountCeiling);
			assert_ok!(Credit::repay(signed(BIDDER), 1, UNIT));
			set_transferable(false);
			assert_noop!(transfer(id, NEIGHBOUR), Error::<Runtime>::ItemNotTransferable);
			set_transferable(true);
			assert_ok!(transfer(id, NEIGHBOUR));
		},
	);
}

#[test]
fn refinanced_loan_should_owe_exactly_the_same_and_get_the_terms_of_its_new_market() {
	ExtBuilder::market(|config| config.terms.apr = Perquintill::from_percent(10))
		.build_and_execute(|| {
			let other = create_market(|config| {
				config.terms.apr = Perquintill::from_percent(3);
				config.terms.duration = Some(30 * math::DAY);
				config.terms.grace = math::DAY;
			});
			let id = open(&[0], 400 * UNIT);
			pass_time_at(123_456_789_000, 1000);
			let owed = debt(id);
			assert!(owed > 590 * UNIT, "{owed}");
			assert_ok!(Credit::repay(signed(BORROWER), id, 150 * UNIT));
			let owed = debt(id);
			let principal = loan(id).principal;
			assert_ok!(refinance(id, other));
			let moved = loan(id);
			assert_eq!((debt(id), moved.principal, moved.market), (owed, principal, other));
			let due = Timestamp::get() + 30 * math::DAY;
			let maturity = Maturity { at: due, liquidated_from: due + math::DAY };
			assert_eq!(moved.maturity, Some(maturity));
			assert_eq!((ledger().loans, ledger().principal, ledger().normalized), (0, 0, 0));
			System::assert_last_event(
				Event::Refinanced {
					loan: id,
					from: MARKET,
					to: other,
					debt: owed,
					items: vec![(0, FixedU128::from_u32(1))],
					maturity: Some(maturity),
				}
				.into(),
			);
			// This does not count as minting.
			assert_eq!(flows().minted, 400 * UNIT);
		});
}

#[test]
fn refinance_should_obey_every_limit_of_the_target() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0, 1], 500 * UNIT);
		assert_noop!(refinance(id, MARKET), Error::<Runtime>::SameMarket);
		assert_noop!(refinance(id, 7), Error::<Runtime>::UnknownMarket);
		type Change = fn(&mut MarketConfigOf<Runtime>);
		let cases: [(Change, Error<Runtime>); 4] = [
			(|config| config.limits.max_items = 1, Error::TooManyItems),
			(|config| config.limits.min_debt = 500 * UNIT + 1, Error::BelowMinDebt),
			(|config| config.limits.account_ceiling = 499 * UNIT, Error::AboveAccountCeiling),
			(|config| config.terms.max_ltv = Permill::from_percent(24), Error::AboveMaxLtv),
		];
		for (change, error) in cases {
			let target = create_market(change);
			assert_noop!(refinance(id, target), error);
		}
	});
}

#[test]
fn refinance_should_obey_statuses_pause_and_collection() {
	ExtBuilder::default().build_and_execute(|| {
		let target = create_market(|config| {
			config.limits.ceiling = 1_000 * UNIT;
			config.limits.account_ceiling = 500 * UNIT;
			config.limits.liquidation_share = Permill::one();
		});
		let id = open(&[0], 500 * UNIT);
		let status = |market, status| Credit::set_market_status(root(), market, status);
		assert_ok!(status(target, MarketStatus::Frozen));
		assert_noop!(refinance(id, target), Error::<Runtime>::MarketNotOpen);
		assert_ok!(status(target, MarketStatus::Open));
		assert_ok!(status(MARKET, MarketStatus::Halted));
		assert_noop!(refinance(id, target), Error::<Runtime>::MarketHalted);
		assert_ok!(status(MARKET, MarketStatus::Frozen));
		assert_ok!(Credit::set_pause(root(), PauseLevel::Borrowing));
		assert_noop!(refinance(id, target), Error::<Runtime>::BorrowingPaused);
		assert_ok!(Credit::set_pause(root(), PauseLevel::None));
		Markets::<Runtime>::mutate(target, |config| {
			config.as_mut().expect("it exists").collection = APES + 1;
		});
		assert_noop!(refinance(id, target), Error::<Runtime>::OtherCollection);
		Markets::<Runtime>::mutate(target, |config| {
			config.as_mut().expect("it exists").collection = APES;
		});
		give(11, RIVAL);
		assert_ok!(open_in(target, NEIGHBOUR, &[10], 201 * UNIT));
		assert_ok!(open_in(target, RIVAL, &[11], 300 * UNIT));
		assert_noop!(refinance(id, target), Error::<Runtime>::AboveMarketCeiling);
		assert_ok!(Credit::repay(signed(NEIGHBOUR), 1, UNIT));
		// A loan may leave a frozen market.
		assert_ok!(refinance(id, target));
	});
}

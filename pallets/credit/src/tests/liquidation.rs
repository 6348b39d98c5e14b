// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, *};
use frame_support::{assert_noop, assert_ok};
use pignus_auctions::{Auctions as AuctionRows, Error as AuctionError};
use sp_runtime::{FixedU128, Permill, Perquintill};

/// Half a Julian year in milliseconds.
const HALF_YEAR: u64 = 15_778_800_000;

/// A loan of 500 on one item of 1000, in liquidation at 600.
fn in_liquidation() -> LoanId {
	let id = open(&[0], 500 * UNIT);
	crash_to(600);
	assert!(is_selling(id));
	id
}

#[test]
fn loan_should_go_to_auction_when_the_price_falls_to_600() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(&[0], 500 * UNIT);
		next_block_without_credit();
		report_price(600);
		next_block_without_credit();
		let health = Credit::loan(id).and_then(|view| view.health);
		assert_eq!(health, Some(FixedU128::from_rational(84, 100)));
		next_block();
		// max(0.5 * 600, min(1.25 * 500, 0.85 * 600)) = 510; 0.4 * 600 = 240.
		let auction = AuctionRows::<Runtime>::get(0).expect("a lot is on sale");
		assert_eq!((auction.reserve, auction.lowest), (510 * UNIT, 240 * UNIT));
		assert_eq!(ledger().in_liquidation, 500 * UNIT);
		System::assert_last_event(
			Event::LiquidationStarted {
				loan: id,
				reason: DefaultReason::Unhealthy,
				debt: 500 * UNIT,
				lots: vec![(0, 0)],
			}
			.into(),
		);
	});
}

#[test]
fn loan_should_be_left_alone_when_health_is_exactly_one() {
	ExtBuilder::default().build_and_execute(|| {
		// 0.7 * 700 = 490.
		let (sound, late) = (open(&[0], 490 * UNIT), open(&[1], 490 * UNIT + 1));
		crash_to(700);
		assert!(is_in_line(sound));
		assert!(is_selling(late));
	});
}

#[test]
fn bids_should_start_at_510_and_rise_by_a_twentieth() {
	ExtBuilder::default().build_and_execute(|| {
		in_liquidation();
		for too_low in [0, 1, 509_999_999] {
			assert_noop!(bid(BIDDER, 0, too_low), AuctionError::<Runtime>::BidTooLow);
		}
		assert_ok!(bid(BIDDER, 0, 510 * UNIT));
		assert_noop!(bid(RIVAL, 0, 535_499_999), AuctionError::<Runtime>::BidTooLow);
		assert_ok!(bid(RIVAL, 0, 535_500_000));
		// 535.5 * 1.05 = 562.275.
		assert_noop!(bid(RIVAL, 0, 560 * UNIT), AuctionError::<Runtime>::BidTooLow);
	});
}

#[test]
fn sale_at_560_should_pay_debt_penalty_and_borrower() {
	ExtBuilder::default().build_and_execute(|| {
		let id = in_liquidation();
		assert_ok!(bid(BIDDER, 0, 560 * UNIT));
		run_to_end_of(0);
		assert_eq!(owner(0), Some(BIDDER));
		// The borrower keeps the 500 drawn and gets 10; the fund gets 50.
		assert_eq!((nusd(BORROWER), fund()), (510 * UNIT, 50 * UNIT));
		assert_eq!(nusd(BIDDER), WEALTH - 560 * UNIT);
		assert_eq!(flows(), Flows { minted: 500 * UNIT, burned: 500 * UNIT, ..Default::default() });
		assert!(!Loans::<Runtime>::contains_key(id));
		System::assert_has_event(
			Event::LotSold {
				loan: id,
				item: 0,
				buyer: BIDDER,
				price: 560 * UNIT,
				principal: 500 * UNIT,
				interest: 0,
				penalty: 50 * UNIT,
				royalty: 0,
				surplus: 10 * UNIT,
			}
			.into(),
		);
	});
}

#[test]
fn sale_should_pay_interest_after_principal_when_it_accrued() {
	ExtBuilder::market(|config| config.terms.apr = Perquintill::from_percent(2)).build_and_execute(
		|| {
			let id = open(&[0], 500 * UNIT);
			pass_time(HALF_YEAR);
			report_price(1000);
			crash_to(600);
			let started = liquidation(id).expect("it is in liquidation");
			// 500 * (e^0.01 - 1) = 5.0250..., plus that of some blocks.
			let interest = started.interest;
			assert!((5_025_000..5_026_000).contains(&interest), "{interest}");
			assert_ok!(bid(BIDDER, 0, 560 * UNIT));
			run_to_end_of(0);
			// Interest stopped at the start: 500 + i, 50 + 0.1 i rounded up, 10 - 1.1 i.
			let penalty = 50 * UNIT + interest.div_ceil(10);
			assert_eq!(fund(), interest + penalty);
			assert_eq!(nusd(BORROWER), 500 * UNIT + 60 * UNIT - interest - penalty);
		},
	);
}

#[test]
fn surplus_should_pay_penalty_then_royalty_then_borrower() {
	// Debt 500, penalty 10 %, royalty 5 %: 600 → 500/50/30/20, 520 → 500/20/0/0.
	for (price, in_fund, royalty, surplus) in [(600, 50, 30, 20), (520, 20, 0, 0)] {
		ExtBuilder::market(|config| {
			config.royalty = Some((ARTIST, Permill::from_percent(5)));
		})
		.build_and_execute(|| {
			in_liquidation();
			assert_ok!(bid(BIDDER, 0, price * UNIT));
			run_to_end_of(0);
			assert_eq!(
				(fund(), nusd(ARTIST), nusd(BORROWER)),
				(in_fund * UNIT, royalty * UNIT, (500 + surplus) * UNIT)
			);
		});
	}
}

#[test]
fn loss_should_be_paid_by_the_fund_when_the_price_descended_to_450() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Credit::recapitalise(signed(RIVAL), 80 * UNIT));
		in_liquidation();
		// The English phase lasts 100 ticks from the tick of opening; then 200 ticks of 900.
		run_blocks(300);
		assert_ok!(bid(BIDDER, 0, 500 * UNIT));
		// 510 - 270 * 200 / 900 = 450: the loss of 50 comes from the fund.
		assert_eq!(nusd(BIDDER), WEALTH - 450 * UNIT);
		assert_eq!(fund(), 30 * UNIT);
		assert_eq!(flows(), Flows { minted: 500 * UNIT, burned: 500 * UNIT, ..Default::default() });
		assert_eq!(ledger().status, MarketStatus::Open);
	});
}

#[test]
fn loss_beyond_the_fund_should_be_shortfall_and_freeze_the_market() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Credit::recapitalise(signed(RIVAL), 20 * UNIT));
		let id = in_liquidation();
		run_blocks(300);
		assert_ok!(bid(BIDDER, 0, 450 * UNIT));
		assert_eq!(fund(), 0);
		assert_eq!(
			flows(),
			Flows {
				minted: 500 * UNIT,
				burned: 470 * UNIT,
				shortfall: 30 * UNIT,
				uncovered: FixedU128::from_u32(1),
				episode: 0
			}
		);
		assert_eq!(ledger().status, MarketStatus::Frozen);
		System::assert_has_event(
			Event::LossRealised {
				loan: id,
				covered: 20 * UNIT,
				shortfall: 30 * UNIT,
				forgiven_interest: 0,
			}
			.into(),
		);
	});
}

#[test]
fn item_should_go_to_the_inventory_when_nobody_buys_it() {
	ExtBuilder::default().build_and_execute(|| {
		let id = in_liquidation();
		run_blocks(1_001);
		assert!(is_in_inventory(0));
		assert_eq!(flows().shortfall, 500 * UNIT);
		assert!(!Loans::<Runtime>::contains_key(id));
		// A week after the time of the hook, two blocks ago.
		let next_at = Timestamp::get() - 2 * BLOCK_TIME + 7 * math::DAY;
		System::assert_has_event(Event::LotForfeited { loan: id, item: 0, next_at }.into());
	});
}

#[test]
fn borrower_should_not_bid_on_his_own_lot() {
	ExtBuilder::default().build_and_execute(|| {
		in_liquidation();
		assert_noop!(bid(BORROWER, 0, 510 * UNIT), pignus_auctions::Error::<Runtime>::BidderBarred);
	});
}

#[test]
fn loan_in_liquidation_should_refuse_everything_but_redeem_and_income() {
	ExtBuilder::default().build_and_execute(|| {
		let id = in_liquidation();
		let refused = [
			call(|| Credit::draw(signed(BORROWER), id, UNIT)),
			call(|| Credit::repay(signed(BORROWER), id, UNIT)),
			call(|| Credit::pledge(signed(BORROWER), id, items(&[1]))),
			call(|| Credit::release(signed(BORROWER), id, items(&[0]))),
			call(|| Credit::liquidate(signed(RIVAL), id)),
			call(|| Credit::transfer_loan(signed(BORROWER), id, RIVAL)),
			call(|| Credit::refinance(signed(BORROWER), id, MARKET)),
			call(|| Credit::refresh(signed(RIVAL), id)),
			call(|| Credit::unwind(signed(BORROWER), id)),
		];
		for outcome in refused {
			assert_eq!(outcome, Err(Error::<Runtime>::InLiquidation.into()));
		}
	});
}

#[test]
fn descending_phase_should_start_from_todays_value_when_it_is_lower() {
	ExtBuilder::default().build_and_execute(|| {
		in_liquidation();
		report_price(400);
		run_blocks(100);
		// V = 400: max(200, min(625, 340)) = 340.
		let auction = AuctionRows::<Runtime>::get(0).expect("it runs");
		assert_eq!((auction.reserve, auction.lowest), (340 * UNIT, 160 * UNIT));
	});
}

#[test]
fn royalty_should_be_kept_as_a_claim_when_the_artist_cannot_be_credited() {
	ExtBuilder::market(|config| config.royalty = Some((ARTIST, Permill::from_percent(5))))
		.build_and_execute(|| {
			in_liquidation();
			let owner = || signed(Credit::account_id());
			assert_ok!(Assets::transfer(signed(RIVAL), 1, ARTIST, UNIT));
			assert_ok!(Assets::block(owner(), 1, ARTIST));
			assert_ok!(bid(BIDDER, 0, 600 * UNIT));
			run_to_end_of(0);
			assert_eq!(nusd(ARTIST), UNIT);
			assert_eq!(nusd(BORROWER), 520 * UNIT);
			assert_ok!(Assets::thaw(owner(), 1, ARTIST));
			assert_ok!(Auctions::claim(signed(ARTIST), 0));
			assert_eq!(nusd(ARTIST), 31 * UNIT);
		});
}

#[test]
fn loan_should_be_safe_when_it_is_exactly_at_its_threshold() {
	ExtBuilder::default().build_and_execute(|| {
		// 70 % of 600 is 420.
		let (at, above) = (open(&[0], 420 * UNIT), open(&[1], 420 * UNIT + 1));
		crash_to(600);
		assert!(is_selling(above));
		assert_eq!(Credit::loan(at).map(|view| view.verdict), Some(Verdict::Safe));
		let refused = call(|| Credit::liquidate(signed(NEIGHBOUR), at));
		assert_eq!(refused, Err(Error::<Runtime>::NotInDefault.into()));
		let position = position::Position::<Runtime>::of(at).expect("the loan exists");
		assert_eq!(position.is_unhealthy(), Ok(false));
	});
}

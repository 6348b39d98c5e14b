// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, *};
use frame_support::{assert_ok, traits::Get, weights::Weight};
use sp_runtime::{FixedU128, Permill};

/// The warnings since the last call, as loan and level in hundredths.
pub(super) fn warned() -> Vec<(LoanId, u32)> {
	let hundred = FixedU128::from_u32(100);
	take_events()
		.into_iter()
		.filter_map(|event| match event {
			Event::HealthBelow { loan, level } => {
				Some((loan, (level * hundred).into_inner() / 10u128.pow(18)))
			},
			_ => None,
		})
		.map(|(loan, level)| (loan, level as u32))
		.collect()
}

/// One block with a report of `price`, and one in which the hook sees it.
fn at(price: u32) -> Vec<(LoanId, u32)> {
	next_block();
	report_price(price);
	next_block();
	warned()
}

#[test]
fn borrowers_should_be_warned_once_per_crossing_riskiest_first() {
	ExtBuilder::default().build_and_execute(|| {
		// Health at price p: 0.7 p / debt.
		let (first, second) = (open(&[0], 490 * UNIT), open(&[1], 500 * UNIT));
		assert_eq!(at(900), []);
		// 0.7 * 850 / 500 = 1.19, / 490 = 1.214.
		assert_eq!(at(850), [(second, 120)]);
		assert_eq!(at(850), []);
		// 0.7 * 780 / 500 = 1.092, / 490 = 1.114.
		assert_eq!(at(780), [(first, 120), (second, 110)]);
		assert_eq!(at(760), [(first, 110)]);
		assert_eq!(at(750), []);
	});
}

#[test]
fn warning_should_be_armed_again_after_a_recovery_of_five_percent() {
	ExtBuilder::market(|config| config.terms.max_ltv = Permill::from_percent(55))
		.build_and_execute(|| {
			// 1.20 at 0.7 p / 500, so p = 857.14; 5 % above it is 900.
			let id = open(&[0], 500 * UNIT);
			assert_eq!(at(856), [(id, 120)]);
			// Rises are slow: the smoothed price lags, but the higher of the two prices counts at
			// once.
			assert_eq!(at(890), []);
			assert_eq!(at(856), []);
			assert_eq!(at(901), []);
			assert_eq!(at(856), [(id, 120)]);
		});
}

#[test]
fn borrower_should_be_warned_at_once_when_his_own_draw_lowers_health() {
	ExtBuilder::market(|config| config.terms.max_ltv = Permill::from_percent(55))
		.build_and_execute(|| {
			let marker = open(&[1], 550 * UNIT);
			let id = open(&[0], 400 * UNIT);
			// 0.7 * 950 / 550 = 1.209; / 400 = 1.66.
			assert_eq!(at(950), []);
			// 0.7 * 940 / 550 = 1.196.
			assert_eq!(at(940), [(marker, 120)]);
			// 0.55 * 940 = 517: 0.7 * 940 / 517 = 1.2727 is above the level, no warning.
			assert_ok!(Credit::draw(signed(BORROWER), id, 117 * UNIT));
			assert_eq!(warned(), []);
		});
	// A revenue market lends down to a health of 83 / 76 = 1.09.
	ExtBuilder::market(|config| {
		config.tier = Tier::Revenue;
		config.terms.max_ltv = Permill::from_percent(62);
		config.terms.liquidation_ltv = Permill::from_percent(68);
	})
	.build_and_execute(|| {
		let id = open(&[0], 500 * UNIT);
		next_block();
		assert_eq!(warned(), []);
		// 680 / 620 = 1.097.
		assert_ok!(Credit::draw(signed(BORROWER), id, 120 * UNIT));
		assert_eq!(warned(), [(id, 120), (id, 110)]);
		next_block();
		assert_eq!(warned(), []);
	});
}

#[test]
fn warnings_should_go_on_in_the_next_block_when_the_weight_is_used_up() {
	ExtBuilder::default().build_and_execute(|| {
		let ids: Vec<_> =
			(0..6).map(|item| open(&[item], (500 - u128::from(item)) * UNIT)).collect();
		next_block();
		report_price(850);
		take_events();
		// An eighth of what is left after the start of a block is enough for three steps of a walk.
		type Weights = <Runtime as Config>::WeightInfo;
		let choose = Weights::choose_markets(<Runtime as Config>::MarketsPerBlock::get());
		let warnings = choose
			.saturating_add(Weights::visit_warnings())
			.saturating_add(Weights::warn().saturating_mul(3));
		HookWeight::set(Weights::begin_block().saturating_add(warnings.saturating_mul(8)));
		let mut all = Vec::new();
		for _ in 0..4 {
			next_block();
			let now = warned();
			assert!(now.len() <= 3, "{now:?}");
			all.extend(now.into_iter().map(|(id, _)| id));
		}
		// 0.7 * 850 = 595: all but those below 495.83 are below 1.20.
		assert_eq!(all, ids[..5]);
		HookWeight::set(Weight::MAX);
	});
}

#[test]
fn loans_of_page_should_list_every_loan_of_an_account_once() {
	ExtBuilder::default().build_and_execute(|| {
		let mut ids: Vec<_> = (0..5).map(|item| open(&[item], 300 * UNIT)).collect();
		open_by(NEIGHBOUR, &[10], 300 * UNIT);
		let mut seen = Vec::new();
		let mut after = None;
		loop {
			let page = Credit::loans_of_page(BORROWER, after, 2);
			seen.extend(page.items.into_iter().map(|view| view.loan));
			after = page.next;
			if after.is_none() {
				break;
			}
		}
		seen.sort_unstable();
		ids.sort_unstable();
		assert_eq!(seen, ids);
	});
}

#[test]
fn at_risk_should_list_the_loans_below_a_health_riskiest_first() {
	ExtBuilder::default().build_and_execute(|| {
		let ids: Vec<_> = [300, 500, 400]
			.into_iter()
			.zip(0..)
			.map(|(d, i)| open(&[i], d * UNIT))
			.collect();
		let below = |health: u32, limit| {
			Credit::at_risk(MARKET, FixedU128::from_rational(health.into(), 100), limit)
				.into_iter()
				.map(|view| view.loan)
				.collect::<Vec<_>>()
		};
		// Health 700 / debt: 2.33, 1.40, 1.75.
		assert!(below(140, 9).is_empty());
		assert!(below(300, 0).is_empty());
		assert_eq!(below(141, 9), [ids[1]]);
		assert_eq!(below(300, 9), [ids[1], ids[2], ids[0]]);
		assert_eq!(below(300, 2), [ids[1], ids[2]]);
		let page = |after, limit| {
			let page = Credit::at_risk_page(MARKET, FixedU128::from_u32(3), after, limit);
			let loans: Vec<_> = page.items.into_iter().map(|view| view.loan).collect();
			(loans, page.next)
		};
		let (first, next) = page(None, 2);
		assert_eq!(first, [ids[1], ids[2]]);
		assert_eq!(page(next, 2), (vec![ids[0]], None));
		pass_time(math::DAY);
		assert!(below(300, 9).is_empty());
	});
}

// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, *};
use pignus_primitives::{ordered::split_score_key, Balance};
use proptest::prelude::*;
use sp_runtime::Perquintill;

/// What happens to the loans of a market.
#[derive(Clone, Debug)]
enum Step {
	Open(u32, Balance),
	Draw(u32, Balance),
	Repay(u32, Balance),
	Pledge(u32, u32),
	Pass(u64),
	Report(u32),
}

fn step() -> impl Strategy<Value = Step> {
	let amount = 1..500_000_000u128;
	prop_oneof![
		(0..20u32, amount.clone()).prop_map(|(item, amount)| Step::Open(item, amount)),
		(0..20u32, amount.clone()).prop_map(|(id, amount)| Step::Draw(id, amount)),
		(0..20u32, amount).prop_map(|(id, amount)| Step::Repay(id, amount)),
		(0..20u32, 0..20u32).prop_map(|(id, item)| Step::Pledge(id, item)),
		(1..5_000_000_000u64).prop_map(Step::Pass),
		(900..1_100u32).prop_map(Step::Report),
	]
}

fn owner_of(item: u32) -> AccountId {
	if item < 10 {
		BORROWER
	} else {
		NEIGHBOUR
	}
}

/// A refused call changes nothing: only those that succeed matter here.
fn take(step: Step) {
	let borrower = |id| Loans::<Runtime>::get(id).map_or(BORROWER, |loan| loan.borrower);
	let _ = call(|| match step {
		Step::Open(item, amount) => {
			Credit::open(signed(owner_of(item)), MARKET, items(&[item]), amount)
		},
		Step::Draw(id, amount) => Credit::draw(signed(borrower(id)), id, amount),
		Step::Repay(id, amount) => Credit::repay(signed(BIDDER), id, amount).without_weight(),
		Step::Pledge(id, item) => Credit::pledge(signed(borrower(id)), id, items(&[item])),
		Step::Pass(time) => {
			pass_time_at(time, 1000);
			Ok(())
		},
		Step::Report(price) => {
			next_block_without_credit();
			report_price(price);
			Ok(())
		},
	});
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(40))]

	#[test]
	fn index_should_order_loans_as_a_plain_sort_by_debt_and_units_does(
		steps in proptest::collection::vec(step(), 1..120),
	) {
		ExtBuilder::market(|config| config.terms.apr = Perquintill::from_percent(30))
			.build()
			.execute_with(|| {
				steps.into_iter().for_each(take);
				let order: Vec<_> = RiskIndex::<Runtime>::iter_key_prefix(MARKET)
					.map(|key| split_score_key(&key).1)
					.collect();
				// debt_a / units_a >= debt_b / units_b, up to the unit by which a debt is rounded.
				for pair in order.windows(2) {
					let [a, b] = [pair[0], pair[1]].map(|id| (debt(id), loan(id).items.len() as u128));
					prop_assert!((a.0 + 1) * b.1 >= (b.0 - 1) * a.1, "{a:?} before {b:?}");
				}
				prop_assert_eq!(order.len(), Loans::<Runtime>::iter_keys().count());
				check_invariants();
				Ok(())
			})?;
	}
}

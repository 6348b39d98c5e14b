// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, *};
use pignus_primitives::{
	ordered::{split_due_key, PrefixedOrderedIndex},
	Balance,
};
use polkadot_sdk::sp_runtime::Perquintill;
use std::collections::BTreeMap;

/// Steps of one run.
const STEPS: u32 = 6_000;

/// A small linear congruential generator (Knuth's MMIX constants): the same run every time.
struct Random(u64);

impl Random {
	fn below(&mut self, bound: u64) -> u64 {
		self.0 = self
			.0
			.wrapping_mul(6_364_136_223_846_793_005)
			.wrapping_add(1_442_695_040_888_963_407);
		(self.0 >> 33) % bound
	}

	fn who(&mut self) -> AccountId {
		[BORROWER, NEIGHBOUR, BIDDER, RIVAL][self.below(4) as usize].clone()
	}

	fn items(&mut self) -> ItemsOf<Runtime> {
		let count = 1 + self.below(2);
		items(&(0..count).map(|_| self.below(20) as u32).collect::<Vec<_>>())
	}

	fn loan(&mut self) -> LoanId {
		let ids: Vec<_> = Loans::<Runtime>::iter_keys().collect();
		match ids.len() as u64 {
			0 => 0,
			count => ids[self.below(count) as usize],
		}
	}

	fn auction(&mut self) -> u32 {
		let ids: Vec<_> = pallet_collateral_auction::Endings::<Runtime>::iter_keys().collect();
		match ids.len() as u64 {
			0 => 0,
			count => split_due_key(&ids[self.below(count) as usize]).1,
		}
	}

	fn amount(&mut self) -> Balance {
		match self.below(8) {
			0 => 0,
			1 => 1,
			2 => u128::MAX,
			_ => Balance::from(self.below(600_000_000)),
		}
	}
}

#[test]
fn invariants_should_hold_when_anybody_does_anything() {
	ExtBuilder::market(|config| {
		config.terms.apr = Perquintill::from_percent(20);
		config.terms.duration = Some(5 * math::DAY);
		config.auction.english = 18;
		config.auction.dutch = 18;
	})
	.build_and_execute(|| {
		let mut random = Random(42);
		let mut counts: BTreeMap<&str, (u32, u32)> = BTreeMap::new();
		for step in 0..STEPS {
			let who = random.who();
			let (name, outcome) = match random.below(11) {
				0 => {
					let (items, amount) = (random.items(), random.amount());
					let who = owner(items[0]).unwrap_or(who);
					("open", call(|| Credit::open(signed(who), MARKET, items, amount)))
				},
				1 => {
					let (id, amount) = (random.loan(), random.amount());
					let who = Loans::<Runtime>::get(id).map_or(who, |loan| loan.borrower);
					("draw", call(|| Credit::draw(signed(who), id, amount)))
				},
				2 => {
					let (id, amount) = (random.loan(), random.amount() / 8);
					("repay", call(|| Credit::repay(signed(who), id, amount)))
				},
				3 => {
					let (id, items) = (random.loan(), random.items());
					("pledge", call(|| Credit::pledge(signed(who), id, items)))
				},
				4 => {
					let id = random.loan();
					let loan = Loans::<Runtime>::get(id);
					let who = loan.as_ref().map_or(who, |loan| loan.borrower.clone());
					let item = loan.and_then(|loan| loan.items.first().map(|p| p.item));
					let items = items(&[item.unwrap_or(0)]);
					("release", call(|| Credit::release(signed(who), id, items)))
				},
				5 => {
					let (id, amount) = (random.loan(), random.amount());
					("redeem", call(|| Credit::redeem(signed(who), id, amount)))
				},
				6 => {
					let first_due = MaturityIndex::<Runtime>::first(MARKET)
						.map_or(0, |key| split_due_key(&key).1);
					let id = if random.below(2) == 0 { first_due } else { random.loan() };
					("liquidate", call(|| Credit::liquidate(signed(who), id)))
				},
				7 | 8 => {
					let (auction, amount) = (random.auction(), random.amount());
					("bid", bid(who, auction, amount))
				},
				9 => {
					let amount = Balance::from(random.below(50_000_000));
					("recapitalise", call(|| Credit::recapitalise(signed(who), amount)))
				},
				_ => {
					// From 1000 down to 300, with noise of a tenth.
					let middle = 1_000 - 700 * step / STEPS;
					let price = middle * (90 + random.below(21) as u32) / 100;
					pass_time(random.below(math::DAY / 2));
					report_price(price);
					if random.below(2) == 0 {
						run_blocks(1 + random.below(6) as u32);
					}
					if random.below(20) == 0 {
						let open = MarketStatus::Open;
						Credit::set_market_status(RuntimeOrigin::root(), MARKET, open)
							.expect("the market exists");
					}
					("time", Ok(()))
				},
			};
			let count = counts.entry(name).or_default();
			match outcome {
				Ok(()) => count.0 += 1,
				Err(_) => count.1 += 1,
			}
			check_invariants();
		}
		println!("call: (succeeded, failed) {counts:?}; {:?}", flows());
		for (name, (succeeded, _)) in &counts {
			assert!(*succeeded > 0, "{name} never succeeded");
		}
		assert!(NextLoan::<Runtime>::get() > 50);
		assert!(pallet_collateral_auction::NextAuction::<Runtime>::get() > 30);
	});
}

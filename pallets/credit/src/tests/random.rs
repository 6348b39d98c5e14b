// SPDX-License-Identifier: Apache-2.0

//! Ten accounts do anything, in any order, while prices rise and fall, items freeze and thaw, and
//! governance and a guardian interfere. No account keeps less NUSD than 0.03, and payers often have
//! hardly more than they pay. The invariants hold after every step.

use crate::{mock::*, *};
use frame_support::traits::fungible::{ItemOf as AssetOf, Mutate};
use pallet_nfts::{ItemConfigOf, ItemSetting};
use pignus_primitives::{
	ordered::{split_due_key, PrefixedOrderedIndex},
	Balance,
};
use sp_runtime::{traits::One, DispatchResult, FixedU128, Permill, Perquintill};
use std::collections::BTreeMap;

/// Steps of one run.
const STEPS: u32 = 10_000;
/// Prices fall and recover in this many steps.
const CYCLE: u32 = 400;
/// Every call must succeed at least this often.
const LEAST: u32 = 80;
const ITEMS: u32 = 90;
const ACCOUNTS: u8 = 10;
const HOUR: u64 = 3_600_000;

fn account(number: u8) -> AccountId {
	AccountId::new([100 + number; 32])
}

/// What happened, and how often each call succeeded and failed.
struct World {
	dice: Dice,
	step: u32,
	calls: BTreeMap<&'static str, (u32, u32)>,
	events: BTreeMap<&'static str, u32>,
}

impl World {
	fn new() -> Self {
		for number in 0..ACCOUNTS {
			Balances::mint_into(&account(number), 1_000_000).expect("natives");
			AssetOf::<Assets, ConstOne, AccountId>::mint_into(&account(number), 5_000 * UNIT)
				.expect("the asset exists");
		}
		for item in 20..20 + ITEMS {
			let owner = account((item % u32::from(ACCOUNTS)) as u8);
			Nfts::mint(signed(TEAM), APES, item, owner, None).expect("an item");
			lock_properties(item);
		}
		let limits = CollectionLimits { ceiling: u128::MAX, max_items: 100 };
		set_collection_limits(root(), APES, limits).expect("governance may");
		create_market(|config| {
			random_market(config);
			config.terms.duration = Some(5 * math::DAY);
			config.terms.grace = math::DAY;
		});
		let (calls, events) = Default::default();
		Self { dice: Dice(42), step: 0, calls, events }
	}

	fn below(&mut self, bound: u64) -> u64 {
		self.dice.below(bound)
	}

	fn one_in(&mut self, bound: u64) -> bool {
		self.below(bound) == 0
	}

	fn pick<Item: Clone>(&mut self, among: &[Item]) -> Option<Item> {
		let index = self.below(among.len().max(1) as u64) as usize;
		among.get(index).cloned()
	}

	fn who(&mut self) -> AccountId {
		account(self.below(ACCOUNTS.into()) as u8)
	}

	fn item(&mut self) -> u32 {
		20 + self.below(ITEMS.into()) as u32
	}

	/// Somebody with items that are not pledged, and up to three of them; now and then one that is
	/// not theirs.
	fn free_items(&mut self) -> (AccountId, ItemsOf<Runtime>) {
		let free: Vec<(u32, AccountId)> = (20..20 + ITEMS)
			.filter(|item| !Pledges::<Runtime>::contains_key(APES, item))
			.filter_map(|item| Some((item, owner(item)?)))
			.collect();
		let stranger = (self.item(), self.who());
		let (first, who) = self.pick(&free).unwrap_or(stranger);
		let own: Vec<u32> = free
			.into_iter()
			.filter(|(_, owner)| *owner == who)
			.map(|(item, _)| item)
			.collect();
		let mut chosen = vec![first];
		for _ in 0..self.below(3) {
			chosen.extend(self.pick(&own).filter(|item| !chosen.contains(item)));
		}
		if self.one_in(20) {
			chosen.push(self.item());
		}
		(who, items(&chosen))
	}

	fn loan(&mut self, wanted: impl Fn(&LoanOf<Runtime>) -> bool) -> LoanId {
		let ids: Vec<LoanId> = if self.one_in(10) {
			Loans::<Runtime>::iter_keys().collect()
		} else {
			let rows = Loans::<Runtime>::iter().filter(|(_, loan)| wanted(loan));
			rows.map(|(id, _)| id).collect()
		};
		self.pick(&ids).unwrap_or_default()
	}

	fn running(&mut self) -> (LoanId, AccountId) {
		let id = self.loan(|loan| !loan.is_liquidating());
		let stranger = self.who();
		let borrower = Loans::<Runtime>::get(id).map_or(stranger.clone(), |loan| loan.borrower);
		(id, if self.one_in(20) { stranger } else { borrower })
	}

	/// Now and then somebody spends almost everything but what is about to be paid; whoever has next
	/// to nothing earns something.
	fn spend_the_rest(&mut self, who: &AccountId, amount: Balance) {
		if self.one_in(12) {
			let kept = amount.saturating_add(self.below(60_000).into());
			let (spent, dest) = (nusd(who.clone()).saturating_sub(kept), self.who());
			let _ = call(|| Assets::transfer(signed(who.clone()), 1, dest, spent));
		} else if nusd(who.clone()) < 10 * UNIT {
			AssetOf::<Assets, ConstOne, AccountId>::mint_into(who, 1_000 * UNIT)
				.expect("the asset exists");
		}
	}

	fn market(&mut self) -> MarketId {
		let ids: Vec<_> = Markets::<Runtime>::iter_keys().collect();
		if self.one_in(6) {
			self.pick(&ids).unwrap_or_default()
		} else {
			self.below(2) as MarketId
		}
	}

	fn amount(&mut self) -> Balance {
		match self.below(16) {
			0 => 0,
			1 => 1,
			2 => u128::MAX,
			_ => Balance::from(self.below(400_000_000)),
		}
	}

	/// Mostly from a quarter of `max` to all of it, now and then anything.
	fn about(&mut self, max: Balance) -> Balance {
		if self.one_in(8) {
			self.amount()
		} else {
			max - max * Balance::from(self.below(1_000)) / 1_333
		}
	}

	/// What a user does.
	fn user_call(&mut self) -> (&'static str, DispatchResult) {
		match self.below(31) {
			0 | 13 | 14 | 15 => {
				let ((who, items), market) = (self.free_items(), self.market());
				let max = Credit::quote(market, items.to_vec()).map_or(0, |quote| quote.max_debt);
				let amount = self.about(max);
				("open", call(|| Credit::open(signed(who), market, items, amount)))
			},
			1 => {
				let (id, who) = self.running();
				let max = Credit::loan(id).map_or(0, |view| view.drawable);
				let amount = self.about(max);
				("draw", call(|| Credit::draw(signed(who), id, amount)))
			},
			2 | 23 => {
				let (id, who) = self.running();
				let debt = Credit::loan(id).map_or(0, |view| view.debt);
				let amount = if self.one_in(3) { self.about(debt) } else { self.amount() / 16 };
				self.spend_the_rest(&who, amount.min(debt));
				if self.one_in(2) {
					("repay_own", call(|| Credit::repay_own(signed(who), id, amount)))
				} else {
					("repay", call(|| Credit::repay(signed(who), id, amount)))
				}
			},
			3 | 16 => {
				let (who, items) = self.free_items();
				let own = who.clone();
				let id = self.loan(|loan| loan.borrower == own && !loan.is_liquidating());
				("pledge", call(|| Credit::pledge(signed(who), id, items)))
			},
			4 | 17 | 20 => {
				let (id, who) = self.running();
				let held = Loans::<Runtime>::get(id).map_or(Vec::new(), |loan| loan.items.to_vec());
				let item = self.pick(&held).map_or(0, |pledged| pledged.item);
				("release", call(|| Credit::release(signed(who), id, items(&[item]))))
			},
			5 | 18 | 24 | 25 | 30 => {
				let id = self.loan(|loan| loan.is_liquidating());
				let who = self.who();
				let debt = Credit::loan(id).map_or(0, |view| view.debt);
				let amount = if self.one_in(2) { u128::MAX } else { self.about(debt) };
				let fine = liquidation(id).map_or(0, |books| books.redeem_fine);
				let price = amount.min(debt) + fine;
				if self.one_in(2) {
					let own = Loans::<Runtime>::get(id).map_or(who, |loan| loan.borrower);
					self.spend_the_rest(&own, price);
					("redeem_own", call(|| Credit::redeem_own(signed(own), id, amount)))
				} else {
					self.spend_the_rest(&who, price);
					("redeem", call(|| Credit::redeem(signed(who), id, amount)))
				}
			},
			6 => {
				let ((id, who), dest) = (self.running(), self.who());
				("transfer_loan", call(|| Credit::transfer_loan(signed(who), id, dest)))
			},
			7 | 21 => {
				let ((id, who), market) = (self.running(), self.market());
				("refinance", call(|| Credit::refinance(signed(who), id, market)))
			},
			8 => {
				let (id, who) = self.running();
				("refresh", call(|| Credit::refresh(signed(who), id)))
			},
			9 | 27 => {
				let (who, item, amount) = (self.who(), self.item(), self.amount() / 80);
				self.spend_the_rest(&who, amount);
				if self.one_in(2) {
					return (
						"pay_income",
						call(|| Credit::pay_income(signed(who), APES, item, amount)),
					);
				}
				let others = (0..self.below(6)).map(|_| (self.item(), self.amount() / 80));
				let incomes = others.chain([(item, amount)]).collect::<Vec<_>>();
				let incomes = incomes.try_into().expect("few");
				let ends = self.below(3) as u32;
				("pay_incomes", call(|| Credit::pay_incomes(signed(who), APES, incomes, ends)))
			},
			10 => {
				let (id, who) = self.running();
				("unwind", call(|| Credit::unwind(signed(who), id)))
			},
			11 | 19 | 22 => self.retry_delivery(),
			12 | 26 => {
				let shortfall = flows().shortfall;
				if self.one_in(2) {
					let gift = self.about(shortfall).min(shortfall);
					AssetOf::<Assets, ConstOne, AccountId>::mint_into(
						&Credit::insurance_account(),
						gift,
					)
					.expect("the fund takes it");
					let who = self.who();
					return ("net_shortfall", call(|| Credit::net_shortfall(signed(who))));
				}
				let amount = if self.one_in(2) { shortfall / 4 + UNIT } else { self.amount() / 50 };
				let who = self.who();
				self.spend_the_rest(&who, amount);
				("recapitalise", call(|| Credit::recapitalise(signed(who), amount)))
			},
			_ => {
				let running: Vec<_> = pignus_auctions::Endings::<Runtime>::iter_keys().collect();
				let auction = self.pick(&running).map_or(0, |key| split_due_key(&key).1);
				let least = Auctions::auction(auction).and_then(|view| view.least_bid).unwrap_or(0);
				let amount =
					if self.one_in(10) { self.amount() } else { least + self.about(least) / 4 };
				let who = self.who();
				("bid", bid(who, auction, amount))
			},
		}
	}

	fn retry_delivery(&mut self) -> (&'static str, DispatchResult) {
		let failed = Loans::<Runtime>::iter().flat_map(|(id, loan)| {
			let stuck = loan.items.into_iter().filter(|pledged| !pledged.custody.backs());
			stuck.map(move |pledged| (id, pledged.item)).collect::<Vec<_>>()
		});
		let all: Vec<_> = failed.collect();
		let (id, item) = self.pick(&all).unwrap_or_default();
		if !self.one_in(4) {
			set_frozen(item, false);
		}
		let who = self.who();
		("retry_delivery", call(|| Credit::retry_delivery(signed(who), id, item)))
	}

	/// Prices move before the hook has seen it, and somebody asks for a liquidation.
	fn liquidate(&mut self) -> (&'static str, DispatchResult) {
		self.pass_time();
		let wick = 700 + self.below(200) as u32;
		next_block_without_credit();
		report_price(self.going_price() * wick / 1_000);
		let id = Markets::<Runtime>::iter_keys()
			.find_map(|market| {
				let due = MaturityIndex::<Runtime>::first(market).map(|key| split_due_key(&key));
				let due = due.filter(|(due, _)| *due <= Timestamp::get()).map(|(_, id)| id);
				let risky = Credit::at_risk(market, FixedU128::one(), 1);
				risky.first().map(|view| view.loan).or(due)
			})
			.unwrap_or_default();
		let who = self.who();
		("liquidate", call(|| Credit::liquidate(signed(who), id)))
	}

	/// What governance and a guardian do.
	fn governance_call(&mut self) -> (&'static str, DispatchResult) {
		// What a guardian stops starts again by itself, unless a vote is first.
		let (by, one_in) = if self.one_in(4) { (signed(GUARDIAN), 6) } else { (root(), 20) };
		match self.below(12) {
			0 => {
				let level = match self.below(one_in) {
					0 if self.one_in(4) => PauseLevel::Liquidations,
					0 => PauseLevel::Borrowing,
					_ => PauseLevel::None,
				};
				("set_pause", call(|| Credit::set_pause(by, level)))
			},
			1 => {
				let status = match self.below(one_in) {
					0 if self.one_in(4) => MarketStatus::Halted,
					0 => MarketStatus::Frozen,
					_ => MarketStatus::Open,
				};
				let market = self.market();
				("set_market_status", call(|| Credit::set_market_status(by, market, status)))
			},
			2 => {
				let mut limits = global_limits();
				limits.ceiling -= Balance::from(self.below(1_000_000));
				limits.liquidations_per_block = 1 + self.below(12) as u32;
				("set_global_limits", set_global_limits(by, limits))
			},
			3 => {
				let limits =
					CollectionLimits { ceiling: u128::MAX, max_items: 90 + self.below(20) as u32 };
				("set_collection_limits", set_collection_limits(root(), APES, limits))
			},
			4 => {
				let item = self.item();
				let hundredths = if self.one_in(8) { 0 } else { self.below(400) };
				let multiplier = FixedU128::from_rational(hundredths.into(), 100);
				let set = || Credit::set_multiplier(root(), APES, item, multiplier);
				("set_multiplier", call(set))
			},
			5 | 10 => {
				let (dest, amount) = (self.who(), self.amount() / 1_000);
				("withdraw_insurance", call(|| Credit::withdraw_insurance(root(), dest, amount)))
			},
			6 | 9 => {
				let mut config = market_config();
				random_market(&mut config);
				config.collection = self.below(20).saturating_sub(18) as u32;
				("create_market", call(|| Credit::create_market(root(), Box::new(config))))
			},
			7 => {
				let market = self.market();
				let mut config = Markets::<Runtime>::get(market).unwrap_or_else(market_config);
				let apr = Perquintill::from_percent(self.below(104));
				config.terms.apr = match config.terms.duration {
					Some(_) => apr.min(config.terms.apr),
					None => apr,
				};
				config.terms.liquidation_ltv = Permill::from_percent(64 + self.below(10) as u32);
				config.limits.max_multiplier = FixedU128::from_u32(1 + self.below(3) as u32);
				config.limits.min_debt = UNIT * Balance::from(1 + self.below(40));
				config.limits.max_items = 3 + self.below(3) as u32;
				("update_market", replace_market(market, config))
			},
			_ => {
				// The first two markets stay.
				let unused =
					Ledgers::<Runtime>::iter().filter(|(id, row)| *id > 1 && row.loans == 0);
				let unused: Vec<_> = unused.map(|(id, _)| id).collect();
				let market = self.pick(&unused).unwrap_or(MarketId::MAX);
				("remove_market", call(|| Credit::remove_market(root(), market)))
			},
		}
	}

	/// Hours pass, with a report in each; items freeze and thaw.
	fn pass_time(&mut self) {
		for item in 20..20 + ITEMS {
			if Inventory::<Runtime>::contains_key(APES, item) {
				set_frozen(item, false);
				let dest = self.who();
				let _ = call(|| Credit::hand_out(root(), APES, item, dest));
			}
		}
		for _ in 0..=self.below(8) {
			let price = self.going_price() * (95 + self.below(11) as u32) / 100;
			pass_time_at(HOUR, price);
		}
		let lots: Vec<_> = pignus_auctions::Auctions::<Runtime>::iter_values()
			.map(|auction| match auction.lot {
				Lot::Loan { item, .. } | Lot::Inventory { item, .. } => item,
			})
			.collect();
		for _ in 0..3 {
			set_frozen(self.item(), false);
		}
		for lot in lots {
			if !self.one_in(3) {
				set_frozen(lot, true);
			}
		}
	}

	/// Half of a cycle at 1000, half of it falling to 500.
	fn going_price(&self) -> u32 {
		let falling = (self.step % CYCLE).saturating_sub(CYCLE / 2);
		1_000 - 500 * falling / (CYCLE / 2)
	}

	fn take_step(&mut self) {
		let (name, outcome) = match self.below(20) {
			0..=10 => self.user_call(),
			11..=14 => self.governance_call(),
			15 | 16 => self.liquidate(),
			_ => {
				self.pass_time();
				let blocks = 1 + self.below(8) as u32;
				run_blocks(blocks);
				("time", Ok(()))
			},
		};
		let count = self.calls.entry(name).or_default();
		match outcome {
			Ok(()) => count.0 += 1,
			Err(_) => count.1 += 1,
		}
		for event in take_events() {
			let name = match event {
				Event::LiquidationStarted { .. } => "liquidations",
				Event::Cured { .. } => "cures",
				Event::Redeemed { .. } => "redeems",
				Event::LossRealised { shortfall, .. } if shortfall > 0 => "shortfalls",
				Event::RoundOpened { .. } => "rounds",
				Event::LotReoffered { .. } => "reoffers",
				Event::LotReturned { .. } => "returns",
				Event::LotUndelivered { .. } => "failed deliveries",
				Event::HealthBelow { .. } => "warnings",
				Event::MeasureLapsed { .. } => "lapses",
				Event::RemainderTaken { .. } => "remainders",
				_ => continue,
			};
			*self.events.entry(name).or_default() += 1;
		}
		check_invariants();
	}
}

type ConstOne = frame_support::traits::ConstU32<1>;

fn random_market(config: &mut MarketConfigOf<Runtime>) {
	config.terms.apr = Perquintill::from_percent(20);
	config.auction.english = 18;
	config.auction.dutch = 18;
	config.limits.min_debt = UNIT;
}

/// Freeze an item, or thaw it, as its collection's freezer can.
fn set_frozen(item: u32, frozen: bool) {
	ItemConfigOf::<Runtime>::mutate(APES, item, |config| {
		if let Some(config) = config {
			if frozen {
				config.disable_setting(ItemSetting::Transferable)
			} else {
				config.enable_setting(ItemSetting::Transferable)
			}
		}
	});
}

#[test]
fn invariants_should_hold_when_anybody_does_anything() {
	ExtBuilder::market(random_market).with_least_balance().build_and_execute(|| {
		let mut world = World::new();
		for step in 0..STEPS {
			world.step = step;
			world.take_step();
		}
		println!("call: (succeeded, failed) {:?}", world.calls);
		println!("{:?} {:?}", world.events, flows());
		for (name, (succeeded, _)) in &world.calls {
			let least = match *name {
				// Only an item that could not be handed over can be offered again.
				"retry_delivery" => LEAST / 2,
				// There is a shortfall only now and then.
				"net_shortfall" => LEAST / 20,
				// Most of the time the fund is needed.
				"withdraw_insurance" => LEAST / 2,
				_ => LEAST,
			};
			assert!(*succeeded >= least, "{name} succeeded only {succeeded} times");
		}
		assert_eq!(world.calls.len(), 29, "28 calls, and time");
		for name in
			["liquidations", "cures", "redeems", "shortfalls", "lapses", "reoffers", "remainders"]
		{
			assert!(world.events.get(name).is_some_and(|count| *count > 0), "no {name}");
		}
	});
}

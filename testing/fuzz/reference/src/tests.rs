// SPDX-License-Identifier: Apache-2.0

//! Amounts worked out by hand, in NUSD unless said otherwise.

mod blocks;
mod cures;
mod fines;
mod fund;
mod guardians;
mod inventory;
mod items;
mod loans;
mod payments;
mod prices;
mod rounds;
mod sales;
mod starts;

use crate::{number::ONE, *};

const NUSD: u128 = 1_000_000;
const BOB: Account = 1;
const CHARLIE: Account = 2;
const DAVE: Account = 3;
const ARTIST: Account = 9;
const START: u64 = 1_000_000;
const DAY: u64 = 24 * 3_600_000;
const YEAR: u64 = 31_557_600_000;

fn rules() -> AuctionRules {
	AuctionRules {
		english: 30,
		dutch: 18,
		extension: 10,
		max_extension: 100,
		increment: 50_000,
		reserve_low: 500_000,
		reserve_high: 850_000,
		lowest: 400_000,
		reserve_multiple: Ratio18(ONE * 5 / 4),
	}
}

fn config(apr: u64) -> MarketConfig {
	MarketConfig {
		collection: 0,
		max_ltv: 500_000,
		liquidation_ltv: 700_000,
		apr,
		duration: None,
		grace: 0,
		ceiling: 100_000 * NUSD,
		account_ceiling: 50_000 * NUSD,
		min_debt: 100 * NUSD,
		max_items: 8,
		max_multiplier: Ratio18(ONE),
		liquidation_share: 1_000_000,
		penalty: 100_000,
		redeem_fine: 20_000,
		redeem_min: 250_000,
		target_health: Ratio18(ONE * 6 / 5),
		auction: rules(),
		royalty: Some((ARTIST, 50_000)),
	}
}

struct Chain(Auditor);

impl Chain {
	/// A market at a price of 1000, and bidders with 10,000 each.
	fn new(apr: u64) -> Self {
		let mut chain = Self(Auditor::new(Periods::default()));
		chain.tell(Fact::Time { now: START });
		chain.tell(Fact::Tick { clock: 1 });
		chain.price(1_000);
		chain.tell(Fact::Market { market: 0, config: config(apr) });
		for account in [BOB, CHARLIE, DAVE] {
			chain.tell(Fact::Credited { account, amount: 10_000 * NUSD });
		}
		chain
	}

	fn tell(&mut self, fact: Fact) {
		self.0.observe(fact).unwrap();
	}

	fn refuses(&mut self, fact: Fact, why: &str) {
		let error = self.0.observe(fact).unwrap_err();
		assert!(error.contains(why), "{error}");
	}

	fn price(&mut self, nusd: u128) {
		self.prices(nusd * ONE, nusd * ONE);
	}

	/// A fresh spot and smoothed price, in 10^-18.
	fn prices(&mut self, spot: u128, smoothed: u128) {
		let (spot, smoothed) = (Ratio18(spot), Ratio18(smoothed));
		let (lending, liquidation) = (Some(spot.min(smoothed)), Some(spot.max(smoothed)));
		let price = Price { lending, liquidation, spot, smoothed };
		self.tell(Fact::Price { collection: 0, price });
	}

	/// A day of the chain's time, counted from the start.
	fn day(&mut self, day: u64) {
		self.tell(Fact::Time { now: START + day * DAY });
	}

	/// A block; if there was a gap before the last one, the shelter is told.
	fn ticks(&mut self, clock: u64) {
		self.tell(Fact::Tick { clock });
		if self.0.gap_untold {
			self.tell(Fact::ShelteredAfterGap { blocks: 600 });
		}
	}

	fn open(&mut self, items: &[ItemId], nusd: u128) {
		self.tell(opened(items, nusd * NUSD));
		self.0.check().unwrap();
	}

	/// An auction under these rules, with V = 690 unless given.
	fn auction(&mut self, auction: AuctionId, item: ItemId, asked: u128, amounts: [u128; 3]) {
		let clock = self.0.clock;
		let [appraised, reserve, lowest] = amounts;
		self.tell(auction_opened(auction, item, asked, [appraised, reserve, lowest], clock));
	}

	fn bid(&mut self, auction: AuctionId, bidder: Account, amount: u128, end: u64) {
		self.tell(Fact::BidPlaced { auction, bidder, amount, end });
	}

	/// One item, a debt of 500, and a price of 690: unhealthy, since 500 > 0.7 * 690 = 483.
	fn one_in_liquidation() -> Self {
		let mut chain = Self::new(0);
		chain.open(&[4], 500);
		chain.price(690);
		let amounts = [690 * NUSD, 586_500_000, 276 * NUSD];
		chain.auction(0, 4, 500 * NUSD, amounts);
		chain.tell(started(500 * NUSD, vec![(4, 0)]));
		chain.0.check().unwrap();
		chain
	}

	/// Three items and a debt of 1450 at 690: D = 483.333334, R = min(1.25 * D, 0.85 * 690) =
	/// 586.5. Selling one would leave 966 / (863.5 + 58.65) = 1.05, selling two 483 / (277 + 117.3)
	/// = 1.22.
	fn three_in_liquidation() -> Self {
		let mut chain = Self::new(0);
		chain.open(&[5, 6, 7], 1_450);
		chain.price(690);
		let amounts = [690 * NUSD, 586_500_000, 276 * NUSD];
		chain.auction(2, 5, 483_333_334, amounts);
		chain.auction(3, 6, 483_333_334, amounts);
		chain.tell(started(1_450 * NUSD, vec![(5, 2), (6, 3)]));
		chain.0.check().unwrap();
		chain
	}

	fn sold(&mut self, item: ItemId, auction: AuctionId, price: u128, split: Split) {
		self.tell(Fact::LotSold { loan: 0, item, buyer: CHARLIE, price, split });
		self.tell(Fact::AuctionSold { auction, buyer: CHARLIE, price });
	}
}

/// A loan against items that weigh one each.
fn opened(items: &[ItemId], amount: u128) -> Fact {
	let (items, maturity) = (items.iter().map(|item| (*item, Ratio18(ONE))).collect(), None);
	Fact::Opened { loan: 0, market: 0, borrower: BOB, items, amount, maturity }
}

/// A repayment of interest and principal, as much as was offered.
fn repays(payer: Account, [interest, principal]: [u128; 2]) -> Fact {
	let (offered, own) = (interest + principal, false);
	Fact::Repaid { loan: 0, payer, offered, own, interest, principal }
}

/// A redemption of interest and principal, as much as was offered.
fn redeems(payer: Account, [interest, principal]: [u128; 2], fine: u128) -> Fact {
	let (offered, own) = (interest + principal, false);
	Fact::Redeemed { loan: 0, payer, offered, own, interest, principal, fine }
}

fn refreshed(items: &[(ItemId, Ratio18)]) -> Fact {
	Fact::Refreshed { loan: 0, items: items.to_vec() }
}

/// An item of the loan becomes the fund's, and is offered in a week.
fn forfeits(chain: &Chain, item: ItemId) -> Fact {
	Fact::LotForfeited { loan: 0, item, next_at: chain.0.now + 7 * DAY }
}

fn started(debt: u128, lots: Vec<(ItemId, AuctionId)>) -> Fact {
	Fact::LiquidationStarted { loan: 0, reason: Reason::Unhealthy, debt, lots }
}

fn auction_opened(
	auction: AuctionId,
	item: ItemId,
	asked: u128,
	[appraised, reserve, lowest]: [u128; 3],
	clock: u64,
) -> Fact {
	Fact::AuctionOpened {
		auction,
		lot: Lot::Loan { loan: 0, item },
		rules: rules(),
		appraised,
		asked,
		least_price: 0,
		reserve,
		lowest,
		started_at: clock,
		end: clock + 30,
	}
}

fn repaid(nusd: [u128; 2]) -> Split {
	Split { principal: nusd[0], penalty: nusd[1], ..Split::default() }
}

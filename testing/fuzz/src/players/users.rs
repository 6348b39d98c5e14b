// SPDX-License-Identifier: GPL-3.0-only

//! What users do: borrow, repay, bid, pay, and try what they should not.

use super::Players;
use crate::{scenario::ITEMS, step::Step};
use pignus_auctions::Call as AuctionCall;
use pignus_credit::{
	Call, Custody, Global, ItemsOf, LoanId, LoanOf, Loans, MarketId, Markets, MaturityIndex,
	Pledge, Pledges,
};
use pignus_primitives::{
	auction::AuctionId,
	ordered::{split_due_key, PrefixedOrderedIndex},
};
use pignus_runtime::{
	constants::{EXTERNAL_STABLE_ASSET_ID, NUSD, NUSD_ASSET_ID},
	AccountId, Auctions, Balance, CollectionId, Credit, ItemId, Nfts, Runtime, RuntimeCall,
	Timestamp,
};
use pignus_test_chain::{
	accounts::{account, USERS},
	caller::Caller,
	markets::COLLECTIONS,
};
use polkadot_sdk::{
	pallet_assets, pallet_nfts, pallet_psm,
	sp_runtime::{traits::One, FixedU128, Permill},
};

impl Players {
	/// A user acts, alone or through others.
	pub(super) fn user_step(&mut self) -> Step {
		let (who, call) = self.user_call();
		let (who, call) = self.after_spending(who, call);
		self.wrapped(who, call)
	}

	/// A user's call, and who makes it.
	pub(super) fn user_call(&mut self) -> (u8, RuntimeCall) {
		let late = Self::late_auctions();
		if !late.is_empty() && self.one_in(3) {
			let auction = self.pick(&late).unwrap_or_default();
			return (self.user(), AuctionCall::settle { auction }.into());
		}
		match self.below(44) {
			0..=5 => self.open(),
			6 | 7 => self.draw(),
			8 | 9 => self.repay(),
			10 | 11 => self.pledge(),
			12 => self.rescue(),
			13 | 14 => self.release(),
			15 | 16 => self.redeem(),
			17 => self.transfer_loan(),
			18 | 19 => self.refinance(),
			20 => self.refresh(),
			21 | 22 => self.liquidate(),
			23 => self.pay_income(),
			24 => self.pay_incomes(),
			25 | 26 => self.retry_delivery(),
			27 => self.unwind(),
			28 => self.recapitalise(),
			29 => self.give_to_fund(),
			30..=37 => self.bid(),
			38 => self.settle(),
			39 => self.claim(),
			40 => self.move_dollars(),
			41 => self.swap_dollars(),
			_ => self.use_item(),
		}
	}

	/// What a helper who looks after a user's loans may do.
	pub(super) fn upkeep_call(&mut self) -> (u8, RuntimeCall) {
		match self.below(4) {
			0 => self.pledge(),
			1 => {
				let (loan, who, amount) = self.payment();
				(who, Call::repay_own { loan, amount }.into())
			},
			2 => {
				let (loan, who, amount) = self.redemption();
				(who, Call::redeem_own { loan, amount }.into())
			},
			_ => self.user_call(),
		}
	}

	/// What a helper who attends auctions may do.
	pub(super) fn bidding_call(&mut self) -> (u8, RuntimeCall) {
		match self.below(4) {
			0 => self.claim(),
			1 => self.settle(),
			2 => self.bid(),
			_ => self.user_call(),
		}
	}

	fn number_of(who: &AccountId) -> Option<u8> {
		(0..USERS).find(|number| account(*number) == *who)
	}

	fn market(&mut self) -> MarketId {
		let mut ids: Vec<_> = Markets::<Runtime>::iter_keys().collect();
		ids.sort_unstable();
		self.pick(&ids).unwrap_or_default()
	}

	/// A user and up to three of their unpledged items; now and then with any other item.
	fn free_items(&mut self, collection: CollectionId) -> (u8, ItemsOf<Runtime>) {
		let free: Vec<(ItemId, u8)> = (0..ITEMS)
			.filter(|item| !Pledges::<Runtime>::contains_key(collection, item))
			.filter_map(|item| Some((item, Self::number_of(&Nfts::owner(collection, item)?)?)))
			.collect();
		let stranger = (self.item(), self.user());
		let (first, who) = self.pick(&free).unwrap_or(stranger);
		let own: Vec<_> = free.iter().filter(|(_, owner)| *owner == who).map(|row| row.0).collect();
		let mut chosen = vec![first];
		for _ in 0..self.below(3) {
			chosen.extend(self.pick(&own).filter(|item| !chosen.contains(item)));
		}
		if self.one_in(30) {
			chosen.push(self.item());
		}
		(who, chosen.try_into().expect("at most four"))
	}

	/// A loan for which `wanted` holds, now and then any loan; loan 0 if there is none.
	fn loan(&mut self, wanted: impl Fn(&LoanOf<Runtime>) -> bool) -> LoanId {
		let all = self.one_in(16);
		let mut ids: Vec<LoanId> = Loans::<Runtime>::iter()
			.filter(|(_, loan)| all || wanted(loan))
			.map(|(id, _)| id)
			.collect();
		ids.sort_unstable();
		self.pick(&ids).unwrap_or_default()
	}

	/// A loan that is not in liquidation, and its borrower, or now and then a stranger.
	pub(super) fn running(&mut self) -> (LoanId, u8) {
		let id = self.loan(|loan| !loan.is_liquidating());
		let stranger = self.user();
		let borrower = Loans::<Runtime>::get(id).and_then(|loan| Self::number_of(&loan.borrower));
		(id, borrower.filter(|_| !self.one_in(30)).unwrap_or(stranger))
	}

	fn open(&mut self) -> (u8, RuntimeCall) {
		let market = self.market();
		let collection = Markets::<Runtime>::get(market).map_or(0, |config| config.collection);
		let (who, items) = self.free_items(collection);
		let max = Credit::quote(market, items.to_vec()).map_or(0, |quote| quote.max_debt);
		let amount = self.about(max);
		(who, Call::open { market, items, amount }.into())
	}

	fn draw(&mut self) -> (u8, RuntimeCall) {
		let (loan, who) = self.running();
		let max = Credit::loan(loan).map_or(0, |view| view.drawable);
		let amount = self.about(max);
		(who, Call::draw { loan, amount }.into())
	}

	/// A loan that is not in liquidation, who pays for it (mostly its borrower), and how much.
	fn payment(&mut self) -> (LoanId, u8, Balance) {
		let (loan, who) = self.running();
		let debt = Credit::loan(loan).map_or(0, |view| view.debt);
		(loan, who, self.payment_of(loan, debt))
	}

	/// A part of a debt, or all of it; often so much that next to nothing would be left.
	fn payment_of(&mut self, loan: LoanId, debt: Balance) -> Balance {
		let market =
			Loans::<Runtime>::get(loan).and_then(|row| Markets::<Runtime>::get(row.market));
		let least = market.map_or(0, |config| config.limits.min_debt);
		match self.below(12) {
			0..=3 => u128::MAX,
			4 => debt.saturating_sub(1),
			5 => debt.saturating_sub(self.dice.within(0..=least)),
			6 => debt.saturating_sub(least),
			7 => debt.saturating_sub(least).saturating_add(1),
			8 => debt.saturating_sub(least).saturating_sub(1),
			_ => self.about(debt) / 3,
		}
	}

	fn repay(&mut self) -> (u8, RuntimeCall) {
		let (loan, who, amount) = self.payment();
		let payer = if self.one_in(4) { self.user() } else { who };
		let call = if self.one_in(2) {
			Call::repay { loan, amount }
		} else {
			Call::repay_own { loan, amount }
		};
		(payer, call.into())
	}

	/// Pledges items for a loan that is above `max_ltv` or near its liquidation.
	fn rescue(&mut self) -> (u8, RuntimeCall) {
		let market = self.market();
		// Below this health a loan of the scenario's markets is above `max_ltv`.
		let health = FixedU128::from_rational(3, 2);
		let at_risk: Vec<_> = Credit::at_risk(market, health, 20)
			.into_iter()
			.filter_map(|view| Some((view.loan, Self::number_of(&view.borrower)?)))
			.collect();
		let Some((loan, who)) = self.pick(&at_risk) else { return self.pledge() };
		let collection = Markets::<Runtime>::get(market).map_or(0, |config| config.collection);
		let own: Vec<ItemId> = (0..ITEMS)
			.filter(|item| !Pledges::<Runtime>::contains_key(collection, item))
			.filter(|item| Nfts::owner(collection, *item) == Some(account(who)))
			.collect();
		let item = self.pick(&own).unwrap_or_default();
		(who, Call::pledge { loan, items: vec![item].try_into().expect("one") }.into())
	}

	fn pledge(&mut self) -> (u8, RuntimeCall) {
		let collection = self.collection();
		let (who, items) = self.free_items(collection);
		let own = account(who);
		let loan = self.loan(|loan| {
			loan.borrower == own
				&& !loan.is_liquidating()
				&& Markets::<Runtime>::get(loan.market)
					.is_some_and(|config| config.collection == collection)
		});
		(who, Call::pledge { loan, items }.into())
	}

	fn release(&mut self) -> (u8, RuntimeCall) {
		let (loan, who) = self.running();
		let held = Loans::<Runtime>::get(loan).map_or(Vec::new(), |loan| loan.items.to_vec());
		let item = self.pick(&held).map_or(0, |pledged| pledged.item);
		let items = vec![item].try_into().expect("one");
		(who, Call::release { loan, items }.into())
	}

	/// A loan in liquidation, its borrower, or now and then a stranger, and how much is redeemed.
	fn redemption(&mut self) -> (LoanId, u8, Balance) {
		let loan = self.loan(|loan| loan.is_liquidating());
		let owed = Credit::loan(loan).map_or(0, |view| view.debt.saturating_add(view.penalty_due));
		let amount = if self.one_in(3) { self.about(owed) } else { self.payment_of(loan, owed) };
		let stranger = self.user();
		let borrower = Loans::<Runtime>::get(loan).and_then(|loan| Self::number_of(&loan.borrower));
		(loan, borrower.filter(|_| !self.one_in(8)).unwrap_or(stranger), amount)
	}

	fn redeem(&mut self) -> (u8, RuntimeCall) {
		let (loan, who, amount) = self.redemption();
		match self.one_in(2) {
			true => (self.user(), Call::redeem { loan, amount }.into()),
			false => (who, Call::redeem_own { loan, amount }.into()),
		}
	}

	fn transfer_loan(&mut self) -> (u8, RuntimeCall) {
		let ((loan, who), dest) = (self.running(), account(self.user()));
		(who, Call::transfer_loan { loan, dest }.into())
	}

	fn refinance(&mut self) -> (u8, RuntimeCall) {
		let ((loan, who), market) = (self.running(), self.market());
		(who, Call::refinance { loan, market }.into())
	}

	fn refresh(&mut self) -> (u8, RuntimeCall) {
		let (loan, _) = self.running();
		(self.user(), Call::refresh { loan }.into())
	}

	/// Asks for the liquidation of a loan that is due or risky, or of any loan.
	fn liquidate(&mut self) -> (u8, RuntimeCall) {
		let now = Timestamp::get();
		let mut due: Vec<LoanId> = Markets::<Runtime>::iter_keys()
			.filter_map(|market| {
				let due = MaturityIndex::<Runtime>::first(market).map(|key| split_due_key(&key));
				let due = due.filter(|(due, _)| *due <= now).map(|(_, id)| id);
				let risky = Credit::at_risk(market, FixedU128::one(), 1);
				risky.first().map(|view| view.loan).or(due)
			})
			.collect();
		due.sort_unstable();
		let (any, _) = self.running();
		let loan = self.pick(&due).unwrap_or(any);
		(self.user(), Call::liquidate { loan }.into())
	}

	fn pay_income(&mut self) -> (u8, RuntimeCall) {
		let (collection, item) = (self.collection(), self.item());
		let amount = self.any_amount() / 20;
		(self.user(), Call::pay_income { collection, item, amount }.into())
	}

	/// Pays incomes of several items, most of them pledged; each may be all of a debt, and few
	/// loans may end by it.
	fn pay_incomes(&mut self) -> (u8, RuntimeCall) {
		let collection = self.collection();
		let pledged: Vec<ItemId> = Pledges::<Runtime>::iter_key_prefix(collection).collect();
		let mut incomes = Vec::new();
		for _ in 0..1 + self.below(6) {
			let any = self.item();
			let item = self.pick(&pledged).filter(|_| !self.one_in(6)).unwrap_or(any);
			let loan = match Pledges::<Runtime>::get(collection, item) {
				Some(Pledge::Loan(loan)) => Credit::loan(loan),
				_ => None,
			};
			let amount = match (self.below(10), loan) {
				(0, Some(loan)) => loan.debt.saturating_add(self.below(2).into()),
				_ => self.any_amount() / 50,
			};
			incomes.push((item, amount));
		}
		let incomes = incomes.try_into().expect("at most six");
		let ends = self.below(3) as u32;
		(self.user(), Call::pay_incomes { collection, incomes, ends }.into())
	}

	/// Sends dollars to the insurance fund, or has it pay the shortfall with what it has.
	fn give_to_fund(&mut self) -> (u8, RuntimeCall) {
		if self.one_in(2) {
			return (self.user(), Call::net_shortfall {}.into());
		}
		if Global::<Runtime>::get().flows.shortfall > 0 {
			let net = Step::call(Caller::Account(self.user()), Call::<Runtime>::net_shortfall {});
			self.planned.push_back(net);
		}
		let (id, target) = (NUSD_ASSET_ID.into(), Credit::insurance_account().into());
		let amount = self.any_amount() / 10;
		(self.user(), pallet_assets::Call::<Runtime>::transfer { id, target, amount }.into())
	}

	fn retry_delivery(&mut self) -> (u8, RuntimeCall) {
		let failed = Loans::<Runtime>::iter().flat_map(|(id, loan)| {
			let failed = loan
				.items
				.into_iter()
				.filter(|pledged| pledged.custody == Custody::DeliveryFailed);
			failed.map(move |pledged| (id, pledged.item)).collect::<Vec<_>>()
		});
		let mut all: Vec<_> = failed.collect();
		all.sort_unstable();
		let (loan, item) = self.pick(&all).unwrap_or_default();
		(self.user(), Call::retry_delivery { loan, item }.into())
	}

	fn unwind(&mut self) -> (u8, RuntimeCall) {
		let (loan, who) = self.running();
		(who, Call::unwind { loan }.into())
	}

	fn recapitalise(&mut self) -> (u8, RuntimeCall) {
		let amount = self.any_amount() / 10;
		(self.user(), Call::recapitalise { amount }.into())
	}

	fn auction(&mut self) -> AuctionId {
		let mut running: Vec<_> = pignus_auctions::Auctions::<Runtime>::iter_keys().collect();
		running.sort_unstable();
		self.pick(&running).unwrap_or_default()
	}

	fn bid(&mut self) -> (u8, RuntimeCall) {
		let auction = self.auction();
		let least = Auctions::auction(auction).and_then(|view| view.least_bid).unwrap_or(0);
		let amount = match self.below(12) {
			0 => self.any_amount(),
			1 => least.saturating_sub(1),
			2 => least,
			_ => least.saturating_add(self.about(least) / 8),
		};
		(self.user(), AuctionCall::bid { auction, amount }.into())
	}

	/// Auctions that the hook had no room for, so that their outcome waits for whoever settles it.
	fn late_auctions() -> Vec<AuctionId> {
		let first = Auctions::auctions(8).into_iter();
		first.filter(|view| view.end <= view.now).map(|view| view.auction).collect()
	}

	fn settle(&mut self) -> (u8, RuntimeCall) {
		let auction = self.auction();
		(self.user(), AuctionCall::settle { auction }.into())
	}

	fn claim(&mut self) -> (u8, RuntimeCall) {
		let mut claims: Vec<_> = pignus_auctions::Claims::<Runtime>::iter_keys().collect();
		claims.sort();
		let any = (account(self.user()), self.auction());
		let (who, auction) = self.pick(&claims).unwrap_or(any);
		let who = Self::number_of(&who).unwrap_or_default();
		(who, AuctionCall::claim { auction }.into())
	}

	/// Moves dollars between users: all that the sender has, or an amount that may be more.
	fn move_dollars(&mut self) -> (u8, RuntimeCall) {
		let (target, amount) = (account(self.user()).into(), self.any_amount());
		let id = NUSD_ASSET_ID.into();
		let call = if self.one_in(4) {
			pallet_assets::Call::<Runtime>::transfer_all { id, dest: target, keep_alive: false }
		} else {
			pallet_assets::Call::transfer { id, target, amount }
		};
		(self.user(), call.into())
	}

	/// Swaps dollars at the peg, in either direction.
	fn swap_dollars(&mut self) -> (u8, RuntimeCall) {
		let (internal_asset, external_asset) = (NUSD_ASSET_ID, EXTERNAL_STABLE_ASSET_ID);
		let amount = Balance::from(self.below(3_000)) * NUSD;
		let call = if self.one_in(3) {
			pallet_psm::Call::<Runtime>::redeem {
				internal_asset,
				external_asset,
				internal_amount: amount,
				max_fee: Permill::zero(),
			}
		} else {
			pallet_psm::Call::mint {
				internal_asset,
				external_asset,
				external_amount: amount,
				max_fee: Permill::zero(),
			}
		};
		(self.user(), call.into())
	}

	/// What owners do with their items, pledged or not: some are offers that may be taken up later.
	fn use_item(&mut self) -> (u8, RuntimeCall) {
		let (collection, item) = (self.collection(), self.item());
		let owner = Nfts::owner(collection, item).and_then(|owner| Self::number_of(&owner));
		let other = self.user();
		let who = owner.unwrap_or(other);
		let dest = account(other);
		let call = match self.below(6) {
			0 => pallet_nfts::Call::<Runtime>::transfer { collection, item, dest: dest.into() },
			1 => pallet_nfts::Call::set_price {
				collection,
				item,
				price: Some(1_000),
				whitelisted_buyer: None,
			},
			2 => pallet_nfts::Call::approve_transfer {
				collection,
				item,
				delegate: dest.into(),
				maybe_deadline: None,
			},
			3 => pallet_nfts::Call::create_swap {
				offered_collection: collection,
				offered_item: item,
				desired_collection: COLLECTIONS[0],
				maybe_desired_item: None,
				maybe_price: None,
				duration: 100,
			},
			4 => {
				let call = pallet_nfts::Call::buy_item { collection, item, bid_price: 1_000 };
				return (other, call.into());
			},
			_ => {
				let dest = dest.into();
				return (other, pallet_nfts::Call::transfer { collection, item, dest }.into());
			},
		};
		(who, call.into())
	}
}

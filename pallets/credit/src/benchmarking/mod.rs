// SPDX-License-Identifier: Apache-2.0

//! Benchmarks of the calls and of the steps that the hook and the auctions are charged for: one for
//! each function of [`WeightInfo`], each on the path through it that reads and writes most.

mod neighbours;
mod scene;
mod setup;

pub use setup::BenchmarkSetup;

use crate::{
	borrower, clock,
	custody::pins,
	governance::{self, lapses},
	hook::{self, rereads, visits, waits, warnings},
	liquidation::{
		inventory::offer,
		next_default::{self, Cursor},
		start::{start, Start},
	},
	market::pause_and_shelter,
	math::DAY,
	position::Position,
	Budget, Call, CollectionLedgers, CollectionLimits, Config, DefaultReason, Global, GlobalLimits,
	IncomesOf, Inventory, InventoryState, ItemsOf, LastSeen, Ledgers, Loans, Lot, MarketId,
	MarketStatus, Markets, MarketsOf, Multipliers, NextMarket, Pallet, PauseLevel, Place, Pledge,
	Pledges, Repriced, Reread, RiskIndex, Rotation, ShelteredUntil, StopScope, WaitIndex,
	WarnedLast, Watermarks, WeightInfo, MAX_INCOMES, WARNING_LEVELS,
};
use alloc::{boxed::Box, vec::Vec};
use frame_benchmarking::v2::*;
use frame_support::{
	storage::with_storage_layer,
	traits::{
		fungible::{Inspect, Mutate},
		Get,
	},
	weights::{Weight, WeightMeter},
	BoundedVec,
};
use frame_system::{self, RawOrigin};
use neighbours::{put_neighbours, put_neighbours_of_offer, put_reread};
use pignus_primitives::{
	appraisal::FeedUsers,
	auction::{AuctionId, Auctioneer, LotHandler, Sale, Sales},
	guardian::Authority,
	hook::steps::{step_weight, StepMeter, MAX_AT_START},
	ordered::{due_key, score_key, split_score_key, OrderedIndex, PrefixedOrderedIndex, ScoreKey},
	Balance,
};
use scene::{
	cut_limits, guardian, items_of, leave_shortfall, leave_stops, lots_of, market_config, origin,
	other_collection, pass_unreported, payer, payoff_of, person, spender, status_of, worth, Scene,
};
use sp_runtime::{
	traits::{Hash, One},
	DispatchError, FixedPointNumber, FixedU128, Permill,
};

type Weights<T> = <T as Config>::WeightInfo;

/// A watermark behind every loan.
const BOTTOM: ScoreKey = [u8::MAX; 20];

/// One liquidation of each kind.
const BUDGET: Budget = Budget { unhealthy: 1, matured: 1, all: 2, is_unfinished: false };

/// A meter of a block whose proof nobody records: a step is charged the worst.
fn unrecorded(limit: Weight) -> StepMeter<()> {
	StepMeter::new(limit, MAX_AT_START)
}

/// Mark all borrowers of a market as warned at every level.
fn warn_all<T: Config>(market: MarketId) -> Watermarks {
	let marks = [BOTTOM; WARNING_LEVELS.len()];
	Ledgers::<T>::mutate_extant(market, |ledger| ledger.warned = marks);
	marks
}

fn half() -> FixedU128 {
	FixedU128::saturating_from_rational(1, 2)
}

#[allow(
	clippy::expect_used,
	clippy::unwrap_used,
	reason = "the macro expects that it can decode what it has encoded"
)]
#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn open(n: Linear<1, { T::MaxItems::get() }>) -> Result<(), BenchmarkError> {
		let scene = Scene::<T>::new()?;
		let items = scene.mint(&scene.borrower, n)?;
		let (market, amount) = (scene.market, worth::<T>(n, 40));
		let loan = Global::<T>::get().next_loan;
		scene.prepare(loan, Call::open { market, items: items.clone(), amount })?;

		#[extrinsic_call]
		_(RawOrigin::Signed(scene.borrower.clone()), market, items, amount);

		assert_eq!(items_of::<T>(loan).len() as u32, n);
		Ok(())
	}

	#[benchmark]
	fn draw(n: Linear<1, { T::MaxItems::get() }>) -> Result<(), BenchmarkError> {
		let scene = Scene::<T>::new()?;
		let amount = worth::<T>(n, 20);
		let loan = scene.open(n, amount)?;
		scene.prepare(loan, Call::draw { loan, amount })?;

		#[extrinsic_call]
		_(RawOrigin::Signed(scene.borrower.clone()), loan, amount);

		assert_eq!(T::CreditAsset::balance(&scene.borrower), amount.saturating_mul(2));
		Ok(())
	}

	/// Somebody else pays; the interest is burned against a shortfall, and some of it is left over.
	#[benchmark]
	fn repay(n: Linear<1, { T::MaxItems::get() }>) -> Result<(), BenchmarkError> {
		let scene = Scene::<T>::new()?;
		let loan = scene.open(n, worth::<T>(n, 40))?;
		leave_shortfall::<T>();
		scene.pass(DAY)?;
		put_neighbours::<T>(loan);
		let payer = spender::<T>(payoff_of::<T>(loan)?)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(payer), loan, Balance::MAX);

		assert!(!Loans::<T>::contains_key(loan));
		assert_eq!(Global::<T>::get().flows.shortfall, 0);
		Ok(())
	}

	/// The loan has one item already, so at most one fewer than `MaxItems` can be added.
	#[benchmark]
	fn pledge(n: Linear<1, { T::MaxItems::get() - 1 }>) -> Result<(), BenchmarkError> {
		let scene = Scene::<T>::new()?;
		let loan = scene.open(1, worth::<T>(1, 40))?;
		let items = scene.mint(&scene.borrower, n)?;
		scene.prepare(loan, Call::pledge { loan, items: items.clone() })?;

		#[extrinsic_call]
		_(RawOrigin::Signed(scene.borrower.clone()), loan, items);

		assert_eq!(items_of::<T>(loan).len() as u32, n + 1);
		Ok(())
	}

	/// The loan keeps one item, so at most one fewer than `MaxItems` can be taken out.
	#[benchmark]
	fn release(n: Linear<1, { T::MaxItems::get() - 1 }>) -> Result<(), BenchmarkError> {
		let scene = Scene::<T>::new()?;
		let loan = scene.open(n + 1, worth::<T>(1, 40))?;
		let mut items: ItemsOf<T> = BoundedVec::truncate_from(items_of::<T>(loan));
		items.truncate(n as usize);
		scene.prepare(loan, Call::release { loan, items: items.clone() })?;

		#[extrinsic_call]
		_(RawOrigin::Signed(scene.borrower.clone()), loan, items);

		assert_eq!(items_of::<T>(loan).len(), 1);
		Ok(())
	}

	/// Every lot has as many bidders as are remembered, none of whom can be paid their part of the
	/// fine. The withdrawal of the lots is weighed twice.
	#[benchmark]
	fn redeem(n: Linear<1, { T::MaxItems::get() }>) -> Result<(), BenchmarkError> {
		let scene = Scene::<T>::new()?;
		let loan = scene.bid_on(n)?;
		assert_eq!(lots_of::<T>(loan).len() as u32, n);
		let payer = spender::<T>(payoff_of::<T>(loan)?)?;
		leave_shortfall::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(payer), loan, Balance::MAX);

		assert!(!Loans::<T>::contains_key(loan));
		assert_eq!(Global::<T>::get().flows.shortfall, 0);
		Ok(())
	}

	/// The item is pledged for the measured loan with `n` items, which ends; of no loan if `n` is
	/// zero. A part is left for the owner.
	#[benchmark]
	fn pay_income(n: Linear<0, { T::MaxItems::get() }>) -> Result<(), BenchmarkError> {
		let scene = Scene::<T>::new()?;
		let items = if n == 0 {
			scene.mint(&scene.borrower, 1)?.into_inner()
		} else {
			items_of::<T>(scene.open(n, worth::<T>(n, 40))?)
		};
		let item = *items.first().ok_or("there is an item")?;
		let payer = spender::<T>(worth::<T>(n + 1, 90))?;
		leave_shortfall::<T>();
		scene.pass(DAY)?;
		if let Some(Pledge::Loan(loan)) = Pledges::<T>::get(scene.collection, item) {
			put_neighbours::<T>(loan);
		}

		#[extrinsic_call]
		_(RawOrigin::Signed(payer), scene.collection, item, worth::<T>(n + 1, 90));

		assert!(Pledges::<T>::get(scene.collection, item).is_none());
		assert!(T::CreditAsset::balance(&scene.borrower) > worth::<T>(n, 40));
		Ok(())
	}

	/// Each income is that of an item of a loan of its own, which goes on.
	#[benchmark]
	fn pay_incomes(n: Linear<1, MAX_INCOMES>) -> Result<(), BenchmarkError> {
		let scene = Scene::<T>::new()?;
		let loans = scene.open_many(n)?;
		let income = worth::<T>(1, 10);
		let payer = spender::<T>(income.saturating_mul(n.into()))?;
		leave_shortfall::<T>();
		scene.pass(DAY)?;
		let items = loans.iter().flat_map(|loan| items_of::<T>(*loan));
		let incomes = items.map(|item| (item, income)).collect::<Vec<_>>();
		let incomes: IncomesOf<T> = BoundedVec::truncate_from(incomes);

		#[extrinsic_call]
		_(RawOrigin::Signed(payer.clone()), scene.collection, incomes, 0);

		assert_eq!(T::CreditAsset::balance(&payer), 0);
		Ok(())
	}

	#[benchmark]
	fn transfer_loan(n: Linear<1, { T::MaxItems::get() }>) -> Result<(), BenchmarkError> {
		let scene = Scene::<T>::new()?;
		let loan = scene.open(n, worth::<T>(n, 40))?;
		let dest = person::<T>("destination", 0);
		scene.pass(DAY)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(scene.borrower.clone()), loan, dest.clone());

		assert!(items_of::<T>(loan).into_iter().all(|item| scene.owns(&dest, item)));
		assert!(Loans::<T>::get(loan).is_some_and(|loan| loan.borrower == dest));
		Ok(())
	}

	/// Interest is due in both markets.
	#[benchmark]
	fn refinance(n: Linear<1, { T::MaxItems::get() }>) -> Result<(), BenchmarkError> {
		let scene = Scene::<T>::new()?;
		let market = scene.create_market()?;
		let loan = scene.open(n, worth::<T>(n, 40))?;
		scene.prepare(loan, Call::refinance { loan, market })?;

		#[extrinsic_call]
		_(RawOrigin::Signed(scene.borrower.clone()), loan, market);

		assert!(Loans::<T>::get(loan).is_some_and(|loan| loan.market == market));
		Ok(())
	}

	/// Every item counts for less than before.
	#[benchmark]
	fn refresh(n: Linear<1, { T::MaxItems::get() }>) -> Result<(), BenchmarkError> {
		let scene = Scene::<T>::new()?;
		let loan = scene.open(n, worth::<T>(n, 40))?;
		items_of::<T>(loan).into_iter().for_each(|item| scene.weigh(item, half()));
		scene.prepare(loan, Call::refresh { loan })?;

		#[extrinsic_call]
		_(RawOrigin::Signed(scene.borrower.clone()), loan);

		let items = Loans::<T>::get(loan).map(|loan| loan.items).unwrap_or_default();
		assert!(!items.is_empty() && items.iter().all(|item| item.units == half()));
		Ok(())
	}

	/// The first item of a loan that waits can be delivered again. Putting it up for sale is
	/// weighed twice.
	#[benchmark]
	fn retry_delivery() -> Result<(), BenchmarkError> {
		let scene = Scene::<T>::new()?;
		let loan = scene.undelivered()?;
		let item = *items_of::<T>(loan).first().ok_or("the loan has items")?;

		#[extrinsic_call]
		_(RawOrigin::Signed(scene.borrower), loan, item);

		assert_eq!(lots_of::<T>(loan).len(), 1);
		Ok(())
	}

	/// All other markets are of the same collection.
	#[benchmark]
	fn create_market() -> Result<(), BenchmarkError> {
		let scene = Scene::<T>::new()?;
		scene.create_markets(T::MaxMarkets::get().saturating_sub(1))?;
		let config = market_config::<T>(scene.collection);
		let market = NextMarket::<T>::get();
		let admin = origin::<T, T::AdminOrigin>()?;

		#[extrinsic_call]
		_(admin as T::RuntimeOrigin, Box::new(config.clone()));

		assert_eq!(Markets::<T>::get(market), Some(config));
		Ok(())
	}

	/// What is lowered takes effect slowly. All other markets are of the same collection.
	#[benchmark]
	fn update_market() -> Result<(), BenchmarkError> {
		let scene = Scene::<T>::new()?;
		scene.create_markets(T::MaxMarkets::get())?;
		let mut config = market_config::<T>(scene.collection);
		config.terms.max_ltv = Permill::from_percent(40);
		config.terms.liquidation_ltv = Permill::from_percent(60);
		config.limits.max_multiplier = FixedU128::one();
		scene.pass(DAY)?;
		let voted = Markets::<T>::get(scene.market).ok_or("the scene has a market")?;
		let expected = T::Hashing::hash_of(&voted);
		let admin = origin::<T, T::AdminOrigin>()?;

		#[extrinsic_call]
		_(admin as T::RuntimeOrigin, scene.market, Box::new(config.clone()), expected);

		assert_eq!(Markets::<T>::get(scene.market), Some(config));
		Ok(())
	}

	/// A guardian has halted the market. All other markets are of the same collection.
	#[benchmark]
	fn remove_market() -> Result<(), BenchmarkError> {
		let scene = Scene::<T>::new()?;
		let markets = scene.create_markets(T::MaxMarkets::get())?;
		let market = *markets.last().ok_or("there are markets")?;
		scene.measure(market, MarketStatus::Halted)?;
		warn_all::<T>(market);
		let admin = origin::<T, T::AdminOrigin>()?;

		#[extrinsic_call]
		_(admin as T::RuntimeOrigin, market);

		assert!(!Markets::<T>::contains_key(market) && !Ledgers::<T>::contains_key(market));
		Ok(())
	}

	#[benchmark]
	fn set_multiplier() -> Result<(), BenchmarkError> {
		let scene = Scene::<T>::new()?;
		let item = *scene.mint(&scene.borrower, 1)?.first().ok_or("it was minted")?;
		let appraiser = origin::<T, T::AppraiserOrigin>()?;

		#[extrinsic_call]
		_(appraiser as T::RuntimeOrigin, scene.collection, item, half());

		let row = Multipliers::<T>::get(scene.collection, item);
		assert!(row.is_some_and(|row| row.value == half() && row.former.is_some()));
		Ok(())
	}

	/// Guardians have stopped as many markets, each of another collection, as there can be, by halts
	/// and by pauses of their feeds.
	#[benchmark]
	fn set_pause() -> Result<(), BenchmarkError> {
		Scene::<T>::new()?;
		let collections = (0..T::MaxMarkets::get()).map(other_collection::<T>);
		leave_stops::<T>(
			collections
				.map(StopScope::Collection)
				.chain((0..T::MaxMarkets::get()).map(StopScope::Market)),
		);
		let guardian = guardian::<T>()?;

		#[extrinsic_call]
		_(guardian as T::RuntimeOrigin, PauseLevel::Liquidations);

		assert_eq!(Global::<T>::get().pause.level, PauseLevel::Liquidations);
		Ok(())
	}

	/// All of the fund goes to an account that had nothing. Each market has a price of its own, as
	/// far as there are feeds.
	#[benchmark]
	fn withdraw_insurance(m: Linear<1, { T::MaxMarkets::get() }>) -> Result<(), BenchmarkError> {
		let scene = Scene::<T>::new()?;
		for (number, market) in (0..).zip(scene.create_markets(m)?).skip(1) {
			let collection = other_collection::<T>(number);
			let _ = <T as Config>::BenchmarkHelper::report(collection, FixedU128::one());
			Markets::<T>::insert(market, market_config::<T>(collection));
		}
		let amount = worth::<T>(1, 1);
		T::CreditAsset::mint_into(&Pallet::<T>::insurance_account(), amount)?;
		let dest = person::<T>("destination", 0);
		let treasurer = origin::<T, T::TreasurerOrigin>()?;

		#[extrinsic_call]
		_(treasurer as T::RuntimeOrigin, dest.clone(), amount);

		assert_eq!(T::CreditAsset::balance(&dest), amount);
		Ok(())
	}

	#[benchmark]
	fn set_market_status() -> Result<(), BenchmarkError> {
		let scene = Scene::<T>::new()?;
		leave_stops::<T>([
			StopScope::Collection(scene.collection),
			StopScope::Market(scene.market),
		]);
		scene.pass(DAY)?;
		let guardian = guardian::<T>()?;

		#[extrinsic_call]
		_(guardian as T::RuntimeOrigin, scene.market, MarketStatus::Halted);

		assert_eq!(status_of::<T>(scene.market), Some(MarketStatus::Halted));
		Ok(())
	}

	/// A vote cuts them while a guardian's measure is in force, and ends that.
	#[benchmark]
	fn set_global_limits() -> Result<(), BenchmarkError> {
		Scene::<T>::new()?;
		let (voted, expected) = cut_limits::<T>()?;
		let limits = GlobalLimits { ceiling: voted.ceiling / 2, ..voted };
		let admin = origin::<T, T::AdminOrigin>()?;

		#[extrinsic_call]
		_(admin as T::RuntimeOrigin, limits, Some(expected));

		assert_eq!(Global::<T>::get().limits, Some(limits));
		Ok(())
	}

	/// The amount is more than the shortfall.
	#[benchmark]
	fn recapitalise() -> Result<(), BenchmarkError> {
		Scene::<T>::new()?;
		let amount = worth::<T>(1, 1);
		let payer = spender::<T>(amount)?;
		let all = T::CreditAsset::balance(&payer);
		leave_shortfall::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(payer), amount);

		let fund = T::CreditAsset::balance(&Pallet::<T>::insurance_account());
		assert_eq!((Global::<T>::get().flows.shortfall, fund), (0, all.saturating_sub(1)));
		Ok(())
	}

	/// The fund pays all of the shortfall.
	#[benchmark]
	fn net_shortfall() -> Result<(), BenchmarkError> {
		let scene = Scene::<T>::new()?;
		let fund = Pallet::<T>::insurance_account();
		T::CreditAsset::mint_into(&fund, worth::<T>(1, 1))?;
		leave_shortfall::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(scene.borrower));

		assert_eq!(Global::<T>::get().flows.shortfall, 0);
		assert_eq!(T::CreditAsset::balance(&fund), worth::<T>(1, 1).saturating_sub(1));
		Ok(())
	}

	#[benchmark]
	fn set_collection_limits() -> Result<(), BenchmarkError> {
		let scene = Scene::<T>::new()?;
		let limits = CollectionLimits { ceiling: 0, max_items: 0 };
		let before = CollectionLedgers::<T>::get(scene.collection).limits;
		let expected = before.map(|limits| T::Hashing::hash_of(&limits));
		let admin = origin::<T, T::AdminOrigin>()?;

		#[extrinsic_call]
		_(admin as T::RuntimeOrigin, scene.collection, limits, expected);

		assert_eq!(CollectionLedgers::<T>::get(scene.collection).limits, Some(limits));
		Ok(())
	}

	#[benchmark]
	fn walk_markets(m: Linear<1, { T::MaxMarkets::get() }>) -> Result<(), BenchmarkError> {
		let scene = Scene::<T>::new()?;
		scene.create_markets(m)?;
		let highest;

		#[block]
		{
			highest = Pallet::<T>::highest_max_ltv(&scene.collection);
		}

		assert_eq!((highest.is_some(), Markets::<T>::count()), (true, m));
		Ok(())
	}

	/// All markets are of the collection whose feed guardians are about to pause, and they have
	/// stopped each of them before.
	#[benchmark]
	fn stop_liquidations() -> Result<(), BenchmarkError> {
		let scene = Scene::<T>::new()?;
		let markets = scene.create_markets(T::MaxMarkets::get())?;
		let collection = StopScope::Collection(scene.collection);
		leave_stops::<T>(markets.into_iter().map(StopScope::Market).chain([collection]));
		let granted;

		#[block]
		{
			granted = Pallet::<T>::stop_liquidations(&scene.collection, Authority::Guardian);
		}

		assert!(matches!(granted, Ok(Some(_))));
		Ok(())
	}

	/// Liquidations are paused, so the clock is read as well.
	#[benchmark]
	fn sales() -> Result<(), BenchmarkError> {
		governance::set_pause::set_pause::<T>(Authority::Governance, PauseLevel::Liquidations)?;
		pass_unreported::<T>(T::Periods::get().bid_lock);
		let answer;

		#[block]
		{
			answer = pause_and_shelter::sales::<T>();
		}

		assert_eq!(answer, Sales::PausedForLong);
		Ok(())
	}

	/// The loan has as many items as one can have. Looking up an item of the inventory, which comes
	/// first where that is for sale, is added.
	#[benchmark]
	fn sold_together() -> Result<(), BenchmarkError> {
		let scene = Scene::<T>::new()?;
		let loan = scene.open(T::MaxItems::get(), worth::<T>(1, 40))?;
		let item = *items_of::<T>(loan).first().ok_or("the loan has items")?;
		let answer;

		#[block]
		{
			let _ = Inventory::<T>::get(scene.collection, item);
			answer = Pallet::<T>::sold_together(&Lot::Loan { loan, item });
		}

		assert_eq!(answer, Vec::<AuctionId>::new());
		Ok(())
	}

	/// There was a long gap before this block. There is weight for nothing else.
	#[benchmark]
	fn begin_block() -> Result<(), BenchmarkError> {
		Scene::<T>::new()?;
		let gap = T::GapShelter::get().longest_gap.saturating_add(1);
		let now = clock::now::<T>().saturating_add(gap);
		<T as Config>::BenchmarkHelper::set_time(now);
		let block = frame_system::Pallet::<T>::block_number();
		let mut meter = unrecorded(Weights::<T>::begin_block());

		#[block]
		{
			hook::begin_block::<T, _>(block, &mut meter);
		}

		assert_eq!(LastSeen::<T>::get(), now);
		assert!(ShelteredUntil::<T>::get() > block);
		Ok(())
	}

	/// Half of the markets are of collections whose price has moved, each of a different one. There
	/// is no weight to visit them, so the write of a visit is added, and they go last in line.
	#[benchmark]
	fn choose_markets(m: Linear<1, { T::MarketsPerBlock::get() }>) -> Result<(), BenchmarkError> {
		let scene = Scene::<T>::new()?;
		for (number, market) in (0..).zip(scene.create_markets(m)?) {
			MarketsOf::<T>::insert(other_collection::<T>(number), market, ());
		}
		let moved = (0..m).map(other_collection::<T>).collect::<Vec<_>>();
		Repriced::<T>::put(BoundedVec::<_, T::MaxMarkets>::truncate_from(moved));
		let max = T::MarketsPerBlock::get();
		let mut meter = unrecorded(Weights::<T>::choose_markets(max));
		let mut budget = BUDGET;

		#[block]
		{
			visits::visit_markets::<T, _>(&mut budget, &mut meter);
			Rotation::<T>::put(scene.market);
		}

		let last = m.min(max / 2).saturating_sub(1);
		assert_eq!(Repriced::<T>::get().last(), Some(&other_collection::<T>(last)));
		assert_eq!(Repriced::<T>::get().len() as u32, m);
		Ok(())
	}

	#[benchmark]
	fn next_in_line() -> Result<(), BenchmarkError> {
		Scene::<T>::new()?.undelivered()?;
		let first;

		#[block]
		{
			first = WaitIndex::<T>::first();
		}

		assert!(first.is_some());
		Ok(())
	}

	/// The next row behind one that was removed, after as many removals as the steps of all hooks in a
	/// block: to compare with the first row.
	#[benchmark(extra)]
	fn next_behind_removed(r: Linear<0, 255>) -> Result<(), BenchmarkError> {
		Scene::<T>::new()?;
		let key = |number| due_key(clock::now::<T>(), number);
		(0..=255).for_each(|number| WaitIndex::<T>::insert(key(number), ()));
		let next;
		frame_benchmarking::benchmarking::commit_db();
		(0..r).for_each(|number| WaitIndex::<T>::remove(key(number)));
		let last = r.checked_sub(1).map(key);

		#[block]
		{
			next = WaitIndex::<T>::next(last);
		}

		assert_eq!(next, Some(key(r)));
		Ok(())
	}

	/// The measure is on a market, whose interest accrues first. Finding it is weighed twice.
	#[benchmark]
	fn let_measure_lapse() -> Result<(), BenchmarkError> {
		let scene = Scene::<T>::new()?;
		scene.measure(scene.market, MarketStatus::Frozen)?;
		scene.pass(T::Periods::get().measures.lasting)?;
		let limit = Weights::<T>::next_in_line().saturating_add(Weights::<T>::let_measure_lapse());
		let mut meter = WeightMeter::with_limit(limit);

		#[block]
		{
			lapses::let_measures_lapse::<T>(&mut meter);
		}

		assert_eq!(status_of::<T>(scene.market), Some(MarketStatus::Open));
		Ok(())
	}

	/// The walk through a market whose cap was lowered comes to a loan whose items count for less
	/// than before. Looking up the loan of an item, which the other kind of reading does, is added.
	#[benchmark]
	fn reread() -> Result<(), BenchmarkError> {
		let scene = Scene::<T>::new()?;
		let items = T::MaxItems::get();
		let loan = scene.open(items, worth::<T>(items, 40))?;
		items_of::<T>(loan).into_iter().for_each(|item| scene.weigh(item, half()));
		scene.prepare(loan, Call::refresh { loan })?;
		let Some(Place::InLine { risk, .. }) = Loans::<T>::get(loan).and_then(|loan| loan.place())
		else {
			return Err("the loan is in line".into());
		};
		let done = score_key(split_score_key(&risk).0, loan.saturating_sub(1));
		let walk = Reread::Market { market: scene.market, done };
		put_reread::<T>(walk);
		let item = *items_of::<T>(loan).first().ok_or("the loan has items")?;
		let limit =
			Weights::<T>::next_in_line().saturating_add(step_weight(Weights::<T>::reread()));
		let mut meter = unrecorded(limit);

		#[block]
		{
			let _ = Pledges::<T>::get(scene.collection, item);
			rereads::reread_due::<T, _>(&mut meter);
		}

		let items = Loans::<T>::get(loan).map(|loan| loan.items).unwrap_or_default();
		assert!(!items.is_empty() && items.iter().all(|item| item.units == half()));
		Ok(())
	}

	/// Opening the auction is weighed twice.
	#[benchmark]
	fn offer_inventory() -> Result<(), BenchmarkError> {
		let scene = Scene::<T>::new()?;
		let (item, _) = scene.forfeited(2)?;
		scene.pass(T::Periods::get().inventory)?;
		let row = Inventory::<T>::get(scene.collection, item).ok_or("it was forfeited")?;
		put_neighbours_of_offer::<T>(&row);
		let limit =
			Weights::<T>::next_in_line().saturating_add(step_weight(offer::offer_weight::<T>()));
		let mut meter = unrecorded(limit);

		#[block]
		{
			offer::offer_next::<T, _>(&mut meter);
		}

		let row = Inventory::<T>::get(scene.collection, item).ok_or("it was forfeited")?;
		assert!(matches!(row.state, InventoryState::OnSale { .. }));
		Ok(())
	}

	#[benchmark]
	fn hand_out() -> Result<(), BenchmarkError> {
		let scene = Scene::<T>::new()?;
		let (item, _) = scene.forfeited(2)?;
		let row = Inventory::<T>::get(scene.collection, item).ok_or("it was forfeited")?;
		put_neighbours_of_offer::<T>(&row);
		let treasurer = origin::<T, T::TreasurerOrigin>()?;
		let dest = person::<T>("destination", 0);

		#[extrinsic_call]
		_(treasurer as T::RuntimeOrigin, scene.collection, item, dest.clone());

		assert!(scene.owns(&dest, item));
		Ok(())
	}

	/// The insurance fund pays a part of the loss. For the rest the market is frozen, and it stays
	/// so when a guardian's measure on it lapses.
	#[benchmark]
	fn end_wait() -> Result<(), BenchmarkError> {
		let scene = Scene::<T>::new()?;
		let loan = scene.undelivered()?;
		T::CreditAsset::mint_into(&Pallet::<T>::insurance_account(), worth::<T>(1, 1))?;
		scene.measure(scene.market, MarketStatus::Frozen)?;
		scene.pass(T::Periods::get().delivery)?;
		let key = WaitIndex::<T>::first().ok_or("the loan waits")?;
		let outcome;

		#[block]
		{
			WaitIndex::<T>::remove(key);
			outcome = with_storage_layer(|| waits::end_wait::<T>(loan));
		}

		assert_eq!(outcome, Ok(()));
		let forfeited = Inventory::<T>::iter_prefix(scene.collection).count() as u32;
		assert_eq!((forfeited, Loans::<T>::contains_key(loan)), (T::MaxItems::get(), false));
		assert!(Global::<T>::get().flows.shortfall > 0);
		Ok(())
	}

	#[benchmark]
	fn set_aside() -> Result<(), BenchmarkError> {
		let scene = Scene::<T>::new()?;
		let loan = scene.open(T::MaxItems::get(), worth::<T>(T::MaxItems::get(), 40))?;
		put_neighbours::<T>(loan);

		#[block]
		{
			waits::set_aside::<T>(loan, DispatchError::Unavailable);
		}

		let place = Loans::<T>::get(loan).and_then(|loan| loan.place());
		assert!(matches!(place, Some(Place::SetAside { .. })));
		Ok(())
	}

	/// The watermarks move. There is no weight to warn anybody.
	#[benchmark]
	fn visit_warnings() -> Result<(), BenchmarkError> {
		let scene = Scene::<T>::new()?;
		scene.pass(DAY)?;
		let marks = warn_all::<T>(scene.market);
		let mut meter = unrecorded(Weights::<T>::visit_warnings());

		#[block]
		{
			warnings::warn_in_turn::<T, _>(&mut meter);
		}

		assert_eq!(WarnedLast::<T>::get(), scene.market);
		assert!(Ledgers::<T>::get(scene.market).is_some_and(|ledger| ledger.warned != marks));
		Ok(())
	}

	/// There is weight for one warning.
	#[benchmark]
	fn warn() -> Result<(), BenchmarkError> {
		let scene = Scene::<T>::new()?;
		put_neighbours::<T>(scene.open(1, worth::<T>(1, 40))?);
		let market = scene.market;
		let key = RiskIndex::<T>::first(market).ok_or("the market has loans")?;
		let mut meter = unrecorded(Weights::<T>::warn());
		let [level, ..] = WARNING_LEVELS;
		let mark;

		#[block]
		{
			mark = warnings::warn_down_to::<T, _>(market, key, 0, level, &mut meter);
		}

		assert!(mark.is_err_and(|mark| key < mark && RiskIndex::<T>::contains_key(market, mark)));
		Ok(())
	}

	/// The price has long been unknown: both indices and the price are read before the riskiest
	/// loan is found to be in default.
	#[benchmark]
	fn visit_market() -> Result<(), BenchmarkError> {
		let scene = Scene::<T>::new()?;
		let loan = scene.open(1, worth::<T>(1, 40))?;
		put_neighbours::<T>(loan);
		// A price that is a day old is stale in any feed.
		pass_unreported::<T>(T::Periods::get().unknown.saturating_add(DAY));
		let found;

		#[block]
		{
			let now = clock::now::<T>();
			found = next_default::next_default::<T>(scene.market, now, &BUDGET, Cursor::default());
		}

		assert!(
			found.is_some_and(|next| (next.loan, next.reason) == (loan, DefaultReason::Matured))
		);
		Ok(())
	}

	/// The loan was being unwound: its items are for sale already, and no auction is opened.
	#[benchmark]
	fn start_liquidation(n: Linear<1, { T::MaxItems::get() }>) -> Result<(), BenchmarkError> {
		let scene = Scene::<T>::new()?;
		let loan = scene.open(n, worth::<T>(n, 50))?;
		borrower::unwind::unwind::<T>(scene.borrower.clone(), loan)?;
		scene.pass_season()?;
		put_neighbours::<T>(loan);
		let outcome;

		#[block]
		{
			outcome =
				with_storage_layer(|| start(Position::<T>::of(loan)?, DefaultReason::Unhealthy));
		}

		assert!(matches!(outcome, Ok((Start::Started, _))));
		assert_eq!(lots_of::<T>(loan).len() as u32, n);
		Ok(())
	}

	/// The last items of loans of one market are sold for more than all that is owed. Realising a
	/// loss, of which there is none here, takes less.
	#[benchmark]
	fn book_sales(n: Linear<1, 8>) -> Result<(), BenchmarkError> {
		let scene = Scene::<T>::new()?;
		let loans = scene.put_up(n)?;
		leave_shortfall::<T>();
		let price = worth::<T>(1, 300);
		let mut sold = Vec::new();
		for (number, loan) in (0..).zip(&loans) {
			let (item, auction) = *lots_of::<T>(*loan).first().ok_or("the item is on sale")?;
			let buyer = payer::<T>("buyer", number, worth::<T>(1, 400))?;
			let payment = <T as Config>::BenchmarkHelper::bid_on_hold(buyer.clone(), price)?;
			let lot = Lot::Loan { loan: *loan, item };
			sold.push((lot, Sale { auction, buyer, price }, payment));
		}

		#[block]
		{
			for (lot, sale, payment) in &mut sold {
				with_storage_layer(|| {
					let booked = Pallet::<T>::sold(lot, sale, payment);
					booked.map(|_| ()).map_err(|_| DispatchError::Unavailable)
				})?;
			}
		}

		for (lot, sale, _) in sold {
			let Lot::Loan { loan, item } = lot else { return Err("it is a loan's".into()) };
			assert!(scene.owns(&sale.buyer, item) && !Loans::<T>::contains_key(loan));
		}
		Ok(())
	}

	/// Nobody bought the last item, and the insurance fund pays a part of the loss. For the rest the
	/// market is frozen, and it stays so when a guardian's measure on it lapses.
	#[benchmark]
	fn forfeit_outcome() -> Result<(), BenchmarkError> {
		let scene = Scene::<T>::new()?;
		let (lot, auction) = scene.only_lot()?;
		T::Auctioneer::withdraw(auction)?;
		T::CreditAsset::mint_into(&Pallet::<T>::insurance_account(), worth::<T>(1, 1))?;
		scene.measure(scene.market, MarketStatus::Frozen)?;
		let outcome;

		#[block]
		{
			outcome = Pallet::<T>::unsold(&lot, worth::<T>(1, 50), worth::<T>(1, 20)).map(|_| ());
		}

		assert_eq!(outcome, Ok(()));
		let Lot::Loan { loan, item } = lot else { return Err("it is a loan's".into()) };
		assert!(Inventory::<T>::contains_key(scene.collection, item));
		assert!(!Loans::<T>::contains_key(loan) && Global::<T>::get().flows.shortfall > 0);
		Ok(())
	}

	/// The item's loan exists, and is paid off. The interest is burned against a shortfall.
	#[benchmark]
	fn inventory_outcome() -> Result<(), BenchmarkError> {
		let scene = Scene::<T>::new()?;
		let (item, loan) = scene.forfeited(2)?;
		scene.pass(T::Periods::get().inventory)?;
		put_neighbours::<T>(loan);
		leave_shortfall::<T>();
		let price = worth::<T>(1, 300);
		let buyer = payer::<T>("buyer", 0, worth::<T>(1, 400))?;
		let mut payment = <T as Config>::BenchmarkHelper::bid_on_hold(buyer.clone(), price)?;
		let lot = Lot::Inventory { collection: scene.collection, item };
		let sale = Sale { auction: 0, buyer: buyer.clone(), price };
		let outcome;

		#[block]
		{
			outcome = Pallet::<T>::sold(&lot, &sale, &mut payment).map(|_| ());
		}

		assert_eq!(outcome, Ok(()));
		assert!(scene.owns(&buyer, item) && !Loans::<T>::contains_key(loan));
		Ok(())
	}

	/// All items of the loan are worth nothing, and the insurance fund pays a part of the loss.
	#[benchmark]
	fn write_off() -> Result<(), BenchmarkError> {
		let scene = Scene::<T>::new()?;
		let items = T::MaxItems::get();
		let loan = scene.open(items, worth::<T>(items, 40))?;
		items_of::<T>(loan)
			.into_iter()
			.for_each(|item| scene.weigh(item, FixedU128::from_inner(1)));
		Loans::<T>::mutate_extant(loan, |loan| loan.worthless_since = Some(0));
		T::CreditAsset::mint_into(&Pallet::<T>::insurance_account(), worth::<T>(1, 1))?;
		scene.measure(scene.market, MarketStatus::Frozen)?;
		scene.pass(T::Periods::get().delivery)?;
		put_neighbours::<T>(loan);
		let outcome;

		#[block]
		{
			outcome =
				with_storage_layer(|| start(Position::<T>::of(loan)?, DefaultReason::Unhealthy));
		}

		assert!(matches!(outcome, Ok((Start::WrittenOff, _))));
		assert!(!Loans::<T>::contains_key(loan));
		let forfeited = Inventory::<T>::iter_prefix(scene.collection).count() as u32;
		assert_eq!(forfeited, items);
		Ok(())
	}

	#[benchmark]
	fn end_loan(n: Linear<1, { T::MaxItems::get() }>) -> Result<(), BenchmarkError> {
		let scene = Scene::<T>::new()?;
		let items = items_of::<T>(scene.open(n, worth::<T>(n, 40))?);

		#[block]
		{
			pins::unpin_all::<T>(scene.collection, &items, &scene.borrower)?;
		}

		for item in items {
			assert!(!pallet_nfts::ItemPriceOf::<T>::contains_key(scene.collection, item));
		}
		assert_eq!(CollectionLedgers::<T>::get(scene.collection).items, 1);
		Ok(())
	}

	/// The sale of a loan's only lot, which pays the debt and leaves a surplus: its weight is the
	/// sum of several steps, and this benchmark is for comparing it with what others do.
	#[benchmark(extra)]
	fn settlement() -> Result<(), BenchmarkError> {
		let scene = Scene::<T>::new()?;
		let loan = scene.open(1, worth::<T>(1, 50))?;
		scene.liquidate(loan)?;
		let (item, auction) = *lots_of::<T>(loan).first().ok_or("the item is on sale")?;
		let buyer = payer::<T>("bidder", 0, worth::<T>(1, 200))?;
		<T as Config>::BenchmarkHelper::bid(auction, buyer.clone(), worth::<T>(1, 150))?;
		<T as Config>::BenchmarkHelper::end_auctions();
		let outcome;

		#[block]
		{
			outcome = T::Auctioneer::settle_due(&[auction]);
		}

		assert_eq!(outcome, Ok(()));
		assert!(scene.owns(&buyer, item) && !Loans::<T>::contains_key(loan));
		Ok(())
	}

	impl_benchmark_test_suite!(
		Pallet,
		crate::mock::ExtBuilder::default().build(),
		crate::mock::Runtime
	);
}

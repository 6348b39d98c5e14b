// SPDX-License-Identifier: Apache-2.0

//! Benchmarks of the calls and the steps of the hook.
//!
//! What the seller does is weighed by the seller. Of the seller's part, only what no call can do
//! without is measured here: asking whether sales go on.

use crate::{
	owed, Auction, AuctionClock, AuctionOf, Auctions, Bid, Call, Claim, Claims, Config, Endings,
	Error, Event, HeldBid, HoldReason, NextAuction, Outbid, Pallet, Phase, Tick, WeightInfo,
	MAX_OUTBID,
};
use frame_benchmarking::v2::*;
use frame_support::{
	storage::with_storage_layer,
	traits::{
		fungible::{Inspect, InspectHold, Mutate, MutateHold},
		ConstU32,
	},
	BoundedVec,
};
use frame_system::{self, RawOrigin};
use pignus_primitives::{
	auction::{AuctionId, AuctionRules, Auctioneer, LotHandler, Offer},
	funds::Funds,
	hook::steps::{step_weight, StepMeter, MAX_AT_START},
	ordered::{due_key, OrderedIndex},
	Balance,
};
use sp_runtime::{DispatchError, DispatchResult, FixedU128, Permill};

/// Prepares for the benchmarks what the auctions know only through their seller.
pub trait BenchmarkSetup<LotId> {
	/// Create the payment asset if needed, and return a lot that any account may bid on while sales
	/// go on. Its sale must fail with
	/// [`SaleError::Failed`](pignus_primitives::auction::SaleError::Failed), as early as possible.
	fn lot() -> LotId;

	/// Pause sales for long enough that standing bids may be withdrawn.
	fn pause_for_long();
}

/// For runtimes without benchmarks.
impl<LotId: Default> BenchmarkSetup<LotId> for () {
	fn lot() -> LotId {
		LotId::default()
	}

	fn pause_for_long() {}
}

/// The auction that is measured.
const MEASURED: AuctionId = 0;
/// Length of the English phase.
const ENGLISH: u32 = 1_000;
/// The end of an auction that was opened in the first tick.
const END: Tick = ENGLISH as Tick;

fn rules() -> AuctionRules {
	AuctionRules {
		english: ENGLISH,
		dutch: 1_000,
		extension: 100,
		max_extension: 1_000,
		increment: Permill::from_percent(5),
		reserve_low: Permill::from_percent(50),
		reserve_high: Permill::from_percent(85),
		lowest: Permill::from_percent(40),
		reserve_multiple: FixedU128::from_rational(125, 100),
	}
}

/// The value of a lot, and the amount of the standing bid.
fn value<T: Config>() -> Balance {
	T::Asset::minimum_balance().max(1).saturating_mul(1_000_000)
}

/// Give an account money for bids.
fn endow<T: Config>(who: &T::AccountId) -> DispatchResult {
	// The asset may not be sufficient to keep an account alive.
	frame_system::Pallet::<T>::inc_providers(who);
	T::Asset::mint_into(who, value::<T>().saturating_mul(10))?;
	Ok(())
}

fn hold<T: Config>(who: &T::AccountId) -> DispatchResult {
	T::AssetHold::hold(&HoldReason::Bid.into(), who, value::<T>())
}

fn held<T: Config>(who: &T::AccountId) -> Balance {
	T::AssetHold::balance_on_hold(&HoldReason::Bid.into(), who)
}

/// As many bidders as are remembered in an auction.
fn outbid<T: Config>() -> BoundedVec<Outbid<T::AccountId>, ConstU32<MAX_OUTBID>> {
	let bids = (0..MAX_OUTBID).map(|n| Outbid { bidder: account("outbid", n, 0), weight: 1 });
	BoundedVec::truncate_from(bids.collect())
}

/// Store an auction in its English phase until `end`, and its row in the queue.
fn put_auction<T: Config>(
	id: AuctionId,
	lot: T::LotId,
	end: Tick,
	standing: Option<Bid<T::AccountId>>,
) {
	let value = value::<T>();
	let auction: AuctionOf<T> = Auction {
		lot,
		barred: Some(account("barred", 0, 0)),
		rules: rules(),
		appraised: value,
		asked: value,
		least_price: 0,
		reserve: value,
		lowest: value,
		started_at: end.saturating_sub(ENGLISH.into()),
		end,
		phase: Phase::English,
		standing,
		outbid: outbid::<T>(),
	};
	Auctions::<T>::insert(id, auction);
	Endings::<T>::insert(due_key(end, id), ());
}

/// Store 64 other auctions, whose ends differ from `end` in one bit each: the trie path to an
/// ending at `end` branches at every half-byte of its time.
fn put_neighbours<T: Config>(lot: &T::LotId, end: Tick) {
	let first = MEASURED.saturating_add(1);
	for bit in 0..Tick::BITS {
		put_auction::<T>(first.saturating_add(bit), lot.clone(), end ^ (1_u64 << bit), None);
	}
	NextAuction::<T>::put(first.saturating_add(Tick::BITS));
}

/// Store the auction [`MEASURED`] with its end at `end` and a bid of `bidder`, among others.
fn put_measured<T: Config>(bidder: &T::AccountId, end: Tick) -> DispatchResult {
	let lot = T::BenchmarkHelper::lot();
	endow::<T>(bidder)?;
	hold::<T>(bidder)?;
	let standing = Bid { bidder: bidder.clone(), amount: value::<T>(), since: 0 };
	put_auction::<T>(MEASURED, lot.clone(), end, Some(standing));
	put_neighbours::<T>(&lot, end);
	Ok(())
}

fn measured<T: Config>() -> Result<AuctionOf<T>, DispatchError> {
	Auctions::<T>::get(MEASURED).ok_or(Error::<T>::UnknownAuction.into())
}

#[allow(
	clippy::expect_used,
	clippy::unwrap_used,
	reason = "the macro expects that it can decode what it has encoded"
)]
#[benchmarks]
mod benchmarks {
	use super::*;

	/// The bid outbids another, which is freed, and is late enough to extend the end.
	#[benchmark]
	fn bid() -> Result<(), BenchmarkError> {
		let outbid: T::AccountId = account("outbid", 0, 0);
		put_measured::<T>(&outbid, END)?;
		AuctionClock::<T>::put(END - 1);
		let caller: T::AccountId = whitelisted_caller();
		endow::<T>(&caller)?;
		let amount = value::<T>().saturating_mul(2);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), MEASURED, amount);

		let auction = measured::<T>()?;
		assert!(auction.end > END);
		assert!(Endings::<T>::contains_key(due_key(auction.end, MEASURED)));
		assert!(!Endings::<T>::contains_key(due_key(END, MEASURED)));
		let since = AuctionClock::<T>::get();
		assert_eq!(auction.standing, Some(Bid { bidder: caller, amount, since }));
		assert_eq!(held::<T>(&outbid), 0);
		Ok(())
	}

	/// The bid outbids another, which is freed, and is in time, so that the end stays.
	#[benchmark]
	fn bid_in_time() -> Result<(), BenchmarkError> {
		let outbid: T::AccountId = account("outbid", 0, 0);
		put_measured::<T>(&outbid, END)?;
		let caller: T::AccountId = whitelisted_caller();
		endow::<T>(&caller)?;
		let amount = value::<T>().saturating_mul(2);

		#[extrinsic_call]
		bid(RawOrigin::Signed(caller.clone()), MEASURED, amount);

		let auction = measured::<T>()?;
		assert_eq!(auction.end, END);
		assert_eq!(auction.standing.map(|standing| standing.bidder), Some(caller));
		assert_eq!(held::<T>(&outbid), 0);
		Ok(())
	}

	/// Only the check whether an auction is due: what follows is weighed as `close`. The check
	/// reads the same rows whatever its result; here the auction is not due.
	#[benchmark]
	fn settle() -> Result<(), BenchmarkError> {
		put_measured::<T>(&account("bidder", 0, 0), END)?;
		AuctionClock::<T>::put(END - 1);
		let outcome;

		#[block]
		{
			outcome = Pallet::<T>::do_settle(MEASURED).map(|_| ());
		}

		assert_eq!(outcome, Err(Error::<T>::NotDue.into()));
		Ok(())
	}

	/// Collects a standing bid in a long pause, a bid that could not be freed before, and money
	/// that could not be credited.
	#[benchmark]
	fn claim() -> Result<(), BenchmarkError> {
		let caller: T::AccountId = whitelisted_caller();
		put_measured::<T>(&caller, END)?;
		hold::<T>(&caller)?;
		endow::<T>(&Pallet::<T>::account_id())?;
		let due = Claim { held: value::<T>(), owed: value::<T>() };
		Claims::<T>::insert(&caller, MEASURED, due);
		T::BenchmarkHelper::pause_for_long();

		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), MEASURED);

		assert_eq!(held::<T>(&caller), 0);
		assert_eq!(measured::<T>()?.standing, None);
		assert!(!Claims::<T>::contains_key(&caller, MEASURED));
		Ok(())
	}

	#[benchmark]
	fn tick() {
		AuctionClock::<T>::put(END);
		// With no weight left the hook looks at no ending.
		let limit = T::WeightInfo::tick().saturating_add(T::Seller::sales_weight());
		let mut meter = StepMeter::<()>::new(limit, MAX_AT_START);

		#[block]
		{
			Pallet::<T>::begin_block(&mut meter);
		}

		assert_eq!(AuctionClock::<T>::get(), END + 1);
	}

	#[benchmark]
	fn next_ending() -> Result<(), BenchmarkError> {
		put_measured::<T>(&account("bidder", 0, 0), 0)?;
		let first;

		#[block]
		{
			first = Endings::<T>::first();
		}

		assert_eq!(first, Some(due_key(0, MEASURED)));
		Ok(())
	}

	#[benchmark]
	fn look_at_auction() -> Result<(), BenchmarkError> {
		put_measured::<T>(&account("bidder", 0, 0), END)?;
		let ordered;

		#[block]
		{
			ordered = Pallet::<T>::in_order(&[MEASURED]);
		}

		assert_eq!(ordered, [MEASURED]);
		Ok(())
	}

	/// The seller cannot book the sale, so it is rolled back, and the bid is freed. What a booked
	/// sale burns and pays out of the bid is weighed by the seller.
	///
	/// The hook closes the auction, so advancing the clock and finding the ending are weighed
	/// twice.
	#[benchmark]
	fn close() -> Result<(), BenchmarkError> {
		let winner: T::AccountId = account("winner", 0, 0);
		put_measured::<T>(&winner, 0)?;
		// Room for one ending only.
		let limit = T::WeightInfo::tick()
			.saturating_add(T::Seller::sales_weight())
			.saturating_add(T::WeightInfo::next_ending())
			.saturating_add(step_weight(Pallet::<T>::close_weight()));
		let mut meter = StepMeter::<()>::new(limit, MAX_AT_START);

		#[block]
		{
			Pallet::<T>::begin_block(&mut meter);
		}

		assert_eq!(measured::<T>()?.phase, Phase::Failed { was_won: true });
		assert!(!Endings::<T>::contains_key(due_key(0, MEASURED)));
		assert_eq!(held::<T>(&winner), 0);
		Ok(())
	}

	/// What becomes of an auction whose lot is sold: its rows are removed. The rest is the seller's.
	#[benchmark]
	fn close_sold() -> Result<(), BenchmarkError> {
		put_measured::<T>(&account("winner", 0, 0), END)?;

		#[block]
		{
			let auction = measured::<T>()?;
			with_storage_layer(|| with_storage_layer(|| Ok::<_, DispatchError>(())))?;
			Pallet::<T>::remove(MEASURED, &auction);
			let AuctionOf::<T> { lot, standing, .. } = auction;
			let Bid { bidder: buyer, amount: price, .. } = standing.ok_or("there is a bid")?;
			Pallet::<T>::deposit_event(Event::Sold { auction: MEASURED, lot, buyer, price });
		}

		assert!(!Auctions::<T>::contains_key(MEASURED));
		assert!(!Endings::<T>::contains_key(due_key(END, MEASURED)));
		Ok(())
	}

	/// A part of a bid on hold is kept as a claim. The payment that failed before has read and written
	/// no more than one that succeeds.
	#[benchmark]
	fn owe() -> Result<(), BenchmarkError> {
		let (bidder, payee): (T::AccountId, T::AccountId) =
			(account("bidder", 0, 0), account("payee", 0, 0));
		put_measured::<T>(&bidder, END)?;
		endow::<T>(&Pallet::<T>::account_id())?;
		let amount = value::<T>() / 2;
		let mut payment = HeldBid::<T>::of(&Bid { bidder, amount: value::<T>(), since: 0 });

		#[block]
		{
			payment.pay(&payee, amount)?;
			payment.pay(&Pallet::<T>::account_id(), amount)?;
			owed::owe::<T>(MEASURED, payee.clone(), Claim { held: 0, owed: amount })?;
		}

		assert!(Claims::<T>::contains_key(&payee, MEASURED));
		Ok(())
	}

	#[benchmark]
	fn open() -> Result<(), BenchmarkError> {
		let lot = T::BenchmarkHelper::lot();
		put_neighbours::<T>(&lot, END);
		let id = NextAuction::<T>::get();
		let value = value::<T>();
		let offer = Offer { appraised: value, asked: value, least_price: value };
		let terms = rules();
		let barred: T::AccountId = account("barred", 0, 0);
		let outcome;

		#[block]
		{
			outcome = <Pallet<T> as Auctioneer<_, _>>::open(lot, offer, terms, Some(barred));
		}

		assert_eq!(outcome, Ok(id));
		assert!(Auctions::<T>::contains_key(id));
		assert!(Endings::<T>::contains_key(due_key(END, id)));
		Ok(())
	}

	#[benchmark]
	fn withdraw() -> Result<(), BenchmarkError> {
		let outbid: T::AccountId = account("bidder", 0, 0);
		put_measured::<T>(&outbid, END)?;
		let outcome;

		#[block]
		{
			outcome = <Pallet<T> as Auctioneer<T::AccountId, T::LotId>>::withdraw(MEASURED);
		}

		assert_eq!(outcome, Ok(()));
		assert!(!Auctions::<T>::contains_key(MEASURED));
		assert!(!Endings::<T>::contains_key(due_key(END, MEASURED)));
		assert_eq!(held::<T>(&outbid), 0);
		Ok(())
	}

	impl_benchmark_test_suite!(
		Pallet,
		crate::mock::ExtBuilder,
		crate::mock::Runtime,
		exec_name = build_and_execute
	);
}

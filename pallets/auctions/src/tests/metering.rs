// SPDX-License-Identifier: Apache-2.0

//! What the hook is charged, and how far it comes.

use crate::{mock::*, AuctionClock, Config, WeightInfo};
use frame_support::{
	traits::{Get, Hooks},
	weights::{RuntimeDbWeight, Weight},
};
use pignus_primitives::{
	auction::{LotHandler, Sales},
	hook::{
		step_weight,
		steps::{MAX_AT_START, MAX_WHEN_IDLE},
		Usage,
	},
};

type Weights = <Runtime as Config>::WeightInfo;

/// What a sale uses: a fifth of the worst, and 100 bytes of it when the block ends.
const SALE: Usage =
	Usage { weight: Weight::from_parts(2_000_000, 819), late_proof: 100, shared: None };

/// What every block weighs: the look at the migrations, the clock, and one look at the endings.
fn idle() -> Weight {
	let db: RuntimeDbWeight = <Runtime as frame_system::Config>::DbWeight::get();
	db.reads(1)
		.saturating_add(Weights::tick())
		.saturating_add(Weights::next_ending())
}

/// Opens this many auctions, bids on each, and goes to the block before their common end.
fn win(lots: u32) {
	for lot in 0..lots {
		let auction = open(lot);
		bid(1 + AccountId::from(lot) % BIDDERS, auction, 510 * UNIT).expect("the reserve is bid");
	}
	AuctionClock::<Runtime>::put(14_399);
}

/// The host's answers: they begin with `size`, and grow by `growth` each time.
fn host_says(size: Option<u64>, growth: i64) {
	Proof::set(size);
	ProofGrowth::set(growth);
}

fn sold() -> u32 {
	Outcomes::iter_keys().count() as u32
}

#[test]
fn hook_should_be_charged_all_that_it_recorded_when_it_is_done() {
	ExtBuilder.build_and_execute(|| {
		win(1);
		Used::set(SALE);
		host_says(Some(5_000), 300);
		let used = Weights::close_sold_usage().plus(SALE).weight;
		let time = idle()
			.saturating_add(Weights::next_ending())
			.saturating_add(step_weight(used))
			.ref_time();
		// The host is asked before the hook, before and after two looks and a step, and before and
		// after what was written is recorded: nine times, and its answers grow eight times.
		assert_eq!(next_block(), Weight::from_parts(time, 8 * 300));
		assert_eq!(sold(), 1);
	});
}

#[test]
fn settlement_should_be_charged_what_it_used_when_the_block_ends() {
	ExtBuilder.build_and_execute(|| {
		win(1);
		AuctionClock::<Runtime>::put(14_400);
		Used::set(SALE);
		Idle::set(Weight::MAX);
		host_says(Some(5_000), 300);
		let used = Weights::close_sold_usage().plus(SALE);
		// Each of three looks and the step grow the proof by 300; what the step writes late comes to
		// that.
		let time = idle()
			.saturating_add(Weights::next_ending())
			.saturating_add(step_weight(used.weight))
			.ref_time();
		let weight = Auctions::on_idle(System::block_number(), Weight::MAX);
		assert_eq!(weight, Weight::from_parts(time, 4 * 300 + used.late_proof));
		assert_eq!(sold(), 1);
		Idle::set(Weight::zero());
	});
}

#[test]
fn settlement_should_be_charged_the_proof_of_its_branch_when_nothing_is_recorded() {
	ExtBuilder.build_and_execute(|| {
		win(1);
		Used::set(SALE);
		let used = Weights::close_sold().saturating_add(SALE.weight);
		assert_eq!(
			next_block(),
			idle().saturating_add(Weights::next_ending()).saturating_add(step_weight(used))
		);
	});
}

#[test]
fn failed_settlement_should_be_charged_the_time_of_the_worst_and_what_was_recorded() {
	ExtBuilder.build_and_execute(|| {
		win(1);
		Used::set(SALE);
		Faults::set(vec![(0, Fault::Unbookable)]);
		host_says(Some(5_000), 1);
		let time = idle()
			.saturating_add(Weights::next_ending())
			.saturating_add(step_weight(Auctions::close_weight()))
			.ref_time();
		// The host's answers grow eight times.
		assert_eq!(next_block(), Weight::from_parts(time, 8));
	});
}

#[test]
fn hook_should_stay_within_its_limit_and_its_steps_when_the_host_lies() {
	// Nothing, everything, less and less, and sense.
	for (size, growth) in [(Some(0), 0), (Some(u64::MAX), 0), (Some(u64::MAX), -9_999), (None, 0)] {
		ExtBuilder.build_and_execute(|| {
			win(200);
			Used::set(SALE);
			host_says(size, growth);
			let limit = HookWeight::get();
			let weight = next_block();
			assert!(weight.all_lte(limit), "{size:?}: {weight:?}");
			assert!(sold() <= MAX_AT_START, "{size:?}: {} were sold", sold());
			// A host that records nothing new is not believed for ever.
			if (size, growth) == (Some(0), 0) {
				assert_eq!(sold(), MAX_AT_START);
			}
			host_says(None, 0);
			HookWeight::set(Weight::MAX);
			(0..3).for_each(|_| {
				next_block();
			});
			assert_eq!(sold(), 200);
		});
	}
}

#[test]
fn only_the_last_step_should_need_room_for_the_worst() {
	ExtBuilder.build_and_execute(|| {
		win(10);
		Used::set(SALE);
		let each = Weights::next_ending()
			.saturating_add(step_weight(Weights::close_sold().saturating_add(SALE.weight)));
		let begin = idle().saturating_sub(Weights::next_ending());
		// Room for three sales, and for the worst that could follow from one more.
		let worst = Weights::next_ending().saturating_add(step_weight(Auctions::close_weight()));
		HookWeight::set(begin.saturating_add(each.saturating_mul(3)).saturating_add(worst));
		next_block();
		assert_eq!(sold(), 4);
		HookWeight::set(Weight::MAX);
	});
}

#[test]
fn end_of_the_block_should_go_on_where_its_start_stopped() {
	ExtBuilder.build_and_execute(|| {
		win(150);
		next_block();
		assert_eq!(sold(), MAX_AT_START);
		let (clock, block) = (AuctionClock::<Runtime>::get(), System::block_number());
		// A budget without a share for the end of the block gets none.
		assert_eq!(Auctions::on_idle(block, Weight::MAX), Weight::zero());
		Idle::set(Weight::MAX);
		assert_eq!(Auctions::on_idle(block, Weight::zero()), Weight::zero());
		let weight = Auctions::on_idle(block, Weight::MAX);
		assert_eq!(sold(), MAX_AT_START + MAX_WHEN_IDLE);
		assert_eq!(AuctionClock::<Runtime>::get(), clock);
		let sale = Weights::close_sold().saturating_add(Shop::outcome_weight());
		let each = Weights::next_ending().saturating_add(step_weight(sale));
		assert!(weight.all_gte(each.saturating_mul(MAX_WHEN_IDLE.into())));
		// In the order of their ids, which end together.
		assert!((0..sold()).all(Outcomes::contains_key));
		Idle::set(Weight::zero());
	});
}

#[test]
fn end_of_the_block_should_settle_nothing_when_sales_are_paused() {
	ExtBuilder.build_and_execute(|| {
		win(1);
		AuctionClock::<Runtime>::put(14_400);
		SalesNow::set(Sales::Paused);
		Idle::set(Weight::MAX);
		Auctions::on_idle(System::block_number(), Weight::MAX);
		assert_eq!(sold(), 0);
		SalesNow::set(Sales::Running);
		IsMigrating::set(true);
		Auctions::on_idle(System::block_number(), Weight::MAX);
		assert_eq!(sold(), 0);
		IsMigrating::set(false);
		Auctions::on_idle(System::block_number(), Weight::MAX);
		assert_eq!(sold(), 1);
		Idle::set(Weight::zero());
	});
}

#[test]
fn block_without_room_should_only_advance_the_clock() {
	ExtBuilder.build_and_execute(|| {
		win(1);
		// As in the block that begins a session, all of whose weight is taken.
		HookWeight::set(Weight::zero());
		next_block();
		assert_eq!((AuctionClock::<Runtime>::get(), sold()), (14_400, 0));
		HookWeight::set(Weight::MAX);
		next_block();
		assert_eq!(sold(), 1);
	});
}

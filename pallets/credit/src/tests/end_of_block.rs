// SPDX-License-Identifier: Apache-2.0

//! The hook at the end of a block: it goes on where the one at its start stopped.

use super::sweep::room_for_one_start;
use crate::{mock::*, *};
use frame_support::{
	assert_ok,
	traits::{Get, Hooks},
	weights::{RuntimeDbWeight, Weight},
};

/// Runs the hook at the end of the present block, with all the weight there can be.
fn end_block() -> Weight {
	IdleWeight::set(Weight::MAX);
	let weight = Credit::on_idle(System::block_number(), Weight::MAX);
	IdleWeight::set(Weight::zero());
	weight
}

/// Opens this many loans, whose prices then fall so that all are in default; the hook has not seen
/// it.
fn defaults(count: u32) -> Vec<LoanId> {
	let loans = (0..count).map(|item| open(&[item], 500 * UNIT)).collect();
	for price in [600, 600] {
		next_block_without_credit();
		report_price(price);
	}
	loans
}

fn started() -> usize {
	liquidations().len()
}

#[test]
fn end_of_a_block_should_start_what_its_beginning_had_no_weight_for() {
	ExtBuilder::default().build_and_execute(|| {
		defaults(3);
		HookWeight::set(room_for_one_start(3));
		next_block();
		assert_eq!(started(), 1);
		assert!(LiquidationBudget::<Runtime>::get().is_unfinished);
		// The collection whose price has moved is visited again.
		assert_eq!(Repriced::<Runtime>::get().to_vec(), [APES]);
		end_block();
		assert_eq!(started(), 3);
		assert!(!LiquidationBudget::<Runtime>::get().is_unfinished);
		assert!(Repriced::<Runtime>::get().is_empty());
		HookWeight::set(Weight::MAX);
	});
}

#[test]
fn end_of_a_block_should_start_no_more_than_the_block_has_left() {
	ExtBuilder::default().build_and_execute(|| {
		defaults(6);
		HookWeight::set(room_for_one_start(6));
		next_block();
		// Four in a block: one has started, three are left.
		end_block();
		assert_eq!((started(), LiquidationBudget::<Runtime>::get().all), (4, 0));
		end_block();
		assert_eq!(started(), 4);
		HookWeight::set(Weight::MAX);
		next_block();
		assert_eq!(started(), 6);
	});
}

#[test]
fn end_of_a_block_should_see_the_prices_of_the_block() {
	ExtBuilder::default().build_and_execute(|| {
		let loan = open(&[0], 500 * UNIT);
		next_block();
		report_price(800);
		next_block();
		assert_eq!(started(), 0);
		report_price(640);
		end_block();
		assert_eq!(liquidations(), [loan]);
	});
}

#[test]
fn end_of_a_block_should_only_look_when_nothing_has_moved() {
	ExtBuilder::default().build_and_execute(|| {
		open(&[0], 500 * UNIT);
		next_block();
		let rotation = Rotation::<Runtime>::get();
		let db: RuntimeDbWeight = <Runtime as frame_system::Config>::DbWeight::get();
		let look = db
			.reads(1)
			.saturating_add(<<Runtime as Config>::WeightInfo as WeightInfo>::begin_block());
		assert_eq!(end_block(), look);
		assert_eq!(Rotation::<Runtime>::get(), rotation);
	});
}

#[test]
fn end_of_a_block_should_start_nothing_while_liquidations_are_paused() {
	ExtBuilder::default().build_and_execute(|| {
		defaults(2);
		assert_ok!(Credit::set_pause(root(), PauseLevel::Liquidations));
		next_block();
		end_block();
		assert_eq!(started(), 0);
		assert!(!Repriced::<Runtime>::get().is_empty());
	});
}

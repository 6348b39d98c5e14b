// SPDX-License-Identifier: GPL-3.0-only

//! Upgrades with a migration that takes several blocks.

mod endings;
mod rehearsal;
mod waiting;

use crate::{
	configs::{parachain::Period, system::RuntimeBlockWeights},
	constants::SLOT_DURATION,
	migrations::rehearsal::{LoansOutAndBack, Step},
	AllPalletsWithSystem, Executive, Header, MultiBlockMigrations, Oracle, Runtime, RuntimeEvent,
	RuntimeOrigin, System, Timestamp, TransactionPayment,
};
use codec::Encode;
use frame_support::{
	assert_ok,
	dispatch::DispatchClass,
	migrations::{MultiStepMigrator, SteppedMigration, SteppedMigrationError, SteppedMigrations},
	storage::{storage_prefix, unhashed},
	traits::{OnFinalize, OnIdle},
	weights::WeightMeter,
};
use frame_system::{LastRuntimeUpgrade, LastRuntimeUpgradeInfo};
use polkadot_sdk::*;
use sp_consensus_aura::{Slot, AURA_ENGINE_ID};
use sp_runtime::{traits::Header as _, Digest, DigestItem, ExtrinsicInclusionMode};
use std::{cell::Cell, collections::BTreeMap};

/// Which migration over several blocks the next version brings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Choice {
	/// None.
	#[default]
	Nothing,
	/// That of the rehearsal.
	Rehearsal,
	/// That of the rehearsal, which fails when all loans are away.
	Failing,
	/// One that is done in its first block.
	Brief,
}

thread_local! {
	static CHOICE: Cell<Choice> = const { Cell::new(Choice::Nothing) };
}

/// The migrations that a test has chosen.
pub struct Chosen;

/// The one that it has chosen.
struct TheOne;

impl SteppedMigration for TheOne {
	type Cursor = Step;
	type Identifier = [u8; 6];

	fn id() -> Self::Identifier {
		*b"chosen"
	}

	fn step(
		step: Option<Step>,
		meter: &mut WeightMeter,
	) -> Result<Option<Step>, SteppedMigrationError> {
		match (CHOICE.get(), step) {
			(Choice::Nothing | Choice::Brief, _) => Ok(None),
			(Choice::Failing, Some(Step::Wait(0))) => Err(SteppedMigrationError::Failed),
			(Choice::Failing | Choice::Rehearsal, step) => LoansOutAndBack::step(step, meter),
		}
	}
}

/// What `ask` says of the chosen migration, if there is one.
fn of_chosen<Answer>(ask: impl FnOnce() -> Option<Answer>) -> Option<Answer> {
	(CHOICE.get() != Choice::Nothing).then(ask).flatten()
}

impl SteppedMigrations for Chosen {
	fn len() -> u32 {
		(CHOICE.get() != Choice::Nothing).into()
	}

	fn nth_id(n: u32) -> Option<Vec<u8>> {
		of_chosen(|| <TheOne as SteppedMigrations>::nth_id(n))
	}

	fn nth_max_steps(n: u32) -> Option<Option<u32>> {
		of_chosen(|| <TheOne as SteppedMigrations>::nth_max_steps(n))
	}

	fn nth_step(
		n: u32,
		cursor: Option<Vec<u8>>,
		meter: &mut WeightMeter,
	) -> Option<Result<Option<Vec<u8>>, SteppedMigrationError>> {
		of_chosen(|| <TheOne as SteppedMigrations>::nth_step(n, cursor, meter))
	}

	fn nth_transactional_step(
		n: u32,
		cursor: Option<Vec<u8>>,
		meter: &mut WeightMeter,
	) -> Option<Result<Option<Vec<u8>>, SteppedMigrationError>> {
		of_chosen(|| <TheOne as SteppedMigrations>::nth_transactional_step(n, cursor, meter))
	}

	fn nth_migrating_prefixes(n: u32) -> Option<Option<Vec<Vec<u8>>>> {
		of_chosen(|| <TheOne as SteppedMigrations>::nth_migrating_prefixes(n))
	}

	#[cfg(feature = "try-runtime")]
	fn nth_pre_upgrade(n: u32) -> Option<Result<Vec<u8>, sp_runtime::TryRuntimeError>> {
		of_chosen(|| <TheOne as SteppedMigrations>::nth_pre_upgrade(n))
	}

	#[cfg(feature = "try-runtime")]
	fn nth_post_upgrade(n: u32, state: Vec<u8>) -> Option<Result<(), sp_runtime::TryRuntimeError>> {
		of_chosen(|| <TheOne as SteppedMigrations>::nth_post_upgrade(n, state))
	}

	fn cursor_max_encoded_len() -> usize {
		<TheOne as SteppedMigrations>::cursor_max_encoded_len()
	}

	fn identifier_max_encoded_len() -> usize {
		<TheOne as SteppedMigrations>::identifier_max_encoded_len()
	}
}

/// The next block is the first of a version that brings this migration.
fn upgrade_with(choice: Choice) {
	CHOICE.set(choice);
	LastRuntimeUpgrade::<Runtime>::put(LastRuntimeUpgradeInfo {
		spec_version: 0.into(),
		spec_name: "pignus".into(),
	});
}

fn is_ongoing() -> bool {
	MultiBlockMigrations::ongoing()
}

/// Ends the block, and begins the next one, a slot later, as a block is begun that has no
/// transactions. Returns whether it might have any.
fn next_block() -> bool {
	end_block();
	let now = Timestamp::get() + SLOT_DURATION;
	let slot = Slot::from(now / SLOT_DURATION);
	let digest = Digest { logs: vec![DigestItem::PreRuntime(AURA_ENGINE_ID, slot.encode())] };
	// The first block of a session is left out: in it there is no weight for any hook, and WeightMeter
	// minds if one takes some all the same.
	let next = System::block_number() + 1;
	let number = if next.is_multiple_of(Period::get()) { next + 1 } else { next };
	System::set_block_number(number - 1);
	let hash = Default::default;
	let mode = Executive::initialize_block(&Header::new(number, hash(), hash(), hash(), digest));
	assert_ok!(Timestamp::set(RuntimeOrigin::none(), now));
	Executive::inherents_applied();
	mode == ExtrinsicInclusionMode::AllExtrinsics
}

/// Fills the block, so that no hook has weight left at its end.
fn fill_block() {
	let left = RuntimeBlockWeights::get().max_block - System::block_weight().total();
	System::register_extra_weight_unchecked(left, DispatchClass::Normal);
}

/// Runs what runs at the end of a block, except the hooks that need a relay chain.
fn end_block() {
	let number = System::block_number();
	// As `frame_executive` does.
	if !is_ongoing() {
		let left = RuntimeBlockWeights::get().max_block - System::block_weight().total();
		AllPalletsWithSystem::on_idle(number, left);
	}
	// `Timestamp` insists that there was a time, which the first block of a test has not.
	unhashed::kill(&storage_prefix(b"Timestamp", b"DidUpdate"));
	TransactionPayment::on_finalize(number);
	Oracle::on_finalize(number);
}

/// Goes on to the block in which the migration ends.
fn finish() {
	while is_ongoing() {
		next_block();
	}
}

/// The events of this block.
fn events() -> Vec<RuntimeEvent> {
	System::events().into_iter().map(|record| record.event).collect()
}

/// All rows of our three pallets.
fn rows() -> BTreeMap<Vec<u8>, Vec<u8>> {
	["Appraisal", "Auctions", "Credit"].into_iter().flat_map(rows_of).collect()
}

fn rows_of(pallet: &str) -> Vec<(Vec<u8>, Vec<u8>)> {
	let prefix = sp_io::hashing::twox_128(pallet.as_bytes()).to_vec();
	let next_row = |key: &Vec<u8>| {
		let next = sp_io::storage::next_key(key).filter(|next| next.starts_with(&prefix))?;
		let value = unhashed::get_raw(&next).expect("the key exists");
		Some((next, value))
	};
	std::iter::successors(next_row(&prefix), |(key, _)| next_row(key)).collect()
}

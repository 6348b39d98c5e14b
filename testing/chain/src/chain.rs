// SPDX-License-Identifier: GPL-3.0-only

//! The runtime without a node: genesis, blocks with their hooks and their time, dispatch, and the
//! invariants.

use crate::host::{self, Answers, Host};
use codec::Encode;
use pignus_runtime::{
	configs::monetary::Nusd,
	constants::{EXTERNAL_STABLE_ASSET_ID, NUSD_ASSET_ID, SLOT_DURATION},
	genesis_config_presets::{whole_genesis, DEV_RUNTIME_PRESET},
	AllPalletsWithSystem, Appraisal, Assets, Auctions, BlockNumber, Credit, Moment, Oracle,
	Runtime, RuntimeCall, RuntimeEvent, RuntimeGenesisConfig, RuntimeOrigin, System, Timestamp,
	TransactionPayment,
};
use polkadot_sdk::{
	frame_executive::OnInitializeWithWeightRegistration,
	frame_support::{
		dispatch::DispatchClass,
		genesis_builder_helper::build_state,
		storage::{storage_prefix, unhashed, with_transaction_unchecked, TransactionOutcome},
		traits::{fungible::Inspect, OnFinalize, OnIdle},
		weights::Weight,
	},
	pallet_assets, pallet_psm,
	sp_consensus_aura::{Slot, AURA_ENGINE_ID},
	sp_io::{self, TestExternalities},
	sp_runtime::{traits::Dispatchable, Digest, DigestItem, DispatchError, Percent},
};
use sp_trie::proof_size_extension::ProofSizeExt;
use std::collections::BTreeMap;

/// Rows by their raw keys.
pub type Rows = BTreeMap<Vec<u8>, Vec<u8>>;

/// The chain time of the first block, a whole number of slots.
const STARTS_AT: Moment = 1_700_000_000_000 / SLOT_DURATION * SLOT_DURATION;

/// Runs `inside` on a chain that starts from the development preset and is in its first block. Its
/// host is [`Host::Constant`] until another one takes over.
pub fn with_chain<Outcome>(inside: impl FnOnce() -> Outcome) -> Outcome {
	with_chain_of(DEV_RUNTIME_PRESET, inside)
}

/// The same with another preset.
pub fn with_chain_of<Outcome>(preset: &str, inside: impl FnOnce() -> Outcome) -> Outcome {
	let genesis = whole_genesis(preset).expect("the preset exists");
	let genesis = serde_json::to_vec(&genesis).expect("it came from JSON");
	let mut externalities = TestExternalities::default();
	externalities.register_extension(ProofSizeExt::new(Answers));
	Host::default().takes_over();
	externalities.execute_with(|| {
		build_state::<RuntimeGenesisConfig>(genesis).expect("the preset builds");
		begin_block(0, STARTS_AT, || ());
		inside()
	})
}

/// Ends the block and begins the next one `later` milliseconds of chain time after it, rounded up
/// to a slot. `watch` runs after the new block's hooks, which run at the time of the block before;
/// at that point the block's weight is that of its hooks alone.
pub fn next_block<Seen>(later: Moment, watch: impl FnOnce() -> Seen) -> Seen {
	next_busy_block(0, later, watch)
}

/// The same in a busy block: `taken` percent of it are used up before its hooks run.
pub fn next_busy_block<Seen>(taken: u8, later: Moment, watch: impl FnOnce() -> Seen) -> Seen {
	end_block();
	let later = later.div_ceil(SLOT_DURATION).max(1) * SLOT_DURATION;
	begin_block(taken, Timestamp::get() + later, watch)
}

fn begin_block<Seen>(taken: u8, now: Moment, watch: impl FnOnce() -> Seen) -> Seen {
	let number = initialize_block(taken, now);
	<AllPalletsWithSystem as OnInitializeWithWeightRegistration<Runtime>>::on_initialize_with_weight_registration(
		number,
	);
	let seen = watch();
	Timestamp::set(RuntimeOrigin::none(), now).expect("time moves on with the slot");
	seen
}

/// What comes before all hooks of a block. Returns its number.
fn initialize_block(taken: u8, now: Moment) -> BlockNumber {
	let number = System::block_number() + 1;
	let slot = Slot::from(now / SLOT_DURATION);
	let digest = Digest { logs: vec![DigestItem::PreRuntime(AURA_ENGINE_ID, slot.encode())] };
	forget_events();
	host::begin_block();
	System::initialize(&number, &Default::default(), &digest);
	take(taken, DispatchClass::Mandatory);
	number
}

/// Runs `hook` by itself at the start of the next block, when `taken` percent of that are used up, and
/// undoes it.
pub fn rehearse_start<Seen>(taken: u8, hook: impl FnOnce(BlockNumber) -> Seen) -> Seen {
	rehearse(|| hook(initialize_block(taken, Timestamp::get() + SLOT_DURATION)))
}

/// Runs `hook` by itself at the end of the present block, on what that has left over. Nothing of it
/// remains.
pub fn rehearse_end<Seen>(hook: impl FnOnce(BlockNumber, Weight) -> Seen) -> Seen {
	let left = System::remaining_block_weight().remaining();
	rehearse(|| hook(System::block_number(), left))
}

fn rehearse<Seen>(inside: impl FnOnce() -> Seen) -> Seen {
	with_transaction_unchecked(|| TransactionOutcome::Rollback(inside()))
}

/// Lets other extrinsics use up `percent` percent of what is left of the present block.
pub fn crowd(percent: u8) {
	take(percent, DispatchClass::Normal);
}

fn take(percent: u8, class: DispatchClass) {
	let left = System::remaining_block_weight().remaining();
	let taken = Percent::from_percent(percent.min(100));
	let taken = Weight::from_parts(taken * left.ref_time(), taken * left.proof_size());
	System::register_extra_weight_unchecked(taken, class);
}

/// Gives the hooks what the present block has left over; returns what they took of it. The
/// executive does so after the last extrinsic, if anything is left.
pub fn give_idle_weight() -> Weight {
	let left = System::remaining_block_weight().remaining();
	if !left.all_gt(Weight::zero()) {
		return Weight::zero();
	}
	let used = AllPalletsWithSystem::on_idle(System::block_number(), left);
	System::register_extra_weight_unchecked(used, DispatchClass::Mandatory);
	used
}

/// Runs the hooks at the end of a block, except those that need a relay chain.
fn end_block() {
	let number = System::block_number();
	Timestamp::on_finalize(number);
	TransactionPayment::on_finalize(number);
	Oracle::on_finalize(number);
}

/// Dispatches a call like that of an extrinsic: through the base filter and in a storage layer.
pub fn dispatch(origin: RuntimeOrigin, call: RuntimeCall) -> Result<(), DispatchError> {
	call.dispatch(origin).map(|_| ()).map_err(|error| error.error)
}

/// The events since this was last called.
pub fn take_events() -> Vec<RuntimeEvent> {
	let events = System::read_events_no_consensus().map(|record| record.event).collect();
	forget_events();
	events
}

/// Does what `System::reset_events` does, except for the topics of events: this runtime has none,
/// and looking for them takes longer than most blocks.
fn forget_events() {
	for name in [b"Events".as_slice(), b"EventCount"] {
		unhashed::kill(&storage_prefix(b"System", name));
	}
}

/// All rows of the present externalities.
pub fn all_rows() -> Rows {
	let mut rows = Rows::new();
	let mut last = Vec::new();
	while let Some(key) = sp_io::storage::next_key(&last) {
		let value = unhashed::get_raw(&key).expect("a key that is found has a value");
		rows.insert(key.clone(), value);
		last = key;
	}
	rows
}

/// Checks every invariant of the three pallets, and of the asset they move.
pub fn check_invariants() -> Result<(), String> {
	let failed = |error| format!("{error:?}");
	Appraisal::do_try_state().map_err(failed)?;
	Auctions::do_try_state().map_err(failed)?;
	Credit::do_try_state().map_err(failed)?;
	check_supply()
}

/// Checks that the credit asset's whole supply was minted by loans or by the peg, and is in
/// accounts.
fn check_supply() -> Result<(), String> {
	let flows = pignus_credit::Global::<Runtime>::get().flows;
	let by_peg = pallet_psm::PsmDebt::<Runtime>::get(NUSD_ASSET_ID, EXTERNAL_STABLE_ASSET_ID);
	let by_loans = flows.minted - flows.burned;
	let supply = Assets::total_supply(NUSD_ASSET_ID);
	let accounts: u128 = pallet_assets::Account::<Runtime>::iter_prefix(NUSD_ASSET_ID)
		.map(|(who, _)| Nusd::total_balance(&who))
		.sum();
	if supply == by_loans + by_peg && supply == accounts {
		Ok(())
	} else {
		Err(format!(
			"supply {supply}: {by_loans} by loans, {by_peg} by the peg, {accounts} in accounts"
		))
	}
}

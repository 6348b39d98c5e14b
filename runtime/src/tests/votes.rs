// SPDX-License-Identifier: GPL-3.0-only

//! Referenda and motions, and a chain wound forward to the blocks in which they have to be looked at.

use super::account;
use crate::{
	constants::{DAYS, SLOT_DURATION},
	governance::GuardiansInstance,
	Balance, Balances, BlockNumber, ConvictionVoting, Guardians, Hash, OriginCaller, Preimage,
	Referenda, Runtime, RuntimeCall, RuntimeOrigin, Safeguards, Scheduler, System,
};
use codec::Encode;
use frame_support::{
	assert_ok,
	traits::{fungible::Inspect, schedule::DispatchTime, Hooks, StorePreimage},
	weights::Weight,
};
use pallet_collective::RawOrigin as CollectiveOrigin;
use pallet_conviction_voting::{AccountVote, Conviction, Vote};
use pallet_referenda::{ReferendumIndex, ReferendumInfo, ReferendumInfoFor};
use polkadot_sdk::*;
use sp_keyring::Sr25519Keyring::{self, Bob, Eve, Ferdie};
use sp_runtime::traits::{BlakeTwo256, Hash as _};

/// So many guardians of three.
pub(super) fn guardians(ayes: u32) -> RuntimeOrigin {
	CollectiveOrigin::<_, GuardiansInstance>::Members(ayes, 3).into()
}

/// A guardian who acts alone.
pub(super) fn guardian(who: Sr25519Keyring) -> RuntimeOrigin {
	CollectiveOrigin::<_, GuardiansInstance>::Member(account(who)).into()
}

/// Submits a referendum on `call` and places its deposit.
pub(super) fn submit(origin: impl Into<OriginCaller>, call: RuntimeCall) -> ReferendumIndex {
	let submitter = RuntimeOrigin::signed(account(Bob));
	let proposal = Preimage::bound(call).expect("the call can be noted");
	let (origin, enactment) = (Box::new(origin.into()), DispatchTime::After(0));
	assert_ok!(Referenda::submit(submitter.clone(), origin, proposal, enactment));
	let index = pallet_referenda::ReferendumCount::<Runtime>::get() - 1;
	assert_ok!(Referenda::place_decision_deposit(submitter, index));
	index
}

/// Votes for a referendum with so many hundredths of all PIG, each as one vote.
pub(super) fn approve(index: ReferendumIndex, percent: Balance) {
	let all = Balances::active_issuance();
	for voter in [Eve, Ferdie] {
		let vote = AccountVote::Standard {
			vote: Vote { aye: true, conviction: Conviction::Locked1x },
			balance: all * percent / 200,
		};
		assert_ok!(ConvictionVoting::vote(RuntimeOrigin::signed(account(voter)), index, vote));
	}
}

/// Begins the block with this number, `number` slots after the epoch.
pub(super) fn begin_block(number: BlockNumber) {
	System::set_block_number(number);
	pallet_timestamp::Now::<Runtime>::put(u64::from(number) * SLOT_DURATION);
	// Nothing was scheduled for the blocks that were left out.
	pallet_scheduler::IncompleteSince::<Runtime>::put(number);
	Scheduler::on_initialize(number);
	Safeguards::on_initialize(number);
}

/// Winds the chain forward to a block, by way of those that something is scheduled for.
pub(super) fn wind_to(last: BlockNumber) {
	loop {
		let now = System::block_number();
		let scheduled = pallet_scheduler::Agenda::<Runtime>::iter_keys();
		let next = scheduled.filter(|block| (now + 1..last).contains(block)).min();
		let Some(next) = next else { break };
		begin_block(next);
	}
	begin_block(last);
}

/// Winds the chain forward by so many days, whatever the pace of the build.
pub(super) fn wind_days(days: BlockNumber) {
	wind_to(System::block_number() + days * DAYS);
}

pub(super) fn is_ongoing(index: ReferendumIndex) -> bool {
	Referenda::ensure_ongoing(index).is_ok()
}

pub(super) fn is_approved(index: ReferendumIndex) -> bool {
	let info = ReferendumInfoFor::<Runtime>::get(index);
	matches!(info, Some(ReferendumInfo::Approved(..)))
}

pub(super) fn is_cancelled(index: ReferendumIndex) -> bool {
	let info = ReferendumInfoFor::<Runtime>::get(index);
	matches!(info, Some(ReferendumInfo::Cancelled(..)))
}

/// A motion of `proposer` that takes two of three, for which only `ayes` vote. Returns its hash and
/// its number.
pub(super) fn propose(
	proposer: Sr25519Keyring,
	ayes: &[Sr25519Keyring],
	call: RuntimeCall,
) -> (Hash, u32) {
	let hash = BlakeTwo256::hash_of(&call);
	let number = pallet_collective::ProposalCount::<Runtime, GuardiansInstance>::get();
	let length = call.encoded_size() as u32;
	let proposer = RuntimeOrigin::signed(account(proposer));
	assert_ok!(Guardians::propose(proposer, 2, Box::new(call), length));
	for aye in ayes {
		assert_ok!(Guardians::vote(RuntimeOrigin::signed(account(*aye)), hash, number, true));
	}
	(hash, number)
}

/// Closes a motion; anybody may.
pub(super) fn close((hash, number): (Hash, u32)) {
	let anybody = RuntimeOrigin::signed(account(Bob));
	let most = Weight::from_parts(50_000_000_000, 1_000_000);
	assert_ok!(Guardians::close(anybody, hash, number, most, 10_000));
}

// SPDX-License-Identifier: GPL-3.0-only

//! Loans against pinned NFTs, and the hard bounds on what governance may set.

use polkadot_sdk::*;

use super::{
	monetary::Nusd,
	system::{HostProof, RuntimeBlockWeights},
};
use crate::{
	constants::{deposit, prod_or_fast, DAY, HOURS, MINUTE, NUSD},
	governance::{
		CreditAdminOrRoot, Guardian, GuardianPeriods, GuardiansSupermajority, TreasurerOrRoot,
	},
	Appraisal, Auctions, Balance, Balances, Moment, Runtime, RuntimeHoldReason, Timestamp,
};
use frame_support::{
	parameter_types,
	traits::{ConstU128, ConstU32},
	PalletId,
};
use pignus_credit::{
	custody::SeizeFrozen, weights::SubstrateWeight, GapShelter, MarketBounds, Periods,
};
use pignus_primitives::hook::{HookBudget, HookShares};

/// At most this many items secure a loan. The end of a loan frees them all, so the hook must have
/// room for all of them.
pub const MAX_ITEMS: u32 = 8;

parameter_types! {
	/// Seed of the accounts of the credit pallet and of the insurance fund.
	pub const CreditPalletId: PalletId = PalletId(*b"pig/crdt");
	/// Deposit for a loan: its row, those in the indices and in its owner's list.
	pub const LoanDeposit: Balance = deposit(4, 700);
	/// Deposit for a pledged item: its pledge and its part of the loan's row.
	pub const PledgeDeposit: Balance = deposit(1, 120);
	/// First wait before a liquidation that could not start is tried again, in milliseconds.
	pub const FirstRetry: Moment = prod_or_fast(60 * MINUTE, MINUTE);
	/// Hard bounds on markets. Bidders sleep at different hours: auctions last at least half a day,
	/// and then their prices fall for at least a quarter of a day.
	pub Bounds: MarketBounds = MarketBounds {
		min_english: prod_or_fast(12 * HOURS, 18),
		min_dutch: prod_or_fast(6 * HOURS, 18),
		max_phase: 14 * 24 * HOURS,
		first_ceiling: 1_000_000 * NUSD,
		max_ceiling: 1_000_000_000 * NUSD,
		min_duration: prod_or_fast(DAY, MINUTE),
		max_duration: 5 * 365 * DAY,
		max_grace: 90 * DAY,
	};
	/// After ten minutes without a block borrowers are sheltered for an hour.
	pub Shelter: GapShelter = GapShelter {
		longest_gap: 10 * MINUTE,
		blocks: prod_or_fast(600, 5),
	};
	/// The days and weeks that people have to notice and act; minutes in a build for
	/// demonstrations.
	pub RulePeriods: Periods = Periods {
		shelter: prod_or_fast(DAY, 5 * MINUTE),
		notice: prod_or_fast(7 * DAY, 10 * MINUTE),
		highest: prod_or_fast(30 * DAY, 30 * MINUTE),
		measures: GuardianPeriods::get(),
		unknown: prod_or_fast(30 * DAY, 60 * MINUTE),
		delivery: prod_or_fast(30 * DAY, 10 * MINUTE),
		inventory: prod_or_fast(7 * DAY, 5 * MINUTE),
		unwind_interval: prod_or_fast(7 * DAY, 10 * MINUTE),
		bid_lock: prod_or_fast(3 * DAY + 60 * MINUTE, 11 * MINUTE),
	};
	/// How much of a block finding defaults may take.
	pub CreditBudget: HookBudget =
		HookShares { at_most: 20, at_least: 10, for_others: 35, when_idle: 25 }
			.of(RuntimeBlockWeights::get().max_block);
}

impl pignus_credit::Config for Runtime {
	type AdminOrigin = CreditAdminOrRoot;
	type Appraisals = Appraisal;
	type AppraiserOrigin = CreditAdminOrRoot;
	type AssetUnit = ConstU128<NUSD>;
	type Auctioneer = Auctions;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarking::surroundings::Surroundings;
	type CreditAsset = Nusd;
	type FirstRetry = FirstRetry;
	type GapShelter = Shelter;
	type GuardianOrigin = Guardian;
	type GuardiansOrigin = GuardiansSupermajority;
	type HookBudget = CreditBudget;
	type LoanDeposit = LoanDeposit;
	type MarketBounds = Bounds;
	type MarketsPerBlock = ConstU32<8>;
	type MaxItems = ConstU32<MAX_ITEMS>;
	type MaxMarkets = ConstU32<64>;
	type Native = Balances;
	type PalletId = CreditPalletId;
	type Periods = RulePeriods;
	type PledgeDeposit = PledgeDeposit;
	type ProofRecorder = HostProof;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Seize = SeizeFrozen<Runtime>;
	type Time = Timestamp;
	type TreasurerOrigin = TreasurerOrRoot;
	type WeightInfo = SubstrateWeight<Runtime>;
}

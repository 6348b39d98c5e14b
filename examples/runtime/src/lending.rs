// SPDX-License-Identifier: Apache-2.0

//! Loans against pledged NFTs, and the auctions that sell what is in default.

use polkadot_sdk::*;

use crate::{
	base::{deposit, BlockLimits, CreditAsset, CreditHolds, CREDIT, DAY},
	prices::{Guardian, GuardianPeriods, Guardians},
	AccountId, Appraisal, Auctions, Balance, Balances, Credit, Moment, Runtime, RuntimeHoldReason,
	Timestamp,
};
use frame_support::{
	parameter_types,
	traits::{ConstU128, ConstU32},
	PalletId,
};
use frame_system::EnsureRoot;
use pignus_credit::{custody::SeizeFrozen, GapShelter, MarketBounds, Periods};
use pignus_primitives::hook::{HookBudget, HookShares};

parameter_types! {
	/// Seed of the account that keeps payments that could not be credited to anyone.
	pub const AuctionsPalletId: PalletId = PalletId(*b"exa/auct");
	/// How much of a block closing auctions may take: in a quiet one a third, in a full one an
	/// eighth. Auctions that do not fit stay due; `integrity_test` fails if not even one outcome
	/// fits.
	pub ClosingBudget: HookBudget =
		HookShares { at_most: 30, at_least: 12, for_others: 45, when_idle: 35 }
			.of(BlockLimits::get().max_block);
}

impl pignus_auctions::Config for Runtime {
	type Asset = CreditAsset;
	type AssetHold = CreditHolds;
	type HookBudget = ClosingBudget;
	type LotId = pignus_credit::LotOf<Runtime>;
	type PalletId = AuctionsPalletId;
	// This chain records no proof. A parachain names what asks its host.
	type ProofRecorder = ();
	type RuntimeHoldReason = RuntimeHoldReason;
	type Seller = Credit;
	type WeightInfo = pignus_auctions::weights::SubstrateWeight<Runtime>;
}

parameter_types! {
	/// Seed of the accounts of the credit pallet and of the insurance fund. The first has all powers
	/// over the credit asset, so the seed cannot be changed later.
	pub const CreditPalletId: PalletId = PalletId(*b"exa/crdt");
	/// Deposit for a loan: its row, those in the indices and in its owner's list.
	pub const LoanDeposit: Balance = deposit(4, 700);
	/// Deposit for a pledged item: its pledge and its part of the loan's row.
	pub const PledgeDeposit: Balance = deposit(1, 120);
	/// First wait before a liquidation that could not start is tried again, in milliseconds.
	pub const FirstRetry: Moment = DAY / 24;
	/// Bounds that no vote can exceed. Auctions are counted in blocks, here of six seconds: at
	/// least half a day and a quarter of a day, since bidders sleep at different hours.
	pub Bounds: MarketBounds = MarketBounds {
		min_english: 7_200,
		min_dutch: 3_600,
		max_phase: 201_600,
		first_ceiling: 1_000_000 * CREDIT,
		max_ceiling: 1_000_000_000 * CREDIT,
		min_duration: DAY,
		max_duration: 5 * 365 * DAY,
		max_grace: 90 * DAY,
	};
	/// After ten minutes without a block borrowers are sheltered for an hour of blocks.
	pub Shelter: GapShelter = GapShelter { longest_gap: 600_000, blocks: 600 };
	/// The days and weeks that people have to notice and act.
	pub RulePeriods: Periods = Periods {
		shelter: DAY,
		notice: 7 * DAY,
		highest: 30 * DAY,
		measures: GuardianPeriods::get(),
		unknown: 30 * DAY,
		delivery: 30 * DAY,
		inventory: 7 * DAY,
		unwind_interval: 7 * DAY,
		// An hour longer than a pause by guardians may last.
		bid_lock: 3 * DAY + DAY / 24,
	};
	/// How much of a block finding defaults may take: in a quiet one a fifth, in a full one a tenth.
	pub DefaultsBudget: HookBudget =
		HookShares { at_most: 20, at_least: 10, for_others: 35, when_idle: 25 }
			.of(BlockLimits::get().max_block);
}

impl pignus_credit::Config for Runtime {
	// Use your own origins: a market can lose money, so whoever opens one should answer for it.
	type AdminOrigin = EnsureRoot<AccountId>;
	type Appraisals = Appraisal;
	type AppraiserOrigin = EnsureRoot<AccountId>;
	type AssetUnit = ConstU128<CREDIT>;
	type Auctioneer = Auctions;
	type CreditAsset = CreditAsset;
	type FirstRetry = FirstRetry;
	type GapShelter = Shelter;
	type GuardianOrigin = Guardian;
	type GuardiansOrigin = Guardians;
	type HookBudget = DefaultsBudget;
	type LoanDeposit = LoanDeposit;
	type MarketBounds = Bounds;
	type MarketsPerBlock = ConstU32<8>;
	// The end of a loan frees all its items at once: more items need more hook weight.
	type MaxItems = ConstU32<8>;
	type MaxMarkets = ConstU32<64>;
	type Native = Balances;
	type PalletId = CreditPalletId;
	type Periods = RulePeriods;
	type PledgeDeposit = PledgeDeposit;
	type ProofRecorder = ();
	type RuntimeHoldReason = RuntimeHoldReason;
	// An item frozen by force is handed over all the same. With `()` it waits.
	type Seize = SeizeFrozen<Runtime>;
	type Time = Timestamp;
	// Spends from the insurance fund, and hands out what nobody bought.
	type TreasurerOrigin = EnsureRoot<AccountId>;
	type WeightInfo = pignus_credit::weights::SubstrateWeight<Runtime>;
}

// SPDX-License-Identifier: GPL-3.0-only

//! What collections are worth.

use polkadot_sdk::*;

use super::{oracle::Seats, system::RuntimeBlockWeights};
use crate::{
	constants::{prod_or_fast, DAY, FAST, MINUTE, SLOT_DURATION},
	governance::{Guardian, GuardianPeriods, GuardiansSupermajority, OracleAdminOrRoot},
	Credit, Moment, OracleMembers, Runtime,
};
use frame_support::{
	parameter_types,
	traits::{ConstBool, ConstU32},
	weights::Weight,
};
use pignus_appraisal::{crypto::OperatorCrypto, weights::SubstrateWeight};
use sp_runtime::Perbill;

/// Maximum number of feeds: as many as one report holds, so that an operator serves all of them at
/// once.
pub const MAX_FEEDS: u32 = super::oracle::MAX_FEED_VALUES;

parameter_types! {
	/// The least time between two steps of a price: a minute, or a slot in a build for
	/// demonstrations.
	pub const ShortestInterval: Moment = prod_or_fast(MINUTE, SLOT_DURATION);
	/// The notice before another policy of a feed counts for its loans.
	pub const PolicyNotice: Moment = prod_or_fast(7 * DAY, 10 * MINUTE);
	/// Maximum weight that resuming feeds may take at the start of a block.
	pub AppraisalHookWeight: Weight =
		Perbill::from_percent(1) * RuntimeBlockWeights::get().max_block;
}

impl pignus_appraisal::Config for Runtime {
	type AdminOrigin = OracleAdminOrRoot;
	type AuthorityId = OperatorCrypto;
	type FeedUsers = Credit;
	type GuardianOrigin = Guardian;
	type GuardiansOrigin = GuardiansSupermajority;
	type MaxFeeds = ConstU32<MAX_FEEDS>;
	type MaxHookWeight = AppraisalHookWeight;
	type MaxSources = ConstU32<8>;
	type MeasurePeriods = GuardianPeriods;
	type NoticePeriod = PolicyNotice;
	type Operators = OracleMembers;
	// Demonstrations and tests have their sources on the same machine.
	type PublicSourcesOnly = ConstBool<{ !FAST }>;
	type Seats = Seats;
	type ShortestInterval = ShortestInterval;
	type WeightInfo = SubstrateWeight<Runtime>;
}

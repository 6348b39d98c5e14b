// SPDX-License-Identifier: GPL-3.0-only

//! What collections are worth.

use polkadot_sdk::*;

use crate::{governance::OracleAdminOrRoot, Credit, Runtime};
use frame_support::traits::ConstU32;
use pallet_nft_appraisal::{crypto::OperatorCrypto, weights::CountedWeights};

/// Most feeds: no more than one report holds, so that an operator serves all of them at once.
pub const MAX_FEEDS: u32 = super::oracle::MAX_FEED_VALUES;

impl pallet_nft_appraisal::Config for Runtime {
	type AdminOrigin = OracleAdminOrRoot;
	type AuthorityId = OperatorCrypto;
	type FeedUsers = Credit;
	type MaxFeeds = ConstU32<MAX_FEEDS>;
	type MaxSources = ConstU32<8>;
	type WeightInfo = CountedWeights;
}

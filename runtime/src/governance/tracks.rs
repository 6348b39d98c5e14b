// SPDX-License-Identifier: GPL-3.0-only

//! The tracks a referendum can run on: which origin its call gets, and how much it takes to pass.
//!
//! A curve gives the least approval (ayes of all votes, weighted by conviction) or the least
//! support (ayes of all issuance, unweighted) for the elapsed share of the decision period. Both
//! start high and fall, so that a nearly unanimous vote passes early and any other gets the whole
//! period.

use polkadot_sdk::*;

use super::origins::Origin;
use crate::{
	constants::{prod_or_fast, DAYS, FAST, HOURS, MINUTES, PIG},
	Balance, BlockNumber, RuntimeOrigin,
};
use alloc::borrow::Cow;
use frame_support::traits::OriginTrait;
use pallet_referenda::{Curve, Track, TrackInfo};
use sp_runtime::{str_array, FixedI64, Perbill};

/// Identifier of a track.
pub type TrackId = u16;

/// Track of Root.
pub const ROOT: TrackId = 0;
/// Track of [`Origin::CreditAdmin`].
pub const CREDIT_ADMIN: TrackId = 1;
/// Track of [`Origin::OracleAdmin`].
pub const ORACLE_ADMIN: TrackId = 2;
/// Track of [`Origin::Treasurer`].
pub const TREASURER: TrackId = 3;
/// Track of [`Origin::CollatorAdmin`].
pub const COLLATOR_ADMIN: TrackId = 4;
/// Track of [`Origin::Canceller`].
pub const CANCELLER: TrackId = 5;
/// Track of [`Origin::WhitelistedCaller`].
pub const WHITELISTED_CALLER: TrackId = 6;

const fn percent(x: u128) -> FixedI64 {
	FixedI64::from_rational(x, 100)
}

/// Reciprocal curves miss their floor by up to a millionth: with this one, they end above 1 %.
const LEAST_SUPPORT: FixedI64 = FixedI64::from_rational(10_001, 1_000_000);

const fn pick(prod: Curve, fast: Curve) -> Curve {
	if FAST {
		fast
	} else {
		prod
	}
}

/// Approval at the fast pace: 60 % at the start, falling to a simple majority.
const FAST_APPROVAL: Curve = Curve::make_linear(1, 1, percent(50), percent(60));
/// Support at the fast pace: a millionth of issuance, falling to nothing after the first of 20
/// blocks.
const FAST_SUPPORT: Curve = Curve::LinearDecreasing {
	length: Perbill::from_percent(5),
	floor: Perbill::zero(),
	ceil: Perbill::from_parts(1_000),
};

/// Near unanimity in the first days and 80 % after four of 28, then slowly down to a majority. Used
/// where a mistake cannot be undone because it costs the chain or its funds.
const GRAVE_APPROVAL: Curve =
	pick(Curve::make_reciprocal(4, 28, percent(80), percent(50), percent(100)), FAST_APPROVAL);
/// Half of issuance at the start, falling evenly to 1 % at the end: a vote that passes early must
/// have had the support of much of the chain, and none passes unseen.
const GRAVE_SUPPORT: Curve =
	pick(Curve::make_linear(28, 28, percent(1), percent(50)), FAST_SUPPORT);
/// Falls evenly from unanimity to a majority at 60 % of the period. Used where the pallets bound
/// and slow down what the vote can do.
const BOUNDED_APPROVAL: Curve =
	pick(Curve::make_linear(17, 28, percent(50), percent(100)), FAST_APPROVAL);
/// 2 % of issuance at 43 % of the period, since technical votes draw few voters, and 1 % at its end:
/// these votes can mint.
const BOUNDED_SUPPORT: Curve =
	pick(Curve::make_reciprocal(12, 28, percent(2), LEAST_SUPPORT, percent(50)), FAST_SUPPORT);
/// 90 % at the start, falling evenly to 60 %: the guardians have looked at the call before, but
/// whoever executes it speaks as Root. The same at both paces.
const WHITELISTED_APPROVAL: Curve = Curve::make_linear(1, 1, percent(60), percent(90));
/// 8 % of issuance at the start, falling evenly to 2 %. The same at both paces.
const WHITELISTED_SUPPORT: Curve = Curve::make_linear(1, 1, percent(2), percent(8));

/// Blocks between the submission and the decision period.
const fn prepare(prod: BlockNumber) -> BlockNumber {
	prod_or_fast(prod, 1)
}

/// Maximum length of the decision period, in blocks.
const fn decision(prod: BlockNumber) -> BlockNumber {
	prod_or_fast(prod, 20)
}

/// How many blocks the referendum must keep passing.
const fn confirm(prod: BlockNumber) -> BlockNumber {
	prod_or_fast(prod, 2)
}

/// Minimum number of blocks between approval and enactment.
const fn enactment(prod: BlockNumber) -> BlockNumber {
	prod_or_fast(prod, 1)
}

/// The tracks, sorted by id.
pub const TRACKS_DATA: [Track<TrackId, Balance, BlockNumber>; 7] = [
	// Four weeks and a day's notice before anything happens: those who disagree can leave.
	Track {
		id: ROOT,
		info: TrackInfo {
			name: str_array("root"),
			// With fewer, somebody could keep all others out for as long as it takes to decide.
			max_deciding: 10,
			decision_deposit: 10_000 * PIG,
			prepare_period: prepare(2 * HOURS),
			decision_period: decision(28 * DAYS),
			confirm_period: confirm(DAYS),
			min_enactment_period: enactment(DAYS),
			min_approval: GRAVE_APPROVAL,
			min_support: GRAVE_SUPPORT,
		},
	},
	// Two weeks: terms change with the market, and what tightens them takes effect slowly.
	Track {
		id: CREDIT_ADMIN,
		info: TrackInfo {
			name: str_array("credit_admin"),
			max_deciding: 10,
			decision_deposit: 1_000 * PIG,
			prepare_period: prepare(2 * HOURS),
			decision_period: decision(14 * DAYS),
			confirm_period: confirm(12 * HOURS),
			min_enactment_period: enactment(6 * HOURS),
			min_approval: BOUNDED_APPROVAL,
			min_support: BOUNDED_SUPPORT,
		},
	},
	// One week and an hour's notice: a source that went dark stops the lending that depends on it.
	Track {
		id: ORACLE_ADMIN,
		info: TrackInfo {
			name: str_array("oracle_admin"),
			max_deciding: 10,
			decision_deposit: 500 * PIG,
			prepare_period: prepare(HOURS),
			decision_period: decision(7 * DAYS),
			confirm_period: confirm(3 * HOURS),
			min_enactment_period: enactment(HOURS),
			min_approval: BOUNDED_APPROVAL,
			min_support: BOUNDED_SUPPORT,
		},
	},
	// As long as Root's: money that has left does not come back.
	Track {
		id: TREASURER,
		info: TrackInfo {
			name: str_array("treasurer"),
			max_deciding: 10,
			decision_deposit: 1_000 * PIG,
			prepare_period: prepare(2 * HOURS),
			decision_period: decision(28 * DAYS),
			confirm_period: confirm(DAYS),
			min_enactment_period: enactment(12 * HOURS),
			min_approval: GRAVE_APPROVAL,
			min_support: GRAVE_SUPPORT,
		},
	},
	// A week: without collators there are no blocks, and no votes.
	Track {
		id: COLLATOR_ADMIN,
		info: TrackInfo {
			name: str_array("collator_admin"),
			max_deciding: 10,
			decision_deposit: 500 * PIG,
			prepare_period: prepare(2 * HOURS),
			decision_period: decision(7 * DAYS),
			confirm_period: confirm(6 * HOURS),
			min_enactment_period: enactment(HOURS),
			min_approval: BOUNDED_APPROVAL,
			min_support: BOUNDED_SUPPORT,
		},
	},
	// Two days in all. With a tenth of the chain it takes less than seven hours, and so overtakes
	// Root, the credit admin and the treasurer even if they pass in their last hour; guardians can
	// delay the others. Its slots are many, so that nobody can fill them with other votes.
	Track {
		id: CANCELLER,
		info: TrackInfo {
			name: str_array("canceller"),
			max_deciding: 1_000,
			decision_deposit: 1_000 * PIG,
			prepare_period: prepare(HOURS),
			decision_period: decision(36 * HOURS),
			confirm_period: confirm(3 * HOURS),
			min_enactment_period: enactment(10 * MINUTES),
			min_approval: BOUNDED_APPROVAL,
			min_support: BOUNDED_SUPPORT,
		},
	},
	// An emergency: less than a day if a tenth of the chain votes for it at once.
	Track {
		id: WHITELISTED_CALLER,
		info: TrackInfo {
			name: str_array("whitelisted_caller"),
			max_deciding: 1_000,
			decision_deposit: 1_000 * PIG,
			prepare_period: prepare(2 * HOURS),
			decision_period: decision(14 * DAYS),
			confirm_period: confirm(12 * HOURS),
			min_enactment_period: enactment(10 * MINUTES),
			min_approval: WHITELISTED_APPROVAL,
			min_support: WHITELISTED_SUPPORT,
		},
	},
];

/// Tells `pallet-referenda` which tracks there are and which origin belongs to which.
pub struct TracksInfo;

impl pallet_referenda::TracksInfo<Balance, BlockNumber> for TracksInfo {
	type Id = TrackId;
	type RuntimeOrigin = <RuntimeOrigin as OriginTrait>::PalletsOrigin;

	fn tracks() -> impl Iterator<Item = Cow<'static, Track<Self::Id, Balance, BlockNumber>>> {
		TRACKS_DATA.iter().map(Cow::Borrowed)
	}

	fn track_for(origin: &Self::RuntimeOrigin) -> Result<Self::Id, ()> {
		if let Ok(system) = frame_system::RawOrigin::try_from(origin.clone()) {
			return match system {
				frame_system::RawOrigin::Root => Ok(ROOT),
				_ => Err(()),
			};
		}
		match Origin::try_from(origin.clone()).map_err(|_| ())? {
			Origin::CreditAdmin => Ok(CREDIT_ADMIN),
			Origin::OracleAdmin => Ok(ORACLE_ADMIN),
			Origin::Treasurer => Ok(TREASURER),
			Origin::CollatorAdmin => Ok(COLLATOR_ADMIN),
			Origin::Canceller => Ok(CANCELLER),
			Origin::WhitelistedCaller => Ok(WHITELISTED_CALLER),
			Origin::PegAdmin => Err(()),
		}
	}
}

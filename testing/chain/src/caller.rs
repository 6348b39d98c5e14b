// SPDX-License-Identifier: GPL-3.0-only

//! In whose name a call is made: an account, or a body of the governance.

use crate::accounts::{account, guardian, GUARDIANS};
use codec::{Decode, Encode};
use pignus_runtime::{governance::origins::Origin, OriginCaller, RuntimeOrigin};
use polkadot_sdk::pallet_collective::RawOrigin as CollectiveOrigin;

/// So many guardians are two thirds of all.
const TWO_THIRDS: u32 = 2;

/// Who makes a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub enum Caller {
	/// One of the [`accounts`](crate::accounts), by its number.
	Account(u8),
	/// A member of the guardians, by its number.
	Guardian(u8),
	/// The track of credit parameters.
	CreditAdmin,
	/// The track of prices.
	OracleAdmin,
	/// The track of the treasury.
	Treasurer,
	/// A referendum on the root track.
	Root,
	/// Two thirds of the guardians.
	Guardians,
}

impl Caller {
	/// The origin that calls of this caller are dispatched with.
	pub fn origin(self) -> RuntimeOrigin {
		let track = |origin: Origin| OriginCaller::from(origin).into();
		match self {
			Self::Account(number) => RuntimeOrigin::signed(account(number)),
			Self::Guardian(number) => CollectiveOrigin::Member(guardian(number)).into(),
			Self::CreditAdmin => track(Origin::CreditAdmin),
			Self::OracleAdmin => track(Origin::OracleAdmin),
			Self::Treasurer => track(Origin::Treasurer),
			Self::Root => RuntimeOrigin::root(),
			Self::Guardians => CollectiveOrigin::Members(TWO_THIRDS, GUARDIANS.into()).into(),
		}
	}
}

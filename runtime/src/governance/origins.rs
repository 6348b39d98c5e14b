// SPDX-License-Identifier: GPL-3.0-only

//! Origins that a call gets only from a referendum on the track of the same name, or from
//! [`super::safeguards`].

use polkadot_sdk::*;

pub use pallet_custom_origins::*;

/// The pallet that carries the origins. It has neither storage nor calls.
#[allow(clippy::expect_used, reason = "the macro expects the pallet to be in the runtime")]
#[frame_support::pallet]
pub mod pallet_custom_origins {
	use super::*;
	use frame_support::pallet_prelude::*;

	/// Nothing to configure.
	#[pallet::config]
	pub trait Config: polkadot_sdk::frame_system::Config {}

	/// The pallet itself.
	#[pallet::pallet]
	pub struct Pallet<T>(_);

	/// Powers short of Root.
	#[derive(
		PartialEq,
		Eq,
		Clone,
		Copy,
		MaxEncodedLen,
		Encode,
		Decode,
		DecodeWithMemTracking,
		TypeInfo,
		Debug,
	)]
	#[pallet::origin]
	pub enum Origin {
		/// Sets what is lent against and on which terms: markets, limits, multipliers, pauses.
		CreditAdmin,
		/// Sets where prices come from: feeds, their policies, and the operators that report.
		OracleAdmin,
		/// Spends from the treasury, up to a limit per spend, and withdraws from the insurance fund
		/// what loans in liquidation do not need.
		Treasurer,
		/// Chooses the collators, so that a lost one is replaced without waiting for Root.
		CollatorAdmin,
		/// Cancels referenda on any track, those of Root included.
		Canceller,
		/// Executes what two thirds of the guardians have whitelisted, as Root.
		WhitelistedCaller,
		/// Sets which swaps of a peg are open. It has no track: `safeguards.stop_peg` speaks as it.
		PegAdmin,
	}

	macro_rules! decl_unit_ensures {
		( $( $(#[$doc:meta])* $name:ident ),* $(,)? ) => {
			$(
				$(#[$doc])*
				pub struct $name;

				impl<O: OriginTrait + From<Origin>> EnsureOrigin<O> for $name
				where
					for<'a> &'a O::PalletsOrigin: TryInto<&'a Origin>,
				{
					type Success = ();

					fn try_origin(origin: O) -> Result<(), O> {
						let matches = matches!(origin.caller().try_into(), Ok(Origin::$name));
						matches.then_some(()).ok_or(origin)
					}

					#[cfg(feature = "runtime-benchmarks")]
					fn try_successful_origin() -> Result<O, ()> {
						Ok(Origin::$name.into())
					}
				}
			)*
		};
	}

	decl_unit_ensures!(
		/// Accepts the origin [`Origin::CreditAdmin`].
		CreditAdmin,
		/// Accepts the origin [`Origin::OracleAdmin`].
		OracleAdmin,
		/// Accepts the origin [`Origin::Treasurer`].
		Treasurer,
		/// Accepts the origin [`Origin::CollatorAdmin`].
		CollatorAdmin,
		/// Accepts the origin [`Origin::Canceller`].
		Canceller,
		/// Accepts the origin [`Origin::WhitelistedCaller`].
		WhitelistedCaller,
	);
}

// SPDX-License-Identifier: GPL-3.0-only

//! Where prices come from: the operators and their reports.

use polkadot_sdk::*;

use crate::{
	governance::OracleAdminOrRoot, AccountId, Appraisal, CollectionId, OracleMembers, Runtime,
	RuntimeEvent, RuntimeOrigin, Timestamp,
};
use alloc::{vec, vec::Vec};
use core::marker::PhantomData;
use frame_support::{
	parameter_types,
	traits::{ConstU32, SortedMembers},
	weights::Weight,
	PalletId,
};
use frame_system::EnsureSignedBy;
use pignus_appraisal::{oracle_weights, ActiveOperators, OperatorSeats, WeightInfo as _};
use sp_runtime::{traits::AccountIdConversion, DispatchResult, FixedU128};

/// Maximum number of operators. Every report reads the reports of all of them.
pub const MAX_OPERATORS: u32 = 32;
/// Maximum number of values in one report, and so of live feeds that an operator can serve in a
/// block.
pub const MAX_FEED_VALUES: u32 = 32;

/// The instance of `pallet-membership` that keeps the operators.
pub type OracleMembersInstance = pallet_membership::Instance1;

/// The account of the oracle, for which nobody has a key: it alone takes seats away, so that none
/// goes unless the appraisal pallet has looked whether enough are left.
pub struct SeatKeeper;

impl SeatKeeper {
	/// The account.
	pub fn account() -> AccountId {
		OraclePalletId::get().into_account_truncating()
	}
}

impl SortedMembers<AccountId> for SeatKeeper {
	fn sorted_members() -> Vec<AccountId> {
		vec![Self::account()]
	}
}

/// The seats of the operators, for the appraisal pallet.
pub struct Seats;

impl OperatorSeats<AccountId> for Seats {
	fn remove(operator: &AccountId) -> DispatchResult {
		let keeper = RuntimeOrigin::signed(SeatKeeper::account());
		let removed = OracleMembers::remove_member(keeper, operator.clone().into());
		removed.map(|_| ()).map_err(|error| error.error)
	}
}

/// The SDK's weights, and that of what the appraisal pallet does when an operator goes.
pub struct OperatorWeights<T>(PhantomData<T>);

type StockWeights<T> = pallet_membership::weights::SubstrateWeight<T>;

impl<T: frame_system::Config> OperatorWeights<T> {
	fn operators_changed() -> Weight {
		pignus_appraisal::weights::SubstrateWeight::<T>::operators_changed()
	}
}

impl<T: frame_system::Config> pallet_membership::WeightInfo for OperatorWeights<T> {
	fn add_member(members: u32) -> Weight {
		StockWeights::<T>::add_member(members)
	}

	fn remove_member(members: u32) -> Weight {
		StockWeights::<T>::remove_member(members).saturating_add(Self::operators_changed())
	}

	fn swap_member(members: u32) -> Weight {
		StockWeights::<T>::swap_member(members).saturating_add(Self::operators_changed())
	}

	fn reset_members(members: u32) -> Weight {
		StockWeights::<T>::reset_members(members).saturating_add(Self::operators_changed())
	}

	fn change_key(members: u32) -> Weight {
		StockWeights::<T>::change_key(members).saturating_add(Self::operators_changed())
	}

	fn set_prime(members: u32) -> Weight {
		StockWeights::<T>::set_prime(members)
	}

	fn clear_prime() -> Weight {
		StockWeights::<T>::clear_prime()
	}
}

impl pallet_membership::Config<OracleMembersInstance> for Runtime {
	type AddOrigin = OracleAdminOrRoot;
	type MaxMembers = ConstU32<MAX_OPERATORS>;
	type MembershipChanged = Appraisal;
	type MembershipInitialized = ();
	type PrimeOrigin = EnsureSignedBy<SeatKeeper, AccountId>;
	// `appraisal.remove_operator` is the way: see there.
	type RemoveOrigin = EnsureSignedBy<SeatKeeper, AccountId>;
	type ResetOrigin = EnsureSignedBy<SeatKeeper, AccountId>;
	type RuntimeEvent = RuntimeEvent;
	type SwapOrigin = OracleAdminOrRoot;
	type WeightInfo = OperatorWeights<Runtime>;
}

parameter_types! {
	/// Account under which Root's own reports are kept. It also keeps the operators' seats.
	pub const OraclePalletId: PalletId = PalletId(*b"pig/orcl");
}

impl pallet_oracle::Config for Runtime {
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarking::surroundings::Reports;
	type CombineData = Appraisal;
	type MaxFeedValues = ConstU32<MAX_FEED_VALUES>;
	// Every operator and Root once per block.
	type MaxHasDispatchedSize = ConstU32<{ MAX_OPERATORS + 1 }>;
	type Members = ActiveOperators<Runtime>;
	type OnNewData = Appraisal;
	type OracleKey = CollectionId;
	type OracleValue = FixedU128;
	type PalletId = OraclePalletId;
	type Time = Timestamp;
	type WeightInfo = oracle_weights::WeightInfo<Runtime>;
}

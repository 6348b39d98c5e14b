// SPDX-License-Identifier: GPL-3.0-only

//! Calls that contain calls: batches, multisigs, proxies, and scheduled calls.

use polkadot_sdk::*;

use super::system::RuntimeBlockWeights;
use crate::{
	constants::deposit, weights, AccountId, Balance, Balances, MultiBlockMigrations, OriginCaller,
	Preimage, Runtime, RuntimeCall, RuntimeEvent, RuntimeHoldReason, RuntimeOrigin, System,
};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{
	migrations::MultiStepMigrator,
	parameter_types,
	traits::{
		fungible::HoldConsideration, ConstU32, EqualPrivilegeOnly, Get, InstanceFilter,
		LinearStoragePrice,
	},
	weights::Weight,
};
use frame_system::EnsureRoot;
use pallet_scheduler::WeightInfo;
use scale_info::TypeInfo;
use sp_runtime::{traits::BlakeTwo256, Perbill};

impl pallet_utility::Config for Runtime {
	type PalletsOrigin = OriginCaller;
	type RuntimeCall = RuntimeCall;
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = weights::pallet_utility::WeightInfo<Runtime>;
}

parameter_types! {
	/// Deposit for a multisig operation, in addition to that for its signatories.
	pub const MultisigDepositBase: Balance = deposit(1, 88);
	/// Deposit for each signatory of a multisig operation.
	pub const MultisigDepositFactor: Balance = deposit(0, 32);
}

impl pallet_multisig::Config for Runtime {
	type BlockNumberProvider = System;
	type Currency = Balances;
	type DepositBase = MultisigDepositBase;
	type DepositFactor = MultisigDepositFactor;
	type MaxSignatories = ConstU32<100>;
	type RuntimeCall = RuntimeCall;
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = weights::pallet_multisig::WeightInfo<Runtime>;
}

/// What a proxy may do for the account it stands for.
#[derive(
	Copy,
	Clone,
	Default,
	Eq,
	PartialEq,
	Ord,
	PartialOrd,
	Encode,
	Decode,
	DecodeWithMemTracking,
	Debug,
	MaxEncodedLen,
	TypeInfo,
)]
pub enum ProxyType {
	/// Everything.
	#[default]
	Any,
	/// What moves neither money nor NFTs.
	NonTransfer,
	/// Referenda, votes, motions and spends.
	Governance,
	/// Vetoes what other proxies announced.
	CancelProxy,
	/// Keeps its giver's loans alive: repays and redeems them, pledges for them, and nothing else.
	Upkeep,
	/// Attends auctions: bids, settles and claims, and nothing else. A bid may be any amount.
	Bidding,
}

impl InstanceFilter<RuntimeCall> for ProxyType {
	fn filter(&self, call: &RuntimeCall) -> bool {
		match self {
			Self::Any => true,
			Self::NonTransfer => matches!(
				call,
				RuntimeCall::System(..)
					| RuntimeCall::Session(..)
					| RuntimeCall::CollatorSelection(..)
					| RuntimeCall::Utility(..)
					| RuntimeCall::Multisig(..)
					| RuntimeCall::Proxy(..)
					| RuntimeCall::Preimage(..)
					| RuntimeCall::Scheduler(..)
					| RuntimeCall::Referenda(..)
					| RuntimeCall::ConvictionVoting(..)
					| RuntimeCall::Treasury(..)
					| RuntimeCall::Guardians(..)
					| RuntimeCall::Whitelist(..)
					| RuntimeCall::Safeguards(..)
					| RuntimeCall::Oracle(..)
			),
			Self::Governance => matches!(
				call,
				RuntimeCall::Utility(..)
					| RuntimeCall::Preimage(..)
					| RuntimeCall::Referenda(..)
					| RuntimeCall::ConvictionVoting(..)
					| RuntimeCall::Treasury(..)
					| RuntimeCall::Guardians(..)
					| RuntimeCall::Whitelist(..)
					| RuntimeCall::Safeguards(..)
			),
			Self::Upkeep => matches!(
				call,
				RuntimeCall::Credit(
					pignus_credit::Call::repay_own { .. }
						| pignus_credit::Call::redeem_own { .. }
						| pignus_credit::Call::pledge { .. }
				) | RuntimeCall::Utility(
					pallet_utility::Call::batch { .. } | pallet_utility::Call::batch_all { .. }
				)
			),
			Self::Bidding => matches!(
				call,
				RuntimeCall::Auctions(
					pignus_auctions::Call::bid { .. }
						| pignus_auctions::Call::settle { .. }
						| pignus_auctions::Call::claim { .. }
				) | RuntimeCall::Utility(
					pallet_utility::Call::batch { .. } | pallet_utility::Call::batch_all { .. }
				)
			),
			Self::CancelProxy => matches!(
				call,
				RuntimeCall::Proxy(pallet_proxy::Call::reject_announcement { .. })
					| RuntimeCall::Utility(..)
					| RuntimeCall::Multisig(..)
			),
		}
	}

	fn is_superset(&self, other: &Self) -> bool {
		match (self, other) {
			(this, that) if this == that => true,
			(Self::Any, _) => true,
			(_, Self::Any) => false,
			(Self::NonTransfer, Self::Governance | Self::CancelProxy) => true,
			_ => false,
		}
	}
}

parameter_types! {
	/// Deposit for having proxies, in addition to that for each proxy.
	pub const ProxyDepositBase: Balance = deposit(1, 8);
	/// Deposit for each proxy.
	pub const ProxyDepositFactor: Balance = deposit(0, 33);
	/// Deposit for announcing calls, in addition to that for each call.
	pub const AnnouncementDepositBase: Balance = deposit(1, 8);
	/// Deposit for each announced call.
	pub const AnnouncementDepositFactor: Balance = deposit(0, 66);
}

impl pallet_proxy::Config for Runtime {
	type AnnouncementDepositBase = AnnouncementDepositBase;
	type AnnouncementDepositFactor = AnnouncementDepositFactor;
	type BlockNumberProvider = System;
	type CallHasher = BlakeTwo256;
	type Currency = Balances;
	type MaxPending = ConstU32<32>;
	type MaxProxies = ConstU32<32>;
	type ProxyDepositBase = ProxyDepositBase;
	type ProxyDepositFactor = ProxyDepositFactor;
	type ProxyType = ProxyType;
	type RuntimeCall = RuntimeCall;
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = weights::pallet_proxy::WeightInfo<Runtime>;
}

parameter_types! {
	/// Deposit for a preimage, in addition to that for its bytes.
	pub const PreimageDepositBase: Balance = deposit(2, 64);
	/// Deposit for each byte of a preimage.
	pub const PreimageDepositPerByte: Balance = deposit(0, 1);
	/// Reason of the hold of that deposit.
	pub const PreimageHoldReason: RuntimeHoldReason =
		RuntimeHoldReason::Preimage(pallet_preimage::HoldReason::Preimage);
}

impl pallet_preimage::Config for Runtime {
	type Consideration = HoldConsideration<
		AccountId,
		Balances,
		PreimageHoldReason,
		LinearStoragePrice<PreimageDepositBase, PreimageDepositPerByte, Balance>,
	>;
	type Currency = Balances;
	type ManagerOrigin = EnsureRoot<AccountId>;
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = weights::pallet_preimage::WeightInfo<Runtime>;
}

/// Maximum weight that scheduled calls may take in a block: 30 %, so that they cannot starve the
/// hooks that find defaults and close auctions, nor extrinsics. While a migration takes several blocks it is what a
/// look at the schedule takes, so that calls are not executed, but overdue afterwards.
pub struct MaximumSchedulerWeight;

impl Get<Weight> for MaximumSchedulerWeight {
	fn get() -> Weight {
		if MultiBlockMigrations::ongoing() {
			<Runtime as pallet_scheduler::Config>::WeightInfo::service_agendas_base()
		} else {
			Perbill::from_percent(30) * RuntimeBlockWeights::get().max_block
		}
	}
}

impl pallet_scheduler::Config for Runtime {
	type BlockNumberProvider = System;
	// If an agenda is full, the enactment of a referendum is lost.
	type MaxScheduledPerBlock = ConstU32<64>;
	type MaximumWeight = MaximumSchedulerWeight;
	type OriginPrivilegeCmp = EqualPrivilegeOnly;
	type PalletsOrigin = OriginCaller;
	type Preimages = Preimage;
	type RuntimeCall = RuntimeCall;
	type RuntimeEvent = RuntimeEvent;
	type RuntimeOrigin = RuntimeOrigin;
	type ScheduleOrigin = EnsureRoot<AccountId>;
	type WeightInfo = weights::pallet_scheduler::WeightInfo<Runtime>;
}

// SPDX-License-Identifier: Apache-2.0

//! The smallest runtime of another chain that lends against its NFTs: appraisal, auctions and
//! credit, the pallets of the SDK that they stand on, and nothing else.
//!
//! | module | what is there | what you take over |
//! | --- | --- | --- |
//! | [`base`] | blocks, time, the native token, assets | three lines; a chain has the rest |
//! | [`collateral`] | NFTs, and what nobody but Root may do with them | the filter, into yours |
//! | [`prices`] | operators, their reports, the guarded price | all of it |
//! | [`lending`] | auctions and credit | all of it |
//! | [`genesis`] | what must be there before the first loan | all of it, into your presets |
//! | [`apis`] | what wallets ask | the last three, beside yours |
//!
//! Not here, because every chain has its own: fees, consensus, the relay chain, governance. A
//! comment marks what stands in their place. `docs/development.md` guides you through it.

#![cfg_attr(not(feature = "std"), no_std)]
#![recursion_limit = "256"]
// The macros that compose a runtime generate public items without documentation, here and in
// `apis`. In every other module the lint stays on.
#![allow(missing_docs)]

extern crate alloc;

pub mod apis;
#[warn(missing_docs)]
pub mod base;
#[warn(missing_docs)]
pub mod collateral;
#[warn(missing_docs)]
pub mod genesis;
#[warn(missing_docs)]
pub mod lending;
#[warn(missing_docs)]
pub mod prices;

#[cfg(test)]
mod tests;

use polkadot_sdk::*;

use alloc::borrow::Cow;
use sp_runtime::{generic, traits::BlakeTwo256, AccountId32, MultiAddress, MultiSignature};
use sp_version::RuntimeVersion;

// The pallets count money in `u128` and time in milliseconds as `u64`.
pub use pignus_primitives::{Balance, Moment};

/// Signature of an extrinsic.
pub type Signature = MultiSignature;
/// Identifier of an account, as a `MultiSigner` makes it: operators' keys are tied to that.
pub type AccountId = AccountId32;
/// Number of transactions an account has sent.
pub type Nonce = u32;
/// Number of a block.
pub type BlockNumber = u32;
/// Identifier of an asset.
pub type AssetId = u32;
/// Identifier of a collection of NFTs. It is also the key that operators report prices under.
pub type CollectionId = u32;
/// Identifier of an NFT in its collection.
pub type ItemId = u32;
/// How an account is named in an extrinsic.
pub type Address = MultiAddress<AccountId, ()>;
/// Header of a block.
pub type Header = generic::Header<BlockNumber, BlakeTwo256>;
/// A block.
pub type Block = generic::Block<Header, UncheckedExtrinsic>;

/// The extensions that surround the dispatch of every extrinsic. Operators' nodes sign their
/// reports over them, so [`prices`] lists them once more: the one that takes your fees goes into
/// both lists.
pub type TxExtension = (
	frame_system::AuthorizeCall<Runtime>,
	frame_system::CheckNonZeroSender<Runtime>,
	frame_system::CheckSpecVersion<Runtime>,
	frame_system::CheckTxVersion<Runtime>,
	frame_system::CheckGenesis<Runtime>,
	frame_system::CheckMortality<Runtime>,
	frame_system::CheckNonce<Runtime>,
	frame_system::CheckWeight<Runtime>,
	// Reports come first, so that nobody can keep prices from moving by filling blocks.
	pignus_appraisal::PrioritiseReports<Runtime>,
);

/// An extrinsic as it comes from the network.
pub type UncheckedExtrinsic =
	generic::UncheckedExtrinsic<Address, RuntimeCall, Signature, TxExtension>;

/// Executes blocks.
pub type Executive = frame_executive::Executive<
	Runtime,
	Block,
	frame_system::ChainContext<Runtime>,
	Runtime,
	AllPalletsWithSystem,
>;

/// Version of this runtime.
#[sp_version::runtime_version]
pub const VERSION: RuntimeVersion = RuntimeVersion {
	spec_name: Cow::Borrowed("pignus-example"),
	impl_name: Cow::Borrowed("pignus-example"),
	authoring_version: 1,
	spec_version: 1,
	impl_version: 0,
	apis: apis::RUNTIME_API_VERSIONS,
	transaction_version: 1,
	system_version: 1,
};

#[frame_support::runtime]
mod runtime {
	#[runtime::runtime]
	#[runtime::derive(
		RuntimeCall,
		RuntimeEvent,
		RuntimeError,
		RuntimeOrigin,
		RuntimeFreezeReason,
		RuntimeHoldReason,
		RuntimeSlashReason,
		RuntimeLockId,
		RuntimeTask,
		RuntimeViewFunction
	)]
	pub struct Runtime;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type Timestamp = pallet_timestamp;
	#[runtime::pallet_index(2)]
	pub type Balances = pallet_balances;
	#[runtime::pallet_index(3)]
	pub type Assets = pallet_assets;
	#[runtime::pallet_index(4)]
	pub type AssetsHolder = pallet_assets_holder;
	#[runtime::pallet_index(5)]
	pub type Nfts = pallet_nfts;

	// Hooks run in the order of the indices. The clock of the auctions advances before credit puts
	// anything up for sale in a block.
	#[runtime::pallet_index(10)]
	pub type OracleMembers = pallet_membership;
	#[runtime::pallet_index(11)]
	pub type Oracle = pallet_oracle;
	#[runtime::pallet_index(12)]
	pub type Appraisal = pignus_appraisal;
	#[runtime::pallet_index(13)]
	pub type Auctions = pignus_auctions;
	#[runtime::pallet_index(14)]
	pub type Credit = pignus_credit;
}

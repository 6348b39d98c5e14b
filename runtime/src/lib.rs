// SPDX-License-Identifier: GPL-3.0-only

//! The Pignus parachain runtime: what it is made of.
//!
//! | module | what is there |
//! | --- | --- |
//! | [`configs`] | the configuration of every pallet, one file per concern |
//! | [`governance`] | origins, tracks and the bodies that hold them |
//! | [`apis`] | runtime APIs |
//! | [`migrations`] | what an upgrade does to storage |
//! | [`monetary_genesis`] | genesis of stock pallets that have none of their own |
//! | [`genesis_config_presets`] | the presets `development`, `local_testnet` and `production` |
//! | [`constants`] | units, times, limits and the two paces |
//! | `benchmarking` | what can be measured, with `runtime-benchmarks` |

#![cfg_attr(not(feature = "std"), no_std)]
#![recursion_limit = "512"]
// The macros that compose a runtime generate public items without documentation, here and in
// `apis`. In every other module the lint stays on.
#![allow(missing_docs)]

#[cfg(feature = "std")]
include!(concat!(env!("OUT_DIR"), "/wasm_binary.rs"));

extern crate alloc;

// Before `apis`, which uses the macros that it defines.
#[cfg(feature = "runtime-benchmarks")]
#[macro_use]
mod benchmarking;

pub mod apis;
#[warn(missing_docs)]
pub mod configs;
#[warn(missing_docs)]
pub mod constants;
#[warn(missing_docs)]
pub mod genesis_config_presets;
#[warn(missing_docs)]
pub mod governance;
#[warn(missing_docs)]
pub mod migrations;
#[warn(missing_docs)]
pub mod monetary_genesis;
#[warn(missing_docs)]
pub mod transactions;
pub mod weights;

#[cfg(test)]
mod tests;

use polkadot_sdk::{staging_parachain_info as parachain_info, *};

use alloc::{borrow::Cow, vec::Vec};
use frame_support::weights::{
	constants::ExtrinsicBaseWeight, FeePolynomial, Weight, WeightToFee as WeightToFeeT,
	WeightToFeeCoefficient, WeightToFeeCoefficients, WeightToFeePolynomial,
};
use sp_runtime::{
	generic, impl_opaque_keys,
	traits::{BlakeTwo256, IdentifyAccount, Verify},
	MultiAddress, MultiSignature, Perbill,
};
use sp_version::RuntimeVersion;

pub use governance::{origins::pallet_custom_origins, safeguards::pallet_safeguards};
pub use monetary_genesis::pallet_monetary_genesis;

/// Signature of an extrinsic.
pub type Signature = MultiSignature;
/// Identifier of an account: the public key, or its hash.
pub type AccountId = <<Signature as Verify>::Signer as IdentifyAccount>::AccountId;
/// Amount of the native token or of any asset, in smallest units.
pub type Balance = u128;
/// Number of transactions an account has sent.
pub type Nonce = u32;
/// Hash of anything.
pub type Hash = sp_core::H256;
/// Number of a block.
pub type BlockNumber = u32;
/// Milliseconds since the Unix epoch.
pub type Moment = u64;
/// Identifier of an asset of `pallet-assets`.
pub type AssetId = u32;
/// Identifier of a collection of NFTs.
pub type CollectionId = u32;
/// Identifier of an NFT in its collection.
pub type ItemId = u32;
/// How an account is named in an extrinsic.
pub type Address = MultiAddress<AccountId, ()>;
/// Header of a block.
pub type Header = generic::Header<BlockNumber, BlakeTwo256>;
/// A block.
pub type Block = generic::Block<Header, UncheckedExtrinsic>;

/// The extensions that surround the dispatch of every extrinsic. Reclaim has to be outermost: it
/// measures the proof of all the others.
pub type TxExtension = cumulus_pallet_weight_reclaim::StorageWeightReclaim<
	Runtime,
	(
		frame_system::AuthorizeCall<Runtime>,
		frame_system::CheckNonZeroSender<Runtime>,
		frame_system::CheckSpecVersion<Runtime>,
		frame_system::CheckTxVersion<Runtime>,
		frame_system::CheckGenesis<Runtime>,
		frame_system::CheckMortality<Runtime>,
		frame_system::CheckNonce<Runtime>,
		frame_system::CheckWeight<Runtime>,
		pignus_appraisal::PrioritiseReports<Runtime>,
		pallet_asset_tx_payment::ChargeAssetTxPayment<Runtime>,
		frame_metadata_hash_extension::CheckMetadataHash<Runtime>,
	),
>;

/// An extrinsic as it comes from the network.
pub type UncheckedExtrinsic =
	generic::UncheckedExtrinsic<Address, RuntimeCall, Signature, TxExtension>;

/// What is signed for an extrinsic.
pub type SignedPayload = generic::SignedPayload<RuntimeCall, TxExtension>;

/// Executes blocks.
pub type Executive = frame_executive::Executive<
	Runtime,
	Block,
	frame_system::ChainContext<Runtime>,
	Runtime,
	AllPalletsWithSystem,
>;

/// Fee of a weight: that of its execution time or of its proof, whichever is higher, so that
/// neither resource is cheap to exhaust.
pub struct WeightToFee;

impl WeightToFeeT for WeightToFee {
	type Balance = Balance;

	fn weight_to_fee(weight: &Weight) -> Balance {
		let time: FeePolynomial<Balance> = RefTimeToFee::polynomial().into();
		let proof: FeePolynomial<Balance> = ProofSizeToFee::polynomial().into();
		time.eval(weight.ref_time()).max(proof.eval(weight.proof_size()))
	}
}

/// Fee of execution time: the base weight of an extrinsic costs a tenth of a milli-PIG.
pub struct RefTimeToFee;

impl WeightToFeePolynomial for RefTimeToFee {
	type Balance = Balance;

	fn polynomial() -> WeightToFeeCoefficients<Balance> {
		linear(constants::MILLI_PIG / 10, Balance::from(ExtrinsicBaseWeight::get().ref_time()))
	}
}

/// Fee of a proof: 10 KB cost a tenth of a milli-PIG, as much as the base weight.
pub struct ProofSizeToFee;

impl WeightToFeePolynomial for ProofSizeToFee {
	type Balance = Balance;

	fn polynomial() -> WeightToFeeCoefficients<Balance> {
		linear(constants::MILLI_PIG / 10, 10_000)
	}
}

/// The polynomial `x * fee / per`.
fn linear(fee: Balance, per: Balance) -> WeightToFeeCoefficients<Balance> {
	core::iter::once(WeightToFeeCoefficient {
		degree: 1,
		negative: false,
		coeff_frac: Perbill::from_rational(fee % per, per),
		coeff_integer: fee / per,
	})
	.collect()
}

impl_opaque_keys! {
	/// Keys a collator signs with.
	pub struct SessionKeys {
		/// Authors blocks.
		pub aura: Aura,
		/// Signs the addresses that other collators find this one at.
		pub authority_discovery: AuthorityDiscovery,
	}
}

/// Declares the version. `runtime_version` reads the number from the source, so it has to be a
/// literal.
macro_rules! version {
	($spec_version:tt) => {
		/// Version of this runtime.
		#[sp_version::runtime_version]
		pub const VERSION: RuntimeVersion = RuntimeVersion {
			spec_name: Cow::Borrowed("pignus"),
			impl_name: Cow::Borrowed("pignus"),
			authoring_version: 1,
			spec_version: $spec_version,
			impl_version: 0,
			apis: apis::RUNTIME_API_VERSIONS,
			transaction_version: 1,
			system_version: 1,
		};
	};
}

#[cfg(not(feature = "upgrade-rehearsal"))]
version!(1);
#[cfg(feature = "upgrade-rehearsal")]
version!(2);

/// Limits how fast blocks are authored, in step with the relay chain.
pub type ConsensusHook = cumulus_pallet_aura_ext::FixedVelocityConsensusHook<
	Runtime,
	{ constants::RELAY_CHAIN_SLOT_DURATION_MILLIS },
	{ constants::BLOCK_PROCESSING_VELOCITY },
	{ constants::UNINCLUDED_SEGMENT_CAPACITY },
>;

/// Composes the runtime from its pallets, and from others that are only measured beside them:
/// `#[frame_support::runtime]` does not support `#[cfg]` on a pallet.
macro_rules! compose {
	($($measured_beside:tt)*) => {
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
			pub type ParachainSystem = cumulus_pallet_parachain_system;
			#[runtime::pallet_index(2)]
			pub type Timestamp = pallet_timestamp;
			#[runtime::pallet_index(3)]
			pub type ParachainInfo = parachain_info;
			#[runtime::pallet_index(4)]
			pub type WeightReclaim = cumulus_pallet_weight_reclaim;
			#[runtime::pallet_index(5)]
			pub type MultiBlockMigrations = pallet_migrations;

			#[runtime::pallet_index(10)]
			pub type Balances = pallet_balances;
			#[runtime::pallet_index(11)]
			pub type TransactionPayment = pallet_transaction_payment;
			#[runtime::pallet_index(12)]
			pub type AssetTxPayment = pallet_asset_tx_payment;

			// Collators. The order of these is part of the protocol.
			#[runtime::pallet_index(20)]
			pub type Authorship = pallet_authorship;
			#[runtime::pallet_index(21)]
			pub type CollatorSelection = pallet_collator_selection;
			#[runtime::pallet_index(22)]
			pub type Session = pallet_session;
			#[runtime::pallet_index(23)]
			pub type Aura = pallet_aura;
			#[runtime::pallet_index(24)]
			pub type AuraExt = cumulus_pallet_aura_ext;
			#[runtime::pallet_index(25)]
			pub type AuthorityDiscovery = pallet_authority_discovery;

			#[runtime::pallet_index(30)]
			pub type XcmpQueue = cumulus_pallet_xcmp_queue;
			#[runtime::pallet_index(31)]
			pub type PolkadotXcm = pallet_xcm;
			#[runtime::pallet_index(32)]
			pub type CumulusXcm = cumulus_pallet_xcm;
			#[runtime::pallet_index(33)]
			pub type MessageQueue = pallet_message_queue;

			#[runtime::pallet_index(40)]
			pub type Utility = pallet_utility;
			#[runtime::pallet_index(41)]
			pub type Multisig = pallet_multisig;
			#[runtime::pallet_index(42)]
			pub type Proxy = pallet_proxy;
			#[runtime::pallet_index(43)]
			pub type Preimage = pallet_preimage;
			#[runtime::pallet_index(44)]
			pub type Scheduler = pallet_scheduler;

			#[runtime::pallet_index(45)]
			pub type Referenda = pallet_referenda;
			#[runtime::pallet_index(46)]
			pub type ConvictionVoting = pallet_conviction_voting;
			#[runtime::pallet_index(47)]
			pub type Origins = pallet_custom_origins;
			#[runtime::pallet_index(48)]
			pub type Treasury = pallet_treasury;
			#[runtime::pallet_index(49)]
			pub type Guardians = pallet_collective<Instance1>;

			#[runtime::pallet_index(50)]
			pub type Assets = pallet_assets;
			#[runtime::pallet_index(51)]
			pub type AssetsHolder = pallet_assets_holder;
			#[runtime::pallet_index(52)]
			pub type AssetRate = pallet_asset_rate;
			#[runtime::pallet_index(53)]
			pub type Nfts = pallet_nfts;
			#[runtime::pallet_index(54)]
			pub type Psm = pallet_psm;
			#[runtime::pallet_index(55)]
			pub type MonetaryGenesis = pallet_monetary_genesis;

			#[runtime::pallet_index(56)]
			pub type Whitelist = pallet_whitelist;
			#[runtime::pallet_index(57)]
			pub type Safeguards = pallet_safeguards;

			#[runtime::pallet_index(60)]
			pub type OracleMembers = pallet_membership<Instance1>;
			#[runtime::pallet_index(61)]
			pub type Oracle = pallet_oracle;
			#[runtime::pallet_index(62)]
			pub type Appraisal = pignus_appraisal;

			// The clock of the auctions advances before anything is put up for sale in a block.
			#[runtime::pallet_index(63)]
			pub type Auctions = pignus_auctions;
			#[runtime::pallet_index(64)]
			pub type Credit = pignus_credit;

			$($measured_beside)*
		}
	};
}

#[cfg(not(feature = "runtime-benchmarks"))]
compose!();
#[cfg(feature = "runtime-benchmarks")]
compose! {
	#[runtime::pallet_index(90)]
	pub type NftFractionalization = pallet_nft_fractionalization;
}

cumulus_pallet_parachain_system::register_validate_block! {
	Runtime = Runtime,
	BlockExecutor = cumulus_pallet_aura_ext::BlockExecutor::<Runtime, Executive>,
}

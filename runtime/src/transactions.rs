// SPDX-License-Identifier: GPL-3.0-only

//! How this runtime's offchain workers make transactions.

use polkadot_sdk::*;

use crate::{BlockNumber, Nonce, Runtime, RuntimeCall, System, TxExtension, UncheckedExtrinsic};
use sp_runtime::{generic::Era, traits::SaturatedConversion};

pignus_appraisal::impl_signing!(Runtime, UncheckedExtrinsic, extension);

/// A report can be included within this many blocks: a price counts from its inclusion on, so
/// nobody may hold one back until it suits them. A power of two.
pub(crate) const REPORT_LIFE: BlockNumber = 64;

/// The extensions of a transaction without a tip, paid in the native token.
pub(crate) fn extension(nonce: Nonce) -> TxExtension {
	// A worker runs on top of an imported block, yet sees the number of the one being built.
	let birth = System::block_number().saturated_into::<u64>().saturating_sub(1);
	TxExtension::new((
		frame_system::AuthorizeCall::new(),
		frame_system::CheckNonZeroSender::new(),
		frame_system::CheckSpecVersion::new(),
		frame_system::CheckTxVersion::new(),
		frame_system::CheckGenesis::new(),
		frame_system::CheckMortality::from(Era::mortal(REPORT_LIFE.into(), birth)),
		frame_system::CheckNonce::from(nonce),
		frame_system::CheckWeight::new(),
		pignus_appraisal::PrioritiseReports::new(),
		pallet_asset_tx_payment::ChargeAssetTxPayment::from(0, None),
		frame_metadata_hash_extension::CheckMetadataHash::new(false),
	))
}

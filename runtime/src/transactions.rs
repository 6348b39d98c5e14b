// SPDX-License-Identifier: GPL-3.0-only

//! How this runtime's offchain workers make transactions.

use polkadot_sdk::*;

use crate::{
	AccountId, BlockNumber, Nonce, Runtime, RuntimeCall, Signature, SignedPayload, System,
	TxExtension, UncheckedExtrinsic,
};
use codec::Encode;
use frame_system::offchain::{
	AppCrypto, CreateSignedTransaction, CreateTransactionBase, SigningTypes,
};
use sp_runtime::{
	generic::Era,
	traits::{SaturatedConversion, StaticLookup, Verify},
};

impl SigningTypes for Runtime {
	type Public = <Signature as Verify>::Signer;
	type Signature = Signature;
}

impl<C> CreateTransactionBase<C> for Runtime
where
	RuntimeCall: From<C>,
{
	type Extrinsic = UncheckedExtrinsic;
	type RuntimeCall = RuntimeCall;
}

impl<LocalCall> CreateSignedTransaction<LocalCall> for Runtime
where
	RuntimeCall: From<LocalCall>,
{
	fn create_signed_transaction<C: AppCrypto<Self::Public, Self::Signature>>(
		call: RuntimeCall,
		public: Self::Public,
		account: AccountId,
		nonce: Nonce,
	) -> Option<UncheckedExtrinsic> {
		let payload = SignedPayload::new(call, extension(nonce))
			.inspect_err(|error| log::warn!("cannot build a signed payload: {error:?}"))
			.ok()?;
		let signature = payload.using_encoded(|bytes| C::sign(bytes, public))?;
		let address = <Runtime as frame_system::Config>::Lookup::unlookup(account);
		let (call, extension, _) = payload.deconstruct();
		Some(UncheckedExtrinsic::new_signed(call, address, signature, extension))
	}
}

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
		pallet_asset_tx_payment::ChargeAssetTxPayment::from(0, None),
		frame_metadata_hash_extension::CheckMetadataHash::new(false),
	))
}

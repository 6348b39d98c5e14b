// SPDX-License-Identifier: GPL-3.0-only

//! Transactions as a block's author applies them: with all extensions, among them the one that
//! holds the block's limits. Only their signatures are taken as verified.

use codec::Encode;
use pignus_appraisal::PrioritiseReports;
use pignus_runtime::{
	AccountId, Nonce, RuntimeCall, RuntimeOrigin, System, TxExtension, UncheckedExtrinsic,
};
use polkadot_sdk::{
	frame_metadata_hash_extension::CheckMetadataHash,
	frame_support::{
		dispatch::GetDispatchInfo, storage::with_transaction_unchecked, weights::Weight,
	},
	frame_system::{
		AuthorizeCall, CheckGenesis, CheckMortality, CheckNonZeroSender, CheckNonce,
		CheckSpecVersion, CheckTxVersion, CheckWeight,
	},
	pallet_asset_tx_payment::ChargeAssetTxPayment,
	sp_core::sr25519,
	sp_runtime::{
		generic::Era,
		traits::{DispatchTransaction, TransactionExtension},
		transaction_validity::{InvalidTransaction, TransactionValidityError},
		MultiSignature, TransactionOutcome,
	},
};

/// A transaction that waits for a block.
#[derive(Clone, Debug)]
pub struct Transaction {
	/// Who signs it and pays its fee.
	pub who: AccountId,
	/// How many they have had included before.
	pub nonce: Nonce,
	/// What it does.
	pub call: RuntimeCall,
}

/// What became of a transaction that was valid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Applied {
	/// It is in the block; its length in bytes.
	Included(usize),
	/// The block is too full for it; what it would weigh at most.
	Refused(Weight),
}

impl Transaction {
	/// Applies it to the block. Fails if it is invalid or its call fails, for another reason than that
	/// the block is full.
	pub fn apply(self) -> Result<Applied, String> {
		let Self { who, nonce, call } = self;
		let extension = extension(nonce);
		let length = length(&who, &call, &extension);
		let mut info = call.get_dispatch_info();
		info.extension_weight = extension.weight(&call);
		let told = format!("{call:?} of {who}");
		let apply = || {
			let origin = RuntimeOrigin::signed(who);
			match extension.dispatch_transaction(origin, call, &info, length, 0) {
				Ok(result) => TransactionOutcome::Commit(Ok(result)),
				Err(invalid) => TransactionOutcome::Rollback(Err(invalid)),
			}
		};
		match with_transaction_unchecked(apply) {
			Ok(result) => {
				System::note_applied_extrinsic(&result, info);
				let done = result.map(|_| Applied::Included(length));
				done.map_err(|error| format!("{told} fails: {:?}", error.error))
			},
			Err(TransactionValidityError::Invalid(InvalidTransaction::ExhaustsResources)) => {
				Ok(Applied::Refused(info.total_weight()))
			},
			Err(invalid) => Err(format!("{told} is not valid: {invalid:?}")),
		}
	}
}

/// The length of the signed transaction in bytes.
fn length(who: &AccountId, call: &RuntimeCall, extension: &TxExtension) -> usize {
	let signature = MultiSignature::Sr25519(sr25519::Signature::from_raw([0; 64]));
	let address = who.clone().into();
	UncheckedExtrinsic::new_signed(call.clone(), address, signature, extension.clone())
		.encoded_size()
}

/// The extensions of a transaction without a tip, paid in the native token.
fn extension(nonce: Nonce) -> TxExtension {
	TxExtension::new((
		AuthorizeCall::new(),
		CheckNonZeroSender::new(),
		CheckSpecVersion::new(),
		CheckTxVersion::new(),
		CheckGenesis::new(),
		CheckMortality::from(Era::Immortal),
		CheckNonce::from(nonce),
		CheckWeight::new(),
		PrioritiseReports::new(),
		ChargeAssetTxPayment::from(0, None),
		CheckMetadataHash::new(false),
	))
}

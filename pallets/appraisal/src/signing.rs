// SPDX-License-Identifier: Apache-2.0

//! How the worker of an operator's node makes the transaction with its report, in any runtime.

use codec::Encode;
use frame_system::offchain::AppCrypto;
use sp_runtime::{
	generic::{SignedPayload, UncheckedExtrinsic},
	traits::{Dispatchable, TransactionExtension},
	MultiSignature, MultiSigner,
};

/// Makes the transaction of `call` with `extension`, signed with the key of `public` in the node's
/// keystore. Returns `None` if the keystore has no such key, or if what the extension adds to the
/// signed payload cannot be made.
pub fn sign<Crypto, Address, Call, Extension>(
	call: Call,
	extension: Extension,
	public: MultiSigner,
	address: Address,
) -> Option<UncheckedExtrinsic<Address, Call, MultiSignature, Extension>>
where
	Crypto: AppCrypto<MultiSigner, MultiSignature>,
	Call: Encode + Dispatchable,
	Extension: TransactionExtension<Call>,
{
	let payload = SignedPayload::new(call, extension)
		.inspect_err(|error| log::warn!("cannot build a signed payload: {error:?}"))
		.ok()?;
	let signature = payload.using_encoded(|bytes| Crypto::sign(bytes, public))?;
	let (call, extension, _) = payload.deconstruct();
	Some(UncheckedExtrinsic::new_signed(call, address, signature, extension))
}

/// Implements `CreateSignedTransaction` for the runtime `$runtime`, so that its workers can send
/// transactions of the type `$extrinsic`, signed with operators' keys. The function `$extension`
/// takes an account's next nonce and returns the extension of its transaction. `RuntimeCall` has to
/// be in scope. Accounts are `AccountId32`, signatures `MultiSignature`.
#[macro_export]
macro_rules! impl_signing {
	($runtime:ident, $extrinsic:ty, $extension:path) => {
		impl $crate::__private::frame_system::offchain::SigningTypes for $runtime {
			type Public = $crate::__private::sp_runtime::MultiSigner;
			type Signature = $crate::__private::sp_runtime::MultiSignature;
		}

		impl<LocalCall> $crate::__private::frame_system::offchain::CreateTransactionBase<LocalCall> for $runtime
		where
			RuntimeCall: From<LocalCall>,
		{
			type Extrinsic = $extrinsic;
			type RuntimeCall = RuntimeCall;
		}

		impl<LocalCall> $crate::__private::frame_system::offchain::CreateSignedTransaction<LocalCall>
			for $runtime
		where
			RuntimeCall: From<LocalCall>,
		{
			fn create_signed_transaction<
				Crypto: $crate::__private::frame_system::offchain::AppCrypto<Self::Public, Self::Signature>,
			>(
				call: RuntimeCall,
				public: Self::Public,
				account: Self::AccountId,
				nonce: Self::Nonce,
			) -> Option<$extrinsic> {
				use $crate::__private::sp_runtime::traits::StaticLookup;
				let address =
					<Self as $crate::__private::frame_system::Config>::Lookup::unlookup(account);
				$crate::signing::sign::<Crypto, _, _, _>(call, $extension(nonce), public, address)
			}
		}
	};
}

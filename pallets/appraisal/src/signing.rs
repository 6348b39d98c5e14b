// SPDX-License-Identifier: Apache-2.0

//! How an operator's worker makes the transaction that reports, in any runtime.

use codec::Encode;
use frame_system::offchain::AppCrypto;
use sp_runtime::{
	generic::{SignedPayload, UncheckedExtrinsic},
	traits::{Dispatchable, TransactionExtension},
	MultiSignature, MultiSigner,
};

/// The transaction of `call` with this extension, signed by `public` with the key in the node's keystore.
/// `None` if the keystore has no such key, or the extension refuses to be signed.
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

/// Lets the workers of the runtime `$runtime` make transactions `$extrinsic`, signed with the keys of
/// its operators. `$extension` is the function from an account's next nonce to the extension of its
/// transaction. Accounts are `AccountId32`, signatures `MultiSignature`.
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

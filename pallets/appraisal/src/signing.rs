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
		const _: () = {
			use $crate::__private::{
				frame_system::{
					self,
					offchain::{
						AppCrypto, CreateSignedTransaction, CreateTransactionBase, SigningTypes,
					},
				},
				sp_runtime::{traits::StaticLookup, MultiSignature, MultiSigner},
			};

			impl SigningTypes for $runtime {
				type Public = MultiSigner;
				type Signature = MultiSignature;
			}

			impl<LocalCall> CreateTransactionBase<LocalCall> for $runtime
			where
				RuntimeCall: From<LocalCall>,
			{
				type Extrinsic = $extrinsic;
				type RuntimeCall = RuntimeCall;
			}

			impl<LocalCall> CreateSignedTransaction<LocalCall> for $runtime
			where
				RuntimeCall: From<LocalCall>,
			{
				fn create_signed_transaction<Crypto: AppCrypto<MultiSigner, MultiSignature>>(
					call: RuntimeCall,
					public: MultiSigner,
					account: Self::AccountId,
					nonce: Self::Nonce,
				) -> Option<$extrinsic> {
					let address = <Self as frame_system::Config>::Lookup::unlookup(account);
					$crate::signing::sign::<Crypto, _, _, _>(
						call,
						$extension(nonce),
						public,
						address,
					)
				}
			}
		};
	};
}

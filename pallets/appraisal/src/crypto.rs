// SPDX-License-Identifier: Apache-2.0

//! The key an operator's node signs its reports with: sr25519, of its own key type, so that the
//! worker can use no other key of the node.

use frame_system::offchain::AppCrypto;
use sp_application_crypto::app_crypto;
use sp_core::crypto::KeyTypeId;
use sp_runtime::{MultiSignature, MultiSigner};

/// Key type `pigo` of the operators' keys in a node's keystore.
pub const KEY_TYPE: KeyTypeId = KeyTypeId(*b"pigo");

mod app {
	use super::*;
	use sp_core::sr25519;
	app_crypto!(sr25519, KEY_TYPE);
}

/// An operator's public key.
pub type OperatorId = app::Public;

/// Ties operators' keys to the accounts and signatures of a runtime.
pub struct OperatorCrypto;

impl AppCrypto<MultiSigner, MultiSignature> for OperatorCrypto {
	type RuntimeAppPublic = OperatorId;
	type GenericPublic = sp_core::sr25519::Public;
	type GenericSignature = sp_core::sr25519::Signature;
}

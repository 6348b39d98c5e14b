// SPDX-License-Identifier: GPL-3.0-only

//! The keys whose secrets everybody knows.

use polkadot_sdk::{
	sp_core::{
		crypto::{DeriveJunction, DEV_PHRASE},
		ecdsa, ed25519, sr25519, Pair,
	},
	sp_runtime::{traits::IdentifyAccount, MultiSigner},
};
use std::{collections::BTreeMap, sync::LazyLock};

/// A public key, or the account that one owns.
pub type Key = [u8; 32];

const NAMES: [&str; 8] = ["Alice", "Bob", "Charlie", "Dave", "Eve", "Ferdie", "One", "Two"];
const PURPOSES: [&str; 3] = ["", "stash", "operator"];

/// Every such key with its secret.
static ALL: LazyLock<BTreeMap<Key, String>> = LazyLock::new(|| {
	let mut all = derived::<sr25519::Pair>();
	all.append(&mut derived::<ed25519::Pair>());
	all.append(&mut derived::<ecdsa::Pair>());
	all
});

/// The accounts of one kind of signature, all of the phrase that everybody knows.
fn derived<P: Pair>() -> BTreeMap<Key, String>
where
	MultiSigner: From<P::Public>,
{
	let account = |pair: P| Key::from(MultiSigner::from(pair.public()).into_account());
	let Ok(root) = P::from_string(DEV_PHRASE, None) else { return BTreeMap::new() };
	let paths = NAMES.iter().flat_map(|name| PURPOSES.map(|purpose| [*name, purpose]));
	let named = paths.filter_map(|path| {
		let steps: Vec<&str> = path.into_iter().filter(|step| !step.is_empty()).collect();
		let secret = format!("//{}", steps.join("//"));
		let (pair, _) = root.derive(steps.into_iter().map(DeriveJunction::hard), None).ok()?;
		Some((account(pair), secret))
	});
	let mut all: BTreeMap<_, _> = named.collect();
	all.insert(account(root), DEV_PHRASE.into());
	all
}

/// The secret of a key, if everybody knows it.
pub fn secret_of(key: &Key) -> Option<&'static str> {
	ALL.get(key).map(String::as_str)
}

#[cfg(test)]
mod tests {
	use super::*;
	use polkadot_sdk::sp_keyring::{Ed25519Keyring, Sr25519Keyring};

	#[test]
	fn secret_should_be_known_when_the_key_is_of_the_keyring() {
		for key in Sr25519Keyring::iter() {
			let secret = format!("//{}", <&str>::from(key));
			assert_eq!(secret_of(&key.to_raw_public()), Some(secret.as_str()));
		}
		for key in Ed25519Keyring::iter() {
			assert!(secret_of(&key.to_raw_public()).is_some(), "{key}");
		}
		assert_eq!(secret_of(&[7; 32]), None);
	}
}

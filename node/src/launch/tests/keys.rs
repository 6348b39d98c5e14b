// SPDX-License-Identifier: GPL-3.0-only

//! Keys and addresses: those that cannot be read, that nobody can sign with, or that everybody can.

use super::*;
use curve25519_dalek::constants::EIGHT_TORSION;
use polkadot_sdk::{
	sp_core::{ed25519, sr25519, Pair},
	sp_keyring::Sr25519Keyring::{self, Alice, AliceStash},
};

/// An owner, a collator and a guardian of the example, and where it names them.
const ACCOUNTS: [(&str, &[&str]); 3] = [
	("/endowments/0/account", &["endowments[0].account"]),
	("/collators/0/account", &["collators[0].account", "endowments[1].account"]),
	("/guardians/1", &["guardians[1]", "endowments[7].account"]),
];
/// The session keys in their order.
const NAMES: [&str; 2] = ["aura", "authorityDiscovery"];
/// An operator, and where the example names it.
const OPERATOR: (&str, &[&str]) = ("/operators/0", &["operators[0]", "endowments[3].account"]);

/// Bytes in hexadecimal digits.
pub fn hex(bytes: &[u8]) -> Value {
	let digits: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
	json!(format!("0x{digits}"))
}

/// The bytes that these digits are.
pub fn from_hex<const N: usize>(digits: &Value) -> [u8; N] {
	let text = digits.as_str().expect("a text");
	let byte = |index| u8::from_str_radix(&text[2 + 2 * index..4 + 2 * index], 16).expect("hex");
	core::array::from_fn(byte)
}

/// The example's second pair of session keys with one of them replaced.
fn session_keys_with(half: usize, key: [u8; 32]) -> Value {
	let mut both: [u8; 64] = from_hex(&example("/collators/1/sessionKeys"));
	both[32 * half..][..32].copy_from_slice(&key);
	hex(&both)
}

/// An id that the chain makes of a name.
fn derived(prefix: &[u8]) -> AccountId {
	let mut id = [0; 32];
	id[..prefix.len()].copy_from_slice(prefix);
	AccountId::from(id)
}

/// Keys for which anybody can make up signatures of ed25519, all ways to write them.
fn small_order() -> Vec<[u8; 32]> {
	let mut keys: Vec<_> = EIGHT_TORSION.iter().map(|point| point.compress().to_bytes()).collect();
	// The prime and the next number are zero and one, in more digits than it takes.
	for last_digits in [0xed, 0xee] {
		let mut key = [0xff; 32];
		(key[0], key[31]) = (last_digits, 0x7f);
		keys.push(key);
	}
	for index in 0..keys.len() {
		let mut negated = keys[index];
		negated[31] ^= 0x80;
		keys.push(negated);
	}
	keys
}

/// A key that is no point of the group of sr25519: an odd number.
fn no_point() -> [u8; 32] {
	[1; 32]
}

#[test]
fn address_should_be_refused_when_it_is_mistyped_or_of_another_network() {
	let typo = "5GRHbWmKfxVQjBRa66k1yf7Mfy1LoiRMQ7ez7mTG8DjGEfeS";
	refused("/guardians/0", Some(json!(typo)), "guardians[0]", "typing error");
	let guardian = account("/guardians/1");
	let polkadot = guardian.to_ss58check_with_version(0u8.into());
	let right = format!("here the prefix is 42, and the same account is {guardian}");
	refused("/guardians/1", Some(json!(polkadot)), "guardians[1]", &right);
	let key = hex(guardian.as_ref());
	let right = format!("is a public key: give its address, {guardian}");
	refused("/guardians/1", Some(key), "guardians[1]", &right);
	let words = "must be a text in quotes, not 7: give an address";
	refused("/guardians/3", Some(json!(7)), "guardians[3]", words);
}

#[test]
fn development_key_should_be_refused_wherever_it_is() {
	let address = |key: Sr25519Keyring| json!(key.to_account_id().to_string());
	let words = "is the development key //Alice, whose secret everybody knows: make another";
	named(&with("/operators/0", Some(address(Alice))), "operators[0]", words);
	let endowment = json!({ "account": address(AliceStash), "pig": "1" });
	let at = "endowments[9].account";
	refused("/endowments/9", Some(endowment), at, "//Alice//stash");
	let key = Alice.to_raw_public();
	refused("/collators/0/aura", Some(hex(&key)), "collators[0].aura", words);
	for (half, name) in NAMES.into_iter().enumerate() {
		let at = format!("collators[1].sessionKeys ({name})");
		refused("/collators/1/sessionKeys", Some(session_keys_with(half, key)), &at, words);
	}
}

#[test]
fn session_key_should_be_refused_when_it_cannot_sign_or_everybody_can() {
	for (key, words) in [
		([0; 32], "is a key that everybody can sign with: make a key with"),
		(no_point(), "is no sr25519 public key, so nobody can sign with it: make a key with"),
		([0xff; 32], "is no sr25519 public key"),
	] {
		for (half, name) in NAMES.into_iter().enumerate() {
			let at = format!("collators[0].{name}");
			refused(&format!("/collators/0/{name}"), Some(hex(&key)), &at, words);
			let at = format!("collators[1].sessionKeys ({name})");
			refused("/collators/1/sessionKeys", Some(session_keys_with(half, key)), &at, words);
		}
	}
}

#[test]
fn account_should_be_refused_when_everybody_can_sign_for_it() {
	let words = "is a key that everybody can sign with: give the address of another";
	for key in small_order() {
		for (pointer, places) in ACCOUNTS.into_iter().chain([OPERATOR]) {
			let found = mistakes(&with_another(pointer, &key.into()), RELEASE);
			let at: Vec<_> = found.iter().map(|mistake| mistake.at.as_str()).collect();
			assert_eq!(at, places, "{key:?}");
			assert!(found.iter().all(|mistake| mistake.what == words), "{found:?}");
		}
	}
}

#[test]
fn signature_should_be_easy_to_make_up_when_everybody_can_sign_with_a_key() {
	let message = b"what nobody has signed";
	// A commitment to the number zero, and zero as the answer.
	let mut made_up = [0; 64];
	made_up[0] = 1;
	let forged = |key| {
		let signature = ed25519::Signature::from_raw(made_up);
		ed25519::Pair::verify(&signature, message, &ed25519::Public::from_raw(key))
	};
	assert!(small_order().into_iter().all(forged));
	assert!(!forged(ed25519::Pair::from_seed(&[7; 32]).public().0));
	// The same for sr25519, whose signatures have a mark in the last byte.
	let mut made_up = [0; 64];
	made_up[63] = 0x80;
	let forged = |key| {
		let signature = sr25519::Signature::from_raw(made_up);
		sr25519::Pair::verify(&signature, message, &sr25519::Public::from_raw(key))
	};
	assert!(forged([0; 32]));
	assert!(!forged(sr25519::Pair::from_seed(&[7; 32]).public().0));
}

#[test]
fn account_should_be_refused_when_the_chain_derives_it() {
	for (prefix, words) in [
		(&b"modlpig/crdt"[..], "is the account of a pallet, which has no key"),
		(b"modlPotStake", "is the account of a pallet, which has no key"),
		(b"modlpy/trsry", "is the treasury's account, which has no key: give its PIG as"),
		(b"para\xd0\x07", "is the account of a parachain, which has no key"),
		(b"sibl\xd0\x07", "is the account of a parachain, which has no key"),
		(b"Parent", "is the account of the relay chain, which has no key"),
	] {
		for (pointer, places) in ACCOUNTS.into_iter().chain([OPERATOR]) {
			all_named(&with_another(pointer, &derived(prefix)), places, words);
		}
	}
}

#[test]
fn account_should_be_taken_when_it_is_the_hash_of_several_keys() {
	for (pointer, _) in ACCOUNTS {
		let text = with_another(pointer, &no_point().into());
		assert_eq!(mistakes(&text, RELEASE), [], "{pointer}");
	}
}

#[test]
fn operator_should_be_refused_when_its_account_cannot_sign_reports() {
	let words = "is no sr25519 public key, so nobody can sign with it";
	all_named(&with_another("/operators/0", &no_point().into()), &["operators[0]"], words);
	let made = sr25519::Pair::from_seed(&[7; 32]).public();
	assert_eq!(mistakes(&with_another("/operators/0", &made.into()), RELEASE), []);
}

// SPDX-License-Identifier: GPL-3.0-only

//! Reads public keys and addresses, and knows those that nobody can sign with, or everybody.

use super::{
	development_keys::{secret_of, Key},
	reader::{shown, At, Object, Reader},
};
use curve25519_dalek::{
	edwards::CompressedEdwardsY, ristretto::CompressedRistretto, traits::IsIdentity,
};
use pignus_runtime::{configs::system::SS58Prefix, governance::TreasuryAccount, AccountId};
use polkadot_sdk::sp_core::crypto::{Ss58AddressFormat, Ss58Codec};
use serde_json::Value;

const ADDRESS: &str = "an address, which here begins with 5";
const MAKE_ONE: &str = "make a key with `pignus-node key generate --scheme sr25519`";
/// What ids begin with that the chain makes of a name instead of a key, and whose accounts they are.
const DERIVED: [(&[u8], &str); 4] = [
	(b"modl", "a pallet"),
	(b"para", "a parachain"),
	(b"sibl", "a parachain"),
	(b"Parent", "the relay chain"),
];

/// Why a key cannot sign with sr25519, or everybody can.
fn fault_of_key(key: &Key) -> Option<String> {
	known(key).or_else(|| match CompressedRistretto(*key).decompress() {
		None => Some(format!("is no sr25519 public key, so nobody can sign with it: {MAKE_ONE}")),
		Some(point) if point.is_identity() => {
			Some(format!("is a key that everybody can sign with: {MAKE_ONE}"))
		},
		Some(_) => None,
	})
}

/// Why nobody can sign for an account, or everybody can. An account may be the hash of several
/// keys, so it need not be a key itself.
fn fault_of_account(account: &AccountId) -> Option<String> {
	let key: &Key = account.as_ref();
	if let Some(fault) = known(key) {
		return Some(fault);
	}
	// As ed25519 keys, these verify signatures that anybody can make up.
	if CompressedEdwardsY(*key)
		.decompress()
		.is_some_and(|point| point.is_small_order())
	{
		return Some("is a key that everybody can sign with: give the address of another".into());
	}
	if *account == TreasuryAccount::get() {
		let what = "is the treasury's account, which has no key: give its PIG as `treasury`";
		return Some(what.into());
	}
	let (_, whose) = DERIVED.iter().find(|(prefix, _)| key.starts_with(prefix))?;
	Some(format!("is the account of {whose}, which has no key: give an address that has one"))
}

/// Why an account cannot report prices: its own key signs the reports.
fn fault_of_operator(account: &AccountId) -> Option<String> {
	fault_of_account(account).or_else(|| fault_of_key(account.as_ref()))
}

fn known(key: &Key) -> Option<String> {
	let secret = secret_of(key)?;
	Some(format!("is the development key {secret}, whose secret everybody knows: make another"))
}

impl Reader {
	/// The account in a field that is there.
	pub fn account_in(&mut self, object: &Object, name: &str, wanted: &str) -> Option<AccountId> {
		let value = self.required(object, name, wanted)?;
		self.account(&object.path(name), value)
	}

	/// An account by its address, which has a checksum and says for which network it is.
	pub fn account(&mut self, at: &str, value: &Value) -> Option<AccountId> {
		self.address(at, value, fault_of_account)
	}

	/// The account of an operator, which is also the key that signs its reports.
	pub fn operator(&mut self, at: &str, value: &Value) -> Option<AccountId> {
		self.address(at, value, fault_of_operator)
	}

	fn address(
		&mut self,
		at: &str,
		value: &Value,
		fault: fn(&AccountId) -> Option<String>,
	) -> Option<AccountId> {
		let own = Ss58AddressFormat::custom(SS58Prefix::get());
		let text = self.text_of(at, value, ADDRESS)?;
		let what = match AccountId::from_ss58check_with_version(text) {
			Ok((account, format)) if format == own => {
				if let Some(what) = fault(&account) {
					self.wrong(at, what);
				}
				return Some(account);
			},
			Ok((account, format)) => {
				let [given, own_prefix] = [format, own].map(u16::from);
				let right = account.to_ss58check_with_version(own);
				format!(
					"{text} is an address of the network with the prefix {given}; here the prefix is \
					 {own_prefix}, and the same account is {right}"
				)
			},
			Err(_) => match from_hex::<32>(text) {
				Some(key) => {
					let address = AccountId::from(key).to_ss58check_with_version(own);
					format!("{text} is a public key: give its address, {address}")
				},
				None => format!(
					"{text} is no address, or has a typing error: copy it anew; here addresses begin \
					 with 5"
				),
			},
		};
		self.wrong(at, what);
		None
	}

	/// The session key in a field that is there.
	pub fn key_in(&mut self, object: &Object, name: &str, wanted: &str) -> Option<At<Key>> {
		let key = self.bytes_in(object, name, wanted)?;
		Some(self.session_key(object.path(name), key))
	}

	/// Several session keys in a field that is there, one after the other, and in which order.
	pub fn keys_in(
		&mut self,
		object: &Object,
		name: &str,
		order: [&str; 2],
		wanted: &str,
	) -> Option<[At<Key>; 2]> {
		let both = self.bytes_in::<64>(object, name, wanted)?;
		let (first, second) = both.split_at(32);
		let keys = [Key::try_from(first).ok()?, Key::try_from(second).ok()?];
		let [first, second] = order.map(|key| format!("{} ({key})", object.path(name)));
		Some([self.session_key(first, keys[0]), self.session_key(second, keys[1])])
	}

	fn session_key(&mut self, at: String, value: Key) -> At<Key> {
		if let Some(what) = fault_of_key(&value) {
			self.wrong(&at, what);
		}
		At { at, value }
	}

	/// The bytes of a field that is there, as many as `N`.
	fn bytes_in<const N: usize>(
		&mut self,
		object: &Object,
		name: &str,
		wanted: &str,
	) -> Option<[u8; N]> {
		let value = self.required(object, name, wanted)?;
		let at = object.path(name);
		let bytes = from_hex(self.text_of(&at, value, wanted)?);
		if bytes.is_none() {
			let what = format!(
				"must be 0x and {} hexadecimal digits, not {}: give {wanted}",
				2 * N,
				shown(value)
			);
			self.wrong(at, what);
		}
		bytes
	}
}

/// The bytes of `0x` and exactly as many hexadecimal digits as they take.
fn from_hex<const N: usize>(text: &str) -> Option<[u8; N]> {
	let digits = text.strip_prefix("0x").filter(|digits| digits.len() == 2 * N)?;
	let mut bytes = [0; N];
	for (index, byte) in bytes.iter_mut().enumerate() {
		let pair = digits.get(2 * index..2 * index + 2)?;
		*byte = pair
			.bytes()
			.all(|digit| digit.is_ascii_hexdigit())
			.then(|| u8::from_str_radix(pair, 16).ok())??;
	}
	Some(bytes)
}

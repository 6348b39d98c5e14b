// SPDX-License-Identifier: GPL-3.0-only

//! The accounts of whoever plays on the chain, each by a number.

use pignus_runtime::{AccountId, Runtime};
use polkadot_sdk::{pallet_multisig, sp_keyring::Sr25519Keyring};

/// The number of accounts that borrow, bid and pay. The last one is a multisig account.
pub const USERS: u8 = 8;
/// The number of the team that owns both collections.
pub const TEAM: u8 = 20;
/// The number of the agent, who is every user's proxy.
pub const AGENT: u8 = 21;
/// The number of whoever may look after every user's loans.
pub const KEEPER: u8 = 22;
/// The number of whoever may attend auctions for every user.
pub const BROKER: u8 = 23;
/// The number of the first of the operators.
pub const FIRST_OPERATOR: u8 = 30;
/// How many operators report.
const OPERATORS: u8 = 3;
/// The number of the account that gets the shares' royalty.
pub const ARTIST: u8 = 40;
/// The number of the multisig account, for which either of its two signatories may act.
pub const MULTISIG: u8 = USERS - 1;

/// The account with a number.
pub fn account(number: u8) -> AccountId {
	match number {
		MULTISIG => pallet_multisig::Pallet::<Runtime>::multi_account_id(&signatories(), 1),
		_ => AccountId::new([100 + number; 32]),
	}
}

/// Those who may act for the multisig account, sorted.
fn signatories() -> Vec<AccountId> {
	vec![AccountId::new([100 + TEAM; 32]), AccountId::new([100 + AGENT; 32])]
}

/// How many guardians the preset has.
pub const GUARDIANS: u8 = 3;

/// One of the guardians of the preset, by number.
pub(crate) fn guardian(number: u8) -> AccountId {
	let all = [Sr25519Keyring::Charlie, Sr25519Keyring::Dave, Sr25519Keyring::Eve];
	all[usize::from(number % GUARDIANS)].to_account_id()
}

/// The numbers of the operators.
pub fn operators() -> impl Iterator<Item = u8> {
	FIRST_OPERATOR..FIRST_OPERATOR + OPERATORS
}

// SPDX-License-Identifier: GPL-3.0-only

//! What the values of a launch file have to be together, so that the chain can start, be governed
//! and be followed.

use super::{
	accounts::{Accounts, Named},
	development_keys::Key,
	file::File,
	reader::{At, Listed, Reader},
};
use pignus_runtime::{
	configs::{oracle::MAX_OPERATORS, parachain::MAX_INVULNERABLES},
	constants::{EXISTENTIAL_DEPOSIT, PIG},
	governance::{
		tracks::{ROOT, TRACKS_DATA},
		SubmissionDeposit, MAX_GUARDIANS,
	},
	AccountId, Balance,
};
use std::collections::{btree_map::Entry, BTreeMap};

/// The relay chain that `RelayNetwork` of the runtime's XCM names.
pub const PUBLIC_RELAY_CHAIN: &str = "polkadot";
/// Ids of chains that the node has built in: a chain of the same name would share their folders.
const BUILT_IN: [&str; 4] = ["dev", "local", "pignus-dev", "pignus-local"];
/// The first id of a parachain that anybody may register. Those below are reserved, from 1,000 on
/// for system parachains.
const FIRST_PUBLIC_PARA_ID: u32 = 2_000;
/// With fewer, two thirds of the guardians are all of them, or one.
const LEAST_GUARDIANS: usize = 3;
/// With fewer, no operator can be missing or removed.
const LEAST_OPERATORS: usize = 3;
/// What an account needs to act: the fees of many calls.
const LEAST_MEANS: Balance = PIG;
/// The most that an operator's account may have: its key lies on a machine that talks to strangers.
const MOST_OF_OPERATOR: Balance = 1_000 * PIG;
/// The most PIG there may be. No sum of amounts can then overflow 128 bits.
const MOST_PIG: Balance = 1_000_000_000_000 * PIG;

/// How this node has been built.
#[derive(Clone, Copy, Debug)]
pub struct Build {
	/// With `fast-runtime`.
	pub fast: bool,
	/// With the hash of the metadata in the runtime.
	pub metadata_hash: bool,
}

impl Build {
	/// That of this node.
	pub const THIS: Self = Self {
		fast: cfg!(feature = "fast-runtime"),
		metadata_hash: cfg!(feature = "metadata-hash"),
	};
}

/// Notes everything that does not fit together.
pub fn check(reader: &mut Reader, file: &File, build: Build) {
	chain(reader, file);
	relay_chain(reader, file, build);
	seats(reader, file);
	let accounts = Accounts::of(file);
	roles(reader, &accounts);
	session_keys(reader, file, &accounts);
	money(reader, file, &accounts);
}

fn chain(reader: &mut Reader, file: &File) {
	if let Some(id) = &file.id {
		let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
		if !id.bytes().all(allowed) {
			reader
				.wrong("id", "must consist of small letters, digits and hyphens: it names folders");
		}
		if BUILT_IN.contains(&id.as_str()) {
			reader.wrong("id", format!("{id} is a chain that the node has built in: take another"));
		}
	}
	if file
		.protocol_id
		.iter()
		.any(|id| !id.bytes().all(|byte| byte.is_ascii_alphanumeric()))
	{
		reader.wrong("protocolId", "must consist of letters and digits");
	}
}

/// Whether a relay chain is one of somebody's own, for a rehearsal.
fn is_private(relay_chain: &str) -> bool {
	relay_chain.ends_with("-local") || relay_chain.ends_with("-dev")
}

fn relay_chain(reader: &mut Reader, file: &File, build: Build) {
	if file.para_id == Some(0) {
		reader.wrong("paraId", "0 is no parachain: give the id registered on the relay chain");
	}
	let Some(relay_chain) = &file.relay_chain else { return };
	if is_private(relay_chain) {
		return;
	}
	if relay_chain != PUBLIC_RELAY_CHAIN {
		let what = format!(
			"{relay_chain} is not the relay chain that this runtime is made for: give \
			 \"{PUBLIC_RELAY_CHAIN}\", or for a rehearsal one of your own whose id ends in -local or -dev"
		);
		return reader.wrong("relayChain", what);
	}
	if build.fast {
		let what =
			"this node has been built with fast-runtime, in which votes pass within minutes: \
			 build it with `make release`";
		reader.wrong("relayChain", what);
	} else if !build.metadata_hash {
		let what =
			"this node has been built without the hash of its metadata, so no Ledger device \
			 could sign: build it with `make release`";
		reader.wrong("relayChain", what);
	}
	if let Some(id @ 1..FIRST_PUBLIC_PARA_ID) = file.para_id {
		let whose = if id < 1_000 { "reserved" } else { "for system parachains" };
		let what = format!(
			"{id} cannot be registered: ids below 1000 are reserved, 1000 to 1999 are for system \
			 parachains, so {id} is {whose}; give one from {FIRST_PUBLIC_PARA_ID} on"
		);
		reader.wrong("paraId", what);
	}
	if file.boot_nodes.given == Some(0) {
		let what = "must not be empty on a public relay chain: nobody would find the network";
		reader.wrong("bootNodes", what);
	}
}

/// How many there have to be of each.
fn seats(reader: &mut Reader, file: &File) {
	within(reader, &file.collators, 1, MAX_INVULNERABLES as usize, "collator");
	within(reader, &file.guardians, LEAST_GUARDIANS, MAX_GUARDIANS as usize, "guardian");
	within(reader, &file.operators, LEAST_OPERATORS, MAX_OPERATORS as usize, "operator");
	let Some(operators) = file.operators.given.filter(|given| *given >= LEAST_OPERATORS) else {
		return;
	};
	if operators % 2 == 0 {
		let what = format!(
			"must be an odd number: a majority of {operators} is as many as of {}, so one of them \
			 makes no report less necessary",
			operators + 1
		);
		reader.wrong("operators", what);
	}
	if let Some(minimum) = file.minimum_reports {
		if !(2..operators).contains(&(minimum as usize)) {
			let what = format!(
				"{minimum} does not suit {operators} operators: give at least 2, so that no single one \
				 is the price, and at most {}, so that one can be missing or removed",
				operators - 1
			);
			reader.wrong("minimumReports", what);
		}
	}
}

fn within<T>(reader: &mut Reader, list: &Listed<T>, least: usize, most: usize, who: &str) {
	let Some(given) = list.given else { return };
	if given < least {
		reader.wrong(&list.at, format!("there are {given} {who}s: give at least {least}"));
	}
	if given > most {
		reader.wrong(&list.at, format!("there are {given} {who}s: the chain keeps at most {most}"));
	}
}

/// Who is what. Nobody has a seat twice, and an operator's key, which lies on a machine that talks
/// to strangers, is nothing else.
fn roles(reader: &mut Reader, accounts: &Accounts) {
	for list in accounts.lists() {
		refuse_repeated(reader, list);
	}
	let others = || accounts.collators.iter().chain(&accounts.guardians).chain(&accounts.issuer);
	for operator in &accounts.operators {
		for other in others().filter(|other| other.value == operator.value) {
			let what = format!(
				"is also {}: an operator's key lies on a machine that talks to strangers, so make \
				 one for it alone",
				other.at
			);
			reader.wrong(&operator.at, what);
		}
	}
}

fn refuse_repeated(reader: &mut Reader, list: &[Named]) {
	let mut first = BTreeMap::new();
	for At { at, value } in list {
		match first.entry(*value) {
			Entry::Vacant(entry) => {
				entry.insert(at);
			},
			Entry::Occupied(entry) => {
				reader.wrong(at, format!("is the same account as {}: name it once", entry.get()));
			},
		}
	}
}

/// A key that signs blocks or addresses is on one node, for one purpose, and owns nothing.
fn session_keys(reader: &mut Reader, file: &File, accounts: &Accounts) {
	let mut first: BTreeMap<&Key, &str> = BTreeMap::new();
	let mut owners: BTreeMap<&Key, &str> = BTreeMap::new();
	for At { at, value } in accounts.all() {
		owners.entry(value.as_ref()).or_insert(at);
	}
	for collator in file.collators.read.iter().map(|entry| &entry.value) {
		for At { at, value } in collator.aura.iter().chain(&collator.authority_discovery) {
			if let Some(other) = owners.get(value) {
				let what = format!("is also the account {other}: a node's key must own nothing");
				reader.wrong(at, what);
			}
			if let Some(other) = first.get(value) {
				let what =
					format!("is the same key as {other}: make one for each node and purpose");
				reader.wrong(at, what);
			}
			first.entry(value).or_insert(at);
		}
	}
}

fn money(reader: &mut Reader, file: &File, accounts: &Accounts) {
	let mut owned: BTreeMap<&AccountId, Balance> = BTreeMap::new();
	let mut amounts: Vec<Option<Balance>> = vec![file.treasury];
	for At { at, value } in &file.endowments.read {
		amounts.push(value.amount);
		if let (Some(account), Some(amount)) = (&value.account, value.amount) {
			owned.insert(account, amount);
			let at = format!("{at}.pig");
			below_deposit(reader, &at, amount);
			little_of_operator(reader, &at, accounts, account, amount);
		}
	}
	if let Some(amount) = file.treasury.filter(|amount| *amount > 0) {
		below_deposit(reader, "treasury", amount);
	}
	let total = amounts.iter().flatten().try_fold(0, |sum: Balance, one| sum.checked_add(*one));
	if total.is_none_or(|total| total > MOST_PIG) {
		let most = MOST_PIG / PIG;
		reader.wrong("endowments", format!("with the treasury's must not be more than {most} PIG"));
	}
	// An entry that cannot be read could be anybody's.
	if amounts.iter().any(Option::is_none)
		|| file.endowments.given != Some(file.endowments.read.len())
	{
		return;
	}
	means(reader, accounts, &owned);
	let root = TRACKS_DATA.iter().find(|track| track.id == ROOT);
	let needed = SubmissionDeposit::get()
		+ root.map_or(0, |track| track.info.decision_deposit)
		+ LEAST_MEANS;
	if file.endowments.given.is_some() && !owned.values().any(|amount| *amount >= needed) {
		let what = format!(
			"nobody has the {} PIG that it takes to bring a referendum of Root to a decision: the \
			 chain could not be upgraded",
			needed / PIG
		);
		reader.wrong("endowments", what);
	}
}

fn below_deposit(reader: &mut Reader, at: &str, amount: Balance) {
	if amount < EXISTENTIAL_DEPOSIT {
		let least = EXISTENTIAL_DEPOSIT as f64 / PIG as f64;
		let what =
			format!("is less than the existential deposit of {least} PIG: no such account lives");
		reader.wrong(at, what);
	}
}

/// What a stolen key of an operator can spend has to be little.
fn little_of_operator(
	reader: &mut Reader,
	at: &str,
	accounts: &Accounts,
	owner: &AccountId,
	amount: Balance,
) {
	let operator = accounts.operators.iter().find(|operator| operator.value == owner);
	if let Some(operator) = operator.filter(|_| amount > MOST_OF_OPERATOR) {
		let what = format!(
			"is too much for {}, whose key lies on a machine that talks to strangers: give at most \
			 {} PIG",
			operator.at,
			MOST_OF_OPERATOR / PIG
		);
		reader.wrong(at, what);
	}
}

/// Whoever has a seat has to be able to pay for what they do with it.
fn means(reader: &mut Reader, accounts: &Accounts, owned: &BTreeMap<&AccountId, Balance>) {
	for At { at, value } in accounts.active() {
		if owned.get(value).is_none_or(|amount| *amount < LEAST_MEANS) {
			let least = LEAST_MEANS / PIG;
			let what = format!("has no PIG to pay fees with: endow it with at least {least} PIG");
			reader.wrong(at, what);
		}
	}
}

// SPDX-License-Identifier: GPL-3.0-only

//! The launch file: its fields, and what each has to be by itself. What they have to be together is
//! in [`super::checks`].

use super::{
	development_keys::Key,
	reader::{shown, At, Listed, Object, Reader, PIG_DECIMALS},
};
use pignus_runtime::{
	constants::{NUSD, PIG, STABLE_DECIMALS, STABLE_MIN_BALANCE},
	AccountId, Balance,
};
use polkadot_sdk::{sc_service::config::MultiaddrWithPeerId, sp_runtime::Permill};
use serde_json::Value;
use std::ops::RangeInclusive;

const FIELDS: [&str; 14] = [
	"name",
	"id",
	"protocolId",
	"relayChain",
	"paraId",
	"bootNodes",
	"collators",
	"operators",
	"minimumReports",
	"guardians",
	"endowments",
	"treasury",
	"rates",
	"peg",
];

/// What a launch file says, as far as it can be read.
pub struct File {
	/// The chain's name, for humans.
	pub name: Option<String>,
	/// The chain's id, after which its nodes' folders are named.
	pub id: Option<String>,
	/// The name of its network protocols.
	pub protocol_id: Option<String>,
	/// The id of the relay chain.
	pub relay_chain: Option<String>,
	/// The id of the parachain.
	pub para_id: Option<u32>,
	/// Nodes by which others find the network.
	pub boot_nodes: Listed<MultiaddrWithPeerId>,
	/// Who makes blocks.
	pub collators: Listed<Collator>,
	/// Who reports prices.
	pub operators: Listed<AccountId>,
	/// How many reports a median needs.
	pub minimum_reports: Option<u32>,
	/// Who may stop things.
	pub guardians: Listed<AccountId>,
	/// Who owns PIG.
	pub endowments: Listed<Endowment>,
	/// The treasury's PIG.
	pub treasury: Option<Balance>,
	/// What assets are worth, for fees.
	pub rates: Rates,
	/// Against what NUSD is swapped, if anything.
	pub peg: Option<Peg>,
}

/// A collator and its session keys.
#[derive(Clone)]
pub struct Collator {
	/// Its account.
	pub account: Option<AccountId>,
	/// Its key for blocks.
	pub aura: Option<At<Key>>,
	/// Its key for its addresses.
	pub authority_discovery: Option<At<Key>>,
}

/// An account and its PIG.
#[derive(Clone)]
pub struct Endowment {
	/// The account.
	pub account: Option<AccountId>,
	/// How much, in the smallest unit.
	pub amount: Option<Balance>,
}

/// Amounts of PIG, in its smallest unit, for one of an asset.
#[derive(Clone, Default)]
pub struct Rates {
	/// For one NUSD.
	pub nusd: Option<Balance>,
	/// For one of the relay chain's token.
	pub relay_token: Option<Balance>,
}

/// An external dollar, and the swap against it.
#[derive(Clone)]
pub struct Peg {
	/// Who mints the external dollar.
	pub issuer: Option<AccountId>,
	/// Its name.
	pub name: Option<String>,
	/// Its symbol.
	pub symbol: Option<String>,
	/// The most NUSD that come into circulation by the peg, in its smallest unit.
	pub ceiling: Option<Balance>,
	/// Fee for minting NUSD.
	pub minting_fee: Option<Permill>,
	/// Fee for redeeming NUSD.
	pub redemption_fee: Option<Permill>,
}

impl File {
	/// Reads a whole file.
	pub fn read(reader: &mut Reader, value: &Value) -> Option<Self> {
		let object = &reader.object("", value, &FIELDS)?;
		Some(Self {
			name: reader.text(object, "name", "the chain's name, such as \"Pignus\""),
			id: reader.text(object, "id", "the chain's id, such as \"pignus\""),
			protocol_id: reader.text(object, "protocolId", "a word such as \"pignus\""),
			relay_chain: reader.text(object, "relayChain", "the relay chain's id: \"polkadot\""),
			para_id: reader.number(object, "paraId", PARA_ID),
			boot_nodes: reader.list(object, "bootNodes", BOOT_NODES, boot_node),
			collators: reader.list(object, "collators", COLLATORS, collator),
			operators: reader.list(object, "operators", ADDRESSES, Reader::operator),
			minimum_reports: reader.number(object, "minimumReports", MINIMUM_REPORTS),
			guardians: reader.list(object, "guardians", ADDRESSES, Reader::account),
			endowments: reader.list(object, "endowments", ENDOWMENTS, endowment),
			treasury: reader.amount(object, "treasury", PIG_DECIMALS, TREASURY),
			rates: rates(reader, object).unwrap_or_default(),
			peg: peg(reader, object),
		})
	}
}

const PARA_ID: &str = "the id registered on the relay chain, such as 3417";
const MINIMUM_REPORTS: &str = "how many reports a median needs, such as 3";
const TREASURY: &str = "the treasury's PIG, such as \"1000.5\"";
const ADDRESSES: &str = "a list of addresses, such as [\"5GRHbWmK…\", \"5DyTArLL…\"]";
const BOOT_NODES: &str = "a list of addresses, such as \
	[\"/dns/boot.example.org/tcp/30333/p2p/12D3KooW…\"], or the empty list []";
const COLLATORS: &str = "a list of objects, such as \
	[{ \"account\": \"5EZRkJyi…\", \"aura\": \"0x…\", \"authorityDiscovery\": \"0x…\" }]";
const ENDOWMENTS: &str =
	"a list of objects, such as [{ \"account\": \"5Gj97GyC…\", \"pig\": \"1000.5\" }]";

fn boot_node(reader: &mut Reader, at: &str, value: &Value) -> Option<MultiaddrWithPeerId> {
	let address = value.as_str().and_then(|text| text.parse().ok());
	if address.is_none() {
		let what = format!(
			"must be an address with the peer id of the node at its end, such as \
			 \"/dns/boot.example.org/tcp/30333/p2p/12D3KooW…\", not {}",
			shown(value)
		);
		reader.wrong(at, what);
	}
	address
}

/// A collator with its two keys one by one, or both as `author_rotateKeys` answers them.
fn collator(reader: &mut Reader, at: &str, value: &Value) -> Option<Collator> {
	let known = ["account", "aura", "authorityDiscovery", "sessionKeys"];
	let object = &reader.object(at, value, &known)?;
	let account = reader.account_in(object, "account", "the collator's address");
	if !object.has("sessionKeys") {
		let wanted = "the public key that `pignus-node key generate` printed, or both keys of the \
		              node as sessionKeys";
		return Some(Collator {
			account,
			aura: reader.key_in(object, "aura", wanted),
			authority_discovery: reader.key_in(object, "authorityDiscovery", wanted),
		});
	}
	let order = ["aura", "authorityDiscovery"];
	for name in order.into_iter().filter(|name| object.has(name)) {
		reader.wrong(object.path(name), "is in sessionKeys already: leave one of the two out");
	}
	let wanted = "what author_rotateKeys has answered";
	let keys = reader.keys_in(object, "sessionKeys", order, wanted);
	let [aura, authority_discovery] = keys.map_or([None, None], |keys| keys.map(Some));
	Some(Collator { account, aura, authority_discovery })
}

fn endowment(reader: &mut Reader, at: &str, value: &Value) -> Option<Endowment> {
	let object = &reader.object(at, value, &["account", "pig"])?;
	Some(Endowment {
		account: reader.account_in(object, "account", "the address of an owner"),
		amount: reader.amount(object, "pig", PIG_DECIMALS, "an amount of PIG, such as \"1000.5\""),
	})
}

/// What one of an asset may be worth, in the smallest unit of PIG. Beyond this a rate is a mistake,
/// and far beyond it, it or its reciprocal is zero in the chain's fixed-point numbers.
pub const LIKELY_RATES: RangeInclusive<Balance> = PIG / 1_000_000..=1_000_000 * PIG;

fn rates(reader: &mut Reader, file: &Object) -> Option<Rates> {
	let value = file.get("rates")?;
	let object = &reader.object("rates", value, &["nusd", "relayToken"])?;
	let mut rate = |name: &str| {
		const WANTED: &str =
			"the PIG that one of it is worth, from \"0.000001\" to \"1000000\", or leave it out";
		let rate = object
			.has(name)
			.then(|| reader.amount(object, name, PIG_DECIMALS, WANTED))
			.flatten()?;
		if !LIKELY_RATES.contains(&rate) {
			reader.wrong(object.path(name), format!("cannot be right: give {WANTED}"));
		}
		Some(rate)
	};
	Some(Rates { nusd: rate("nusd"), relay_token: rate("relayToken") })
}

fn peg(reader: &mut Reader, file: &Object) -> Option<Peg> {
	let known =
		["issuer", "name", "symbol", "ceiling", "mintingFeePercent", "redemptionFeePercent"];
	let value = file.get("peg")?;
	let object = &reader.object("peg", value, &known)?;
	Some(Peg {
		issuer: reader.account_in(object, "issuer", "the address that mints the dollar"),
		name: of_dollar(reader, object, "name", "the dollar's name, such as \"Example Dollar\""),
		symbol: of_dollar(reader, object, "symbol", "the dollar's symbol, such as \"XUSD\""),
		ceiling: ceiling(reader, object),
		minting_fee: percent(reader, object, "mintingFeePercent"),
		redemption_fee: percent(reader, object, "redemptionFeePercent"),
	})
}

/// A text that fits into the metadata of an asset, and that nobody takes for that of another one.
fn of_dollar(reader: &mut Reader, object: &Object, name: &str, wanted: &str) -> Option<String> {
	const LONGEST: usize = 50;
	/// Names and symbols of the chain's own assets: their small letters.
	const TAKEN: [&str; 3] = ["nusd", "pig", "pignusdollar"];
	let text = reader.text(object, name, wanted)?;
	let at = object.path(name);
	if text.len() > LONGEST {
		let what = format!("has {} bytes: give at most {LONGEST}", text.len());
		reader.wrong(&at, what);
	}
	if text.trim() != text || !text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
		let what = "must consist of the letters, digits and signs of ASCII, and neither begin nor \
		            end with a space";
		reader.wrong(&at, format!("{what}: give {wanted}"));
	}
	let letters = text.chars().filter(char::is_ascii_alphanumeric);
	let letters: String = letters.map(|letter| letter.to_ascii_lowercase()).collect();
	if TAKEN.contains(&letters.as_str()) {
		let what = format!("{text} is what an asset of the chain itself is called: give {wanted}");
		reader.wrong(&at, what);
	}
	Some(text)
}

fn ceiling(reader: &mut Reader, object: &Object) -> Option<Balance> {
	let wanted = "an amount of NUSD, such as \"1000000\"";
	let ceiling = reader.amount(object, "ceiling", STABLE_DECIMALS, wanted)?;
	if ceiling < STABLE_MIN_BALANCE {
		let least = STABLE_MIN_BALANCE as f64 / NUSD as f64;
		let what = format!(
			"is less than the least swap of {least} NUSD, so nobody could swap: give {wanted}, or \
			 leave the peg out"
		);
		reader.wrong(object.path("ceiling"), what);
	}
	Some(ceiling)
}

fn percent(reader: &mut Reader, object: &Object, name: &str) -> Option<Permill> {
	/// Decimals of a percentage: a millionth is 0.0001 %.
	const DECIMALS: u8 = 4;
	let wanted = "a percentage, such as \"0.1\"";
	let millionths = reader.amount(object, name, DECIMALS, wanted)?;
	match u32::try_from(millionths) {
		Ok(parts) if parts < 1_000_000 => Some(Permill::from_parts(parts)),
		_ => {
			reader.wrong(object.path(name), format!("must be less than 100: give {wanted}"));
			None
		},
	}
}

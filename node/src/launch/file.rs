// SPDX-License-Identifier: GPL-3.0-only

//! The launch file: its fields, and what each has to be by itself. What they have to be together is
//! in [`super::checks`].

use super::{
	development_keys::Key,
	reader::{Listed, Object, Reader, PIG_DECIMALS},
};
use pignus_runtime::{constants::STABLE_DECIMALS, AccountId, Balance};
use polkadot_sdk::{sc_service::config::MultiaddrWithPeerId, sp_runtime::Permill};
use serde_json::Value;

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
	pub aura: Option<Key>,
	/// Its key for its addresses.
	pub authority_discovery: Option<Key>,
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
			para_id: reader.number(object, "paraId", "the id registered on the relay chain"),
			boot_nodes: reader.list(object, "bootNodes", BOOT_NODES, boot_node),
			collators: reader.list(object, "collators", COLLATORS, collator),
			operators: reader.list(object, "operators", "addresses", Reader::account),
			minimum_reports: reader.number(object, "minimumReports", "a number such as 3"),
			guardians: reader.list(object, "guardians", "addresses", Reader::account),
			endowments: reader.list(object, "endowments", ENDOWMENTS, endowment),
			treasury: reader.amount(object, "treasury", PIG_DECIMALS, "the treasury's PIG"),
			rates: rates(reader, object).unwrap_or_default(),
			peg: peg(reader, object),
		})
	}
}

const BOOT_NODES: &str =
	"addresses such as \"/dns/boot.example.org/tcp/30333/p2p/12D3KooW…\", or an empty list";
const COLLATORS: &str = "an object with account, aura and authorityDiscovery for each";
const ENDOWMENTS: &str = "an object with account and pig for each";

fn boot_node(reader: &mut Reader, at: &str, value: &Value) -> Option<MultiaddrWithPeerId> {
	let address = value.as_str().and_then(|text| text.parse().ok());
	if address.is_none() {
		let what = "must be \"/dns/…/tcp/…/p2p/…\" with the peer id of the node at its end";
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
		let wanted = "the public key of this type, or both keys as sessionKeys";
		return Some(Collator {
			account,
			aura: reader.key_in(object, "aura", wanted),
			authority_discovery: reader.key_in(object, "authorityDiscovery", wanted),
		});
	}
	for name in ["aura", "authorityDiscovery"].into_iter().filter(|name| object.has(name)) {
		reader.wrong(object.path(name), "is in sessionKeys already: leave one of the two out");
	}
	let wanted = "what author_rotateKeys has answered";
	let both = reader.bytes_in::<64>(object, "sessionKeys", wanted);
	let keys = both.and_then(|both| {
		let (aura, discovery) = both.split_at(32);
		Some((Key::try_from(aura).ok()?, Key::try_from(discovery).ok()?))
	});
	for key in keys.iter().flat_map(|(aura, discovery)| [aura, discovery]) {
		reader.refuse_known(&object.path("sessionKeys"), key);
	}
	Some(Collator {
		account,
		aura: keys.map(|(aura, _)| aura),
		authority_discovery: keys.map(|(_, discovery)| discovery),
	})
}

fn endowment(reader: &mut Reader, at: &str, value: &Value) -> Option<Endowment> {
	let object = &reader.object(at, value, &["account", "pig"])?;
	Some(Endowment {
		account: reader.account_in(object, "account", "an address"),
		amount: reader.amount(object, "pig", PIG_DECIMALS, "an amount of PIG"),
	})
}

fn rates(reader: &mut Reader, file: &Object) -> Option<Rates> {
	let value = file.get("rates")?;
	let object = &reader.object("rates", value, &["nusd", "relayToken"])?;
	let mut rate = |name: &str| {
		let rate = reader.amount(object, name, PIG_DECIMALS, "the PIG that one of it is worth")?;
		if rate == 0 {
			reader.wrong(object.path(name), "must be more than zero: everything would be free");
		}
		Some(rate)
	};
	Some(Rates {
		nusd: object.has("nusd").then(|| rate("nusd")).flatten(),
		relay_token: object.has("relayToken").then(|| rate("relayToken")).flatten(),
	})
}

fn peg(reader: &mut Reader, file: &Object) -> Option<Peg> {
	let known =
		["issuer", "name", "symbol", "ceiling", "mintingFeePercent", "redemptionFeePercent"];
	let value = file.get("peg")?;
	let object = &reader.object("peg", value, &known)?;
	Some(Peg {
		issuer: reader.account_in(object, "issuer", "the address that mints the dollar"),
		name: short(reader, object, "name"),
		symbol: short(reader, object, "symbol"),
		ceiling: reader.amount(object, "ceiling", STABLE_DECIMALS, "an amount of NUSD"),
		minting_fee: percent(reader, object, "mintingFeePercent"),
		redemption_fee: percent(reader, object, "redemptionFeePercent"),
	})
}

/// A text that fits into the metadata of an asset.
fn short(reader: &mut Reader, object: &Object, name: &str) -> Option<String> {
	const LONGEST: usize = 50;
	let text = reader.text(object, name, "the dollar's name or symbol")?;
	if text.len() > LONGEST {
		reader.wrong(object.path(name), format!("must not be longer than {LONGEST} bytes"));
	}
	Some(text)
}

fn percent(reader: &mut Reader, object: &Object, name: &str) -> Option<Permill> {
	/// Decimals of a percentage: a millionth is 0.0001 %.
	const DECIMALS: u8 = 4;
	let millionths = reader.amount(object, name, DECIMALS, "a percentage such as \"0.1\"")?;
	match u32::try_from(millionths) {
		Ok(parts) if parts <= 1_000_000 => Some(Permill::from_parts(parts)),
		_ => {
			reader.wrong(object.path(name), "must not be more than 100");
			None
		},
	}
}

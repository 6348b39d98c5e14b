// SPDX-License-Identifier: GPL-3.0-only

//! Each mistake by itself, on the example of the documentation, which has none.

#![allow(clippy::expect_used, clippy::panic)]

mod keys;
mod money;
mod peg;
mod roles;
mod texts;

use super::{
	checks::Build,
	outcome, read,
	reader::{Mistake, Reader},
	Launch,
};
use pignus_runtime::{
	genesis_config_presets::merged_with_default, AccountId, Appraisal, Auctions, Balances, Credit,
	RuntimeGenesisConfig,
};
use polkadot_sdk::{
	frame_support::{assert_ok, genesis_builder_helper::build_state},
	sp_core::crypto::Ss58Codec,
	sp_io::TestExternalities,
	sp_runtime::FixedU128,
};
use serde_json::{json, Value};

const EXAMPLE: &str = include_str!("../../../../docs/launch.example.json");
/// A node of `make release`.
const RELEASE: Build = Build { fast: false, metadata_hash: true };

/// The example with its value at a JSON pointer replaced, or removed.
fn with(pointer: &str, value: Option<Value>) -> String {
	let mut file: Value = serde_json::from_str(EXAMPLE).expect("the example is JSON");
	let (parent, name) = pointer.rsplit_once('/').expect("a pointer");
	let parent = file.pointer_mut(parent).expect("the example has it");
	match (parent, value) {
		(Value::Array(list), None) => {
			list.remove(name.parse::<usize>().expect("an index"));
		},
		(Value::Array(list), Some(value)) => match name.parse::<usize>() {
			Ok(index) if index < list.len() => list[index] = value,
			_ => list.push(value),
		},
		(Value::Object(fields), None) => {
			fields.remove(name).expect("the example has it");
		},
		(Value::Object(fields), Some(value)) => {
			fields.insert(name.into(), value);
		},
		_ => panic!("{pointer} is in no list and no object"),
	}
	file.to_string()
}

fn mistakes(text: &str, build: Build) -> Vec<Mistake> {
	read(text, build).err().unwrap_or_default()
}

/// Checks that the example with this value has exactly one mistake, there, and with these words.
#[track_caller]
fn refused(pointer: &str, value: Option<Value>, at: &str, words: &str) {
	let found = mistakes(&with(pointer, value), RELEASE);
	let [mistake] = &found[..] else { panic!("{pointer}: {found:?}") };
	assert_eq!(mistake.at, at);
	assert!(mistake.what.contains(words), "{mistake}");
}

/// The example's value at a pointer.
fn example(pointer: &str) -> Value {
	let file: Value = serde_json::from_str(EXAMPLE).expect("the example is JSON");
	file.pointer(pointer).expect("the example has it").clone()
}

/// The example's account at a pointer.
fn account(pointer: &str) -> AccountId {
	let address = example(pointer);
	AccountId::from_ss58check(address.as_str().expect("an address")).expect("an address")
}

/// The example with another account wherever the one at this pointer is.
fn with_another(pointer: &str, account: &AccountId) -> String {
	let address = example(pointer);
	EXAMPLE.replace(address.as_str().expect("an address"), &account.to_string())
}

/// Checks that a file has, maybe among others, a mistake there and with these words.
#[track_caller]
fn named(text: &str, at: &str, words: &str) {
	let found = mistakes(text, RELEASE);
	let right = |mistake: &Mistake| mistake.at == at && mistake.what.contains(words);
	assert!(found.iter().any(right), "{at}: {words}: {found:?}");
}

/// Checks that a file has mistakes at exactly these places, all with these words.
#[track_caller]
fn all_named(text: &str, at: &[&str], words: &str) {
	let found = mistakes(text, RELEASE);
	let places: Vec<_> = found.iter().map(|mistake| mistake.at.as_str()).collect();
	assert_eq!(places, at, "{found:?}");
	assert!(found.iter().all(|mistake| mistake.what.contains(words)), "{words}: {found:?}");
}

/// What a file says that has no mistake.
#[track_caller]
fn launched(text: &str) -> Launch {
	read(text, RELEASE).unwrap_or_else(|mistakes| panic!("{mistakes:?}"))
}

/// Checks the books of the chain that a launch makes.
#[track_caller]
fn starts(launch: Launch, check: impl FnOnce()) {
	let genesis = merged_with_default(launch.founding.genesis()).expect("there is a default");
	TestExternalities::default().execute_with(|| {
		let genesis = serde_json::to_vec(&genesis).expect("it came from JSON");
		assert_ok!(build_state::<RuntimeGenesisConfig>(genesis));
		assert_ok!(Appraisal::do_try_state());
		assert_ok!(Auctions::do_try_state());
		assert_ok!(Credit::do_try_state());
		check();
	});
}

#[test]
fn chain_should_start_when_it_is_made_of_the_example() {
	let launch = launched(EXAMPLE);
	assert_eq!((launch.relay_chain.as_str(), launch.founding.para_id), ("polkadot", 3_417));
	// 4.2 PIG for one DOT: 4.2 * 10^12 smallest units for 10^10, so 420 for each.
	assert_eq!(launch.founding.rates[1].1, FixedU128::from_u32(420));
	starts(launch, || {
		// 100 million PIG and the existential deposit, 18 mPIG, of the collators' pot.
		let hundred_million = 100_000_000_000_000_000_000;
		assert_eq!(Balances::total_issuance(), hundred_million + 18_000_000_000);
	});
}

#[test]
fn every_field_but_rates_and_peg_should_be_named_when_it_is_missing() {
	let found = mistakes("{}", RELEASE);
	let missing: Vec<_> = found.iter().map(|mistake| mistake.at.as_str()).collect();
	assert_eq!(
		missing,
		[
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
		]
	);
	assert!(found.iter().all(|mistake| mistake.what.starts_with("is missing: give ")));
	assert_eq!(mistakes(&with("/rates", None), RELEASE), []);
}

#[test]
fn all_mistakes_should_be_named_when_there_are_several() {
	let text = EXAMPLE
		.replace("\"paraId\": 3417", "\"paraId\": 1000, \"paraID\": 3417")
		.replace("\"minimumReports\": 2", "\"minimumReports\": 3")
		.replace("\"nusd\": \"1\"", "\"nusd\": 1");
	let found = mistakes(&text, RELEASE);
	let at: Vec<_> = found.iter().map(|mistake| mistake.at.as_str()).collect();
	assert_eq!(at, ["paraID", "rates.nusd", "paraId", "minimumReports"]);
}

#[test]
fn file_should_be_refused_when_it_is_not_json_or_says_something_twice() {
	let found = mistakes("{\"paraId\": 3417", RELEASE);
	assert_eq!(found[0].at, "the file");
	let twice = EXAMPLE.replace("\"paraId\": 3417", "\"paraId\": 2000, \"paraId\": 3417");
	let found = mistakes(&twice, RELEASE);
	assert_eq!(found[0].to_string(), "paraId: is there more than once: leave one");
	assert_eq!(found.len(), 1);
	let nested = EXAMPLE.replace("\"pig\": \"1000\"", "\"pig\": \"1000\", \"pig\": \"1001\"");
	assert_eq!(mistakes(&nested, RELEASE)[0].at, "endowments[1].pig");
}

#[test]
fn reason_should_be_given_when_nothing_is_wrong_and_nothing_can_be_launched() {
	let found = outcome(None, Reader::default()).err().unwrap_or_default();
	let [mistake] = &found[..] else { panic!("{found:?}") };
	assert!(mistake.to_string().starts_with("the file: cannot be launched"), "{mistake}");
}

#[test]
fn null_should_be_the_same_as_nothing_when_a_field_may_be_left_out() {
	for pointer in ["/peg", "/rates", "/rates/nusd"] {
		assert_eq!(mistakes(&with(pointer, Some(Value::Null)), RELEASE), [], "{pointer}");
	}
	assert!(launched(&with("/peg", Some(Value::Null))).founding.dollar.is_none());
	assert_eq!(mistakes(&with("/collators/0/sessionKeys", Some(Value::Null)), RELEASE), []);
	refused("/guardians", Some(Value::Null), "guardians", "is null: give a list of addresses");
	refused("/pegs", Some(Value::Null), "pegs", "there is no such field");
}

#[test]
fn para_id_should_be_refused_when_it_cannot_be_registered() {
	refused("/paraId", Some(json!(0)), "paraId", "0 is no parachain");
	refused("/paraId", Some(json!(999)), "paraId", "so 999 is reserved");
	refused("/paraId", Some(json!(1_999)), "paraId", "so 1999 is for system parachains");
	refused("/paraId", Some(json!("3417")), "paraId", "must be a whole number");
	assert_eq!(mistakes(&with("/paraId", Some(json!(2_000))), RELEASE), []);
}

#[test]
fn relay_chain_should_suit_the_runtime_and_how_it_was_built() {
	refused("/relayChain", Some(json!("kusama")), "relayChain", "give \"polkadot\"");
	let fast = mistakes(EXAMPLE, Build { fast: true, metadata_hash: false });
	assert_eq!(fast.len(), 1);
	assert!(fast[0]
		.to_string()
		.starts_with("relayChain: this node has been built with fast"));
	let plain = mistakes(EXAMPLE, Build { fast: false, metadata_hash: false });
	assert!(plain[0].what.contains("no Ledger device"));
	// A rehearsal may have any id, and needs no boot nodes.
	let local = with("/relayChain", Some(json!("rococo-local")));
	let local = local.replace("3417", "100");
	assert_eq!(mistakes(&local, Build { fast: true, metadata_hash: false }), []);
}

#[test]
fn names_should_be_refused_when_they_cannot_name_a_chain() {
	refused("/id", Some(json!("Pignus")), "id", "small letters");
	refused("/id", Some(json!("pignus-dev")), "id", "built in");
	refused("/protocolId", Some(json!("pig/nus")), "protocolId", "letters and digits");
	refused("/name", Some(json!("")), "name", "is empty: give the chain's name");
	refused("/bootNodes", Some(json!([])), "bootNodes", "nobody would find");
	let without_peer = json!("/dns/boot.example.org/tcp/30333");
	refused("/bootNodes/0", Some(without_peer), "bootNodes[0]", "the peer id");
}

// SPDX-License-Identifier: GPL-3.0-only

//! Each mistake by itself, on the example of the documentation, which has none.

#![allow(clippy::expect_used, clippy::panic)]

use super::{checks::Build, read, reader::Mistake};
use pignus_runtime::{
	genesis_config_presets::merged_with_default, Appraisal, Auctions, Balances, Credit,
	RuntimeGenesisConfig,
};
use polkadot_sdk::{
	frame_support::{assert_ok, genesis_builder_helper::build_state},
	sp_io::TestExternalities,
	sp_keyring::Sr25519Keyring::{Alice, AliceStash},
	sp_runtime::FixedU128,
};
use serde_json::{json, Value};

const EXAMPLE: &str = include_str!("../../../docs/launch.example.json");
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

#[test]
fn chain_should_start_when_it_is_made_of_the_example() {
	let launch = read(EXAMPLE, RELEASE).unwrap_or_else(|mistakes| panic!("{mistakes:?}"));
	assert_eq!((launch.relay_chain.as_str(), launch.founding.para_id), ("polkadot", 3_417));
	// 4.2 PIG for one DOT: 4.2 * 10^12 smallest units for 10^10, so 420 for each.
	assert_eq!(launch.founding.rates[1].1, FixedU128::from_u32(420));
	let genesis = merged_with_default(launch.founding.genesis()).expect("there is a default");
	TestExternalities::default().execute_with(|| {
		let genesis = serde_json::to_vec(&genesis).expect("it came from JSON");
		assert_ok!(build_state::<RuntimeGenesisConfig>(genesis));
		// 100 million PIG and the existential deposit, 18 mPIG, of the collators' pot.
		let hundred_million = 100_000_000_000_000_000_000;
		assert_eq!(Balances::total_issuance(), hundred_million + 18_000_000_000);
		assert_ok!(Appraisal::do_try_state());
		assert_ok!(Auctions::do_try_state());
		assert_ok!(Credit::do_try_state());
	});
}

#[test]
fn peg_should_be_open_when_the_file_has_one() {
	let peg = json!({
		"issuer": example("/guardians/0"),
		"name": "Example Dollar",
		"symbol": "XUSD",
		"ceiling": "1000000",
		"mintingFeePercent": "0.1",
		"redemptionFeePercent": "0",
	});
	let launch = read(&with("/peg", Some(peg)), RELEASE);
	let launch = launch.unwrap_or_else(|mistakes| panic!("{mistakes:?}"));
	let genesis = merged_with_default(launch.founding.genesis()).expect("there is a default");
	TestExternalities::default().execute_with(|| {
		let genesis = serde_json::to_vec(&genesis).expect("it came from JSON");
		assert_ok!(build_state::<RuntimeGenesisConfig>(genesis));
		assert_ok!(Credit::do_try_state());
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
fn address_should_be_refused_when_it_is_mistyped_or_of_another_network() {
	let typo = "5GRHbWmKfxVQjBRa66k1yf7Mfy1LoiRMQ7ez7mTG8DjGEfeS";
	refused("/guardians/0", Some(json!(typo)), "guardians[0]", "typing error");
	// The treasury of Polkadot, in the form that its relay chain shows.
	let polkadot = "13UVJyLnbVp9RBZYFwFGyDvVd1y27Tt8tkntv6Q7JVPhFsTB";
	let right = "the prefix 0; here the prefix is 42, and the same account is 5EYC";
	refused("/guardians/3", Some(json!(polkadot)), "guardians[3]", right);
	refused("/guardians/3", Some(json!(7)), "guardians[3]", "must be a text");
}

#[test]
fn development_key_should_be_refused_wherever_it_is() {
	let account = |key: polkadot_sdk::sp_keyring::Sr25519Keyring| key.to_account_id().to_string();
	let words = "is the development key //Alice, whose secret everybody knows";
	let found = mistakes(&with("/operators/0", Some(json!(account(Alice)))), RELEASE);
	assert!(found
		.iter()
		.any(|mistake| mistake.to_string() == format!("operators[0]: {words}")));
	let endowment = json!({ "account": account(AliceStash), "pig": "1" });
	let at = "endowments[9].account";
	refused("/endowments/9", Some(endowment), at, "//Alice//stash");
	let key = format!("0x{:x}", Alice.to_h256_public());
	refused("/collators/0/aura", Some(json!(key)), "collators[0].aura", words);
	let both = format!("{key}{}", &key[2..].replace('d', "e"));
	let at = "collators[1].sessionKeys";
	refused("/collators/1/sessionKeys", Some(json!(both)), at, words);
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
	refused("/name", Some(json!("")), "name", "must be a text");
	refused("/bootNodes", Some(json!([])), "bootNodes", "nobody would find");
	let without_peer = json!("/dns/boot.example.org/tcp/30333");
	refused("/bootNodes/0", Some(without_peer), "bootNodes[0]", "the peer id");
}

#[test]
fn seats_should_be_as_many_as_it_takes() {
	refused("/guardians/2", None, "guardians", "there are 2 guardians: give at least 3");
	refused("/collators", Some(json!([])), "collators", "there are 0 collators: give at least 1");
	refused("/operators/2", None, "operators", "there are 2 operators: give at least 3");
	let fourth = example("/endowments/0/account");
	refused("/operators/3", Some(fourth), "operators", "must be an odd number");
	let words = "3 does not suit 3 operators: give at least 2";
	refused("/minimumReports", Some(json!(3)), "minimumReports", words);
	refused("/minimumReports", Some(json!(1)), "minimumReports", "1 does not suit");
	refused("/guardians", Some(json!("none")), "guardians", "must be a list");
}

#[test]
fn account_should_be_refused_when_it_is_there_twice_or_has_two_roles() {
	let [guardian, collator] = ["/guardians/0", "/collators/0/account"].map(example);
	refused(
		"/guardians/3",
		Some(guardian.clone()),
		"guardians[3]",
		"the same account as guardians[0]",
	);
	let again = json!({ "account": guardian.clone(), "pig": "5" });
	refused("/endowments/9", Some(again), "endowments[9]", "the same account as endowments[6]");
	refused("/operators/0", Some(guardian), "operators[0]", "is also guardians[0]");
	refused("/operators/0", Some(collator), "operators[0]", "is also collators[0]");
	let treasury = "5EYCAe5ijiYfyeZ2JJCGq56LmPyNRAKzpG4QkoQkkQNB5e6Z";
	let endowment = json!({ "account": treasury, "pig": "5" });
	refused("/endowments/9", Some(endowment), "endowments[9]", "the treasury's account");
}

#[test]
fn session_key_should_be_refused_when_it_is_used_twice_or_owns_something() {
	let aura = example("/collators/0/aura");
	let at = "collators[0].authorityDiscovery";
	refused("/collators/0/authorityDiscovery", Some(aura), at, "the same key as collators[0].aura");
	// The key of the first collator's account.
	let account = "0x6e605a93bb090c17748fe778160970655f23588a57b21badd57af8af51c66052";
	refused("/collators/0/aura", Some(json!(account)), "collators[0].aura", "is also the account");
	refused("/collators/0/aura", Some(json!("0x12")), "collators[0].aura", "64 hexadecimal digits");
	let at = "collators[1].sessionKeys";
	refused("/collators/1/sessionKeys", Some(json!(account)), at, "128 hexadecimal digits");
	let key = example("/collators/0/aura");
	refused("/collators/1/aura", Some(key), "collators[1].aura", "leave one of the two out");
}

#[test]
fn endowment_should_be_refused_when_it_is_no_amount_or_too_small() {
	let pig = |amount: Value| Some(json!({ "account": example("/guardians/0"), "pig": amount }));
	let at = "endowments[6].pig";
	refused("/endowments/6", pig(json!(100)), at, "must be a decimal in quotes");
	refused("/endowments/6", pig(json!("1,000")), at, "is no decimal");
	refused("/endowments/6", pig(json!("1.0000000000001")), at, "more than 12 decimals");
	refused("/treasury", Some(json!("0.017")), "treasury", "existential deposit of 0.018 PIG");
	let huge = json!("1000000000001");
	refused("/treasury", Some(huge), "endowments", "must not be more than 1000000000000 PIG");
	assert_eq!(mistakes(&with("/treasury", Some(json!("0"))), RELEASE), []);
}

#[test]
fn endowments_should_let_everybody_act_and_somebody_bring_a_referendum() {
	refused("/endowments/3", None, "operators[0]", "has no PIG to pay fees with");
	refused("/endowments/1", None, "collators[0]", "endow it with at least 1 PIG");
	let poor = json!({ "account": example("/guardians/2"), "pig": "0.5" });
	refused("/endowments/8", Some(poor), "guardians[2]", "endow it with at least 1 PIG");
	// 10,000 PIG of deposit for Root's track, 10 to submit, 1 for fees.
	let words = "nobody has the 10011 PIG";
	refused("/endowments/0", None, "endowments", words);
	refused("/endowments/0/pig", Some(json!("10010.9")), "endowments", words);
	assert_eq!(mistakes(&with("/endowments/0/pig", Some(json!("10011"))), RELEASE), []);
}

#[test]
fn rate_should_be_refused_when_everything_would_be_free() {
	refused("/rates/nusd", Some(json!("0")), "rates.nusd", "must be more than zero");
	refused("/rates/dot", Some(json!("1")), "rates.dot", "there is no such field; there are nusd");
}

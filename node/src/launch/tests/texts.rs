// SPDX-License-Identifier: GPL-3.0-only

//! What is said of a value that cannot be read: what is wrong, and what would be right.

use super::*;

/// Checks what is said of a value in the place of the example's.
#[track_caller]
fn said(pointer: &str, value: Value, line: &str) {
	let found = mistakes(&with(pointer, Some(value)), RELEASE);
	let lines: Vec<_> = found.iter().map(Mistake::to_string).collect();
	assert_eq!(lines, [line]);
}

#[test]
fn whole_file_should_be_named_when_it_is_no_object() {
	let found = mistakes("[]", RELEASE);
	let [mistake] = &found[..] else { panic!("{found:?}") };
	let words = "the file: must be an object in braces, not a list; its fields are name, id, ";
	assert!(mistake.to_string().starts_with(words), "{mistake}");
	let found = mistakes("{ 'name': 1 }", RELEASE);
	let words = "the file: is not JSON: key must be a string at line 1 column 3; begin with docs/";
	assert!(found[0].to_string().starts_with(words), "{found:?}");
}

#[test]
fn list_should_be_shown_when_something_else_is_in_its_place() {
	let addresses = "give a list of addresses, such as [\"5GRHbWmK…\", \"5DyTArLL…\"]";
	let not = |what: &str| format!("must be a list in brackets, not {what}: {addresses}");
	said("/guardians", json!("none"), &format!("guardians: {}", not("the text \"none\"")));
	said("/operators", json!({}), &format!("operators: {}", not("an object")));
	said("/operators", json!(null), &format!("operators: is null: {addresses}"));
	let objects = "give a list of objects, such as [{ \"account\": \"5";
	named(&with("/collators", Some(json!(3))), "collators", objects);
	named(&with("/endowments", None), "endowments", &format!("is missing: {objects}"));
	named(&with("/bootNodes", Some(json!(""))), "bootNodes", "or the empty list []");
}

#[test]
fn object_should_be_described_when_something_else_is_in_its_place() {
	let fields = "account, aura, authorityDiscovery, sessionKeys";
	let address = example("/guardians/0");
	said(
		"/collators/2",
		address.clone(),
		&format!(
			"collators[2]: must be an object in braces, not the text {address}; its fields are {fields}"
		),
	);
	said(
		"/rates",
		json!([]),
		"rates: must be an object in braces, not a list; its fields are nusd, relayToken",
	);
}

#[test]
fn decimal_should_be_shown_when_something_else_is_in_its_place() {
	let right = "give the treasury's PIG, such as \"1000.5\"";
	let not = |what: &str| format!("treasury: must be a decimal in quotes, not {what}: {right}");
	said("/treasury", json!(7), &not("7"));
	said("/treasury", json!([]), &not("a list"));
	for text in ["1,000", ".5", "1e6", "", "1000 PIG"] {
		let line = format!(
			"treasury: \"{text}\" is no decimal, which is digits with at most one point between \
			 them: {right}"
		);
		said("/treasury", json!(text), &line);
	}
	let line = "treasury: 1.0000000000001 has more than 12 decimals: leave out those after them";
	said("/treasury", json!("1.0000000000001"), line);
	let huge = "340282366920938463463374608";
	let line = format!("treasury: {huge} is more than the chain can count: {right}");
	said("/treasury", json!(huge), &line);
}

#[test]
fn whole_number_should_be_shown_when_something_else_is_in_its_place() {
	let said_of = |value: Value, shown: &str| {
		let line = format!(
			"paraId: must be a whole number from 0 to 4294967295, without quotes, not {shown}: give \
			 the id registered on the relay chain, such as 3417"
		);
		said("/paraId", value, &line);
	};
	said_of(json!("3417"), "the text \"3417\"");
	said_of(json!(-1), "-1");
	said_of(json!(3_417.5), "3417.5");
	said_of(json!(4_294_967_296_u64), "4294967296");
}

#[test]
fn key_should_be_described_when_something_else_is_in_its_place() {
	let address = example("/guardians/0");
	said(
		"/collators/0/aura",
		address.clone(),
		&format!(
			"collators[0].aura: must be 0x and 64 hexadecimal digits, not the text {address}: give \
			 the public key that `pignus-node key generate` printed, or both keys of the node as \
			 sessionKeys"
		),
	);
	let words = "must be 0x and 128 hexadecimal digits, not the text \"0x12\": give what \
	             author_rotateKeys has answered";
	refused("/collators/1/sessionKeys", Some(json!("0x12")), "collators[1].sessionKeys", words);
}

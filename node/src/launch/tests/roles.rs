// SPDX-License-Identifier: GPL-3.0-only

//! How many there have to be of each, and who may not be what else.

use super::*;

#[test]
fn seats_should_be_as_many_as_it_takes() {
	refused("/guardians/2", None, "guardians", "there are 2 guardians: give at least 3");
	refused("/collators", Some(json!([])), "collators", "there are 0 collators: give at least 1");
	refused("/operators/2", None, "operators", "there are 2 operators: give at least 3");
	let fourth = with("/operators/3", Some(example("/endowments/0/account")));
	named(&fourth, "operators", "must be an odd number");
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
}

#[test]
fn operator_should_be_refused_when_it_issues_the_dollar_of_a_peg() {
	let peg = peg::with("issuer", example("/operators/1"));
	all_named(&peg, &["operators[1]"], "is also peg.issuer: an operator's key lies on a machine");
	for other in ["/guardians/0", "/collators/0/account", "/endowments/0/account"] {
		assert_eq!(mistakes(&peg::with("issuer", example(other)), RELEASE), [], "{other}");
	}
}

#[test]
fn session_key_should_be_refused_when_it_is_used_twice_or_owns_something() {
	let aura = example("/collators/0/aura");
	let at = "collators[0].authorityDiscovery";
	refused("/collators/0/authorityDiscovery", Some(aura), at, "the same key as collators[0].aura");
	let account = keys::hex(account("/collators/0/account").as_ref());
	refused("/collators/0/aura", Some(account.clone()), "collators[0].aura", "is also the account");
	refused("/collators/0/aura", Some(json!("0x12")), "collators[0].aura", "64 hexadecimal digits");
	let at = "collators[1].sessionKeys";
	refused("/collators/1/sessionKeys", Some(account), at, "128 hexadecimal digits");
	let key = example("/collators/0/aura");
	refused("/collators/1/aura", Some(key), "collators[1].aura", "leave one of the two out");
}

#[test]
fn session_key_should_be_refused_when_it_issues_the_dollar_of_a_peg() {
	let key: [u8; 32] = keys::from_hex(&example("/collators/0/aura"));
	let text = peg::with("issuer", json!(AccountId::from(key).to_string()));
	named(&text, "collators[0].aura", "is also the account peg.issuer");
}

// SPDX-License-Identifier: GPL-3.0-only

//! Who has PIG, how much, and what it is worth.

use super::*;
use crate::launch::file::LIKELY_RATES;
use polkadot_sdk::sp_runtime::FixedPointNumber;

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
fn endowment_of_an_operator_should_be_refused_when_its_key_is_worth_stealing() {
	let words = "is too much for operators[1], whose key lies on a machine that talks to strangers";
	let too_much = "1000.000000000001";
	refused("/endowments/4/pig", Some(json!(too_much)), "endowments[4].pig", words);
	assert_eq!(mistakes(&with("/endowments/4/pig", Some(json!("1000"))), RELEASE), []);
}

#[test]
fn rate_should_be_refused_when_it_cannot_be_right() {
	let words = "cannot be right: give the PIG that one of it is worth, from \"0.000001\" to";
	for asset in ["nusd", "relayToken"] {
		let (pointer, at) = (format!("/rates/{asset}"), format!("rates.{asset}"));
		// Fixed-point numbers hold neither the last one nor, for NUSD, the reciprocal of that before.
		for rate in [
			"0",
			"0.000000000001",
			"0.000000999999",
			"1000000.000000000001",
			"1000000000001",
			"340282366920938463463374607",
		] {
			refused(&pointer, Some(json!(rate)), &at, words);
		}
		let beyond = json!("340282366920938463463374608");
		refused(&pointer, Some(beyond), &at, "is more than the chain can count: give the PIG");
	}
	refused("/rates/dot", Some(json!("1")), "rates.dot", "there is no such field; there are nusd");
}

#[test]
fn rate_should_convert_both_ways_when_it_is_taken() {
	for rate in ["0.000001", "1000000"] {
		for relay_chain in ["polkadot", "rococo-local"] {
			let text = EXAMPLE
				.replace("\"polkadot\"", &format!("\"{relay_chain}\""))
				.replace("\"4.2\"", &format!("\"{rate}\""))
				.replace("\"nusd\": \"1\"", &format!("\"nusd\": \"{rate}\""));
			let rates = launched(&text).founding.rates;
			assert_eq!(rates.len(), 2);
			for (_, rate) in rates {
				let back = rate.reciprocal().expect("it is not zero");
				assert!(
					rate.into_inner() >= 1_000_000_000 && back.into_inner() >= 1_000,
					"{rate:?}"
				);
			}
		}
	}
	assert_eq!((*LIKELY_RATES.start(), *LIKELY_RATES.end()), (1_000_000, 10u128.pow(18)));
}

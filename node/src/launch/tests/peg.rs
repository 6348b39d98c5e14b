// SPDX-License-Identifier: GPL-3.0-only

//! The peg, which may be left out.

use super::*;

/// The example with a peg that has this value in one field.
pub fn with(field: &str, value: Value) -> String {
	let mut peg = json!({
		"issuer": example("/guardians/0"),
		"name": "Example Dollar",
		"symbol": "XUSD",
		"ceiling": "1000000",
		"mintingFeePercent": "0.1",
		"redemptionFeePercent": "0",
	});
	peg[field] = value;
	super::with("/peg", Some(peg))
}

#[test]
fn peg_should_be_open_when_the_file_has_one() {
	starts(launched(&with("symbol", json!("USDX.e"))), || {});
	starts(launched(&with("ceiling", json!("0.03"))), || {});
	starts(launched(&with("mintingFeePercent", json!("99.9999"))), || {});
}

#[test]
fn dollar_should_be_refused_when_it_could_be_taken_for_the_chains_own() {
	for taken in ["NUSD", "nusd", "Pig", "PIG", "N-USD", "Pignus Dollar", "pignus dollar"] {
		for field in ["name", "symbol"] {
			let at = format!("peg.{field}");
			let words = format!("{taken} is what an asset of the chain itself is called: give the");
			all_named(&with(field, json!(taken)), &[&at], &words);
		}
	}
	// The first letter is Greek.
	for lookalike in ["\u{39d}USD", "NUSD ", " NUSD", "NU\nSD", "NU\u{200b}SD"] {
		named(&with("symbol", json!(lookalike)), "peg.symbol", "must consist of the letters");
	}
	let long = json!("X".repeat(51));
	all_named(&with("name", long), &["peg.name"], "has 51 bytes: give at most 50");
	all_named(&with("name", json!("  ")), &["peg.name"], "is empty: give the dollar's name");
}

#[test]
fn peg_should_be_refused_when_nobody_could_swap() {
	for ceiling in ["0", "0.029999"] {
		let words = "is less than the least swap of 0.03 NUSD, so nobody could swap: give";
		all_named(&with("ceiling", json!(ceiling)), &["peg.ceiling"], words);
	}
	for field in ["mintingFeePercent", "redemptionFeePercent"] {
		let at = format!("peg.{field}");
		for fee in ["100", "100.0001", "99999999999"] {
			all_named(&with(field, json!(fee)), &[&at], "must be less than 100: give a percentage");
		}
		all_named(&with(field, json!("0.00001")), &[&at], "has more than 4 decimals");
		all_named(&with(field, json!("0.1%")), &[&at], "such as \"0.1\"");
	}
}

#[test]
fn issuer_should_be_refused_when_nobody_can_sign_for_it_or_everybody() {
	let nobody = AccountId::from(*b"modlpig/psm!\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0");
	let text = with("issuer", json!(nobody.to_string()));
	named(&text, "peg.issuer", "is the account of a pallet, which has no key");
	let everybody = AccountId::from([0; 32]);
	let text = with("issuer", json!(everybody.to_string()));
	named(&text, "peg.issuer", "is a key that everybody can sign with");
}

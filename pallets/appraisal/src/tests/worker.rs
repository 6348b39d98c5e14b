// SPDX-License-Identifier: Apache-2.0

use crate::{crypto, mock::*, Endpoint, Source};
use codec::Decode;
use polkadot_sdk::{
	frame_support::traits::Hooks,
	pallet_oracle,
	sp_core::offchain::{
		testing::{PendingRequest, TestOffchainExt, TestTransactionPoolExt},
		OffchainDbExt, OffchainWorkerExt, TransactionPoolExt,
	},
	sp_keystore::{testing::MemoryKeystore, Keystore, KeystoreExt},
	sp_runtime::{AccountId32, FixedU128},
};

const MARKET: &str = "http://market/7";

/// Run the worker of a node that holds the key of the only operator. `answers` are what the listed
/// URLs answer, in the order in which they are asked; returns what the worker reported.
fn reported(prepare: impl FnOnce(), answers: &[(&str, &[u8])]) -> Vec<Vec<(u32, FixedU128)>> {
	reported_by(true, prepare, answers)
}

fn reported_by(
	is_operator: bool,
	prepare: impl FnOnce(),
	answers: &[(&str, &[u8])],
) -> Vec<Vec<(u32, FixedU128)>> {
	let keystore = MemoryKeystore::new();
	let public = keystore
		.sr25519_generate_new(crypto::KEY_TYPE, Some("//Alice"))
		.expect("a key can be generated");
	let operator = if is_operator { AccountId32::new(public.0) } else { account(9) };
	let (offchain, state) = TestOffchainExt::new();
	let (pool, transactions) = TestTransactionPoolExt::new();
	for (uri, response) in answers {
		state.write().expect_request(PendingRequest {
			method: "GET".into(),
			uri: (*uri).into(),
			headers: vec![("accept".into(), "application/json".into())],
			response: Some(response.to_vec()),
			sent: true,
			..Default::default()
		});
	}
	let mut ext = ExtBuilder { operators: vec![operator], minimum_reports: 1 }.build();
	ext.register_extension(OffchainDbExt::new(offchain.clone()));
	ext.register_extension(OffchainWorkerExt::new(offchain));
	ext.register_extension(TransactionPoolExt::new(pool));
	ext.register_extension(KeystoreExt::new(keystore));
	ext.execute_with(|| {
		prepare();
		Appraisal::offchain_worker(System::block_number());
	});
	let submitted = transactions.read();
	submitted
		.transactions
		.iter()
		.map(|encoded| {
			let extrinsic = Extrinsic::decode(&mut &encoded[..]).expect("an extrinsic");
			match extrinsic.function {
				RuntimeCall::Oracle(pallet_oracle::Call::feed_values { values }) => {
					values.into_inner()
				},
				other => panic!("the worker sent {other:?}"),
			}
		})
		.collect()
}

fn set_sources(sources: Vec<Source>) {
	let mut feed = feed(price(1000));
	feed.sources = sources.try_into().expect("few sources");
	Appraisal::set_feed(RuntimeOrigin::root(), APES, Box::new(feed)).expect("a valid feed");
}

fn endpoint(url: &str, pointer: &str) -> Endpoint {
	let Source { url, pointer, .. } = source(url, pointer);
	Endpoint { url, pointer }
}

#[test]
fn worker_should_report_the_exact_decimal_when_a_source_answers() {
	for body in [&br#"{"price":"123.456789012345678"}"#[..], br#"{"price":123.456789012345678}"#] {
		let sent = reported(|| set_feed(1000), &[(MARKET, body)]);
		let exact = FixedU128::from_inner(123_456_789_012_345_678_000);
		assert_eq!(sent, [[(APES, exact)]]);
	}
}

#[test]
fn worker_should_report_nothing_when_the_answer_is_no_price() {
	let large = vec![b' '; 70_000];
	let bodies: [&[u8]; 9] = [
		b"",
		b"<html>",
		br#"{"price":0}"#,
		br#"{"price":-5}"#,
		br#"{"price":"NaN"}"#,
		br#"{"price":1e400}"#,
		br#"{"price":null}"#,
		br#"{"cost":5}"#,
		&large,
	];
	for body in bodies {
		let sent = reported(|| set_feed(1000), &[(MARKET, body)]);
		assert!(sent.is_empty(), "{:?}", String::from_utf8_lossy(&body[..body.len().min(40)]));
	}
}

#[test]
fn worker_should_ask_nobody_when_it_is_not_due() {
	// The node holds no operator's key.
	assert!(reported_by(false, || set_feed(1000), &[]).is_empty());
	// There is no feed.
	assert!(reported(|| (), &[]).is_empty());
	// The operator's own report is younger than `min_interval`.
	let fresh = || {
		set_feed(1000);
		let operator = polkadot_sdk::pallet_membership::Members::<Runtime>::get()[0].clone();
		let values = vec![(APES, price(900))].try_into().expect("one value");
		Oracle::feed_values(RuntimeOrigin::signed(operator), values).expect("an operator");
		advance(INTERVAL - 1);
	};
	assert!(reported(fresh, &[]).is_empty());
	let due = || {
		fresh();
		advance(1);
	};
	assert_eq!(reported(due, &[(MARKET, br#"{"price":1}"#)]), [[(APES, price(1))]]);
}

#[test]
fn worker_should_report_the_median_when_half_of_the_sources_answer() {
	let three = || {
		set_sources(vec![source("http://a", ""), source("http://b", ""), source("http://c", "")])
	};
	let sent = reported(three, &[("http://a", b"1000"), ("http://b", b"9"), ("http://c", b"990")]);
	assert_eq!(sent, [[(APES, price(990))]]);
	// Two of three: the lower one.
	let sent = reported(three, &[("http://a", b"1000"), ("http://b", b"?"), ("http://c", b"990")]);
	assert_eq!(sent, [[(APES, price(990))]]);
	let sent = reported(three, &[("http://a", b"?"), ("http://b", b"?"), ("http://c", b"990")]);
	assert!(sent.is_empty());
}

#[test]
fn worker_should_multiply_by_the_rate_exactly_when_the_source_has_a_quote() {
	let quoted = || {
		let quote = Some(endpoint("http://rates", "/eth"));
		set_sources(vec![Source { quote, ..source("http://nft/{collection}", "") }]);
	};
	let sent =
		reported(quoted, &[("http://nft/7", b"1.5"), ("http://rates", br#"{"eth":"2000.1"}"#)]);
	// 1.5 * 2000.1 = 3000.15.
	assert_eq!(sent, [[(APES, FixedU128::from_rational(300_015, 100))]]);
}

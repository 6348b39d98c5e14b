// SPDX-License-Identifier: Apache-2.0

use crate::{crypto, mock::*, Endpoint, Source};
use codec::Decode;
use frame_support::traits::Hooks;
use sp_core::offchain::{
	testing::{PendingRequest, TestOffchainExt, TestTransactionPoolExt},
	OffchainDbExt, OffchainWorkerExt, StorageKind, TransactionPool, TransactionPoolExt,
};
use sp_io::{offchain::local_storage_set, TestExternalities};
use sp_keystore::{testing::MemoryKeystore, Keystore, KeystoreExt};
use sp_runtime::{AccountId32, FixedU128};
use std::sync::{
	atomic::{AtomicBool, Ordering},
	Arc,
};

/// The key under which a node keeps its override for the feed's only source.
const OVERRIDE: &[u8] = b"appraisal/override/http://market/{collection}";

const MARKET: &str = "http://market/7";

/// How the worker names itself to the sources.
const AGENT: (&str, &str) = ("user-agent", concat!("pignus-appraisal/", env!("CARGO_PKG_VERSION")));

type Reported = Vec<Vec<(u32, FixedU128)>>;

/// A pool that refuses everything while `refuses` says so.
struct Pool {
	accepted: TestTransactionPoolExt,
	refuses: Arc<AtomicBool>,
}

impl TransactionPool for Pool {
	fn submit_transaction(&mut self, transaction: Vec<u8>) -> Result<(), ()> {
		if self.refuses.load(Ordering::Relaxed) {
			return Err(());
		}
		self.accepted.submit_transaction(transaction)
	}
}

/// A node with a keystore and offchain storage, and the servers that it reaches.
struct Node {
	ext: TestExternalities,
	servers: TestOffchainExt,
	/// Whether its pool refuses every transaction.
	refuses: Arc<AtomicBool>,
	/// The encoded transactions in its pool.
	pool: Box<dyn Fn() -> Vec<Vec<u8>>>,
}

impl Node {
	/// A node that holds the key of the only operator.
	fn of_operator() -> Self {
		Self::new(|key| key)
	}

	fn new(operator: impl FnOnce(AccountId32) -> AccountId32) -> Self {
		let keystore = MemoryKeystore::new();
		let public = keystore
			.sr25519_generate_new(crypto::KEY_TYPE, Some("//Alice"))
			.expect("a key can be generated");
		let operators = vec![operator(AccountId32::new(public.0))];
		let (offchain, _) = TestOffchainExt::new();
		let (accepted, pool) = TestTransactionPoolExt::new();
		let refuses = Arc::new(AtomicBool::new(false));
		let transactions = Pool { accepted, refuses: refuses.clone() };
		let mut ext = ExtBuilder { operators, minimum_reports: 1 }.build();
		ext.register_extension(OffchainDbExt::new(offchain.clone()));
		ext.register_extension(OffchainWorkerExt::new(offchain.clone()));
		ext.register_extension(TransactionPoolExt::new(transactions));
		ext.register_extension(KeystoreExt::new(keystore));
		let pool = Box::new(move || pool.read().transactions.clone());
		Self { ext, servers: offchain, refuses, pool }
	}

	/// Expect this as the next request, with these headers in addition to those that every request
	/// has.
	fn expect(&self, uri: &str, headers: &[(&str, &str)], answer: &[u8]) {
		self.expect_with(
			uri,
			&[headers, &[("accept", "application/json"), AGENT]].concat(),
			answer,
		);
	}

	/// Expect this as the next request, with exactly these headers.
	fn expect_with(&self, uri: &str, headers: &[(&str, &str)], answer: &[u8]) {
		let headers = headers.iter();
		self.servers.0.write().expect_request(PendingRequest {
			method: "GET".into(),
			uri: uri.into(),
			headers: headers.map(|(name, value)| ((*name).into(), (*value).into())).collect(),
			response: Some(answer.to_vec()),
			sent: true,
			..Default::default()
		});
	}

	/// Run `prepare` on the chain or in the node's storage, then the worker.
	fn round(&mut self, prepare: impl FnOnce()) {
		self.ext.execute_with(|| {
			prepare();
			Appraisal::offchain_worker(System::block_number());
		});
	}

	fn reported(&self) -> Reported {
		let decoded = |encoded: Vec<u8>| Extrinsic::decode(&mut &encoded[..]);
		(self.pool)()
			.into_iter()
			.map(|encoded| match decoded(encoded).expect("an extrinsic").function {
				RuntimeCall::Oracle(pallet_oracle::Call::feed_values { values }) => {
					values.into_inner()
				},
				other => panic!("the worker sent {other:?}"),
			})
			.collect()
	}
}

/// What the worker of the only operator reports in one round. `answers` are what the listed URLs
/// return, in the order in which they are asked.
fn reported(prepare: impl FnOnce(), answers: &[(&str, &[u8])]) -> Reported {
	let mut node = Node::of_operator();
	answers.iter().for_each(|(uri, answer)| node.expect(uri, &[], answer));
	node.round(prepare);
	node.reported()
}

fn set_sources(sources: Vec<Source>) {
	let mut feed = feed(price(1000));
	feed.sources = sources.try_into().expect("few sources");
	Appraisal::set_feed(RuntimeOrigin::root(), APES, Box::new(feed), None).expect("a valid feed");
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
		br#"{"price":-0.0}"#,
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
fn worker_should_report_zero_when_that_is_the_answer() {
	let answers =
		["0", r#""0""#, "0.0", "0e5", "1e-19", r#""0.0000000000000000009""#, "0e9999999999"];
	for answer in answers {
		let body = format!(r#"{{"price":{answer}}}"#);
		let sent = reported(|| set_feed(1000), &[(MARKET, body.as_bytes())]);
		assert_eq!(sent, [[(APES, price(0))]], "{answer}");
	}
	// A rate of zero, and a product of 10^-20.
	let quoted = || {
		let quote = Some(endpoint("http://rates", ""));
		set_sources(vec![Source { quote, ..source("http://nft", "") }]);
	};
	for (number, rate) in [(&b"1.5"[..], &b"0"[..]), (b"0", b"2000"), (b"1e-10", b"1e-10")] {
		let sent = reported(quoted, &[("http://nft", number), ("http://rates", rate)]);
		assert_eq!(sent, [[(APES, price(0))]]);
	}
}

#[test]
fn worker_should_ask_nobody_when_it_is_not_due() {
	// The node holds no operator's key.
	let mut stranger = Node::new(|_| account(9));
	stranger.round(|| set_feed(1000));
	assert!(stranger.reported().is_empty());
	// There is no feed.
	assert!(reported(|| (), &[]).is_empty());
	// The operator's own report is younger than `min_interval`.
	let fresh = || {
		set_feed(1000);
		let operator = pallet_membership::Members::<Runtime>::get()[0].clone();
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
	// Two of three answer: the lower price counts.
	let sent = reported(three, &[("http://a", b"1000"), ("http://b", b"?"), ("http://c", b"990")]);
	assert_eq!(sent, [[(APES, price(990))]]);
	let sent = reported(three, &[("http://a", b"?"), ("http://b", b"?"), ("http://c", b"990")]);
	assert!(sent.is_empty());
	// Zero is an answer like any other.
	let sent = reported(three, &[("http://a", b"0"), ("http://b", b"1000"), ("http://c", b"990")]);
	assert_eq!(sent, [[(APES, price(990))]]);
	let sent = reported(three, &[("http://a", b"0"), ("http://b", b"0"), ("http://c", b"990")]);
	assert_eq!(sent, [[(APES, price(0))]]);
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

#[test]
fn worker_should_skip_a_feed_when_it_is_paused() {
	let paused = || {
		set_feed(1000);
		Appraisal::pause_feed(RuntimeOrigin::root(), APES, true).expect("root may pause");
	};
	assert!(reported(paused, &[]).is_empty());
}

#[test]
fn worker_should_ask_nobody_when_a_migration_goes_on() {
	let mut node = Node::of_operator();
	node.round(|| {
		set_feed(1000);
		IsMigrating::set(true);
	});
	assert!(node.reported().is_empty());
	node.expect(MARKET, &[], br#"{"price":1}"#);
	node.round(|| IsMigrating::set(false));
	assert_eq!(node.reported(), [[(APES, price(1))]]);
}

#[test]
fn worker_should_wait_twice_as_long_after_each_failure() {
	let mut node = Node::of_operator();
	let fail = |node: &mut Node, prepare: &dyn Fn()| {
		node.expect(MARKET, &[], b"?");
		node.round(prepare);
	};
	fail(&mut node, &|| set_feed(1000));
	// An unexpected request would panic.
	node.round(|| advance(29_999));
	fail(&mut node, &|| advance(1));
	node.round(|| advance(59_999));
	fail(&mut node, &|| advance(1));
	// 120, 240 and 480 s, and then at most `min_interval`.
	for wait in [120_000, 240_000, 480_000, INTERVAL, INTERVAL] {
		node.round(|| advance(wait - 1));
		fail(&mut node, &|| advance(1));
	}
	node.expect(MARKET, &[], br#"{"price":7}"#);
	node.round(|| advance(INTERVAL));
	assert_eq!(node.reported(), [[(APES, price(7))]]);
	// A success restarts the count; its report has three blocks to be included.
	fail(&mut node, &|| (0..3).for_each(|_| advance(INTERVAL)));
	node.round(|| advance(29_999));
	fail(&mut node, &|| advance(1));
}

#[test]
fn worker_should_wait_twice_as_many_blocks_after_each_report_that_the_pool_refuses() {
	let mut node = Node::of_operator();
	node.ext.execute_with(|| set_feed(1000));
	node.refuses.store(true, Ordering::Relaxed);
	// After 2, 4, 8, 16, 32, 64, and then always 64 blocks: 4 rounds in the first 20.
	let mut rounds = vec![0, 2, 6, 14, 30, 62, 126, 190];
	for block in 0..=190 {
		// An unexpected request would panic, as would one that was not made, at the end.
		if rounds.first() == Some(&block) {
			rounds.remove(0);
			node.expect(MARKET, &[], br#"{"price":7}"#);
		}
		node.round(next_block);
	}
	assert!(rounds.is_empty() && node.reported().is_empty());
	// An accepted report has three blocks to be included, and ends the count of refusals.
	node.refuses.store(false, Ordering::Relaxed);
	(0..63).for_each(|_| node.round(next_block));
	node.expect(MARKET, &[], br#"{"price":8}"#);
	node.round(next_block);
	assert_eq!(node.reported(), [[(APES, price(8))]]);
	node.refuses.store(true, Ordering::Relaxed);
	for wait in [3, 2, 4] {
		(1..wait).for_each(|_| node.round(next_block));
		node.expect(MARKET, &[], br#"{"price":9}"#);
		node.round(next_block);
	}
	assert_eq!(node.reported().len(), 1);
}

#[test]
fn worker_should_fetch_at_once_when_the_chain_is_behind_the_block_of_a_refusal() {
	let mut node = Node::of_operator();
	node.ext.execute_with(|| set_feed(1000));
	node.refuses.store(true, Ordering::Relaxed);
	node.expect(MARKET, &[], br#"{"price":7}"#);
	node.round(next_block);
	node.expect(MARKET, &[], br#"{"price":7}"#);
	node.round(|| System::set_block_number(1));
}

#[test]
fn worker_should_ask_the_operators_own_url_with_his_headers_when_he_set_them() {
	let own = br#"{"url":"http://own/{collection}?v=1","headers":{"x-api-key":"secret"}}"#;
	let mut node = Node::of_operator();
	node.expect("http://own/7?v=1", &[("x-api-key", "secret")], br#"{"price":5}"#);
	node.round(|| {
		set_feed(1000);
		local_storage_set(StorageKind::PERSISTENT, OVERRIDE, own);
	});
	assert_eq!(node.reported(), [[(APES, price(5))]]);
}

#[test]
fn worker_should_ask_the_chains_url_with_a_header_when_only_that_is_set() {
	let mut node = Node::of_operator();
	node.expect(MARKET, &[("authorization", "Bearer x")], br#"{"price":5}"#);
	node.round(|| {
		set_feed(1000);
		let own = br#"{"headers":{"authorization":"Bearer x"}}"#;
		local_storage_set(StorageKind::PERSISTENT, OVERRIDE, own);
	});
	assert_eq!(node.reported(), [[(APES, price(5))]]);
}

#[test]
fn worker_should_send_the_operators_header_when_it_replaces_one_of_its_own() {
	let mut node = Node::of_operator();
	let own = [("Accept", "text/plain"), ("User-Agent", "mine/1")];
	node.expect_with(MARKET, &own, br#"{"price":5}"#);
	node.round(|| {
		set_feed(1000);
		let own = br#"{"headers":{"User-Agent":"mine/1","Accept":"text/plain"}}"#;
		local_storage_set(StorageKind::PERSISTENT, OVERRIDE, own);
	});
	assert_eq!(node.reported(), [[(APES, price(5))]]);
}

#[test]
fn worker_should_ask_nobody_when_an_override_cannot_be_read() {
	for own in [&b"http://own"[..], br#"{"uri":"http://own"}"#, br#"{"url":5}"#, b"", b"\xff"] {
		let mut node = Node::of_operator();
		node.round(|| {
			set_feed(1000);
			local_storage_set(StorageKind::PERSISTENT, OVERRIDE, own);
		});
		assert!(node.reported().is_empty());
	}
}

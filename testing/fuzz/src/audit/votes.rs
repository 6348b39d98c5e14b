// SPDX-License-Identifier: GPL-3.0-only

//! Whether a vote is refused if, and only if, what it was made for no longer stands. The hashes are
//! those of what events have told, and not what views show.

use pignus_appraisal::{
	Call as AppraisalCall, Error as AppraisalError, Event as AppraisalEvent, Feeds,
};
use pignus_credit::{
	Call, CollectionLedgers, Error, Event, Global, MarketConfigOf, MarketId, Markets,
};
use pignus_runtime::{CollectionId, Hash, Runtime, RuntimeCall, RuntimeEvent};
use pignus_test_chain::caller::Caller;
use polkadot_sdk::sp_runtime::{
	traits::{BlakeTwo256, Hash as _},
	DispatchError,
};
use std::collections::BTreeMap;

/// What a vote is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Row {
	Market(MarketId),
	Limits,
	Collection(CollectionId),
	Feed(CollectionId),
}

/// The hash of each row that a vote may replace.
pub(super) struct Votes(BTreeMap<Row, Hash>);

impl Votes {
	/// The rows on the chain as it is.
	pub(super) fn begin() -> Self {
		let markets = Markets::<Runtime>::iter()
			.map(|(id, config)| (Row::Market(id), BlakeTwo256::hash_of(&config)));
		let collections = CollectionLedgers::<Runtime>::iter().filter_map(|(id, ledger)| {
			Some((Row::Collection(id), BlakeTwo256::hash_of(&ledger.limits?)))
		});
		let feeds =
			Feeds::<Runtime>::iter().map(|(id, feed)| (Row::Feed(id), BlakeTwo256::hash_of(&feed)));
		let limits = Global::<Runtime>::get().limits.into_iter();
		let limits = limits.map(|limits| (Row::Limits, BlakeTwo256::hash_of(&limits)));
		Self(markets.chain(collections).chain(feeds).chain(limits).collect())
	}

	/// Checks that what a vote names is what stands, if and only if it was not refused for that.
	pub(super) fn check(
		&self,
		call: &RuntimeCall,
		outcome: Result<(), DispatchError>,
	) -> Result<(), String> {
		let Some((row, expected)) = named(call) else { return Ok(()) };
		let stands = self.0.get(&row).copied();
		let outdated =
			[Error::<Runtime>::Outdated.into(), AppraisalError::<Runtime>::Outdated.into()];
		let refused = outcome.is_err_and(|error| outdated.contains(&error));
		if outcome.is_ok() && expected != stands {
			return Err(format!("a vote on {row:?} names {expected:?}, which is not {stands:?}"));
		}
		if refused && expected == stands {
			return Err(format!("a vote on {row:?} names what stands, and was refused for that"));
		}
		Ok(())
	}

	/// Reads the events of a call.
	pub(super) fn read(&mut self, caller: Caller, call: &RuntimeCall, events: &[RuntimeEvent]) {
		events.iter().for_each(|event| self.take(event));
		let by_guardians = matches!(caller, Caller::Guardian(_) | Caller::Guardians);
		if let RuntimeCall::Credit(Call::set_global_limits { limits, .. }) = call {
			// What guardians lower comes back: it is still what was voted.
			if !by_guardians {
				self.0.insert(Row::Limits, BlakeTwo256::hash_of(limits));
			}
		}
	}

	fn take(&mut self, event: &RuntimeEvent) {
		match event {
			RuntimeEvent::Credit(
				Event::MarketCreated { market, config } | Event::MarketUpdated { market, config },
			) => {
				let config = MarketConfigOf::<Runtime>::clone(config);
				self.0.insert(Row::Market(*market), BlakeTwo256::hash_of(&config));
			},
			RuntimeEvent::Credit(Event::MarketRemoved { market }) => {
				self.0.remove(&Row::Market(*market));
			},
			RuntimeEvent::Credit(Event::CollectionLimitsSet { collection, limits }) => {
				self.0.insert(Row::Collection(*collection), BlakeTwo256::hash_of(limits));
			},
			RuntimeEvent::Appraisal(AppraisalEvent::FeedSet { collection, feed, .. }) => {
				self.0.insert(Row::Feed(*collection), BlakeTwo256::hash_of(&**feed));
			},
			RuntimeEvent::Appraisal(AppraisalEvent::FeedRemoved { collection }) => {
				self.0.remove(&Row::Feed(*collection));
			},
			_ => {},
		}
	}
}

/// What a vote is about, and the hash that it names.
fn named(call: &RuntimeCall) -> Option<(Row, Option<Hash>)> {
	Some(match call {
		RuntimeCall::Credit(Call::update_market { market, expected, .. }) => {
			(Row::Market(*market), Some(*expected))
		},
		RuntimeCall::Credit(Call::set_global_limits { expected, .. }) => (Row::Limits, *expected),
		RuntimeCall::Credit(Call::set_collection_limits { collection, expected, .. }) => {
			(Row::Collection(*collection), *expected)
		},
		RuntimeCall::Appraisal(AppraisalCall::set_feed { collection, expected, .. }) => {
			(Row::Feed(*collection), *expected)
		},
		_ => return None,
	})
}

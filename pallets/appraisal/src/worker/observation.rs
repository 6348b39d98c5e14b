// SPDX-License-Identifier: Apache-2.0

//! What the sources of a feed said in a round, and the log line that tells the operator.

use super::{
	document::{self, Refusal},
	http::{Documents, Request},
	overrides::{self, expanded},
};
use crate::{decimal::Decimal, math, Endpoint, Source, MAX_PRICE};
use alloc::{
	string::{String, ToString},
	vec::Vec,
};
use core::fmt;
use sp_runtime::FixedU128;

/// What the sources of one feed said.
pub struct Observation<Key> {
	/// The collection.
	pub collection: Key,
	/// The median over its sources, if at least half of them answered.
	pub price: Option<FixedU128>,
	answered: usize,
	refusals: Vec<(String, Refusal)>,
}

impl<Key: ToString + Copy> Observation<Key> {
	/// Read the price of a collection from what its sources answered.
	pub fn of(collection: Key, sources: &[Source], documents: &Documents) -> Self {
		let mut prices = Vec::new();
		let mut refusals = Vec::new();
		for source in sources {
			match price(source, &collection, documents) {
				Ok(price) => prices.push(price),
				Err(refusal) => refusals.push(refusal),
			}
		}
		prices.sort_unstable();
		let price = if prices.len() >= refusals.len() {
			math::middle(&prices).map(|(lower, _)| lower)
		} else {
			None
		};
		Self { collection, price, answered: prices.len(), refusals }
	}
}

/// The requests that a source needs; those that this node cannot make are left out.
pub fn requests<'a>(
	source: &'a Source,
	collection: &'a impl ToString,
) -> impl Iterator<Item = Request> + 'a {
	endpoints(source).filter_map(move |(url, _)| overrides::request(url, collection).ok())
}

fn endpoints(source: &Source) -> impl Iterator<Item = (&[u8], &[u8])> {
	let quote = source.quote.as_ref().map(|Endpoint { url, pointer }| (&url[..], &pointer[..]));
	core::iter::once((&source.url[..], &source.pointer[..])).chain(quote)
}

/// The price that one source names, in the credit asset; or the URL that was refused, and why. Zero
/// is a price: a source that says that an item is worth nothing has not said nothing.
fn price(
	source: &Source,
	collection: &impl ToString,
	documents: &Documents,
) -> Result<FixedU128, (String, Refusal)> {
	let refused = |url: &[u8], refusal| {
		let url = expanded(&String::from_utf8_lossy(url), collection);
		(url, refusal)
	};
	let product =
		endpoints(source).try_fold(FixedU128::from_u32(1), |product, (url, pointer)| {
			number(url, pointer, collection, documents)
				.and_then(|number| math::converted(product, number).ok_or(Refusal::OutOfRange))
				.map_err(|refusal| refused(url, refusal))
		})?;
	(product <= MAX_PRICE)
		.then_some(product)
		.ok_or_else(|| refused(&source.url, Refusal::OutOfRange))
}

fn number(
	url: &[u8],
	pointer: &[u8],
	collection: &impl ToString,
	documents: &Documents,
) -> Result<FixedU128, Refusal> {
	let request = overrides::request(url, collection)?;
	let document = documents.get(&request).ok_or(Refusal::NotFetched)?;
	document::number_at(document.as_ref().map_err(|error| Refusal::from(*error))?, pointer)
}

/// A round in one line: what was observed, what gave no price, and what was refused and why.
pub struct Summary<'a, Key>(pub &'a [Observation<Key>]);

impl<Key: fmt::Display> Summary<'_, Key> {
	/// Whether any source was refused.
	pub fn has_refusals(&self) -> bool {
		self.0.iter().any(|observation| !observation.refusals.is_empty())
	}
}

impl<Key: fmt::Display> fmt::Display for Summary<'_, Key> {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		let (observed, missed): (Vec<_>, Vec<_>) =
			self.0.iter().partition(|observation| observation.price.is_some());
		write!(f, "{} of {} due feeds observed", observed.len(), self.0.len())?;
		list(f, ": ", observed.iter().filter_map(|seen| Some((seen, seen.price?))), |f, line| {
			write!(f, "{} = {} ({})", line.0.collection, Decimal(line.1), Sources(line.0))
		})?;
		list(f, "; no price: ", missed.iter(), |f, missed| {
			write!(f, "{} ({})", missed.collection, Sources(missed))
		})?;
		let refusals = self.0.iter().flat_map(|observation| &observation.refusals);
		list(f, "; refused ", refusals, |f, (url, refusal)| write!(f, "{url}: {refusal}"))
	}
}

struct Sources<'a, Key>(&'a Observation<Key>);

impl<Key> fmt::Display for Sources<'_, Key> {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		let Observation { answered, refusals, .. } = self.0;
		write!(f, "{answered} of {} sources", answered.saturating_add(refusals.len()))
	}
}

/// Write `items` with `lead` before the first and commas between them; nothing when there are none.
fn list<Item>(
	f: &mut fmt::Formatter<'_>,
	lead: &str,
	items: impl Iterator<Item = Item>,
	write: impl Fn(&mut fmt::Formatter<'_>, Item) -> fmt::Result,
) -> fmt::Result {
	for (index, item) in items.enumerate() {
		f.write_str(if index == 0 { lead } else { ", " })?;
		write(f, item)?;
	}
	Ok(())
}

// SPDX-License-Identifier: Apache-2.0

//! What this node requests instead of the URL on chain: an operator's own URL for a source, and
//! headers such as API keys. They are kept in the node's offchain storage, never on chain, and are
//! not logged.
//!
//! The key is [`KEY_PREFIX`] followed by the URL template as it stands on chain; the value is JSON:
//! `{"url": "https://…/{collection}", "headers": {"x-api-key": "…"}}`; both are optional.

use super::{document::Refusal, http::Request};
use alloc::{
	collections::BTreeMap,
	string::{String, ToString},
};
use serde::Deserialize;
use sp_core::offchain::StorageKind;
use sp_io::offchain;

/// The prefix of an override's key.
pub const KEY_PREFIX: &[u8] = b"appraisal/override/";

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Override {
	url: Option<String>,
	#[serde(default)]
	headers: BTreeMap<String, String>,
}

/// The request that this node makes for a URL template on chain. If its override cannot be read, no
/// request is made: the operator did not mean the URL on chain.
pub fn request(template: &[u8], collection: &impl ToString) -> Result<Request, Refusal> {
	let key = [KEY_PREFIX, template].concat();
	let own = match offchain::local_storage_get(StorageKind::PERSISTENT, &key) {
		Some(json) => serde_json::from_slice(&json).map_err(|_| Refusal::Override)?,
		None => Override::default(),
	};
	let template = own.url.unwrap_or_else(|| String::from_utf8_lossy(template).into_owned());
	Ok(Request { url: expanded(&template, collection), headers: own.headers })
}

/// A URL template with the collection filled in.
pub fn expanded(template: &str, collection: &impl ToString) -> String {
	template.replace("{collection}", &collection.to_string())
}

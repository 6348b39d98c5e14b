// SPDX-License-Identifier: Apache-2.0

//! Fetching documents over HTTP: all in parallel, each stage with its own deadline, no body larger
//! than a cap. Only status 200 is an answer; redirects are not followed.

use alloc::{collections::BTreeMap, string::String, vec::Vec};
use core::fmt;
use polkadot_sdk::{
	sp_io::offchain,
	sp_runtime::offchain::{
		http::{PendingRequest, Request, Response},
		Duration, Timestamp,
	},
};

const SEND_TIME: u64 = 2_000;
const WAIT_TIME: u64 = 4_000;
const BODY_TIME: u64 = 4_000;

/// The longest that [`fetch_all`] waits, in milliseconds, when every stage hits its deadline.
pub const LONGEST_ROUND: u64 = SEND_TIME + WAIT_TIME + BODY_TIME;

/// The largest body that is read: 64 KiB.
pub const BODY_LIMIT: usize = 64 * 1024;

/// Why a document could not be fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FetchError {
	/// The request could not be sent in time.
	Send,
	/// No answer came in time.
	NoAnswer,
	/// The answer's status was this instead of 200.
	Status(u16),
	/// The body did not arrive in time or broke off.
	Body,
	/// The body is larger than [`BODY_LIMIT`].
	TooLarge,
}

impl fmt::Display for FetchError {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::Send => f.write_str("the request could not be sent in time"),
			Self::NoAnswer => f.write_str("no answer in time"),
			Self::Status(code) => write!(f, "status {code}"),
			Self::Body => f.write_str("the body did not arrive in time or broke off"),
			Self::TooLarge => write!(f, "the body is larger than {BODY_LIMIT} bytes"),
		}
	}
}

/// Fetch all `urls` in parallel.
pub fn fetch_all(urls: Vec<String>) -> BTreeMap<String, Result<Vec<u8>, FetchError>> {
	let send_by = offchain::timestamp().add(Duration::from_millis(SEND_TIME));
	let pending: Vec<_> = urls
		.into_iter()
		.map(|url| {
			let request = Request::get(&url)
				.deadline(send_by)
				.add_header("accept", "application/json")
				.send()
				.map_err(|_| FetchError::Send);
			(url, request)
		})
		.collect();
	let answer_by = send_by.add(Duration::from_millis(WAIT_TIME));
	let read_by = answer_by.add(Duration::from_millis(BODY_TIME));
	pending
		.into_iter()
		.map(|(url, request)| {
			let body = request
				.and_then(|request| answer(request, answer_by))
				.and_then(|response| read(&response, read_by));
			(url, body)
		})
		.collect()
}

fn answer(request: PendingRequest, deadline: Timestamp) -> Result<Response, FetchError> {
	match request.try_wait(deadline) {
		Ok(Ok(response)) if response.code == 200 => Ok(response),
		Ok(Ok(response)) => Err(FetchError::Status(response.code)),
		Ok(Err(_)) | Err(_) => Err(FetchError::NoAnswer),
	}
}

fn read(response: &Response, deadline: Timestamp) -> Result<Vec<u8>, FetchError> {
	let mut body = response.body();
	body.deadline(deadline);
	let bytes: Vec<u8> = body.by_ref().take(BODY_LIMIT + 1).collect();
	if body.error().is_some() {
		return Err(FetchError::Body);
	}
	if bytes.len() > BODY_LIMIT {
		return Err(FetchError::TooLarge);
	}
	Ok(bytes)
}

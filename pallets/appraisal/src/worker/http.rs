// SPDX-License-Identifier: Apache-2.0

//! Fetching documents over HTTP: all in parallel, each stage with its own deadline, no body larger
//! than a cap, and none held up by another. Only status 200 counts as an answer; redirects are not
//! followed.

use alloc::{collections::BTreeMap, string::String, vec::Vec};
use core::fmt;
use sp_core::offchain::HttpError;
use sp_io::offchain;
use sp_runtime::offchain::{
	http::{PendingRequest, Request as HttpRequest, Response, ResponseBody},
	Duration, Timestamp,
};

const SEND_TIME: u64 = 2_000;
const WAIT_TIME: u64 = 4_000;
const BODY_TIME: u64 = 4_000;

/// How long to wait for one body before looking at the others again, in milliseconds.
const BODY_TURN: u64 = 100;

/// [`fetch_all`] waits at most this long, in milliseconds: when every stage hits its deadline.
pub const LONGEST_ROUND: u64 = SEND_TIME + WAIT_TIME + BODY_TIME;

/// The headers of every request, as far as the operator does not set them. Many public APIs refuse
/// a request that does not name a program.
const HEADERS: [(&str, &str); 2] = [
	("accept", "application/json"),
	("user-agent", concat!("pignus-appraisal/", env!("CARGO_PKG_VERSION"))),
];

/// The largest body that is read: 64 KiB.
pub const BODY_LIMIT: usize = 64 * 1024;

/// What to fetch, and with which headers.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Request {
	/// The whole URL.
	pub url: String,
	/// Headers in addition to `accept` and `user-agent`, or in their place.
	pub headers: BTreeMap<String, String>,
}

/// The answer to each request.
pub type Documents = BTreeMap<Request, Result<Vec<u8>, FetchError>>;

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

/// Fetch all `requests` in parallel.
pub fn fetch_all(requests: Vec<Request>) -> Documents {
	let mut documents = Documents::new();
	let send_by = after(offchain::timestamp(), SEND_TIME);
	let mut sent = Vec::new();
	for request in requests {
		match send(&request, send_by) {
			Ok(pending) => sent.push((request, pending)),
			Err(error) => drop(documents.insert(request, Err(error))),
		}
	}
	let answer_by = after(send_by, WAIT_TIME);
	let mut downloads = Vec::new();
	for (request, answer) in answers(sent, answer_by) {
		match answer {
			Ok(response) => downloads.push((request, Download::of(response))),
			Err(error) => drop(documents.insert(request, Err(error))),
		}
	}
	let read_by = after(answer_by, BODY_TIME);
	while !downloads.is_empty() {
		let is_late = offchain::timestamp() >= read_by;
		for (request, mut download) in core::mem::take(&mut downloads) {
			match download.proceed(after(offchain::timestamp(), BODY_TURN).min(read_by)) {
				Some(body) => drop(documents.insert(request, body)),
				None if is_late => drop(documents.insert(request, Err(FetchError::Body))),
				None => downloads.push((request, download)),
			}
		}
	}
	documents
}

fn after(moment: Timestamp, milliseconds: u64) -> Timestamp {
	moment.add(Duration::from_millis(milliseconds))
}

fn send(request: &Request, deadline: Timestamp) -> Result<PendingRequest, FetchError> {
	headers(request)
		.fold(HttpRequest::get(&request.url), |http, (name, value)| http.add_header(name, value))
		.deadline(deadline)
		.send()
		.map_err(|_| FetchError::Send)
}

fn headers(request: &Request) -> impl Iterator<Item = (&str, &str)> {
	let own = move || request.headers.iter().map(|(name, value)| (&name[..], &value[..]));
	let is_own = move |name: &str| own().any(|(own, _)| own.eq_ignore_ascii_case(name));
	own().chain(HEADERS.into_iter().filter(move |(name, _)| !is_own(name)))
}

fn answers(
	sent: Vec<(Request, PendingRequest)>,
	deadline: Timestamp,
) -> impl Iterator<Item = (Request, Result<Response, FetchError>)> {
	let (requests, pending): (Vec<_>, Vec<_>) = sent.into_iter().unzip();
	let answers =
		PendingRequest::try_wait_all(pending, deadline)
			.into_iter()
			.map(|answer| match answer {
				Ok(Ok(response)) if response.code == 200 => Ok(response),
				Ok(Ok(response)) => Err(FetchError::Status(response.code)),
				Ok(Err(_)) | Err(_) => Err(FetchError::NoAnswer),
			});
	requests.into_iter().zip(answers)
}

/// A body that is being read.
struct Download {
	body: ResponseBody,
	bytes: Vec<u8>,
}

impl Download {
	fn of(response: Response) -> Self {
		Self { body: response.body(), bytes: Vec::new() }
	}

	/// Read what arrives before `deadline`. Returns `None` as long as there is more to come.
	fn proceed(&mut self, deadline: Timestamp) -> Option<Result<Vec<u8>, FetchError>> {
		self.body.deadline(deadline);
		let room = BODY_LIMIT.saturating_add(1).saturating_sub(self.bytes.len());
		self.bytes.extend(self.body.by_ref().take(room));
		match self.body.error() {
			_ if self.bytes.len() > BODY_LIMIT => Some(Err(FetchError::TooLarge)),
			Some(HttpError::DeadlineReached) => None,
			Some(_) => Some(Err(FetchError::Body)),
			None => Some(Ok(core::mem::take(&mut self.bytes))),
		}
	}
}

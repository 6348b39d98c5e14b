// SPDX-License-Identifier: GPL-3.0-only

//! What a run is made of, and how it is written down: one line for each step.

use codec::{Decode, Encode};
use pignus_runtime::{Moment, RuntimeCall};
use pignus_test_chain::{caller::Caller, host::Host};
use polkadot_sdk::sp_core;
use std::{fmt, str::FromStr};

/// One step of a run.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub enum Step {
	/// The block ends, and the next one begins this many milliseconds of chain time later.
	Block(Moment),
	/// A call, which may succeed or be refused.
	Call(Caller, Box<RuntimeCall>),
	/// From now on the chain runs on this host.
	Host(Host),
	/// Other extrinsics use up this part of what is left of the block, in percent.
	Crowd(u8),
	/// Other hooks use up this part of the next block before ours run, in percent.
	Busy(u8),
}

impl Step {
	/// A call made by `caller`.
	pub fn call(caller: Caller, call: impl Into<RuntimeCall>) -> Self {
		Self::Call(caller, Box::new(call.into()))
	}
}

impl fmt::Display for Step {
	/// The step as hexadecimal SCALE, followed by a readable form.
	fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
		let bytes = sp_core::bytes::to_hex(&self.encode(), false);
		write!(formatter, "{bytes} # {self:?}")
	}
}

impl FromStr for Step {
	type Err = String;

	/// Reads a line that [`fmt::Display`] wrote.
	fn from_str(line: &str) -> Result<Self, String> {
		let hex = line.split_whitespace().next().unwrap_or_default();
		let bytes = sp_core::bytes::from_hex(hex).map_err(|error| {
			format!("a step starts with hexadecimal digits, not {hex:?}: {error}")
		})?;
		Self::decode(&mut bytes.as_slice()).map_err(|error| {
			format!("{hex} is not a step of this runtime ({error}): was it written by another one?")
		})
	}
}

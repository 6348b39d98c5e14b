// SPDX-License-Identifier: Apache-2.0

//! Stands in for the crate `tikv-jemalloc-ctl`, which would have jemalloc compiled, two minutes of C,
//! although the node does not allocate with it.
//!
//! Two crates of polkadot ask how much memory jemalloc has handed out: the relay chain's overseer
//! for two of its Prometheus figures, and its worker that compiles runtimes for a line in the log.
//! Both are told that there is no jemalloc and go on without. That is what is lost.

use std::{convert::Infallible, error, fmt};

/// There is no jemalloc in this program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Error;

/// What every question is answered with.
pub type Result<T> = std::result::Result<T, Error>;

impl fmt::Display for Error {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		f.write_str("there is no jemalloc in this program")
	}
}

impl error::Error for Error {}

/// The moment that statistics are of. None can exist.
#[allow(non_camel_case_types)]
#[derive(Clone, Copy, Debug)]
pub struct epoch_mib(Infallible);

impl epoch_mib {
	/// Makes this the moment that statistics are of.
	pub fn advance(&self) -> Result<u64> {
		match self.0 {}
	}
}

/// The moment that statistics are of.
#[allow(non_camel_case_types)]
#[derive(Clone, Copy, Debug)]
pub enum epoch {}

impl epoch {
	/// Always an error.
	pub fn mib() -> Result<epoch_mib> {
		Err(Error)
	}
}

/// How much memory is in use.
pub mod stats {
	use super::{Error, Infallible, Result};

	macro_rules! statistic {
		($name:ident, $key:ident, $doc:literal) => {
			#[doc = $doc]
			#[allow(non_camel_case_types)]
			#[derive(Clone, Copy, Debug)]
			pub enum $name {}

			impl $name {
				/// Always an error.
				pub fn mib() -> Result<$key> {
					Err(Error)
				}
			}

			#[doc = concat!($doc, " None can exist.")]
			#[allow(non_camel_case_types)]
			#[derive(Clone, Copy, Debug)]
			pub struct $key(Infallible);

			impl $key {
				/// The figure, in bytes.
				pub fn read(&self) -> Result<usize> {
					match self.0 {}
				}
			}
		};
	}

	statistic!(allocated, allocated_mib, "Bytes that the program has asked for.");
	statistic!(resident, resident_mib, "Bytes that are in memory for it.");
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn statistics_should_be_refused_when_there_is_no_jemalloc() {
		assert_eq!(epoch::mib().err(), Some(Error));
		assert_eq!(stats::allocated::mib().err(), Some(Error));
		assert_eq!(stats::resident::mib().err(), Some(Error));
		assert_eq!(Error.to_string(), "there is no jemalloc in this program");
	}
}

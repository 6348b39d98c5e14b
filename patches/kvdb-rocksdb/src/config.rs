// SPDX-License-Identifier: Apache-2.0

//! How a database is opened.

use std::collections::HashMap;

/// How a database is opened. Made by [`with_columns`](Self::with_columns).
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct DatabaseConfig {
	/// MiB of memory for each column. Not used: ParityDB leaves caching to the operating system.
	pub memory_budget: HashMap<u32, usize>,
	/// How many columns the database has.
	pub columns: u32,
	/// Whether a database is made where there is none.
	pub create_if_missing: bool,
}

impl DatabaseConfig {
	/// With this many columns, and made where there is none.
	pub fn with_columns(columns: u32) -> Self {
		Self { memory_budget: HashMap::new(), columns, create_if_missing: true }
	}
}

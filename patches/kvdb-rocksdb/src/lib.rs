// SPDX-License-Identifier: Apache-2.0

//! Stands in for the crate `kvdb-rocksdb`, which is RocksDB: half an hour of C++ on one core.
//!
//! No feature switches RocksDB off through `polkadot-omni-node-lib`, and a few ways into a node
//! open "RocksDB" without being asked which database to take: `export-genesis-head`, and the relay
//! chain, alone or inside a collator. They get a [`Database`] with the same names, whose columns are
//! ordered columns of ParityDB. It says so in the log.
//!
//! The node itself does not come this way: its own default is `sc-client-db`'s database on ParityDB.
//!
//! What is lost: a database that the real RocksDB has written is refused, untouched; there are no
//! figures about reads and cache; ordered columns are slower and larger than those that
//! `sc-client-db` uses on ParityDB; an iterator sees what is written while it goes on. As anywhere on
//! ParityDB, what was written in the last moment before a kill may be gone: whole transactions, and
//! with one all that came after it.

use std::{
	collections::BTreeMap,
	io,
	path::Path,
	sync::{Mutex, PoisonError},
};

use kvdb::{DBKeyValue, DBOp, DBTransaction, DBValue, KeyValueDB};
use parity_db::{BTreeIterator, Db, Operation, Options};

mod config;
mod foreign;
#[cfg(test)]
mod tests;

pub use config::DatabaseConfig;
pub use foreign::{refuse_rocksdb, written_by_rocksdb};

/// What becomes of keys: the new value, or none.
type Changes = BTreeMap<(u8, Vec<u8>), Option<DBValue>>;

/// A key-value database with ordered columns, in ParityDB.
pub struct Database {
	inner: Db,
	/// Held by whoever writes: what is deleted by prefix is looked up first.
	writing: Mutex<()>,
}

impl Database {
	/// Opens the database in a folder, or makes one there.
	///
	/// # Errors
	///
	/// The folder holds a database of RocksDB or one with another number of columns; it holds none
	/// and `create_if_missing` is false; another process has it open; the disk has failed. In all
	/// cases but the last no data in the folder are touched.
	pub fn open(config: &DatabaseConfig, path: impl AsRef<Path>) -> io::Result<Self> {
		let path = path.as_ref();
		refuse_rocksdb(path)?;

		let columns = u8::try_from(config.columns)
			.map_err(|_| invalid(format!("{} columns are too many", config.columns)))?;
		let mut options = Options::with_columns(path, columns);
		options.stats = false;
		for column in &mut options.columns {
			column.btree_index = true;
		}
		let there = Options::load_metadata(path).map_err(io::Error::other)?.is_some();
		if !there && !config.create_if_missing {
			// `sc-client-db` knows by the last words that there is no database.
			return Err(io::Error::new(
				io::ErrorKind::NotFound,
				format!("no database in {} and create_if_missing is false", path.display()),
			));
		}
		let inner = Db::open_or_create(&options).map_err(io::Error::other)?;
		log::info!(target: "db", "The database in {} is ParityDB: there is no RocksDB here", path.display());
		Ok(Self { inner, writing: Mutex::new(()) })
	}

	/// An empty transaction.
	pub fn transaction(&self) -> DBTransaction {
		DBTransaction::new()
	}

	/// Writes a transaction, all of it or nothing. Later operations hold over earlier ones.
	pub fn write(&self, transaction: DBTransaction) -> io::Result<()> {
		let _alone = self.writing.lock().unwrap_or_else(PoisonError::into_inner);
		let mut changes = Changes::new();
		for operation in transaction.ops {
			match operation {
				DBOp::Insert { col, key, value } => {
					changes.insert((self.existing(col)?, key.to_vec()), Some(value));
				},
				DBOp::Delete { col, key } => {
					changes.insert((self.existing(col)?, key.to_vec()), None);
				},
				DBOp::DeletePrefix { col, prefix } => {
					self.delete_prefix(&mut changes, col, &prefix)?
				},
			}
		}
		let operations = changes.into_iter().map(|((column, key), value)| {
			let operation = match value {
				Some(value) => Operation::Set(key, value),
				None => Operation::Dereference(key),
			};
			(column, operation)
		});
		self.inner.commit_changes(operations).map_err(io::Error::other)
	}

	fn delete_prefix(&self, changes: &mut Changes, col: u32, prefix: &[u8]) -> io::Result<()> {
		let column = self.existing(col)?;
		for ((_, _), value) in changes
			.range_mut((column, prefix.to_vec())..)
			.take_while(|((other, key), _)| *other == column && key.starts_with(prefix))
		{
			*value = None;
		}
		for row in self.rows(col, prefix)? {
			changes.insert((column, row?.0.to_vec()), None);
		}
		Ok(())
	}

	/// The value at a key.
	pub fn get(&self, col: u32, key: &[u8]) -> io::Result<Option<DBValue>> {
		self.inner.get(self.existing(col)?, key).map_err(io::Error::other)
	}

	/// All rows of a column, in the order of their keys.
	pub fn iter(&self, col: u32) -> impl Iterator<Item = io::Result<DBKeyValue>> + '_ {
		self.rows_or_error(col, &[])
	}

	/// Refused: only the upgrade of an older database of RocksDB asks for it.
	pub fn add_column(&mut self) -> io::Result<()> {
		Err(no_older_database())
	}

	/// Refused: only the upgrade of an older database of RocksDB asks for it.
	pub fn remove_last_column(&mut self) -> io::Result<()> {
		Err(no_older_database())
	}

	/// Nothing to do: ParityDB gives space back as rows go.
	pub fn force_compact(&self, col: u32) -> io::Result<()> {
		self.existing(col).map(|_| ())
	}

	fn existing(&self, col: u32) -> io::Result<u8> {
		let column = u8::try_from(col).ok().filter(|column| *column < self.inner.num_columns());
		column.ok_or_else(|| invalid(format!("there is no column {col}")))
	}

	fn rows<'a>(&'a self, col: u32, prefix: &[u8]) -> io::Result<Rows<'a>> {
		let mut inner = self.inner.iter(self.existing(col)?).map_err(io::Error::other)?;
		inner.seek(prefix).map_err(io::Error::other)?;
		Ok(Rows { inner, prefix: prefix.to_vec(), ended: false })
	}

	fn rows_or_error<'a>(
		&'a self,
		col: u32,
		prefix: &[u8],
	) -> Box<dyn Iterator<Item = io::Result<DBKeyValue>> + 'a> {
		match self.rows(col, prefix) {
			Ok(rows) => Box::new(rows),
			Err(error) => Box::new(std::iter::once(Err(error))),
		}
	}
}

impl KeyValueDB for Database {
	fn get(&self, col: u32, key: &[u8]) -> io::Result<Option<DBValue>> {
		Database::get(self, col, key)
	}

	fn get_by_prefix(&self, col: u32, prefix: &[u8]) -> io::Result<Option<DBValue>> {
		Ok(self.rows(col, prefix)?.next().transpose()?.map(|(_, value)| value))
	}

	fn write(&self, transaction: DBTransaction) -> io::Result<()> {
		Database::write(self, transaction)
	}

	fn iter<'a>(&'a self, col: u32) -> Box<dyn Iterator<Item = io::Result<DBKeyValue>> + 'a> {
		self.rows_or_error(col, &[])
	}

	fn iter_with_prefix<'a>(
		&'a self,
		col: u32,
		prefix: &'a [u8],
	) -> Box<dyn Iterator<Item = io::Result<DBKeyValue>> + 'a> {
		self.rows_or_error(col, prefix)
	}
}

/// The rows of a column whose keys begin with a prefix. Ends after the first error.
struct Rows<'a> {
	inner: BTreeIterator<'a>,
	prefix: Vec<u8>,
	ended: bool,
}

impl Iterator for Rows<'_> {
	type Item = io::Result<DBKeyValue>;

	fn next(&mut self) -> Option<Self::Item> {
		if self.ended {
			return None;
		}
		let row = match self.inner.next() {
			Ok(Some((key, value))) if key.starts_with(&self.prefix) => {
				Some(Ok((key.into(), value)))
			},
			Ok(_) => None,
			Err(error) => Some(Err(io::Error::other(error))),
		};
		self.ended = !matches!(row, Some(Ok(_)));
		row
	}
}

fn invalid(why: String) -> io::Error {
	io::Error::new(io::ErrorKind::InvalidInput, why)
}

fn no_older_database() -> io::Error {
	io::Error::new(
		io::ErrorKind::Unsupported,
		"a database of an older version cannot be upgraded: there is no RocksDB here",
	)
}

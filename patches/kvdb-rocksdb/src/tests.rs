// SPDX-License-Identifier: Apache-2.0

use std::{collections::BTreeMap, fs, io::ErrorKind};

use tempfile::{tempdir, TempDir};

use super::*;

const COLUMNS: u32 = 3;

fn open(folder: &TempDir) -> Database {
	Database::open(&DatabaseConfig::with_columns(COLUMNS), folder.path()).unwrap()
}

/// All files below a folder with what is in them.
fn contents(folder: &Path) -> BTreeMap<std::path::PathBuf, Vec<u8>> {
	let mut files = BTreeMap::new();
	for entry in fs::read_dir(folder).unwrap() {
		let path = entry.unwrap().path();
		if path.is_dir() {
			files.extend(contents(&path));
		} else {
			files.insert(path.clone(), fs::read(path).unwrap());
		}
	}
	files
}

fn keys(rows: impl Iterator<Item = io::Result<DBKeyValue>>) -> Vec<Vec<u8>> {
	rows.map(|row| row.unwrap().0.to_vec()).collect()
}

fn put(database: &Database, col: u32, rows: &[(&[u8], &[u8])]) {
	let mut transaction = database.transaction();
	for (key, value) in rows {
		transaction.put(col, key, value);
	}
	database.write(transaction).unwrap();
}

/// The tests that every implementation of `kvdb` has to pass, but for that of figures about reads.
#[test]
fn shared_tests_should_pass_when_database_is_new() {
	type Test = fn(&dyn KeyValueDB) -> io::Result<()>;
	let tests: [(u32, Test); 7] = [
		(1, kvdb_shared_tests::test_put_and_get),
		(1, kvdb_shared_tests::test_delete_and_get),
		(1, kvdb_shared_tests::test_get_fails_with_non_existing_column),
		(1, kvdb_shared_tests::test_iter),
		(1, kvdb_shared_tests::test_iter_with_prefix),
		(1, kvdb_shared_tests::test_complex),
		(kvdb_shared_tests::DELETE_PREFIX_NUM_COLUMNS, kvdb_shared_tests::test_delete_prefix),
	];
	for (columns, test) in tests {
		let folder = tempdir().unwrap();
		let config = DatabaseConfig::with_columns(columns);
		test(&Database::open(&config, folder.path()).unwrap()).unwrap();
	}
}

#[test]
fn rows_should_be_read_back_when_database_is_opened_again() {
	let folder = tempdir().unwrap();
	// Larger than a page, and nothing at all.
	let large = vec![7; 100_000];
	{
		let database = open(&folder);
		put(&database, 0, &[(b"a", b"1"), (b"", b"empty key"), (b"large", &large)]);
		put(&database, 2, &[(b"a", b"")]);
	}
	let database = open(&folder);
	assert_eq!(database.get(0, b"a").unwrap(), Some(b"1".to_vec()));
	assert_eq!(database.get(0, b"").unwrap(), Some(b"empty key".to_vec()));
	assert_eq!(database.get(0, b"large").unwrap(), Some(large));
	assert_eq!(database.get(2, b"a").unwrap(), Some(Vec::new()));
	assert_eq!(database.get(1, b"a").unwrap(), None);
	assert_eq!(keys(database.iter(0)), [&b""[..], b"a", b"large"]);
}

#[test]
fn rows_should_come_in_order_of_keys_when_iterated() {
	let folder = tempdir().unwrap();
	let database = open(&folder);
	// 500 keys of two bytes, written from the last to the first, in two transactions.
	let all: Vec<[u8; 2]> = (0..500u16).map(u16::to_be_bytes).collect();
	for half in all.rchunks(250) {
		let rows: Vec<(&[u8], &[u8])> =
			half.iter().rev().map(|key| (&key[..], &b"value"[..])).collect();
		put(&database, 1, &rows);
	}
	assert_eq!(keys(database.iter(1)), all);
	// 256 keys begin with 0, 244 with 1.
	assert_eq!(keys(database.iter_with_prefix(1, &[0])), all[..256]);
	assert_eq!(keys(database.iter_with_prefix(1, &[1])), all[256..]);
	assert_eq!(keys(database.iter_with_prefix(1, &[2])), Vec::<Vec<u8>>::new());
	assert_eq!(database.get_by_prefix(1, &[1]).unwrap(), Some(b"value".to_vec()));
	assert_eq!(database.get_by_prefix(1, &[2]).unwrap(), None);
}

#[test]
fn later_operation_should_hold_when_one_transaction_names_a_key_twice() {
	let folder = tempdir().unwrap();
	let database = open(&folder);
	put(
		&database,
		0,
		&[(b"a", b"before"), (b"b", b"before"), (b"pa", b"before"), (b"pb", b"before")],
	);

	let mut transaction = database.transaction();
	transaction.put(0, b"a", b"first");
	transaction.put(0, b"a", b"second");
	transaction.delete(0, b"b");
	transaction.put(0, b"b", b"again");
	transaction.put(0, b"pc", b"in the same transaction");
	transaction.delete_prefix(0, b"p");
	transaction.put(0, b"pb", b"after");
	database.write(transaction).unwrap();

	assert_eq!(database.get(0, b"a").unwrap(), Some(b"second".to_vec()));
	assert_eq!(database.get(0, b"b").unwrap(), Some(b"again".to_vec()));
	assert_eq!(database.get(0, b"pb").unwrap(), Some(b"after".to_vec()));
	assert_eq!(keys(database.iter(0)), [&b"a"[..], b"b", b"pb"]);
}

#[test]
fn every_row_should_go_when_prefix_is_empty_or_all_ones() {
	let folder = tempdir().unwrap();
	let database = open(&folder);
	put(&database, 0, &[(&[0xff, 0xff], b"1"), (&[0xff], b"2"), (&[0xfe], b"3")]);
	put(&database, 1, &[(&[0xff], b"another column")]);

	let mut transaction = database.transaction();
	transaction.delete_prefix(0, &[0xff]);
	database.write(transaction).unwrap();
	assert_eq!(keys(database.iter(0)), [[0xfe]]);

	let mut transaction = database.transaction();
	transaction.delete_prefix(0, &[]);
	database.write(transaction).unwrap();
	assert_eq!(keys(database.iter(0)), Vec::<Vec<u8>>::new());
	assert_eq!(keys(database.iter(1)), [[0xff]]);
}

#[test]
fn rows_should_be_all_or_none_when_prefix_is_deleted_beside_other_writers() {
	let folder = tempdir().unwrap();
	let database = open(&folder);
	// Two writers replace all rows below the prefix by ten of their own, again and again: after each
	// transaction there are ten, of one of them.
	std::thread::scope(|scope| {
		for writer in [b'a', b'b'] {
			let database = &database;
			scope.spawn(move || {
				for _ in 0..200 {
					let mut transaction = database.transaction();
					transaction.delete_prefix(0, b"p");
					for row in 0..10 {
						transaction.put(0, &[b'p', writer, row], &[writer]);
					}
					database.write(transaction).unwrap();
				}
			});
		}
	});
	let writers: Vec<u8> = database.iter(0).map(|row| row.unwrap().0[1]).collect();
	assert_eq!(writers.len(), 10);
	assert!(writers.iter().all(|writer| *writer == writers[0]), "{writers:?}");
}

#[test]
fn database_should_be_refused_when_another_has_it_open() {
	let folder = tempdir().unwrap();
	let database = open(&folder);
	let error = Database::open(&DatabaseConfig::with_columns(COLUMNS), folder.path())
		.err()
		.unwrap();
	assert!(!error.to_string().contains("create_if_missing"), "{error}");
	put(&database, 0, &[(b"a", b"1")]);
	assert_eq!(database.get(0, b"a").unwrap(), Some(b"1".to_vec()));
}

#[test]
fn database_should_be_refused_when_there_is_none_and_none_may_be_made() {
	let folder = tempdir().unwrap();
	let path = folder.path().join("none");
	let config =
		DatabaseConfig { create_if_missing: false, ..DatabaseConfig::with_columns(COLUMNS) };
	let error = Database::open(&config, &path).err().unwrap();
	// `sc-client-db` looks for these words.
	assert!(error.to_string().contains("create_if_missing is false"), "{error}");
	assert!(!path.exists());

	drop(Database::open(&DatabaseConfig::with_columns(COLUMNS), &path).unwrap());
	assert!(Database::open(&config, &path).is_ok());
}

#[test]
fn folder_should_be_refused_and_unchanged_when_rocksdb_has_written_it() {
	for name in ["CURRENT", "MANIFEST-000005", "000012.sst"] {
		let folder = tempdir().unwrap();
		fs::write(folder.path().join(name), "MANIFEST-000005\n").unwrap();
		fs::write(folder.path().join("db_version"), "4").unwrap();
		let before = contents(folder.path());

		let config = DatabaseConfig::with_columns(COLUMNS);
		let error = Database::open(&config, folder.path()).err().unwrap();
		assert_eq!(error.kind(), ErrorKind::Unsupported);
		assert!(error.to_string().contains("holds a RocksDB database"), "{error}");
		// "there is none" would have the caller make another beside it.
		assert!(!error.to_string().contains("create_if_missing"));
		assert_eq!(contents(folder.path()), before);
	}
}

#[test]
fn folder_should_not_pass_for_rocksdb_when_parity_db_has_written_it() {
	let folder = tempdir().unwrap();
	put(&open(&folder), 0, &[(b"a", b"1")]);
	assert!(!written_by_rocksdb(folder.path()));
	assert!(!written_by_rocksdb(&folder.path().join("none")));
}

#[test]
fn database_should_be_refused_and_kept_when_number_of_columns_differs() {
	let folder = tempdir().unwrap();
	put(&open(&folder), 0, &[(b"a", b"1")]);
	let before = contents(folder.path());
	assert!(Database::open(&DatabaseConfig::with_columns(COLUMNS + 1), folder.path()).is_err());
	assert_eq!(contents(folder.path()), before);
	assert_eq!(open(&folder).get(0, b"a").unwrap(), Some(b"1".to_vec()));
}

#[test]
fn columns_should_be_refused_when_they_do_not_exist() {
	let folder = tempdir().unwrap();
	let mut database = open(&folder);
	for col in [COLUMNS, 255, 256, u32::MAX] {
		assert!(database.get(col, b"a").is_err());
		assert!(database.iter(col).next().unwrap().is_err());
		assert!(database.get_by_prefix(col, b"a").is_err());
		assert!(database.force_compact(col).is_err());
		let mut transaction = database.transaction();
		transaction.put(0, b"a", b"1");
		transaction.put(col, b"a", b"1");
		assert!(database.write(transaction).is_err());
		assert_eq!(database.get(0, b"a").unwrap(), None, "a part of a refused transaction stays");
		let mut transaction = database.transaction();
		transaction.delete_prefix(col, b"a");
		assert!(database.write(transaction).is_err());
	}
	assert_eq!(database.add_column().unwrap_err().kind(), ErrorKind::Unsupported);
	assert_eq!(database.remove_last_column().unwrap_err().kind(), ErrorKind::Unsupported);
	assert!(database.force_compact(0).is_ok());
}

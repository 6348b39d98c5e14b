// SPDX-License-Identifier: Apache-2.0

//! Databases that the real RocksDB has written.

use std::{fs, io, path::Path};

/// Whether RocksDB has written the files in a folder. It names its tables in a `MANIFEST-…`, and
/// the manifest that holds in `CURRENT`.
pub fn written_by_rocksdb(folder: &Path) -> bool {
	fs::read_dir(folder).is_ok_and(|entries| {
		entries.flatten().any(|entry| {
			let name = entry.file_name();
			let name = name.to_string_lossy();
			name == "CURRENT" || name.starts_with("MANIFEST-") || name.ends_with(".sst")
		})
	})
}

/// Refuses a folder with a database of RocksDB.
///
/// # Errors
///
/// [`io::ErrorKind::Unsupported`], with what can be done.
pub fn refuse_rocksdb(folder: &Path) -> io::Result<()> {
	if !written_by_rocksdb(folder) {
		return Ok(());
	}
	Err(io::Error::new(
		io::ErrorKind::Unsupported,
		format!(
			"{} holds a RocksDB database, and this program is built without RocksDB: take another \
			 --base-path, or move that folder away and let the node sync again",
			folder.display()
		),
	))
}

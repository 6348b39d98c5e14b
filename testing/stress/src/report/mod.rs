// SPDX-License-Identifier: GPL-3.0-only

//! What people and machines get: tables, the page, files.

pub mod page;
pub mod table;

use std::{
	fs,
	path::{Path, PathBuf},
};

/// Writes a file into a folder, which is created if there is none; returns where the file is.
pub fn write(folder: &Path, name: &str, content: &str) -> Result<PathBuf, String> {
	let file = folder.join(name);
	fs::create_dir_all(folder)
		.and_then(|()| fs::write(&file, content))
		.map_err(|error| format!("{}: {error}", file.display()))?;
	Ok(file)
}

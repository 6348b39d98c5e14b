// SPDX-License-Identifier: GPL-3.0-only

//! What documents name must exist: `docs/security.md` names the tests that show that an attack
//! fails, `CONTRIBUTING.md` the file to change for each purpose.

use std::{
	fs::{read_dir, read_to_string},
	path::Path,
};

/// All Rust source below a folder.
fn source_below(folder: &Path) -> String {
	let entries = read_dir(folder).expect("the folder can be read");
	let paths = entries.map(|entry| entry.expect("an entry").path());
	paths
		.map(|path| match path.extension() {
			_ if path.is_dir() => source_below(&path),
			Some(extension) if extension == "rs" => read_to_string(path).expect("it is text"),
			_ => String::new(),
		})
		.collect()
}

#[test]
fn document_of_attacks_should_name_tests_that_exist() {
	let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
	let source: String = ["pallets", "runtime/src", "testing/fuzz"]
		.map(|folder| source_below(&root.join(folder)))
		.concat();
	let document = read_to_string(root.join("docs/security.md")).expect("the document exists");
	let named: Vec<_> = document
		.split('`')
		.skip(1)
		.step_by(2)
		.filter(|code| code.contains("_should_"))
		.collect();
	assert!(named.len() > 50, "{}", named.len());
	for name in named {
		assert!(source.contains(&format!("fn {name}(")), "{name}");
	}
}

#[test]
fn guide_to_the_files_should_name_files_that_exist() {
	let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
	let document = read_to_string(root.join("CONTRIBUTING.md")).expect("the document exists");
	let (_, table) = document.split_once("| … | file |").expect("it has the table");
	let rows = table.lines().skip(2).take_while(|line| line.starts_with('|'));
	let files: Vec<_> = rows.map(|row| row.split('`').rev().nth(1).expect("a file")).collect();
	assert_eq!(files.len(), 22);
	for file in files {
		assert!(root.join(file).is_file(), "{file}");
	}
}

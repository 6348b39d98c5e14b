// SPDX-License-Identifier: Apache-2.0

//! Stands in for the crate `wasm-opt`, which is Binaryen: a quarter of an hour of C++.
//!
//! `substrate-wasm-builder` asks Binaryen for two things only. [`Pass::SignextLowering`] rewrites
//! instructions that WebAssembly 1.0 does not have; our runtimes are compiled for
//! `wasm32v1-none`, whose code has none of them. So a module is read to its end, refused if there
//! is one, and copied otherwise. [`Pass::StripDwarf`] leaves out the sections of debug information.
//!
//! What is lost: Binaryen writes the same code about 6 % shorter (1 % when compressed). Any other
//! pass is a name that this crate does not have, so that a builder which wants more does not compile.

use std::{error, fmt, fs, io, path::Path};

use wasmparser::{BinaryReaderError, Operator, Parser, Payload};

#[cfg(test)]
mod tests;

/// What can be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pass {
	/// There must be no sign-extension instruction in the module that is written.
	SignextLowering,
	/// There must be no section of debug information in it.
	StripDwarf,
}

/// Why no module was written.
#[derive(Debug)]
pub enum OptimizationError {
	/// A file could not be read or written.
	File(io::Error),
	/// What was read is no WebAssembly module, or one with instructions unknown to this crate.
	Module(BinaryReaderError),
	/// An instruction that Binaryen would have lowered, at this offset in the module.
	SignExtension(usize),
}

impl fmt::Display for OptimizationError {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::File(error) => write!(f, "{error}"),
			Self::Module(error) => write!(f, "not a module that can be read: {error}"),
			Self::SignExtension(offset) => write!(
				f,
				"a sign-extension instruction at offset {offset}, which nothing here can lower: \
				 compile for the target wasm32v1-none, which has none"
			),
		}
	}
}

impl error::Error for OptimizationError {}

impl From<io::Error> for OptimizationError {
	fn from(error: io::Error) -> Self {
		Self::File(error)
	}
}

impl From<BinaryReaderError> for OptimizationError {
	fn from(error: BinaryReaderError) -> Self {
		Self::Module(error)
	}
}

/// The passes to run, in Binaryen's manner.
#[derive(Clone, Debug)]
pub struct OptimizationOptions {
	passes: Vec<Pass>,
	names: bool,
}

impl OptimizationOptions {
	/// Only what is added is done. There are no other levels.
	pub fn new_opt_level_0() -> Self {
		Self { passes: Vec::new(), names: false }
	}

	/// Nothing to do: no instruction is ever replaced by a newer one.
	pub fn mvp_features_only(&mut self) -> &mut Self {
		self
	}

	/// Adds a pass.
	pub fn add_pass(&mut self, pass: Pass) -> &mut Self {
		self.passes.push(pass);
		self
	}

	/// Whether the names of functions are kept.
	pub fn debug_info(&mut self, kept: bool) -> &mut Self {
		self.names = kept;
		self
	}

	/// Reads the module in one file and writes what the passes leave of it to another, which may be
	/// the same.
	///
	/// # Errors
	///
	/// See [`OptimizationError`]. Then nothing is written, and what was read is removed: the builder
	/// does not ask again about a module that lies there unchanged, and would go on with an older one.
	pub fn run(
		&self,
		input: impl AsRef<Path>,
		output: impl AsRef<Path>,
	) -> Result<(), OptimizationError> {
		let bytes = fs::read(&input)?;
		match self.apply(&bytes) {
			Ok(module) => Ok(fs::write(output, module)?),
			Err(refusal) => {
				fs::remove_file(input)?;
				Err(refusal)
			},
		}
	}

	fn apply(&self, module: &[u8]) -> Result<Vec<u8>, OptimizationError> {
		let mut kept = module.to_vec();
		// The end of the payload before: a section's header lies between it and the section's range.
		let mut start = 0;
		let mut removed = 0;
		for payload in Parser::new(0).parse_all(module) {
			let payload = payload?;
			match &payload {
				Payload::Version { range, .. } => start = range.end,
				Payload::CodeSectionEntry(body) if self.passes.contains(&Pass::SignextLowering) => {
					refuse_sign_extension(body)?
				},
				Payload::CustomSection(section) if self.leaves_out(section.name()) => {
					kept.drain(start - removed..section.range().end - removed);
					removed += section.range().end - start;
				},
				_ => {},
			}
			if let Some((_, range)) = payload.as_section() {
				start = range.end;
			}
		}
		Ok(kept)
	}

	fn leaves_out(&self, section: &str) -> bool {
		let debug_information =
			section.starts_with(".debug") || section.starts_with("reloc..debug");
		(debug_information && self.passes.contains(&Pass::StripDwarf))
			|| (section == "name" && !self.names)
	}
}

fn refuse_sign_extension(body: &wasmparser::FunctionBody<'_>) -> Result<(), OptimizationError> {
	let mut operators = body.get_operators_reader()?;
	while !operators.eof() {
		let (operator, offset) = operators.read_with_offset()?;
		if matches!(
			operator,
			Operator::I32Extend8S
				| Operator::I32Extend16S
				| Operator::I64Extend8S
				| Operator::I64Extend16S
				| Operator::I64Extend32S
		) {
			return Err(OptimizationError::SignExtension(offset));
		}
	}
	Ok(())
}

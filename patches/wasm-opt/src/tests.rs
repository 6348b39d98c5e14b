// SPDX-License-Identifier: Apache-2.0

use tempfile::tempdir;
use wasm_encoder::{
	CodeSection, CustomSection, Function, FunctionSection, Instruction, Module, TypeSection,
	ValType,
};

use super::*;

/// Offset of the instruction that a test chooses, in the module below: 8 bytes of header, 6 + 4 for
/// the sections of types and functions, then of the code section id, size, count, size of the body
/// and number of locals (5), and `i64.const 5` (2).
const OFFSET: usize = 8 + 6 + 4 + 5 + 2;

fn custom(name: &str) -> CustomSection<'_> {
	CustomSection { name: name.into(), data: b"some bytes"[..].into() }
}

/// One function without parameters and results that holds one instruction, between custom sections.
fn module(
	instruction: &Instruction<'_>,
	sections_before: &[&str],
	sections_after: &[&str],
) -> Vec<u8> {
	let mut types = TypeSection::new();
	types.ty().function([], Vec::<ValType>::new());
	let mut functions = FunctionSection::new();
	functions.function(0);
	let mut code = CodeSection::new();
	let mut function = Function::new([]);
	let wide = !matches!(instruction, Instruction::I32Extend8S | Instruction::I32Extend16S);
	function.instruction(&if wide { Instruction::I64Const(5) } else { Instruction::I32Const(5) });
	function.instruction(instruction);
	function.instruction(&Instruction::Drop);
	function.instruction(&Instruction::End);
	code.function(&function);

	let mut module = Module::new();
	for name in sections_before {
		module.section(&custom(name));
	}
	module.section(&types).section(&functions).section(&code);
	for name in sections_after {
		module.section(&custom(name));
	}
	module.finish()
}

fn as_builder_of_debug_wasm() -> OptimizationOptions {
	let mut options = OptimizationOptions::new_opt_level_0();
	options.add_pass(Pass::SignextLowering).debug_info(true);
	options
}

fn as_builder_of_compact_wasm() -> OptimizationOptions {
	let mut options = OptimizationOptions::new_opt_level_0();
	options
		.mvp_features_only()
		.debug_info(true)
		.add_pass(Pass::StripDwarf)
		.add_pass(Pass::SignextLowering);
	options
}

#[test]
fn module_should_be_copied_when_nothing_needs_lowering() {
	let input = module(&Instruction::I64Eqz, &["runtime_version"], &["name", ".debug_info"]);
	assert_eq!(as_builder_of_debug_wasm().apply(&input).unwrap(), input);
}

#[test]
fn module_should_be_refused_when_it_has_a_sign_extension() {
	for instruction in [
		Instruction::I32Extend8S,
		Instruction::I32Extend16S,
		Instruction::I64Extend8S,
		Instruction::I64Extend16S,
		Instruction::I64Extend32S,
	] {
		let input = module(&instruction, &[], &[]);
		for options in [as_builder_of_debug_wasm(), as_builder_of_compact_wasm()] {
			let error = options.apply(&input).unwrap_err();
			assert!(matches!(error, OptimizationError::SignExtension(OFFSET)), "{error:?}");
		}
	}
}

#[test]
fn error_should_say_what_to_do_when_there_is_a_sign_extension() {
	assert_eq!(
		OptimizationError::SignExtension(4711).to_string(),
		"a sign-extension instruction at offset 4711, which nothing here can lower: compile for the \
		 target wasm32v1-none, which has none"
	);
}

#[test]
fn debug_information_should_go_and_all_else_stay_when_asked() {
	let input = module(
		&Instruction::I64Eqz,
		&[".debug_abbrev", "runtime_version", ".debug_line"],
		&["reloc..debug_info", "name", ".debug_info", "runtime_apis", ".debug_str"],
	);
	let without = module(&Instruction::I64Eqz, &["runtime_version"], &["name", "runtime_apis"]);
	assert_eq!(as_builder_of_compact_wasm().apply(&input).unwrap(), without);
}

#[test]
fn names_should_go_when_debug_information_is_not_wanted() {
	let input = module(&Instruction::I64Eqz, &[], &["name", ".debug_info"]);
	let options = OptimizationOptions::new_opt_level_0();
	assert_eq!(options.apply(&input).unwrap(), module(&Instruction::I64Eqz, &[], &[".debug_info"]));
}

#[test]
fn module_should_be_refused_when_it_is_cut_off_or_none() {
	let input = module(&Instruction::I64Eqz, &["runtime_version"], &["name"]);
	// The header has 8 bytes. Then, each with 2 bytes for its kind and size: 1 + 15 for a name and 10
	// that follow it; a type; a function; a body of 6 bytes with its size, and their number; 1 + 4
	// for a name and 10. What ends between two of them is a module as well, but not between a function
	// and its body.
	let ends = [8, 8 + 28, 36 + 6, 42 + 4 + 10, 56 + 17];
	assert_eq!(input.len(), 73);
	for length in 0..=input.len() {
		let outcome = as_builder_of_compact_wasm().apply(&input[..length]);
		if ends.contains(&length) {
			assert_eq!(outcome.unwrap(), input[..length])
		} else {
			assert!(matches!(outcome, Err(OptimizationError::Module(_))), "{length}")
		}
	}
	assert!(as_builder_of_compact_wasm().apply(b"not a module").is_err());
}

#[test]
fn output_should_be_untouched_and_input_gone_when_module_is_refused() {
	let folder = tempdir().unwrap();
	let (input, output) = (folder.path().join("in.wasm"), folder.path().join("out.wasm"));
	fs::write(&output, "before").unwrap();

	let options = as_builder_of_compact_wasm();
	assert!(matches!(options.run(&input, &output), Err(OptimizationError::File(_))));
	fs::write(&input, module(&Instruction::I32Extend8S, &[], &[])).unwrap();
	assert!(matches!(options.run(&input, &output), Err(OptimizationError::SignExtension(OFFSET))));
	assert_eq!(fs::read(&output).unwrap(), b"before");
	assert!(!input.exists(), "the builder would take it for one that has passed");

	let good = module(&Instruction::I64Eqz, &[], &[]);
	fs::write(&input, &good).unwrap();
	options.run(&input, &output).unwrap();
	assert_eq!(fs::read(&output).unwrap(), good);
	// In place, as the builder does it for a debug build.
	options.run(&input, &input).unwrap();
	assert_eq!(fs::read(&input).unwrap(), good);
}

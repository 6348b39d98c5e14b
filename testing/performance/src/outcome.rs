// SPDX-License-Identifier: GPL-3.0-only

//! What a scenario found.

use serde_json::Value;

/// What a scenario found.
pub struct Outcome {
	/// All that was measured.
	pub results: Value,
	/// What is not as it must be; then the program fails.
	pub complaints: Vec<String>,
}

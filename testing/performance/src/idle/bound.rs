// SPDX-License-Identifier: GPL-3.0-only

//! By how much the proof of an idle block may grow with the number of loans.

use super::{growing_keys, Measurement};
use crate::sameness::GrowingMaps;

/// Children of a branch.
const RADIX: u64 = 16;
/// Bytes of a full branch in a proof: sixteen hashes, each with its length, then its header, the
/// bitmap of its children, a part of the key of up to 32 bytes, and the node's length.
const BRANCH_BYTES: u64 = RADIX * 33 + 40;

/// By how many bytes the proof of an idle block may grow at most from `few` to `many` loans:
///
/// `keys * (ceil(log16(many / few)) + 1) * BRANCH_BYTES`
///
/// The proof holds the nodes on the paths to the keys that were asked for or found. Only `keys` of
/// them belong to maps in which every loan has a row; the paths to all others stay as they were. In
/// these maps the keys are spread evenly: by a hash or, in the indices, by scores and times that
/// are themselves spread evenly. With sixteen times as many keys, a branch has sixteen children,
/// each of which leads to as many keys as there were before. So a path gains one branch for every
/// factor of sixteen, and no more. Besides, the branch where it ended before may have had two
/// children then and sixteen now, which is less than one more branch.
fn max_growth(keys: u64, few: u64, many: u64) -> u64 {
	let (mut levels, mut reached) = (1, few);
	while reached < many {
		reached = reached.saturating_mul(RADIX);
		levels += 1;
	}
	keys * levels * BRANCH_BYTES
}

/// Complaints about proofs that grow by more, raw or compact. A compact proof lacks only hashes, so
/// it grows by no more.
pub fn excesses(measurements: &[Measurement], growing: &GrowingMaps) -> Vec<String> {
	let of_pair = |pair: &[Measurement]| {
		let [few, many] = [&pair[0], &pair[1]];
		let keys = growing_keys(few, growing).max(growing_keys(many, growing));
		let max = max_growth(keys, few.loans.into(), many.loans.into());
		let sizes = |of: &Measurement| [of.block.proof.raw as u64, of.block.proof.compact as u64];
		let [before, after] = [sizes(few), sizes(many)];
		let grown = [0usize, 1].map(|kind| after[kind].saturating_sub(before[kind]));
		grown.iter().any(|by| *by > max).then(|| {
			format!(
				"the proof of an idle block grows by {grown:?} bytes (raw, compact) from {} to {} \
				loans, but a deeper trie explains only {max}",
				few.loans, many.loans
			)
		})
	};
	measurements.windows(2).filter_map(of_pair).collect()
}

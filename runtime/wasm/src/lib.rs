// SPDX-License-Identifier: GPL-3.0-only

//! What a referendum on a new runtime has to name: the call that authorises the hash of its code.

use std::{error, fmt};

use frame_metadata::{RuntimeMetadata, RuntimeMetadataPrefixed};
use scale_info::TypeDef;

#[cfg(test)]
mod tests;

/// Why there is no call data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoCall {
	/// The metadata is not of version 14, the one that `Metadata_metadata` answers with.
	Version(u32),
	/// The runtime has no `System.authorize_upgrade` whose only argument is the hash.
	Missing,
}

impl fmt::Display for NoCall {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::Version(version) => write!(f, "metadata of version {version} instead of 14"),
			Self::Missing => {
				write!(f, "the metadata has no System.authorize_upgrade(code_hash)")
			},
		}
	}
}

impl error::Error for NoCall {}

/// The encoded call `System.authorize_upgrade(hash)` of the runtime that the metadata is from.
///
/// # Errors
///
/// See [`NoCall`].
pub fn authorize_upgrade(
	metadata: &RuntimeMetadataPrefixed,
	hash: [u8; 32],
) -> Result<Vec<u8>, NoCall> {
	let RuntimeMetadata::V14(metadata) = &metadata.1 else {
		return Err(NoCall::Version(metadata.1.version()));
	};
	let system = metadata.pallets.iter().find(|pallet| pallet.name == "System");
	let system = system.ok_or(NoCall::Missing)?;
	let calls = system.calls.as_ref().and_then(|calls| metadata.types.resolve(calls.ty.id));
	let Some(TypeDef::Variant(calls)) = calls.map(|calls| &calls.type_def) else {
		return Err(NoCall::Missing);
	};
	let call = calls.variants.iter().find(|call| call.name == "authorize_upgrade");
	let call = call.filter(|call| call.fields.len() == 1).ok_or(NoCall::Missing)?;
	Ok([&[system.index, call.index], &hash[..]].concat())
}

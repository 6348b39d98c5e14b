// SPDX-License-Identifier: GPL-3.0-only

//! What a wallet shows beside amounts. It is hashed together with the metadata, so whatever builds
//! the Wasm takes it from here.

/// The symbol of the native token.
pub const SYMBOL: &str = "PIG";
/// Its decimals.
pub const DECIMALS: u8 = 12;

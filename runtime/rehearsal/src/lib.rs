// SPDX-License-Identifier: GPL-3.0-only

//! The next version of the Pignus runtime, as a release would bring it: another version number, and
//! a migration (`pignus_runtime::migrations::rehearsal`). The end-to-end tests carry out the
//! upgrade on a running chain. What counts here is the Wasm, which the build script makes.

#![cfg_attr(not(feature = "std"), no_std)]

pub use pignus_runtime::*;

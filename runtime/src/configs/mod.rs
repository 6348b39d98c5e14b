// SPDX-License-Identifier: GPL-3.0-only

//! Configuration of every pallet, one file per concern.

pub mod appraisal;
pub mod auctions;
pub mod credit;
pub mod fees;
pub mod monetary;
pub mod nfts;
pub mod oracle;
pub mod parachain;
pub mod system;
pub mod utility;
pub mod xcm;

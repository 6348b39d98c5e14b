// SPDX-License-Identifier: Apache-2.0

//! The credit asset: what is minted and burned, who owes how much of it, what the insurance fund
//! gets and pays, and how much may be borrowed.

pub(crate) mod ceilings;
pub(crate) mod insurance;
pub(crate) mod issuance;
pub(crate) mod mint_rate;
pub(crate) mod purse;
pub(crate) mod shortfall;
pub(crate) mod sums;

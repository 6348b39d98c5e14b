// SPDX-License-Identifier: Apache-2.0

//! What identifies markets and loans.

/// Identifies a market.
pub type MarketId = u32;
/// Identifies a loan.
pub type LoanId = u32;

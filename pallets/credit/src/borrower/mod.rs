// SPDX-License-Identifier: Apache-2.0

//! What can be done with a loan that is not in liquidation: one file for each call.

pub(crate) mod draw;
pub(crate) mod income;
pub(crate) mod incomes;
pub(crate) mod open;
pub(crate) mod pledge;
pub(crate) mod refinance;
pub(crate) mod refresh;
pub(crate) mod release;
pub(crate) mod repay;
pub(crate) mod transfer;
pub(crate) mod unwind;

// SPDX-License-Identifier: Apache-2.0

//! A loan with its market: what every call and hook step loads, changes, and saves or closes.

mod collateral;
mod debt;
pub(crate) mod indices;
mod load;
mod risk;
mod save;

pub(crate) use collateral::{new_loan_deposit, pledge_deposit};
pub(crate) use debt::Repayment;
pub(crate) use load::{ensure_borrower, Position};

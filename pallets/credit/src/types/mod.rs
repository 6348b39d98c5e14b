// SPDX-License-Identifier: Apache-2.0

//! What markets, loans and liquidations are, and what follows from them without reading storage.

mod budget;
mod global;
mod ids;
mod interest;
mod inventory;
mod ledger;
mod limit_history;
mod limits;
mod liquidation;
mod loan;
mod losses;
mod market;
mod measures;
mod multiplier;
mod pledge;
mod runtime;
mod transitions;

pub use budget::*;
pub use global::*;
pub use ids::*;
pub use inventory::*;
pub use ledger::*;
pub use limit_history::*;
pub use limits::*;
pub use liquidation::*;
pub use loan::*;
pub use losses::*;
pub use market::*;
pub use measures::*;
pub use multiplier::*;
pub use pledge::*;
pub use runtime::*;
pub use transitions::*;

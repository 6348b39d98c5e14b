// SPDX-License-Identifier: Apache-2.0

//! Pledged items: which collections are eligible, how items are pinned and let go, what would
//! endanger them, and how frozen items are handed over nevertheless.

pub(crate) mod eligibility;
mod frozen_items;
pub(crate) mod pins;
mod threats;

pub use frozen_items::{Seize, SeizeFrozen};

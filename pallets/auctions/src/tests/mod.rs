// SPDX-License-Identifier: Apache-2.0

mod bidding;
mod claims;
mod closing;
mod crowd;
mod descending;
mod fines;
mod indexer;
mod order;
mod random;

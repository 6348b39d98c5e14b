// SPDX-License-Identifier: Apache-2.0

mod bidding;
mod charges;
mod claims;
mod closing;
mod crowd;
mod descending;
mod fines;
mod indexer;
mod invariants;
mod metering;
mod migrations;
mod order;
mod random;
mod remainders;
mod views;

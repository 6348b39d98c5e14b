// SPDX-License-Identifier: Apache-2.0

mod bidding;
mod claims;
mod closing;
mod descending;

// SPDX-License-Identifier: Apache-2.0

mod feeds;
mod guard;
mod indexer;
mod pause;
mod status;
mod worker;

// SPDX-License-Identifier: Apache-2.0

mod feeds;
mod guard;
mod indexer;
mod intervals;
mod migrations;
mod notice;
mod operators;
mod pause;
mod priority;
mod reports;
mod sources;
mod status;
mod worker;

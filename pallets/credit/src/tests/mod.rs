// SPDX-License-Identifier: Apache-2.0

mod insurance;
mod interest;
mod lending;
mod limits;
mod liquidation;
mod markets;
mod pins;
mod prices;
mod random;
mod redeem;
mod sweep;

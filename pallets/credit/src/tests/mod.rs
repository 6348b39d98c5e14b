// SPDX-License-Identifier: Apache-2.0

mod attacks;
mod authors;
mod delivery;
mod guardians;
mod income;
mod insurance;
mod interest;
mod leftovers;
mod lending;
mod limits;
mod liquidation;
mod markets;
mod multipliers;
mod order;
mod pauses;
mod pins;
mod prices;
mod random;
mod redeem;
mod risk_order;
mod rounds;
mod sweep;
mod transfer;
mod transitions;
mod unwind;
mod warnings;

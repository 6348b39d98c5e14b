// SPDX-License-Identifier: Apache-2.0

//! What markets, loans and liquidations are.

mod books;
mod loan;
mod market;
mod measures;

pub use books::*;
pub use loan::*;
pub use market::*;
pub use measures::*;

use crate::{warnings, Config};
use pignus_primitives::ordered::ScoreKey;
use polkadot_sdk::{frame_support::BoundedVec, frame_system, pallet_nfts};

/// Identifies a market.
pub type MarketId = u32;
/// Identifies a loan.
pub type LoanId = u32;

/// The collection id of a runtime.
pub type CollectionOf<T> = <T as pallet_nfts::Config>::CollectionId;
/// The item id of a runtime.
pub type ItemOf<T> = <T as pallet_nfts::Config>::ItemId;
/// The market configuration of a runtime.
pub type MarketConfigOf<T> = MarketConfig<<T as frame_system::Config>::AccountId, CollectionOf<T>>;
/// The loan type of a runtime.
pub type LoanOf<T> =
	Loan<<T as frame_system::Config>::AccountId, ItemOf<T>, <T as Config>::MaxItems>;
/// The liquidation type of a runtime.
pub type LiquidationOf<T> = Liquidation<<T as frame_system::Config>::AccountId>;
/// Items named in a call.
pub type ItemsOf<T> = BoundedVec<ItemOf<T>, <T as Config>::MaxItems>;
/// The keys of a market's risk index down to which its borrowers have been warned, for each of the
/// [`warnings::LEVELS`].
pub type LevelMarks = [ScoreKey; warnings::LEVELS.len()];
/// What the auction pallet sells: one item of a loan in liquidation.
pub type LotOf<T> = Lot<ItemOf<T>>;

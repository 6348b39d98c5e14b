// SPDX-License-Identifier: Apache-2.0

//! The types, filled in with those of a runtime.

use super::{Liquidation, Loan, Lot, MarketConfig, Reread, RulesInForce};
use crate::Config;
use frame_support::{traits::ConstU32, BoundedVec};
use pignus_primitives::{funds::AccountFunds, Balance};

type AccountOf<T> = <T as frame_system::Config>::AccountId;

/// The collection id of a runtime.
pub type CollectionOf<T> = <T as pallet_nfts::Config>::CollectionId;
/// The item id of a runtime.
pub type ItemOf<T> = <T as pallet_nfts::Config>::ItemId;
/// The market configuration of a runtime.
pub type MarketConfigOf<T> = MarketConfig<AccountOf<T>, CollectionOf<T>>;
/// The rules of a market in force, of a runtime.
pub type RulesOf<T> = RulesInForce<AccountOf<T>, CollectionOf<T>>;
/// The loan type of a runtime.
pub type LoanOf<T> = Loan<AccountOf<T>, ItemOf<T>, <T as Config>::MaxItems>;
/// The liquidation type of a runtime.
pub type LiquidationOf<T> = Liquidation<AccountOf<T>>;
/// What has to be read again, of a runtime.
pub type RereadOf<T> = Reread<CollectionOf<T>, ItemOf<T>>;
/// Collections, at most as many as there are markets.
pub type CollectionsOf<T> = BoundedVec<CollectionOf<T>, <T as Config>::MaxMarkets>;
/// An item with its collection.
pub type CollectionItemOf<T> = (CollectionOf<T>, ItemOf<T>);
/// Items named in a call.
pub type ItemsOf<T> = BoundedVec<ItemOf<T>, <T as Config>::MaxItems>;
/// At most this many incomes are paid in one call.
pub const MAX_INCOMES: u32 = 100;
/// Items with their incomes, in the smallest unit of the credit asset.
pub type IncomesOf<T> = BoundedVec<(ItemOf<T>, Balance), ConstU32<MAX_INCOMES>>;
/// The money of an account of a runtime.
pub type Purse<T> = AccountFunds<<T as Config>::CreditAsset, AccountOf<T>>;
/// What the auction pallet sells: one item.
pub type LotOf<T> = Lot<CollectionOf<T>, ItemOf<T>>;

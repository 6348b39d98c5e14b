// SPDX-License-Identifier: Apache-2.0

//! What the pallet stores.

use frame_support::pallet_macros::pallet_section;

/// The pallet's storage and its genesis state.
#[pallet_section]
mod storage {
	/// Why this pallet holds native tokens of an account.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// Storage deposit of a loan and its items.
		Loan,
	}

	/// The id of the next market.
	#[pallet::storage]
	pub type NextMarket<T: Config> = StorageValue<_, MarketId, ValueQuery>;

	/// The markets that governance has opened.
	#[pallet::storage]
	pub type Markets<T: Config> = CountedStorageMap<_, Twox64Concat, MarketId, MarketConfigOf<T>>;

	/// The sums of each market, and how far down its risk index borrowers have been warned.
	#[pallet::storage]
	pub type Ledgers<T: Config> = StorageMap<_, Twox64Concat, MarketId, Ledger>;

	/// The loans.
	#[pallet::storage]
	pub type Loans<T: Config> = StorageMap<_, Twox64Concat, LoanId, LoanOf<T>>;

	/// The loans of each account.
	#[pallet::storage]
	pub type LoansOf<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, T::AccountId, Twox64Concat, LoanId, ()>;

	/// The items that are pinned, and what for.
	#[pallet::storage]
	pub type Pledges<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, CollectionOf<T>, Blake2_128Concat, ItemOf<T>, Pledge>;

	/// The loans of each market that may be liquidated, riskiest first.
	#[pallet::storage]
	pub type RiskIndex<T: Config> =
		StorageDoubleMap<_, Twox64Concat, MarketId, Identity, ScoreKey, ()>;

	/// The loans of each market that may be liquidated and have a maturity, those due earliest
	/// first.
	#[pallet::storage]
	pub type MaturityIndex<T: Config> =
		StorageDoubleMap<_, Twox64Concat, MarketId, Identity, DueKey, ()>;

	/// The loans that wait, by the time at which the chain returns to them: their liquidation could
	/// not start, or their remaining items could not be delivered or are worth nothing.
	#[pallet::storage]
	pub type WaitIndex<T: Config> = StorageMap<_, Identity, DueKey, ()>;

	/// What is kept for the whole chain: pause, limits, how much was minted recently, flows, and
	/// the id of the next loan.
	#[pallet::storage]
	pub type Global<T: Config> = StorageValue<_, GlobalLedger, ValueQuery>;

	/// How votes have raised and cut the limits over all markets.
	#[pallet::storage]
	pub type PastLimits<T: Config> = StorageValue<_, LimitHistory, ValueQuery>;

	/// The limits of each collection, and what is borrowed against it.
	#[pallet::storage]
	pub type CollectionLedgers<T: Config> =
		StorageMap<_, Twox64Concat, CollectionOf<T>, CollectionLedger, ValueQuery>;

	/// The principal of each account in each market, in the smallest unit of the credit asset.
	#[pallet::storage]
	pub type AccountPrincipal<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		MarketId,
		Blake2_128Concat,
		T::AccountId,
		Balance,
		ValueQuery,
	>;

	/// The market that was last searched for loans in default in its turn.
	#[pallet::storage]
	pub type Rotation<T: Config> = StorageValue<_, MarketId, ValueQuery>;

	/// The market whose borrowers were last warned in its turn.
	#[pallet::storage]
	pub type WarnedLast<T: Config> = StorageValue<_, MarketId, ValueQuery>;

	/// The collections whose price has moved: their markets are visited first.
	#[pallet::storage]
	pub type Repriced<T: Config> = StorageValue<_, CollectionsOf<T>, ValueQuery>;

	/// The collections whose price has moved since borrowers in their markets were warned.
	#[pallet::storage]
	pub type Unwarned<T: Config> = StorageValue<_, CollectionsOf<T>, ValueQuery>;

	/// The markets of each collection.
	#[pallet::storage]
	pub type MarketsOf<T: Config> =
		StorageDoubleMap<_, Twox64Concat, CollectionOf<T>, Twox64Concat, MarketId, ()>;

	/// The collateral weights of items for which an appraiser has set one.
	#[pallet::storage]
	pub type Multipliers<T: Config> =
		StorageDoubleMap<_, Twox64Concat, CollectionOf<T>, Twox64Concat, ItemOf<T>, Multiplier>;

	/// The items that nobody bought. They belong to the insurance fund.
	#[pallet::storage]
	pub type Inventory<T: Config> = StorageDoubleMap<
		_,
		Blake2_128Concat,
		CollectionOf<T>,
		Blake2_128Concat,
		ItemOf<T>,
		InventoryItem,
	>;

	/// Those of them that are not on sale, by the time at which they are offered next.
	#[pallet::storage]
	pub type InventoryQueue<T: Config> = StorageMap<_, Identity, DueKey, CollectionItemOf<T>>;

	/// The number of the next item that comes into the inventory.
	#[pallet::storage]
	pub type NextInventory<T: Config> = StorageValue<_, u32, ValueQuery>;

	/// What has to be read again because a notice ends, by the time at which it ends.
	#[pallet::storage]
	pub type Rereads<T: Config> = StorageMap<_, Identity, DueKey, RereadOf<T>>;

	/// The number of the next reading.
	#[pallet::storage]
	pub type NextReread<T: Config> = StorageValue<_, u32, ValueQuery>;

	/// The guardians' last measure on each subject.
	#[pallet::storage]
	pub type Measures<T: Config> = StorageMap<_, Twox64Concat, Subject, Measure<Former>>;

	/// When guardians last stopped the liquidations of the chain, of a collection, of a market.
	#[pallet::storage]
	pub type Stops<T: Config> =
		StorageMap<_, Twox64Concat, StopScope<CollectionOf<T>>, stops::Stops, ValueQuery>;

	/// The guardians' measures in force, in the order in which they lapse.
	#[pallet::storage]
	pub type Lapses<T: Config> = StorageMap<_, Identity, DueKey, Subject>;

	/// The number of the guardians' next measure.
	#[pallet::storage]
	pub type NextMeasure<T: Config> = StorageValue<_, u32, ValueQuery>;

	/// How many liquidations may still start in this block.
	#[pallet::storage]
	pub type LiquidationBudget<T: Config> = StorageValue<_, Budget, ValueQuery>;

	/// The timestamp that the last block's hook saw, in milliseconds.
	#[pallet::storage]
	pub type LastSeen<T: Config> = StorageValue<_, Moment, ValueQuery>;

	/// Nothing is liquidated up to and including this block, because of a long gap between two
	/// blocks, or of a migration that took several.
	#[pallet::storage]
	pub type ShelteredUntil<T: Config> = StorageValue<_, BlockNumberFor<T>, ValueQuery>;

	/// The limits that the chain starts with.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// Limits over all markets; without them nothing can be borrowed.
		pub limits: Option<GlobalLimits>,
		/// Ties the configuration to its runtime.
		#[serde(skip)]
		pub runtime: PhantomData<T>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			if let Some(limits) = self.limits {
				assert!(
					limits.liquidations_per_block >= 2,
					"at least two liquidations must be allowed in a block"
				);
				Global::<T>::mutate(|global| global.limits = Some(limits));
			}
		}
	}
}

// SPDX-License-Identifier: Apache-2.0

//! What the pallet announces.

use frame_support::pallet_macros::pallet_section;

/// The pallet's events.
#[pallet_section]
mod events {
	#[pallet::event]
	#[allow(missing_docs, reason = "the doc of an event describes its fields")]
	#[pallet::generate_deposit(pub(crate) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A market was opened for a collection.
		MarketCreated { market: MarketId, config: Box<MarketConfigOf<T>> },
		/// A vote changed a market to this. What harms borrowers counts later.
		MarketUpdated { market: MarketId, config: Box<MarketConfigOf<T>> },
		/// A market was removed.
		MarketRemoved { market: MarketId },
		/// What may be done in a market changed.
		MarketStatusSet { market: MarketId, status: MarketStatus },
		/// Nobody is liquidated before `until`, because liquidations were paused, or the market was
		/// halted; without a market, in none.
		Sheltered { market: Option<MarketId>, until: Moment },
		/// Nobody is liquidated up to and including the block `until`, because of a long gap between
		/// two blocks, or of a migration that took several.
		ShelteredAfterGap { until: BlockNumberFor<T> },
		/// The limits over all markets changed.
		GlobalLimitsSet { limits: GlobalLimits },
		/// What is paused changed.
		PauseSet { level: PauseLevel },
		/// A guardian tightened a rule; this lapses at `lapses_at`.
		MeasureTaken { subject: Subject, lapses_at: Moment },
		/// A guardian's measure lapsed; what it replaced is in force again.
		MeasureLapsed { subject: Subject },
		/// The collateral weight of an item changed.
		MultiplierSet { collection: CollectionOf<T>, item: ItemOf<T>, multiplier: FixedU128 },
		/// The limits of a collection changed.
		CollectionLimitsSet { collection: CollectionOf<T>, limits: CollectionLimits },
		/// Items were pinned, with these units, and a loan was drawn against them.
		Opened {
			loan: LoanId,
			market: MarketId,
			borrower: T::AccountId,
			items: Vec<(ItemOf<T>, FixedU128)>,
			amount: Balance,
			maturity: Option<Maturity>,
		},
		/// More was drawn.
		Drawn { loan: LoanId, amount: Balance },
		/// Debt was repaid: interest went to the insurance fund, principal was burned.
		Repaid { loan: LoanId, payer: T::AccountId, interest: Balance, principal: Balance },
		/// Collateral was added, with these units.
		Pledged { loan: LoanId, items: Vec<(ItemOf<T>, FixedU128)> },
		/// Collateral was taken out; what is left counts for `units`.
		Released { loan: LoanId, items: Vec<ItemOf<T>>, units: FixedU128 },
		/// A loan has a new borrower.
		Transferred { loan: LoanId, from: T::AccountId, to: T::AccountId },
		/// A loan moved to another market, with this debt, where its items count for these units.
		Refinanced {
			loan: LoanId,
			from: MarketId,
			to: MarketId,
			debt: Balance,
			items: Vec<(ItemOf<T>, FixedU128)>,
			maturity: Option<Maturity>,
		},
		/// The multipliers of a loan's items were read again, and count for other units now: these.
		Refreshed { loan: LoanId, items: Vec<(ItemOf<T>, FixedU128)> },
		/// The income of an item was paid: to its loan first, the rest to its owner, or to the
		/// insurance fund where it belongs to that. A `fine` may be due where it ends a
		/// liquidation.
		IncomePaid {
			loan: Option<LoanId>,
			collection: CollectionOf<T>,
			item: ItemOf<T>,
			payer: T::AccountId,
			interest: Balance,
			principal: Balance,
			penalty: Balance,
			fine: Balance,
			owner: Balance,
			fund: Balance,
		},
		/// One of the incomes that were to be paid together was not, and changed nothing.
		IncomeRefused { collection: CollectionOf<T>, item: ItemOf<T>, reason: DispatchError },
		/// The health of a loan has fallen below `level`.
		HealthBelow { loan: LoanId, level: FixedU128 },
		/// A borrower put items of their loan up for sale.
		UnwindStarted { loan: LoanId, debt: Balance, lots: Vec<(ItemOf<T>, AuctionId)> },
		/// A loan ended with nothing left to pay; what is left of its items is free.
		Closed { loan: LoanId },
		/// An item is free but could not be moved, because its collection's team froze it: offers
		/// made while it was pinned may become valid again.
		UnpinnedUncleansed { collection: CollectionOf<T>, item: ItemOf<T>, reason: DispatchError },
		/// An item was handed over although its collection's team had frozen it; `reason` is why a
		/// plain transfer failed.
		ItemSeized { collection: CollectionOf<T>, item: ItemOf<T>, reason: DispatchError },
		/// A loan in default goes to auction.
		LiquidationStarted {
			loan: LoanId,
			reason: DefaultReason,
			debt: Balance,
			lots: Vec<(ItemOf<T>, AuctionId)>,
		},
		/// A liquidation opened another round of auctions.
		RoundOpened { loan: LoanId, round: u32, debt: Balance, lots: Vec<(ItemOf<T>, AuctionId)> },
		/// The loan is healthy enough to live on, with this debt. It includes, as interest, the
		/// penalty on what was sold.
		Cured { loan: LoanId, debt: Balance, penalty: Balance },
		/// A liquidation could not start; the chain tries again at `retry_at`.
		LiquidationStuck { loan: LoanId, reason: DispatchError, retry_at: Moment },
		/// A loan whose liquidation could not start is in line for it again.
		LoanReturned { loan: LoanId },
		/// Nothing of a loan in liquidation can be sold now, because deliveries failed or what is left
		/// is worth nothing: it waits with this debt, until `until` at most.
		WaitBegan { loan: LoanId, until: Moment, debt: Balance },
		/// A lot was sold, and its price was distributed.
		LotSold {
			loan: LoanId,
			item: ItemOf<T>,
			buyer: T::AccountId,
			price: Balance,
			principal: Balance,
			interest: Balance,
			penalty: Balance,
			royalty: Balance,
			surplus: Balance,
		},
		/// A lot was not sold; it stays with the loan: it was offered in an unwinding, or nothing
		/// but a penalty is owed any more.
		LotReturned { loan: LoanId, item: ItemOf<T> },
		/// A lot is for sale again.
		LotReoffered { loan: LoanId, item: ItemOf<T>, auction: AuctionId },
		/// An item that nobody bought, or could buy, went to the inventory: it belongs to the
		/// insurance fund, and is offered at `next_at`.
		LotForfeited { loan: LoanId, item: ItemOf<T>, next_at: Moment },
		/// An item of the inventory could not be moved to its account. It stays pinned where it is,
		/// and belongs to the insurance fund all the same.
		InventoryNotMoved { collection: CollectionOf<T>, item: ItemOf<T>, reason: DispatchError },
		/// An item of the inventory is on sale.
		InventoryOffered { collection: CollectionOf<T>, item: ItemOf<T>, auction: AuctionId },
		/// An item of the inventory was sold: the price paid debt of the loan that it had secured,
		/// if that still exists, and the rest went to the insurance fund.
		InventorySold {
			loan: Option<LoanId>,
			collection: CollectionOf<T>,
			item: ItemOf<T>,
			buyer: T::AccountId,
			price: Balance,
			principal: Balance,
			interest: Balance,
			fund: Balance,
		},
		/// Nobody bought an item of the inventory; it is offered again, for less, at `next_at`.
		InventoryUnsold { collection: CollectionOf<T>, item: ItemOf<T>, next_at: Moment },
		/// An item of the inventory could not be offered, or not handed to its buyer; it is offered
		/// at `next_at`.
		InventoryPostponed {
			collection: CollectionOf<T>,
			item: ItemOf<T>,
			reason: DispatchError,
			next_at: Moment,
		},
		/// An item of the inventory was handed out.
		HandedOut { collection: CollectionOf<T>, item: ItemOf<T>, dest: T::AccountId },
		/// A row without a loan was removed from an index of a market.
		StrayRowRemoved { market: MarketId },
		/// A lot could not be handed over.
		LotUndelivered { loan: LoanId, item: ItemOf<T>, reason: DispatchError },
		/// The debt of a loan in liquidation was paid, in full or in part, with a fine. The
		/// interest includes the penalty on what was sold.
		Redeemed {
			loan: LoanId,
			payer: T::AccountId,
			interest: Balance,
			principal: Balance,
			fine: Balance,
		},
		/// A liquidation ended in a loss: the insurance fund covered a part, the rest is shortfall;
		/// unpaid interest was forgiven.
		LossRealised {
			loan: LoanId,
			covered: Balance,
			shortfall: Balance,
			forgiven_interest: Balance,
		},
		/// The insurance fund was credited; a part was burned against the shortfall first.
		InsuranceCredited { amount: Balance, burned: Balance },
		/// The insurance fund paid out.
		InsuranceWithdrawn { dest: T::AccountId, amount: Balance },
		/// The insurance fund paid this much of the shortfall out of what it had been given.
		ShortfallNetted { amount: Balance },
		/// Somebody paid into the system to cover its shortfall.
		Recapitalised { who: T::AccountId, amount: Balance },
		/// After a payment an account had this much left, which is less than the asset lets it keep:
		/// it went to the insurance fund.
		RemainderTaken { who: T::AccountId, amount: Balance },
	}
}

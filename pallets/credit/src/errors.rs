// SPDX-License-Identifier: Apache-2.0

//! Why a call is refused, and what would be accepted.

use frame_support::pallet_macros::pallet_section;

/// The pallet's errors.
#[pallet_section]
mod errors {
	#[pallet::error]
	pub enum Error<T> {
		/// There is no market with this id.
		UnknownMarket,
		/// There is no loan with this id, or it has ended.
		UnknownLoan,
		/// Only the borrower may do this.
		NotBorrower,
		/// The market is frozen or halted: only what lowers risk is possible.
		MarketNotOpen,
		/// An amount of zero has no effect.
		ZeroAmount,
		/// Name at least one item.
		NoItems,
		/// More items than the market's `max_items`.
		TooManyItems,
		/// The item does not belong to the caller; in a quote, not to the owner of the first item.
		NotItemOwner,
		/// The item cannot be transferred: it is burned, frozen, or locked for transfer.
		ItemNotTransferable,
		/// The item already secures a loan, belongs to the insurance fund, or is named twice.
		ItemAlreadyPledged,
		/// The item does not secure this loan.
		ItemNotInLoan,
		/// The item does not exist.
		ItemUnknown,
		/// The item's appraiser has shut it out of lending: its multiplier is zero.
		ItemShutOut,
		/// The loan is being liquidated; only `redeem`, `redeem_own`, `pay_income` and
		/// `retry_delivery` are possible.
		InLiquidation,
		/// The loan is not being liquidated.
		NotInLiquidation,
		/// The loan is past its maturity: it takes no new debt and cannot be unwound. After its
		/// grace a redemption must pay the whole debt.
		LoanMatured,
		/// The loan is being unwound: wait for the end of its auctions, or repay it.
		Unwinding,
		/// The loan's last unwinding began too recently: at least seven days must lie between two.
		UnwoundTooSoon,
		/// The destination is already the loan's borrower.
		AlreadyBorrower,
		/// A lot of the loan has been won and waits for its settlement: `settle` it first.
		LotWon,
		/// More loans than `ends` would end by the incomes: name more, or pay this one alone.
		TooManyEnds,
		/// The loan is already in this market.
		SameMarket,
		/// The markets lend against different collections.
		OtherCollection,
		/// The market is halted: its loans can neither leave it nor go to auction.
		MarketHalted,
		/// Borrowing is paused: only what lowers risk is possible.
		BorrowingPaused,
		/// Liquidations and auctions are paused.
		LiquidationsPaused,
		/// The debt would exceed `max_ltv` of the collateral's value at the lending price.
		AboveMaxLtv,
		/// The debt would be above zero and below the market's `min_debt`: pay all of it, or draw
		/// more.
		BelowMinDebt,
		/// There is no price for the collection: its operators have not reported yet.
		PriceAbsent,
		/// The newest price is older than the feed's `max_age`.
		PriceStale,
		/// The feed of the collection is paused.
		PricePaused,
		/// An operator was removed or suspended and too few reports are left: wait for the next.
		PriceWithoutQuorum,
		/// The principal of the account would exceed the market's `account_ceiling`.
		AboveAccountCeiling,
		/// The principal of the market would exceed its `ceiling`.
		AboveMarketCeiling,
		/// The principal of the collection would exceed its ceiling.
		AboveCollectionCeiling,
		/// More items of the collection would be pledged than its limit allows.
		AboveCollectionItems,
		/// Principal and shortfall would exceed the global ceiling.
		AboveGlobalCeiling,
		/// More would be minted than `mint_per_day` allows now; wait, or draw less.
		AboveMintRate,
		/// No global limits are set: nothing can be borrowed.
		GlobalLimitsUnset,
		/// The loan is not in default.
		NotInDefault,
		/// Whether the loan is in default cannot be known now: there is no fresh price,
		/// liquidations are paused, the market is halted, or borrowers are sheltered after a pause,
		/// a halt or a long gap between two blocks.
		DefaultUnknown,
		/// A riskier loan of the market, or one that fell due earlier, comes first.
		NotFirstInLine,
		/// No more liquidations may start in this block.
		NoLiquidationsLeft,
		/// The market's `liquidation_share` is already in liquidation, or that of the market of the
		/// collection that allows the most.
		LiquidationShareReached,
		/// A redemption must pay at least `redeem_min` of the debt; `u128::MAX` means all of it.
		BelowRedeemMin,
		/// A redemption of a part must leave the loan at `target_health` at the higher of spot and
		/// smoothed price, and at a health of one at the lower; pay more.
		BelowTargetHealth,
		/// A lot is past its English phase: the loan can only be redeemed in full.
		PastEnglishPhase,
		/// The income would end the liquidation and does not pay the fine that is due beside debt
		/// and penalty: the loan's `redeem_fine` while bids stand on its lots, else what the
		/// penalty falls short of that. Pay more, or less than debt and penalty, or redeem.
		BelowFine,
		/// None of the items is worth the smallest unit of the credit asset: nobody could bid for
		/// them. A loan on such items is written off after 30 days.
		WorthlessCollateral,
		/// The item is not in the inventory.
		NotInInventory,
		/// The item is on sale: hand it out after its auction, if nobody has bought it.
		InventoryOnSale,
		/// The delivery of this item has not failed.
		DeliveryNotFailed,
		/// There is a shortfall: the insurance fund is needed to pay for it.
		ShortfallOutstanding,
		/// There is no shortfall, or the insurance fund has nothing to pay it with.
		NothingToNet,
		/// The insurance fund must keep the principal in liquidation, and all principal where a loan
		/// may be in default: without a fresh price, in a pause, a halt or a shelter, or while a loan
		/// waits.
		InsuranceNeeded,
		/// All ids are used up.
		NoMoreIds,
		/// The market has loans, or items of its loans are in the inventory.
		MarketInUse,
		/// In a market with a duration the rate cannot be raised, and the duration cannot be
		/// removed while there are loans; open another market.
		RateFixed,
		/// A ceiling can at most double in 7 days.
		CeilingRaisedTooFast,
		/// A limit over all markets can at most double in 7 days, or be set to the highest that
		/// votes set in the last 30; from zero, to the highest first ceiling of a market.
		LimitRaisedTooFast,
		/// The first limits over all markets must have a `mint_per_day` of at most `ceiling`, and a
		/// `ceiling` within the runtime's bound for that of a market.
		FirstLimitsOutOfBounds,
		/// What this replaces is not what it was made for: look at it again, and name the hash of
		/// what stands there now.
		Outdated,
		/// A guardian may only tighten.
		NotStricter,
		/// Governance has to decide: the guardians' last measure of this kind is less than 7 days
		/// old and no longer in force; or they have stopped some of these liquidations for 3 days in
		/// the last 7, the day of shelter afterwards included, by whatever measures, and two thirds
		/// of them another 3 in the last 28.
		MeasureRepeated,
		/// A multiplier must be from 0.1 to 10, or 0 to shut the item out of lending.
		MultiplierOutOfBounds,
		/// There are as many markets as the chain allows (`MaxMarkets`).
		TooManyMarkets,
		/// The collection does not exist.
		CollectionUnknown,
		/// The items of the collection cannot be transferred.
		CollectionNotTransferable,
		/// The collection has no maximum supply, or it is not locked (`lock_collection` of
		/// `UnlockedMaxSupply`).
		SupplyNotFixed,
		/// Accounts other than the issuer can still mint items of the collection.
		OpenMinting,
		/// Not all items of the collection are minted, and the market asks for that: mint them, or
		/// set `minted_out` to false.
		NotMintedOut,
		/// The collection has a freezer; remove it with `set_team`.
		HasFreezer,
		/// The collection has no price feed.
		NoFeed,
		/// With this `max_ltv` and the feed's `max_daily_rise`, pumping the price for five days
		/// would pay.
		PumpPays,
		/// `max_ltv` exceeds its tier's bound: 60 % for collectibles, 76 % for revenue.
		MaxLtvOutOfBounds,
		/// `liquidation_ltv` exceeds its tier's bound: 80 % for collectibles, 83 % for revenue.
		LiquidationLtvOutOfBounds,
		/// `liquidation_ltv` must exceed `max_ltv` by 15 points for collectibles, 6 for revenue.
		LtvGapOutOfBounds,
		/// `duration` must be from one day (a minute in a fast build) to 5 years.
		DurationOutOfBounds,
		/// `grace` must be at most 90 days.
		GraceOutOfBounds,
		/// `0 < min_debt <= account_ceiling <= ceiling` must hold, and `ceiling` be within the
		/// runtime's bound.
		CeilingsOutOfOrder,
		/// A market must be opened with a `ceiling` of at most 1,000,000 tokens, the runtime's bound;
		/// it can be raised later.
		FirstCeilingOutOfBounds,
		/// `max_items` must be from 1 to the runtime's `MaxItems`.
		MaxItemsOutOfBounds,
		/// `max_multiplier` must be from 1 to 10.
		MaxMultiplierOutOfBounds,
		/// `liquidation_share` must be at least 5 %.
		LiquidationShareOutOfBounds,
		/// `account_ceiling` must be at most half of `liquidation_share * ceiling`.
		AccountCeilingAboveShare,
		/// `penalty` must be at most 15 %.
		PenaltyOutOfBounds,
		/// `redeem_fine` must be at most `penalty`.
		RedeemFineOutOfBounds,
		/// `redeem_min` must be at least 20 %.
		RedeemMinOutOfBounds,
		/// `target_health` must be from 1.05 to 2.
		TargetHealthOutOfBounds,
		/// The royalty must be at most 10 %.
		RoyaltyOutOfBounds,
		/// `english` must be from 12 hours to 14 days of blocks (in a fast build from 18 blocks).
		EnglishOutOfBounds,
		/// `dutch` must be from 6 hours to 14 days of blocks (in a fast build from 18 blocks).
		DutchOutOfBounds,
		/// `extension` must be above zero and at most 14 days of blocks.
		ExtensionOutOfBounds,
		/// `max_extension` must be at least ten times `extension`, and at most as long as that or
		/// as `english`.
		MaxExtensionOutOfBounds,
		/// `increment` must be from 1 % to 20 %.
		IncrementOutOfBounds,
		/// `20 % <= lowest < reserve_low <= reserve_high <= 100 %` must hold.
		ReservesOutOfOrder,
		/// `reserve_multiple` must be at most 10, and `reserve_multiple * (1 - penalty)` at least
		/// 1.05.
		ReserveMultipleOutOfBounds,
		/// `liquidations_per_block` must be at least 2.
		LiquidationsPerBlockOutOfBounds,
		/// Part of what the payer has is on hold, as for a bid, so the least balance of the credit
		/// asset must stay free beside it: pay less, or get some more.
		LeastBalanceNeeded,
	}
}

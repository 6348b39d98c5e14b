// SPDX-License-Identifier: Apache-2.0

//! The pallet's calls. They check who calls; the rooms do the rest.
//!
//! | who | calls | room |
//! | --- | --- | --- |
//! | the borrower | `open`, `draw`, `pledge`, `release`, `transfer_loan`, `refinance`, `unwind`, `repay_own` | `borrower` |
//! | the borrower | `redeem_own` | `liquidation` |
//! | anyone | `repay`, `refresh`, `pay_income`, `pay_incomes` | `borrower` |
//! | anyone | `redeem`, `retry_delivery` | `liquidation` |
//! | anyone | `liquidate` | `hook` |
//! | anyone | `recapitalise`, `net_shortfall` | `money` |
//! | admins | `create_market`, `update_market`, `remove_market`, `set_collection_limits` | `governance` |
//! | admins; guardians only towards stricter | `set_market_status`, `set_global_limits`, `set_pause` | `governance` |
//! | appraisers | `set_multiplier` | `governance` |
//! | treasurers | `withdraw_insurance`, `hand_out` | `liquidation` |

use frame_support::pallet_macros::pallet_section;

/// The pallet's calls.
#[pallet_section]
mod calls {
	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Pin items and draw a loan against them.
		///
		/// The items stay with the caller but cannot be transferred until the loan is repaid. A
		/// deposit in the native token is held.
		///
		/// - `market`: the market, which names the collection and the terms.
		/// - `items`: the items to pin.
		/// - `amount`: what to draw, in the smallest unit of the credit asset.
		///
		/// Errors: `UnknownMarket`, `BorrowingPaused`, `MarketNotOpen`, `ZeroAmount`,
		/// `BelowMinDebt`, `NoItems`, `TooManyItems`, `NotItemOwner`, `ItemNotTransferable`,
		/// `ItemAlreadyPledged`, `ItemShutOut`, `PriceAbsent`, `PriceStale`, `PricePaused`,
		/// `PriceWithoutQuorum`, `AboveMaxLtv`, `AboveCollectionItems`, `GlobalLimitsUnset`, the
		/// `Above…` of every ceiling, and the native token's error when the deposit cannot be held.
		///
		/// Emits `Opened`, and `HealthBelow` when the loan starts below a warning level.
		#[pallet::call_index(0)]
		#[pallet::weight(<T as Config>::WeightInfo::open(items.len() as u32))]
		pub fn open(
			origin: OriginFor<T>,
			market: MarketId,
			items: ItemsOf<T>,
			#[pallet::compact] amount: Balance,
		) -> DispatchResult {
			let borrower = ensure_signed(origin)?;
			borrower::open::open::<T>(borrower, market, items, amount)
		}

		/// Draw more against the collateral of a loan.
		///
		/// - `loan`: a loan of the caller.
		/// - `amount`: what to draw, in the smallest unit of the credit asset.
		///
		/// Errors: `UnknownLoan`, `NotBorrower`, `InLiquidation`, `Unwinding`, `BorrowingPaused`,
		/// `MarketNotOpen`, `ZeroAmount`, `LoanMatured`, `BelowMinDebt`, `PriceAbsent`,
		/// `PriceStale`, `PricePaused`, `PriceWithoutQuorum`, `AboveMaxLtv`, `AboveCollectionItems`
		/// while more items of the collection are pledged than its limit allows,
		/// `GlobalLimitsUnset`, and the `Above…` of every ceiling.
		///
		/// Emits `Drawn`, and `Refreshed` when the items count for other units than before.
		#[pallet::call_index(1)]
		#[pallet::weight(<T as Config>::WeightInfo::draw(T::MaxItems::get()))]
		pub fn draw(
			origin: OriginFor<T>,
			loan: LoanId,
			#[pallet::compact] amount: Balance,
		) -> DispatchResult {
			let borrower = ensure_signed(origin)?;
			borrower::draw::draw::<T>(borrower, loan, amount)
		}

		/// Repay a loan: interest first, then principal. Repaying all of it closes the loan and
		/// frees its items. Anyone may repay; the collateral returns to the borrower.
		///
		/// - `loan`: the loan.
		/// - `amount`: at most this much is taken, in the smallest unit of the credit asset;
		///   `u128::MAX` means all. What would leave something below the market's `min_debt`
		///   leaves `min_debt`, unless the debt was below that already.
		///
		/// Errors: `UnknownLoan`, `InLiquidation`, `ZeroAmount`, `LotWon` while a lot of the loan
		/// waits for its settlement, `BelowMinDebt` when nothing but all can be paid,
		/// `LeastBalanceNeeded`, and the credit asset's error when the caller cannot pay.
		///
		/// Emits `Repaid`, which tells what was taken, and, when nothing is left, `Closed`; and
		/// `RemainderTaken` when the caller could not keep what else they had.
		#[pallet::call_index(2)]
		#[pallet::weight(liquidation::settlement::payment_weight::<T>())]
		pub fn repay(
			origin: OriginFor<T>,
			loan: LoanId,
			#[pallet::compact] amount: Balance,
		) -> DispatchResultWithPostInfo {
			let payer = ensure_signed(origin)?;
			Ok(Some(borrower::repay::repay::<T>(payer, loan, amount)?).into())
		}

		/// Add collateral to a loan. This needs no price and is possible in a frozen market.
		///
		/// - `loan`: a loan of the caller.
		/// - `items`: items of the market's collection to pin.
		///
		/// Errors: `UnknownLoan`, `NotBorrower`, `InLiquidation`, `NoItems`, `TooManyItems`,
		/// `NotItemOwner`, `ItemNotTransferable`, `ItemAlreadyPledged`, `ItemShutOut`,
		/// `AboveCollectionItems` unless the loan is above the market's `max_ltv`, and the native
		/// token's error when the deposit cannot be held.
		///
		/// Emits `Pledged`, and `Refreshed` when the loan's other items count for other units than
		/// before.
		#[pallet::call_index(3)]
		#[pallet::weight(<T as Config>::WeightInfo::pledge(T::MaxItems::get()))]
		pub fn pledge(origin: OriginFor<T>, loan: LoanId, items: ItemsOf<T>) -> DispatchResult {
			let borrower = ensure_signed(origin)?;
			borrower::pledge::pledge::<T>(borrower, loan, items)
		}

		/// Take collateral out of a loan.
		///
		/// - `loan`: a loan of the caller.
		/// - `items`: items of the loan to free.
		///
		/// Errors: `UnknownLoan`, `NotBorrower`, `InLiquidation`, `Unwinding`, `BorrowingPaused`,
		/// `MarketNotOpen`, `NoItems`, `ItemNotInLoan`, `PriceAbsent`, `PriceStale`, `PricePaused`,
		/// `PriceWithoutQuorum`, `AboveMaxLtv`.
		///
		/// Emits `Released`, and `Refreshed` when what is left counts for other units than before.
		#[pallet::call_index(4)]
		#[pallet::weight(<T as Config>::WeightInfo::release(T::MaxItems::get()))]
		pub fn release(origin: OriginFor<T>, loan: LoanId, items: ItemsOf<T>) -> DispatchResult {
			let borrower = ensure_signed(origin)?;
			borrower::release::release::<T>(borrower, loan, items)
		}

		/// Pay the debt of a loan in liquidation, with the penalty on what was sold, and a fine on
		/// the debt at the start of the liquidation. Its auctions end and their bids are freed; half
		/// of the fine goes to the bids, by their amounts and by how long they stood.
		///
		/// A part of the debt is accepted if it is at least `redeem_min` of the debt, if it leaves
		/// the loan at `target_health` at the higher of spot and smoothed price and at a health of
		/// one at the lower, and if every lot is in its English phase; the loan then lives on.
		/// Auctions that have ended are settled first; if that ends the liquidation, nothing is
		/// paid.
		///
		/// - `loan`: the loan.
		/// - `amount`: what to pay of debt and penalty, in the smallest unit of the credit asset; at
		///   most all of it is taken, and the fine in addition. `u128::MAX` means all.
		///
		/// Errors: `UnknownLoan`, `NotInLiquidation`, `BelowRedeemMin`, `BelowTargetHealth`,
		/// `BelowMinDebt`, `PastEnglishPhase`, `LoanMatured`, `PriceAbsent`, `PriceStale`,
		/// `PricePaused`, `PriceWithoutQuorum`; while liquidations are paused, the auction pallet's
		/// `Paused` if a lot of the loan has been won; `LeastBalanceNeeded`, and the credit asset's
		/// error when the caller cannot pay.
		///
		/// Emits `Redeemed`, and `Cured` or `Closed`; and `RemainderTaken` when the caller could not
		/// keep what else they had.
		#[pallet::call_index(5)]
		#[pallet::weight(liquidation::redeem::redeem_weight::<T>())]
		pub fn redeem(
			origin: OriginFor<T>,
			loan: LoanId,
			#[pallet::compact] amount: Balance,
		) -> DispatchResultWithPostInfo {
			let payer = ensure_signed(origin)?;
			Ok(liquidation::redeem::redeem::<T>(payer, loan, amount)?.into())
		}

		/// Make somebody else the borrower: the position, its pinned items and the deposit on hold
		/// move together.
		///
		/// - `loan`: a loan of the caller.
		/// - `dest`: the new borrower. They cannot refuse, and owe nothing beyond the items.
		///
		/// Errors: `UnknownLoan`, `NotBorrower`, `InLiquidation`, `Unwinding`, `AlreadyBorrower`,
		/// `AboveAccountCeiling`, `ItemNotTransferable`, and the native token's error when `dest`
		/// cannot hold the deposit.
		///
		/// Emits `Transferred`.
		#[pallet::call_index(6)]
		#[pallet::weight(<T as Config>::WeightInfo::transfer_loan(T::MaxItems::get()))]
		pub fn transfer_loan(
			origin: OriginFor<T>,
			loan: LoanId,
			dest: T::AccountId,
		) -> DispatchResult {
			let borrower = ensure_signed(origin)?;
			borrower::transfer::transfer::<T>(borrower, loan, dest)
		}

		/// Move a loan to another market of the same collection: its debt stays exactly the same,
		/// and it gets that market's terms and a new maturity.
		///
		/// - `loan`: a loan of the caller.
		/// - `market`: an open market.
		///
		/// Errors: `UnknownLoan`, `NotBorrower`, `InLiquidation`, `Unwinding`, `BorrowingPaused`,
		/// `UnknownMarket`, `SameMarket`, `OtherCollection`, `MarketHalted`, `MarketNotOpen`,
		/// `TooManyItems`, `BelowMinDebt`, `PriceAbsent`, `PriceStale`, `PricePaused`,
		/// `PriceWithoutQuorum`, `AboveMaxLtv`, `AboveAccountCeiling`, `AboveMarketCeiling`.
		///
		/// Emits `Refinanced`.
		#[pallet::call_index(7)]
		#[pallet::weight(<T as Config>::WeightInfo::refinance(T::MaxItems::get()))]
		pub fn refinance(origin: OriginFor<T>, loan: LoanId, market: MarketId) -> DispatchResult {
			let borrower = ensure_signed(origin)?;
			borrower::refinance::refinance::<T>(borrower, loan, market)
		}

		/// Read the multipliers of a loan's items again. Anyone may call this.
		///
		/// - `loan`: the loan.
		///
		/// Errors: `UnknownLoan`, `InLiquidation`.
		///
		/// Emits `Refreshed` when they count for other units than before.
		#[pallet::call_index(8)]
		#[pallet::weight(<T as Config>::WeightInfo::refresh(T::MaxItems::get()))]
		pub fn refresh(origin: OriginFor<T>, loan: LoanId) -> DispatchResult {
			ensure_signed(origin)?;
			borrower::refresh::refresh::<T>(loan)
		}

		/// Start the liquidation of a loan in default now, as the chain would in one of its next
		/// blocks, under the same limits. There is no reward.
		///
		/// - `loan`: the loan.
		///
		/// Errors: `UnknownLoan`, `InLiquidation`, `NotInDefault`, `DefaultUnknown`,
		/// `NotFirstInLine`, `NoLiquidationsLeft`, `LiquidationShareReached`, `PriceAbsent`,
		/// `WorthlessCollateral`.
		///
		/// Emits `LiquidationStarted`; or, if the collateral has been worth nothing for 30 days,
		/// `LotForfeited`, `LossRealised` and `Closed`.
		#[pallet::call_index(9)]
		#[pallet::weight(
			liquidation::next_default::visit_weight::<T>()
				.saturating_add(liquidation::start::start_or_write_off_weight::<T>())
		)]
		pub fn liquidate(origin: OriginFor<T>, loan: LoanId) -> DispatchResult {
			ensure_signed(origin)?;
			hook::liquidate::liquidate::<T>(loan)
		}

		/// Pay the income of an item, such as its share of a music catalogue's revenue. It pays
		/// down the loan that the item is pledged for: interest first; in liquidation, principal
		/// before interest and then the penalty, and, if that ends the liquidation, a fine: that of
		/// a redemption while bids stand on its lots, else what the penalty falls short of that.
		/// What is left goes to the item's owner. If the item is pledged for no loan, all of it
		/// goes to the owner, or to the insurance fund if the item is in the inventory.
		///
		/// - `collection`, `item`: the item.
		/// - `amount`: taken from the caller, in the smallest unit of the credit asset.
		///
		/// Errors: `ZeroAmount`, `ItemUnknown`, `BelowFine`, `LotWon` while a lot of the loan waits
		/// for its settlement, `LeastBalanceNeeded`, and the credit asset's error when the caller
		/// cannot pay or the owner cannot be credited.
		///
		/// Emits `IncomePaid`, and `Closed` when nothing is left to pay; and `RemainderTaken` when
		/// the caller could not keep what else they had.
		#[pallet::call_index(10)]
		#[pallet::weight(borrower::income::income_weight::<T>())]
		pub fn pay_income(
			origin: OriginFor<T>,
			collection: CollectionOf<T>,
			item: ItemOf<T>,
			#[pallet::compact] amount: Balance,
		) -> DispatchResultWithPostInfo {
			let payer = ensure_signed(origin)?;
			Ok(Some(borrower::income::pay_income::<T>(&payer, collection, item, amount)?).into())
		}

		/// Offer an item again that could not be handed over to its buyer. Anyone may call this.
		///
		/// - `loan`: the loan.
		/// - `item`: the item.
		///
		/// Errors: `UnknownLoan`, `NotInLiquidation`, `ItemNotInLoan`, `DeliveryNotFailed`,
		/// `ItemNotTransferable` while it still cannot be handed over, `WorthlessCollateral`,
		/// `LiquidationsPaused`.
		///
		/// Emits `LotReoffered`; or `LotReturned` if nothing but a penalty is owed any more.
		#[pallet::call_index(11)]
		#[pallet::weight(liquidation::delivery::retry_weight::<T>())]
		pub fn retry_delivery(
			origin: OriginFor<T>,
			loan: LoanId,
			item: ItemOf<T>,
		) -> DispatchResult {
			ensure_signed(origin)?;
			liquidation::delivery::retry::<T>(loan, item)
		}

		/// Sell as many items of a healthy loan as its debt needs, in good order and without a
		/// penalty. None is sold below its share of the debt; what nobody buys, and what the debt
		/// does not need, stays with the loan. Interest keeps accruing. If the loan falls into
		/// default meanwhile, it is liquidated with these auctions as its lots.
		///
		/// - `loan`: a loan of the caller.
		///
		/// Errors: `UnknownLoan`, `NotBorrower`, `InLiquidation`, `Unwinding`, `UnwoundTooSoon`,
		/// `LoanMatured`, `LiquidationsPaused`, `MarketHalted`, `PriceAbsent`, `PriceStale`,
		/// `PricePaused`, `PriceWithoutQuorum`, `AboveMaxLtv`, `WorthlessCollateral`.
		///
		/// Emits `UnwindStarted`.
		#[pallet::call_index(12)]
		#[pallet::weight(liquidation::start::start_weight::<T>())]
		pub fn unwind(origin: OriginFor<T>, loan: LoanId) -> DispatchResult {
			let borrower = ensure_signed(origin)?;
			borrower::unwind::unwind::<T>(borrower, loan)
		}

		/// Repay a loan of the caller's own. It does what `repay` does, and refuses to pay somebody
		/// else's debt: for a proxy that keeps its giver's loans alive.
		///
		/// - `loan`: a loan of the caller.
		/// - `amount`: as in `repay`.
		///
		/// Errors: `NotBorrower`, and those of `repay`.
		///
		/// Emits what `repay` emits.
		#[pallet::call_index(13)]
		#[pallet::weight(liquidation::settlement::payment_weight::<T>())]
		pub fn repay_own(
			origin: OriginFor<T>,
			loan: LoanId,
			#[pallet::compact] amount: Balance,
		) -> DispatchResultWithPostInfo {
			let payer = ensure_signed(origin)?;
			Ok(Some(borrower::repay::repay_own::<T>(payer, loan, amount)?).into())
		}

		/// Redeem a loan of the caller's own. It does what `redeem` does, and refuses to pay somebody
		/// else's debt: for a proxy that keeps its giver's loans alive.
		///
		/// - `loan`: a loan of the caller.
		/// - `amount`: as in `redeem`.
		///
		/// Errors: `NotBorrower`, and those of `redeem`.
		///
		/// Emits what `redeem` emits.
		#[pallet::call_index(14)]
		#[pallet::weight(liquidation::redeem::redeem_weight::<T>())]
		pub fn redeem_own(
			origin: OriginFor<T>,
			loan: LoanId,
			#[pallet::compact] amount: Balance,
		) -> DispatchResultWithPostInfo {
			let payer = ensure_signed(origin)?;
			Ok(liquidation::redeem::redeem_own::<T>(payer, loan, amount)?.into())
		}

		/// Pay the incomes of many items of a collection, as `pay_income` does for one. One that
		/// fails changes nothing, and the others go on. Loans that have items for sale or are in
		/// liquidation are left out: pay their incomes one by one.
		///
		/// - `collection`: the collection.
		/// - `incomes`: up to 100 items, each with an amount that is taken from the caller, in the
		///   smallest unit of the credit asset.
		/// - `ends`: at most this many loans may end by it.
		///
		/// Errors: `NoItems`.
		///
		/// Emits `IncomePaid`, and `Closed` for each loan that ends; or `IncomeRefused`, for the
		/// reasons of `pay_income`, and `InLiquidation`, `Unwinding`, `TooManyEnds`; and
		/// `RemainderTaken` when the caller could not keep what an income left.
		#[pallet::call_index(15)]
		#[pallet::weight(borrower::incomes::incomes_weight::<T>(incomes.len() as u32, *ends))]
		pub fn pay_incomes(
			origin: OriginFor<T>,
			collection: CollectionOf<T>,
			incomes: IncomesOf<T>,
			ends: u32,
		) -> DispatchResultWithPostInfo {
			let payer = ensure_signed(origin)?;
			Ok(Some(borrower::incomes::pay_incomes::<T>(payer, collection, incomes, ends)?).into())
		}

		/// Open a market for a collection.
		///
		/// - `config`: amounts in the smallest unit of the credit asset, times in milliseconds
		///   except the auction's, which are in blocks; fractions in millionths, `apr` in 10^-18,
		///   multipliers and ratios with 18 decimals.
		///
		/// Errors: `BadOrigin`, the reason why the collection cannot be lent against,
		/// `TooManyMarkets`, `NoFeed`, `PumpPays`, and `…OutOfBounds` or `…OutOfOrder` for each
		/// parameter.
		///
		/// Emits `MarketCreated`.
		#[pallet::call_index(20)]
		#[pallet::weight(<T as Config>::WeightInfo::create_market())]
		pub fn create_market(
			origin: OriginFor<T>,
			config: Box<MarketConfigOf<T>>,
		) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			governance::markets::create_market::<T>(config)
		}

		/// Change a market. What would harm borrowers takes effect slowly: a lowered
		/// `liquidation_ltv` falls by 5 points in 7 days, a raised `apr` and a lowered
		/// `max_multiplier` count after 7 days. A ceiling at most doubles in 7 days. Running
		/// liquidations keep their rules.
		///
		/// - `market`: the market.
		/// - `config`: as in `create_market`; the collection stays the same.
		/// - `expected`: the hash of the configuration that it replaces.
		///
		/// Errors: `BadOrigin`, `UnknownMarket`, `Outdated`, `OtherCollection`, `RateFixed`,
		/// `CeilingRaisedTooFast`, `NoFeed`, `PumpPays`, and `…OutOfBounds` or `…OutOfOrder` for
		/// each parameter.
		///
		/// Emits `MarketUpdated`.
		#[pallet::call_index(21)]
		#[pallet::weight(<T as Config>::WeightInfo::update_market())]
		pub fn update_market(
			origin: OriginFor<T>,
			market: MarketId,
			config: Box<MarketConfigOf<T>>,
			expected: T::Hash,
		) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			governance::markets::update_market::<T>(market, config, expected)
		}

		/// Set what may be done in a market. A guardian may only tighten it; the measure lapses
		/// after 3 days unless governance sets the status meanwhile. A halt lapses after 2, so that
		/// with the shelter afterwards it takes 3: no more in 7, pauses of the chain and of the feed
		/// included, and once in 28 another 3 if two thirds of the guardians say so.
		///
		/// - `market`: the market.
		/// - `status`: `Open`; `Frozen`: only what lowers risk; `Halted`: in addition, nothing is
		///   liquidated and interest stands still.
		///
		/// Errors: `BadOrigin`, `UnknownMarket`; for a guardian `NotStricter`, `MeasureRepeated`.
		///
		/// Emits `MarketStatusSet`, and `MeasureTaken` for a guardian.
		#[pallet::call_index(22)]
		#[pallet::weight(<T as Config>::WeightInfo::set_market_status())]
		pub fn set_market_status(
			origin: OriginFor<T>,
			market: MarketId,
			status: MarketStatus,
		) -> DispatchResult {
			let by = authority::<T::AdminOrigin, T::GuardiansOrigin, T::GuardianOrigin, _>(origin)?;
			governance::markets::set_market_status::<T>(by, market, status)
		}

		/// Set the limits over all markets. A vote may raise `ceiling` and `mint_per_day` to twice
		/// what they were in 7 days, or to the highest that votes set in the last 30. A guardian may
		/// only lower them; the measure lapses after 3 days unless governance sets the limits
		/// meanwhile.
		///
		/// - `limits`: `ceiling` and `mint_per_day` in the smallest unit of the credit asset; at
		///   most `liquidations_per_block` liquidations start in a block.
		/// - `expected`: the hash of the limits as voted that it replaces; `None` if there are none.
		///
		/// Errors: `BadOrigin`, `LiquidationsPerBlockOutOfBounds`, `Outdated`,
		/// `FirstLimitsOutOfBounds`, `LimitRaisedTooFast`; for a guardian `NotStricter`,
		/// `MeasureRepeated`.
		///
		/// Emits `GlobalLimitsSet`, and `MeasureTaken` for a guardian.
		#[pallet::call_index(23)]
		#[pallet::weight(<T as Config>::WeightInfo::set_global_limits())]
		pub fn set_global_limits(
			origin: OriginFor<T>,
			limits: GlobalLimits,
			expected: Option<T::Hash>,
		) -> DispatchResult {
			let by = authority::<T::AdminOrigin, T::GuardiansOrigin, T::GuardianOrigin, _>(origin)?;
			governance::limits::set_global_limits::<T>(by, limits, expected)
		}

		/// Set what an item is worth in units of its collection's price. More than 1 counts only
		/// while the item's metadata and attributes are locked. A cut counts at once for new debt,
		/// and for liquidation after 7 days.
		///
		/// - `collection`, `item`: the item.
		/// - `multiplier`: from 0.1 to 10, with 18 decimals; a market may cap it. Or 0: the item, stolen
		///   or spent, can no longer be pledged.
		///
		/// Errors: `BadOrigin`, `ItemUnknown`, `MultiplierOutOfBounds`.
		///
		/// Emits `MultiplierSet`.
		#[pallet::call_index(24)]
		#[pallet::weight(<T as Config>::WeightInfo::set_multiplier())]
		pub fn set_multiplier(
			origin: OriginFor<T>,
			collection: CollectionOf<T>,
			item: ItemOf<T>,
			multiplier: FixedU128,
		) -> DispatchResult {
			T::AppraiserOrigin::ensure_origin(origin)?;
			governance::multipliers::set_multiplier::<T>(collection, item, multiplier)
		}

		/// Pause borrowing, or liquidations as well; or lift a pause. For 24 h after a pause of
		/// liquidations nobody is liquidated. Pledging is never paused, and repaying and redeeming
		/// only while a lot of the loan has been won. A guardian may only pause more; the measure
		/// lapses after 3 days unless governance sets the pause meanwhile. For a pause of
		/// liquidations the guardians' time is that of a halt, and what they halted or whose feed
		/// they paused counts.
		///
		/// - `level`: `None`, `Borrowing`, or `Liquidations`, which includes borrowing and stops
		///   the auction clock.
		///
		/// Errors: `BadOrigin`; for a guardian `NotStricter`, `MeasureRepeated`.
		///
		/// Emits `PauseSet`, and `MeasureTaken` for a guardian.
		#[pallet::call_index(25)]
		#[pallet::weight(<T as Config>::WeightInfo::set_pause())]
		pub fn set_pause(origin: OriginFor<T>, level: PauseLevel) -> DispatchResult {
			let by = authority::<T::AdminOrigin, T::GuardiansOrigin, T::GuardianOrigin, _>(origin)?;
			governance::set_pause::set_pause::<T>(by, level)
		}

		/// Spend from the insurance fund. The principal in liquidation stays in it, and all principal of
		/// markets of which nobody knows that no loan is in default: those without a fresh price, with
		/// a loan in default, halted, paused or sheltered; while any loan waits, all principal.
		///
		/// - `dest`: who gets it.
		/// - `amount`: in the smallest unit of the credit asset.
		///
		/// Errors: `BadOrigin`, `ZeroAmount`, `ShortfallOutstanding`, `InsuranceNeeded`, and the
		/// credit asset's error when `dest` cannot be credited.
		///
		/// Emits `InsuranceWithdrawn`.
		#[pallet::call_index(26)]
		#[pallet::weight(liquidation::spending::withdrawal_weight::<T>())]
		pub fn withdraw_insurance(
			origin: OriginFor<T>,
			dest: T::AccountId,
			#[pallet::compact] amount: Balance,
		) -> DispatchResult {
			T::TreasurerOrigin::ensure_origin(origin)?;
			liquidation::spending::withdraw::<T>(dest, amount)
		}

		/// Burn the caller's credit asset against the shortfall; what is left goes to the insurance
		/// fund.
		///
		/// - `amount`: in the smallest unit of the credit asset.
		///
		/// Errors: `ZeroAmount`, `LeastBalanceNeeded`, and the credit asset's error when the caller
		/// cannot pay.
		///
		/// Emits `InsuranceCredited` and `Recapitalised`, and `RemainderTaken` when the caller could
		/// not keep what else they had.
		#[pallet::call_index(27)]
		#[pallet::weight(<T as Config>::WeightInfo::recapitalise())]
		pub fn recapitalise(
			origin: OriginFor<T>,
			#[pallet::compact] amount: Balance,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			money::shortfall::recapitalise::<T>(who, amount)
		}

		/// Set the limits of a collection over all its markets.
		///
		/// - `collection`: the collection.
		/// - `limits`: `ceiling` of the principal, in the smallest unit of the credit asset; at
		///   most `max_items` items may be pledged.
		/// - `expected`: the hash of the limits that it replaces; `None` if there are none.
		///
		/// Errors: `BadOrigin`, `CollectionUnknown`, `Outdated`.
		///
		/// Emits `CollectionLimitsSet`.
		#[pallet::call_index(28)]
		#[pallet::weight(<T as Config>::WeightInfo::set_collection_limits())]
		pub fn set_collection_limits(
			origin: OriginFor<T>,
			collection: CollectionOf<T>,
			limits: CollectionLimits,
			expected: Option<T::Hash>,
		) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			governance::limits::set_collection_limits::<T>(collection, limits, expected)
		}

		/// Remove a market that has no loans, and from whose loans nothing is in the inventory.
		///
		/// - `market`: the market.
		///
		/// Errors: `BadOrigin`, `UnknownMarket`, `MarketInUse`.
		///
		/// Emits `MarketRemoved`.
		#[pallet::call_index(29)]
		#[pallet::weight(<T as Config>::WeightInfo::remove_market())]
		pub fn remove_market(origin: OriginFor<T>, market: MarketId) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			governance::markets::remove_market::<T>(market)
		}

		/// Give an item of the inventory to an account.
		///
		/// - `collection`, `item`: an item of the inventory that is not on sale.
		/// - `dest`: who gets it.
		///
		/// Errors: `BadOrigin`, `NotInInventory`, `InventoryOnSale`, and the error of `pallet-nfts`
		/// when the item cannot be moved.
		///
		/// Emits `HandedOut`.
		#[pallet::call_index(30)]
		#[pallet::weight(
			<T as Config>::WeightInfo::hand_out().saturating_add(T::Seize::seize_weight())
		)]
		pub fn hand_out(
			origin: OriginFor<T>,
			collection: CollectionOf<T>,
			item: ItemOf<T>,
			dest: T::AccountId,
		) -> DispatchResult {
			T::TreasurerOrigin::ensure_origin(origin)?;
			liquidation::inventory::hand_out::hand_out::<T>(collection, item, dest)
		}

		/// Pay the shortfall out of the insurance fund, which has been given something since. Anyone
		/// may call this. What is paid is burned; the market that had the loss stays frozen until a
		/// vote opens it.
		///
		/// Errors: `NothingToNet`, and the credit asset's error while the fund cannot pay.
		///
		/// Emits `ShortfallNetted`.
		#[pallet::call_index(31)]
		#[pallet::weight(<T as Config>::WeightInfo::net_shortfall())]
		pub fn net_shortfall(origin: OriginFor<T>) -> DispatchResult {
			ensure_signed(origin)?;
			money::shortfall::net_shortfall::<T>()
		}
	}
}

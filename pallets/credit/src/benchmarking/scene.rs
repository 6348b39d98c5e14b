// SPDX-License-Identifier: Apache-2.0

//! What benchmarks start from: a collection with a price, a market with a neighbour's loan, and
//! people with money.

use super::{
	neighbours::{put_neighbours, put_neighbours_of_measure, put_neighbours_of_move},
	BenchmarkSetup,
};
use crate::{
	borrower, clock, governance,
	liquidation::{inventory::forfeit, start::start},
	math::DAY,
	position::Position,
	Call, CeilingRaise, CollectionLedgers, CollectionLimits, CollectionOf, Config, DefaultReason,
	Global, GlobalLimits, ItemOf, ItemsOf, LastSeen, Ledgers, Limits, LiquidationTerms, LoanId,
	Loans, Lot, LotOf, MarketConfig, MarketConfigOf, MarketId, MarketStatus, Multiplier,
	Multipliers, NextMarket, Notice, Pallet, PastLimits, Ramp, StopScope, Stops, Terms, Tier,
	Transitions,
};
use alloc::{boxed::Box, vec::Vec};
use core::iter::once;
use frame_benchmarking::v2::{account, BenchmarkError};
use frame_support::{
	traits::{
		fungible::{Inspect, Mutate},
		nonfungibles_v2, Currency, EnsureOrigin, Get, UnfilteredDispatchable,
	},
	BoundedVec,
};
use frame_system::{self, RawOrigin};
use pallet_nfts::{
	self, BenchmarkHelper, Collection, CollectionConfig, CollectionConfigFor, CollectionSetting,
	CollectionSettings, DepositBalanceOf, ItemConfig, MintSettings,
};
use pignus_primitives::{
	auction::{AuctionId, AuctionRules, Auctioneer, LotHandler},
	guardian::Authority,
	stops, Balance, Moment,
};
use sp_runtime::{
	traits::{Bounded, EnsureAdd, Hash, One, StaticLookup},
	DispatchError, DispatchResult, FixedPointNumber, FixedU128, Permill, Perquintill,
};

/// The price of one unit, in whole tokens.
const PRICE: FixedU128 = FixedU128::from_inner(1_000 * FixedU128::DIV);
/// The chain time at which benchmarks begin.
const BEGINNING: Moment = 1_800_000_000_000;
/// In this time a debt grows by 38 %: a loan drawn up to `max_ltv` is then in default.
const SEASON: Moment = 120 * DAY;
/// The bidders of a lot who get a part of a fine: the auction pallet remembers three who were
/// outbid, and one bid stands.
const BIDDERS: [&str; 4] = ["first", "second", "third", "last"];

type Nfts<T> = pallet_nfts::Pallet<T>;

/// `percent` of the value of this many items, in the smallest unit of the credit asset.
pub(super) fn worth<T: Config>(items: u32, percent: u32) -> Balance {
	let hundredth_of_an_item = T::AssetUnit::get().saturating_mul(10);
	hundredth_of_an_item.saturating_mul(items.into()).saturating_mul(percent.into())
}

/// An account with more of the native token than all deposits need.
pub(super) fn person<T: Config>(role: &'static str, number: u32) -> T::AccountId {
	let who = account(role, number, 0);
	let plenty = DepositBalanceOf::<T>::max_value() / 1_000_000u32.into();
	<T as pallet_nfts::Config>::Currency::make_free_balance_be(&who, plenty);
	who
}

/// A person with `amount` of the credit asset.
pub(super) fn payer<T: Config>(
	role: &'static str,
	number: u32,
	amount: Balance,
) -> Result<T::AccountId, DispatchError> {
	let who = person::<T>(role, number);
	T::CreditAsset::mint_into(&who, amount)?;
	Ok(who)
}

/// A person who has hardly more of the credit asset than `amount`: once that is paid, less is left
/// than an account can keep.
pub(super) fn spender<T: Config>(amount: Balance) -> Result<T::AccountId, DispatchError> {
	let little = T::CreditAsset::minimum_balance().saturating_sub(1);
	payer::<T>("payer", 0, amount.saturating_add(little))
}

/// What has to be paid to end a loan: its debt and, in liquidation, the fine for redeeming it.
pub(super) fn payoff_of<T: Config>(loan: LoanId) -> Result<Balance, DispatchError> {
	let position = Position::<T>::of(loan)?;
	let fine = position.loan.liquidation().map_or(0, |books| books.redeem_fine);
	Ok(position.debt()?.ensure_add(fine)?)
}

/// Who gets royalties.
fn artist<T: Config>() -> T::AccountId {
	account("artist", 0, 0)
}

/// An origin that `Who` accepts.
pub(super) fn origin<T: Config, Who: EnsureOrigin<T::RuntimeOrigin>>(
) -> Result<T::RuntimeOrigin, BenchmarkError> {
	Who::try_successful_origin().map_err(|_| BenchmarkError::Weightless)
}

/// A guardian about to stop liquidations, which writes more than a vote does. In a runtime without
/// guardians it is an admin: there, no vote finds a measure to delete.
pub(super) fn guardian<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
	put_neighbours_of_measure::<T>(true);
	origin::<T, T::GuardianOrigin>().or_else(|_| origin::<T, T::AdminOrigin>())
}

/// Guardians have stopped the liquidations of `scopes` and of the chain, long ago.
pub(super) fn leave_stops<T: Config>(scopes: impl IntoIterator<Item = StopScope<CollectionOf<T>>>) {
	let begun = Some(BEGINNING - SEASON);
	for scope in once(StopScope::Chain).chain(scopes) {
		Stops::<T>::insert(scope, stops::Stops { usual: begun, extra: begun });
	}
}

/// Votes have cut the limits over all markets as often as is remembered, and guardians have lowered
/// them since. Returns the limits as voted, with their hash.
pub(super) fn cut_limits<T: Config>() -> Result<(GlobalLimits, T::Hash), DispatchError> {
	let mut limits = Global::<T>::get().limits.ok_or("the scene has limits")?;
	let mut expected = T::Hashing::hash_of(&limits);
	while !PastLimits::<T>::get().cuts.is_full() {
		limits.ceiling = limits.ceiling.saturating_sub(1);
		let vote = Authority::Governance;
		governance::limits::set_global_limits::<T>(vote, limits, Some(expected))?;
		expected = T::Hashing::hash_of(&limits);
	}
	put_neighbours_of_measure::<T>(false);
	let lowered = GlobalLimits { ceiling: 0, ..limits };
	governance::limits::set_global_limits::<T>(Authority::Guardian, lowered, Some(expected))?;
	Ok((limits, expected))
}

/// A loss that nobody has paid for, so small that every payment to the insurance fund makes it good
/// and leaves a rest.
pub(super) fn leave_shortfall<T: Config>() {
	Global::<T>::mutate(|global| global.flows.shortfall = 1);
}

/// Let time pass without a report, but not as a gap between two blocks.
pub(super) fn pass_unreported<T: Config>(time: Moment) {
	set_time::<T>(clock::now::<T>().saturating_add(time));
}

fn set_time<T: Config>(now: Moment) {
	<T as Config>::BenchmarkHelper::set_time(now);
	LastSeen::<T>::put(now);
}

/// A collection that no scene uses.
pub(super) fn other_collection<T: Config>(number: u32) -> CollectionOf<T> {
	<T as pallet_nfts::Config>::Helper::collection(1_000u16.saturating_add(number as u16))
}

/// The items of a loan.
pub(super) fn items_of<T: Config>(loan: LoanId) -> Vec<ItemOf<T>> {
	Loans::<T>::get(loan)
		.map(|loan| loan.items.iter().map(|pledged| pledged.item).collect())
		.unwrap_or_default()
}

/// The items of a loan that are on sale, with their auctions.
pub(super) fn lots_of<T: Config>(loan: LoanId) -> Vec<(ItemOf<T>, AuctionId)> {
	Loans::<T>::get(loan).map(|loan| loan.lots_on_sale()).unwrap_or_default()
}

/// What may be done in a market.
pub(super) fn status_of<T: Config>(market: MarketId) -> Option<MarketStatus> {
	Ledgers::<T>::get(market).map(|ledger| ledger.status)
}

/// A market in which unhealthy loans put all their items up for sale: no reserve is so high that
/// fewer would pay the debt, and no sale cures the loan.
pub(super) fn market_config<T: Config>(collection: CollectionOf<T>) -> MarketConfigOf<T> {
	let bounds = T::MarketBounds::get();
	MarketConfig {
		collection,
		tier: Tier::Collectible,
		minted_out: false,
		terms: Terms {
			max_ltv: Permill::from_percent(50),
			liquidation_ltv: Permill::from_percent(65),
			apr: Perquintill::one(),
			duration: Some(bounds.max_duration),
			grace: bounds.max_grace,
		},
		limits: Limits {
			ceiling: bounds.first_ceiling,
			account_ceiling: bounds.first_ceiling / 2,
			min_debt: T::AssetUnit::get(),
			max_items: T::MaxItems::get(),
			max_multiplier: FixedU128::from_u32(10),
			liquidation_share: Permill::one(),
		},
		liquidation: LiquidationTerms {
			penalty: Permill::from_percent(10),
			redeem_fine: Permill::from_percent(10),
			redeem_min: Permill::from_percent(20),
			target_health: FixedU128::from_u32(2),
		},
		auction: AuctionRules {
			english: bounds.min_english,
			dutch: bounds.min_dutch,
			extension: 1,
			max_extension: 10,
			increment: Permill::from_percent(5),
			reserve_low: Permill::from_percent(25),
			reserve_high: Permill::from_percent(30),
			lowest: Permill::from_percent(20),
			reserve_multiple: FixedU128::saturating_from_rational(125, 100),
		},
		royalty: Some((artist::<T>(), Permill::from_percent(10))),
	}
}

/// Transitions, still under way, of everything that votes change slowly.
fn transitions<T: Config>(config: &MarketConfigOf<T>) -> Transitions {
	Transitions {
		threshold: Some(Ramp { from: Permill::from_percent(70), since: BEGINNING }),
		rate: Some(Notice { former: config.terms.apr, until: BEGINNING + SEASON / 2 }),
		multiplier_cap: Some(Notice {
			former: config.limits.max_multiplier,
			until: BEGINNING + SEASON / 2,
		}),
		ceiling: Some(CeilingRaise { base: config.limits.ceiling, at: BEGINNING }),
	}
}

/// A collection whose team has as many roles as an eligible collection can have.
fn create_collection<T: Config>() -> Result<CollectionOf<T>, DispatchError> {
	let [owner, issuer, admin] = ["owner", "issuer", "admin"].map(|role| person::<T>(role, 0));
	let config = CollectionConfig {
		settings: CollectionSettings::from_disabled(CollectionSetting::UnlockedMaxSupply.into()),
		max_supply: Some(u32::MAX),
		mint_settings: MintSettings::default(),
	};
	let collection = <Nfts<T> as nonfungibles_v2::Create<
		T::AccountId,
		CollectionConfigFor<T>,
	>>::create_collection(&owner, &admin, &config)?;
	Nfts::<T>::set_team(
		RawOrigin::Signed(owner).into(),
		collection,
		Some(T::Lookup::unlookup(issuer)),
		Some(T::Lookup::unlookup(admin)),
		None,
	)?;
	Ok(collection)
}

/// What a benchmark starts from.
pub(super) struct Scene<T: Config> {
	/// The collection.
	pub collection: CollectionOf<T>,
	/// Its market, the only one unless the benchmark opens more.
	pub market: MarketId,
	/// The borrower whose loans are measured.
	pub borrower: T::AccountId,
}

impl<T: Config> Scene<T> {
	/// A market in which a neighbour has a loan with less risk than any that is measured.
	pub fn new() -> Result<Self, DispatchError> {
		// At block 0 borrowers are still sheltered after a gap that never was.
		frame_system::Pallet::<T>::set_block_number(1u32.into());
		<T as Config>::BenchmarkHelper::create_credit_asset();
		set_time::<T>(BEGINNING);
		for market in Ledgers::<T>::iter_keys().collect::<Vec<_>>() {
			governance::markets::remove_market::<T>(market)?;
		}
		let max = T::MarketBounds::get().max_ceiling;
		let limits = GlobalLimits { ceiling: max, mint_per_day: max, liquidations_per_block: 2 };
		Global::<T>::mutate(|global| global.limits = Some(limits));
		let collection = create_collection::<T>()?;
		<T as Config>::BenchmarkHelper::report(collection, PRICE)?;
		let limits = CollectionLimits { ceiling: max, max_items: u32::MAX };
		CollectionLedgers::<T>::mutate(collection, |ledger| ledger.limits = Some(limits));
		let market = NextMarket::<T>::get();
		let scene = Self { collection, market, borrower: person::<T>("borrower", 0) };
		scene.create_market()?;
		scene.open_by(&person::<T>("neighbour", 0), 1, worth::<T>(1, 10))?;
		Ok(scene)
	}

	/// Open another market for the same collection.
	pub fn create_market(&self) -> Result<MarketId, DispatchError> {
		let market = NextMarket::<T>::get();
		let config = market_config::<T>(self.collection);
		let transitions = transitions::<T>(&config);
		governance::markets::create_market::<T>(Box::new(config))?;
		Ledgers::<T>::mutate_extant(market, |ledger| ledger.transitions = transitions);
		Ok(market)
	}

	/// Open markets until there are `count` in all.
	pub fn create_markets(&self, count: u32) -> Result<Vec<MarketId>, DispatchError> {
		let others = (1..count).map(|_| self.create_market());
		once(Ok(self.market)).chain(others).collect()
	}

	/// Set the status of a market as a guardian does.
	pub fn measure(&self, market: MarketId, status: MarketStatus) -> DispatchResult {
		put_neighbours_of_measure::<T>(status == MarketStatus::Halted);
		governance::markets::set_market_status::<T>(Authority::Guardian, market, status)
	}

	/// Mint `count` items of one unit each, with everything that a change of owner deletes.
	pub fn mint(&self, owner: &T::AccountId, count: u32) -> Result<ItemsOf<T>, DispatchError> {
		let minted = Collection::<T>::get(self.collection).map_or(0, |details| details.items);
		let items = (minted..minted.saturating_add(count))
			.map(|number| self.mint_item(owner, number))
			.collect::<Result<Vec<_>, _>>()?;
		Ok(BoundedVec::truncate_from(items))
	}

	fn mint_item(&self, owner: &T::AccountId, number: u32) -> Result<ItemOf<T>, DispatchError> {
		let item = <T as pallet_nfts::Config>::Helper::item(number as u16);
		<Nfts<T> as nonfungibles_v2::Mutate<T::AccountId, ItemConfig>>::mint_into(
			&self.collection,
			&item,
			owner,
			&ItemConfig::default(),
			true,
		)?;
		self.weigh(item, FixedU128::one());
		self.offer(owner, item);
		Ok(item)
	}

	/// Make an item count for `units`, in a row as long as one can be.
	pub fn weigh(&self, item: ItemOf<T>, units: FixedU128) {
		let former = Some(Notice { former: units, until: Moment::MAX });
		Multipliers::<T>::insert(self.collection, item, Multiplier { value: units, former });
	}

	/// Offer an item in every way there is. Errors are ignored: a way that a runtime has switched
	/// off is open to nobody.
	fn offer(&self, owner: &T::AccountId, item: ItemOf<T>) {
		let signed = || T::RuntimeOrigin::from(RawOrigin::Signed(owner.clone()));
		let delegate = |number| T::Lookup::unlookup(account("delegate", number, 0));
		let price = <T as pallet_nfts::Config>::Currency::minimum_balance();
		let collection = self.collection;
		let _ = Nfts::<T>::set_price(signed(), collection, item, Some(price), Some(delegate(0)));
		let _ = Nfts::<T>::create_swap(
			signed(),
			collection,
			item,
			collection,
			Some(item),
			None,
			T::MaxDeadlineDuration::get(),
		);
		for number in 0..T::ApprovalsLimit::get() {
			let _ = Nfts::<T>::approve_transfer(signed(), collection, item, delegate(number), None);
		}
	}

	/// Whether an item is `who`'s.
	pub fn owns(&self, who: &T::AccountId, item: ItemOf<T>) -> bool {
		Nfts::<T>::owner(self.collection, item).as_ref() == Some(who)
	}

	/// Open a loan for the borrower.
	pub fn open(&self, items: u32, amount: Balance) -> Result<LoanId, DispatchError> {
		self.open_by(&self.borrower, items, amount)
	}

	/// Open loans of one item and a different borrower each.
	pub fn open_many(&self, count: u32) -> Result<Vec<LoanId>, DispatchError> {
		(0..count)
			.map(|number| self.open_by(&person::<T>("debtor", number), 1, worth::<T>(1, 40)))
			.collect()
	}

	fn open_by(
		&self,
		who: &T::AccountId,
		items: u32,
		amount: Balance,
	) -> Result<LoanId, DispatchError> {
		let loan = Global::<T>::get().next_loan;
		let items = self.mint(who, items)?;
		borrower::open::open::<T>(who.clone(), self.market, items, amount)?;
		Ok(loan)
	}

	/// Let time pass, then report the price.
	pub fn pass(&self, time: Moment) -> DispatchResult {
		pass_unreported::<T>(time);
		<T as Config>::BenchmarkHelper::report(self.collection, PRICE)
	}

	/// Let enough time pass for a loan of half the value of its items to be in default.
	pub fn pass_season(&self) -> DispatchResult {
		self.pass(SEASON)
	}

	/// Let interest accrue in the market, and put adversarial keys around a loan's index rows:
	/// those it has, and those it will have after a call of its borrower.
	///
	/// The limit of the collection's items is from then on the default, for which the number of
	/// those that are minted is read.
	pub fn prepare(&self, loan: LoanId, call: Call<T>) -> DispatchResult {
		self.pass(DAY)?;
		CollectionLedgers::<T>::mutate(self.collection, |ledger| ledger.limits = None);
		Collection::<T>::mutate_extant(self.collection, |details| details.items = u32::MAX);
		put_neighbours::<T>(loan);
		let borrower = RawOrigin::Signed(self.borrower.clone());
		put_neighbours_of_move::<T>(loan, || {
			let outcome = call.dispatch_bypass_filter(borrower.into());
			outcome.map(|_| ()).map_err(|error| error.error)
		})
	}

	/// Let a loan of half the value of its items fall into default and put them all up for sale;
	/// then let interest accrue in the market once more.
	pub fn liquidate(&self, loan: LoanId) -> DispatchResult {
		self.pass_season()?;
		start(Position::<T>::of(loan)?, DefaultReason::Unhealthy)?;
		self.pass(DAY)
	}

	/// Loans of one item and a different borrower each, put up for sale.
	pub fn put_up(&self, count: u32) -> Result<Vec<LoanId>, DispatchError> {
		let loans = (0..count)
			.map(|number| self.open_by(&person::<T>("debtor", number), 1, worth::<T>(1, 50)))
			.collect::<Result<Vec<_>, _>>()?;
		self.pass_season()?;
		for loan in &loans {
			start(Position::<T>::of(*loan)?, DefaultReason::Unhealthy)?;
		}
		self.pass(DAY)?;
		Ok(loans)
	}

	/// A loan in liquidation with bids on each lot that stood for long enough to get a part of a
	/// fine, as many as are remembered, each by a different bidder, who can no longer be paid.
	pub fn bid_on(&self, items: u32) -> Result<LoanId, DispatchError> {
		let loan = self.open(items, worth::<T>(items, 50))?;
		self.liquidate(loan)?;
		let lots = lots_of::<T>(loan);
		for (rank, role) in (0..).zip(BIDDERS) {
			let amount = worth::<T>(1, 50 + 10 * rank);
			for (number, (_, auction)) in (0..).zip(&lots) {
				let bidder = payer::<T>(role, number, worth::<T>(1, 100))?;
				<T as Config>::BenchmarkHelper::bid(*auction, bidder, amount)?;
			}
			<T as Config>::BenchmarkHelper::pass_ticks(1);
		}
		for (number, (_, auction)) in (0..).zip(lots) {
			for role in BIDDERS {
				<T as Config>::BenchmarkHelper::block(person::<T>(role, number))?;
			}
			assert_eq!(T::Auctioneer::bids_that_stood(auction).len(), BIDDERS.len());
		}
		Ok(loan)
	}

	/// An item in the inventory whose loan has others left and runs on, or is in liquidation.
	pub fn forfeited(&self, items: u32) -> Result<(ItemOf<T>, LoanId), DispatchError> {
		let loan = self.open(items, worth::<T>(items, 40))?;
		let mut position = Position::<T>::of(loan)?;
		let item = position.loan.items.first().ok_or("the loan has items")?.item;
		let rules = position.market.rules.auction.clone();
		forfeit::forfeit::<T>(&mut position, item, rules)?;
		position.save()?;
		Ok((item, loan))
	}

	/// The only lot of a loan in liquidation, with its auction.
	pub fn only_lot(&self) -> Result<(LotOf<T>, AuctionId), DispatchError> {
		let loan = self.open(1, worth::<T>(1, 50))?;
		self.liquidate(loan)?;
		let lots = lots_of::<T>(loan);
		let (item, auction) = *lots.first().ok_or("the item is on sale")?;
		Ok((Lot::Loan { loan, item }, auction))
	}

	/// A loan that waits because none of its items could be delivered, with adversarial keys around
	/// its row.
	pub fn undelivered(&self) -> Result<LoanId, DispatchError> {
		let items = T::MaxItems::get();
		let loan = self.open(items, worth::<T>(items, 50))?;
		self.liquidate(loan)?;
		for (item, auction) in lots_of::<T>(loan) {
			T::Auctioneer::withdraw(auction)?;
			Pallet::<T>::delivery_failed(&Lot::Loan { loan, item }, DispatchError::Unavailable)?;
		}
		put_neighbours::<T>(loan);
		self.pass(DAY)?;
		Ok(loan)
	}
}

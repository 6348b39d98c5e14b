// SPDX-License-Identifier: Apache-2.0

//! What tests do and look at: blocks, prices, calls, books.

use super::*;
use frame_support::traits::{fungible::InspectHold, fungibles};
use sp_runtime::traits::{BlakeTwo256, Hash};

/// Report `price` now.
pub fn report_price(price: u32) {
	report(FixedU128::from_u32(price));
}

/// One block: hooks first, at the time of the block before, then the timestamp.
pub fn next_block() {
	let number = System::block_number();
	Oracle::on_finalize(number);
	System::set_block_number(number + 1);
	Auctions::on_initialize(number + 1);
	Appraisal::on_initialize(number + 1);
	Credit::on_initialize(number + 1);
	Timestamp::set_timestamp(Timestamp::get() + BLOCK_TIME);
}

pub fn run_blocks(count: u32) {
	(0..count).for_each(|_| next_block());
}

/// Let the price fall to `price`, block by block, until the loans see it; then one more hook acts
/// on it.
pub fn crash_to(price: u32) {
	use pignus_primitives::appraisal::Appraisals;
	let target = Ok(FixedU128::from_u32(price));
	for _ in 0..10 {
		next_block_without_credit();
		report_price(price);
		if Appraisal::liquidation_price(&APES) == target {
			return next_block();
		}
	}
	panic!("the price did not arrive: {:?}", Appraisal::liquidation_price(&APES));
}

/// A block in which credit's hook does not run: that is left to the test.
pub fn next_block_without_credit() {
	let number = System::block_number();
	Oracle::on_finalize(number);
	System::set_block_number(number + 1);
	Timestamp::set_timestamp(Timestamp::get() + BLOCK_TIME);
}

/// Let `time` pass at once, as if the chain had been busy, without the shelter after a gap; a new
/// block begins.
pub fn pass_time(time: Moment) {
	let number = System::block_number();
	Oracle::on_finalize(number);
	System::set_block_number(number + 1);
	Timestamp::set_timestamp(Timestamp::get() + time);
	LastSeen::<Runtime>::put(Timestamp::get());
}

pub fn signed(who: AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(who)
}

/// Run a call as an extrinsic does: an error changes nothing.
pub fn call<Outcome: DispatchOutcome>(call: impl FnOnce() -> Outcome) -> DispatchResult {
	frame_support::storage::with_storage_layer(|| call().without_weight())
}

/// What a call returns, with or without the weight it took.
pub trait DispatchOutcome {
	fn without_weight(self) -> DispatchResult;
}

impl DispatchOutcome for DispatchResult {
	fn without_weight(self) -> DispatchResult {
		self
	}
}

impl DispatchOutcome for DispatchResultWithPostInfo {
	fn without_weight(self) -> DispatchResult {
		self.map(|_| ()).map_err(|error| error.error)
	}
}

pub fn items(items: &[u32]) -> ItemsOf<Runtime> {
	items.to_vec().try_into().expect("few items")
}

pub fn root() -> RuntimeOrigin {
	RuntimeOrigin::root()
}

/// Open another market like that of the worked example, changed by `change`.
pub fn create_market(change: impl FnOnce(&mut MarketConfigOf<Runtime>)) -> MarketId {
	let id = NextMarket::<Runtime>::get();
	let mut config = market_config();
	change(&mut config);
	Credit::create_market(root(), Box::new(config)).expect("a valid market");
	id
}

/// Change the market by a vote.
pub fn update_market(change: impl FnOnce(&mut MarketConfigOf<Runtime>)) -> DispatchResult {
	let mut config = Markets::<Runtime>::get(MARKET).expect("the market exists");
	change(&mut config);
	replace_market(MARKET, config)
}

/// Replace the configuration of a market, whatever it is, by a vote.
pub fn replace_market(market: MarketId, config: MarketConfigOf<Runtime>) -> DispatchResult {
	let expected = Credit::market(market).map(|view| view.config_hash).unwrap_or_default();
	call(|| Credit::update_market(root(), market, Box::new(config), expected))
}

/// Replace the limits over all markets, whatever they are.
pub fn set_global_limits(by: RuntimeOrigin, limits: GlobalLimits) -> DispatchResult {
	let expected = Credit::totals().limits_hash;
	call(|| Credit::set_global_limits(by, limits, expected))
}

/// Replace the limits of a collection, whatever they are.
pub fn set_collection_limits(
	by: RuntimeOrigin,
	collection: u32,
	limits: CollectionLimits,
) -> DispatchResult {
	let before = CollectionLedgers::<Runtime>::get(collection).limits;
	let expected = before.map(|limits| BlakeTwo256::hash_of(&limits));
	call(|| Credit::set_collection_limits(by, collection, limits, expected))
}

/// Forbid all transfers of the collection, or allow them again, as only force could.
pub fn set_transferable(transferable: bool) {
	pallet_nfts::CollectionConfigOf::<Runtime>::mutate(APES, |config| {
		let config = config.as_mut().expect("the collection exists");
		if transferable {
			config.enable_setting(CollectionSetting::TransferableItems)
		} else {
			config.disable_setting(CollectionSetting::TransferableItems)
		}
	});
}

/// Lock what makes an item rare, as its team can.
pub fn lock_properties(item: u32) {
	Nfts::lock_item_properties(signed(TEAM), APES, item, true, true).expect("the team may");
}

/// Let `time` pass, then report `price`.
pub fn pass_time_at(time: Moment, price: u32) {
	pass_time(time);
	report_price(price);
}

/// The events of this pallet since the last call of this function.
pub fn take_events() -> Vec<Event<Runtime>> {
	let events = System::events()
		.into_iter()
		.filter_map(|record| match record.event {
			RuntimeEvent::Credit(event) => Some(event),
			_ => None,
		})
		.collect();
	System::reset_events();
	events
}

/// The lots of a loan that are on sale.
pub fn on_sale(id: LoanId) -> Vec<(u32, u32)> {
	loan(id).lots_on_sale()
}

/// Open a loan for the borrower and return its id.
pub fn open(pledged: &[u32], amount: Balance) -> LoanId {
	open_by(BORROWER, pledged, amount)
}

pub fn open_by(who: AccountId, pledged: &[u32], amount: Balance) -> LoanId {
	let id = Global::<Runtime>::get().next_loan;
	Credit::open(signed(who), MARKET, items(pledged), amount).expect("the loan opens");
	id
}

/// Open a loan in a market, or be refused.
pub fn open_in(
	market: MarketId,
	who: AccountId,
	pledged: &[u32],
	amount: Balance,
) -> DispatchResult {
	call(|| Credit::open(signed(who), market, items(pledged), amount))
}

pub fn loan(id: LoanId) -> LoanOf<Runtime> {
	Loans::<Runtime>::get(id).expect("the loan exists")
}

/// Whether items of a loan are for sale in its liquidation.
pub fn is_selling(id: LoanId) -> bool {
	loan(id).is_selling()
}

/// Whether a loan is in the indices.
pub fn is_in_line(id: LoanId) -> bool {
	matches!(loan(id).place(), Some(Place::InLine { .. }))
}

/// When the loss of a loan whose items could not be delivered is realised.
pub fn waits_until(id: LoanId) -> Option<Moment> {
	match loan(id).state {
		LoanState::Waiting { until, .. } => Some(until),
		_ => None,
	}
}

/// The books of a loan's liquidation, if it is in one.
pub fn liquidation(id: LoanId) -> Option<LiquidationOf<Runtime>> {
	Loans::<Runtime>::get(id)?.liquidation().cloned()
}

/// The loans in liquidation.
pub fn liquidations() -> Vec<LoanId> {
	let loans = Loans::<Runtime>::iter().filter(|(_, loan)| loan.is_liquidating());
	loans.map(|(id, _)| id).collect()
}

pub fn debt(id: LoanId) -> Balance {
	Credit::loan(id).expect("the loan exists").debt
}

pub fn bid(who: AccountId, auction: u32, amount: Balance) -> DispatchResult {
	call(|| Auctions::bid(signed(who), auction, amount))
}

/// Run blocks until the auction `auction` has ended.
pub fn run_to_end_of(auction: u32) {
	while pignus_auctions::Auctions::<Runtime>::contains_key(auction) {
		next_block();
	}
}

pub fn nusd(who: AccountId) -> Balance {
	Assets::balance(1, who)
}

pub fn fund() -> Balance {
	nusd(Credit::insurance_account())
}

pub fn flows() -> Flows {
	Global::<Runtime>::get().flows
}

pub fn owner(item: u32) -> Option<AccountId> {
	Nfts::owner(APES, item)
}

/// Whether an item is in the inventory, and in its account.
pub fn is_in_inventory(item: u32) -> bool {
	Inventory::<Runtime>::contains_key(APES, item)
		&& owner(item) == Some(Credit::inventory_account())
}

pub fn ledger() -> Ledger {
	ledger_of(MARKET)
}

pub fn ledger_of(market: MarketId) -> Ledger {
	Ledgers::<Runtime>::get(market).expect("the market exists")
}

/// The row of the collection, if there is one.
pub fn collection_ledger() -> Option<CollectionLedger> {
	CollectionLedgers::<Runtime>::contains_key(APES)
		.then(|| CollectionLedgers::<Runtime>::get(APES))
}

/// The row of a collection of whose one market nothing is borrowed: half of its ceiling may be in
/// liquidation.
pub fn unused_collection() -> CollectionLedger {
	CollectionLedger { liquidation_limit: 50_000 * UNIT, ..Default::default() }
}

/// Give an item to an account, with its owner's consent.
pub fn give(item: u32, to: AccountId) {
	let owner = owner(item).expect("the item exists");
	Nfts::transfer(signed(owner), APES, item, to).expect("it is free");
}

/// The principal of an account in a market.
pub fn principal_in(market: MarketId, who: AccountId) -> Balance {
	AccountPrincipal::<Runtime>::get(market, who)
}

/// What an account has on hold for its loans and their items.
pub fn deposit_of(who: AccountId) -> Balance {
	Balances::balance_on_hold(&HoldReason::Loan.into(), &who)
}

/// What an account has on hold.
fn held(who: &AccountId) -> Balance {
	<AssetsHolder as fungibles::InspectHold<AccountId>>::total_balance_on_hold(1, who)
}

pub fn check_invariants() {
	Credit::do_try_state().expect("the invariants of credit hold");
	Appraisal::do_try_state().expect("the invariants of prices hold");
	Auctions::do_try_state().expect("the invariants of auctions hold");
	assert_eq!(nusd(Credit::account_id()), 0, "proceeds_pass: the pallet's account is not empty");
	let in_accounts: Balance = pallet_assets::Account::<Runtime>::iter_prefix(1)
		.map(|(who, row)| row.balance + held(&who))
		.sum();
	assert_eq!(in_accounts, Assets::total_supply(1), "no unit is nowhere");
}

/// A small linear congruential generator (Knuth's MMIX constants): the same numbers every time.
pub struct Dice(pub u64);

impl Dice {
	pub fn below(&mut self, bound: u64) -> u64 {
		self.0 = self
			.0
			.wrapping_mul(6_364_136_223_846_793_005)
			.wrapping_add(1_442_695_040_888_963_407);
		(self.0 >> 33) % bound
	}
}

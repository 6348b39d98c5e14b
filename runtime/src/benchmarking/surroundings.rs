// SPDX-License-Identifier: GPL-3.0-only

//! What the benchmarks of a pallet need from the pallets around it.

use polkadot_sdk::*;

use crate::{
	configs::{
		monetary::{credit_account, pots, AssetKind, PsmEmergencyAdmin},
		oracle::{SeatKeeper, MAX_FEED_VALUES, MAX_OPERATORS},
		xcm::asset_location,
	},
	constants::{
		DAYS, FIRST_FREE_ASSET_ID, MINUTE, NUSD_ASSET_ID, PIG, RELAY_ASSET_ID, STABLE_MIN_BALANCE,
	},
	governance::{
		origins::Origin,
		safeguards::{benchmarking::BenchmarkSetup as BenchmarkSubjects, Peg},
		TreasuryAccount,
	},
	AccountId, Appraisal, AssetId, AssetRate, Auctions, Balance, Balances, CollectionId, Moment,
	Oracle, OracleMembers, Preimage, Psm, Referenda, Runtime, RuntimeOrigin, System,
};
use alloc::{boxed::Box, vec, vec::Vec};
use frame_benchmarking::{account, whitelisted_caller, BenchmarkError};
use frame_support::{
	traits::{
		fungible::Mutate as _,
		fungibles::{metadata::Mutate as _, Create, Mutate as _},
		schedule::DispatchTime,
		AccountTouch, Get, Hooks, StorePreimage,
	},
	BoundedVec,
};
use pallet_oracle::{RawValues, TimestampedValue};
use pallet_referenda::ReferendumIndex;
use pignus_appraisal::{Feed, Policy, Source};
use pignus_auctions::{AuctionClock, HeldBid, Tick};
use pignus_credit::{
	benchmarking::BenchmarkSetup, Global, Loan, LoanId, Loans, Lot, LotOf, MarketId, PauseLevel,
	PauseState, Periods,
};
use pignus_primitives::{auction::AuctionId, funds::Funds};
use sp_runtime::{traits::Saturating, DispatchError, DispatchResult, FixedU128, Permill};
use staging_xcm::latest::Location;

/// Enough for any benchmark, in smallest units of any asset.
pub(super) const PLENTY: Balance = 1_000_000 * PIG;

/// Makes sure that an asset exists.
fn create(asset: AssetId, owner: AccountId) {
	// Fails if there is one.
	let _ = <crate::Assets as Create<_>>::create(asset, owner, true, 1);
}

/// Makes sure that NUSD exists, as it does from genesis.
pub(super) fn create_nusd() {
	let created = <crate::Assets as Create<_>>::create(
		NUSD_ASSET_ID,
		credit_account(),
		true,
		STABLE_MIN_BALANCE,
	);
	if created.is_ok() {
		let treasury = TreasuryAccount::get();
		let _ = Balances::mint_into(&treasury, PLENTY);
		for (_, pot) in pots().into_iter().filter(|(asset, _)| *asset == NUSD_ASSET_ID) {
			let _ = <crate::Assets as AccountTouch<_, _>>::touch(NUSD_ASSET_ID, &pot, &treasury);
		}
	}
}

/// Makes sure that the relay chain's token exists.
pub(super) fn create_relay_token() {
	create(RELAY_ASSET_ID, credit_account());
}

/// Sets the clock to `now`. Not by `set_timestamp`, because a block's slot has to agree with that.
fn set_time(now: Moment) {
	pallet_timestamp::Now::<Runtime>::put(now);
}

fn done<T, E: Into<sp_runtime::DispatchError>>(outcome: Result<T, E>) -> DispatchResult {
	outcome.map(|_| ()).map_err(Into::into)
}

/// Who may appoint and remove operators all at once.
fn seat_keeper() -> RuntimeOrigin {
	RuntimeOrigin::signed(SeatKeeper::account())
}

/// Open the feed of a collection, with one source.
fn open_feed(collection: CollectionId, anchor: FixedU128) -> DispatchResult {
	let source = Source {
		url: BoundedVec::truncate_from(b"https://example.com".to_vec()),
		pointer: BoundedVec::default(),
		quote: None,
	};
	let feed = Feed {
		anchor,
		sources: BoundedVec::truncate_from(vec![source]),
		policy: Policy {
			max_age: 2 * MINUTE,
			window: MINUTE,
			min_interval: MINUTE,
			max_step: Permill::from_percent(20),
			max_daily_rise: Permill::from_percent(10),
		},
	};
	done(Appraisal::set_feed(RuntimeOrigin::root(), collection, Box::new(feed), None))
}

/// The pallets around credit.
pub struct Surroundings;

impl BenchmarkSetup<AccountId, CollectionId> for Surroundings {
	fn create_credit_asset() {
		create_nusd();
	}

	fn set_time(now: Moment) {
		set_time(now);
	}

	fn report(collection: CollectionId, price: FixedU128) -> DispatchResult {
		let operator = credit_account();
		if !Appraisal::is_live(&collection) {
			let members = vec![operator.clone()];
			done(OracleMembers::reset_members(seat_keeper(), members))?;
			done(Appraisal::set_minimum_reports(RuntimeOrigin::root(), 1))?;
			open_feed(collection, price)?;
		}
		// An operator may report only once in a block.
		Oracle::on_finalize(System::block_number());
		let values = BoundedVec::truncate_from(vec![(collection, price)]);
		let reported = Oracle::feed_values(RuntimeOrigin::signed(operator), values);
		reported.map(|_| ()).map_err(|error| error.error)
	}

	fn bid(auction: AuctionId, bidder: AccountId, amount: Balance) -> DispatchResult {
		let bid = Auctions::bid(RuntimeOrigin::signed(bidder), auction, amount);
		bid.map(|_| ()).map_err(|error| error.error)
	}

	fn bid_on_hold(
		bidder: AccountId,
		amount: Balance,
	) -> Result<impl Funds<AccountId>, DispatchError> {
		HeldBid::<Runtime>::place(bidder, amount)
	}

	fn pass_ticks(ticks: u32) {
		AuctionClock::<Runtime>::mutate(|clock| *clock += Tick::from(ticks));
	}

	fn end_auctions() {
		AuctionClock::<Runtime>::put(Tick::MAX);
	}

	fn block(who: AccountId) -> DispatchResult {
		let freezer = RuntimeOrigin::signed(credit_account());
		crate::Assets::block(freezer, NUSD_ASSET_ID.into(), who.into())
	}
}

/// The seller of what is auctioned.
pub struct Sales;

impl pignus_auctions::benchmarking::BenchmarkSetup<LotOf<Runtime>> for Sales {
	/// The lot of a loan in a market that does not exist: its sale fails at once, since the first
	/// thing that it looks up is missing.
	fn lot() -> LotOf<Runtime> {
		create_nusd();
		let loan = Loan::empty(MarketId::MAX, credit_account(), Default::default(), None);
		Loans::<Runtime>::insert(LoanId::MAX, loan);
		Lot::Loan { loan: LoanId::MAX, item: 0 }
	}

	fn pause_for_long() {
		let level = PauseLevel::Liquidations;
		let pause = PauseState { level, since: 0, sheltered_until: 0 };
		Global::<Runtime>::mutate(|global| global.pause = pause);
		let periods: Periods = <Runtime as pignus_credit::Config>::Periods::get();
		set_time(periods.bid_lock);
	}
}

/// What the treasury spends, and on whom.
pub struct Spends;

impl pallet_treasury::ArgumentsFactory<AssetKind, AccountId> for Spends {
	fn create_asset_kind(seed: u32) -> AssetKind {
		AssetKind::WithId(seed)
	}

	fn create_beneficiary(seed: [u8; 32]) -> AccountId {
		seed.into()
	}
}

/// The operators' reports.
pub struct Reports;

impl<Length: Get<u32>> pallet_oracle::BenchmarkHelper<CollectionId, FixedU128, Length> for Reports {
	/// A value for each feed that there can be. Every feed has a market, and every operator but the
	/// caller has reported to it, so that the caller's report moves the median.
	fn get_currency_id_value_pairs() -> BoundedVec<(CollectionId, FixedU128), Length> {
		let former = FixedU128::from_u32(1_000);
		let now = MINUTE;
		set_time(now);
		let operators: Vec<AccountId> =
			(1..MAX_OPERATORS).map(|number| account("operator", number, 0)).collect();
		let mut members = operators.clone();
		members.push(whitelisted_caller());
		let _ = OracleMembers::reset_members(seat_keeper(), members);
		let _ = Appraisal::set_minimum_reports(RuntimeOrigin::root(), MAX_OPERATORS);
		let report = |collection: CollectionId| {
			let _ = open_feed(collection, former);
			pignus_credit::MarketsOf::<Runtime>::insert(collection, collection, ());
			for (number, operator) in (0..).zip(&operators) {
				let value = former.saturating_mul(FixedU128::from_rational(1_000 + number, 1_000));
				let reported = TimestampedValue { value, timestamp: now };
				RawValues::<Runtime>::insert(operator, collection, reported);
			}
			(collection, former)
		};
		BoundedVec::truncate_from((0..MAX_FEED_VALUES).map(report).collect())
	}
}

/// Assets that are not ours.
pub struct Assets;

impl pallet_assets::BenchmarkHelper<codec::Compact<AssetId>, ()> for Assets {
	/// Ids that anybody may take.
	fn create_asset_id_parameter(id: u32) -> codec::Compact<AssetId> {
		FIRST_FREE_ASSET_ID.saturating_add(id).into()
	}

	fn create_reserve_id_parameter(_: u32) {}
}

impl pallet_asset_rate::AssetKindFactory<AssetId> for Assets {
	/// Counts down from the largest id: the smallest ids have rates from genesis.
	fn create_asset_kind(seed: u32) -> AssetId {
		AssetId::MAX - seed
	}
}

impl pallet_asset_tx_payment::BenchmarkHelperTrait<AccountId, AssetId, Location> for Assets {
	fn create_asset_id_parameter(id: u32) -> (AssetId, Location) {
		(id, asset_location(id))
	}

	/// Fees are paid at a rate, so there is no pool.
	fn setup_balances_and_pool(asset: AssetId, payer: AccountId) {
		create(asset, credit_account());
		let rate = FixedU128::from_u32(1);
		let _ = AssetRate::create(RuntimeOrigin::root(), Box::new(asset), rate);
		let _ = Balances::mint_into(&payer, PLENTY);
		let _ = crate::Assets::mint_into(asset, &payer, PLENTY);
	}
}

impl pallet_psm::BenchmarkHelper<AssetId, AccountId> for Assets {
	fn get_asset_id(index: u32) -> AssetId {
		index
	}

	fn create_asset(asset: AssetId, owner: &AccountId, decimals: u8) {
		create(asset, owner.clone());
		// For the deposit of the metadata.
		let _ = Balances::mint_into(owner, PLENTY);
		let _ = crate::Assets::set(asset, owner, b"Measured".to_vec(), b"MSR".to_vec(), decimals);
	}
}

/// What the guardians may act on.
pub struct Subjects;

impl BenchmarkSubjects for Subjects {
	fn set_time(now: Moment) {
		set_time(now);
	}

	fn decide_referendum() -> Result<ReferendumIndex, BenchmarkError> {
		let submitter: AccountId = account("submitter", 0, 0);
		done(Balances::mint_into(&submitter, PLENTY))?;
		let signed = || RuntimeOrigin::signed(submitter.clone());
		let remark = frame_system::Call::remark { remark: vec![] };
		let proposal = Preimage::bound(remark.into())?;
		let track = Box::new(Origin::CreditAdmin.into());
		let enactment = DispatchTime::After(0);
		done(Referenda::submit(signed(), track, proposal, enactment))?;
		let index = pallet_referenda::ReferendumCount::<Runtime>::get().saturating_sub(1);
		Referenda::place_decision_deposit(signed(), index).map_err(|error| error.error)?;
		let prepared = System::block_number().saturating_add(DAYS);
		System::set_block_number(prepared);
		let nudged = Referenda::nudge_referendum(RuntimeOrigin::root(), index);
		nudged.map_err(|error| error.error)?;
		Ok(index)
	}

	fn open_peg() -> Result<Peg, BenchmarkError> {
		let (internal, external) = (AssetId::MAX - 1, AssetId::MAX);
		for asset in [internal, external] {
			<Assets as pallet_psm::BenchmarkHelper<_, _>>::create_asset(
				asset,
				&credit_account(),
				6,
			);
		}
		let root = || RuntimeOrigin::root();
		let admin = Box::new(frame_system::RawOrigin::Root.into());
		let emergency = Box::new(PsmEmergencyAdmin::get());
		let fees = credit_account();
		done(Psm::create_psm(root(), internal, admin, emergency, fees, PLENTY, 1))?;
		done(Psm::add_external_asset(root(), internal, external))?;
		Ok((internal, external))
	}
}

// SPDX-License-Identifier: Apache-2.0

//! Who may report: the operators, of whom one may be suspended.
//!
//! Whoever goes takes their reports along, and every feed is combined again from those of the
//! others. If too few are left, the feed has no price before the next median: what the one who went
//! has said counts no longer.

use crate::{
	Config, Error, Event, GuardedPrice, MinimumReports, Pallet, Prices, SuspendedOperator,
	Suspension,
};
use alloc::vec::Vec;
use core::marker::PhantomData;
use frame_support::{
	ensure,
	traits::{ChangeMembers, Get, SortedMembers, Time},
};
use pallet_oracle::{CombineData, RawValues, Values};
use pignus_primitives::guardian::Authority;
use sp_runtime::DispatchResult;

/// Whoever keeps the operators' seats.
pub trait OperatorSeats<AccountId> {
	/// Take the seat of an operator away. Tells the appraisal pallet, which implements
	/// [`ChangeMembers`].
	fn remove(operator: &AccountId) -> DispatchResult;
}

/// The operators without the suspended one: those who may report.
pub struct ActiveOperators<T>(PhantomData<T>);

impl<T: Config> SortedMembers<T::AccountId> for ActiveOperators<T> {
	fn sorted_members() -> Vec<T::AccountId> {
		let mut operators = T::Operators::sorted_members();
		if let Some(suspended) = Pallet::<T>::suspended() {
			operators.retain(|operator| *operator != suspended.operator);
		}
		operators
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn add(operator: &T::AccountId) {
		T::Operators::add(operator);
	}
}

/// A runtime sets this as `MembershipChanged` of the pallet that keeps the operators, instead of
/// `pallet-oracle`, which is told too.
///
/// `pallet-membership` stores the members before it tells of them, save in `reset_members`: then
/// the feeds are combined by the number of operators there was, until the next report.
impl<T: Config> ChangeMembers<T::AccountId> for Pallet<T> {
	fn change_members_sorted(
		incoming: &[T::AccountId],
		outgoing: &[T::AccountId],
		sorted_new: &[T::AccountId],
	) {
		pallet_oracle::Pallet::<T>::change_members_sorted(incoming, outgoing, sorted_new);
		if !outgoing.is_empty() {
			Self::combine_again();
		}
	}
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_remove_operator(operator: T::AccountId) -> DispatchResult {
		ensure!(T::Operators::contains(&operator), Error::<T>::NotOperator);
		// Another's suspension does not keep governance from it: that ends by itself.
		Self::ensure_enough_without_one(MinimumReports::<T>::get().max(1) as usize)?;
		T::Seats::remove(&operator)?;
		Self::deposit_event(Event::OperatorRemoved { operator });
		Ok(())
	}

	/// Suspend an operator, and nobody else any longer.
	pub(crate) fn do_suspend_operator(by: Authority, operator: T::AccountId) -> DispatchResult {
		ensure!(T::Operators::contains(&operator), Error::<T>::NotOperator);
		Self::ensure_enough_without_one(Self::reports_needed())?;
		let since = T::Time::now();
		let periods = T::MeasurePeriods::get();
		let may_again = Suspension::<T>::get()
			.is_none_or(|last| since >= last.since.saturating_add(periods.repeat));
		ensure!(by == Authority::Governance || may_again, Error::<T>::MeasureRepeated);
		if let Some(other) = Self::suspended().filter(|last| last.operator != operator) {
			Self::deposit_event(Event::OperatorReinstated { operator: other.operator });
		}
		let until = since.saturating_add(periods.lasting);
		Suspension::<T>::put(SuspendedOperator { operator: operator.clone(), since, until });
		Self::deposit_event(Event::OperatorSuspended { operator: operator.clone(), until });
		let _ = RawValues::<T>::clear_prefix(&operator, T::MaxFeeds::get(), None);
		Self::ensure_others_report(by)?;
		Self::combine_again();
		Ok(())
	}

	/// Errors unless every feed that had a price keeps it without the one whom guardians suspend: so
	/// many others as are needed have reported in the last half of its `max_age`. A single guardian
	/// has to leave one more: else one operator who conspires with them could stop liquidations, and
	/// for longer than [`pignus_primitives::stops`] allows.
	fn ensure_others_report(by: Authority) -> DispatchResult {
		let spare = match by {
			Authority::Governance => return Ok(()),
			Authority::Guardians => 0,
			Authority::Guardian => 1,
		};
		let enough = Self::reports_needed().saturating_add(spare);
		let now = T::Time::now();
		let keeps_price = |collection: &T::OracleKey, price: &GuardedPrice| {
			let half = price.policy_in_force(now).max_age / 2;
			let reports = pallet_oracle::Pallet::<T>::read_raw_values(collection);
			let recent = reports
				.iter()
				.filter(|report| report.timestamp.saturating_add(half) >= now)
				.filter(|report| Self::counts(price, report));
			Self::fresh(collection).is_ok() && recent.count() >= enough
		};
		ensure!(
			Prices::<T>::iter()
				.filter(|(_, price)| price.median.is_some())
				.all(|(collection, price)| keeps_price(&collection, &price)),
			Error::<T>::ReportsNeeded
		);
		Ok(())
	}

	pub(crate) fn do_reinstate_operator(by: Authority, operator: T::AccountId) -> DispatchResult {
		ensure!(by == Authority::Governance, Error::<T>::NotStricter);
		let suspended = Self::suspended().filter(|suspended| suspended.operator == operator);
		let suspended = suspended.ok_or(Error::<T>::NotSuspended)?;
		// The row stays: guardians may suspend somebody again only a while after `since`.
		Suspension::<T>::put(SuspendedOperator { until: T::Time::now(), ..suspended });
		Self::deposit_event(Event::OperatorReinstated { operator });
		Ok(())
	}

	/// The suspension in force.
	pub(crate) fn suspended() -> Option<SuspendedOperator<T::AccountId>> {
		Suspension::<T>::get().filter(|suspended| T::Time::now() < suspended.until)
	}

	/// Errors unless the operators without one of them are at least as many as are needed.
	fn ensure_enough_without_one(needed: usize) -> DispatchResult {
		let others = T::Operators::count().saturating_sub(1);
		ensure!(others >= needed, Error::<T>::BelowMinimumReports);
		Ok(())
	}

	/// Combine the reports of every feed, since somebody's are gone or more are needed. A paused feed
	/// is not moved: it has no price after its pause before the next median.
	pub(crate) fn combine_again() {
		for (collection, price) in Prices::<T>::iter().collect::<Vec<_>>() {
			let reports = pallet_oracle::Pallet::<T>::read_raw_values(&collection);
			match Self::combine_data(&collection, reports, None) {
				Some(value) => Values::<T>::insert(collection, value),
				None => Self::lose_quorum(collection, price),
			}
		}
	}

	/// No median can be made: there is no price before the next.
	fn lose_quorum(collection: T::OracleKey, price: GuardedPrice) {
		if price.median.is_none() || price.unbacked_since.is_some() {
			return;
		}
		let at = T::Time::now();
		Prices::<T>::insert(collection, GuardedPrice { unbacked_since: Some(at), ..price });
		Self::deposit_event(Event::QuorumLost { collection, at });
	}
}

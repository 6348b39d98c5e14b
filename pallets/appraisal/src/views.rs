// SPDX-License-Identifier: Apache-2.0

//! Queries about prices.

use crate::{guard::Report, Config, GuardedPrice, Pallet, Policy, Prices};
use alloc::vec::Vec;
use codec::{Codec, Decode, Encode};
use frame_support::traits::{SortedMembers, Time};
use pignus_primitives::{
	appraisal::{Appraisals, PriceError},
	Moment,
};
use scale_info::TypeInfo;
use sp_runtime::FixedU128;

/// The version of [`AppraisalApi`] and of the view functions. It is raised whenever the meaning or
/// the encoding of a parameter or an answer changes, or a query is added or removed.
pub const VIEWS_VERSION: u32 = 3;

/// Whether a price may be acted upon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub enum PriceState {
	/// It may.
	Fresh,
	/// There has never been a median.
	AwaitingReports,
	/// The newest median is too old.
	Stale {
		/// Since when, in milliseconds.
		since: Moment,
	},
	/// The feed is paused.
	Paused {
		/// Since when there has been no fresh price, in milliseconds.
		since: Moment,
	},
	/// An operator was removed or suspended, or the minimum raised, and too few reports are left;
	/// or an operator went while the feed was paused.
	NoQuorum {
		/// Since when there has been no fresh price, in milliseconds.
		since: Moment,
	},
}

/// What one operator has reported.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct ReportView<AccountId> {
	/// Who reported; the oracle pallet's account stands for Root.
	pub operator: AccountId,
	/// The price of one unit as it was reported; zero counts as 10^-18.
	pub value: FixedU128,
	/// When it was reported, in milliseconds.
	pub reported_at: Moment,
	/// Whether it counts for the next median: it has not expired and is a possible price.
	pub counts: bool,
}

/// What a feed was voted that does not count yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct PolicyChange {
	/// The policy to come.
	pub policy: Policy,
	/// From when on it counts.
	pub from: Moment,
}

/// A collection's price as operators, borrowers and committees see it. Prices are of one unit in
/// whole tokens, times in milliseconds.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct AppraisalView<AccountId, Hash> {
	/// Whether the price may be acted upon.
	pub state: PriceState,
	/// The newest median.
	pub median: Option<FixedU128>,
	/// As many reports as a median needs were made at this moment or later.
	pub reported_at: Option<Moment>,
	/// How long ago that is.
	pub age: Option<Moment>,
	/// The accepted price; the anchor as long as there is no median.
	pub spot: FixedU128,
	/// The price that follows the spot slowly.
	pub smoothed: FixedU128,
	/// The price that new debt is drawn against; `None` unless fresh.
	pub lending: Option<FixedU128>,
	/// The price that loans are liquidated at; `None` unless fresh.
	pub liquidation: Option<FixedU128>,
	/// When the interval of the last step began, plus the time that the feed was paused after that.
	pub stepped_at: Option<Moment>,
	/// How many reports a median needs.
	pub reports_needed: u32,
	/// The last report of each operator.
	pub reports: Vec<ReportView<AccountId>>,
	/// The policy that counts.
	pub policy: Policy,
	/// The policy that was voted while the feed was in use, until it counts.
	pub notice: Option<PolicyChange>,
	/// What a change of the feed names as what it replaces.
	pub feed_hash: Hash,
}

sp_api::decl_runtime_apis! {
	/// Queries about prices. The version is [`VIEWS_VERSION`], which says when it is raised.
	#[api_version(3)]
	pub trait AppraisalApi<CollectionId, AccountId, Hash>
	where
		CollectionId: Codec,
		AccountId: Codec,
		Hash: Codec,
	{
		/// What is known about a collection's price; `None` if it has no feed.
		fn appraisal(collection: CollectionId) -> Option<AppraisalView<AccountId, Hash>>;
	}
}

/// What is known about a collection's price; `None` if it has no feed.
pub(crate) fn appraisal<T: Config>(
	collection: &T::OracleKey,
) -> Option<AppraisalView<T::AccountId, T::Hash>> {
	let price = Prices::<T>::get(collection)?;
	let feed_hash = Pallet::<T>::feed_hash(collection)?;
	let now = T::Time::now();
	let lending = Pallet::<T>::lending_price(collection);
	let reported_at = price.median.map(|median| median.reported_at);
	Some(AppraisalView {
		state: match lending {
			Ok(_) => PriceState::Fresh,
			Err(PriceError::Absent) => PriceState::AwaitingReports,
			Err(PriceError::Stale { since }) => PriceState::Stale { since },
			Err(PriceError::Paused { since }) => PriceState::Paused { since },
			Err(PriceError::NoQuorum { since }) => PriceState::NoQuorum { since },
		},
		median: price.median.map(|median| median.value),
		reported_at,
		age: reported_at.map(|reported_at| now.saturating_sub(reported_at)),
		spot: price.spot,
		smoothed: price.smoothed,
		lending: lending.ok(),
		liquidation: Pallet::<T>::liquidation_price(collection).ok(),
		stepped_at: price.step.map(|step| step.at),
		reports_needed: u32::try_from(Pallet::<T>::reports_needed()).unwrap_or(u32::MAX),
		reports: report_views::<T>(collection, &price),
		policy: price.policy_in_force(now),
		notice: price
			.running_notice(now)
			.map(|notice| PolicyChange { policy: price.policy, from: notice.until }),
		feed_hash,
	})
}

fn report_views<T: Config>(
	collection: &T::OracleKey,
	price: &GuardedPrice,
) -> Vec<ReportView<T::AccountId>> {
	let root = Pallet::<T>::reporter_of_root();
	let operators = T::Members::sorted_members().into_iter().chain([root]);
	operators
		.filter_map(|operator| {
			let report: Report = pallet_oracle::RawValues::<T>::get(&operator, collection)?;
			Some(ReportView {
				operator,
				value: report.value,
				reported_at: report.timestamp,
				counts: Pallet::<T>::counts(price, &report),
			})
		})
		.collect()
}

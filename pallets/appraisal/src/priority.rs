// SPDX-License-Identifier: Apache-2.0

//! Reports first: however many transactions wait for a block, a report that is due enters the next
//! one, so that nobody can keep a price from moving by paying fees.

use crate::{Config, GuardedPrice, Pallet, Prices, WeightInfo};
use alloc::vec;
use codec::{Decode, DecodeWithMemTracking, Encode};
use core::marker::PhantomData;
use frame_support::{
	pallet_prelude::{TransactionSource, ValidTransaction, Weight},
	traits::{IsSubType, OriginTrait, SortedMembers, Time},
	CloneNoBound, DebugNoBound, DefaultNoBound, EqNoBound, PartialEqNoBound,
};
use pignus_primitives::Moment;
use scale_info::TypeInfo;
use sp_runtime::{
	impl_tx_ext_default,
	traits::{DispatchInfoOf, DispatchOriginOf, TransactionExtension, ValidateResult},
	transaction_validity::TransactionPriority,
	FixedU128,
};

/// The priority of a report that is due. A tip buys as many times itself as there is room in a block
/// for such transactions, which is far less for any tip that somebody would pay.
pub const REPORT_PRIORITY: TransactionPriority = TransactionPriority::MAX / 2;

/// A transaction extension that gives an operator's report [`REPORT_PRIORITY`] if it is due for
/// every feed that it names, and the pool holds no other such report of theirs. It refuses nothing,
/// and adds nothing to what is signed.
///
/// A runtime puts it after `CheckWeight` in its list of extensions.
///
/// Reports are free, so the priority is not given twice in half a `min_interval`, nor to a report
/// inside another call, which would come along.
#[derive(
	CloneNoBound,
	DebugNoBound,
	DefaultNoBound,
	PartialEqNoBound,
	EqNoBound,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
)]
#[scale_info(skip_type_params(T))]
pub struct PrioritiseReports<T>(PhantomData<T>);

type RuntimeCallOf<T> = <T as frame_system::Config>::RuntimeCall;

impl<T> PrioritiseReports<T> {
	/// The extension, which has no fields.
	pub fn new() -> Self {
		Self(PhantomData)
	}
}

impl<T: Config> PrioritiseReports<T>
where
	RuntimeCallOf<T>: IsSubType<pallet_oracle::Call<T>>,
{
	/// The values that `call` reports, if it is a report itself.
	fn reported(call: &RuntimeCallOf<T>) -> Option<&[(T::OracleKey, FixedU128)]> {
		match call.is_sub_type()? {
			pallet_oracle::Call::feed_values { values } => Some(values),
			_ => None,
		}
	}
}

impl<T: Config + Send + Sync> TransactionExtension<RuntimeCallOf<T>> for PrioritiseReports<T>
where
	RuntimeCallOf<T>: IsSubType<pallet_oracle::Call<T>>,
{
	const IDENTIFIER: &'static str = "PrioritiseReports";
	type Implicit = ();
	type Val = ();
	type Pre = ();

	fn weight(&self, call: &RuntimeCallOf<T>) -> Weight {
		Self::reported(call).map_or(Weight::zero(), |values| {
			<T as Config>::WeightInfo::prioritise_report(values.len() as u32)
		})
	}

	fn validate(
		&self,
		origin: DispatchOriginOf<RuntimeCallOf<T>>,
		call: &RuntimeCallOf<T>,
		_info: &DispatchInfoOf<RuntimeCallOf<T>>,
		_len: usize,
		_self_implicit: (),
		_inherited_implication: &impl Encode,
		_source: TransactionSource,
	) -> ValidateResult<(), RuntimeCallOf<T>> {
		let validity = match (origin.as_signer(), Self::reported(call)) {
			(Some(who), Some(values)) if Pallet::<T>::comes_first(who, values) => {
				ValidTransaction {
					priority: REPORT_PRIORITY,
					// The pool keeps one transaction with this tag.
					provides: vec![("report", who).encode()],
					..Default::default()
				}
			},
			_ => ValidTransaction::default(),
		};
		Ok((validity, (), origin))
	}

	impl_tx_ext_default!(RuntimeCallOf<T>; prepare);
}

impl<T: Config> Pallet<T> {
	/// Whether `who` is an operator, and their report of `values` is due for every feed that it
	/// names, of which at least one is not paused.
	pub(crate) fn comes_first(who: &T::AccountId, values: &[(T::OracleKey, FixedU128)]) -> bool {
		if !T::Members::contains(who) {
			return false;
		}
		let now = T::Time::now();
		let mut moves_a_price = false;
		for (collection, _) in values {
			let Some(price) = Prices::<T>::get(collection) else { continue };
			if !Self::may_report_again(who, collection, &price, now) {
				return false;
			}
			moves_a_price |= price.paused_since.is_none();
		}
		moves_a_price
	}

	/// Whether the last report of `who` on a feed does not count any more, or at least half of
	/// `min_interval` has passed since.
	fn may_report_again(
		who: &T::AccountId,
		collection: &T::OracleKey,
		price: &GuardedPrice,
		now: Moment,
	) -> bool {
		pallet_oracle::RawValues::<T>::get(who, collection).is_none_or(|report| {
			let age = now.saturating_sub(report.timestamp);
			report.timestamp < price.since
				|| age.saturating_mul(2) >= price.policy_in_force(now).min_interval
		})
	}
}

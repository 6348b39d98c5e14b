// SPDX-License-Identifier: Apache-2.0

//! Accrual, debt, and every movement of the credit asset: what is minted, what is burned, what the
//! insurance fund gets and pays.

use crate::{
	math, AccountPrincipal, CollectionOf, CollectionUse, Config, Error, Event, Flows, Ledger,
	Ledgers, LoanOf, LoanStatus, MarketConfigOf, MarketId, MarketStatus, Markets, Notice, Pallet,
	Ramp, TotalFlows, UncoveredLoss, UseOfCollection,
};
use pignus_primitives::Balance;
use polkadot_sdk::{
	frame_support::{
		ensure,
		traits::{
			fungible::{Inspect, Mutate},
			tokens::{Fortitude, Precision, Preservation},
			Get, Time,
		},
	},
	sp_runtime::{
		traits::Zero, ArithmeticError, DispatchError, DispatchResult, Perquintill, Rounding,
	},
};

const OVERFLOW: ArithmeticError = ArithmeticError::Overflow;
const UNDERFLOW: ArithmeticError = ArithmeticError::Underflow;

/// How a loss was borne, in the smallest unit of the credit asset.
pub(crate) struct Loss {
	/// Paid by the insurance fund.
	pub covered: Balance,
	/// Paid by nobody.
	pub shortfall: Balance,
}

/// The sums that minted principal was added to.
pub(crate) struct Minted {
	/// The borrower's principal in the market, in the smallest unit of the credit asset.
	pub of_account: Balance,
	/// What is borrowed against the collection.
	pub of_collection: CollectionUse,
	/// Everything ever minted and burned.
	pub flows: Flows,
}

impl<T: Config> Pallet<T> {
	/// A market's configuration with the terms in force, and its ledger with interest up to now.
	/// The caller stores the ledger, never the configuration.
	pub(crate) fn accrued_market(
		market: MarketId,
	) -> Result<(MarketConfigOf<T>, Ledger), DispatchError> {
		let mut config = Markets::<T>::get(market).ok_or(Error::<T>::UnknownMarket)?;
		let ledger = Ledgers::<T>::get(market).ok_or(Error::<T>::UnknownMarket)?;
		let ledger = Self::accrued(ledger, config.terms.apr)?;
		let now = <T as Config>::Time::now();
		config.terms.apr = Notice::in_force(ledger.transitions.rate, config.terms.apr, now);
		if let Some(Ramp { from, since }) = ledger.transitions.threshold {
			let elapsed = now.saturating_sub(since);
			config.terms.liquidation_ltv =
				math::ramped(from, config.terms.liquidation_ltv, elapsed, T::Periods::get().notice)
					.ok_or(OVERFLOW)?;
		}
		Ok((config, ledger))
	}

	/// The ledger with its index grown by the whole seconds since it last did: at the former rate
	/// those that began before a raise to `apr` came into force. While the market is halted the
	/// seconds pass without interest.
	pub(crate) fn accrued(ledger: Ledger, apr: Perquintill) -> Result<Ledger, DispatchError> {
		let now = <T as Config>::Time::now();
		let seconds = now.saturating_sub(ledger.accrued_at) / 1_000;
		let passed = seconds.checked_mul(1_000).ok_or(OVERFLOW)?;
		let accrued_at = ledger.accrued_at.checked_add(passed).ok_or(OVERFLOW)?;
		if ledger.status == MarketStatus::Halted {
			return Ok(Ledger { accrued_at, ..ledger });
		}
		let (former, at_former) = ledger.transitions.rate.map_or((apr, 0), |notice| {
			let before_raise = notice.until.saturating_sub(ledger.accrued_at).div_ceil(1_000);
			(notice.former, seconds.min(before_raise))
		});
		let index = math::compounded(ledger.index, former, at_former)
			.and_then(|index| math::compounded(index, apr, seconds.checked_sub(at_former)?))
			.ok_or(OVERFLOW)?;
		Ok(Ledger { index, accrued_at, ..ledger })
	}

	/// Principal and interest of a loan that is not in liquidation.
	pub(crate) fn debt(loan: &LoanOf<T>, ledger: &Ledger) -> Result<Balance, DispatchError> {
		Ok(math::debt(loan.normalized, ledger.index, Rounding::Up).ok_or(OVERFLOW)?)
	}

	/// Mint `amount` for a loan's borrower and add it to the loan's principal and debt.
	pub(crate) fn mint_for(
		config: &MarketConfigOf<T>,
		ledger: &mut Ledger,
		loan: &mut LoanOf<T>,
		amount: Balance,
	) -> Result<Minted, DispatchError> {
		let normalized = math::normalized(amount, ledger.index, Rounding::Up).ok_or(OVERFLOW)?;
		loan.normalized = loan.normalized.checked_add(normalized).ok_or(OVERFLOW)?;
		loan.principal = loan.principal.checked_add(amount).ok_or(OVERFLOW)?;
		ledger.normalized = ledger.normalized.checked_add(normalized).ok_or(OVERFLOW)?;
		ledger.principal = ledger.principal.checked_add(amount).ok_or(OVERFLOW)?;
		let of_account = Self::raise_account_principal(loan.market, &loan.borrower, amount)?;
		let of_collection = Self::change_use(config.collection, |used| {
			used.principal = used.principal.checked_add(amount).ok_or(OVERFLOW)?;
			Ok(())
		})?;
		let flows = TotalFlows::<T>::try_mutate(|flows| {
			flows.minted = flows.minted.checked_add(amount).ok_or(OVERFLOW)?;
			Ok::<_, DispatchError>(*flows)
		})?;
		T::CreditAsset::mint_into(&loan.borrower, amount)?;
		Ok(Minted { of_account, of_collection, flows })
	}

	/// Burn `amount` of principal out of the account `from`.
	pub(crate) fn burn_principal(
		from: &T::AccountId,
		config: &MarketConfigOf<T>,
		ledger: &mut Ledger,
		loan: &mut LoanOf<T>,
		amount: Balance,
	) -> DispatchResult {
		if amount.is_zero() {
			return Ok(());
		}
		Self::lower_principal(config, ledger, loan, amount)?;
		Self::burn(from, amount)?;
		Self::drain_bucket(amount)
	}

	/// Take principal that nobody owes any more out of the books: the insurance fund burns for it
	/// what it has, the rest is shortfall.
	pub(crate) fn write_off_principal(
		config: &MarketConfigOf<T>,
		ledger: &mut Ledger,
		loan: &mut LoanOf<T>,
	) -> Result<Loss, DispatchError> {
		let amount = loan.principal;
		Self::lower_principal(config, ledger, loan, amount)?;
		let fund = Self::insurance_account();
		// All that it has, whether it can be spent now or not: where the asset is frozen the burn
		// fails, and the loss waits instead of being booked as shortfall.
		let covered = amount.min(T::CreditAsset::balance(&fund));
		if !covered.is_zero() {
			Self::burn(&fund, covered)?;
			Self::drain_bucket(covered)?;
		}
		let shortfall = amount.checked_sub(covered).ok_or(UNDERFLOW)?;
		if !shortfall.is_zero() {
			Self::book_shortfall(config, ledger, shortfall)?;
		}
		Ok(Loss { covered, shortfall })
	}

	fn book_shortfall(
		config: &MarketConfigOf<T>,
		ledger: &mut Ledger,
		amount: Balance,
	) -> DispatchResult {
		let mut flows = TotalFlows::<T>::get();
		flows.shortfall = flows.shortfall.checked_add(amount).ok_or(OVERFLOW)?;
		TotalFlows::<T>::put(flows);
		ledger.uncovered = Self::with_loss(ledger.uncovered, amount, flows.episode)?;
		Self::change_use(config.collection, |used| {
			used.uncovered = Self::with_loss(used.uncovered, amount, flows.episode)?;
			Ok(())
		})?;
		Ok(())
	}

	/// Losses with another one; those of a shortfall that was made good are forgotten.
	pub(crate) fn with_loss(
		before: UncoveredLoss,
		amount: Balance,
		episode: u32,
	) -> Result<UncoveredLoss, ArithmeticError> {
		let before = if before.episode == episode { before.amount } else { 0 };
		let amount = before.checked_add(amount).ok_or(OVERFLOW)?;
		Ok(UncoveredLoss { amount, episode })
	}

	/// Pay `amount` out of the account `from` into the insurance fund, burning shortfall first.
	pub(crate) fn credit_insurance(from: &T::AccountId, amount: Balance) -> DispatchResult {
		if amount.is_zero() {
			return Ok(());
		}
		let burned = TotalFlows::<T>::get().shortfall.min(amount);
		if !burned.is_zero() {
			Self::burn(from, burned)?;
			TotalFlows::<T>::try_mutate(|flows| {
				flows.shortfall = flows.shortfall.checked_sub(burned).ok_or(UNDERFLOW)?;
				if flows.shortfall.is_zero() {
					flows.episode = flows.episode.wrapping_add(1);
				}
				Ok::<_, DispatchError>(())
			})?;
		}
		let rest = amount.checked_sub(burned).ok_or(UNDERFLOW)?;
		if !rest.is_zero() {
			let fund = Self::insurance_account();
			T::CreditAsset::transfer(from, &fund, rest, Preservation::Expendable)?;
		}
		Self::deposit_event(Event::InsuranceCredited { amount, burned });
		Ok(())
	}

	pub(crate) fn do_withdraw_insurance(dest: T::AccountId, amount: Balance) -> DispatchResult {
		ensure!(!amount.is_zero(), Error::<T>::ZeroAmount);
		ensure!(TotalFlows::<T>::get().shortfall.is_zero(), Error::<T>::ShortfallOutstanding);
		let fund = Self::insurance_account();
		let needed = Ledgers::<T>::iter_values()
			.try_fold(0, |sum: Balance, ledger| sum.checked_add(ledger.in_liquidation))
			.ok_or(OVERFLOW)?;
		let left = T::CreditAsset::balance(&fund).checked_sub(amount);
		ensure!(left.is_some_and(|left| left >= needed), Error::<T>::InsuranceNeeded);
		T::CreditAsset::transfer(&fund, &dest, amount, Preservation::Expendable)?;
		Self::deposit_event(Event::InsuranceWithdrawn { dest, amount });
		Ok(())
	}

	/// Move `amount` of an account's principal to another account, in this or another market;
	/// answers what that one has then.
	pub(crate) fn move_account_principal(
		from: (MarketId, &T::AccountId),
		to: (MarketId, &T::AccountId),
		amount: Balance,
	) -> Result<Balance, DispatchError> {
		Self::lower_account_principal(from.0, from.1, amount)?;
		match amount.is_zero() {
			true => Ok(AccountPrincipal::<T>::get(to.0, to.1)),
			false => Self::raise_account_principal(to.0, to.1, amount),
		}
	}

	/// Add `amount` to an account's principal; answers what it is then.
	fn raise_account_principal(
		market: MarketId,
		account: &T::AccountId,
		amount: Balance,
	) -> Result<Balance, DispatchError> {
		AccountPrincipal::<T>::try_mutate(market, account, |sum| {
			*sum = sum.checked_add(amount).ok_or(OVERFLOW)?;
			Ok(*sum)
		})
	}

	fn lower_account_principal(
		market: MarketId,
		account: &T::AccountId,
		amount: Balance,
	) -> DispatchResult {
		let left = AccountPrincipal::<T>::get(market, account)
			.checked_sub(amount)
			.ok_or(UNDERFLOW)?;
		if left.is_zero() {
			AccountPrincipal::<T>::remove(market, account);
		} else {
			AccountPrincipal::<T>::insert(market, account, left);
		}
		Ok(())
	}

	fn lower_principal(
		config: &MarketConfigOf<T>,
		ledger: &mut Ledger,
		loan: &mut LoanOf<T>,
		amount: Balance,
	) -> DispatchResult {
		loan.principal = loan.principal.checked_sub(amount).ok_or(UNDERFLOW)?;
		ledger.principal = ledger.principal.checked_sub(amount).ok_or(UNDERFLOW)?;
		Self::lower_account_principal(loan.market, &loan.borrower, amount)?;
		if loan.status == LoanStatus::InLiquidation {
			ledger.in_liquidation = ledger.in_liquidation.checked_sub(amount).ok_or(UNDERFLOW)?;
		}
		Self::change_use(config.collection, |used| {
			used.principal = used.principal.checked_sub(amount).ok_or(UNDERFLOW)?;
			Ok(())
		})?;
		Ok(())
	}

	/// Change what is borrowed against a collection; answers what it is then. Where nothing is, no
	/// row is left.
	pub(crate) fn change_use(
		collection: CollectionOf<T>,
		change: impl FnOnce(&mut CollectionUse) -> DispatchResult,
	) -> Result<CollectionUse, DispatchError> {
		UseOfCollection::<T>::try_mutate_exists(collection, |row| {
			let mut used = row.unwrap_or_default();
			change(&mut used)?;
			*row = (used != CollectionUse::default()).then_some(used);
			Ok(used)
		})
	}

	fn burn(from: &T::AccountId, amount: Balance) -> DispatchResult {
		TotalFlows::<T>::try_mutate(|flows| {
			flows.burned = flows.burned.checked_add(amount).ok_or(OVERFLOW)?;
			Ok::<_, DispatchError>(())
		})?;
		T::CreditAsset::burn_from(
			from,
			amount,
			Preservation::Expendable,
			Precision::Exact,
			Fortitude::Polite,
		)?;
		Ok(())
	}
}

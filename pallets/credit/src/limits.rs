// SPDX-License-Identifier: Apache-2.0

//! How much may be borrowed: ceilings on accounts, markets, collections and the chain, and the rate
//! of minting. Ceilings bound principal and losses that nobody has paid for; interest may pass them and never blocks a repayment.

use crate::{
	math, AccountPrincipal, Bucket, ChainLimits, Config, Error, Flows, Ledger, LimitsOfCollection,
	LoanOf, MarketConfigOf, MintBucket, Pallet, TotalFlows, UncoveredLoss, UseOfCollection,
};
use pignus_primitives::Balance;
use polkadot_sdk::{
	frame_support::{ensure, traits::Time},
	sp_runtime::{ArithmeticError, DispatchResult},
};

const OVERFLOW: ArithmeticError = ArithmeticError::Overflow;

impl<T: Config> Pallet<T> {
	/// Errors if principal that was just added passes a ceiling.
	pub(crate) fn ensure_below_ceilings(
		config: &MarketConfigOf<T>,
		ledger: &Ledger,
		loan: &LoanOf<T>,
	) -> DispatchResult {
		Self::ensure_below_account_ceiling(config, loan)?;
		Self::ensure_below_market_ceiling(config, ledger)?;
		let flows = TotalFlows::<T>::get();
		if let Some(limits) = LimitsOfCollection::<T>::get(config.collection) {
			let used = UseOfCollection::<T>::get(config.collection);
			let of_collection = used
				.principal
				.checked_add(Self::still_uncovered(used.uncovered, &flows))
				.ok_or(OVERFLOW)?;
			ensure!(of_collection <= limits.ceiling, Error::<T>::AboveCollectionCeiling);
		}
		let global = ChainLimits::<T>::get().ok_or(Error::<T>::GlobalLimitsUnset)?;
		// Minted and not burned is principal and shortfall (invariant 1).
		let outstanding =
			flows.minted.checked_sub(flows.burned).ok_or(ArithmeticError::Underflow)?;
		ensure!(outstanding <= global.ceiling, Error::<T>::AboveGlobalCeiling);
		Ok(())
	}

	/// Errors if the principal of a loan's borrower in its market passes the market's limit.
	pub(crate) fn ensure_below_account_ceiling(
		config: &MarketConfigOf<T>,
		loan: &LoanOf<T>,
	) -> DispatchResult {
		let of_account = AccountPrincipal::<T>::get(loan.market, &loan.borrower);
		ensure!(of_account <= config.limits.account_ceiling, Error::<T>::AboveAccountCeiling);
		Ok(())
	}

	/// Errors if the principal of a market passes its ceiling.
	pub(crate) fn ensure_below_market_ceiling(
		config: &MarketConfigOf<T>,
		ledger: &Ledger,
	) -> DispatchResult {
		let of_market = ledger
			.principal
			.checked_add(Self::still_uncovered(ledger.uncovered, &TotalFlows::<T>::get()))
			.ok_or(OVERFLOW)?;
		ensure!(of_market <= config.limits.ceiling, Error::<T>::AboveMarketCeiling);
		Ok(())
	}

	/// What is left of losses: no more than the whole shortfall, and nothing once it was made good.
	pub(crate) fn still_uncovered(loss: UncoveredLoss, flows: &Flows) -> Balance {
		match loss.episode == flows.episode {
			true => loss.amount.min(flows.shortfall),
			false => 0,
		}
	}

	/// Pour minted principal into the bucket; errors if it flows over.
	pub(crate) fn fill_bucket(amount: Balance) -> DispatchResult {
		let global = ChainLimits::<T>::get().ok_or(Error::<T>::GlobalLimitsUnset)?;
		let capacity = global.mint_per_day / 2;
		let bucket = Self::leaked_bucket(capacity)?;
		let level = bucket.level.checked_add(amount).ok_or(OVERFLOW)?;
		ensure!(level <= capacity, Error::<T>::AboveMintRate);
		Bucket::<T>::put(MintBucket { level, ..bucket });
		Ok(())
	}

	/// Take burned principal out of the bucket: a draw that is repaid at once fills nothing.
	pub(crate) fn drain_bucket(amount: Balance) -> DispatchResult {
		let capacity = ChainLimits::<T>::get().map_or(0, |global| global.mint_per_day / 2);
		let bucket = Self::leaked_bucket(capacity)?;
		let drained = amount.min(bucket.level);
		let level = bucket.level.checked_sub(drained).ok_or(ArithmeticError::Underflow)?;
		Bucket::<T>::put(MintBucket { level, ..bucket });
		Ok(())
	}

	fn leaked_bucket(capacity: Balance) -> Result<MintBucket, ArithmeticError> {
		let bucket = Bucket::<T>::get();
		let now = <T as Config>::Time::now();
		let elapsed = now.saturating_sub(bucket.updated_at);
		let level = math::leaked(bucket.level, capacity, elapsed).ok_or(OVERFLOW)?;
		Ok(MintBucket { level, updated_at: now })
	}
}

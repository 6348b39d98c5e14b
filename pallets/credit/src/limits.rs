// SPDX-License-Identifier: Apache-2.0

//! How much may be borrowed: ceilings on accounts, markets, collections and the chain, and the rate
//! of minting. Ceilings bound principal and losses that nobody has paid for; interest may pass them and never blocks a repayment.

use crate::{
	ledger::Minted, math, Bucket, ChainLimits, Config, Error, Flows, GlobalLimits, Ledger,
	LimitsOfCollection, MarketConfigOf, MintBucket, Pallet, UncoveredLoss,
};
use pignus_primitives::Balance;
use polkadot_sdk::{
	frame_support::{ensure, traits::Time},
	sp_runtime::{ArithmeticError, DispatchResult},
};

const OVERFLOW: ArithmeticError = ArithmeticError::Overflow;

impl<T: Config> Pallet<T> {
	/// Errors if principal that was just minted passes a ceiling.
	pub(crate) fn ensure_below_ceilings(
		config: &MarketConfigOf<T>,
		ledger: &Ledger,
		global: &GlobalLimits,
		minted: &Minted,
	) -> DispatchResult {
		let Minted { of_account, of_collection, flows } = minted;
		Self::ensure_below_account_ceiling(config, *of_account)?;
		Self::ensure_below_market_ceiling(config, ledger, flows)?;
		if let Some(limits) = LimitsOfCollection::<T>::get(config.collection) {
			let used = of_collection
				.principal
				.checked_add(Self::still_uncovered(of_collection.uncovered, flows))
				.ok_or(OVERFLOW)?;
			ensure!(used <= limits.ceiling, Error::<T>::AboveCollectionCeiling);
		}
		// Minted and not burned is principal and shortfall (invariant 1).
		let outstanding =
			flows.minted.checked_sub(flows.burned).ok_or(ArithmeticError::Underflow)?;
		ensure!(outstanding <= global.ceiling, Error::<T>::AboveGlobalCeiling);
		Ok(())
	}

	/// Errors if the principal of an account in a market passes the market's limit.
	pub(crate) fn ensure_below_account_ceiling(
		config: &MarketConfigOf<T>,
		of_account: Balance,
	) -> DispatchResult {
		ensure!(of_account <= config.limits.account_ceiling, Error::<T>::AboveAccountCeiling);
		Ok(())
	}

	/// Errors if the principal of a market passes its ceiling.
	pub(crate) fn ensure_below_market_ceiling(
		config: &MarketConfigOf<T>,
		ledger: &Ledger,
		flows: &Flows,
	) -> DispatchResult {
		let of_market = ledger
			.principal
			.checked_add(Self::still_uncovered(ledger.uncovered, flows))
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
	pub(crate) fn fill_bucket(global: &GlobalLimits, amount: Balance) -> DispatchResult {
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

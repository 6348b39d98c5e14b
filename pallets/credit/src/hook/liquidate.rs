// SPDX-License-Identifier: Apache-2.0

//! Liquidating one loan at anyone's request, as the hook would in one of the next blocks.

use crate::{
	liquidation::{
		next_default::is_first,
		start::{start, Start},
	},
	position::Position,
	Config, Error, LiquidationBudget, LoanId, Verdict,
};
use frame_support::ensure;
use sp_runtime::DispatchResult;

/// Start a liquidation now; see the call.
pub(crate) fn liquidate<T: Config>(id: LoanId) -> DispatchResult {
	let position = Position::<T>::outside_liquidation(id)?;
	let reason = match position.verdict() {
		Verdict::Default(reason) => reason,
		Verdict::Safe => return Err(Error::<T>::NotInDefault.into()),
		Verdict::Unknown(_) => return Err(Error::<T>::DefaultUnknown.into()),
	};
	ensure!(is_first(&position, reason), Error::<T>::NotFirstInLine);
	let mut left = LiquidationBudget::<T>::get().shared();
	ensure!(left.allows(reason), Error::<T>::NoLiquidationsLeft);
	ensure!(position.market.has_share_left(), Error::<T>::LiquidationShareReached);
	let (started, _) = start(position, reason)?;
	ensure!(started != Start::Recovered, Error::<T>::NotInDefault);
	left.count(reason);
	LiquidationBudget::<T>::put(left);
	Ok(())
}

// SPDX-License-Identifier: Apache-2.0

//! Reading the multipliers of a loan's items again.

use crate::{position::Position, Config, LoanId};
use sp_runtime::DispatchResult;

/// Read the multipliers again; see the call.
pub(crate) fn refresh<T: Config>(loan: LoanId) -> DispatchResult {
	let mut position = Position::<T>::outside_liquidation(loan)?;
	position.reread_units()?;
	position.save()
}

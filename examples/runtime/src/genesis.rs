// SPDX-License-Identifier: Apache-2.0

//! What must be there before anybody can borrow. On a running chain a migration or a batch of
//! Root's does the same.

use polkadot_sdk::*;

use crate::{
	base::{CREDIT, CREDIT_ASSET, CREDIT_DECIMALS},
	AccountId, AppraisalConfig, AssetsConfig, Credit, CreditConfig, OracleMembersConfig,
	RuntimeGenesisConfig,
};
use alloc::{vec, vec::Vec};
use pignus_credit::GlobalLimits;
use sp_runtime::BoundedVec;

/// The genesis of the credit asset, the operators and the limits.
pub fn with_operators(operators: Vec<AccountId>) -> RuntimeGenesisConfig {
	RuntimeGenesisConfig {
		assets: AssetsConfig {
			// The pallet's account is owner, issuer, admin and freezer, so that nobody else mints,
			// burns or freezes. The asset is sufficient and its least balance is one, so that a
			// payment of any size reaches an account that has nothing else.
			assets: vec![(CREDIT_ASSET, Credit::account_id(), true, 1)],
			metadata: vec![(
				CREDIT_ASSET,
				b"Example Dollar".to_vec(),
				b"EXD".to_vec(),
				CREDIT_DECIMALS,
			)],
			..Default::default()
		},
		oracle_members: OracleMembersConfig {
			members: BoundedVec::truncate_from(operators),
			..Default::default()
		},
		// Three is the default. A majority of the operators is needed as well.
		appraisal: AppraisalConfig { minimum_reports: Some(3), ..Default::default() },
		// Without limits nothing can be borrowed.
		credit: CreditConfig {
			limits: Some(GlobalLimits {
				ceiling: 1_000_000 * CREDIT,
				mint_per_day: 100_000 * CREDIT,
				liquidations_per_block: 100,
			}),
			..Default::default()
		},
		..Default::default()
	}
}

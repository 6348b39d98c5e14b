// SPDX-License-Identifier: GPL-3.0-only

//! What a chain starts with, and the genesis configuration that this is.

use polkadot_sdk::*;

use crate::{
	configs::monetary::{credit_account, pots, AssetAccountDeposit},
	constants::{
		EXISTENTIAL_DEPOSIT, EXTERNAL_STABLE_ASSET_ID, NUSD, NUSD_ASSET_ID, PIG, RELAY_ASSET_ID,
		RELAY_DECIMALS, RELAY_MIN_BALANCE, STABLE_DECIMALS, STABLE_MIN_BALANCE,
	},
	governance::TreasuryAccount,
	monetary_genesis::Peg,
	AccountId, AppraisalConfig, AssetId, AssetsConfig, Balance, BalancesConfig, CollatorSelection,
	CollatorSelectionConfig, CreditConfig, GuardiansConfig, MonetaryGenesisConfig,
	OracleMembersConfig, ParachainInfoConfig, PolkadotXcmConfig, Psm, RuntimeGenesisConfig,
	SessionConfig, SessionKeys,
};
use alloc::{vec, vec::Vec};
use cumulus_primitives_core::ParaId;
use frame_support::build_struct_json_patch;
use pignus_credit::GlobalLimits;
use sp_runtime::{BoundedVec, FixedU128, Permill};

/// XCM version of messages to chains whose own version is not known.
const SAFE_XCM_VERSION: u32 = staging_xcm::prelude::XCM_VERSION;
/// Least swap through the peg: what an account must have at least, so that it can arrive in a new
/// one.
const PEG_MIN_SWAP: Balance = STABLE_MIN_BALANCE;
/// Limits over all markets, until a vote changes them.
const GLOBAL_LIMITS: GlobalLimits = GlobalLimits {
	ceiling: 10_000_000 * NUSD,
	mint_per_day: 1_000_000 * NUSD,
	liquidations_per_block: 100,
};

/// The bond of a collator that nobody has invited, until a vote changes it. It comes back, so it is
/// high enough to make it expensive to take all places, and no more.
pub const CANDIDACY_BOND: Balance = 1_000 * PIG;

/// Who founds a chain, and with what.
#[derive(Clone, Debug)]
pub struct Founding {
	/// Its id on the relay chain.
	pub para_id: u32,
	/// Who makes blocks without a bond, and with which keys.
	pub collators: Vec<(AccountId, SessionKeys)>,
	/// The bond of all other collators.
	pub candidacy_bond: Balance,
	/// Who reports prices.
	pub operators: Vec<AccountId>,
	/// How many reports a median needs.
	pub minimum_reports: u32,
	/// Who may stop things for some days.
	pub guardians: Vec<AccountId>,
	/// Who owns how much PIG; the treasury is one of them, if it owns any.
	pub endowments: Vec<(AccountId, Balance)>,
	/// The relay chain's token.
	pub relay_token: Token,
	/// Smallest units of PIG that one smallest unit of an asset is worth. Nobody pays fees in an
	/// asset that has no rate.
	pub rates: Vec<(AssetId, FixedU128)>,
	/// The dollar that NUSD is swapped against. Without one, NUSD comes from loans alone.
	pub dollar: Option<Dollar>,
}

/// How a token of another chain is shown.
#[derive(Clone, Debug)]
pub struct Token {
	/// Its name.
	pub name: Vec<u8>,
	/// Its symbol.
	pub symbol: Vec<u8>,
	/// Its decimals.
	pub decimals: u8,
}

/// An external dollar.
#[derive(Clone, Debug)]
pub struct Dollar {
	/// Who mints it, and is trusted to have a dollar for each.
	pub issuer: AccountId,
	/// Its name.
	pub name: Vec<u8>,
	/// Its symbol.
	pub symbol: Vec<u8>,
	/// The most NUSD in circulation that were swapped for it, in the smallest unit.
	pub ceiling: Balance,
	/// Fee for minting NUSD against it.
	pub minting_fee: Permill,
	/// Fee for redeeming NUSD for it.
	pub redemption_fee: Permill,
	/// Who has some from the start.
	pub holders: Vec<(AccountId, Balance)>,
}

impl Token {
	/// A token.
	pub fn new(name: &str, symbol: &str, decimals: u8) -> Self {
		Self { name: name.into(), symbol: symbol.into(), decimals }
	}

	/// The token of a relay chain of one's own.
	pub fn of_local_relay_chain() -> Self {
		Self::new("Relay Token", "RELAY", RELAY_DECIMALS)
	}

	/// [`RELAY_MIN_BALANCE`], if the token has more or fewer decimals than there.
	fn min_balance(&self) -> Balance {
		let unit = |decimals: u8| 10u128.pow(decimals.into());
		RELAY_MIN_BALANCE * unit(self.decimals) / unit(RELAY_DECIMALS)
	}
}

impl Founding {
	/// The genesis configuration, as JSON to be merged with the default one.
	pub fn genesis(self) -> serde_json::Value {
		let assets = Assets::of(self.relay_token, self.dollar);
		let invulnerables = self.collators.iter().map(|(account, _)| account.clone());
		let invulnerables = invulnerables.collect::<Vec<_>>();
		let keys = self.collators.into_iter();
		let keys = keys.map(|(account, keys)| (account.clone(), account, keys));
		let keys = keys.collect::<Vec<_>>();

		let holders = assets.accounts.iter().map(|(_, holder, _)| holder);
		let balances = with_pots(self.endowments, holders);

		build_struct_json_patch!(RuntimeGenesisConfig {
			balances: BalancesConfig { balances },
			parachain_info: ParachainInfoConfig { parachain_id: ParaId::from(self.para_id) },
			collator_selection: CollatorSelectionConfig {
				invulnerables,
				candidacy_bond: self.candidacy_bond,
			},
			session: SessionConfig { keys },
			polkadot_xcm: PolkadotXcmConfig { safe_xcm_version: Some(SAFE_XCM_VERSION) },
			guardians: GuardiansConfig { members: self.guardians },
			oracle_members: OracleMembersConfig {
				members: BoundedVec::truncate_from(self.operators),
			},
			appraisal: AppraisalConfig { minimum_reports: Some(self.minimum_reports) },
			credit: CreditConfig { limits: Some(GLOBAL_LIMITS) },
			assets: AssetsConfig {
				assets: assets.assets,
				metadata: assets.metadata,
				accounts: assets.accounts,
			},
			monetary_genesis: MonetaryGenesisConfig {
				pegs: assets.pegs,
				rates: self.rates,
				pots: pots(),
			},
		})
	}
}

/// The endowments, and the little that pots need. The treasury pays the deposits that keep them open
/// for other assets. The pot that collators are paid from exists: otherwise it would refuse every
/// fee that is lower than what an account must have. And whoever holds an asset has PIG as well:
/// zombienet would give them as many units of PIG as of the asset, too few to build a genesis with.
fn with_pots<'a>(
	mut endowments: Vec<(AccountId, Balance)>,
	holders: impl Iterator<Item = &'a AccountId>,
) -> Vec<(AccountId, Balance)> {
	let deposits = AssetAccountDeposit::get() * pots().len() as Balance;
	let needs = [
		(TreasuryAccount::get(), EXISTENTIAL_DEPOSIT + deposits),
		(CollatorSelection::account_id(), EXISTENTIAL_DEPOSIT),
	];
	let holders = holders.map(|holder| (holder.clone(), EXISTENTIAL_DEPOSIT));
	for (pot, need) in needs.into_iter().chain(holders) {
		match endowments.iter_mut().find(|(who, _)| *who == pot) {
			Some((_, amount)) => *amount = need.max(*amount),
			None => endowments.push((pot, need)),
		}
	}
	endowments
}

/// What the genesis configuration says of assets.
struct Assets {
	assets: Vec<(AssetId, AccountId, bool, Balance)>,
	metadata: Vec<(AssetId, Vec<u8>, Vec<u8>, u8)>,
	accounts: Vec<(AssetId, AccountId, Balance)>,
	pegs: Vec<Peg>,
}

impl Assets {
	fn of(relay_token: Token, dollar: Option<Dollar>) -> Self {
		let mut all = Self {
			assets: vec![
				(NUSD_ASSET_ID, credit_account(), true, STABLE_MIN_BALANCE),
				// Comes only by reserve transfer: its issuer is the treasury's account, which
				// nobody can sign for.
				(RELAY_ASSET_ID, TreasuryAccount::get(), true, relay_token.min_balance()),
			],
			metadata: vec![
				(NUSD_ASSET_ID, b"Pignus Dollar".to_vec(), b"NUSD".to_vec(), STABLE_DECIMALS),
				(RELAY_ASSET_ID, relay_token.name, relay_token.symbol, relay_token.decimals),
			],
			accounts: Vec::new(),
			pegs: Vec::new(),
		};
		if let Some(dollar) = dollar {
			all.add(dollar);
		}
		all
	}

	fn add(&mut self, dollar: Dollar) {
		let id = EXTERNAL_STABLE_ASSET_ID;
		self.assets.push((id, dollar.issuer, true, STABLE_MIN_BALANCE));
		self.metadata.push((id, dollar.name, dollar.symbol, STABLE_DECIMALS));
		let holders = dollar.holders.into_iter();
		self.accounts.extend(holders.map(|(account, amount)| (id, account, amount)));
		// Whatever is redeemed, the reserve never falls below what an account must have: the asset
		// would take the rest out of it.
		self.accounts.push((id, Psm::psm_account(&NUSD_ASSET_ID), STABLE_MIN_BALANCE));
		self.pegs.push(Peg {
			internal: NUSD_ASSET_ID,
			external: id,
			max_debt: dollar.ceiling,
			min_swap: PEG_MIN_SWAP,
			minting_fee: dollar.minting_fee,
			redemption_fee: dollar.redemption_fee,
			fee_destination: TreasuryAccount::get(),
		});
	}
}

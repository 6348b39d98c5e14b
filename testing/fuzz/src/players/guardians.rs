// SPDX-License-Identifier: GPL-3.0-only

//! What guardians do: most of the time one of them tightens something, or tries to loosen it; now
//! and then they lay siege, and for many blocks do all they can to stop liquidations.

use super::Players;
use crate::step::Step;
use pignus_appraisal::Call as AppraisalCall;
use pignus_credit::{Call, Global, GlobalLimits, MarketStatus, PauseLevel};
use pignus_runtime::{
	constants::{EXTERNAL_STABLE_ASSET_ID, NUSD_ASSET_ID},
	governance::origins::Origin,
	pallet_safeguards::Call as SafeguardsCall,
	Credit, OriginCaller, Runtime, RuntimeCall,
};
use pignus_test_chain::{
	accounts::{account, GUARDIANS, TEAM},
	caller::Caller,
};
use polkadot_sdk::{
	frame_support::traits::{schedule::DispatchTime, Bounded},
	frame_system::{self, RawOrigin},
	pallet_psm::CircuitBreakerLevel,
	pallet_referenda::{self, ReferendumCount},
	pallet_whitelist,
	sp_runtime::traits::{BlakeTwo256, Hash as _},
};

impl Players {
	/// A guardian tightens something, or tries to loosen it.
	pub(super) fn guardian_step(&mut self) -> Step {
		if self.one_in(60) {
			self.siege_lasts = 10 + self.below(30) as u32;
		}
		if self.one_in(10) {
			let steps = self.hostile_guardian();
			self.planned.extend(steps);
			return self.next_step();
		}
		let call = match self.below(8) {
			0 => Call::<Runtime>::set_pause { level: self.pause_level() }.into(),
			1..=3 => {
				let (market, status) = (self.any_market(), self.status());
				Call::set_market_status { market, status }.into()
			},
			4 => self.global_limits(),
			5 => self.lower_limits(),
			_ => {
				let (collection, paused) = (self.collection(), self.one_in(2));
				AppraisalCall::pause_feed { collection, paused }.into()
			},
		};
		Step::call(self.guardian(), call)
	}

	/// What besieging guardians do in a block.
	pub(super) fn siege(&mut self) -> Vec<Step> {
		if self.siege_lasts == 0 {
			return Vec::new();
		}
		self.siege_lasts -= 1;
		(0..=self.below(3)).flat_map(|_| self.hostile_guardian()).collect()
	}

	/// One of the guardians, or two thirds of them.
	fn guardian(&mut self) -> Caller {
		match self.below(4) {
			0 => Caller::Guardians,
			_ => Caller::Guardian(self.below(GUARDIANS.into()) as u8),
		}
	}

	/// Guardians stop what they can.
	fn hostile_guardian(&mut self) -> Vec<Step> {
		let by = self.guardian();
		let call = match self.below(16) {
			0..=2 => Call::<Runtime>::set_pause { level: PauseLevel::Liquidations }.into(),
			3 => Call::set_pause { level: PauseLevel::Borrowing }.into(),
			4..=6 => {
				let (market, status) = (self.any_market(), MarketStatus::Halted);
				Call::set_market_status { market, status }.into()
			},
			7..=9 => {
				let (collection, paused) = (self.collection(), true);
				AppraisalCall::pause_feed { collection, paused }.into()
			},
			10 => return self.suspensions(),
			11 => self.lower_limits(),
			12 | 13 => {
				let levels =
					[CircuitBreakerLevel::MintingDisabled, CircuitBreakerLevel::AllDisabled];
				self.set_peg(&levels)
			},
			14 => return self.cancel(),
			_ => self.whitelist(),
		};
		vec![Step::call(by, call)]
	}

	/// Suspends one operator after another, which mostly takes two thirds of the guardians, or tries
	/// to lift a suspension.
	fn suspensions(&mut self) -> Vec<Step> {
		let one = self.guardian();
		let suspended = !self.one_in(4);
		let calls = [self.suspension(true), self.suspension(true), self.suspension(suspended)];
		let by = [Caller::Guardians, Caller::Guardians, one];
		by.into_iter().zip(calls).map(|(by, call)| Step::call(by, call)).collect()
	}

	/// Suspends an operator, or lifts a suspension.
	fn suspension(&mut self, suspended: bool) -> RuntimeCall {
		let operator = account(self.operator());
		AppraisalCall::<Runtime>::suspend_operator { operator, suspended }.into()
	}

	fn lower_limits(&mut self) -> RuntimeCall {
		let limits = Global::<Runtime>::get().limits.expect("the preset sets them");
		let of = |amount: u128, parts: u64| amount / 100 * u128::from(parts);
		let limits = GlobalLimits {
			ceiling: of(limits.ceiling, 80 + self.below(21)),
			mint_per_day: of(limits.mint_per_day, 80 + self.below(21)),
			..limits
		};
		let expected = Credit::totals().limits_hash;
		Call::<Runtime>::set_global_limits { limits, expected }.into()
	}

	/// Closes the peg, in part or altogether, or opens it.
	pub(super) fn stop_peg(&mut self) -> RuntimeCall {
		self.set_peg(&[
			CircuitBreakerLevel::AllEnabled,
			CircuitBreakerLevel::AllEnabled,
			CircuitBreakerLevel::MintingDisabled,
			CircuitBreakerLevel::AllDisabled,
		])
	}

	fn set_peg(&mut self, levels: &[CircuitBreakerLevel]) -> RuntimeCall {
		let level = levels[self.below(levels.len() as u64) as usize];
		let (internal, external) = (NUSD_ASSET_ID, EXTERNAL_STABLE_ASSET_ID);
		SafeguardsCall::<Runtime>::stop_peg { internal, external, level }.into()
	}

	/// Somebody puts something to the vote, on one track or another, and guardians cancel it; what
	/// they have cancelled before passes them.
	fn cancel(&mut self) -> Vec<Step> {
		let by = if self.one_in(3) { self.guardian() } else { Caller::Guardians };
		let index = ReferendumCount::<Runtime>::get();
		let cancel = SafeguardsCall::<Runtime>::cancel { index };
		let origin: OriginCaller = match self.below(4) {
			0 => RawOrigin::Root.into(),
			1 => Origin::WhitelistedCaller.into(),
			2 => Origin::OracleAdmin.into(),
			_ => Origin::CreditAdmin.into(),
		};
		let remark = frame_system::Call::<Runtime>::remark { remark: vec![self.below(6) as u8] };
		let proposal = RuntimeCall::from(remark);
		let proposal = codec::Encode::encode(&proposal).try_into().expect("it is short");
		let submit = pallet_referenda::Call::<Runtime>::submit {
			proposal_origin: Box::new(origin),
			proposal: Bounded::Inline(proposal),
			enactment_moment: DispatchTime::After(1),
		};
		vec![Step::call(Caller::Account(TEAM), submit), Step::call(by, cancel)]
	}

	/// Whitelists a call, which two thirds may do.
	fn whitelist(&mut self) -> RuntimeCall {
		let call_hash = BlakeTwo256::hash_of(&self.below(20));
		pallet_whitelist::Call::<Runtime>::whitelist_call { call_hash }.into()
	}
}

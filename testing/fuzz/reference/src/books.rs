// SPDX-License-Identifier: Apache-2.0

//! Money: accounts, what was minted and burned, the insurance fund, the shortfall, the mint bucket.

use crate::{
	facts::{Account, AuctionId},
	number::{down, ensure, minus, plus, same, share, whole, Number, Result},
};
use num_traits::Zero;
use std::{
	collections::{BTreeMap, BTreeSet},
	mem,
};

/// One account's NUSD. What is free may be negative only between the facts of one call.
#[derive(Clone, Copy, Default)]
pub(crate) struct Balance {
	pub free: i128,
	pub held: u128,
}

/// What an account can claim from an auction: what is still on hold, and what is kept for it.
#[derive(Clone, Copy, Default)]
pub(crate) struct Claim {
	pub held: u128,
	pub owed: u128,
}

/// The money of the protocol.
pub(crate) struct Books {
	pub accounts: BTreeMap<Account, Balance>,
	pub claims: BTreeMap<(AuctionId, Account), Claim>,
	/// Bids that no longer stand and are still to be freed, or to become claims.
	pub releases: BTreeMap<(AuctionId, Account), u128>,
	pub fund: u128,
	pub shortfall: u128,
	pub minted: u128,
	pub burned: u128,
	/// What the fund was credited with and no fact has explained yet.
	pub unexplained: u128,
	/// The accounts that may have less than others must.
	pub kept_open: BTreeSet<Account>,
	/// The accounts that lost in this call what they could not keep.
	emptied: BTreeSet<Account>,
	/// The accounts that were paid in this call.
	paid: BTreeSet<Account>,
	/// How full the bucket of `mint_per_day` is, and as of when.
	bucket: Number,
	bucket_at: u64,
	pub mint_per_day: Option<u128>,
}

impl Books {
	pub(crate) fn new() -> Self {
		Self {
			accounts: BTreeMap::new(),
			claims: BTreeMap::new(),
			releases: BTreeMap::new(),
			fund: 0,
			shortfall: 0,
			minted: 0,
			burned: 0,
			unexplained: 0,
			kept_open: BTreeSet::new(),
			emptied: BTreeSet::new(),
			paid: BTreeSet::new(),
			bucket: Number::zero(),
			bucket_at: 0,
			mint_per_day: None,
		}
	}

	/// An account receives NUSD.
	pub(crate) fn credit(&mut self, account: Account, amount: u128) -> Result {
		let amount = i128::try_from(amount).map_err(|_| format!("{amount} is too much"))?;
		let free = &mut self.accounts.entry(account).or_default().free;
		*free = free.checked_add(amount).ok_or("an account overflows")?;
		if amount > 0 {
			self.paid.insert(account);
		}
		Ok(())
	}

	/// What an account could not keep goes to the fund: nothing must be left in it, unless it is
	/// paid something in the same call (10).
	pub(crate) fn take_remainder(&mut self, account: Account, amount: u128) -> Result {
		ensure!(!self.kept_open.contains(&account), "account {account} could keep {amount}");
		self.emptied.insert(account);
		self.debit(account, amount)?;
		self.explain(amount)
	}

	/// An account pays NUSD.
	pub(crate) fn debit(&mut self, account: Account, amount: u128) -> Result {
		let amount = i128::try_from(amount).map_err(|_| format!("{amount} is too much"))?;
		let free = &mut self.accounts.entry(account).or_default().free;
		*free = free.checked_sub(amount).ok_or("an account overflows")?;
		Ok(())
	}

	/// A bid is put on hold in its bidder's account (12.2).
	pub(crate) fn hold(&mut self, account: Account, amount: u128) -> Result {
		self.debit(account, amount)?;
		let held = &mut self.accounts.entry(account).or_default().held;
		*held = plus(*held, amount)?;
		Ok(())
	}

	/// What is on hold leaves its account.
	pub(crate) fn take_held(&mut self, account: Account, amount: u128) -> Result {
		let held = &mut self.accounts.entry(account).or_default().held;
		*held = minus(*held, amount, "taken from what an account holds")?;
		Ok(())
	}

	/// What is on hold becomes free.
	pub(crate) fn free(&mut self, account: Account, amount: u128) -> Result {
		self.take_held(account, amount)?;
		self.credit(account, amount)
	}

	/// Mints a draw, if the bucket then holds at most `mint_per_day / 2` (2.5). The chain rounds
	/// against the borrower, so it never mints more than this allows.
	pub(crate) fn mint(&mut self, account: Account, amount: u128, now: u64, day: u64) -> Result {
		self.leak(now, day)?;
		self.bucket += whole(amount);
		if let Some(rate) = self.mint_per_day {
			ensure!(
				self.bucket <= whole(rate / 2),
				"{amount} was minted beyond mint_per_day: {} are in use",
				down(&self.bucket)?
			);
		}
		self.minted = plus(self.minted, amount)?;
		self.credit(account, amount)
	}

	/// Burns principal, which takes as much out of the bucket.
	pub(crate) fn burn(&mut self, amount: u128, now: u64, day: u64) -> Result {
		self.leak(now, day)?;
		self.bucket = (&self.bucket - whole(amount)).max(Number::zero());
		self.burned = plus(self.burned, amount)?;
		Ok(())
	}

	/// The bucket leaks `mint_per_day / 2` in a day, linearly.
	pub(crate) fn leak(&mut self, now: u64, day: u64) -> Result {
		let elapsed = now.saturating_sub(self.bucket_at);
		self.bucket_at = now.max(self.bucket_at);
		let leaked = share(self.mint_per_day.unwrap_or(0) / 2, elapsed.into(), day.into())?;
		self.bucket = (&self.bucket - leaked).max(Number::zero());
		Ok(())
	}

	/// The fund is credited: shortfall is burned first (design 10). That takes nothing out of the
	/// bucket: the principal was lost before.
	pub(crate) fn insurance(&mut self, amount: u128, burned: u128) -> Result {
		same("burned against the shortfall", burned, amount.min(self.shortfall))?;
		self.make_good(burned)?;
		self.fund = plus(self.fund, amount - burned)?;
		self.unexplained = plus(self.unexplained, amount)?;
		Ok(())
	}

	/// What the fund has is burned against the shortfall (design 10).
	pub(crate) fn net(&mut self, amount: u128) -> Result {
		same("burned against the shortfall", amount, self.fund.min(self.shortfall))?;
		ensure!(amount > 0, "nothing was burned against the shortfall");
		self.fund -= amount;
		self.make_good(amount)
	}

	fn make_good(&mut self, amount: u128) -> Result {
		self.shortfall = minus(self.shortfall, amount, "made good, of the shortfall")?;
		self.burned = plus(self.burned, amount)?;
		Ok(())
	}

	/// Explains an amount that was credited to the fund.
	pub(crate) fn explain(&mut self, amount: u128) -> Result {
		self.unexplained = minus(self.unexplained, amount, "owed to the fund, of its credits")?;
		Ok(())
	}

	/// A loss: the fund pays what it has, the rest is shortfall (design 10).
	pub(crate) fn lose(&mut self, loss: u128, now: u64, day: u64) -> Result<(u128, u128)> {
		let covered = loss.min(self.fund);
		self.fund -= covered;
		self.burn(covered, now, day)?;
		self.shortfall = plus(self.shortfall, loss - covered)?;
		Ok((covered, loss - covered))
	}

	/// A bid that no longer stands is freed.
	pub(crate) fn release(&mut self, auction: AuctionId, who: Account, amount: u128) -> Result {
		self.discharge(auction, who, amount)?;
		self.free(who, amount)
	}

	/// Takes a bid off those that wait to be freed.
	fn discharge(&mut self, auction: AuctionId, who: Account, amount: u128) -> Result {
		let due = self.releases.remove(&(auction, who)).unwrap_or(0);
		let left = minus(due, amount, "freed, of bids that no longer stand")?;
		if left > 0 {
			self.releases.insert((auction, who), left);
		}
		Ok(())
	}

	/// A bid no longer stands, and waits to be freed.
	pub(crate) fn outbid(&mut self, auction: AuctionId, who: Account, amount: u128) -> Result {
		let due = self.releases.entry((auction, who)).or_default();
		*due = plus(*due, amount)?;
		Ok(())
	}

	/// What could not be freed or credited becomes a claim.
	pub(crate) fn owe(&mut self, auction: AuctionId, who: Account, more: Claim) -> Result {
		if more.held > 0 {
			self.discharge(auction, who, more.held)?;
		}
		let claim = self.claims.entry((auction, who)).or_default();
		claim.held = plus(claim.held, more.held)?;
		claim.owed = plus(claim.owed, more.owed)?;
		self.debit(who, more.owed)
	}

	/// A claim is collected: each of its parts as a whole, or not at all, and at least one.
	pub(crate) fn claim(&mut self, auction: AuctionId, who: Account, paid: Claim) -> Result {
		let claim = self.claims.remove(&(auction, who)).unwrap_or_default();
		let Claim { held, owed } = paid;
		ensure!(held == 0 || held == claim.held, "{held} was freed of {}", claim.held);
		ensure!(owed == 0 || owed == claim.owed, "{owed} was paid of {}", claim.owed);
		ensure!(held > 0 || owed > 0, "nothing was claimed");
		self.free(who, held)?;
		self.credit(who, owed)?;
		let left = Claim { held: claim.held - held, owed: claim.owed - owed };
		if left.held > 0 || left.owed > 0 {
			self.claims.insert((auction, who), left);
		}
		Ok(())
	}

	/// What an account could not be credited with.
	pub(crate) fn claims_of(&self, who: Account) -> u128 {
		let mine = self.claims.iter().filter(|((_, account), _)| *account == who);
		mine.fold(0, |sum, (_, claim)| sum.saturating_add(claim.owed))
	}

	/// Checks that nothing is unfinished or negative, that no account has less than it must, and
	/// that what is held is what was bid.
	pub(crate) fn check(&mut self, standing: BTreeMap<Account, u128>, least: u128) -> Result {
		let (paid, emptied) = (mem::take(&mut self.paid), mem::take(&mut self.emptied));
		same("the fund's credits that nothing explains", self.unexplained, 0)?;
		ensure!(self.releases.is_empty(), "bids were not freed: {:?}", self.releases);
		let mut holds = standing;
		for ((_, who), claim) in &self.claims {
			let held = holds.entry(*who).or_default();
			*held = plus(*held, claim.held)?;
		}
		for (who, balance) in &self.accounts {
			ensure!(balance.free >= 0, "account {who} is at {}", balance.free);
			let free = balance.free.unsigned_abs();
			ensure!(
				free >= least || self.kept_open.contains(who) || (free == 0 && balance.held == 0),
				"account {who} has {free}, which no account can keep"
			);
			ensure!(
				free == 0 || paid.contains(who) || !emptied.contains(who),
				"account {who} was not left with less than it could keep"
			);
			let bids = holds.get(who).copied().unwrap_or(0);
			same(&format!("held by account {who}"), balance.held, bids)?;
		}
		Ok(())
	}
}

// SPDX-License-Identifier: GPL-3.0-only

//! The accounts that a launch file names, by what they are in it.

use super::{
	file::File,
	reader::{At, Listed},
};
use pignus_runtime::AccountId;

/// An account, and where the file names it.
pub type Named<'a> = At<&'a AccountId>;

/// All accounts of a file that could be read.
pub struct Accounts<'a> {
	/// Who makes blocks.
	pub collators: Vec<Named<'a>>,
	/// Who reports prices.
	pub operators: Vec<Named<'a>>,
	/// Who may stop things.
	pub guardians: Vec<Named<'a>>,
	/// Who owns PIG.
	pub owners: Vec<Named<'a>>,
	/// Who mints the dollar of the peg.
	pub issuer: Option<Named<'a>>,
}

impl<'a> Accounts<'a> {
	/// Those of a file.
	pub fn of(file: &'a File) -> Self {
		let issuer = file.peg.as_ref().and_then(|peg| peg.issuer.as_ref());
		Self {
			collators: listed(&file.collators, |collator| collator.account.as_ref()),
			operators: listed(&file.operators, Some),
			guardians: listed(&file.guardians, Some),
			owners: listed(&file.endowments, |endowment| endowment.account.as_ref()),
			issuer: issuer.map(|value| At { at: "peg.issuer".into(), value }),
		}
	}

	/// The lists in which nobody may be twice.
	pub fn lists(&self) -> [&[Named<'a>]; 4] {
		[&self.collators, &self.operators, &self.guardians, &self.owners]
	}

	/// All accounts.
	pub fn all(&self) -> impl Iterator<Item = &Named<'a>> {
		self.lists().into_iter().flatten().chain(&self.issuer)
	}

	/// Whoever has something to do.
	pub fn active(&self) -> impl Iterator<Item = &Named<'a>> {
		let seats = [&self.collators, &self.operators, &self.guardians];
		seats.into_iter().flatten().chain(&self.issuer)
	}
}

fn listed<'a, T>(
	list: &'a Listed<T>,
	account: impl Fn(&'a T) -> Option<&'a AccountId>,
) -> Vec<Named<'a>> {
	let named = |entry: &'a At<T>| Some(At { at: entry.at.clone(), value: account(&entry.value)? });
	list.read.iter().filter_map(named).collect()
}

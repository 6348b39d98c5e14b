// SPDX-License-Identifier: Apache-2.0

//! Long lists in pages.

use alloc::vec::Vec;
use codec::{Decode, Encode};
use scale_info::TypeInfo;

/// A page has at most this many items.
pub const MAX_ITEMS: u32 = 1_000;

/// A part of a list, and where the next part begins.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct Page<Item, Cursor> {
	/// The items.
	pub items: Vec<Item>,
	/// The cursor to get the next page with; `None` when this is the last.
	pub next: Option<Cursor>,
}

impl<Item, Cursor: Clone> Page<Item, Cursor> {
	/// A page of the first `limit` rows that `cursors` name, at least one and at most
	/// [`MAX_ITEMS`], as `view` shows them. Rows without a view are left out.
	pub fn of(
		cursors: impl Iterator<Item = Cursor>,
		limit: u32,
		view: impl Fn(&Cursor) -> Option<Item>,
	) -> Self {
		let mut cursors = cursors.peekable();
		let limit = limit.clamp(1, MAX_ITEMS) as usize;
		let read: Vec<_> = cursors.by_ref().take(limit).collect();
		let next = cursors.peek().and(read.last()).cloned();
		Self { items: read.iter().filter_map(view).collect(), next }
	}
}

impl<Item, Cursor> Page<Item, Cursor> {
	/// The items alone, at most `limit`: a page holds one item even if `limit` is zero.
	pub fn into_list(mut self, limit: u32) -> Vec<Item> {
		self.items.truncate(limit as usize);
		self.items
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn pages_should_list_everything_once_when_followed_to_the_end() {
		for limit in [1, 3, 5, 10, 100] {
			let mut seen = Vec::new();
			let mut after = None;
			loop {
				let rows = (0..10u8).filter(|row| after.is_none_or(|after| *row > after));
				let page = Page::of(rows, limit, |row| Some(*row));
				assert!(page.items.len() <= limit as usize);
				seen.extend(page.items);
				match page.next {
					Some(cursor) => after = Some(cursor),
					None => break,
				}
			}
			assert_eq!(seen, (0..10).collect::<Vec<_>>());
		}
	}

	#[test]
	fn page_should_hold_something_when_asked_for_nothing_and_not_too_much_when_for_everything() {
		let page = Page::of(0..5_000u32, 0, |row| Some(*row));
		assert!(page.clone().into_list(0).is_empty());
		assert_eq!((page.items, page.next), (alloc::vec![0], Some(0)));
		assert_eq!(Page::of(0..5_000u32, u32::MAX, |row| Some(*row)).items.len(), 1_000);
	}
}

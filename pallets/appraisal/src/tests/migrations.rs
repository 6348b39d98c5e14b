// SPDX-License-Identifier: Apache-2.0

use crate::{math::DAY, mock::*};
use frame_support::{assert_ok, traits::Hooks, weights::Weight};

#[test]
fn pause_should_lapse_after_a_migration_when_its_time_is_over_during_one() {
	ExtBuilder::default().build_and_execute(|| {
		set_feed(1000);
		report(1, price(1000));
		assert_ok!(Appraisal::pause_feed(RuntimeOrigin::signed(GUARDIAN), APES, true));
		let before = guarded();
		IsMigrating::set(true);
		advance(4 * DAY);
		// A look at the database weighs nothing in the mock.
		assert_eq!(Appraisal::on_initialize(System::block_number()), Weight::zero());
		assert_eq!(guarded(), before);
		IsMigrating::set(false);
		next_block();
		assert_eq!(guarded().paused_since, None);
	});
}

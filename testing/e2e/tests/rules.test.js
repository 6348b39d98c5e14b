import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { extendedEnd, leastRaise, lowestPrice, openingReserve } from '../src/rules/auction.js';
import { NUSD, ONE } from '../src/rules/fixed.js';
import { accrued, debt, isUnhealthy, normalized } from '../src/rules/interest.js';
import { proceeds } from '../src/rules/liquidation.js';
import {
	atAnchor,
	lendingPrice,
	liquidationPrice,
	maxDebt,
	reported,
} from '../src/rules/price.js';

const auction = {
	english: 14_400n,
	extension: 100n,
	maxExtension: 1_200n,
	increment: 50_000n,
	reserveLow: 500_000n,
	reserveHigh: 850_000n,
	lowest: 400_000n,
	reserveMultiple: (ONE * 125n) / 100n,
};
const policy = {
	window: 60_000n,
	minInterval: 6_000n,
	maxStep: 200_000n,
	maxDailyRise: 100_000n,
};

describe('the rules the demo reckons with', () => {
	test('lend half of what an item is worth', () => {
		assert.equal(maxDebt(1000n * ONE, 500_000n), 500n * NUSD);
	});

	test('call 500 on 600 unhealthy at 70 %, and 420 healthy to the last unit', () => {
		const price = 600n * ONE;
		const unhealthy = (amount) =>
			isUnhealthy({
				normalizedDebt: normalized(amount, ONE),
				index: ONE,
				price,
				liquidationLtv: 700_000n,
			});
		assert.equal(unhealthy(500n * NUSD), true);
		assert.equal(unhealthy(420n * NUSD + 1n), true);
		assert.equal(unhealthy(420n * NUSD), false);
	});

	test('open at 510, raise to 535.5, fall to 240', () => {
		assert.equal(openingReserve(600n * NUSD, 500n * NUSD, auction), 510n * NUSD);
		assert.equal(leastRaise(510n * NUSD, auction), 535_500_000n);
		assert.equal(lowestPrice(600n * NUSD, auction), 240n * NUSD);
	});

	test('split a sale at 560 into 500, 50 and 10', () => {
		const sale = { price: 560n * NUSD, penalty: 100_000n, royalty: 0n, principal: 500n * NUSD };
		assert.deepEqual(proceeds({ ...sale, interest: 0n }), {
			price: 560n * NUSD,
			principal: 500n * NUSD,
			interest: 0n,
			penalty: 50n * NUSD,
			royalty: 0n,
			surplus: 10n * NUSD,
		});
		const { interest, penalty, surplus } = proceeds({ ...sale, interest: 1_000n });
		assert.deepEqual([interest, penalty, surplus], [1_000n, 50_000_100n, 9_998_900n]);
	});

	test('move the end for late bids only, up to the cap', () => {
		const end = (tick, at) => extendedEnd(tick, { startedAt: 0n, end: at }, auction);
		assert.equal(end(14_300n, 14_400n), 14_400n);
		assert.equal(end(14_301n, 14_400n), 14_401n);
		assert.equal(end(14_398n, 14_400n), 14_498n);
		assert.equal(end(15_599n, 15_600n), 15_600n);
	});

	test('compound 10 % a year to 10.517 %, whole seconds at a time', () => {
		const year = 31_557_600_000n;
		const opened = { index: ONE, accruedAt: 0n };
		const { index, accruedAt } = accrued(opened, ONE / 10n, year + 999n);
		assert.equal(accruedAt, year);
		assert.equal(index / 10n ** 9n, 1_105_170_917n);
		assert.equal(debt(normalized(500n * NUSD, ONE), index), 552_585_459n);
	});

	test('let the smoothed price rise by a day\'s share at most', () => {
		const hour = 3_600_000n;
		const price = 1100n * ONE;
		const step = { at: 0n, elapsed: 0n, spotBefore: price, smoothedBefore: price };
		const stood = { spot: price, smoothed: price, median: null, step };
		const leap = (at) => reported(stood, { value: 9000n * ONE, at }, policy).smoothed;
		assert.equal(leap(hour), 1_104_166_666_666_666_666_666n);
		assert.equal(leap(240n * hour), leap(hour));
	});

	test('follow a crash step by step, with the smoothed price behind', () => {
		let guard = atAnchor(1000n * ONE);
		const report = (value, at) => {
			guard = reported(guard, { value: value * ONE, at }, policy);
			return [guard.spot / ONE, guard.smoothed / ONE, guard.stepped];
		};
		assert.deepEqual(report(1000n, 0n), [1000n, 1000n, true]);
		// In the same interval: the spot falls by a fifth; no time has passed for the smoothed price.
		assert.deepEqual(report(600n, 5_999n), [800n, 1000n, true]);
		assert.deepEqual(report(600n, 5_999n), [800n, 1000n, false]);
		assert.deepEqual(report(1000n, 5_999n), [1000n, 1000n, true]);
		assert.deepEqual(report(600n, 30_000n), [800n, 900n, true]);
		// Again from 1000, not from 800.
		assert.deepEqual(report(600n, 35_999n), [800n, 900n, false]);
		assert.deepEqual(report(600n, 60_000n), [640n, 770n, true]);
		assert.deepEqual(report(600n, 90_000n), [600n, 685n, true]);
		assert.equal(lendingPrice(guard), 600n * ONE);
		assert.equal(liquidationPrice(guard), 685n * ONE);
	});
});

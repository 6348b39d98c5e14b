import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { marketFor } from '../src/parameters.js';
import { Replay } from '../src/replay.js';
import { NUSD, ONE } from '../src/rules/fixed.js';

const pots = { credit: 'pot', insurance: 'fund' };
const blocks = [...Array(60).keys()].map((number) => ({
	number,
	time: BigInt(number) * 6_000n,
}));
const feed = {
	anchor: 1000n * ONE,
	policy: {
		maxAge: 600_000n,
		window: 6_000n,
		minInterval: 6_000n,
		maxStep: 400_000n,
		maxDailyRise: 100_000n,
	},
};
const actions = [
	{ kind: 'setFeed', block: 1, extrinsic: null },
	{ kind: 'createMarket', block: 2, extrinsic: null },
	{ kind: 'report', block: 3, extrinsic: 1, value: 1000n * ONE },
	{ kind: 'swap', block: 4, extrinsic: 1, who: 'bidder', amount: 600n * NUSD },
	{ kind: 'swap', block: 4, extrinsic: 2, who: 'rival', amount: 600n * NUSD },
	{ kind: 'open', block: 5, extrinsic: 1, borrower: 'bob', item: 1n, amount: 500n * NUSD },
	{ kind: 'open', block: 6, extrinsic: 1, borrower: 'bob', item: 2n, amount: 200n * NUSD },
	{ kind: 'report', block: 9, extrinsic: 1, value: 600n * ONE },
	{ kind: 'bid', block: 12, extrinsic: 1, auction: 0, bidder: 'bidder', amount: 510n * NUSD },
	{ kind: 'bid', block: 13, extrinsic: 1, auction: 0, bidder: 'rival', amount: 535_500_000n },
	{ kind: 'bid', block: 14, extrinsic: 1, auction: 0, bidder: 'bidder', amount: 562_275_000n },
	{ kind: 'repay', block: 50, extrinsic: 1, loan: 1, payer: 'bob' },
];

function replayed({ apr, more = [], full = [] }) {
	const market = marketFor(0n);
	market.terms.apr = apr;
	const deposits = { loan: 3n, item: 2n };
	return new Replay({
		feed,
		market,
		deposits,
		pots,
		blocks: blocks.map((block) => ({ ...block, hasRoom: !full.includes(block.number) })),
		actions: [...actions, ...more],
	});
}

describe('the replay', () => {
	test('lives through the worked example without interest', () => {
		const { figures, books, owners } = replayed({ apr: 0n });
		const figure = (name) => figures.get(name);
		assert.equal(figure('highest debt against item 1'), 500n * NUSD);
		assert.equal(figure('deposit of loan 0'), 5n);
		assert.equal(figure('block of the default of loan 0'), 9n);
		assert.equal(figure('opening reserve'), 510n * NUSD);
		assert.equal(figure('lowest price'), 240n * NUSD);
		assert.equal(figure('least bid 2'), 535_500_000n);
		assert.equal(figure('end after bid 3'), 39n);
		assert.equal(figure('block of the settlement'), 39n);
		assert.equal(figure('sale: principal'), 500n * NUSD);
		assert.equal(figure('sale: penalty'), 50n * NUSD);
		assert.equal(figure('sale: surplus'), 12_275_000n);
		assert.equal(figure('NUSD in existence'), 1_200n * NUSD);
		assert.equal(books.balance('fund'), 50n * NUSD);
		assert.equal(books.balance('pot'), 0n);
		assert.equal(owners.get(1n), 'bidder');
		assert.equal(owners.get(2n), 'bob');
	});

	test('counts interest between the blocks that touch the market', () => {
		const { figures } = replayed({ apr: ONE / 10n });
		const seconds = 9n - 5n;
		const interest = (500n * NUSD * 6n * seconds * ONE) / 10n / 31_557_600n / ONE + 1n;
		assert.equal(figures.get('debt at that moment'), 500n * NUSD + interest);
		assert.equal(figures.get('sale: interest'), interest);
		assert.equal(figures.get('sale: penalty'), 50n * NUSD + interest / 10n + 1n);
		assert.equal(figures.get('interest repaid with loan 1'), 168n);
	});

	test('leaves what is due in a full block to the next one', () => {
		const { figures } = replayed({ apr: 0n, full: [9, 10, 41] });
		assert.equal(figures.get('block of the default of loan 0'), 11n);
		assert.equal(figures.get('end after bid 3'), 41n);
		assert.equal(figures.get('block of the settlement'), 42n);
	});

	test('refuses a bid that the rules refuse', () => {
		const late = { kind: 'bid', block: 15, extrinsic: 1, auction: 0, bidder: 'rival', amount: 1n };
		assert.throws(() => replayed({ apr: 0n, more: [late] }), /refused/);
	});
});

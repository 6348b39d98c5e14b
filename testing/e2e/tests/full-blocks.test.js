import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { silent } from '../src/narrator.js';
import { openFeed } from '../src/opening.js';
import { feedFrom } from '../src/parameters.js';
import { ONE } from '../src/rules/fixed.js';
import { Stage } from '../src/stage.js';

const PIG = 10n ** 12n;
const HOUR = 3_600_000n;
const FEED = 1n;
/** Transfers in batches, so that few signatures fill the blocks. */
const BATCHES = 80;
const TRANSFERS_IN_BATCH = 500;
/**
 * A tip buys the less the longer the transaction takes: this puts 500 transfers in front of a plain
 * one with a tip of 1 PIG.
 */
const TIP = BigInt(TRANSFERS_IN_BATCH) * PIG;

describe('an operator\'s reports when blocks are full of transfers', { timeout: 600_000 }, () => {
	/** @type {Stage} */
	let stage;
	let api;

	/**
	 * Sends a report of the operator's, and waits for it.
	 * @returns the newest block when the pool had the report, and the block that holds it
	 */
	async function report(price) {
		const { chronicle } = stage.chain;
		const from = chronicle.head.number;
		const call = api.tx.oracle.feedValues([[FEED, price * ONE]]);
		await api.rpc.author.submitExtrinsic(await call.signAsync(stage.operator, { nonce: -1 }));
		const { number } = await api.rpc.chain.getHeader();
		const { block } = await chronicle.event('oracle.NewFeedData', { from: from + 1 });
		return { sentAfter: number.toNumber(), block };
	}

	/** The signers of a block's transactions, in order. */
	async function signersOf(block) {
		const { hash } = stage.chain.chronicle.block(block);
		const { extrinsics } = (await api.rpc.chain.getBlock(hash)).block;
		return extrinsics.filter(({ isSigned }) => isSigned).map(({ signer }) => signer.toString());
	}

	/** Fills the pool with transfers of Ferdie's. */
	async function crowdOut() {
		const { eve, ferdie } = stage.people;
		const transfer = api.tx.balances.transferKeepAlive(eve.address, PIG);
		const batch = api.tx.utility.batchAll(Array(TRANSFERS_IN_BATCH).fill(transfer));
		const first = (await api.rpc.system.accountNextIndex(ferdie.address)).toNumber();
		const { genesisHash, runtimeVersion } = api;
		const options = { genesisHash, blockHash: genesisHash, runtimeVersion, tip: TIP };
		const signed = Array.from({ length: BATCHES }, (_, index) =>
			api.tx(batch.method).sign(ferdie, { ...options, nonce: first + index }).toHex(),
		);
		await Promise.all(signed.map((hex) => api.rpc.author.submitExtrinsic(hex)));
	}

	before(async () => {
		stage = await Stage.raise({ name: 'full-blocks', price: '1000.00' });
		({ api } = stage.chain);
		// The node's own reports would be the operator's first.
		stage.server.setFault('status 500');
		const policy = { minInterval: HOUR, window: HOUR, maxAge: 2n * HOUR };
		const feed = feedFrom(stage.server, { anchor: 1000n * ONE, policy });
		await openFeed(stage.chain, FEED, feed, stage.electorate, silent);
	});
	after(() => stage?.lower());

	test('the first of an interval comes before all transfers, the second after them', async () => {
		const { operator, people: { ferdie } } = stage;
		await crowdOut();
		const { sentAfter, block } = await report(1000n);
		// The next block, or the one after it if that was being made already.
		assert.ok(block <= sentAfter + 2, `sent after block ${sentAfter}, in block ${block}`);
		const [leader, ...others] = await signersOf(block);
		assert.equal(leader, operator.address);
		assert.ok(others.length > 0 && others.every((signer) => signer === ferdie.address));

		const second = await report(1001n);
		const signers = await signersOf(second.block);
		// There is room for it where no batch fits any more.
		assert.ok(signers.length > 1);
		assert.equal(signers.indexOf(operator.address), signers.length - 1);
	});
});

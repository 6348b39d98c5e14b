import { setImmediate as breathe } from 'node:timers/promises';

import { Chronicle } from '../../e2e/src/chronicle.js';
import { confirm, eventsOf } from './blocks.js';
import { Feeder, listed } from './feeder.js';
import { Meter } from './meter.js';
import { Signer } from './signing.js';
import { Wire } from './wire.js';

/**
 * @typedef {object} Delivery
 * @property {import('./feeder.js').Inclusion[]} filled the blocks that hold any of its transactions
 * @property {import('./meter.js').Usage} usage of the machine since the first of these
 */

/** Sends transactions of a crowd, and makes sure that all of them succeed. */
export class Runner {
	/** @type {Wire} */
	wire;
	#stage;
	#crowd;

	/**
	 * Starts with a connection of its own.
	 * @param {import('../../e2e/src/stage.js').Stage} stage
	 * @param {import('./accounts.js').Crowd} crowd
	 */
	static async start(stage, crowd) {
		const runner = new Runner();
		runner.#stage = stage;
		runner.#crowd = crowd;
		runner.wire = await Wire.open(stage.node.url, stage.chain.api);
		stage.node.once('failed', (error) => runner.wire.fail(error));
		return runner;
	}

	/** @returns {import('@polkadot/api').ApiPromise} */
	get api() {
		return this.#stage.chain.api;
	}

	/** Ends the connection. */
	close() {
		return this.wire.close();
	}

	/**
	 * Feeds from a source until it is over, and waits for what was submitted. Meanwhile nothing
	 * else reads the chain, since that would take processor time from the node; so `Chain.send`
	 * cannot be used.
	 * @param {import('./feeder.js').Source} source
	 * @param {object} options
	 * @param {(inclusion: import('./feeder.js').Inclusion) => void} options.onBlock
	 * @param {(feeder: Feeder) => boolean} options.isOver
	 * @param {number} [options.limit] most transactions in the pool at once
	 */
	async feed(source, { onBlock, isOver, limit }) {
		const { chain } = this.#stage;
		const { patience } = chain.chronicle;
		chain.chronicle.stop();
		await this.wire.caughtUp();
		const feeder = new Feeder(this.wire, source, { accounts: this.#crowd.size, limit });
		feeder.on('block', onBlock);
		await feeder.feed(() => isOver(feeder));
		await this.wire.caughtUp();
		chain.chronicle = await Chronicle.start(chain.api, { finalized: false, patience });
	}

	/**
	 * Signs and sends.
	 * @param {import('./signing.js').Plan[]} plans
	 * @returns {Promise<Delivery>}
	 * @throws if any of it fails
	 */
	async deliver(plans) {
		const signer = await Signer.of(this.api, this.#crowd);
		const transactions = await signer.signAll(plans);
		const meter = new Meter(this.#stage.node);
		const filled = [];
		await this.feed(listed(transactions), {
			onBlock: (inclusion) => {
				if (inclusion.own.length === 0) return;
				if (filled.length === 0) meter.start();
				filled.push(inclusion);
			},
			isOver: ({ isDry }) => isDry,
		});
		const usage = meter.stop();
		for (const { block, own } of filled) {
			confirm(this.api, eventsOf(this.api, block), own);
			await breathe();
		}
		return { filled, usage };
	}
}

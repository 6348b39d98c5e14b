import { setImmediate as breathe } from 'node:timers/promises';

import { pieces } from './pieces.js';

/** Signatures made before the process attends to its connections again. */
const SIGNED_AT_ONCE = 20;

/**
 * @typedef {object} Plan What is to be signed.
 * @property {number} account its index in the crowd
 * @property {() => import('@polkadot/api/types').SubmittableExtrinsic<'promise'>} call
 * @property {number} [after] the index, in the same list, of what must be in a block before this is
 * submitted; below zero if there is none
 *
 * @typedef {object} Transaction
 * @property {number} account
 * @property {string} hex signed, as the node takes it
 * @property {Transaction | null} after what must be in a block before this is submitted
 * @property {number} [sentAt] when it was submitted, in milliseconds
 * @property {boolean} [isIncluded] whether it is in a block
 */

/** Signs for a crowd. Nonces go up by one with every signature; signatures never expire. */
export class Signer {
	#crowd;
	#nonces;
	#options;

	/**
	 * A signer that continues from the accounts' nonces on chain.
	 * @param {import('@polkadot/api').ApiPromise} api
	 * @param {import('./accounts.js').Crowd} crowd
	 */
	static async of(api, crowd) {
		const signer = new Signer();
		const { genesisHash, runtimeVersion } = api;
		signer.#crowd = crowd;
		signer.#nonces = await crowd.nonces(api);
		signer.#options = { genesisHash, blockHash: genesisHash, runtimeVersion };
		return signer;
	}

	/**
	 * @param {Plan} plan
	 * @returns {Transaction}
	 */
	sign({ account, call }) {
		const nonce = this.#nonces[account];
		this.#nonces[account] += 1;
		const signed = call().sign(this.#crowd.pairs[account], { ...this.#options, nonce });
		return { account, hex: signed.toHex(), after: null };
	}

	/**
	 * @param {Plan[]} plans
	 * @returns {Promise<Transaction[]>}
	 */
	async signAll(plans) {
		const transactions = [];
		for (const some of pieces(plans, SIGNED_AT_ONCE)) {
			for (const plan of some) {
				const transaction = this.sign(plan);
				transaction.after = transactions[plan.after] ?? null;
				transactions.push(transaction);
			}
			await breathe();
		}
		return transactions;
	}
}

import { ApiPromise, WsProvider } from '@polkadot/api';

import { Chronicle } from './chronicle.js';

/** The pool does not know yet the block that dates the signature. */
const DATED_TOO_LATE = /^1010: .*ancient birth block/;
const PATIENCE_SECONDS = 90;

/**
 * @typedef {object} Inclusion Where a transaction stands in the chain, and its events.
 * @property {number} block
 * @property {number} extrinsic
 * @property {import('./chronicle.js').ChainEvent[]} events
 */

/** The dispatch error of a transaction that was included and failed. */
export class CallFailed extends Error {
	/**
	 * @param {string} reason such as `credit.PriceStale`
	 * @param {string} docs
	 */
	constructor(reason, docs) {
		super(docs ? `${reason}: ${docs}` : reason);
		this.name = 'CallFailed';
		this.reason = reason;
	}
}

/**
 * The name of a dispatch error, and its documentation in the pallet.
 * @param {import('@polkadot/api').ApiPromise} api
 * @param {any} error
 * @returns {[reason: string, docs: string]}
 */
export function describeError(api, error) {
	if (error.isModule) {
		const { section, name, docs } = api.registry.findMetaError(error.asModule);
		return [`${section}.${name}`, docs.join(' ').trim()];
	}
	if (error.isToken) return [`token.${error.asToken.type}`, ''];
	if (error.isArithmetic) return [`arithmetic.${error.asArithmetic.type}`, ''];
	return [error.type ?? error.toString(), ''];
}

/**
 * Connects to a node of any chain. All types come from its metadata.
 * @param {string} url of its JSON-RPC server
 */
export function connect(url) {
	const provider = new WsProvider(url);
	return ApiPromise.create({ provider, noInitWarn: true, throwOnConnect: true });
}

/** A connection to a node, with a chronicle of its blocks. */
export class Chain {
	/** @type {ApiPromise} */
	api;
	/** @type {Chronicle} */
	chronicle;
	#finalized;

	/**
	 * Connects to a node of Pignus.
	 * @param {string} url of its JSON-RPC server
	 * @param {object} [options]
	 * @param {boolean} [options.finalized] whether to see only finalised blocks, for networks where
	 * others may still be replaced
	 * @param {number} [options.patience] seconds to wait for anything, unless told otherwise
	 * @param {import('./chronicle.js').Block[]} [options.past] those that are known already
	 */
	static async connect(url, { finalized = false, patience = PATIENCE_SECONDS, past = [] } = {}) {
		const chain = new Chain();
		chain.api = await connect(url);
		chain.#finalized = finalized;
		chain.chronicle = await Chronicle.start(chain.api, { finalized, patience, past });
		return chain;
	}

	/**
	 * Signs, submits, and waits until the transaction is in a block.
	 * @param {import('@polkadot/api/types').SubmittableExtrinsic<'promise'>} tx
	 * @param {import('@polkadot/keyring/types').KeyringPair} signer
	 * @returns {Promise<Inclusion>}
	 * @throws {CallFailed} if it failed there
	 */
	async send(tx, signer) {
		const { blockNumber, txIndex, dispatchError } = await this.#included(tx, signer);
		const block = blockNumber.toNumber();
		await this.chronicle.until((head) => head.number >= block, { what: `block ${block}` });
		if (dispatchError) throw new CallFailed(...describeError(this.api, dispatchError));
		const events = this.chronicle.block(block).events.filter((e) => e.extrinsic === txIndex);
		return { block, extrinsic: txIndex, events };
	}

	/**
	 * Sends several calls as one transaction that succeeds or fails as a whole.
	 * @param {import('@polkadot/api/types').SubmittableExtrinsic<'promise'>[]} calls
	 * @param {import('@polkadot/keyring/types').KeyringPair} signer
	 */
	sendAll(calls, signer) {
		return this.send(this.api.tx.utility.batchAll(calls), signer);
	}

	/** Ends the connection. */
	async disconnect() {
		this.chronicle.stop();
		await this.api.disconnect();
	}

	async #included(tx, signer) {
		try {
			return await this.#submitted(tx, signer);
		} catch (error) {
			if (!DATED_TOO_LATE.test(error.message)) throw error;
			await this.chronicle.pass(1);
			return this.#submitted(tx, signer);
		}
	}

	#submitted(tx, signer) {
		return new Promise((resolve, reject) => {
			const fail = (error) => settle(reject, error);
			const settle = (outcome, value) => {
				clearTimeout(timer);
				this.chronicle.off('failed', fail);
				outcome(value);
			};
			const timer = setTimeout(
				() => fail(new Error(`${tx.method.section}.${tx.method.method} was not included`)),
				this.chronicle.patience * 1_000,
			);
			this.chronicle.on('failed', fail);
			const watch = (result) => {
				const { isInBlock, isFinalized } = result.status;
				if (isFinalized || (isInBlock && !this.#finalized)) settle(resolve, result);
				else if (result.isError) fail(new Error(`the pool dropped it: ${result.status.type}`));
			};
			tx.signAndSend(signer, { nonce: -1 }, watch).catch(fail);
		});
	}
}

import { operatorOf, people } from './accounts.js';
import { Chain } from './chain.js';
import { NodeProcess } from './node-process.js';
import { insertOperatorKey } from './operator-key.js';
import { BLOCK_TIME } from './stage.js';

const OVERRIDE = 'appraisal/override/';

/**
 * An operator other than Alice's, with a node of their own.
 *
 * Nodes in development mode do not seal their blocks, so no other node imports them. The operator's
 * node therefore makes a chain of its own, and what its worker reports there is signed and sent
 * once more, to the chain that counts. All else is as in a network: a separate process, keystore,
 * storage and log.
 */
export class Operator {
	/** @type {NodeProcess} */
	node;
	/** @type {Chain} the node's own */
	chain;
	/** @type {import('@polkadot/keyring/types').KeyringPair} */
	account;
	#name;
	#target = null;
	#newest = null;
	#carrying = null;

	/**
	 * Starts a node and gives it the operator's key.
	 * @param {object} options
	 * @param {string} options.log names the node's log
	 * @param {keyof ReturnType<typeof people>} options.name whose it is
	 * @param {string} options.spec the path of the chain spec
	 */
	static async raise({ log, name, spec }) {
		const operator = new Operator(name);
		try {
			const args = ['--chain', spec, '--offchain-worker', 'always'];
			operator.node = await NodeProcess.start({ name: log, blockTime: BLOCK_TIME, args });
			await operator.#connect();
			await insertOperatorKey(operator.node.url, name);
		} catch (error) {
			await operator.lower();
			throw error;
		}
		return operator;
	}

	constructor(name) {
		this.#name = name;
	}

	/** Who reports. */
	get address() {
		return this.account.address;
	}

	/**
	 * Carries every report of the node over to a chain, from now on.
	 * @param {Chain} target
	 */
	carryTo(target) {
		this.#target = target;
	}

	/** Carries no report over any more. Resolves when the last one is in a block. */
	async rest() {
		this.#target = null;
		this.#newest = null;
		await this.#carrying;
	}

	/**
	 * Makes the node ask another source than the one on chain.
	 * @param {string} template the URL on chain
	 * @param {string} instruction JSON source
	 */
	override(template, instruction) {
		return overrideSource(this.chain, template, instruction);
	}

	/**
	 * Makes the node ask the source on chain again.
	 * @param {string} template the URL on chain
	 */
	async clearOverride(template) {
		await this.chain.api.rpc.offchain.localStorageClear('PERSISTENT', key(template));
	}

	/** Ends the node at once. Its state stays. */
	async kill() {
		await this.chain.disconnect();
		await this.node.kill();
	}

	/** Starts the node again on the state that it left. */
	async revive() {
		await this.node.launch();
		await this.#connect();
	}

	/** Ends everything that was started. */
	async lower() {
		await this.chain?.disconnect();
		await this.#carrying;
		await this.node?.stop();
	}

	async #connect() {
		this.chain = await Chain.connect(this.node.url);
		this.account = operatorOf(people()[this.#name]);
		const { chronicle } = this.chain;
		this.node.once('failed', (error) => chronicle.fail(error));
		chronicle.on('block', ({ events }) => this.#read(events));
	}

	#read(events) {
		const own = ({ name, data }) => name === 'oracle.NewFeedData' && data.sender.eq(this.address);
		const report = events.findLast(own);
		if (!report || !this.#target) return;
		this.#newest = report.data.values;
		this.#carrying ??= this.#carry();
	}

	/** A report that comes while another is under way is carried next, unless a newer one comes. */
	async #carry() {
		const target = this.#target;
		try {
			while (this.#newest) {
				const call = target.api.tx.oracle.feedValues(this.#newest);
				this.#newest = null;
				await target.send(call, this.account);
			}
		} catch (error) {
			target.chronicle.fail(error);
		}
		this.#carrying = null;
	}
}

/**
 * Makes an operator's node ask another source than the one on chain.
 * @param {Chain} chain a connection to the node
 * @param {string} template the URL on chain
 * @param {string} instruction JSON source
 */
export async function overrideSource({ api }, template, instruction) {
	await api.rpc.offchain.localStorageSet('PERSISTENT', key(template), hex(instruction));
}

function hex(text) {
	return `0x${Buffer.from(text).toString('hex')}`;
}

function key(template) {
	return hex(`${OVERRIDE}${template}`);
}

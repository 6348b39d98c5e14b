import { operatorOf, people, pots } from './accounts.js';
import { Chain } from './chain.js';
import { NodeProcess } from './node-process.js';
import { PriceServer } from './price-server.js';

/** Milliseconds between two blocks. */
export const BLOCK_TIME = Number(process.env.PIGNUS_BLOCK_TIME ?? 300);

/** A node, a price server, a connection, and the accounts that act. */
export class Stage {
	/** @type {PriceServer} */
	server;
	/** @type {NodeProcess} */
	node;
	/** @type {Chain} */
	chain;
	/** @type {ReturnType<typeof people>} */
	people;
	/** @type {ReturnType<typeof pots>} */
	pots;

	/**
	 * Starts everything.
	 * @param {object} options
	 * @param {string} options.name names the node's log
	 * @param {string} options.price the server's first price, a decimal
	 * @param {string[]} [options.args] on which chain the node runs, and for whom
	 */
	static async raise({ name, price, args }) {
		const stage = new Stage();
		try {
			stage.server = await PriceServer.start(price);
			stage.node = await NodeProcess.start({ name, blockTime: BLOCK_TIME, args });
			await stage.connect();
		} catch (error) {
			await stage.lower();
			throw error;
		}
		return stage;
	}

	/** Connects to the node, for the first time or again after a restart. */
	async connect() {
		this.play(await Chain.connect(this.node.url));
		this.node.once('failed', (error) => this.chain.chronicle.fail(error));
	}

	/** @param {Chain} chain where everyone acts from now on */
	play(chain) {
		this.chain = chain;
		this.people = people();
		this.pots = pots(chain.api);
	}

	/** The account that the node reports prices from. */
	get operator() {
		return operatorOf(this.people.alice);
	}

	/** Those who propose and vote in referenda. */
	get electorate() {
		const { dave, charlie, eve, ferdie } = this.people;
		return { proposer: ferdie, voters: [charlie, dave, eve] };
	}

	/** The names of all accounts, by their addresses. */
	get names() {
		const { pots: own } = this;
		return new Map([
			...Object.values(this.people).map(({ address, meta }) => [address, meta.name]),
			[own.insurance, 'insurance fund'],
			[own.credit, 'credit pot'],
			[own.auctions, 'auctions pot'],
			[own.treasury, 'treasury'],
		]);
	}

	/** Ends everything that was started. */
	async lower() {
		await this.chain?.disconnect();
		await this.node?.stop();
		await this.server?.stop();
	}
}

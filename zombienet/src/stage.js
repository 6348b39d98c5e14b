import { Chain } from '../../testing/e2e/src/chain.js';
import { PriceServer } from '../../testing/e2e/src/price-server.js';
import { Stage } from '../../testing/e2e/src/stage.js';
import { Network } from './network.js';

/** A block takes 6 s, or 12 s while one of two collators is away; finality, some blocks more. */
const PATIENCE_SECONDS = 900;

/** A network, a price server, a connection to one collator, and the accounts that act. */
export class NetworkStage extends Stage {
	/** @type {Network} */
	network;

	/**
	 * Starts everything, and waits for the parachain's first finalised block.
	 * @param {object} options
	 * @param {string} [options.price] the server's first price, a decimal; without one there is none
	 * @param {string} options.collator the node to connect to
	 * @param {import('./network.js').Plan} [options.plan]
	 */
	static async raise({ price, collator, plan }) {
		const stage = new NetworkStage();
		try {
			if (price) stage.server = await PriceServer.start(price);
			stage.network = await Network.spawn(plan);
			stage.play(await stage.connectTo(collator));
		} catch (error) {
			await stage.lower();
			throw error;
		}
		return stage;
	}

	/**
	 * Opens another connection.
	 * @param {string} node
	 */
	connectTo(node) {
		const { url } = this.network.nodes.get(node);
		return Chain.connect(url, { finalized: true, patience: PATIENCE_SECONDS });
	}

	/** Ends everything that was started. */
	async lower() {
		await this.chain?.disconnect();
		this.network?.discard();
		await this.server?.stop();
	}
}

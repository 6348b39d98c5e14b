import { createServer } from 'node:http';

import { FAULTS, json, statistics } from './faults.js';
import { listen } from './listen.js';

const PATH = /^\/api\/v2\/collections\/(\d+)\/stats$/;
const MOVED_PATH = /^\/moved\/(\d+)$/;

/** Where an answer holds the floor price, as a JSON pointer. */
export const FLOOR_POINTER = '/stats/floor/price';

/**
 * A marketplace's price API: `GET /api/v2/collections/{collection}/stats`.
 *
 * `requests` lists what was asked for, by which program, and how the server answered.
 */
export class PriceServer {
	/** @type {{at: number, collection: string, agent: string, answer: string}[]} */
	requests = [];
	/** The port it listens on, or listened on. */
	port;
	#price;
	#prices = {};
	#fault = null;
	#faults = {};
	#key = null;
	#server = createServer((request, response) => this.#answer(request, response));

	/**
	 * Starts a server on a port of this machine.
	 * @param {string} price the floor price, a decimal
	 * @param {number} [port] a free one if there is none
	 */
	static async start(price, port = 0) {
		const server = new PriceServer();
		server.#price = price;
		server.port = await listen(server.#server, port);
		return server;
	}

	/** The URL template to be put into a feed. */
	get urlTemplate() {
		return `http://127.0.0.1:${this.port}/api/v2/collections/{collection}/stats`;
	}

	/** @param {string} price the floor price from now on, a decimal */
	setPrice(price) {
		this.#price = price;
	}

	/**
	 * @param {Record<string, string>} prices other floor prices from now on, by collection, as JSON
	 * source
	 */
	setPrices(prices) {
		this.#prices = prices;
	}

	/** @param {string | null} name of the fault from now on, see `faults.js`; `null` for none */
	setFault(name) {
		known(name);
		this.#fault = name;
	}

	/** @param {Record<string, string>} faults those of single collections from now on */
	setFaults(faults) {
		Object.values(faults).forEach(known);
		this.#faults = faults;
	}

	/** @param {string | null} key what a request must carry as `x-api-key` from now on */
	setKey(key) {
		this.#key = key;
	}

	/** Cuts off whoever still waits for it. */
	hangUp() {
		this.#server.closeAllConnections();
	}

	/** Ends the server and whatever still waits for it. */
	async stop() {
		const closed = new Promise((resolve) => this.#server.close(resolve));
		this.hangUp();
		await closed;
	}

	#answer(request, response) {
		const [, collection] = PATH.exec(request.url) ?? MOVED_PATH.exec(request.url) ?? [];
		if (request.method !== 'GET' || !collection) {
			json(response, 404, '{ "error": "not found" }');
			return;
		}
		const { price, answer, respond } = this.#plan(request, collection);
		const agent = request.headers['user-agent'];
		this.requests.push({ at: Date.now(), collection, agent, answer });
		respond(response, { collection, price });
	}

	#plan({ url, headers }, collection) {
		const price = this.#prices[collection] ?? JSON.stringify(this.#price);
		const fault = this.#faults[collection] ?? this.#fault;
		if (MOVED_PATH.test(url)) return { price, answer: 'moved', respond: good };
		if (this.#key !== null && headers['x-api-key'] !== this.#key) {
			return { price, answer: 'status 401', respond: forbidden };
		}
		if (fault !== null) return { price, answer: fault, respond: FAULTS[fault] };
		return { price, answer: this.#prices[collection] ?? this.#price, respond: good };
	}
}

function good(response, { collection, price }) {
	json(response, 200, statistics(collection, price));
}

function forbidden(response) {
	json(response, 401, '{ "error": "an API key is needed" }');
}

function known(name) {
	if (name !== null && !(name in FAULTS)) throw new Error(`there is no fault "${name}"`);
}

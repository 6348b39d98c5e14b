import { createServer } from 'node:http';

const PATH = /^\/api\/v2\/collections\/(\d+)\/stats$/;
const TEN_MEGABYTES = 10 * 1024 * 1024;

/** Where the floor price stands in an answer, as a JSON pointer. */
export const FLOOR_POINTER = '/stats/floor/price';

/**
 * The body of an answer. The price is JSON source, so that it can be a number no float holds.
 * @param {string} collection
 * @param {string} price JSON source of a number or a string
 * @param {string} description
 */
function statistics(collection, price, description = 'Mechanical birds of the north') {
	return `{
	"collection": "${collection}",
	"description": ${JSON.stringify(description)},
	"stats": {
		"floor": { "price": ${price}, "currency": "NUSD" },
		"intervals": [
			{ "interval": "one_day", "volume": 1820.5, "sales": 2 },
			{ "interval": "seven_day", "volume": 9204.75, "sales": 11 }
		],
		"total": { "volume": 731204.25, "sales": 801, "num_owners": 7 }
	}
}
`;
}

function json(response, status, body) {
	response.writeHead(status, { 'content-type': 'application/json' });
	response.end(body);
}

const priced =
	(price) =>
	(response, { collection }) =>
		json(response, 200, statistics(collection, price));

/** What the server can do wrong, by name. */
const FAULTS = {
	'status 500': (response) => json(response, 500, '{ "error": "internal server error" }'),
	hang: () => {},
	garbage: (response) => {
		response.writeHead(200, { 'content-type': 'text/html' });
		response.end('<!doctype html><title>Please verify you are human</title>\xff\xfe{"stats":');
	},
	0: priced('0'),
	'-5': priced('-5'),
	'"NaN"': priced('"NaN"'),
	'1e400': priced('1e400'),
	'10 MB': (response, { collection, price }) =>
		json(response, 200, statistics(collection, price, ' '.repeat(TEN_MEGABYTES))),
};

/** The names of the faults that `setFault` takes. */
export const FAULT_NAMES = Object.keys(FAULTS);

/**
 * A marketplace's price API: `GET /api/v2/collections/{collection}/stats`.
 *
 * `requests` lists what was asked and what the server did about it.
 */
export class PriceServer {
	/** @type {{at: number, collection: string, answer: string}[]} */
	requests = [];
	#price;
	#fault = null;
	#server = createServer((request, response) => this.#answer(request, response));

	/**
	 * Starts a server on a free port of this machine.
	 * @param {string} price the floor price, a decimal
	 */
	static async start(price) {
		const server = new PriceServer();
		server.#price = price;
		await new Promise((resolve, reject) => {
			server.#server.once('error', reject);
			server.#server.listen(0, '127.0.0.1', resolve);
		});
		return server;
	}

	/** The URL template to be put into a feed. */
	get urlTemplate() {
		return `http://127.0.0.1:${this.#server.address().port}/api/v2/collections/{collection}/stats`;
	}

	/** @param {string} price the floor price from now on, a decimal */
	setPrice(price) {
		this.#price = price;
	}

	/** @param {string | null} name what goes wrong from now on, of `FAULT_NAMES`; `null` for nothing */
	setFault(name) {
		if (name !== null && !(name in FAULTS)) throw new Error(`there is no fault "${name}"`);
		this.#fault = name;
	}

	/** Ends the server and whatever still waits for it. */
	async stop() {
		const closed = new Promise((resolve) => this.#server.close(resolve));
		this.#server.closeAllConnections();
		await closed;
	}

	#answer(request, response) {
		const collection = request.method === 'GET' && PATH.exec(request.url)?.[1];
		if (!collection) {
			json(response, 404, '{ "error": "not found" }');
			return;
		}
		this.requests.push({ at: Date.now(), collection, answer: this.#fault ?? this.#price });
		const state = { collection, price: JSON.stringify(this.#price) };
		if (this.#fault === null) priced(state.price)(response, state);
		else FAULTS[this.#fault](response, state);
	}
}

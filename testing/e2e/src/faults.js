import { gzipSync } from 'node:zlib';

const DRIP_MILLISECONDS = 200;
const CRUMBS = 40;
const NESTING = 10_000;
const PADDING = Buffer.alloc(10 * 1024 * 1024, ' ');

/**
 * The body of an answer. The price is JSON source, so it can be a number that no float can hold.
 * @param {string} collection
 * @param {string} price JSON source of a number or a string
 * @param {string} description
 */
export function statistics(collection, price, description = 'Mechanical birds of the north') {
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

/**
 * Answers with a document.
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {string | Buffer} body
 * @param {Record<string, string | number>} [headers]
 */
export function json(response, status, body, headers = {}) {
	response.writeHead(status, { 'content-type': 'application/json', ...headers });
	response.end(body);
}

const good = ({ collection, price }) => statistics(collection, price);
const body = (text) => (response) => json(response, 200, text);
const floor = (source) => body(`{ "stats": { "floor": ${source} } }`);
const priced =
	(price) =>
	(response, { collection }) =>
		json(response, 200, statistics(collection, price));

function begin(response, length) {
	response.writeHead(200, { 'content-type': 'application/json', 'content-length': length });
}

function drip(response, state) {
	const bytes = Buffer.from(good(state));
	begin(response, bytes.length);
	let sent = 0;
	const next = () => {
		response.write(bytes.subarray(sent, sent + 1));
		sent += 1;
		if (sent === bytes.length) response.end();
	};
	const timer = setInterval(next, DRIP_MILLISECONDS);
	response.once('close', () => clearInterval(timer));
}

function crumble(response, state) {
	const text = good(state);
	const size = Math.ceil(text.length / CRUMBS);
	for (let sent = 0; sent < text.length; sent += size) {
		response.write(text.slice(sent, sent + size));
	}
	response.end();
}

/**
 * What a price server can do instead of a plain answer, by name. All are faults except `crumbs`,
 * which is a good answer in many pieces. Each gets the response, and the collection and the price
 * to send.
 * @type {Record<string, (response: import('node:http').ServerResponse,
 *   state: {collection: string, price: string}) => void>}
 */
export const FAULTS = {
	'status 404': (response) => json(response, 404, '{ "error": "not found" }'),
	'status 500': (response) => json(response, 500, '{ "error": "internal server error" }'),
	redirect: (response, { collection }) =>
		json(response, 301, '', { location: `/moved/${collection}` }),
	silence: () => {},
	'headers only': (response) => {
		begin(response, 500);
		response.flushHeaders();
	},
	drip,
	'broken off': (response, state) => {
		const text = good(state);
		begin(response, text.length);
		response.write(text.slice(0, text.length / 2), () => response.destroy());
	},
	crumbs: crumble,
	'10 MB': (response, state) => {
		const text = good(state);
		begin(response, text.length + PADDING.length);
		response.write(text);
		response.end(PADDING);
	},
	'10 MB in chunks': (response, state) => {
		response.write(good(state));
		response.end(PADDING);
	},
	gzip: (response, state) =>
		json(response, 200, gzipSync(good(state)), { 'content-encoding': 'gzip' }),
	'not UTF-8': (response, { collection, price }) =>
		json(response, 200, Buffer.from(statistics(collection, price, '\xff\xfe'), 'latin1')),
	'not JSON': (response) => {
		response.writeHead(200, { 'content-type': 'text/html' });
		response.end('<!doctype html><title>Please verify you are human</title>{"stats":');
	},
	'an empty body': body(''),
	'10,000 deep': priced('['.repeat(NESTING) + ']'.repeat(NESTING)),
	'no price': floor('{ "currency": "NUSD" }'),
	'two prices': floor('{ "price": 1, "price": 1000 }'),
	null: priced('null'),
	true: priced('true'),
	'an object': priced('{ "amount": 1000 }'),
	'"NaN"': priced('"NaN"'),
	'-5': priced('-5'),
	'1e400': priced('1e400'),
	'40 digits': priced('9'.repeat(40)),
	'1e13': priced('1e13'),
};

/** The names of the faults. */
export const FAULT_NAMES = Object.keys(FAULTS);

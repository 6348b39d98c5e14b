import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { getExtrinsicDecoder } from '@polkadot-api/tx-utils';
import { createClient } from 'polkadot-api';
import { getPolkadotSigner } from 'polkadot-api/signer';
import { getWsProvider } from 'polkadot-api/ws';
import { first, firstValueFrom, map, mergeMap } from 'rxjs';
import { WebSocket } from 'ws';

import { CallFailed } from './chain.js';
import { ASSETS_PALLET } from './opening.js';

const run = promisify(execFile);
const local = (path) => fileURLToPath(new URL(path, import.meta.url));

const PROJECT = local('..');
const TOOL = local('../../node_modules/polkadot-api/bin/cli.js');
/** The tool finds both by `.papi/polkadot-api.json`. */
const METADATA = local('../.papi/metadata/pignus.scale');
const DESCRIPTORS = local('../.papi/descriptors');

/** The tool skips what it has done before, but does not notice that it was interrupted. */
async function provide(metadata) {
	const known = await readFile(METADATA).catch(() => null);
	if (known?.equals(metadata)) return;
	await rm(DESCRIPTORS, { recursive: true, force: true });
	await mkdir(dirname(METADATA), { recursive: true });
	await writeFile(METADATA, metadata);
}

/** Turns metadata into descriptors with PAPI's own tool. */
async function descriptorsFrom(metadata) {
	await provide(metadata);
	try {
		await run(process.execPath, [TOOL, 'generate'], { cwd: PROJECT });
	} catch ({ message, stdout }) {
		throw new Error(`there are no descriptors: ${message}\n${stdout}`);
	}
	// By path: as a package they would have to be there before `npm ci`.
	const { pignus } = await import(`${DESCRIPTORS}/dist/index.js`);
	return pignus;
}

/**
 * The name of a dispatch error, such as `Credit.PriceStale`.
 * @param {{type: string, value: any}} error
 */
export function reasonOf({ type, value }) {
	return type === 'Module' ? `${value.type}.${value.value.type}` : `${type}.${value?.type}`;
}

/**
 * The location of an asset of this chain, as PAPI writes it.
 * @param {number} asset
 */
export const papiLocationOf = (asset) => ({
	parents: 0,
	interior: {
		type: 'X2',
		value: [
			{ type: 'PalletInstance', value: ASSETS_PALLET },
			{ type: 'GeneralIndex', value: BigInt(asset) },
		],
	},
});

/**
 * A connection to a node with PAPI, on descriptors that are generated from the node's own metadata.
 */
export class Papi {
	/**
	 * What the node's runtime offers; set by `learn`.
	 * @type {import('polkadot-api').TypedApi<any>}
	 */
	api;
	#client;

	/** @param {string} url of the node's JSON-RPC server */
	constructor(url) {
		// Node.js has its own WebSocket only from version 22 on.
		this.#client = createClient(getWsProvider(url, { websocketClass: WebSocket }));
	}

	/** Generates the descriptors: about 15 s of work, or 1 s if they exist already. */
	async learn() {
		const { hash } = await this.#client.getFinalizedBlock();
		const metadata = await this.#client.getMetadata(hash);
		this.api = this.#client.getTypedApi(await descriptorsFrom(metadata));
	}

	/**
	 * Waits until a block is final here too.
	 * @param {number} number
	 */
	async reach(number) {
		const blocks = this.#client.finalizedBlock$;
		await firstValueFrom(blocks.pipe(first((block) => block.number >= number)));
	}

	/**
	 * Signs, submits, and waits until the transaction is in a final block.
	 * @param {import('polkadot-api').Transaction} tx
	 * @param {import('@polkadot/keyring/types').KeyringPair} signer
	 * @param {import('polkadot-api').TxOptions<any>} [options] such as the `asset` of the fee
	 * @returns {Promise<import('polkadot-api').TxFinalizedPayload>}
	 * @throws {CallFailed} if it failed there, with a reason such as `Credit.PriceStale`
	 */
	async send(tx, { publicKey, sign }, options) {
		const polkadotSigner = getPolkadotSigner(publicKey, 'Sr25519', (bytes) => sign(bytes));
		const sent = await tx.signAndSubmit(polkadotSigner, options);
		if (!sent.ok) throw new CallFailed(reasonOf(sent.dispatchError));
		return sent;
	}

	/**
	 * What the extrinsics of a final block say, by the chain's metadata alone.
	 * @param {string} hash
	 * @returns {Promise<import('@polkadot-api/tx-utils').DecodedExtrinsic[]>}
	 */
	async read(hash) {
		const [body, metadata] = await Promise.all([
			this.#client.getBlockBody(hash),
			this.#client.getMetadata(hash),
		]);
		return body.map(getExtrinsicDecoder(metadata));
	}

	/**
	 * Resolves with the fields of the next event of a kind.
	 * @param {import('polkadot-api').TypedApi<any>['event'][string][string]} kind such as
	 * `api.event.Auctions.Sold`
	 * @returns {Promise<Record<string, any>>}
	 */
	next(kind) {
		const events = kind.watch().pipe(mergeMap((found) => found.events));
		return firstValueFrom(events.pipe(map(({ payload }) => payload)));
	}

	/** Ends the connection. */
	disconnect() {
		this.#client.destroy();
	}
}

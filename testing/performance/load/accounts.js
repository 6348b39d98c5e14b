import { Keyring } from '@polkadot/keyring';

import { buyNusd, NUSD_ID } from '../../e2e/src/opening.js';
import { NUSD } from '../../e2e/src/rules/fixed.js';
import { pieces } from './pieces.js';

const SEED = '//Load';
const PIG = 10n ** 12n;
/** Pays for deposits and fees of thousands of loans. */
const PIG_OF_EACH = 1_000n * PIG;
/** Covers all bids of an account that stand at once. */
const NUSD_OF_EACH = 1_000n * NUSD;
/** Accounts that one transaction funds. */
const ENDOWED_AT_ONCE = 50;

/** Many accounts, the same ones in every run. */
export class Crowd {
	/** @type {import('@polkadot/keyring/types').KeyringPair[]} */
	pairs;
	/** @type {string[]} */
	addresses;

	/**
	 * The chain's crypto must be ready: connect first.
	 * @param {number} size
	 */
	constructor(size) {
		// For sr25519 the library has only plain JavaScript, which takes many times as long.
		const root = new Keyring({ type: 'ed25519' }).createFromUri(SEED);
		this.pairs = Array.from({ length: size }, (_, index) => root.derive(`//${index}`));
		this.addresses = this.pairs.map(({ address }) => address);
	}

	/** The number of accounts. */
	get size() {
		return this.pairs.length;
	}

	/**
	 * The nonce that each account uses next.
	 * @param {import('@polkadot/api').ApiPromise} api
	 * @returns {Promise<number[]>}
	 */
	async nonces(api) {
		const accounts = await api.query.system.account.multi(this.addresses);
		return accounts.map(({ nonce }) => nonce.toNumber());
	}
}

/**
 * Gives every account PIG and NUSD from Eve, who buys the NUSD with external dollars. She has only
 * a million of those.
 * @param {import('../../e2e/src/stage.js').Stage} stage
 * @param {Crowd} crowd
 */
export async function endow({ chain, people: { eve } }, crowd) {
	const { assets, balances } = chain.api.tx;
	await buyNusd(chain, eve, BigInt(crowd.size) * NUSD_OF_EACH);
	for (const addresses of pieces(crowd.addresses, ENDOWED_AT_ONCE)) {
		const gifts = addresses.flatMap((address) => [
			balances.transferKeepAlive(address, PIG_OF_EACH),
			assets.transfer(NUSD_ID, address, NUSD_OF_EACH),
		]);
		await chain.sendAll(gifts, eve);
	}
}

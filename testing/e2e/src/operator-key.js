import { cryptoWaitReady } from '@polkadot/util-crypto';

import { operatorOf, operatorUri, people } from './accounts.js';

/** The type of an operator's key in a node's keystore. */
export const OPERATOR_KEY_TYPE = 'pigo';

/**
 * Puts somebody's operator's key into a running node's keystore, where it stays.
 * @param {string} url of the node's JSON-RPC server
 * @param {keyof ReturnType<typeof people>} name whose it is
 */
export async function insertOperatorKey(url, name) {
	await cryptoWaitReady();
	const person = people()[name];
	const publicKey = `0x${Buffer.from(operatorOf(person).publicKey).toString('hex')}`;
	const params = [OPERATOR_KEY_TYPE, operatorUri(person), publicKey];
	const response = await fetch(url.replace(/^ws/, 'http'), {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'author_insertKey', params }),
	});
	const { error } = await response.json();
	if (error) throw new Error(`${name}'s node refused the key of an operator: ${error.message}`);
}

import { CallFailed } from './chain.js';

/**
 * Waits until a transaction is refused, and checks the reason.
 * @param {Promise<unknown>} sent what `Chain.send` returned
 * @param {string} reason such as `credit.PriceStale`
 */
export async function refused(sent, reason) {
	try {
		await sent;
	} catch (error) {
		if (error instanceof CallFailed && error.reason === reason) return;
		throw error;
	}
	throw new Error(`it should have been refused with ${reason}, but succeeded`);
}

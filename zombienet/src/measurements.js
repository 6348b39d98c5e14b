const SEALED = /Pre-sealed block for proposal at (\d+)\. Hash now (0x[0-9a-f]+)/;
const SIZE = /PoV size header_kb=\S+ extrinsics_kb=(\S+) storage_proof_kb=(\S+)/;
const COMPRESSED = /Compressed PoV size: ([\d.]+)kb block_numbers=\[(\d+)\]/;

/** A lot is put up, bid on, or sold. */
const AUCTION = /^auctions\.(Opened|BidPlaced|Sold)$/;

/**
 * @typedef {object} BlockSize in kilobytes
 * @property {number} extrinsics
 * @property {number} storageProof
 * @property {number} compressed the whole proof of validity, as it is sent to the validators
 */

/**
 * How large a collator's blocks were, from its log. Of those with the same number only one lasts.
 * @param {string[]} lines
 * @returns {Map<string, BlockSize>} by the hash of the block
 */
export function sizesOf(lines) {
	const sizes = new Map();
	const hashes = new Map();
	let size;
	for (const line of lines) {
		const sealed = SEALED.exec(line);
		if (sealed) hashes.set(sealed[1], sealed[2]);
		const parts = SIZE.exec(line);
		if (parts) size = { extrinsics: Number(parts[1]), storageProof: Number(parts[2]) };
		const whole = COMPRESSED.exec(line);
		if (whole) sizes.set(hashes.get(whole[2]), { ...size, compressed: Number(whole[1]) });
	}
	return sizes;
}

/**
 * The storage proof that a block's weights allow for, in kilobytes: what its extrinsics are charged
 * plus what its hooks and inherents registered. What is given back after the block measured itself
 * is not deducted.
 * @param {import('@polkadot/api').ApiPromise} api
 * @param {import('../../testing/e2e/src/chronicle.js').Block} block
 */
export async function predictedProof(api, { hash, events }) {
	const { mandatory } = await (await api.at(hash)).query.system.blockWeight();
	const charged = events
		.filter(({ name }) => /^system\.Extrinsic(Success|Failed)$/.test(name))
		.map(({ data }) => data.dispatchInfo)
		.filter((info) => !info.class.isMandatory)
		.map(({ weight }) => weight.proofSize.toNumber());
	const bytes = charged.reduce((sum, size) => sum + size, mandatory.proofSize.toNumber());
	return bytes / 1_024;
}

/** Whether anything happened in a block that concerns an auction. */
export const hasAuction = ({ events }) => events.some(({ name }) => AUCTION.test(name));

/**
 * Seconds from one block to the next: the mean and the longest.
 * @param {import('../../testing/e2e/src/chronicle.js').Block[]} blocks
 */
export function pace(blocks) {
	const times = blocks.filter(({ number }) => number > 0).map(({ time }) => Number(time) / 1_000);
	const steps = times.slice(1).map((time, index) => time - times[index]);
	const mean = steps.reduce((sum, step) => sum + step, 0) / steps.length;
	return { mean, longest: Math.max(...steps) };
}

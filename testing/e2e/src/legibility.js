import { getExtrinsicDecoder } from '@polkadot-api/tx-utils';

/** How PAPI reads the extrinsics of a runtime, by polkadot.js's types of it. */
const decoders = new WeakMap();

async function decoderOf(api, registry, parent) {
	if (!decoders.has(registry)) {
		const metadata = await api.rpc.state.getMetadata.raw(parent);
		decoders.set(registry, getExtrinsicDecoder(metadata));
	}
	return decoders.get(registry);
}

/**
 * What two clients that have been told nothing about the chain make of an extrinsic.
 * @param {import('@polkadot/types/types').Registry} registry polkadot.js's types
 * @param {ReturnType<typeof getExtrinsicDecoder>} decode PAPI's
 * @param {string} bytes the extrinsic, as hexadecimal digits
 */
export function readingsOf(registry, decode, bytes) {
	const extrinsic = registry.createType('Extrinsic', bytes);
	const { callData } = decode(bytes);
	return {
		/** The whole of it, as polkadot.js encodes again what it has read. */
		whole: extrinsic.toHex(),
		/** The call in it. */
		calls: { polkadotJs: extrinsic.method.toHex(), papi: `0x${Buffer.from(callData).toString('hex')}` },
	};
}

/**
 * Checks that clients which know the chain from its metadata alone read every extrinsic of a block
 * to its last byte, and see the same call in it.
 * @param {import('@polkadot/api').ApiPromise} api
 * @param {import('@polkadot/types/types').Registry} registry the types of that block
 * @param {string} hash the block's
 */
export async function readInFull(api, registry, hash) {
	const { block } = await api.rpc.chain.getBlock.raw(hash);
	// The first block of a chain has none, and no parent whose runtime could be asked.
	if (block.extrinsics.length === 0) return;
	const decode = await decoderOf(api, registry, block.header.parentHash);
	block.extrinsics.forEach((bytes, index) => {
		const { whole, calls } = readingsOf(registry, decode, bytes);
		if (whole === bytes && calls.polkadotJs === calls.papi) return;
		const found = JSON.stringify({ bytes, whole, ...calls });
		throw new Error(`extrinsic ${index} of block ${hash} is misread: ${found}`);
	});
}

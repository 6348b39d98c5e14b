import { describeError } from '../../e2e/src/chain.js';
import { tally } from './statistics.js';

const SUCCESS = 'system.ExtrinsicSuccess';
const FAILURE = 'system.ExtrinsicFailed';

/** Decodes the value of a storage item without a key. */
function decoded(api, { creator }, bytes) {
	const type = api.registry.createLookupType(creator.meta.type.asPlain);
	return api.registry.createTypeUnsafe(type, [bytes]);
}

/**
 * The events of a block.
 * @param {import('@polkadot/api').ApiPromise} api
 * @param {import('./wire.js').RawBlock} block
 * @returns {{name: string, data: any, extrinsic: number | null}[]} as in `chronicle.js`
 */
export function eventsOf(api, { events }) {
	return decoded(api, api.query.system.events, events).map(({ phase, event }) => ({
		name: `${event.section}.${event.method}`,
		data: event.data,
		extrinsic: phase.isApplyExtrinsic ? phase.asApplyExtrinsic.toNumber() : null,
	}));
}

/**
 * Makes sure that our own transactions in a block have succeeded.
 * @param {import('@polkadot/api').ApiPromise} api
 * @param {ReturnType<typeof eventsOf>} events of the block
 * @param {import('./feeder.js').Inclusion['own']} own
 * @throws if any has not
 */
export function confirm(api, events, own) {
	const outcomes = events.filter(({ name }) => name === SUCCESS || name === FAILURE);
	const byExtrinsic = new Map(outcomes.map((outcome) => [outcome.extrinsic, outcome]));
	const reasons = own
		.map(({ index }) => byExtrinsic.get(index))
		.filter(({ name }) => name !== SUCCESS)
		.map(({ data }) => describeError(api, data.dispatchError)[0]);
	if (reasons.length === 0) return;
	const counts = [...tally(reasons)].map(([reason, count]) => `${count} with ${reason}`);
	throw new Error(`transactions failed: ${counts.join(', ')}`);
}

/**
 * Which share of its limits a block has used up, hooks and inherents included.
 * @param {import('@polkadot/api').ApiPromise} api
 * @param {import('./wire.js').RawBlock} block
 * @returns {{time: number, proof: number}}
 */
export function fullness(api, { weight }) {
	const { normal, operational, mandatory } = decoded(api, api.query.system.blockWeight, weight);
	const { maxBlock } = api.consts.system.blockWeights;
	const share = (part) => {
		const used = [normal, operational, mandatory].map((weighed) => weighed[part].toNumber());
		return used.reduce((sum, one) => sum + one, 0) / maxBlock[part].toNumber();
	};
	return { time: share('refTime'), proof: share('proofSize') };
}

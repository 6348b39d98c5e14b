import { CallFailed, describeError } from './chain.js';

const PIG = 10n ** 12n;
const VOTE = 1_000n * PIG;

/** The scheduler's name for the enactment of a referendum. */
function enactmentId(api, referendum) {
	const name = api.createType('([u8; 8], Text, u32)', [
		Buffer.from('assembly'),
		'enactment',
		referendum,
	]);
	return api.registry.hash(name.toU8a()).toHex();
}

/** The origin that a track acts with, in the form that `referenda.submit` takes. */
function spokenFor(origin) {
	return origin === 'Root' ? { system: origin } : { Origins: origin };
}

function decided(chronicle, referendum, from) {
	const is = (event) => event.data.index.eq(referendum);
	for (const name of ['Rejected', 'TimedOut', 'Cancelled', 'Killed']) {
		const ended = chronicle.events(`referenda.${name}`, from).find(is);
		if (ended) throw new Error(`referendum ${referendum} ended as ${name}`);
	}
	return chronicle.events('referenda.Confirmed', from).find(is);
}

/**
 * @typedef {object} Vote
 * @property {import('@polkadot/keyring/types').KeyringPair} voter
 * @property {boolean} [aye] `false` for a nay
 * @property {string} [conviction] such as `Locked3x`
 * @property {bigint} [balance] in the smallest units of PIG
 *
 * @typedef {object} Referendum
 * @property {number} referendum
 * @property {number} submittedIn
 */

/**
 * Submits a referendum. It can be voted on, but cannot pass before its decision deposit is placed.
 * @param {import('./chain.js').Chain} chain
 * @param {object} proposal
 * @param {'Root' | 'CreditAdmin' | 'OracleAdmin' | 'Treasurer'} proposal.origin its track
 * @param {import('@polkadot/api/types').SubmittableExtrinsic<'promise'>} proposal.call
 * @param {import('@polkadot/keyring/types').KeyringPair} proposal.proposer
 * @param {import('./narrator.js').Narrator} narrator
 * @returns {Promise<Referendum>}
 */
export async function propose(chain, { origin, call, proposer }, narrator) {
	const { preimage, referenda } = chain.api.tx;
	await chain.send(preimage.notePreimage(call.method.toHex()), proposer);
	const proposal = {
		Lookup: { hash: call.method.hash, len: call.method.encodedLength },
	};
	const submission = referenda.submit(spokenFor(origin), proposal, { After: 0 });
	const { block, events } = await chain.send(submission, proposer);
	const { data } = events.find((event) => event.name === 'referenda.Submitted');
	const referendum = data.index.toNumber();
	const { section, method } = call.method;
	narrator.say(`referendum ${referendum} on track ${data.track} (${origin}): ${section}.${method}`);
	return { referendum, submittedIn: block };
}

/**
 * Votes on a referendum.
 * @param {import('./chain.js').Chain} chain
 * @param {number} referendum
 * @param {Vote[]} votes of one account each
 */
export async function cast(chain, referendum, votes) {
	const { vote } = chain.api.tx.convictionVoting;
	await Promise.all(
		votes.map(({ voter, aye = true, conviction = 'Locked1x', balance = VOTE }) =>
			chain.send(vote(referendum, { Standard: { vote: { aye, conviction }, balance } }), voter),
		),
	);
}

/**
 * Waits until a referendum's call has been enacted.
 * @param {import('./chain.js').Chain} chain
 * @param {Referendum} submitted
 * @param {import('./narrator.js').Narrator} narrator
 * @returns {Promise<Referendum & {enactedIn: number}>}
 * @throws {CallFailed} if the call failed when it was enacted
 */
export async function enacted({ api, chronicle }, submitted, narrator) {
	const { referendum, submittedIn: from } = submitted;
	await chronicle.until(() => decided(chronicle, referendum, from), {
		what: `the confirmation of referendum ${referendum}`,
		progress: (head) => narrator.progress(`block ${head.number}: deciding`),
	});
	const id = enactmentId(api, referendum);
	const { block, data } = await chronicle.event('scheduler.Dispatched', {
		from,
		where: (event) => event.data.id.isSome && event.data.id.unwrap().toHex() === id,
		progress: (head) => narrator.progress(`block ${head.number}: confirmed, waiting for enactment`),
	});
	if (data.result.isErr) throw new CallFailed(...describeError(api, data.result.asErr));
	narrator.say(`enacted in block ${block}, ${block - from} blocks after its submission`);
	return { ...submitted, enactedIn: block };
}

/**
 * Passes a referendum: preimage, submission, decision deposit, votes, enactment.
 * @param {import('./chain.js').Chain} chain
 * @param {Parameters<typeof propose>[1] & {
 *   voters: import('@polkadot/keyring/types').KeyringPair[],
 * }} proposal
 * @param {import('./narrator.js').Narrator} narrator
 * @returns {ReturnType<typeof enacted>}
 * @throws {CallFailed} if the call failed when it was enacted
 */
export async function enact(chain, { voters, ...proposal }, narrator) {
	const submitted = await propose(chain, proposal, narrator);
	const { referendum } = submitted;
	const deposit = chain.api.tx.referenda.placeDecisionDeposit(referendum);
	await chain.send(deposit, proposal.proposer);
	await cast(chain, referendum, voters.map((voter) => ({ voter })));
	narrator.say(`deposit placed, ${voters.length} accounts voted aye`);
	return enacted(chain, submitted, narrator);
}

/**
 * Lets one guardian act alone.
 * @param {import('./chain.js').Chain} chain
 * @param {import('@polkadot/api/types').SubmittableExtrinsic<'promise'>} call
 * @param {import('@polkadot/keyring/types').KeyringPair} guardian
 * @returns {Promise<import('./chain.js').Inclusion>}
 * @throws {CallFailed} if the call failed; the transaction that carries it succeeds all the same
 */
export async function actAsGuardian(chain, call, guardian) {
	const { api } = chain;
	const sent = await chain.send(api.tx.guardians.execute(call, call.method.encodedLength), guardian);
	const { data } = sent.events.find((event) => event.name === 'guardians.MemberExecuted');
	if (data.result.isErr) throw new CallFailed(...describeError(api, data.result.asErr));
	return sent;
}

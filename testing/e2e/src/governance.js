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

/** Stores what a referendum is about, unless it was proposed before. */
async function note(chain, call, proposer) {
	try {
		await chain.send(chain.api.tx.preimage.notePreimage(call.method.toHex()), proposer);
	} catch (error) {
		if (error.reason !== 'preimage.AlreadyNoted') throw error;
	}
}

/** The only event of a name that a transaction has caused. */
function fieldsOf({ events }, name) {
	return events.find((event) => event.name === name).data;
}

/** What the guardians' call has returned; the transaction that carries it succeeds in any case. */
function ensureDone(api, { result }) {
	if (result.isErr) throw new CallFailed(...describeError(api, result.asErr));
}

/**
 * @typedef {'Root' | 'CreditAdmin' | 'OracleAdmin' | 'Treasurer' | 'CollatorAdmin' | 'Canceller' |
 *   'WhitelistedCaller'} Origin
 *
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
 * @param {Origin} proposal.origin its track
 * @param {import('@polkadot/api/types').SubmittableExtrinsic<'promise'>} proposal.call
 * @param {import('@polkadot/keyring/types').KeyringPair} proposal.proposer
 * @param {import('./narrator.js').Narrator} narrator
 * @returns {Promise<Referendum>}
 */
export async function propose(chain, { origin, call, proposer }, narrator) {
	const { referenda } = chain.api.tx;
	await note(chain, call, proposer);
	const proposal = {
		Lookup: { hash: call.method.hash, len: call.method.encodedLength },
	};
	const submission = referenda.submit(spokenFor(origin), proposal, { After: 0 });
	const submitted = await chain.send(submission, proposer);
	const { index, track } = fieldsOf(submitted, 'referenda.Submitted');
	const referendum = index.toNumber();
	const { section, method } = call.method;
	narrator.say(`referendum ${referendum} on track ${track} (${origin}): ${section}.${method}`);
	return { referendum, submittedIn: submitted.block };
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
 * Places the decision deposit of a referendum, votes on it, and waits until it has been enacted.
 * @param {import('./chain.js').Chain} chain
 * @param {Referendum} submitted
 * @param {{proposer: import('@polkadot/keyring/types').KeyringPair, votes: Vote[]}} electorate
 * @param {import('./narrator.js').Narrator} narrator
 * @returns {ReturnType<typeof enacted>}
 * @throws {CallFailed} if the call failed when it was enacted
 */
export async function carry(chain, submitted, { proposer, votes }, narrator) {
	const { referendum } = submitted;
	await chain.send(chain.api.tx.referenda.placeDecisionDeposit(referendum), proposer);
	await cast(chain, referendum, votes);
	narrator.say(`deposit placed, ${votes.length} accounts voted`);
	return enacted(chain, submitted, narrator);
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
	const votes = voters.map((voter) => ({ voter }));
	return carry(chain, submitted, { proposer: proposal.proposer, votes }, narrator);
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
	ensureDone(api, fieldsOf(sent, 'guardians.MemberExecuted'));
	return sent;
}

/**
 * Opens a motion of the guardians, which nobody has voted on yet.
 * @param {import('./chain.js').Chain} chain
 * @param {import('@polkadot/api/types').SubmittableExtrinsic<'promise'>} call
 * @param {number} threshold how many of them have to vote for it
 * @param {import('@polkadot/keyring/types').KeyringPair} guardian who proposes it
 * @returns the calls that vote for it and close it, and in which block it was opened
 */
export async function openMotion(chain, call, threshold, guardian) {
	const { propose: open, vote, close } = chain.api.tx.guardians;
	const { encodedLength } = call.method;
	const { weight } = await call.paymentInfo(guardian);
	const sent = await chain.send(open(threshold, call, encodedLength), guardian);
	const { proposalHash, proposalIndex } = fieldsOf(sent, 'guardians.Proposed');
	return {
		openedIn: sent.block,
		aye: () => vote(proposalHash, proposalIndex, true),
		close: () => close(proposalHash, proposalIndex, weight, encodedLength),
	};
}

/**
 * Lets several guardians act together: all of them vote for a motion, and the first closes it.
 * @param {import('./chain.js').Chain} chain
 * @param {import('@polkadot/api/types').SubmittableExtrinsic<'promise'>} call
 * @param {import('@polkadot/keyring/types').KeyringPair[]} guardians at least two
 * @returns {Promise<import('./chain.js').Inclusion>} where the motion was closed
 * @throws {CallFailed} if the call failed; the transaction that closes the motion succeeds all the
 * same
 */
export async function actAsGuardians(chain, call, guardians) {
	const [first] = guardians;
	const { aye, close } = await openMotion(chain, call, guardians.length, first);
	await Promise.all(guardians.map((guardian) => chain.send(aye(), guardian)));
	const closed = await chain.send(close(), first);
	ensureDone(chain.api, fieldsOf(closed, 'guardians.Executed'));
	return closed;
}

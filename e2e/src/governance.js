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

/** What a track speaks as, in the form that `referenda.submit` takes. */
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
 * Passes a referendum: preimage, submission, decision deposit, votes, enactment.
 * @param {import('./chain.js').Chain} chain
 * @param {object} proposal
 * @param {'Root' | 'CreditAdmin' | 'OracleAdmin' | 'Treasurer'} proposal.origin its track
 * @param {import('@polkadot/api/types').SubmittableExtrinsic<'promise'>} proposal.call
 * @param {import('@polkadot/keyring/types').KeyringPair} proposal.proposer
 * @param {import('@polkadot/keyring/types').KeyringPair[]} proposal.voters
 * @param {import('./narrator.js').Narrator} narrator
 * @returns {Promise<{referendum: number, submittedIn: number, enactedIn: number}>}
 * @throws {CallFailed} if the call failed when it was enacted
 */
export async function enact(chain, { origin, call, proposer, voters }, narrator) {
	const { api, chronicle } = chain;
	await chain.send(api.tx.preimage.notePreimage(call.method.toHex()), proposer);
	const proposal = {
		Lookup: { hash: call.method.hash, len: call.method.encodedLength },
	};
	const submission = api.tx.referenda.submit(spokenFor(origin), proposal, { After: 0 });
	const submitted = await chain.send(submission, proposer);
	const { data } = submitted.events.find((event) => event.name === 'referenda.Submitted');
	const referendum = data.index.toNumber();
	const { section, method } = call.method;
	narrator.say(`referendum ${referendum} on track ${data.track} (${origin}): ${section}.${method}`);

	await chain.send(api.tx.referenda.placeDecisionDeposit(referendum), proposer);
	const vote = { Standard: { vote: { aye: true, conviction: 'Locked1x' }, balance: VOTE } };
	await Promise.all(
		voters.map((voter) => chain.send(api.tx.convictionVoting.vote(referendum, vote), voter)),
	);
	narrator.say(`deposit placed, ${voters.length} accounts voted aye`);

	await chronicle.until(() => decided(chronicle, referendum, submitted.block), {
		what: `the confirmation of referendum ${referendum}`,
		progress: (head) => narrator.progress(`block ${head.number}: deciding`),
	});
	const id = enactmentId(api, referendum);
	const { block, data: dispatched } = await chronicle.event('scheduler.Dispatched', {
		from: submitted.block,
		where: (event) => event.data.id.isSome && event.data.id.unwrap().toHex() === id,
		progress: (head) => narrator.progress(`block ${head.number}: confirmed, waiting for enactment`),
	});
	if (dispatched.result.isErr) {
		throw new CallFailed(...describeError(api, dispatched.result.asErr));
	}
	narrator.say(`enacted in block ${block}, ${block - submitted.block} blocks after its submission`);
	return { referendum, submittedIn: submitted.block, enactedIn: block };
}

/**
 * Lets a guardian act on his own.
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

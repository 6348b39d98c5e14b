import { Keyring } from '@polkadot/keyring';

const ACCOUNT_BYTES = 32;

const keyOf = (uri, name) => new Keyring({ type: 'sr25519' }).addFromUri(uri, { name });
const person = (name) => keyOf(`//${name}`, name);

/**
 * The development accounts that take part. The chain's crypto must be ready: connect first.
 */
export function people() {
	return {
		alice: person('Alice'),
		bob: person('Bob'),
		charlie: person('Charlie'),
		dave: person('Dave'),
		eve: person('Eve'),
		ferdie: person('Ferdie'),
	};
}

/**
 * The secret of the account that somebody's node reports prices from.
 * @param {import('@polkadot/keyring/types').KeyringPair} person
 */
export const operatorUri = ({ meta }) => `//${meta.name}//operator`;

/**
 * The account that somebody's node reports prices from.
 * @param {import('@polkadot/keyring/types').KeyringPair} person
 */
export const operatorOf = (person) => keyOf(operatorUri(person), `${person.meta.name}'s operator`);

function palletAccount(api, { palletId }, suffix = '') {
	const seed = Buffer.concat([Buffer.from('modl'), palletId.toU8a(), Buffer.from(suffix)]);
	const bytes = Buffer.concat([seed], ACCOUNT_BYTES);
	return api.createType('AccountId', bytes).toString();
}

/**
 * The addresses of the chain's own accounts that NUSD passes through.
 * @param {import('@polkadot/api').ApiPromise} api
 */
export function pots(api) {
	return {
		credit: palletAccount(api, api.consts.credit),
		insurance: palletAccount(api, api.consts.credit, 'insuranc'),
		auctions: palletAccount(api, api.consts.auctions),
		treasury: palletAccount(api, api.consts.treasury),
	};
}

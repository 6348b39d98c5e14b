import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';

import { developmentSpec } from '../src/chain-spec.js';
import { agrees } from '../src/plain.js';
import { Stage } from '../src/stage.js';

/** The storage key of the runtime's code, `:code`. */
const CODE = '0x3a636f6465';
/** What compressed code begins with. */
const ZSTD = Buffer.from('52bc537646db8e05', 'hex');
/** The largest code that relay chains accept, their `max_code_size`. */
const MAX_CODE_SIZE = 3 * 1_024 * 1_024;
/** What metadata begins with. */
const MAGIC = Buffer.from('meta');
const PROPERTIES = { ss58Format: 42, tokenDecimals: 12, tokenSymbol: 'PIG' };

const camelCase = (name) => name.replace(/_(.)/g, (_, letter) => letter.toUpperCase());
const uncapitalized = (name) => name[0].toLowerCase() + name.slice(1);
const raise = (name, args) => Stage.raise({ name: `chain-spec-${name}`, price: '1.00', args });

describe('a node that knows the chain from a file alone', { timeout: 600_000 }, () => {
	let spec;
	let file;
	let api;
	/** @type {Stage} */
	let stage;
	/** @type {Stage} */
	let builtIn;

	before(async () => {
		const outcomes = await Promise.allSettled([
			developmentSpec(),
			raise('dev', ['--dev', '--chain', 'dev']),
		]);
		[spec, builtIn] = outcomes.map(({ value }) => value);
		for (const { reason } of outcomes) if (reason) throw reason;
		file = JSON.parse(readFileSync(spec, 'utf8'));
		// Called as the stock `polkadot-omni-node` is.
		stage = await raise('file', ['--chain', spec]);
		({ api } = stage.chain);
	});
	after(async () => {
		await stage?.lower();
		await builtIn?.lower();
	});

	/** The runtime's metadata, read through `state_call` alone. */
	async function metadata(version) {
		const argument = api.createType('u32', version).toHex(true);
		const answer = await api.rpc.state.call('Metadata_metadata_at_version', argument);
		const bytes = api.createType('Option<Bytes>', answer.toU8a(true)).unwrap();
		assert.ok(MAGIC.equals(bytes.subarray(0, MAGIC.length)));
		return api.createType('MetadataAll', bytes.subarray(MAGIC.length));
	}

	/** The names of a runtime API's functions, as the metadata gives them. */
	async function functionsOf(name) {
		const { apis } = (await metadata(15)).asV15;
		const { methods } = apis.find((one) => one.name.eq(name));
		return methods.map((method) => camelCase(method.name.toString()));
	}

	test('blocks should be made when nothing but the file is named', async () => {
		const from = stage.chain.chronicle.head.number;
		await stage.chain.chronicle.pass(3);
		assert.ok((await api.query.system.number()).toNumber() >= from + 3);
	});

	test('chain should be the one that is built in', async () => {
		assert.equal(api.genesisHash.toHex(), builtIn.chain.api.genesisHash.toHex());
		assert.equal(api.runtimeVersion.toHex(), builtIn.chain.api.runtimeVersion.toHex());
	});

	test('wallets should be told the token and the address format', async () => {
		assert.deepEqual(file.properties, PROPERTIES);
		const properties = await api.rpc.system.properties();
		agrees(properties, { ss58Format: 42n, tokenDecimals: [12n], tokenSymbol: ['PIG'] });
		assert.equal(api.consts.system.ss58Prefix.toNumber(), PROPERTIES.ss58Format);
	});

	test('code should be as short as relay chains demand', () => {
		const code = Buffer.from(file.genesis.raw.top[CODE].slice(2), 'hex');
		assert.ok(ZSTD.equals(code.subarray(0, ZSTD.length)));
		assert.ok(code.length <= MAX_CODE_SIZE, `${code.length} bytes`);
	});

	for (const version of [15, 16]) {
		test(`metadata should be there in version ${version}`, async () => {
			const versions = await api.call.metadata.metadataVersions();
			assert.ok(versions.some((one) => one.eq(version)));
			assert.equal((await metadata(version)).type, `V${version}`);
		});
	}

	for (const name of ['CreditApi', 'AuctionApi', 'AppraisalApi']) {
		test(`${name} should be callable when only the metadata is known`, async () => {
			const names = await functionsOf(name);
			assert.ok(names.length > 0);
			assert.deepEqual(Object.keys(api.call[uncapitalized(name)]), names);
		});
	}

	test('runtime apis should answer in types of the metadata', async () => {
		const { flows, principal } = await api.call.creditApi.totals();
		assert.equal(flows.minted.toBigInt() + principal.toBigInt(), 0n);
		assert.deepEqual((await api.call.auctionApi.auctions(10)).toJSON(), []);
		assert.ok((await api.call.appraisalApi.appraisal(0)).isNone);
	});
});

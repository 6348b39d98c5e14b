import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { encodeAddress } from '@polkadot/util-crypto';

import { binary } from '../src/build.js';

const EXAMPLE = fileURLToPath(new URL('../../../docs/launch.example.json', import.meta.url));
/** What the tested node may launch: it has been built for demonstrations. */
const PRIVATE = 'rococo-local';
/** The storage key of the runtime's code, `:code`. */
const CODE = '0x3a636f6465';

/**
 * Runs the node to its end.
 * @param {string[]} args
 * @returns {Promise<{ code: number, stdout: string, stderr: string }>}
 */
function run(args) {
	return new Promise((resolve) => {
		execFile(binary(), args, { maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
			resolve({ code: error?.code ?? 0, stdout, stderr });
		});
	});
}

describe('the command that makes the spec of a chain to be launched', { timeout: 600_000 }, () => {
	let folder;
	const launchFile = JSON.parse(readFileSync(EXAMPLE, 'utf8'));

	before(() => {
		folder = mkdtempSync(join(tmpdir(), 'pignus-launch-'));
	});
	after(() => rmSync(folder, { recursive: true, force: true }));

	/** Writes a launch file: the example of the documentation, with some fields changed. */
	function file(name, changes) {
		const path = join(folder, name);
		writeFileSync(path, JSON.stringify({ ...launchFile, ...changes }));
		return path;
	}

	test('spec should have the founders and nobody else when the file is right', async () => {
		const output = join(folder, 'plain.json');
		const path = file('right.json', { relayChain: PRIVATE });
		const { code, stderr } = await run(['launch-spec', path, '--output', output]);
		assert.equal(code, 0, stderr);
		const spec = JSON.parse(readFileSync(output, 'utf8'));
		assert.deepEqual(
			[spec.name, spec.id, spec.protocolId, spec.chainType, spec.relay_chain, spec.para_id],
			['Pignus', 'pignus', 'pignus', 'Live', PRIVATE, launchFile.paraId],
		);
		assert.deepEqual(spec.bootNodes, launchFile.bootNodes);
		const { patch } = spec.genesis.runtimeGenesis;
		assert.deepEqual(patch.guardians.members, launchFile.guardians);
		assert.deepEqual(patch.oracleMembers.members, launchFile.operators);
		const [{ account, aura, authorityDiscovery }] = launchFile.collators;
		const keys = { aura: encodeAddress(aura), authority_discovery: encodeAddress(authorityDiscovery) };
		assert.deepEqual(patch.session.keys[0], [account, account, keys]);
	});

	test('state should be computed when it is asked for', async () => {
		const output = join(folder, 'raw.json');
		const path = file('raw-right.json', { relayChain: PRIVATE });
		const { code, stderr } = await run(['launch-spec', path, '--raw', '--output', output]);
		assert.equal(code, 0, stderr);
		const { genesis } = JSON.parse(readFileSync(output, 'utf8'));
		assert.ok(genesis.raw.top[CODE].length > 2);
	});

	test('every mistake should be named, and nothing written, when the file is wrong', async () => {
		const output = join(folder, 'none.json');
		const path = file('wrong.json', {
			paraId: 0,
			relayChain: 'kusama',
			guardians: launchFile.guardians.slice(1),
			treasury: 1,
		});
		const { code, stderr } = await run(['launch-spec', path, '--output', output]);
		assert.equal(code, 1);
		const lines = stderr.trim().split('\n');
		assert.match(lines[0], /wrong\.json has 4 mistakes to mend:$/);
		const fields = lines.slice(1).map((line) => line.trim().split(':')[0]);
		assert.deepEqual(fields.sort(), ['guardians', 'paraId', 'relayChain', 'treasury']);
		assert.throws(() => readFileSync(output));
	});

	test('keys should be refused when nobody can sign with them, or everybody, or too much is theirs', async () => {
		const [{ account }, second] = launchFile.collators;
		const [operator, ...operators] = launchFile.operators;
		// The neutral element of ed25519, the relay chain's account here, and no point of sr25519.
		const weak = encodeAddress(Uint8Array.of(1, ...new Uint8Array(31)));
		const derived = encodeAddress(new TextEncoder().encode('Parent'.padEnd(32, '\0')));
		const mute = encodeAddress(new Uint8Array(32).fill(3));
		const path = file('keys.json', {
			relayChain: PRIVATE,
			collators: [{ account, aura: `0x${'00'.repeat(32)}`, authorityDiscovery: `0x${'01'.repeat(32)}` }, second],
			operators: [mute, ...operators],
			endowments: [
				...launchFile.endowments.filter((endowment) => endowment.account !== operator),
				{ account: mute, pig: '1001' },
				{ account: weak, pig: '1' },
				{ account: derived, pig: '1' },
			],
		});
		const { code, stderr } = await run(['launch-spec', path]);
		assert.equal(code, 1);
		const found = stderr.trim().split('\n').slice(1).map((line) => line.trim());
		const everybody = /: is a key that everybody can sign with: /;
		const nobody = /: is no sr25519 public key, so nobody can sign with it: /;
		const expected = [
			['collators[0].aura', everybody],
			['collators[0].authorityDiscovery', nobody],
			['operators[0]', nobody],
			['endowments[9].account', everybody],
			['endowments[10].account', /: is the account of the relay chain, which has no key: /],
			['endowments[8].pig', /: is too much for operators\[0\], .* give at most 1000 PIG$/],
		];
		assert.deepEqual(found.map((line) => line.split(':')[0]), expected.map(([at]) => at));
		for (const [index, [, words]] of expected.entries()) {
			assert.match(found[index], words);
		}
	});

	test('rates and a peg should be refused when nobody could use them, and null is nothing', async () => {
		const peg = {
			issuer: launchFile.guardians[0],
			name: 'Example Dollar',
			symbol: 'nusd',
			ceiling: '0',
			mintingFeePercent: '100',
			redemptionFeePercent: '0',
		};
		const rates = { nusd: '340282366920938463463374607', relayToken: '0' };
		const path = file('peg.json', { relayChain: PRIVATE, rates, peg });
		const { code, stderr } = await run(['launch-spec', path]);
		assert.equal(code, 1);
		const lines = stderr.trim().split('\n');
		assert.match(lines[0], /peg\.json has 5 mistakes to mend:$/);
		const fields = lines.slice(1).map((line) => line.trim().split(':')[0]);
		assert.deepEqual(fields, ['rates.nusd', 'rates.relayToken', 'peg.symbol', 'peg.ceiling', 'peg.mintingFeePercent']);
		const output = join(folder, 'null.json');
		const without = file('null.json.launch', { relayChain: PRIVATE, rates: null, peg: null });
		assert.equal((await run(['launch-spec', without, '--output', output])).code, 0);
	});

	test('a node for demonstrations should refuse to found a public chain', async () => {
		const { code, stderr } = await run(['launch-spec', EXAMPLE]);
		assert.equal(code, 1);
		assert.match(stderr, /has 1 mistake to mend:\n {2}relayChain: this node has been built with fast-runtime/);
	});

	test('preset should not become a chain when no launch file has filled it', async () => {
		const { code, stderr } = await run(['export-chain-spec', '--chain', 'production']);
		assert.equal(code, 1);
		assert.match(stderr, /launch-spec/);
	});
});

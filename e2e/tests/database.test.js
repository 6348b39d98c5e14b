import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { binary } from '../src/build.js';
import { developmentSpec } from '../src/chain-spec.js';
import { NodeProcess } from '../src/node-process.js';

/** A database that RocksDB 7.8.3 has written (Debian's `ldb`), but for its logs. */
const ROCKSDB = fileURLToPath(new URL('fixtures/rocksdb', import.meta.url));
const CHAIN = 'chains/pignus-dev';
const NO_ROCKSDB = /this node is built without RocksDB; leave the flag out for ParityDB/;
const HOLDS_ROCKSDB = /^Error: .+ holds a RocksDB database, and this program is built without RocksDB: /m;

/** Runs the node until it ends, at the latest after a minute. */
function run(...args) {
	return new Promise((resolve) => {
		const options = { maxBuffer: 256 * 2 ** 20, timeout: 60_000 };
		execFile(binary(), args, options, (error, stdout, stderr) => {
			resolve({ code: error ? (error.code ?? error.signal) : 0, stdout, stderr });
		});
	});
}

/** The files below a folder with what is in them, and when they were written. */
function contents(folder) {
	return readdirSync(folder, { recursive: true })
		.map((name) => join(folder, name))
		.filter((path) => !statSync(path).isDirectory())
		.sort()
		.map((path) => [path, statSync(path).mtimeMs, readFileSync(path).toString('hex')]);
}

describe('the database of a node', { timeout: 600_000, concurrency: 1 }, () => {
	let folder;
	let chain;

	before(async () => {
		folder = mkdtempSync(join(tmpdir(), 'pignus-e2e-database-'));
		chain = ['--chain', await developmentSpec()];
	});
	after(() => rmSync(folder, { recursive: true, force: true }));

	for (const database of [[], ['--database', 'auto'], ['--database', 'paritydb']]) {
		test(`is ParityDB with ${database.join(' ') || 'no flag'}`, async () => {
			const node = await NodeProcess.start({
				name: `database-${database[1] ?? 'default'}`,
				blockTime: 300,
				args: ['--dev', ...database],
			});
			try {
				await node.waitForLog(/Database: ParityDb at \S+\/chains\/pignus-dev\/paritydb\/full/);
				await node.waitForLog(/Imported #2 /);
				assert.ok(!existsSync(join(node.basePath, CHAIN, 'db')));
			} finally {
				await node.stop();
			}
		});
	}

	for (const command of [[], ['export-state'], ['purge-chain', '-y'], ['import-blocks']]) {
		test(`is not RocksDB: ${command[0] ?? 'node'}`, async () => {
			const { code, stderr } = await run(...command, ...chain, '--database', 'rocksdb');
			assert.equal(code, 2);
			assert.match(stderr, NO_ROCKSDB);
		});
	}

	test('is refused in one sentence when it has no name', async () => {
		const { code, stderr } = await run(...chain, '--database', 'sled');
		assert.equal(code, 2);
		assert.match(stderr, /invalid value 'sled' for '--database <DB>': the database is paritydb/);
	});

	const places = { chain: CHAIN, 'relay chain': 'polkadot/chains/rococo_local_testnet' };
	const commands = {
		node: ['--dev'],
		'node with --database paritydb': ['--dev', '--database', 'paritydb'],
		'node with --database auto': ['--dev', '--database', 'auto'],
		'export-state': ['export-state'],
		'export-blocks': ['export-blocks'],
		'check-block': ['check-block', '1'],
		revert: ['revert', '1'],
		'purge-chain': ['purge-chain', '-y'],
	};
	for (const [whose, place] of Object.entries(places)) {
		for (const [name, command] of Object.entries(commands)) {
			test(`of RocksDB is refused and unchanged: ${name}, the ${whose}'s`, async () => {
				const basePath = join(folder, `${whose} ${name}`);
				const database = join(basePath, place, 'db/full');
				mkdirSync(database, { recursive: true });
				cpSync(ROCKSDB, database, { recursive: true, preserveTimestamps: true });
				const before = contents(basePath);

				const { code, stderr } = await run(...command, ...chain, '--base-path', basePath);
				assert.equal(code, 1, stderr);
				assert.match(stderr, HOLDS_ROCKSDB);
				assert.ok(stderr.includes(database), stderr);
				assert.deepEqual(contents(basePath), before);
			});
		}
	}

	test('of RocksDB is refused when the chain is built in', async () => {
		const basePath = join(folder, 'built in');
		cpSync(ROCKSDB, join(basePath, CHAIN, 'db/full'), { recursive: true });
		const before = contents(basePath);
		const { code, stderr } = await run('--dev', '--base-path', basePath);
		assert.equal(code, 1, stderr);
		assert.match(stderr, HOLDS_ROCKSDB);
		assert.deepEqual(contents(basePath), before);
	});

	test('gives genesis head and code without a flag', async () => {
		const [head, code] = await Promise.all([
			run('export-genesis-head', ...chain),
			run('export-genesis-wasm', ...chain),
		]);
		// No parent, number 0, the roots of state and extrinsics, no digest.
		assert.equal(head.code, 0, head.stderr);
		assert.match(head.stdout, /^0x0{64}00[0-9a-f]{128}00\s*$/);
		assert.match(head.stderr, /is ParityDB: there is no RocksDB here/);
		assert.equal(code.code, 0, code.stderr);
		// Compressed code begins so.
		assert.match(code.stdout, /^0x52bc537646db8e05[0-9a-f]+\s*$/);
	});

	test('is gone after purge-chain', async () => {
		const basePath = join(folder, 'purged');
		const exported = await run('export-state', ...chain, '--base-path', basePath);
		assert.equal(exported.code, 0, exported.stderr);
		assert.ok(JSON.parse(exported.stdout).genesis.raw.top);
		const database = join(basePath, CHAIN, 'paritydb/full');
		assert.ok(existsSync(database));
		const relayChain = join(basePath, 'polkadot/chains/rococo_local_testnet/db/full');
		mkdirSync(relayChain, { recursive: true });
		const purge = ['purge-chain', '-y', '--base-path', basePath];

		assert.equal((await run(...purge, '--parachain', ...chain)).code, 0);
		assert.ok(!existsSync(database) && existsSync(relayChain));
		const { code, stdout, stderr } = await run(...purge, '--chain', 'dev');
		assert.equal(code, 0, stderr);
		assert.match(stderr, /paritydb" did not exist/);
		assert.match(stdout, /rococo_local_testnet\/db" removed/);
		assert.ok(!existsSync(relayChain));
	});
});

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

/** A database written by RocksDB 7.8.3 (Debian's `ldb`), without its logs. */
const ROCKSDB = fileURLToPath(new URL('fixtures/rocksdb', import.meta.url));
const CHAIN = 'chains/pignus-dev';
const NO_ROCKSDB = /this node is built without RocksDB; leave the flag out for ParityDB/;
const HOLDS_ROCKSDB = /^Error: .+ holds a RocksDB database, and this program is built without RocksDB: /m;

/** Runs the node until it ends, for at most three minutes. */
function run(...args) {
	return new Promise((resolve) => {
		const options = { maxBuffer: 256 * 2 ** 20, timeout: 180_000 };
		const child = execFile(binary(), args, options, (error, stdout, stderr) => {
			resolve({ code: error ? (error.code ?? error.signal) : 0, stdout, stderr });
		});
		child.stdin.end();
	});
}

/** Everything below a folder, with the files' contents and modification times. */
function contents(folder) {
	return readdirSync(folder, { recursive: true })
		.sort()
		.map((name) => join(folder, name))
		.map((path) => [path, statSync(path)])
		.map(([path, status]) =>
			status.isDirectory() ? [path] : [path, status.mtimeMs, readFileSync(path).toString('hex')],
		);
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
	const commands = [
		['--dev'],
		['--dev', '--database', 'paritydb'],
		['--dev', '--db', 'auto'],
		['--collator', '--', '--database', 'paritydb'],
		['export-state'],
		['export-blocks'],
		['import-blocks'],
		['check-block', '1'],
		['revert', '1'],
		['purge-chain', '-y'],
		['benchmark', 'block', '--from', '1', '--to', '1'],
	];
	/** Checks that a command refuses a folder with RocksDB at a place, and leaves it unchanged. */
	async function refuses(name, place, args) {
		const basePath = join(folder, name);
		const database = join(basePath, place, 'db/full');
		mkdirSync(database, { recursive: true });
		cpSync(ROCKSDB, database, { recursive: true, preserveTimestamps: true });
		const before = contents(basePath);

		const { code, stderr } = await run(...args(basePath));
		assert.equal(code, 1, stderr);
		assert.match(stderr, HOLDS_ROCKSDB);
		assert.ok(stderr.includes(database), stderr);
		assert.deepEqual(contents(basePath), before);
	}
	for (const [whose, place] of Object.entries(places)) {
		for (const command of commands) {
			const name = `${whose}, ${command.join(' ')}`;
			test(`of RocksDB is refused and unchanged: ${name}`, () => {
				const own = (basePath) => [...chain, '--base-path', basePath];
				const at = command.includes('--') ? command.indexOf('--') : command.length;
				return refuses(name, place, (basePath) => [
					...command.slice(0, at),
					...own(basePath),
					...command.slice(at),
				]);
			});
		}
	}

	for (const own of [['--tmp'], ['--dev'], ['-d', 'elsewhere']]) {
		for (const flag of [['-d'], ['--base-path']]) {
			const name = `${own.join(' ')} -- ${flag}`;
			test(`of RocksDB is refused where the relay chain's own flag leads: ${name}`, async () => {
				const mine = own.map((word) => (word === 'elsewhere' ? join(folder, word) : word));
				await refuses(name, 'chains/rococo_local_testnet', (basePath) => [
					...mine,
					...chain,
					'--',
					...flag,
					basePath,
				]);
				assert.ok(!existsSync(join(folder, 'elsewhere')));
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
		// Compressed code begins with this.
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
		assert.match(stdout, /rococo_local_testnet\/db removed\.$/m);
		assert.ok(!existsSync(relayChain));
		assert.match((await run(...purge, '--chain', 'dev')).stdout, /^There is no database\.$/m);
	});

	test('stays when purge-chain is not confirmed, or which relay chain is not said', async () => {
		const basePath = join(folder, 'kept');
		const place = (name) => join(basePath, 'polkadot/chains', name, 'db/full');
		const purge = ['purge-chain', '--chain', 'dev', '--base-path', basePath];
		mkdirSync(place('one'), { recursive: true });
		const unconfirmed = await run(...purge);
		assert.match(unconfirmed.stdout, /Are you sure to remove\? \[y\/N\]: Aborted/);
		assert.ok(existsSync(place('one')));

		mkdirSync(place('other'), { recursive: true });
		const { code, stderr } = await run(...purge, '-y');
		assert.equal(code, 1);
		assert.match(stderr, /there are several relay chains; say --parachain .* or --relaychain/);
		assert.ok(existsSync(place('one')) && existsSync(place('other')));
	});
});

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const script = (name) => fileURLToPath(new URL(`../../../scripts/${name}`, import.meta.url));
const TOOLCHAIN = readFileSync(script('../rust-toolchain.toml'), 'utf8');
const VERSION = TOOLCHAIN.match(/^channel = "(.*)"$/m)[1];
const COMMIT = TOOLCHAIN.match(/^# commit-hash: ([0-9a-f]{40})$/m)[1];

const folder = mkdtempSync(join(tmpdir(), 'pignus-rustc-'));
after(() => rmSync(folder, { recursive: true }));

/** What the check says of a compiler that describes itself in this way. */
function checked({ version = VERSION, commit = COMMIT, host = 'x86_64-unknown-linux-gnu', vendor = '' }) {
	const first = `rustc ${version} (${commit.slice(0, 9)} 2026-04-14)${vendor}`;
	const answer = [first, 'binary: rustc', `commit-hash: ${commit}`, `host: ${host}`].join('\n');
	writeFileSync(join(folder, 'rustc'), `#!/bin/sh\ncat <<'END'\n${answer}\nEND\n`);
	chmodSync(join(folder, 'rustc'), 0o755);
	const env = { ...process.env, PATH: `${folder}:${process.env.PATH}` };
	return spawnSync(script('pinned-compiler.sh'), { env, encoding: 'utf8' });
}

test('compiler should be accepted in silence when it is the pinned one', () => {
	const { status, stdout } = checked({});
	assert.equal(status, 0);
	assert.equal(stdout, '');
});

for (const [when, compiler] of [
	['its version is another', { version: '1.94.1' }],
	['it was built from another commit', { commit: 'f'.repeat(40) }],
	['a distribution has built it', { vendor: ' (built from a source tarball)' }],
	['it runs on another kind of machine', { host: 'aarch64-apple-darwin' }],
]) {
	test(`hash should be said to prove nothing when ${when}`, () => {
		const { status, stdout } = checked(compiler);
		assert.equal(status, 1);
		assert.match(stdout, /proves nothing/);
		assert.match(stdout, new RegExp(`rustup toolchain install ${VERSION.replaceAll('.', '\\.')}`));
	});
}

/** What rustc is called with in the end. */
function calledWith(environment, ...call) {
	const env = { PATH: process.env.PATH, PIGNUS_RUST_SOURCES: '/rust=/rustc/1', ...environment };
	return execFileSync(script('rustc-for-wasm.sh'), ['printf', '%s\n', ...call], { env })
		.toString().trim().split('\n');
}

const CRATE = {
	CARGO_CRATE_NAME: 'pignus_credit',
	CARGO_MANIFEST_DIR: '/home/eve/my files/pallets/credit',
	CARGO_PKG_NAME: 'pignus-credit',
	CARGO_PKG_VERSION: '0.1.0',
};

test('a crate of the Wasm should be named by its package when cargo names it by its folder', () => {
	const call = ['-C', 'metadata=12ab', '-C', 'extra-filename=-12ab', '--target', 'wasm32v1-none'];
	assert.deepEqual(calledWith({ ...CRATE, OUT_DIR: '/target/out' }, ...call), [
		'-C', 'metadata=pignus-credit-0.1.0', '-C', 'extra-filename=-12ab', '--target', 'wasm32v1-none',
		'--remap-path-prefix', '/home/eve/my files/pallets/credit=pignus-credit-0.1.0',
		'--remap-path-prefix', '/target/out=pignus-credit-0.1.0/out',
		'--remap-path-prefix', '/rust=/rustc/1',
	]);
});

test('a crate should be compiled as cargo says when it is for this machine', () => {
	const call = ['--crate-name', 'pignus_credit', '-C', 'metadata=12ab'];
	assert.deepEqual(calledWith(CRATE, ...call), call);
});

test('questions to the compiler should be passed on when they name the target', () => {
	const call = ['-', '--target', 'wasm32v1-none', '--print=cfg'];
	assert.deepEqual(calledWith({}, ...call), call);
});

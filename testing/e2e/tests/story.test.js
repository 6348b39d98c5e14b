import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const DEMO = fileURLToPath(new URL('../demo.js', import.meta.url));
const FOUR_MINUTES = 240_000;

const HEADLESS = { timeout: FOUR_MINUTES };

test('the credit story ends with every unit where it should be', HEADLESS, async (t) => {
	const demo = spawn(process.execPath, [DEMO], { stdio: ['ignore', 'pipe', 'pipe'] });
	t.after(() => demo.kill());
	let output = '';
	demo.stdout.on('data', (text) => (output += text));
	demo.stderr.on('data', (text) => (output += text));
	const code = await new Promise((resolve) => demo.once('close', resolve));
	assert.equal(code, 0, output);
	assert.match(output, /Every unit is where it should be/);
});

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { Progress } from '../../../scripts/progress.mjs';

const SCRIPT = fileURLToPath(new URL('../../../scripts/progress.mjs', import.meta.url));
const bar = (done, names) => `\x1b[2K    Building [====>    ] ${done}/1281: ${names}`;

test('bar should become a line when a minute has passed since the last', () => {
	const lines = [];
	let now = 1_000;
	const progress = new Progress((line) => lines.push(line), () => now);
	for (const [seconds, done] of [[1, 3], [59, 80], [60, 81], [61, 82], [119, 150], [125, 160]]) {
		now = 1_000 + seconds;
		progress.take(bar(done, 'syn, quote'));
	}
	now = 1_000 + 185;
	progress.tick();
	progress.tick();
	assert.deepEqual(lines, [
		'    81 of 1281 compiled after 1 min 00 s (syn, quote)',
		'    160 of 1281 compiled after 2 min 05 s (syn, quote)',
		'    160 of 1281 compiled after 3 min 05 s (syn, quote)',
	]);
});

test('warnings and errors should pass and lines for each crate not when cargo writes both', () => {
	const output = [
		'   Compiling syn v2.0.1\n',
		' Downloaded tokio v1.0.0\r',
		'       Fetch [====>    ] 405 complete; 343 pending\r',
		'warning: unused variable: `x`\n  --> src/lib.rs:1:1\n',
		`${bar(9, 'syn')}\r`,
		'error: could not compile `pignus-node`\n',
		'    Finished `dev` profile in 3.2s',
	].join('');
	assert.deepEqual(execFileSync('node', [SCRIPT], { input: output }).toString().split('\n'), [
		'warning: unused variable: `x`',
		'  --> src/lib.rs:1:1',
		'error: could not compile `pignus-node`',
		'    Finished `dev` profile in 3.2s',
		'',
	]);
});

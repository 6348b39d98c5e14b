// Cargo's output as a log to be read later: the bar that cargo redraws all the time becomes a line
// now and then, and the line for each crate is left out. Warnings and errors are kept.
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const SECONDS_BETWEEN = 60;
const COLOURS = /\x1b\[[0-9;]*[A-Za-z]/g;
const BAR = /^\s*Building \[[=> ]*\] (\d+)\/(\d+)(?:: (.*))?$/;
const PER_CRATE =
	/^\s+(Compiling|Checking|Fresh|Fetch|Downloading|Downloaded|Locking|Adding|Updating) /;
/** What a macro of polkadot-overseer prints each time. */
const CYCLES = /^(⚡ Found \d+ strongly connected|cycle\(\d+\) ∈)/;

/** @param {number} seconds */
function clock(seconds) {
	return `${Math.floor(seconds / 60)} min ${String(Math.floor(seconds % 60)).padStart(2, '0')} s`;
}

/**
 * Takes cargo's output piece by piece and passes on what is worth a line.
 */
export class Progress {
	#say;
	#now;
	#started;
	#said;
	#bar;

	/**
	 * @param {(line: string) => void} say
	 * @param {() => number} [now] seconds
	 */
	constructor(say, now = () => performance.now() / 1_000) {
		this.#say = say;
		this.#now = now;
		this.#started = this.#said = now();
	}

	/** @param {string} line what cargo wrote up to the end of a line, or to where it redraws it */
	take(line) {
		const text = line.replace(COLOURS, '').trimEnd();
		const bar = BAR.exec(text);
		if (bar) {
			this.#bar = bar;
			return this.tick();
		}
		if (text && !PER_CRATE.test(text) && !CYCLES.test(text)) this.#say(text);
	}

	/** Prints the last bar again if it is time: cargo does not while one crate takes long. */
	tick() {
		const now = this.#now();
		if (!this.#bar || now - this.#said < SECONDS_BETWEEN) return;
		this.#said = now;
		const [, done, all, current = ''] = this.#bar;
		const names = current && ` (${current})`;
		this.#say(`    ${done} of ${all} compiled after ${clock(now - this.#started)}${names}`);
	}
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const progress = new Progress((line) => console.log(line));
	const ticking = setInterval(() => progress.tick(), 1_000);
	// Splits at both kinds of line end: cargo redraws its bar after a carriage return.
	createInterface({ input: process.stdin, crlfDelay: Infinity })
		.on('line', (line) => progress.take(line))
		.on('close', () => clearInterval(ticking));
}

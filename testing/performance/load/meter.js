import { readFileSync } from 'node:fs';

import { median, max } from './statistics.js';

/** Units of processor time per second in `/proc`: the same on every Linux. */
const TICKS = 100;
/** Where `/proc/PID/stat` has user and system time, counted from after the name. */
const [USER, SYSTEM] = [11, 12];
const SAMPLE_MILLISECONDS = 1_000;

/**
 * The seconds of processor time that a process has taken, all threads together.
 * @param {number} pid
 */
function processorSeconds(pid) {
	const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
	// The name is in brackets and may contain anything, even blanks and brackets.
	const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	return (Number(fields[USER]) + Number(fields[SYSTEM])) / TICKS;
}

/**
 * The memory that a process has now, in bytes.
 * @param {number} pid
 */
export function residentMemory(pid) {
	const status = readFileSync(`/proc/${pid}/status`, 'utf8');
	return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)[1]) * 1_024;
}

/**
 * @typedef {object} Usage 100 % is one whole core; memory is in bytes.
 * @property {number} processorPercent what the node used
 * @property {number} scriptProcessorPercent what this process used meanwhile, on the same machine
 * @property {{median: number, most: number, peakSinceStart: number}} memory the node's
 */

/** Measures what the node uses of the machine, from `start` to `stop`. */
export class Meter {
	#node;
	#timer;
	#started;
	#memory = [];

	/** @param {import('../../e2e/src/node-process.js').NodeProcess} node */
	constructor(node) {
		this.#node = node;
	}

	/** Starts the measurement. */
	start() {
		this.#started = this.#clocks();
		this.#sample();
		this.#timer = setInterval(() => this.#sample(), SAMPLE_MILLISECONDS).unref();
	}

	/**
	 * Ends the measurement.
	 * @returns {Usage}
	 */
	stop() {
		clearInterval(this.#timer);
		this.#sample();
		const ended = this.#clocks();
		const seconds = ended.wall - this.#started.wall;
		const percent = (clock) =>
			Math.round((1_000 * (ended[clock] - this.#started[clock])) / seconds) / 10;
		return {
			processorPercent: percent('node'),
			scriptProcessorPercent: percent('script'),
			memory: {
				median: median(this.#memory),
				max: max(this.#memory),
				peakSinceStart: this.#node.peakMemory,
			},
		};
	}

	#sample() {
		try {
			this.#memory.push(residentMemory(this.#node.pid));
		} catch {
			// A node that has just ended reports that itself, to whoever waits for its blocks.
			clearInterval(this.#timer);
		}
	}

	#clocks() {
		const { user, system } = process.cpuUsage();
		return {
			wall: performance.now() / 1_000,
			node: processorSeconds(this.#node.pid),
			script: (user + system) / 1_000_000,
		};
	}
}

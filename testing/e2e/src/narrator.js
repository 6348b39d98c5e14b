const QUIET_MILLISECONDS = 3_000;

/** Tells on a stream what happens: titles, facts, and signs of life during a wait. */
export class Narrator {
	#stream;
	#started = Date.now();
	#lastLine = 0;
	#hasProgress = false;

	/** @param {NodeJS.WriteStream} [stream] */
	constructor(stream = process.stdout) {
		this.#stream = stream;
	}

	/** A new part of the story. */
	title(text) {
		this.#line('');
		this.#line(`== ${text} [${this.#seconds()} s]`);
	}

	/** Something that happened. */
	say(text) {
		this.#line(`   ${text}`);
	}

	/** Where things stand; on a terminal it is overwritten, elsewhere it is told now and then. */
	progress(text) {
		if (this.#stream.isTTY) {
			this.#stream.write(`\r\x1b[2K   … ${text}`);
			this.#hasProgress = true;
		} else if (Date.now() - this.#lastLine > QUIET_MILLISECONDS) {
			this.#line(`   … ${text}`);
		}
	}

	/** Text with line breaks of its own, such as a table. */
	print(text) {
		this.#line(text);
	}

	#line(text) {
		if (this.#hasProgress) this.#stream.write('\r\x1b[2K');
		this.#hasProgress = false;
		this.#stream.write(`${text}\n`);
		this.#lastLine = Date.now();
	}

	#seconds() {
		return Math.round((Date.now() - this.#started) / 1_000);
	}
}

/** A narrator for tests: what it says goes nowhere. */
export const silent = new Narrator({ isTTY: true, write: () => true });

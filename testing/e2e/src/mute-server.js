import { createServer } from 'node:net';

import { listen } from './listen.js';

/** A server that takes connections and says nothing: TLS with it never begins. */
export class MuteServer {
	/** The port it listens on, or listened on. */
	port;
	#connections = new Set();
	#server = createServer((connection) => {
		this.#connections.add(connection);
		connection.once('close', () => this.#connections.delete(connection));
		connection.on('error', () => {});
	});

	/**
	 * Starts a server on a port of this machine.
	 * @param {number} [port] a free one if there is none
	 */
	static async start(port = 0) {
		const server = new MuteServer();
		server.port = await listen(server.#server, port);
		return server;
	}

	/** The URL template to be put into a feed. */
	get urlTemplate() {
		return `https://127.0.0.1:${this.port}/{collection}`;
	}

	/** Ends the server and whatever still waits for it. */
	async stop() {
		const closed = new Promise((resolve) => this.#server.close(resolve));
		for (const connection of this.#connections) connection.destroy();
		await closed;
	}
}

/**
 * Lets a server listen on this machine.
 * @param {import('node:net').Server} server
 * @param {number} port a free one if it is 0
 * @returns {Promise<number>} the port
 */
export async function listen(server, port) {
	await new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, '127.0.0.1', resolve);
	});
	return server.address().port;
}

/**
 * What would outlive this process, such as other processes and their folders. However this process
 * ends, `discard` of each is called.
 * @type {Set<{discard: () => void}>}
 */
export const leftovers = new Set();

process.once('exit', () => {
	for (const leftover of leftovers) leftover.discard();
});
for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143], ['SIGHUP', 129]]) {
	process.once(signal, () => process.exit(code));
}

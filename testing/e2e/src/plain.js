import assert from 'node:assert/strict';

/**
 * A codec's plain value, without its type: a number, a variant's name, a text, or a list of these.
 * @param {any} codec
 */
export function plain(codec) {
	if (codec.isSome) return plain(codec.unwrap());
	if (Array.isArray(codec)) return codec.map((part) => plain(part));
	return codec.toBigInt?.() ?? codec.type ?? codec.toString();
}

/**
 * Checks some fields of an event or of a view.
 * @param {Record<string, any>} codecs
 * @param {Record<string, unknown>} expected the fields to be checked, plain
 */
export function agrees(codecs, expected) {
	const names = Object.keys(expected);
	const actual = Object.fromEntries(names.map((name) => [name, plain(codecs[name])]));
	assert.deepEqual(actual, expected);
}

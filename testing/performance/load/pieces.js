/**
 * Cuts a list into pieces.
 * @template T
 * @param {T[]} list
 * @param {number} size the most elements in a piece
 * @returns {Generator<T[]>}
 */
export function* pieces(list, size) {
	for (let from = 0; from < list.length; from += size) yield list.slice(from, from + size);
}

/**
 * A list in pieces.
 * @template T
 * @param {T[]} list
 * @param {number} size the most that a piece has
 * @returns {Generator<T[]>}
 */
export function* pieces(list, size) {
	for (let from = 0; from < list.length; from += size) yield list.slice(from, from + size);
}

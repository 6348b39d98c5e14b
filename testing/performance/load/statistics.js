/**
 * The nearest-rank percentile of the values; `null` if there are none.
 * @param {number[]} values
 * @param {number} percent
 */
export function percentile(values, percent) {
	if (values.length === 0) return null;
	const rank = Math.max(1, Math.ceil((values.length * percent) / 100));
	return values.toSorted((a, b) => a - b)[rank - 1];
}

/** @param {number[]} values */
export const median = (values) => percentile(values, 50);

/** @param {number[]} values */
export const max = (values) => percentile(values, 100);

/**
 * How much a series rises per unit, by least squares; `null` if it is too short to tell.
 * @param {[x: number, y: number][]} points
 */
export function slope(points) {
	const mean = (axis) => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
	const [middle, level] = [mean(0), mean(1)];
	let [rise, run] = [0, 0];
	for (const [x, y] of points) {
		rise += (x - middle) * (y - level);
		run += (x - middle) ** 2;
	}
	return run > 0 ? rise / run : null;
}

/**
 * How often each name occurs.
 * @param {Iterable<string>} names
 * @returns {Map<string, number>}
 */
export function tally(names) {
	const counts = new Map();
	for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
	return counts;
}

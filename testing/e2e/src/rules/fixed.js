/** One in the fixed-point numbers of prices, indices and ratios. */
export const ONE = 10n ** 18n;

/** One in the fractions of market parameters. */
export const MILLION = 1_000_000n;

/** The smallest units of one NUSD. */
export const NUSD = 1_000_000n;

/**
 * `a * b / c`, rounded down.
 * @param {bigint} a
 * @param {bigint} b
 * @param {bigint} c
 */
export function mulDivDown(a, b, c) {
	return (a * b) / c;
}

/**
 * `a * b / c`, rounded up.
 * @param {bigint} a
 * @param {bigint} b
 * @param {bigint} c
 */
export function mulDivUp(a, b, c) {
	return (a * b + c - 1n) / c;
}

/**
 * The smaller of two numbers.
 * @param {bigint} a
 * @param {bigint} b
 */
export function min(a, b) {
	return a < b ? a : b;
}

/**
 * The larger of two numbers.
 * @param {bigint} a
 * @param {bigint} b
 */
export function max(a, b) {
	return a > b ? a : b;
}

/**
 * `value`, or the nearer of two limits when it lies outside them.
 * @param {bigint} value
 * @param {bigint} lowest
 * @param {bigint} highest
 */
export function clamp(value, lowest, highest) {
	return max(lowest, min(value, highest));
}

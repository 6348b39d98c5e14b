import { MILLION, NUSD, ONE, clamp, max, min, mulDivDown, mulDivUp } from './fixed.js';

const DAY = 86_400_000n;
const HOUR = 3_600_000n;

/** The least price of one unit, 10^-18: what a report of zero counts as. */
export const LEAST_PRICE = 1n;

/**
 * @typedef {object} Guard The guarded price of one unit; prices have 18 decimals.
 * @property {bigint} spot
 * @property {bigint} smoothed
 * @property {{value: bigint, reportedAt: bigint} | null} median
 * @property {bigint | null} steppedAt chain time in milliseconds
 */

/**
 * The price of a feed before its first report.
 * @param {bigint} anchor
 * @returns {Guard}
 */
export function atAnchor(anchor) {
	return { spot: anchor, smoothed: anchor, median: null, steppedAt: null };
}

function steppedSmoothed(smoothed, spot, elapsed, { window, maxDailyRise }) {
	const time = min(elapsed, HOUR);
	const weighted = (distance) => mulDivDown(distance, min(time, window), window);
	if (spot < smoothed) return smoothed - weighted(smoothed - spot);
	const max = mulDivDown(smoothed, maxDailyRise * time, (MILLION + maxDailyRise) * DAY);
	return smoothed + min(weighted(spot - smoothed), max);
}

/**
 * The price after the only operator reported `value` at `at`.
 * @param {Guard} guard
 * @param {{value: bigint, at: bigint}} report
 * @param {{minInterval: bigint, window: bigint, maxStep: bigint, maxDailyRise: bigint}} policy
 * @returns {Guard & {stepped: boolean}}
 */
export function reported(guard, { value, at }, policy) {
	const median = { value: max(value, LEAST_PRICE), reportedAt: at };
	const elapsed = guard.steppedAt === null ? 0n : at - guard.steppedAt;
	if (guard.steppedAt !== null && elapsed < policy.minInterval) {
		return { ...guard, median, stepped: false };
	}
	// A step of the least price is always permitted.
	const down = mulDivUp(guard.spot, MILLION - policy.maxStep, MILLION);
	const up = mulDivDown(guard.spot, MILLION + policy.maxStep, MILLION);
	const lowest = min(down, guard.spot - LEAST_PRICE);
	const highest = max(up, guard.spot + LEAST_PRICE);
	const spot = clamp(median.value, lowest, highest);
	const smoothed = steppedSmoothed(guard.smoothed, spot, elapsed, policy);
	return { spot, smoothed, median, steppedAt: at, stepped: true };
}

/**
 * Whether the price may still be acted upon.
 * @param {Guard} guard
 * @param {bigint} maxAge
 * @param {bigint} now
 */
export function isFresh({ median }, maxAge, now) {
	return median !== null && now <= median.reportedAt + maxAge;
}

/**
 * What new debt is drawn against: the lowest of median, spot and smoothed price.
 * @param {Guard} guard
 */
export function lendingPrice({ median, spot, smoothed }) {
	return min(median.value, min(spot, smoothed));
}

/**
 * What loans are liquidated at: the higher of spot and smoothed price.
 * @param {Guard} guard
 */
export function liquidationPrice({ spot, smoothed }) {
	return max(spot, smoothed);
}

/**
 * What a lot is appraised at: the lower of spot and smoothed price.
 * @param {Guard} guard
 */
export function appraisedPrice({ spot, smoothed }) {
	return min(spot, smoothed);
}

/**
 * A price of one unit in smallest units of NUSD, rounded down.
 * @param {bigint} price
 */
export function valueOfUnit(price) {
	return mulDivDown(price, NUSD, ONE);
}

/**
 * The highest debt that can be drawn against one unit.
 * @param {bigint} price
 * @param {bigint} maxLtv in millionths
 */
export function maxDebt(price, maxLtv) {
	return mulDivDown(valueOfUnit(price), maxLtv, MILLION);
}

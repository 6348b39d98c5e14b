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
 * @property {Step | null} step the last one
 *
 * @typedef {object} Step What an interval does to the price. Times are in milliseconds.
 * @property {bigint} at when the interval began
 * @property {bigint} elapsed how long after the one before
 * @property {bigint} spotBefore where it found the spot
 * @property {bigint} smoothedBefore where it found the smoothed price
 */

/**
 * The price of a feed before its first report.
 * @param {bigint} anchor
 * @returns {Guard}
 */
export function atAnchor(anchor) {
	return { spot: anchor, smoothed: anchor, median: null, step: null };
}

function steppedSmoothed(smoothed, spot, elapsed, { window, maxDailyRise }) {
	const time = min(elapsed, HOUR);
	const weighted = (distance) => mulDivDown(distance, min(time, window), window);
	if (spot < smoothed) return smoothed - weighted(smoothed - spot);
	const max = mulDivDown(smoothed, maxDailyRise * time, (MILLION + maxDailyRise) * DAY);
	return smoothed + min(weighted(spot - smoothed), max);
}

/** The step that a report at `at` belongs to: all reports of an interval share one. */
function stepAt({ step, spot, smoothed }, at, { minInterval }) {
	if (step !== null && at - step.at < minInterval) return step;
	const elapsed = step === null ? 0n : at - step.at;
	return { at, elapsed, spotBefore: spot, smoothedBefore: smoothed };
}

function steppedSpot(spot, median, { maxStep }) {
	// A step of the least price is always permitted.
	const down = mulDivUp(spot, MILLION - maxStep, MILLION);
	const up = mulDivDown(spot, MILLION + maxStep, MILLION);
	return clamp(median, min(down, spot - LEAST_PRICE), max(up, spot + LEAST_PRICE));
}

/**
 * The price after the only operator reported `value` at `at`. It has stepped if an interval began,
 * or if another value in the same interval moves it further or less far.
 * @param {Guard} guard
 * @param {{value: bigint, at: bigint}} report
 * @param {{minInterval: bigint, window: bigint, maxStep: bigint, maxDailyRise: bigint}} policy
 * @returns {Guard & {stepped: boolean}}
 */
export function reported(guard, { value, at }, policy) {
	const median = { value: max(value, LEAST_PRICE), reportedAt: at };
	const step = stepAt(guard, at, policy);
	const spot = steppedSpot(step.spotBefore, median.value, policy);
	const smoothed = steppedSmoothed(step.smoothedBefore, spot, step.elapsed, policy);
	const moved = spot !== guard.spot || smoothed !== guard.smoothed;
	return { spot, smoothed, median, step, stepped: step !== guard.step || moved };
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

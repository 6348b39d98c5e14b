import { MILLION, ONE, max, min, mulDivUp } from './fixed.js';

/**
 * @typedef {object} AuctionRules Fractions in millionths, `reserveMultiple` with 18 decimals, times
 * in ticks.
 * @property {bigint} english
 * @property {bigint} extension
 * @property {bigint} maxExtension
 * @property {bigint} increment
 * @property {bigint} reserveLow
 * @property {bigint} reserveHigh
 * @property {bigint} lowest
 * @property {bigint} reserveMultiple
 */

/**
 * The opening reserve of a lot: `max(low * V, min(reserveMultiple * D, high * V))`, rounded up.
 * @param {bigint} appraised
 * @param {bigint} asked what the sale asks, `D`: the lot's share of the debt
 * @param {AuctionRules} rules
 */
export function openingReserve(appraised, asked, rules) {
	const low = mulDivUp(appraised, rules.reserveLow, MILLION);
	const high = mulDivUp(appraised, rules.reserveHigh, MILLION);
	const wanted = mulDivUp(asked, rules.reserveMultiple, ONE);
	return max(low, min(wanted, high));
}

/**
 * The price at which the descending phase ends, rounded up.
 * @param {bigint} appraised
 * @param {AuctionRules} rules
 */
export function lowestPrice(appraised, rules) {
	return mulDivUp(appraised, rules.lowest, MILLION);
}

/**
 * The lowest bid accepted over a standing one.
 * @param {bigint} standing
 * @param {AuctionRules} rules
 */
export function leastRaise(standing, rules) {
	return standing + max(mulDivUp(standing, rules.increment, MILLION), 1n);
}

/**
 * The end of the English phase after a bid at `tick`.
 * @param {bigint} tick
 * @param {{startedAt: bigint, end: bigint}} auction
 * @param {AuctionRules} rules
 */
export function extendedEnd(tick, { startedAt, end }, rules) {
	if (end - tick >= rules.extension) return end;
	const latest = startedAt + rules.english + rules.maxExtension;
	return max(end, min(tick + rules.extension, latest));
}

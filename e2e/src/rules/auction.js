import { MILLION, ONE, max, min, mulDivUp } from './fixed.js';

/**
 * @typedef {object} AuctionRules Fractions in millionths, `reserveDebt` with 18 decimals, times in
 * ticks.
 * @property {bigint} english
 * @property {bigint} extension
 * @property {bigint} maxExtension
 * @property {bigint} increment
 * @property {bigint} reserveLow
 * @property {bigint} reserveHigh
 * @property {bigint} floor
 * @property {bigint} reserveDebt
 */

/**
 * The opening reserve of a lot: `max(low * V, min(reserveDebt * D, high * V))`, rounded up.
 * @param {bigint} appraised
 * @param {bigint} debtShare
 * @param {AuctionRules} rules
 */
export function openingReserve(appraised, debtShare, rules) {
	const low = mulDivUp(appraised, rules.reserveLow, MILLION);
	const high = mulDivUp(appraised, rules.reserveHigh, MILLION);
	const asked = mulDivUp(debtShare, rules.reserveDebt, ONE);
	return max(low, min(asked, high));
}

/**
 * The price at which the descending phase ends, rounded up.
 * @param {bigint} appraised
 * @param {AuctionRules} rules
 */
export function floorPrice(appraised, rules) {
	return mulDivUp(appraised, rules.floor, MILLION);
}

/**
 * The least bid over a standing one.
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

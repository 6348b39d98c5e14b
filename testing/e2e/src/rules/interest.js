import { MILLION, NUSD, ONE, mulDivDown, mulDivUp } from './fixed.js';

const SECONDS_PER_YEAR = 31_557_600n;
const NORMALIZED_SCALE = 10n ** 9n;

/**
 * `base^exponent` by squaring, every product rounded down to 18 decimals.
 * @param {bigint} base with 18 decimals
 * @param {bigint} exponent
 */
export function power(base, exponent) {
	let result = ONE;
	let square = base;
	for (let bits = exponent; bits > 0n; bits >>= 1n) {
		if (bits & 1n) result = mulDivDown(result, square, ONE);
		square = mulDivDown(square, square, ONE);
	}
	return result;
}

/**
 * A market's index after interest up to `now`: whole seconds only, compounded per second.
 * @param {{index: bigint, accruedAt: bigint}} ledger
 * @param {bigint} apr with 18 decimals
 * @param {bigint} now chain time in milliseconds
 */
export function accrued({ index, accruedAt }, apr, now) {
	const seconds = now > accruedAt ? (now - accruedAt) / 1_000n : 0n;
	const growth = power(ONE + apr / SECONDS_PER_YEAR, seconds);
	return { index: mulDivDown(growth, index, ONE), accruedAt: accruedAt + seconds * 1_000n };
}

/**
 * A debt as the chain stores it: divided by the index, in 10^-9 of the smallest unit, rounded up.
 * @param {bigint} amount
 * @param {bigint} index
 */
export function normalized(amount, index) {
	return mulDivUp(amount * NORMALIZED_SCALE, ONE, index);
}

/**
 * What is owed on a normalized debt, rounded up to the smallest unit.
 * @param {bigint} normalizedDebt
 * @param {bigint} index
 */
export function debt(normalizedDebt, index) {
	return mulDivUp(normalizedDebt, index, ONE * NORMALIZED_SCALE);
}

/**
 * Whether a debt exceeds `liquidationLtv` of a value, without any rounding.
 * @param {object} position
 * @param {bigint} position.normalizedDebt
 * @param {bigint} position.index
 * @param {bigint} position.price of the collateral, with 18 decimals
 * @param {bigint} position.liquidationLtv in millionths
 */
export function isUnhealthy({ normalizedDebt, index, price, liquidationLtv }) {
	const owed = normalizedDebt * index * MILLION;
	const bearable = price * NUSD * liquidationLtv * NORMALIZED_SCALE;
	return owed > bearable;
}

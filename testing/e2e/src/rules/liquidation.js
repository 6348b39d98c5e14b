import { MILLION, min, mulDivDown, mulDivUp } from './fixed.js';

/**
 * Where the price of a loan's only lot goes: principal, interest, penalty on both (rounded up),
 * royalty (rounded down), borrower.
 * @param {object} sale
 * @param {bigint} sale.price
 * @param {bigint} sale.principal unpaid
 * @param {bigint} sale.interest unpaid
 * @param {bigint} sale.penalty in millionths
 * @param {bigint} sale.royalty in millionths
 */
export function proceeds({ price, principal, interest, penalty, royalty }) {
	let left = price;
	const take = (max) => {
		const taken = min(left, max);
		left -= taken;
		return taken;
	};
	const principalPaid = take(principal);
	const interestPaid = take(interest);
	return {
		price,
		principal: principalPaid,
		interest: interestPaid,
		penalty: take(mulDivUp(principalPaid + interestPaid, penalty, MILLION)),
		royalty: take(mulDivDown(price, royalty, MILLION)),
		surplus: left,
	};
}

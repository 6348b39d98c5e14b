import { NUSD, ONE } from './rules/fixed.js';

const PIG = 10n ** 12n;

function decimal(amount, unit, places) {
	const sign = amount < 0n ? '-' : '';
	const size = amount < 0n ? -amount : amount;
	const whole = (size / unit).toString().replace(/\B(?=(\d{3})+$)/g, ' ');
	const fraction = (size % unit).toString().padStart(unit.toString().length - 1, '0');
	return `${sign}${whole}.${fraction.slice(0, places)}`;
}

/**
 * An amount of NUSD, to the smallest unit.
 * @param {bigint} amount
 */
export const nusd = (amount) => decimal(amount, NUSD, 6);

/**
 * An amount of PIG, to the millionth.
 * @param {bigint} amount
 */
export const pig = (amount) => decimal(amount, PIG, 6);

/**
 * A price or ratio, cut after six places.
 * @param {bigint} value with 18 decimals
 */
export const ratio = (value) => decimal(value, ONE, 6);

/**
 * A table in plain text. The columns of the last argument are aligned to the right.
 * @param {string} title
 * @param {string[]} header
 * @param {string[][]} rows
 * @param {Set<number>} [numeric]
 */
export function table(title, header, rows, numeric = new Set()) {
	const width = (column) => Math.max(...[header, ...rows].map((row) => row[column].length));
	const widths = header.map((_, column) => width(column));
	const line = (row) =>
		row
			.map((cell, column) =>
				numeric.has(column) ? cell.padStart(widths[column]) : cell.padEnd(widths[column]),
			)
			.join('  ')
			.trimEnd();
	const rule = widths.map((size) => '─'.repeat(size)).join('  ');
	return ['', title, '', line(header), rule, ...rows.map(line)].join('\n');
}

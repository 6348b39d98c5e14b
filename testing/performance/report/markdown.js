// SPDX-License-Identifier: GPL-3.0-only

// Numbers and tables in Markdown.

/** A whole number with a comma before every three digits. */
const whole = (number) => Math.round(number).toLocaleString('en-US');
const fixed = (number, digits) =>
	number.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const percent = (share) => `${fixed(100 * share, 1)} %`;
const microseconds = (picoseconds) => fixed(picoseconds / 1e6, 0);
const milliseconds = (micros) => fixed(micros / 1e3, 2);
const kilobytes = (bytes) => fixed(bytes / 1e3, 1);
const megabytes = (bytes) => fixed(bytes / 2 ** 20, 0);

/** A table whose first column is text and whose others are numbers. */
function table(columns, rows) {
	const line = (cells) => `| ${cells.join(' | ')} |`;
	const rule = columns.map((_, column) => (column === 0 ? '---' : '---:'));
	return [columns, rule, ...rows].map(line).join('\n');
}

export { whole, fixed, percent, microseconds, milliseconds, kilobytes, megabytes, table };

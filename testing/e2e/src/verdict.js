import { nusd, pig, ratio, table } from './text.js';

const mark = (same) => (same ? '✓' : '✗');

const FORMATS = [
	[/^deposit /, pig],
	[/^(block|end) /, String],
	[/./, nusd],
];

const NO_AMOUNT = '–';

/** Compares what happened with what must have happened, and collects the tables that show it. */
export class Verdict {
	/** @type {string[]} */
	tables = [];
	/** How many lines differ. */
	differences = 0;
	#names;

	/** @param {Map<string, string>} names of accounts, by their addresses */
	constructor(names) {
		this.#names = names;
	}

	/** Who owned what, before and after. */
	owners(before, after, expected) {
		const rows = [...after].map(([item, owner]) => {
			const due = expected.get(BigInt(item)) ?? before.get(item);
			return [
				`item ${item}`,
				this.#name(before.get(item)),
				this.#name(owner),
				this.#name(due),
				this.#judge(owner === due),
			];
		});
		this.#add('Who owns what', ['NFT', 'before', 'after', 'expected', ''], rows);
	}

	/** How much NUSD everyone has, before and after. */
	balances(before, after, expected) {
		const rows = [...after].map(([who, amount]) => [
			this.#name(who),
			...[before.get(who), amount, expected(who)].map(nusd),
			this.#judge(amount === expected(who)),
		]);
		const header = ['account', 'before', 'after', 'expected', ''];
		this.#add('NUSD of everyone', header, rows, [1, 2, 3]);
	}

	/** What was reported, and whether the server had named that price. */
	reports(actual, served) {
		const counts = new Map(served.map((price) => [price, 0]));
		for (const { value } of actual) counts.set(value, (counts.get(value) ?? 0) + 1);
		const rows = [...counts].map(([price, count]) => [
			ratio(price),
			String(count),
			this.#judge(served.includes(price) && count > 0),
		]);
		this.#add('Reports of the node (prices the server named)', ['price', 'times', ''], rows, [0, 1]);
	}

	/** The path of the price. */
	prices(actual, expected) {
		const rows = longest(actual, expected).map((index) => {
			const [is, due] = [actual[index], expected[index]];
			const same =
				is?.block === due?.block && is?.spot === due?.spot && is?.smoothed === due?.smoothed;
			return [
				String(is?.block ?? due?.block),
				...[is?.spot, due?.spot, is?.smoothed, due?.smoothed].map(amount(ratio)),
				this.#judge(same),
			];
		});
		const header = ['block', 'spot', 'expected', 'smoothed', 'expected', ''];
		this.#add('Accepted price steps (NUSD per item)', header, rows, [0, 1, 2, 3, 4]);
	}

	/** What the chain computed. */
	figures(actual, expected) {
		const keys = [...new Set([...expected.keys(), ...actual.keys()])];
		const rows = keys.map((key) => {
			const [, format] = FORMATS.find(([pattern]) => pattern.test(key));
			const [is, due] = [actual.get(key), expected.get(key)];
			return [key, ...[is, due].map(amount(format)), this.#judge(is === due)];
		});
		const header = ['figure', 'actual', 'expected', ''];
		this.#add('What the chain computed (NUSD, deposits in PIG, blocks)', header, rows, [1, 2]);
	}

	/** Every flow of NUSD: each expected one is looked for among the actual ones. */
	flows(actual, expected) {
		const open = [...actual];
		const rows = expected.map((due) => {
			const found = open.findIndex(
				(flow) =>
					flow.block === due.block &&
					flow.kind === due.kind &&
					flow.from === due.from &&
					flow.to === due.to,
			);
			const [is] = found < 0 ? [] : open.splice(found, 1);
			return this.#flowRow(due, is?.amount, due.amount);
		});
		const unexpected = open.map((flow) => this.#flowRow(flow, flow.amount, undefined));
		const header = ['block', 'flow', '', 'from', 'to', 'actual', 'expected', ''];
		this.#add('Every flow of NUSD', header, [...rows, ...unexpected], [0, 5, 6]);
	}

	#flowRow(flow, is, due) {
		return [
			String(flow.block),
			flow.what ?? 'unexpected',
			flow.kind,
			this.#name(flow.from),
			this.#name(flow.to),
			...[is, due].map(amount(nusd)),
			this.#judge(is === due),
		];
	}

	#judge(same) {
		if (!same) this.differences += 1;
		return mark(same);
	}

	#name(address) {
		return address ? (this.#names.get(address) ?? address) : '';
	}

	#add(title, header, rows, numeric = []) {
		this.tables.push(table(title, header, rows, new Set(numeric)));
	}
}

function amount(format) {
	return (value) => (value === undefined ? NO_AMOUNT : format(value));
}

function longest(a, b) {
	return [...Array(Math.max(a.length, b.length)).keys()];
}

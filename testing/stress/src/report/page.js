// Draws the results in #results into #main: tables, and the plots of plots.js, which comes before
// this.

/* Tables */

const withShare = (said, part, whole) => [said, part ? percent(part, whole) : ''];
const ofDebt = (key) => (figures) => withShare(amount(figures[key]), figures[key], figures.debt);

/**
 * Rows of the table of figures: name, what it means, what to show of the figures and the outcome; a
 * string starts a group.
 */
const ROWS = [
	'Loans',
	['Loans', '', ({ loans }) => number(loans)],
	['Debt', 'NUSD, at the start', ({ debt }) => amount(debt)],
	['Collateral', 'NUSD, at the start', ({ collateral }) => amount(collateral)],
	'Requirement',
	[
		'Met',
		'no shortfall, outcomes within 36 h, none below the lowest price',
		(_, { unmet }) => (unmet.length ? ['no', unmet.join(', ')] : 'yes'),
	],
	'Liquidations',
	['Started', 'of loans', (f) => withShare(number(f.liquidations), f.liquidations, f.loans)],
	[
		'Needless',
		'back below the threshold at the end',
		(f) => withShare(number(f.needless), f.needless, f.liquidations),
	],
	['Cured', 'the loan lived on', ({ cured }) => number(cured)],
	['Full blocks', 'had no room for all that were due', (f) => number(f.full_blocks)],
	'Sales',
	['Offered', 'lots', ({ offered }) => number(offered)],
	['Sold', '', (f) => withShare(number(f.sold), f.sold, f.offered)],
	['Unsold', '', ({ unsold }) => number(unsold)],
	['Forfeited', 'nobody bought, the borrower lost it', ({ forfeited }) => number(forfeited)],
	['Still for sale', 'at the end', (f) => number(f.still_for_sale)],
	['Below the lowest price', 'sold for less than the rules allow', (f) => number(f.below_lowest)],
	[
		'Value recovered',
		'prices paid, as a share of worth when offered',
		(f) => (f.worth_sold ? percent(f.recovered, 1e6) : '–'),
	],
	'Losses, in NUSD and as a share of debt',
	['Covered', 'paid by the insurance fund', ofDebt('covered')],
	['Shortfall', 'paid by nobody', ofDebt('shortfall')],
	['Regained', 'paid to the fund for items that were forfeited', ofDebt('regained')],
	['Under water', 'owed beyond what items are worth, at the end', ofDebt('under_water')],
	['All three', '', (f) => withShare(amount(totalLoss(f)), totalLoss(f), f.debt)],
	['Borrowers’ loss', 'beyond their debt', ofDebt('borrowers_loss')],
	'Insurance fund, in NUSD',
	['At the start', '', ({ fund }) => amount(fund)],
	['At the end', '', ({ fund_left }) => amount(fund_left)],
	'Time',
	['To clear', 'first liquidation to last outcome', (f) => clearance(f)],
	['Longest sale', '', (f) => (f.offered ? duration(f.longest_sale) : '–')],
];

function clearance({ time_to_clear, still_for_sale }) {
	if (time_to_clear !== null) return duration(time_to_clear);
	return still_for_sale ? 'not cleared' : '–';
}

function cell(content, isOurs) {
	const [main, aside] = [content].flat();
	const small = aside === undefined ? [] : [' ', html('small', {}, aside)];
	return html('td', { class: isOurs && 'ours' }, main, ...small);
}

const heading = (scope, name, note) =>
	html('th', { scope }, name, note ? html('small', {}, note) : undefined);

function scrolling(label, table) {
	return html(
		'div',
		{ class: 'scroll', tabindex: '0', role: 'region', 'aria-label': label },
		table,
	);
}

function figuresTable(path) {
	const head = [heading('col', 'What'), ...path.rules.map(({ title }) => heading('col', title))];
	const groups = [];
	for (const row of ROWS) {
		if (typeof row === 'string') {
			const title = html('span', {}, row);
			const wide = html('th', { scope: 'rowgroup', colspan: head.length }, title);
			groups.push(html('tbody', {}, html('tr', { class: 'group' }, wide)));
		} else {
			const [name, note, show] = row;
			const cells = path.rules.map((outcome, index) =>
				cell([show(outcome.figures, outcome), ''].flat(), index === 0),
			);
			groups[groups.length - 1].append(html('tr', {}, heading('row', name, note), ...cells));
		}
	}
	const table = html(
		'table',
		{ class: 'numbers shares rules' },
		html('thead', {}, html('tr', {}, ...head)),
	);
	table.append(...groups);
	return scrolling(`Figures by rules: ${path.title}`, table);
}

function overview(paths) {
	const names = new Map(
		paths.flatMap(({ rules }) => rules.map(({ name, title }) => [name, title])),
	);
	const link = ({ name }, index) =>
		html('th', { scope: 'col' }, html('a', { href: `#path-${index}` }, name));
	const head = html('tr', {}, heading('col', 'Rules'), ...paths.map(link));
	const rows = [...names].map(([name, title], index) => {
		const cells = paths.map(({ rules }) => {
			const figures = rules.find((one) => one.name === name)?.figures;
			return cell(figures ? percent(totalLoss(figures), figures.debt) : '–', index === 0);
		});
		return html('tr', {}, heading('row', title), ...cells);
	});
	const table = html('table', { class: 'numbers rules' }, html('thead', {}, head));
	table.append(html('tbody', {}, ...rows));
	return html(
		'section',
		{ 'aria-labelledby': 'overview' },
		html('h2', { id: 'overview' }, 'Losses by path'),
		html('p', {}, 'Written off or under water at the end, as a share of debt at the start.'),
		scrolling('Losses by path', table),
	);
}

function wordsTable(label, columns, rows) {
	const head = html('tr', {}, ...columns.map((name) => heading('col', name)));
	const body = rows.map((row) =>
		html(
			'tr',
			{},
			...row.map((one) => html('td', { class: one.length > 40 ? 'long' : undefined }, one)),
		),
	);
	const table = html(
		'table',
		{ class: 'words' },
		html('thead', {}, head),
		html('tbody', {}, ...body),
	);
	return scrolling(label, table);
}

/* The page */

function publishedPart({ published }) {
	if (published.length === 0) return [html('p', {}, 'No point of this path was published.')];
	const said =
		`Published points of this path: ${number(published.length)}, marked in the plot of prices. ` +
		'Between them prices are interpolated.';
	const rows = published.map(({ minute, what }) => [duration(minute), what]);
	return [
		html('p', {}, said),
		html(
			'details',
			{},
			html('summary', {}, 'What was published'),
			wordsTable('Published', ['At', 'What'], rows),
		),
	];
}

function chooser(name, legend, titles, choose) {
	if (titles.length < 2) return [];
	const radios = titles.map((title, index) => {
		const input = html('input', { type: 'radio', name, value: index, checked: index === 0 && '' });
		input.addEventListener('change', () => choose(index));
		return html('label', {}, input, ` ${title}`);
	});
	return [html('fieldset', { class: 'controls' }, html('legend', {}, legend), ...radios)];
}

function selection(worths, choose) {
	if (worths.length < 2) return undefined;
	const options = worths.map((worth, index) =>
		html('option', { value: index }, `${index + 1}, at first ${amount(worth)} NUSD`),
	);
	const select = html('select', {}, ...options);
	select.addEventListener('change', () => choose(Number(select.value)));
	return html('div', { class: 'controls' }, html('label', {}, 'Collection ', select));
}

function comparison(path) {
	let collection = 0;
	const chosen = selection(path.rules[0].samples[0]?.worth ?? [], (index) => {
		collection = index;
		price.redraw();
	});
	const price = figure({
		kind: 'price',
		title: 'Price',
		controls: chosen,
		draw: (width) => prices(path, width, collection),
	});
	const byRules = (kind, title, note, what) =>
		figure({ kind, title, note, draw: (width) => curves(path, width, what) });
	const all = [
		price,
		figure({
			kind: 'losses',
			title: 'Losses',
			note: 'In NUSD, and as a share of debt at the start.',
			draw: (width) => losses(path, width),
		}),
		byRules(
			'written-off',
			'Losses over time',
			'Whiskers at the end add what is under water then.',
			{
				value: (one) => one.losses,
				money: true,
				label: 'written off so far',
				beyond: ({ under_water }) => under_water,
			},
		),
		byRules('fund', 'Insurance fund', 'What is left.', {
			value: (one) => one.fund,
			money: true,
			label: 'insurance fund',
		}),
		byRules('debt', 'Debt in liquidation', '', {
			value: (one) => one.in_liquidation,
			money: true,
			label: 'debt in liquidation',
		}),
		byRules('for-sale', 'Lots for sale', '', { value: (one) => one.lots, label: 'lots for sale' }),
	];
	return html('div', { class: 'plots' }, ...all.map(({ element }) => element));
}

function details(path, index) {
	let chosen = path.rules[0];
	const all = [
		figure({
			kind: 'lots',
			title: 'Lots as they ran',
			tall: true,
			note: 'Each line is one time that an item was for sale. From the first offer to the last outcome.',
			draw: (width) => lots(path, chosen, width),
		}),
		figure({
			kind: 'health',
			title: 'Health of loans',
			note: 'Threshold times worth of items, divided by debt. Below 1: to be liquidated.',
			draw: (width) => health(path, chosen, width),
		}),
		figure({
			kind: 'paid',
			title: 'Prices paid',
			note: 'Each dot is one sale, at its time.',
			draw: (width) => paid(path, chosen, width),
		}),
	];
	const titles = path.rules.map(({ title }) => title);
	const controls = chooser(
		`rules-${index}`,
		'Rules shown in the three plots below',
		titles,
		(which) => {
			chosen = path.rules[which];
			all.forEach(({ redraw }) => redraw());
		},
	);
	return [...controls, html('div', { class: 'plots' }, ...all.map(({ element }) => element))];
}

function pathSection(path, index) {
	return html(
		'section',
		{ id: `path-${index}`, 'aria-labelledby': `path-${index}-title` },
		html('h2', { id: `path-${index}-title` }, `${path.name}: ${path.title}`),
		html('p', { class: 'source' }, `Length: ${duration(path.minutes)}. Source: ${path.source}`),
		...publishedPart(path),
		html('h3', {}, 'Figures'),
		figuresTable(path),
		html('h3', {}, 'Rules compared'),
		comparison(path),
		html('h3', {}, 'One set of rules in detail'),
		...details(path, index),
	);
}

function assumptions(rows) {
	return html(
		'section',
		{ 'aria-labelledby': 'assumptions' },
		html('h2', { id: 'assumptions' }, 'Assumptions'),
		wordsTable(
			'Assumptions',
			['Parameter', 'Value', 'Meaning'],
			rows.map(({ name, value, meaning }) => [name, value, meaning]),
		),
	);
}

const report = JSON.parse(document.getElementById('results').textContent);
document.getElementById('command').textContent = report.command;
const ran = report.paths.filter(({ rules }) => rules.length > 0);
const parts = [...(ran.length > 1 ? [overview(ran)] : []), ...ran.map(pathSection)];
document.getElementById('main').append(...parts, assumptions(report.assumptions));

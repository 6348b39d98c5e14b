// Draws plots of the results as SVG. Amounts come in 10^-6 NUSD, fractions in millionths, times in
// minutes.

const MAX_SAMPLES = 400;
const HEALTH = [
	'ended',
	'in liquidation',
	'below 1',
	'1 to 1.1',
	'1.1 to 1.5',
	'1.5 to 2',
	'above 2',
];
// Loans in trouble are at the bottom, those that have ended on top.
const HEALTH_STACK = [1, 2, 3, 4, 5, 6, 0];
const LOSSES = [
	{ key: 'covered', name: 'covered by the insurance fund', colour: '--covered' },
	{ key: 'shortfall', name: 'shortfall, paid by nobody', colour: '--shortfall' },
	{ key: 'under_water', name: 'under water at the end', colour: '--under-water' },
];
const totalLoss = ({ covered, shortfall, under_water }) => covered + shortfall + under_water;
const LOT_ENDS = ['sold', 'unsold', 'withdrawn', 'open'];
const END_NAMES = { open: 'still for sale' };
const DASHES = ['', '7 3', '2 3', '10 3 2 3', '5 5', '1 4'];

/* Elements */

const maker =
	(namespace) =>
	(name, attributes, ...children) => {
		const element = document.createElementNS(namespace, name);
		for (const [key, value] of Object.entries(attributes ?? {})) {
			if (value !== undefined && value !== false) element.setAttribute(key, value);
		}
		element.append(...children.filter((child) => child !== undefined));
		return element;
	};
const html = maker('http://www.w3.org/1999/xhtml');
const svg = maker('http://www.w3.org/2000/svg');
const coloured = (colour) => `color: var(${colour})`;
const ruleColour = (index) => `--rule-${index % 6}`;
const ruleDash = (index) => DASHES[index % 6];

/* Numbers in words */

const number = (value, digits = 0) =>
	value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });

function amount(micro) {
	const value = micro / 1e6;
	return number(value, value !== 0 && Math.abs(value) < 100 ? 2 : 0);
}

function percent(part, whole) {
	if (!whole) return '–';
	const share = (part / whole) * 100;
	if (share === 0) return '0 %';
	return share < 0.1 ? '< 0.1 %' : `${number(share, 1)} %`;
}

function duration(minutes) {
	const days = Math.floor(minutes / 1440);
	const hours = Math.floor((minutes % 1440) / 60);
	const rest = minutes % 60;
	const parts = [days && `${days} d`, hours && `${hours} h`, rest && `${rest} min`];
	return parts.filter(Boolean).join(' ') || '0 min';
}

/* Scales */

function timeUnit(minutes) {
	if (minutes <= 240) return { size: 1, name: 'minutes', steps: [1, 2, 5, 10, 15, 30, 60] };
	if (minutes <= 72 * 60) return { size: 60, name: 'hours', steps: [1, 2, 3, 6, 12, 24] };
	return { size: 1440, name: 'days', steps: [1, 2, 5, 7, 14, 28, 56, 91, 182, 364] };
}

function moneyUnit(micro) {
	if (micro >= 2e12) return { size: 1e12, name: 'million NUSD' };
	if (micro >= 1e10) return { size: 1e9, name: 'thousand NUSD' };
	return { size: 1e6, name: 'NUSD' };
}

/** A step of 1, 2 or 5 times a power of ten that divides `max` into at most `count` parts. */
function niceStep(max, count, whole = false) {
	const power = 10 ** Math.floor(Math.log10(max / count));
	const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => max / size <= count);
	return whole ? Math.max(1, step) : step;
}

/**
 * Axes with a time scale below and a scale from zero on the left. Returns what it takes to draw:
 * `x` and `y` give positions, `root` takes marks. Time goes from `start` to `minutes`.
 */
function axes({ width, height, minutes, max, unit, label, right = 14, whole = false, start = 0 }) {
	const left = 52;
	const top = 24;
	const bottom = height - 38;
	const edge = width - right;
	const time = timeUnit(minutes - start);
	const units = (max || unit.size) / unit.size;
	const step = niceStep(units, 5, whole);
	const last = Math.ceil(units / step - 1e-9) * step;
	const x = (minute) => left + ((edge - left) * (minute - start)) / (minutes - start || 1);
	const y = (value) => bottom - ((bottom - top) * value) / unit.size / last;
	const root = svg('svg', { class: 'plot', role: 'img', width, height });
	root.setAttribute('viewBox', `0 0 ${width} ${height}`);
	const text = (content, at, className) => svg('text', { ...at, class: className }, content);

	root.append(text(label, { x: 4, y: 13 }, 'soft'));
	const digits = step >= 1 ? 0 : Math.ceil(-Math.log10(step) - 1e-9);
	for (let tick = 0; tick <= last + step / 2; tick += step) {
		const at = y(tick * unit.size);
		root.append(svg('path', { class: 'grid', d: `M${left} ${at}H${edge}` }));
		root.append(text(number(tick, digits), { x: left - 6, y: at + 4 }, 'end'));
	}
	const span = (minutes - start) / time.size;
	const most = Math.max(3, Math.floor((edge - left) / 55));
	const jump = time.steps.find((size) => span / size <= most) ?? niceStep(span, most);
	const first = Math.ceil(start / time.size / jump) * jump;
	for (let tick = first; tick <= minutes / time.size + 1e-9; tick += jump) {
		const at = x(tick * time.size);
		root.append(svg('path', { class: 'axis', d: `M${at} ${bottom}v4` }));
		root.append(text(number(tick), { x: at, y: bottom + 17 }, 'middle'));
	}
	root.append(text(`${time.name} since the start`, { x: edge, y: height - 4 }, 'soft end'));
	root.append(svg('path', { class: 'axis', d: `M${left} ${top}V${bottom}H${edge}` }));
	return { root, x, y, left, edge, top, bottom };
}

/** Thins `points` out but keeps their extremes: the minimum and the maximum of each stretch. */
function thinned(points) {
	if (points.length <= MAX_SAMPLES) return points;
	const stretch = Math.ceil(points.length / (MAX_SAMPLES / 2));
	const kept = [points[0]];
	for (let start = 0; start < points.length; start += stretch) {
		const part = points.slice(start, start + stretch);
		const by = (better) => part.reduce((best, one) => (better(one[1], best[1]) ? one : best));
		const pair = [by((a, b) => a < b), by((a, b) => a > b)];
		kept.push(...pair.sort((a, b) => a[0] - b[0]));
	}
	kept.push(points[points.length - 1]);
	return kept;
}

/** A line through `points` of [minute, value]; a null value interrupts it. */
function trace(points, x, y) {
	let pen = 'M';
	let d = '';
	for (const [minute, value] of thinned(points)) {
		if (value === null) {
			pen = 'M';
		} else {
			d += `${pen}${x(minute).toFixed(1)} ${y(value).toFixed(1)}`;
			pen = 'L';
		}
	}
	return d;
}

/* Figures */

const drawings = new Map();
const widths = new ResizeObserver((entries) => {
	for (const { target, contentRect } of entries)
		drawings.get(target)(Math.floor(contentRect.width));
});

/**
 * A figure that `draw(width)` fills: { root, legend, label, read }. `read(x, y)` tells what is under
 * the pointer: { text, at }.
 */
function figure({ kind, title, note, controls, tall, draw }) {
	const legend = html('ul', { class: 'legend' });
	const canvas = html('div', { class: 'canvas' });
	const hint = 'Point at the plot to read it.';
	const readout = html('p', { class: 'readout' });
	const caption = html('figcaption', {}, title, note ? html('small', {}, note) : undefined);
	let drawn;
	const redraw = (width = drawn) => {
		if (width < 1 || width === undefined) return;
		drawn = width;
		const { root, items, label, read } = draw(width);
		root.setAttribute('aria-label', `${title}. ${label}`);
		legend.replaceChildren(...items.map(legendItem));
		canvas.replaceChildren(root);
		readout.textContent = read ? hint : '';
		if (read) follow(root, read, readout, hint);
	};
	drawings.set(canvas, (width) => width !== drawn && redraw(width));
	widths.observe(canvas);
	const element = html(
		'figure',
		{ class: tall ? 'tall' : undefined, 'data-kind': kind },
		...[caption, controls, legend, canvas, readout].filter(Boolean),
	);
	return { element, redraw };
}

function legendItem({ name, colour, dash, shape = 'line' }) {
	const swatch = svg('svg', { viewBox: '0 0 26 10', 'aria-hidden': 'true' });
	swatch.append(
		shape === 'line'
			? svg('path', { class: 'curve', d: 'M0 5H26', 'stroke-dasharray': dash })
			: shape === 'dot'
				? svg('circle', { class: 'dot', cx: 13, cy: 5, r: 4 })
				: svg('rect', { class: 'bar', width: 26, height: 10 }),
	);
	if (colour) swatch.setAttribute('style', coloured(colour));
	return html('li', {}, swatch, name);
}

/** Lets `readout` say what is under the pointer, and a line show where. */
function follow(root, read, readout, hint) {
	const cursor = svg('path', { class: 'cursor' });
	root.append(cursor);
	const move = ({ clientX, clientY }) => {
		const box = root.getBoundingClientRect();
		const { text, d } = read(clientX - box.left, clientY - box.top);
		readout.textContent = text;
		cursor.setAttribute('d', d);
	};
	root.addEventListener('pointermove', move);
	root.addEventListener('pointerdown', move);
	root.addEventListener('pointerleave', () => {
		readout.textContent = hint;
		cursor.setAttribute('d', '');
	});
}

/** Reads samples: `tell(sample index)` at the time under the pointer. */
function reader(frame, minutes, samples, tell) {
	if (samples.length === 0) return undefined;
	return (at) => {
		const share = (at - frame.left) / (frame.edge - frame.left);
		const minute = Math.min(1, Math.max(0, share)) * minutes;
		const distance = ({ minute: other }) => Math.abs(other - minute);
		let nearest = 0;
		samples.forEach((one, index) => {
			if (distance(one) < distance(samples[nearest])) nearest = index;
		});
		const found = samples[nearest].minute;
		const d = `M${frame.x(found)} ${frame.top}V${frame.bottom}`;
		return { text: `After ${duration(found)}, ${tell(nearest)}`, d };
	};
}

function empty(width, words) {
	const root = svg('svg', { class: 'plot', role: 'img', width, height: 60 });
	root.setAttribute('viewBox', `0 0 ${width} 60`);
	root.append(svg('text', { class: 'empty middle', x: width / 2, y: 34 }, words));
	return { root, items: [], label: words };
}

/* Plots */

/** A curve of `value(sample)` for each rule set; `beyond(figures)` adds whiskers at its end. */
function curves(path, width, { value, money, label, beyond }) {
	const all = path.rules.map((rules) => rules.samples.map((one) => [one.minute, value(one)]));
	const lasts = all.map((points) => points[points.length - 1]?.[1] ?? 0);
	const tips = path.rules.map(({ figures }, index) => lasts[index] + (beyond?.(figures) ?? 0));
	const max = all.flat().reduce((most, [, one]) => Math.max(most, one), Math.max(0, ...tips));
	const unit = money ? moneyUnit(max) : { size: 1, name: label };
	const right = beyond ? 18 + 12 * path.rules.length : 14;
	const frame = axes({
		width,
		height: 270,
		minutes: path.minutes,
		max,
		unit,
		right,
		whole: !money,
		label: money ? `${label}, ${unit.name}` : label,
	});
	const words = money ? amount : number;
	path.rules.forEach((rules, index) => {
		const style = coloured(ruleColour(index));
		const said = `${rules.title}: ${words(lasts[index])} at the end`;
		frame.root.append(
			svg(
				'path',
				{
					class: 'curve mark',
					style,
					'stroke-dasharray': ruleDash(index),
					d: trace(all[index], frame.x, frame.y),
				},
				svg('title', {}, said),
			),
		);
		if (!beyond) return;
		const x = frame.edge + 10 + 12 * index;
		const [from, to] = [frame.y(lasts[index]), frame.y(tips[index])];
		const more = `${said}, ${words(tips[index])} with what is under water then`;
		frame.root.append(
			svg(
				'path',
				{
					class: 'curve mark',
					style,
					d: `M${x - 4} ${from}h8M${x} ${from}V${to}M${x - 4} ${to}h8`,
				},
				svg('title', {}, more),
			),
		);
	});
	const at = (index, sample) => all[index][sample]?.[1] ?? lasts[index];
	const tell = (sample) =>
		path.rules.map(({ title }, index) => `${title}: ${words(at(index, sample))}`).join(' · ');
	return {
		root: frame.root,
		items: path.rules.map(({ title }, index) => ({
			name: title,
			colour: ruleColour(index),
			dash: ruleDash(index),
		})),
		label: `At the end: ${path.rules.map((one, index) => `${one.title}: ${words(tips[index])}`).join(', ')}.`,
		read: reader(frame, path.minutes, path.rules[0].samples, tell),
	};
}

function prices(path, width, collection) {
	const { title, samples } = path.rules[0];
	const lines = [
		{ key: 'worth', name: 'worth to buyers', colour: '--rule-5', dash: '' },
		{ key: 'shown', name: 'shown by sources', colour: '--rule-1', dash: '7 3' },
		{ key: 'spot', name: `newest under ${title}`, colour: '--rule-2', dash: '2 3' },
		{ key: 'smoothed', name: `smoothed under ${title}`, colour: '--rule-0', dash: '' },
	];
	const of = (key) => samples.map((one) => [one.minute, one[key][collection] ?? null]);
	const drawn = lines
		.map((line) => ({ ...line, points: of(line.key) }))
		.filter(({ points }) => points.some(([, value]) => value !== null));
	const max = drawn
		.flatMap(({ points }) => points)
		.reduce((most, [, one]) => Math.max(most, one), 0);
	const unit = moneyUnit(max);
	const label = `price of an item, ${unit.name}`;
	const frame = axes({ width, height: 270, minutes: path.minutes, max, unit, label });
	for (const { name, colour, dash, points } of drawn) {
		const d = trace(points, frame.x, frame.y);
		const style = coloured(colour);
		frame.root.append(
			svg(
				'path',
				{ class: 'curve mark', style, d, 'stroke-dasharray': dash },
				svg('title', {}, name),
			),
		);
	}
	for (const { minute, what } of path.published) {
		const height = interpolated(of('shown'), minute);
		const at = { cx: frame.x(minute), cy: frame.y(height), r: 4 };
		const said = `Published, ${duration(minute)}: ${what}`;
		frame.root.append(
			svg('circle', { class: 'dot mark published', ...at }, svg('title', {}, said)),
		);
	}
	const tell = (index) =>
		drawn
			.map(
				({ name, points }) =>
					`${name}: ${points[index][1] === null ? '–' : amount(points[index][1])}`,
			)
			.join(' · ');
	const first = samples[0]?.worth[collection] ?? 0;
	const least = samples.reduce((low, { worth }) => Math.min(low, worth[collection]), first);
	const published = path.published.length ? [{ name: 'published', shape: 'dot' }] : [];
	return {
		root: frame.root,
		items: [...drawn, ...published],
		label: `Worth ${amount(first)} NUSD at the start, ${amount(least)} at the lowest.`,
		read: reader(frame, path.minutes, samples, tell),
	};
}

function interpolated(points, minute) {
	const next = points.findIndex(([other]) => other >= minute);
	if (next < 0) return points[points.length - 1]?.[1] ?? 0;
	const [later, high] = points[next];
	const [earlier, low] = points[Math.max(0, next - 1)];
	return later === earlier ? high : low + ((high - low) * (minute - earlier)) / (later - earlier);
}

function losses(path, width) {
	const totals = path.rules.map(({ figures }) => totalLoss(figures));
	const max = Math.max(1, ...totals);
	const row = Math.min(72, Math.max(44, Math.floor(262 / path.rules.length)));
	const thickness = row - 28;
	const height = path.rules.length * row + 8;
	const root = svg('svg', { class: 'plot', role: 'img', width, height });
	root.setAttribute('viewBox', `0 0 ${width} ${height}`);
	path.rules.forEach(({ title, figures }, index) => {
		const top = index * row + 6;
		const said = `${amount(totals[index])} NUSD, ${percent(totals[index], figures.debt)}`;
		const room = Math.floor((width - 20) / 7) - said.length;
		const name = title.length > room ? `${title.slice(0, Math.max(1, room - 1))}…` : title;
		root.append(
			svg('text', { x: 2, y: top + 11 }, name, svg('title', {}, title)),
			svg('text', { class: 'end', x: width - 2, y: top + 11 }, said),
			svg('rect', { class: 'axis', x: 2, y: top + 17, width: width - 4, height: thickness }),
		);
		let left = 2;
		for (const { key, name: kind, colour } of LOSSES) {
			const length = ((width - 4) * figures[key]) / max;
			if (length <= 0) continue;
			root.append(
				svg(
					'rect',
					{
						class: 'bar mark',
						style: coloured(colour),
						x: left,
						y: top + 17,
						width: length,
						height: thickness,
					},
					svg('title', {}, `${title}: ${amount(figures[key])} NUSD ${kind}`),
				),
			);
			left += length;
		}
	});
	const label = path.rules.map(({ title, figures }, index) => {
		const parts = LOSSES.map(({ key, name }) => `${amount(figures[key])} ${name}`).join(', ');
		return `${title}: ${amount(totals[index])} NUSD (${parts})`;
	});
	return {
		root,
		items: LOSSES.map((one) => ({ ...one, shape: 'area' })),
		label: `${label.join('; ')}.`,
	};
}

function health(path, rules, width) {
	if (rules.samples.length === 0) return empty(width, 'There are no samples.');
	const stride = Math.ceil(rules.samples.length / MAX_SAMPLES);
	const end = rules.samples.length - 1;
	const samples = rules.samples.filter((_, index) => index % stride === 0 || index === end);
	const loans = samples.map((one) => one.health.reduce((sum, count) => sum + count, 0));
	const unit = { size: 1 };
	const max = Math.max(1, ...loans);
	const label = 'loans';
	const frame = axes({ width, height: 250, minutes: path.minutes, max, unit, label, whole: true });
	let below = samples.map(() => 0);
	for (const kind of HEALTH_STACK) {
		const above = samples.map((one, index) => below[index] + one.health[kind]);
		const point = (heights) => (one, index) =>
			`${frame.x(one.minute).toFixed(1)} ${frame.y(heights[index]).toFixed(1)}`;
		const d = `M${[...samples.map(point(above)), ...samples.map(point(below)).reverse()].join('L')}Z`;
		const style = coloured(`--health-${kind}`);
		frame.root.append(
			svg('path', { class: 'area mark', style, d }, svg('title', {}, HEALTH[kind])),
		);
		below = above;
	}
	const tell = (index) =>
		HEALTH_STACK.map((kind) => `${HEALTH[kind]}: ${number(samples[index].health[kind])}`).join(
			' · ',
		);
	return {
		root: frame.root,
		items: HEALTH_STACK.map((kind) => ({
			name: HEALTH[kind],
			colour: `--health-${kind}`,
			shape: 'area',
		})),
		label: `${rules.title}. At the end: ${tell(samples.length - 1)}.`,
		read: reader(frame, path.minutes, samples, tell),
	};
}

const endName = (end) => END_NAMES[end] ?? end;

function lots(path, rules, width) {
	if (rules.lots.length === 0) return empty(width, 'Nothing was for sale.');
	const order = [...rules.lots].sort((a, b) => a.from - b.from || a.lot - b.lot);
	const max = order.length;
	const end = order.reduce((last, { until }) => Math.max(last, until ?? path.minutes), 0);
	const frame = axes({
		width,
		height: width < 480 ? 440 : 640,
		start: order[0].from,
		minutes: Math.max(end, order[0].from + 60),
		max,
		unit: { size: 1 },
		label: 'lots, in the order they were offered',
		whole: true,
	});
	const room = (frame.y(0) - frame.y(1)) * 0.8;
	const thickness = Math.min(8, Math.max(1, room));
	const paths = Object.fromEntries(LOT_ENDS.map((end) => [end, '']));
	order.forEach((lot, index) => {
		const from = frame.x(lot.from);
		const length = Math.max(1.5, frame.x(lot.until ?? path.minutes) - from);
		const left = Math.min(from, frame.edge - length);
		paths[lot.end] += `M${left.toFixed(1)} ${frame.y(index + 0.5).toFixed(1)}h${length.toFixed(1)}`;
	});
	const count = (end) => order.reduce((sum, lot) => sum + (lot.end === end), 0);
	const ends = LOT_ENDS.filter((end) => paths[end]);
	for (const end of ends) {
		const style = `${coloured(`--${end}`)}; stroke-width: ${thickness.toFixed(2)}`;
		const said = `${endName(end)}: ${number(count(end))}`;
		frame.root.append(
			svg('path', { class: 'curve mark', style, d: paths[end] }, svg('title', {}, said)),
		);
	}
	const said = ends.map((end) => `${endName(end)} ${number(count(end))}`).join(', ');
	return {
		root: frame.root,
		items: ends.map((end) => ({
			name: `${endName(end)} (${number(count(end))})`,
			colour: `--${end}`,
			shape: 'area',
		})),
		label: `${rules.title}. ${said}.`,
		read: (_, at) => {
			const share = (frame.bottom - at) / (frame.bottom - frame.y(max));
			const index = Math.min(max - 1, Math.max(0, Math.floor(share * max)));
			const d = `M${frame.left} ${frame.y(index + 0.5)}H${frame.edge}`;
			return { text: lotInWords(order[index]), d };
		},
	};
}

function lotInWords({ lot, loan, from, until, end, price, worth }) {
	const start = `Lot ${lot} of loan ${loan}: offered at ${duration(from)}`;
	if (until === null) return `${start}, still for sale`;
	const outcome = `${start}, ${end} after ${duration(until - from)}`;
	if (price === null) return outcome;
	const share = worth ? `, ${percent(price, worth)} of its worth then` : '';
	return `${outcome} for ${amount(price)} NUSD${share}`;
}

function paid(path, rules, width) {
	const sold = rules.lots.filter(
		({ price, worth, until }) => price !== null && worth && until !== null,
	);
	if (sold.length === 0) return empty(width, 'Nothing was sold.');
	const share = ({ price, worth }) => (price / worth) * 100;
	const max = sold.reduce((most, one) => Math.max(most, share(one)), 100);
	const label = 'price paid, % of worth when offered';
	const frame = axes({ width, height: 230, minutes: path.minutes, max, unit: { size: 1 }, label });
	frame.root.append(
		svg('path', {
			class: 'axis',
			d: `M${frame.left} ${frame.y(100)}H${frame.edge}`,
			'stroke-dasharray': '4 3',
		}),
	);
	const points = sold.map((one) => [frame.x(one.until), frame.y(share(one))]);
	const d = points.map(([x, y]) => `M${x.toFixed(1)} ${y.toFixed(1)}h0`).join('');
	const said = `${number(sold.length)} sold at ${percent(rules.figures.recovered, 1e6)} of their worth when offered`;
	frame.root.append(
		svg('path', { class: 'dots mark', style: coloured('--sold'), d }, svg('title', {}, said)),
	);
	return {
		root: frame.root,
		items: [{ name: 'one sale', colour: '--sold', shape: 'area' }],
		label: `${rules.title}. ${said}.`,
		read: (x, y) => {
			const distance = ([a, b]) => (a - x) ** 2 + (b - y) ** 2;
			const nearest = points.reduce(
				(best, one, index) => (distance(one) < distance(points[best]) ? index : best),
				0,
			);
			const [a, b] = points[nearest];
			return { text: lotInWords(sold[nearest]), d: `M${a - 6} ${b}h12M${a} ${b - 6}v12` };
		},
	};
}

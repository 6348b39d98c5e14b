// Looks at the page of a stress report in a headless browser, as its readers will, and says what is
// wrong with it.
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const USAGE = `Usage: node look.js PAGE.html OUT_DIR

Opens the page of a stress report in headless Chromium, at the size of a desktop and of a phone, in
light and in dark; goes through its controls by keyboard; writes OUT_DIR/{desktop,phone}{,-dark}.png.
Exit status: 0 if nothing is wrong, 1 if something is (each fault on a line of its own), 2 if the
page could not be opened. CHROMIUM names the browser if it is not /usr/bin/chromium.`;
const BROWSER = process.env.CHROMIUM ?? '/usr/bin/chromium';
const FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];
const SCREENS = [
	{ name: 'desktop', viewport: { width: 1280, height: 900 } },
	{ name: 'narrow', viewport: { width: 360, height: 740 }, silent: true },
	{ name: 'phone', viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 },
];
const SCHEMES = { light: '', dark: '-dark' };

/** What is wrong with the page as it stands. Runs in the browser. */
function faultsNow() {
	const faults = [];
	const report = JSON.parse(document.getElementById('results').textContent);
	const root = document.documentElement;
	if (root.scrollWidth > root.clientWidth) {
		faults.push(`the page is ${root.scrollWidth} px wide on a screen of ${root.clientWidth} px`);
	}
	const ran = report.paths.filter(({ rules }) => rules.length > 0);
	for (const [index, path] of ran.entries()) {
		const section = document.getElementById(`path-${index}`);
		if (!section) {
			faults.push(`path ${path.name}: no section`);
			continue;
		}
		const say = (what) => faults.push(`path ${path.name}: ${what}`);
		checkPlots(section, path, say);
		if (section.querySelectorAll('table.rules').length !== 1) say('no table of figures');
	}
	for (const table of document.querySelectorAll('table.rules')) checkTable(table);
	const rows = document.querySelectorAll('table.words:last-of-type').length;
	if (report.assumptions.length > 0 && rows === 0) faults.push('no table of assumptions');
	return faults;

	function checkTable(table) {
		const where = table.closest('section').id || 'overview';
		const max = Math.max(...ran.map(({ rules }) => rules.length));
		const bodyRows = table.querySelectorAll('tbody tr:not(.group)').length;
		if (bodyRows < max) faults.push(`table in ${where}: ${bodyRows} rows, ${max} sets of rules`);
		const wide = table.querySelectorAll('thead th').length;
		for (const row of table.querySelectorAll('tbody tr:not(.group)')) {
			if (row.children.length !== wide) faults.push(`table in ${where}: a row lacks cells`);
			if (/NaN|undefined|Infinity/.test(row.textContent)) {
				faults.push(`table in ${where}: "${row.textContent}"`);
			}
		}
		const box = table.closest('.scroll').getBoundingClientRect();
		if (box.right > root.clientWidth + 0.5) faults.push(`table in ${where}: beyond the screen`);
	}

	function checkPlots(section, path, say) {
		const chosen = path.rules[section.querySelector('input[type=radio]:checked')?.value ?? 0];
		const { covered, shortfall, under_water } = chosen.figures;
		const anyLoss = path.rules.some(
			({ figures: f }) => f.covered + f.shortfall + f.under_water > 0,
		);
		const marksDue = {
			price: true,
			losses: anyLoss,
			'written-off': true,
			fund: true,
			debt: true,
			'for-sale': true,
			lots: chosen.lots.length > 0,
			health: chosen.samples.length > 0 && covered + shortfall + under_water >= 0,
			paid: chosen.lots.some(({ end, worth }) => end === 'sold' && worth > 0),
		};
		for (const [kind, due] of Object.entries(marksDue)) {
			const plot = section.querySelector(`figure[data-kind="${kind}"] svg.plot`);
			if (!plot) say(`plot ${kind}: missing`);
			else checkPlot(plot, (what) => say(`plot ${kind}: ${what}`), due);
		}
		const marked = section.querySelectorAll('svg.plot .published').length;
		if (marked !== path.published.length) {
			say(`${marked} of ${path.published.length} published points are marked`);
		}
	}

	function checkPlot(plot, say, due) {
		const drawn = [...plot.querySelectorAll('.mark')].filter((mark) => {
			const { width, height } = mark.getBBox();
			return width + height > 0;
		});
		if (due && drawn.length === 0) say('no marks');
		if (!plot.getAttribute('aria-label')) say('no label');
		if (/NaN|undefined|Infinity/.test(plot.outerHTML)) say('something that is no number is drawn');
		const frame = plot.getBoundingClientRect();
		const texts = [...plot.querySelectorAll('text')].map((text) => ({
			words: text.firstChild?.textContent ?? '',
			box: text.getBoundingClientRect(),
		}));
		for (const [index, { words, box }] of texts.entries()) {
			const isOut =
				box.left < frame.left - 0.5 ||
				box.right > frame.right + 0.5 ||
				box.top < frame.top - 0.5 ||
				box.bottom > frame.bottom + 0.5;
			if (isOut) say(`"${words}" is out of the plot`);
			const other = texts.slice(index + 1).find(({ box: next }) => {
				const across = Math.min(box.right, next.right) - Math.max(box.left, next.left);
				const down = Math.min(box.bottom, next.bottom) - Math.max(box.top, next.top);
				return across > 1 && down > 2;
			});
			if (other) say(`"${words}" and "${other.words}" overlap`);
		}
	}
}

/** Chooses every option of each control, by keyboard, and checks the page after each choice. */
async function goThroughControls(page, look) {
	for (const select of await page.locator('select').all()) {
		await select.focus();
		for (let left = await select.locator('option').count(); left > 1; left -= 1) {
			await changed(page, select, () => page.keyboard.press('ArrowDown'), look);
		}
	}
	for (const group of await page.locator('fieldset').all()) {
		const radios = group.locator('input[type=radio]');
		await radios.first().focus();
		for (let left = await radios.count(); left > 1; left -= 1) {
			await changed(page, group, () => page.keyboard.press('ArrowDown'), look);
		}
	}
	const details = page.locator('summary');
	for (const summary of await details.all()) {
		await summary.focus();
		await page.keyboard.press('Enter');
		if (!(await summary.evaluate((one) => one.parentElement.open))) look(['a summary stays shut']);
	}
	for (const plot of await page.locator('svg.plot').all()) {
		await plot.scrollIntoViewIfNeeded();
		const readout = plot.locator('xpath=../following-sibling::p');
		const before = await readout.textContent();
		if (before === '') continue;
		await plot.hover();
		if ((await readout.textContent()) === before) {
			look([`plot "${await plot.getAttribute('aria-label')}" says nothing under the pointer`]);
		}
	}
	await page.mouse.move(0, 0);
	look(await page.evaluate(faultsNow));
}

async function changed(page, control, act, look) {
	const drawing = () =>
		control.evaluate((one) => {
			const plots = one.closest('figure') ?? one.nextElementSibling;
			return [...plots.querySelectorAll('svg.plot')].map((plot) => plot.outerHTML).join();
		});
	const before = await drawing();
	await act();
	if ((await drawing()) === before) look(['a control changes nothing']);
	look(await page.evaluate(faultsNow));
}

async function lookAt(context, url, screenshot, isFull) {
	const faults = new Set();
	const page = await context.newPage();
	page.on('console', (message) => {
		if (['error', 'warning'].includes(message.type())) faults.add(`console: ${message.text()}`);
	});
	page.on('pageerror', (error) => faults.add(`error: ${error.message}`));
	page.on('request', (request) => {
		const address = request.url();
		if (address !== url && !address.startsWith('data:')) faults.add(`request: ${address}`);
	});
	const started = Date.now();
	await page.goto(url, { waitUntil: 'load' });
	await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
	const took = Date.now() - started;
	const look = (found) => found.forEach((fault) => faults.add(fault));
	look(await page.evaluate(faultsNow));
	if (screenshot) await page.screenshot({ path: screenshot, fullPage: true });
	if (isFull) await goThroughControls(page, look);
	await page.close();
	return { faults: [...faults], took };
}

async function lookEverywhere(browser, url, out) {
	let count = 0;
	for (const { name, silent, ...screen } of SCREENS) {
		for (const [colorScheme, suffix] of Object.entries(SCHEMES)) {
			const context = await browser.newContext({ ...screen, colorScheme });
			const screenshot = silent ? undefined : join(out, `${name}${suffix}.png`);
			const { faults, took } = await lookAt(context, url, screenshot, colorScheme === 'light');
			await context.close();
			console.log(`${name}, ${colorScheme}: drawn after ${took} ms, faults: ${faults.length}`);
			faults.forEach((fault) => console.error(`${name}, ${colorScheme}: ${fault}`));
			count += faults.length;
		}
	}
	return count;
}

function stop(message) {
	console.error(message);
	process.exit(2);
}

const { positionals } = parseArgs({ allowPositionals: true, strict: false });
if (positionals.length !== 2) stop(USAGE);
const [file, out] = positionals.map((one) => resolve(one));
if (!existsSync(file)) stop(`${file} is not there.\n\n${USAGE}`);
if (!existsSync(BROWSER)) {
	stop(`${BROWSER} is not there: install it (Debian: apt-get install chromium) or set CHROMIUM.`);
}
mkdirSync(out, { recursive: true });
const profile = mkdtempSync(join(tmpdir(), 'look-'));
const browser = await chromium.launch({
	executablePath: BROWSER,
	args: FLAGS,
	env: { ...process.env, HOME: profile },
});
try {
	const count = await lookEverywhere(browser, pathToFileURL(file).href, out);
	process.exitCode = count === 0 ? 0 : 1;
} finally {
	await browser.close();
	rmSync(profile, { recursive: true, force: true });
}

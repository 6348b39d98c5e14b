// Counts the ties between the source files of each pallet and fails if they form a circle: files in
// a circle can be neither understood nor changed one by one. It also fails if `types` uses anything
// of the pallet except itself and `math`.
//
// It reads what rustfmt has formatted and knows no types, so it sees only names: imports, paths,
// `Self::name`, `Type::name` and `.name()`. `--list` prints each tie with the names that make it.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The parts of the pallet macros. They call everything, and everything uses what they declare. */
const FACE = new Set(['lib.rs', 'calls.rs', 'storage.rs', 'events.rs', 'errors.rs']);
const LEFT_OUT = /(^|\/)(tests(\.rs|\/)|mock|benchmarking)|weights\.rs$/;
/** Methods that other types have too, so that `.get(` does not tell whose it is. */
const COMMON_METHODS = new Set(
	`as_ref clear clone consume contains count extend filter find first get insert into is_empty
	iter keys kill last len map max min mutate next ok push put remaining remove replace retain set
	sort split sum take update value values weight`.split(/\s+/),
);

const COMMENT_OR_LITERAL =
	/\/\/.*|\/\*[^]*?\*\/|\bb?r(#*)"[^]*?"\1|"(?:\\[^]|[^"\\])*"|'(?:\\.[^']*|[^'\\\n])'/g;
const ONLY_FOR_TESTS =
	/^(\t*)#\[cfg\(test\)\]\s*(?:(?:pub )?use [^;]*;|[^;{]*(?:;|\{[^]*?^\1\}))/gm;
const IMPORT = /(\bpub(?:\([^)]*\))?\s+)?\buse\s+([^;]+);/g;
const BRANCHES = /([\w:]*)\{([^{}]*)\}/;
/** What a file defines for others begins a line; an `impl` block ends at its own indentation. */
const BEFORE_ITEM = String.raw`^(?:pub(?:\([^)]*\))? )?(?:(?:unsafe|async|const) )*`;
const ITEM = new RegExp(`${BEFORE_ITEM}(?:struct|enum|trait|type|const|static|fn) (\\w+)`, 'gm');
const IMPL = /^(\t*)impl\b([^{]*)\{(?:\}|[^]*?^\1\})/gm;
const IMPL_FUNCTION = /\bfn (\w+)[^(]*\(\s*(&?(?:'\w+ )?(?:mut )?self\b)?/g;
/** `<Type as Trait>::` before a function. */
const CAST = /<(\w+)(?:<\w+>)?\s+as\s+[^;{}()]*?>::(?=[a-z_])/g;
const GENERICS = '<(?:[^<>;{}]|<(?:[^<>]|<[^<>]*>)*>)*>';
/** `Self::name`, `Type::name`, `Type::<T>::name`, called or passed on; not `T::Other::name`. */
const FUNCTION = new RegExp(
	String.raw`(?<![\w:])(?:crate::)?([A-Z]\w*)(?:::${GENERICS})?::([a-z_]\w*)`,
	'g',
);
const CALLED_METHOD = /\.([a-z_]\w*)(?=\(|::<)/g;
const PATH = /(?<![\w:.'])[A-Za-z_]\w*(?:::[A-Za-z_]\w*)+/g;
/** What may come from a glob import: a type anywhere, a function where it is called. */
const WORD = /(?<![\w.':])(?<!\bfn\s+)(?:[A-Z]\w*|[a-z_]\w*(?=\(|::<))/g;

/** @param {Map<string, Set<string>>} sets */
function add(sets, key, value) {
	if (!sets.has(key)) sets.set(key, new Set());
	sets.get(key).add(value);
}

/** The single imports of a tree such as `a::{b, c::{self, D as E}, f::*}`. */
function importsOf(tree, visible) {
	const parts = (list) => list.split(',').filter((part) => part.trim());
	const spread = (_, front, list) => parts(list).map((part) => front + part.trim()).join();
	let flat = tree;
	while (BRANCHES.test(flat)) flat = flat.replace(BRANCHES, spread);
	return parts(flat).map((part) => {
		const [whole, alias] = part.trim().replace(/::self\b/, '').split(/\s+as\s+/);
		const path = whole.split('::').filter((name) => name && name !== '*');
		return { path, name: alias ?? path.at(-1), glob: whole.endsWith('*'), visible };
	});
}

/** The type that an `impl` block is for, and whether the block is of a trait. */
function ownerOf(header) {
	let plain = header.replaceAll('->', '');
	while (/<[^<>]*>/.test(plain)) plain = plain.replace(/<[^<>]*>/g, '');
	const parts = plain.replace(/\swhere\b[^]*/, '').split(/\sfor\s/);
	return { type: /(\w+)\s*$/.exec(parts.at(-1))?.[1], ofTrait: parts.length > 1 };
}

/** The source files of a pallet and the ties between them. */
class Pallet {
	/** From each file to others, with the names that tie them. */
	ties = new Map();
	/** By path, as `types::loan`: one for each file. A module inside a file counts as the file. */
	#modules = new Map();
	/** The files that define a function `Type::name`, or `Type::name!` of a trait, or a method. */
	#functions = new Map();
	#methods = new Map();

	/** @param {string} folder */
	constructor(folder) {
		const names = readdirSync(folder, { recursive: true }).sort();
		for (const file of names.filter((name) => name.endsWith('.rs') && !LEFT_OUT.test(name))) {
			this.#read(file, readFileSync(join(folder, file), 'utf8'));
			this.ties.set(file, new Map());
		}
		for (const module of this.#modules.values()) {
			// A face calls everything: it would close a circle with all that use what it declares.
			if (FACE.has(module.file)) continue;
			this.#tieImports(module);
			this.#tieNames(module);
		}
	}

	/** Finds the imports, items and functions of a file. */
	#read(file, source) {
		const code = source.replace(COMMENT_OR_LITERAL, ' ').replace(ONLY_FOR_TESTS, '');
		const imports = [...code.matchAll(IMPORT)];
		const uses = imports.flatMap(([, visible, tree]) => importsOf(tree, visible));
		const text = code.replace(IMPORT, ' ').replace(CAST, '$1::');
		const items = new Set([...text.matchAll(ITEM)].map(([, name]) => name));
		const impls = [...text.matchAll(IMPL)].map(({ 0: body, 2: header, index }) => {
			const { type, ofTrait } = ownerOf(header);
			for (const [, name, receiver] of body.matchAll(IMPL_FUNCTION)) {
				add(this.#functions, `${type}::${name}${ofTrait ? '!' : ''}`, file);
				if (receiver && !ofTrait) add(this.#methods, name, file);
			}
			return { type, start: index, end: index + body.length };
		});
		const path = file.replace(/(^lib|\/mod)?\.rs$/, '').split('/').filter(Boolean);
		const key = path.join('::');
		this.#modules.set(key, { file, path, key, uses, text, items, impls });
	}

	/** What a name means in a module: `null` if it is not the pallet's, `undefined` if unknown. */
	#lookUp(name, module, { from = module, globs = true, behind = [] } = {}) {
		if (name === 'crate') return { module: this.#modules.get('') };
		if (name === 'self') return { module };
		const parent = module.path.slice(0, -1).join('::');
		if (name === 'super') return { module: this.#modules.get(parent) };
		const key = [...module.path, name].join('::');
		// A glob that leads back to where it began adds nothing.
		if (behind.includes(key)) return undefined;
		if (this.#modules.has(key)) return { module: this.#modules.get(key) };
		if (module.items.has(name)) return { module, item: name };
		// Imports are for the module itself and those inside it, unless they are re-exported.
		const isInside = !module.key || `${from.key}::`.startsWith(`${module.key}::`);
		const uses = module.uses.filter(({ visible }) => visible || isInside);
		const way = { from: module, behind: [...behind, key] };
		const named = uses.find((use) => !use.glob && use.name === name);
		if (named) return this.#follow(named.path, module, { ...way, globs: false }) ?? null;
		for (const { path } of uses.filter((use) => globs && use.glob)) {
			const target = this.#follow(path, module, { ...way, globs: false });
			const found = target && !target.item && this.#lookUp(name, target.module, way);
			if (found) return found;
		}
		return undefined;
	}

	/** Where a path leads: to a module or an item in it, or out of the pallet. */
	#follow([first, ...rest], module, { globs, behind } = {}) {
		let at = this.#lookUp(first, module, { globs, behind });
		for (const name of rest) {
			if (!at || at.item) break;
			const within = at.module;
			at = this.#lookUp(name, within, { from: module, behind });
			// An unknown name comes from a macro: in the root a pallet macro, elsewhere one in the
			// file.
			if (at === undefined) return within.key ? { module: within, item: name } : null;
		}
		return at;
	}

	#tieImports(module) {
		const words = new Set(module.text.match(WORD));
		const own = new Set([...module.items, ...module.uses.map((use) => use.name)]);
		for (const { path, name, glob, visible } of module.uses) {
			const target = this.#follow(path, module, { globs: false });
			// Re-exporting what a child has is no tie to it; using it as well is one.
			const child = [...module.path, path[path[0] === 'self' ? 1 : 0]].join('::');
			const handsOn = visible && this.#modules.has(child);
			if (glob && target && !target.item) {
				for (const word of [...words].filter((one) => !own.has(one))) {
					const found = this.#lookUp(word, target.module, { from: module });
					if (found?.item) this.#tie(module, found, word);
				}
			} else if (!handsOn || words.has(name)) {
				this.#tie(module, target, path.at(-1));
			}
		}
	}

	#tieNames(module) {
		for (const [path] of module.text.matchAll(PATH)) {
			const names = path.split('::');
			const first = this.#lookUp(names[0], module);
			if (first && !first.item) this.#tie(module, this.#follow(names, module), names.at(-1));
		}
		for (const { 1: type, 2: name, index } of module.text.matchAll(FUNCTION)) {
			const self = module.impls.find(({ start, end }) => start < index && index < end)?.type;
			const key = `${type === 'Self' ? self : type}::${name}`;
			const definedIn = this.#functions.get(key) ?? this.#functions.get(`${key}!`);
			this.#tieToOnly(module, definedIn, name);
		}
		for (const [, name] of module.text.matchAll(CALLED_METHOD)) {
			if (!COMMON_METHODS.has(name)) this.#tieToOnly(module, this.#methods.get(name), name);
		}
	}

	/** Ties a file to where a path led, unless that is part of the face or a list of modules. */
	#tie(from, target, name) {
		if (!target || FACE.has(target.module.file)) return;
		const isInside = (key) => key.startsWith(`${target.module.key}::`);
		const isList = !target.item && [...this.#modules.keys()].some(isInside);
		if (!isList) this.#tieToOnly(from, [target.module.file], name);
	}

	/** Ties to the only file that defines a name: with several, nobody knows which one is meant. */
	#tieToOnly({ file }, definedIn = [], name) {
		const [only, another] = definedIn;
		if (only && !another && only !== file) add(this.ties.get(file), only, name);
	}
}

/** The same ties, between the rooms of a pallet: its folders, and the files beside them. */
function betweenRooms(ties) {
	const roomOf = (file) => {
		const folder = `${file.replace(/\.rs$/, '').split('/')[0]}/`;
		return [...ties.keys()].some((other) => other.startsWith(folder)) ? folder : file;
	};
	const rooms = new Map([...ties.keys()].map((file) => [roomOf(file), new Map()]));
	for (const [from, targets] of ties) {
		for (const [to, names] of targets) {
			const [here, there] = [roomOf(from), roomOf(to)];
			if (here !== there) names.forEach((name) => add(rooms.get(here), there, name));
		}
	}
	return rooms;
}

/** The shortest ways from a node: to each that it reaches, and around to itself. */
function waysFrom(start, graph) {
	const ways = new Map();
	const queue = [[start]];
	for (const way of queue) {
		for (const next of graph.get(way.at(-1)).keys()) {
			if (ways.has(next)) continue;
			ways.set(next, [...way, next]);
			queue.push(ways.get(next));
		}
	}
	return ways;
}

/** The shortest way around each circle of a graph, by the members: all that reach each other. */
function circlesOf(graph) {
	const ways = new Map([...graph.keys()].map((node) => [node, waysFrom(node, graph)]));
	const circles = new Map();
	for (const [node, reached] of ways) {
		const round = reached.get(node);
		if (!round) continue;
		const members = [...reached.keys()].filter((other) => ways.get(other).has(node));
		const key = members.sort().join(', ');
		if (!(circles.get(key)?.length <= round.length)) circles.set(key, round);
	}
	return circles;
}

/** Prints a summary of a pallet, and returns what is wrong with it. */
function report(pallet, ties, list) {
	const pairs = [...ties].flatMap(([from, all]) => [...all.keys()].map((to) => [from, to]));
	const namesOf = (graph, from, to) => [...graph.get(from).get(to)].join(', ');
	const say = (graph, from, to) => `\t${from} → ${to} (${namesOf(graph, from, to)})`;
	const circles = new Map();
	for (const [what, graph] of Object.entries({ files: ties, rooms: betweenRooms(ties) })) {
		for (const [members, round] of circlesOf(graph)) {
			const text = `1 circle of ${members.split(', ').length} ${what}: ${members}`;
			const steps = round.slice(1).map((to, at) => say(graph, round[at], to));
			// Where each file is a room of its own, a circle of files is one of rooms as well.
			if (!circles.has(members)) circles.set(members, { text, steps });
		}
	}
	const found = [...circles.values()];
	const files = [...ties.keys()].filter((file) => !FACE.has(file));
	const result = found.map(({ text }) => text).join('; ') || 'no circle';
	console.log(`${pallet}: ${files.length} files, ${pairs.length} ties, ${result}`);
	if (list) pairs.forEach((pair) => console.log(say(ties, ...pair)));

	const isOfTypes = (file) => /^types(\/|\.rs$)/.test(file);
	const strays = pairs
		.filter(([from, to]) => isOfTypes(from) && !isOfTypes(to))
		.filter(([, to]) => to !== 'math/mod.rs');
	return [
		...found.map(({ text, steps }) => [`${text}; the shortest way around:`, ...steps]),
		...strays.map((pair) => ['types may use types and math only:', say(ties, ...pair)]),
	];
}

const args = process.argv.slice(2);
const repository = fileURLToPath(new URL('..', import.meta.url));
const pallets = join(args.find((arg) => !arg.startsWith('--')) ?? repository, 'pallets');

for (const pallet of readdirSync(pallets).sort()) {
	const folder = join(pallets, pallet, 'src');
	if (!existsSync(folder)) continue;
	const faults = report(pallet, new Pallet(folder).ties, args.includes('--list'));
	for (const fault of faults) console.error(`${pallet}: ${fault.join('\n')}`);
	if (faults.length > 0) process.exitCode = 1;
}

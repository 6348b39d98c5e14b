// Packs the pallets as other teams take them, and checks that a runtime outside this workspace
// resolves against the packed crates alone: packed.mjs FOLDER. FOLDER is emptied; afterwards it has
// the example's runtime with its own manifest, so that `cargo test` there compiles and runs it.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const EXAMPLE = join(ROOT, 'examples/runtime');

const [folder] = process.argv.slice(2).map((one) => resolve(one));
if (folder === undefined) throw new Error('give the folder to write to: packed.mjs FOLDER');

const read = (...path) => readFileSync(join(...path), 'utf8');
const cargo = (cwd, ...args) =>
	execFileSync('cargo', args, { cwd, maxBuffer: Infinity, stdio: ['ignore', 'pipe', 'inherit'] });

/** The part of a manifest below a heading. */
function section(manifest, heading) {
	const [, rest] = manifest.split(`[${heading}]\n`);
	return rest.split(/^\[/m)[0];
}

/** The entries of a section of the workspace's manifest, without paths: as in a registry. */
function inherited(heading) {
	const rows = section(read(ROOT, 'Cargo.toml'), heading).matchAll(/^([\w-]+) = (.*)$/gm);
	return new Map([...rows].map(([, name, value]) => [name, value.replace(/path = "[^"]*", /, '')]));
}

/** Packs the pallets and unpacks them in the folder. Returns the name and subfolder of each. */
function pack() {
	const names = readdirSync(join(ROOT, 'pallets')).map((name) => `pignus-${name}`);
	const packages = names.flatMap((name) => ['--package', name]);
	const target = join(folder, 'target');
	cargo(ROOT, 'package', '--quiet', '--no-verify', '--allow-dirty', '--target-dir', target, ...packages);
	const archives = readdirSync(join(target, 'package')).filter((name) => name.endsWith('.crate'));
	for (const archive of archives) {
		execFileSync('tar', ['-xzf', join(target, 'package', archive), '-C', folder]);
	}
	return names.map((name) => [name, archives.find((one) => one.startsWith(name)).slice(0, -'.crate'.length)]);
}

/** The example's manifest as another team would write it. */
function manifest(crates) {
	const keys = inherited('workspace.package');
	const dependencies = inherited('workspace.dependencies');
	const patches = crates.map(([name, path]) => `${name} = { path = "${path}" }\n`);
	// The crates in `patches` change no type. With them the dependencies are the same as here.
	const standIns = section(read(ROOT, 'Cargo.toml'), 'patch.crates-io').replaceAll('"patches/', `"${ROOT}patches/`);
	const own = read(EXAMPLE, 'Cargo.toml')
		.replace(/\[lints\]\nworkspace = true\n\n/, '')
		.replace(/^(\w+)\.workspace = true$/gm, (_, key) => `${key} = ${keys.get(key)}`)
		.replace(/^([\w-]+) = \{ workspace = true/gm, (_, name) => {
			const written = dependencies.get(name).replace(/^"(.*)"$/, '{ version = "$1" }');
			return `${name} = ${written.replace(/,? *\}$/, '')}`;
		});
	return `${own}\n[workspace]\n\n[patch.crates-io]\n${standIns.trim()}\n${patches.join('')}`;
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'Cargo.toml'), manifest(pack()));
// For the versions that were tested.
cpSync(join(ROOT, 'Cargo.lock'), join(folder, 'Cargo.lock'));
cpSync(join(EXAMPLE, 'src'), join(folder, 'src'), { recursive: true });
const host = /^host: (.*)$/m.exec(execFileSync('rustc', ['-vV'], { encoding: 'utf8' }))[1];
const { packages } = JSON.parse(
	cargo(folder, 'metadata', '--quiet', '--format-version', '1', '--filter-platform', host),
);
const ours = packages.filter(({ name }) => name.startsWith('pignus-')).map((one) => one.manifest_path);
const elsewhere = ours.filter((path) => !path.startsWith(`${folder}/`));
if (elsewhere.length > 0) throw new Error(`taken from elsewhere: ${elsewhere.join(', ')}`);
console.log('the example resolves against the packed crates');

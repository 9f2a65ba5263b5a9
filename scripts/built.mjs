/** Whether a build is there already, made from the very files that are here now: the tests then need not make it again. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { root } from './setup.mjs';

/** What of the environment a build reads: svelte.config.js and vite.config.ts, and Vite itself. */
const READ = ['BASE_PATH', 'SITE_ADDRESS', 'BUILD_FOLDER', 'PRECOMPRESS', 'NODE_ENV'];

/** @returns one line for each file, with what it contains; without those that are listed and deleted */
function contents(files, folder) {
	return files
		.toSorted()
		.filter((file) => existsSync(join(folder, file)))
		.map((file) => {
			const bytes = readFileSync(join(folder, file));
			return `${file} ${createHash('sha256').update(bytes).digest('hex')}`;
		});
}

function digest(lines) {
	return createHash('sha256').update(lines.join('\n')).digest('hex');
}

/** What a build is made from, as one text: files, packages, environment. @returns null where git cannot list the files */
function inputs(env) {
	const { status, stdout } = spawnSync(
		'git',
		['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
		{ cwd: root, encoding: 'utf8', maxBuffer: 1e8 }
	);
	if (status !== 0) return null;
	const files = stdout.split('\0').filter((file) => file && !file.startsWith('tests/'));
	files.push('node_modules/.package-lock.json');
	const environment = READ.map((name) => `${name}=${env[name] ?? ''}`);
	return digest([process.version, ...environment, ...contents([...new Set(files)], root)]);
}

function output(folder) {
	const files = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
	return digest(contents(files, folder));
}

/**
 * Makes a build unless it is there, whole, from the same inputs. npm removes the note of it with the packages.
 * @param env what the build is given beyond the environment
 * @param build makes it, and says whether that went well
 * @returns whether the build is there now
 */
export async function ensureBuild(env, build) {
	const all = { ...process.env, ...env };
	const name = all.BUILD_FOLDER ?? 'build';
	const folder = join(root, name);
	const note = join(root, 'node_modules', '.cache', 'value-mirror', `${name}.txt`);
	const before = inputs(all);
	if (before && existsSync(folder) && existsSync(note))
		if (readFileSync(note, 'utf8') === `${before} ${output(folder)}`) return true;
	if (!(await build())) return false;
	// Files that were changed while it was made may be in it or not.
	if (before && inputs(all) === before) {
		mkdirSync(dirname(note), { recursive: true });
		writeFileSync(note, `${before} ${output(folder)}`);
	}
	return true;
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LIBRARIES } from '../../src/routes/about/libraries';

const root = new URL('../..', import.meta.url).pathname;

/** Packages named by an import of anything that is served: not the commands, which run in Node. */
function imported(): Set<string> {
	const files = ['src/lib', 'src/routes', 'src/app.css', 'src/service-worker.ts'].flatMap(
		(path) => {
			try {
				return readdirSync(join(root, path), { recursive: true }).map((file) =>
					join(path, String(file))
				);
			} catch {
				return [path];
			}
		}
	);
	const names = files
		.filter((file) => /\.(ts|svelte|css)$/.test(file))
		.flatMap((file) =>
			[...readFileSync(join(root, file), 'utf8').matchAll(/(?:from|import) '([^'.$/][^'.]*)/g)].map(
				([, path]) => path!
			)
		)
		.filter((path) => !path.startsWith('node:'))
		.map((path) =>
			path
				.split('/')
				.slice(0, path.startsWith('@') ? 2 : 1)
				.join('/')
		);
	return new Set(names);
}

const folderOf = (name: string) =>
	name === '@huggingface/transformers' ? '@xenova/transformers' : name;

test('every library that is served is listed with its own licence', () => {
	for (const [name, licence] of Object.entries(LIBRARIES)) {
		const path = join(root, 'node_modules', folderOf(name), 'package.json');
		expect(JSON.parse(readFileSync(path, 'utf8')).license, name).toBe(licence);
	}
	const listed = new Set(Object.keys(LIBRARIES).map(folderOf));
	const served = imported();
	expect(served).toContain('idb');
	const unlisted = [...served].filter((name) => !listed.has(name));
	expect(unlisted).toEqual([]);
});

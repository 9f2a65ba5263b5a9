import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { licenceTexts } from '../../../scripts/licence-texts';
import { folderOf, packageOf } from '../../../scripts/listed-libraries';
import { LIBRARIES } from '../../../src/routes/about/libraries';

const root = new URL('../../..', import.meta.url).pathname;

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

const manifestOf = (folder: string) =>
	JSON.parse(readFileSync(join(root, 'node_modules', folder, 'package.json'), 'utf8')) as {
		license: string;
		dependencies?: Record<string, string>;
	};

test('every library that is served is listed with its own licence', () => {
	for (const [name, licence] of Object.entries(LIBRARIES))
		expect(manifestOf(folderOf(name)).license, name).toBe(licence);
	const listed = new Set(Object.keys(LIBRARIES).map(folderOf));
	const served = imported();
	expect(served).toContain('idb');
	// The service worker is built apart, where the build does not look.
	for (const name of Object.keys(manifestOf('workbox-precaching').dependencies!)) served.add(name);
	const unlisted = [...served].filter((name) => !listed.has(name));
	expect(unlisted).toEqual([]);
});

test('a module’s package is found by its path, the innermost one, by its own name', () => {
	expect(packageOf('/app/src/lib/random.ts')).toBeUndefined();
	expect(packageOf('/app/node_modules/idb/build/index.js')).toBe('idb');
	expect(packageOf('/app/node_modules/@sveltejs/kit/node_modules/clsx/dist/clsx.mjs')).toBe('clsx');
	expect(packageOf('/app/node_modules/@xenova/transformers/dist/web.js')).toBe(
		'@huggingface/transformers'
	);
});

test('the licence text of every library goes with the app', () => {
	const texts = licenceTexts();
	for (const [name, licence] of Object.entries(LIBRARIES))
		expect(texts).toContain(`\n${name} (${licence})\n\n`);
	expect(texts.match(/Permission is hereby granted/g)!.length).toBeGreaterThan(10);
	expect(texts).toContain('SIL OPEN FONT LICENSE');
	expect(texts).toContain('Apache License');
});

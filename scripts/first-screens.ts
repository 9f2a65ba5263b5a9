/**
 * Puts the code of the first screens together: what every screen needs, what home adds, and what a question adds, one file
 * each. In fifty small files, as the bundler would have it, the same code compresses a tenth worse.
 */
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

/** Of each file: where its code begins. A module goes to the first file that has use for it. */
const BEGINS = {
	app: [
		'.svelte-kit/generated/client-optimized/app.js',
		'.svelte-kit/generated/client-optimized/nodes/0.js',
		'node_modules/@sveltejs/kit/src/runtime/client/entry.js'
	],
	home: ['src/routes/+page.svelte'],
	survey: ['src/routes/survey/+page.svelte']
};

/** What the bundler knows of a module: its static imports, by id. */
type Imports = (id: string) => { readonly importedIds: readonly string[] } | null;

/** A module and all that it imports, near or far; not what it imports when that is wanted. */
export function closure(begins: readonly string[], imports: Imports): Set<string> {
	const found = new Set<string>();
	const ahead = [...begins];
	for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
		if (found.has(id)) continue;
		found.add(id);
		ahead.push(...(imports(id)?.importedIds ?? []));
	}
	return found;
}

export function firstScreens(): Plugin {
	let files: [name: string, modules: Set<string>][] | undefined;
	return {
		name: 'first-screens',
		outputOptions(options) {
			if (this.environment.config.consumer === 'server') return;
			return {
				...options,
				codeSplitting: {
					groups: [
						{
							debugName: 'first screens',
							name(id, chunking) {
								files ??= Object.entries(BEGINS).map(([name, begins]) => [
									name,
									closure(
										begins.map((path) => resolve(path)),
										(module) => chunking.getModuleInfo(module)
									)
								]);
								return files.find(([, modules]) => modules.has(id))?.[0] ?? null;
							}
						}
					]
				}
			};
		}
	};
}

/**
 * Refuses a build that would serve a package which /about does not list with its licence: also one that came
 * in through another. Styles and the service worker, which is built apart, are held to it by a unit test.
 */
import type { Plugin } from 'vite';
import { LIBRARIES } from '../src/routes/about/libraries.ts';

/** Of a module's path: the innermost package's name. */
const PACKAGE = /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//;
/** Packages installed under another name than their own. */
const ALIASES: Readonly<Record<string, string>> = {
	'@xenova/transformers': '@huggingface/transformers'
};

/** Names the package of a module; undefined for our own. @param id the module's path, as the bundler has it */
export function packageOf(id: string): string | undefined {
	const name = PACKAGE.exec(id)?.[1];
	return name && (ALIASES[name] ?? name);
}

/** Where a package is installed, under node_modules. */
export function folderOf(name: string): string {
	return Object.entries(ALIASES).find(([, own]) => own === name)?.[0] ?? name;
}

export function listedLibraries(): Plugin {
	return {
		name: 'listed-libraries',
		generateBundle(_options, bundle) {
			// What runs at build time only, to render pages, is served to nobody.
			if (this.environment.config.consumer === 'server') return;
			for (const output of Object.values(bundle)) {
				if (output.type !== 'chunk') continue;
				for (const [id, { renderedLength }] of Object.entries(output.modules)) {
					const name = packageOf(id);
					if (!name || renderedLength === 0 || name in LIBRARIES) continue;
					const problem = `${name} is served and not listed: add it to src/routes/about/libraries.ts.`;
					// Said at once: the failure makes other plugins fail, whose words come last.
					this.environment.logger.error(problem);
					this.error(problem);
				}
			}
		}
	};
}

/**
 * Gives every script that is served a name that ends in .js. The inference runtime's is called .mjs in its package, which some
 * servers, nginx as Debian has it among them, send as a type that no browser runs as a module.
 */
import type { Plugin } from 'vite';

export function javaScriptAsJs(): Plugin {
	return {
		name: 'javascript-as-js',
		// SvelteKit sets the names of workers' files in its own hook, after which nothing but the result can be changed.
		configResolved({ worker }) {
			const output = worker.rolldownOptions.output;
			if (!output || Array.isArray(output)) return;
			const before = output.assetFileNames;
			output.assetFileNames = (asset) => {
				const name = typeof before === 'function' ? before(asset) : String(before);
				return asset.names[0]?.endsWith('.mjs') ? name.replace('[extname]', '.js') : name;
			};
		}
	};
}

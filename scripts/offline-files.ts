/**
 * The list of files the service worker keeps, made of the paths under `.svelte-kit/output`: addresses
 * relative to the service worker, and for what the model runs on a checksum, so that a damaged copy or a
 * login page in its place is never kept. Pages and scripts get none: some hosts add to them.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ManifestTransform } from 'workbox-build';

const checked = /^(models|data)\/|\.wasm$/;

/** @param folder the build's output folder */
export function offlineFiles(folder: string): ManifestTransform {
	return async (entries) => {
		const manifest = await Promise.all(
			entries.map(async (entry) => {
				const url = addressOf(entry.url);
				if (!checked.test(url)) return { ...entry, url };
				const bytes = await readFile(join(folder, entry.url));
				const digest = createHash('sha256').update(bytes).digest('base64');
				return { ...entry, url, integrity: `sha256-${digest}` };
			})
		);
		return { manifest };
	};
}

function addressOf(path: string): string {
	const address = path.replace(/^(client|prerendered\/(pages|dependencies))\//, '');
	// A page is a folder; the start page is the service worker's own folder.
	return address.replace(/(^|\/)index\.html$/, '$1') || './';
}

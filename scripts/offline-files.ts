/**
 * The list of files the service worker keeps, made of the paths under `.svelte-kit/output`: addresses relative to the service
 * worker, each with what a copy of it must have, so that neither a half-uploaded file nor a page in another's place is kept.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ManifestTransform } from 'workbox-build';

/** The policy in a page allows its own start script by this hash, which therefore is in no other page, nor in another version. */
const START_SCRIPT = /<meta http-equiv="content-security-policy" content="[^"]*'(sha256-[^']+)'/i;

/** @param folder the build's output folder */
export function offlineFiles(folder: string): ManifestTransform {
	return async (entries) => {
		const manifest = await Promise.all(
			entries.map(async (entry) => {
				const url = addressOf(entry.url);
				const bytes = await readFile(join(folder, entry.url));
				return entry.url.endsWith('.html')
					? { ...entry, url, page: startScriptOf(entry.url, bytes.toString()) }
					: { ...entry, url, integrity: integrityOf(bytes) };
			})
		);
		return { manifest };
	};
}

/** As in the `integrity` of a script element. */
function integrityOf(bytes: Buffer): string {
	return `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
}

/** What tells a page from every other. A checksum would not do: some hosts add to pages. */
function startScriptOf(path: string, page: string): string {
	const hash = START_SCRIPT.exec(page)?.[1];
	if (!hash) throw new Error(`${path} has no start script in its content security policy.`);
	return hash;
}

function addressOf(path: string): string {
	const address = path.replace(/^(client|prerendered\/(pages|dependencies))\//, '');
	// A page is a folder; the start page is the service worker's own folder.
	return address.replace(/(^|\/)index\.html$/, '$1') || './';
}

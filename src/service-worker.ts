/**
 * Keeps the whole app, model included, so that it works with the network off. It answers with the files of
 * its own version only, hence a page never gets a newer model than the one it was built with; a newer
 * version waits until the person takes it or has closed every tab.
 */
import { cacheNames, setCacheNameDetails } from 'workbox-core';
import { addPlugins, matchPrecache, precacheAndRoute } from 'workbox-precaching';
import type { PrecacheEntry } from 'workbox-precaching';

/** A file to keep; of a page, what it must have in it. Put in by the build: see scripts/offline-files.ts. */
type Entry = PrecacheEntry & { readonly page?: string };

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: unknown };

const entries = self.__WB_MANIFEST as Entry[];
const startScripts = new Map(
	entries.map(({ url, page }) => [new URL(url, self.location.href).href, page])
);

/** Whether the person has deleted the copy. */
let forgotten = false;

self.addEventListener('message', ({ data }) => {
	if (data === 'take-over') void self.skipWaiting();
	if (data === 'forget') forgotten = true;
});

self.addEventListener('activate', (event) => {
	// The page of the very first visit is served from now on, too; later ones begin with their self.
	event.waitUntil(Promise.all([self.clients.claim(), forgetEarlier()]));
});

self.addEventListener('fetch', (event) => {
	const { request } = event;
	// After a damaged file the page asks past every cache; this one is no exception.
	if (request.cache === 'reload') event.stopImmediatePropagation();
	else if (request.mode === 'navigate' && !isPageAddress(request.url)) {
		event.stopImmediatePropagation();
		event.respondWith(fetch(request).catch(() => nearestPage(request.url)));
	}
});

// Copies from before every file was checked had this version's names and perhaps other contents.
setCacheNameDetails({ precache: 'checked' });
addPlugins([
	{
		// What the page has just loaded need not come over the network a second time: only ask whether it is the same.
		requestWillFetch: async ({ request }) => new Request(request, { cache: 'no-cache' }),
		// All but pages have a checksum. A host that answers everything with the start page must not get it kept as another.
		cacheWillUpdate: async ({ request, response, event }) => {
			const startScript = startScripts.get(plainAddress(request.url));
			const whole = response.ok && (!startScript || (await isWhole(response, startScript)));
			return whole && (await isWanted(event)) ? response : null;
		}
	}
]);
precacheAndRoute(entries);

/**
 * Whether there is to be a copy at all. After the person has deleted it, this worker goes on until the last page is closed,
 * and would put aside again what that page still asks for.
 */
async function isWanted(event: ExtendableEvent): Promise<boolean> {
	return !forgotten && (event.type === 'install' || (await caches.has(cacheNames.precache)));
}

async function isWhole(page: Response, startScript: string): Promise<boolean> {
	const text = await page.clone().text();
	return text.includes(startScript) && /<\/html>\s*$/.test(text);
}

/** Without what workbox adds to the address of a file whose name does not change. */
function plainAddress(url: string): string {
	const address = new URL(url);
	address.searchParams.delete('__WB_REVISION__');
	return address.href;
}

/** Deletes the copies of earlier versions: those of this scope alone, since another copy of the app may be on the same host. */
async function forgetEarlier(): Promise<void> {
	const { scope } = self.registration;
	for (const name of await caches.keys())
		if (name.endsWith(`-${scope}`) && name !== cacheNames.precache) await caches.delete(name);
}

/** Pages are folders: their addresses end in a slash. */
function isPageAddress(url: string): boolean {
	return new URL(url).pathname.endsWith('/');
}

/** Without network: the page that the address lacks a slash for, else the start. */
async function nearestPage(url: string): Promise<Response> {
	const { origin, pathname, search } = new URL(url);
	const page = `${origin}${pathname}/`;
	return Response.redirect(
		(await matchPrecache(page)) ? `${page}${search}` : self.registration.scope
	);
}

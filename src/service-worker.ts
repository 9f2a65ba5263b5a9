/**
 * Keeps the whole app, model included, so that it works with the network off. It answers with the files of
 * its own version only, hence a page never gets a newer model than the one it was built with; a newer
 * version waits until the person takes it or has closed every tab.
 */
import {
	addPlugins,
	cleanupOutdatedCaches,
	matchPrecache,
	precacheAndRoute
} from 'workbox-precaching';
import type { PrecacheEntry } from 'workbox-precaching';

declare const self: ServiceWorkerGlobalScope & {
	/** Put in by the build: see scripts/offline-files.ts. */
	readonly __WB_MANIFEST: PrecacheEntry[];
};

self.addEventListener('message', ({ data }) => {
	if (data === 'take-over') void self.skipWaiting();
});

// The page of the very first visit is served from now on, too; later ones begin with their self.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
	const { request } = event;
	// After a damaged file the page asks past every cache; this one is no exception.
	if (request.cache === 'reload') event.stopImmediatePropagation();
	else if (request.mode === 'navigate' && !isPageAddress(request.url)) {
		event.stopImmediatePropagation();
		event.respondWith(fetch(request).catch(() => nearestPage(request.url)));
	}
});

// What the page has just loaded need not come over the network a second time: only ask whether it is the same.
addPlugins([
	{ requestWillFetch: async ({ request }) => new Request(request, { cache: 'no-cache' }) }
]);
cleanupOutdatedCaches();
precacheAndRoute(self.__WB_MANIFEST);

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

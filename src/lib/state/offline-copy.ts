/**
 * Deletes the copy of the app that works without network, and the service worker that keeps it.
 * @param path the path the app is served under, with a slash at its end
 */
export async function deleteOfflineCopy(path: string): Promise<void> {
	const scope = new URL(path, location.href).href;
	for (const registration of (await navigator.serviceWorker?.getRegistrations()) ?? [])
		if (registration.scope === scope) {
			// One that is still being put aside is to stop, and one that answers is to keep nothing more of what it fetches meanwhile.
			for (const state of ['installing', 'waiting', 'active'] as const)
				registration[state]?.postMessage('forget');
			await registration.unregister();
		}
	// Caches are named after the scope: another app at the same host keeps its own.
	const names = async () =>
		((await globalThis.caches?.keys()) ?? []).filter((name) => name.endsWith(scope));
	for (const name of await names()) await empty(name);
	// What was on its way into one when the worker was told makes it anew.
	for (const name of await names()) await empty(name);
}

/** The files first: of a cache that a service worker still holds, deleting the whole frees nothing yet. */
async function empty(name: string): Promise<void> {
	const cache = await caches.open(name);
	for (const request of await cache.keys()) await cache.delete(request);
	await caches.delete(name);
}

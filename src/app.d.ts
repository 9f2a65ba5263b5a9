import type { ItemId } from '$lib/catalog';

declare global {
	/** Where this build is to be found, ending in a slash; null where whoever built it did not say. */
	const __SITE_ADDRESS__: string | null;

	namespace App {
		// No server, no locals: the app is a set of static files.
		interface PageState {
			/** The question that an entry of the browser's history shows, so that its Back goes one question back. */
			asked?: { run: string; item: ItemId | null; before: ItemId };
		}
	}
}

export {};

import type { ItemId } from '$lib/catalog';

declare global {
	namespace App {
		// No server, no locals: the app is a set of static files.
		interface PageState {
			/** The question that an entry of the browser's history shows, so that its Back goes one question back. */
			asked?: { run: string; item: ItemId | null; before: ItemId };
		}
	}
}

export {};

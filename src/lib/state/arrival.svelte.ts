import { afterNavigate, goto } from '$app/navigation';
import { page } from '$app/state';
import { untrack } from 'svelte';
import { LinkError, readFragment, type Shared } from '$lib/run/link';

/** What stands behind the # of an address that brings answers, whole or not. */
const LINK = /^#VP\d/;

/**
 * Answers that come behind the # of the page's address. They are taken out of the address bar once read. To be made
 * while a component is; it ends with that.
 */
export class Arrival {
	/** Why the last link could not be read, for the person; null while all is well. */
	fault = $state<string | null>(null);

	/** @param here the page's own address @param onarrival called with what a link brought */
	constructor(here: string, onarrival: (shared: Shared) => void) {
		let live = $state(false);
		afterNavigate(() => (live = true));
		$effect(() => {
			const { hash } = page.url;
			if (live && LINK.test(hash)) untrack(() => this.#take(hash, here, onarrival));
		});
	}

	#take(hash: string, here: string, onarrival: (shared: Shared) => void): void {
		// eslint-disable-next-line svelte/no-navigation-without-resolve -- the page has resolved it
		void goto(here, { replaceState: true, keepFocus: true, noScroll: true });
		try {
			const shared = readFragment(hash);
			this.fault = null;
			onarrival(shared);
		} catch (error) {
			if (!(error instanceof LinkError)) throw error;
			this.fault = error.message;
		}
	}
}

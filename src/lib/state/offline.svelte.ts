import type { Remembered } from './remembered';

export type OfflineState =
	/** This browser, or the way the page is served, has no service workers. */
	| 'unsupported'
	/** Not asked for yet, or its files are still coming. */
	| 'waiting'
	| 'ready'
	/** Some file did not come, or not whole; the next visit tries again. */
	| 'failed';

/** The copy of the app on this device, and whether a newer one is waiting to take its place. */
export class Offline {
	readonly #scope: string | null;
	readonly #remembered: Remembered;

	state = $state<OfflineState>('waiting');
	/** The newer version, all its files here; it takes over only when the person says so or every tab is closed. */
	newer = $state.raw<ServiceWorker | null>(null);

	#registered = false;
	/** Everything was deleted while this page was open: what was still under way must bring nothing of it back. */
	#letGo = false;

	/** @param scope the path the app is served under, with a slash at its end; null in development, which keeps no copy */
	constructor(scope: string | null, remembered: Remembered) {
		this.#scope = scope;
		this.#remembered = remembered;
	}

	/** Whether the app is known to work without network: its files are here, and the machine has run in this browser. */
	get works(): boolean {
		return this.state === 'ready' && this.#remembered.current.predicted;
	}

	/** Remembers that the machine runs in this browser. */
	prove(): void {
		if (!this.#letGo && !this.#remembered.current.predicted)
			this.#remembered.set({ predicted: true });
	}

	/** From now on this page keeps nothing of the app; the next visit may again. */
	letGo(): void {
		this.#letGo = true;
	}

	/** Keeps the app on this device; calling it again changes nothing. */
	async register(): Promise<void> {
		const scope = this.#scope;
		if (this.#registered || this.#letGo || scope === null) return;
		this.#registered = true;
		if (!('serviceWorker' in navigator)) {
			this.state = 'unsupported';
			return;
		}
		try {
			const registration = await navigator.serviceWorker.register(`${scope}service-worker.js`, {
				scope
			});
			if (this.#letGo) {
				await registration.unregister();
				return;
			}
			if (registration.active) this.state = 'ready';
			if (registration.waiting) this.newer = registration.waiting;
			this.#watch(registration.installing);
			registration.addEventListener('updatefound', () => this.#watch(registration.installing));
		} catch {
			this.state = 'failed';
		}
	}

	/** Lets the newer version take over, and loads the page again with it. What is saved stays. */
	update(): void {
		// Another tab has taken it already: this one has only to load again.
		if (this.newer?.state === 'activated') return location.reload();
		navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {
			once: true
		});
		this.newer?.postMessage('take-over');
	}

	#watch(worker: ServiceWorker | null): void {
		worker?.addEventListener('statechange', () => {
			if (worker.state === 'installed' && navigator.serviceWorker.controller) this.newer = worker;
			if (worker.state === 'activated') this.state = 'ready';
			if (worker.state === 'redundant' && this.state === 'waiting') this.state = 'failed';
		});
	}
}

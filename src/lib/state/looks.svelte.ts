import { Persisted } from './persisted.svelte';

export type Theme = 'system' | 'light' | 'dark';

interface Chosen {
	readonly theme: Theme;
	/** Whether digit keys choose an answer: they get in the way of some who speak or press by switch. */
	readonly digitKeys: boolean;
}

/** How this browser shows the app. */
export class Looks {
	readonly #chosen = new Persisted<Chosen>({ theme: 'system', digitKeys: true });

	get theme(): Theme {
		return this.#chosen.current.theme;
	}

	get digitKeys(): boolean {
		return this.#chosen.current.digitKeys;
	}

	set(changes: Partial<Chosen>): void {
		this.#chosen.set(changes);
		this.#show();
	}

	/** Takes what another tab has set. */
	read(): void {
		this.#chosen.read();
		this.#show();
	}

	forget(): void {
		this.#chosen.forget();
		this.#show();
	}

	#show(): void {
		if (this.theme === 'system') delete document.documentElement.dataset.theme;
		else document.documentElement.dataset.theme = this.theme;
	}
}

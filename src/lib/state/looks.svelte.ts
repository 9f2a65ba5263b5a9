import { Persisted } from './persisted.svelte';

export type Theme = 'system' | 'light' | 'dark';

interface Chosen {
	readonly theme: Theme;
	/** Whether digit keys choose an answer: they get in the way of some who speak or press by switch. */
	readonly digitKeys: boolean;
	/** Whether a tap on an answer is the answer; without it, a second tap on it is, or Enter. */
	readonly tapAnswers: boolean;
	/** Whether the machine's guess stands until a tap. */
	readonly waits: boolean;
}

/** How this browser shows the app. */
export class Looks {
	readonly #chosen: Persisted<Chosen>;

	/** @param scope the path the app is served under, with a slash at its end */
	constructor(scope = '/') {
		const defaults = { theme: 'system', digitKeys: true, tapAnswers: true, waits: false } as const;
		this.#chosen = new Persisted<Chosen>(defaults, scope);
	}

	get theme(): Theme {
		return this.#chosen.current.theme;
	}

	get digitKeys(): boolean {
		return this.#chosen.current.digitKeys;
	}

	get tapAnswers(): boolean {
		return this.#chosen.current.tapAnswers;
	}

	get waits(): boolean {
		return this.#chosen.current.waits;
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

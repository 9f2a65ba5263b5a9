import { browser } from '$app/environment';

export type Theme = 'system' | 'light' | 'dark';

/** How this browser shows the app; no answer is among it. */
interface Chosen {
	readonly theme: Theme;
	/** Whether digit keys choose an answer: they get in the way of some who speak or press by switch. */
	readonly digitKeys: boolean;
	/** The run to go on with; null for the newest. */
	readonly runId: string | null;
	/** Whether the browser was asked to keep what is saved here. */
	readonly askedToKeep: boolean;
}

/** `static/theme.js` reads the theme from under this key before the first paint. */
const KEY = 'value-mirror-preferences';
const defaults: Chosen = { theme: 'system', digitKeys: true, runId: null, askedToKeep: false };

class Preferences {
	#chosen = $state.raw<Chosen>(read());

	constructor() {
		if (!browser) return;
		addEventListener('storage', ({ key }) => {
			if (key !== KEY && key !== null) return;
			this.#chosen = read();
			show(this.#chosen.theme);
		});
	}

	get theme(): Theme {
		return this.#chosen.theme;
	}

	get digitKeys(): boolean {
		return this.#chosen.digitKeys;
	}

	get runId(): string | null {
		return this.#chosen.runId;
	}

	get askedToKeep(): boolean {
		return this.#chosen.askedToKeep;
	}

	/** Holds in this tab even where the browser keeps nothing. */
	set(changes: Partial<Chosen>): void {
		this.#chosen = { ...this.#chosen, ...changes };
		show(this.#chosen.theme);
		try {
			localStorage.setItem(KEY, JSON.stringify(this.#chosen));
		} catch {
			// Storage is off or full. Nothing of worth is lost, and what is worth keeping says so itself.
		}
	}

	/** Back to how it was at the first visit, with nothing kept. */
	forget(): void {
		this.#chosen = defaults;
		show(defaults.theme);
		try {
			localStorage.removeItem(KEY);
		} catch {
			// Where it cannot be reached nothing was kept.
		}
	}
}

function read(): Chosen {
	if (!browser) return defaults;
	try {
		const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
		return { ...defaults, ...(kept as Partial<Chosen>) };
	} catch {
		return defaults;
	}
}

function show(theme: Theme): void {
	if (theme === 'system') delete document.documentElement.dataset.theme;
	else document.documentElement.dataset.theme = theme;
}

export const preferences = new Preferences();

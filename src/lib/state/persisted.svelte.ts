/** The browser keeps all of it under one key; `static/first.js` reads the theme from there before the first paint. */
export const KEY = 'value-mirror-preferences';

/** A few choices that the browser keeps beside the runs, and friends' links; none of the person's own answers. */
export class Persisted<T extends object> {
	#current = $state.raw() as T;
	readonly #defaults: T;

	/** @param defaults how it is at the first visit; its fields are those kept */
	constructor(defaults: T) {
		this.#defaults = defaults;
		this.#current = defaults;
		this.read();
	}

	get current(): T {
		return this.#current;
	}

	/** Takes what is kept, as after another tab changed it. */
	read(): void {
		const kept = stored();
		const known = Object.keys(this.#defaults).filter((field) => field in kept);
		const own = Object.fromEntries(known.map((field) => [field, kept[field]]));
		this.#current = { ...this.#defaults, ...own };
	}

	/** Holds in this tab even where the browser keeps nothing. */
	set(changes: Partial<T>): void {
		this.#current = { ...this.#current, ...changes };
		try {
			// Beside what others keep under the key.
			localStorage.setItem(KEY, JSON.stringify({ ...stored(), ...this.#current }));
		} catch {
			// Storage is off or full. Nothing of worth is lost, and what is worth keeping says so itself.
		}
	}

	/** Back to how it was at the first visit; what is kept under the key goes. */
	forget(): void {
		this.#current = this.#defaults;
		try {
			localStorage.removeItem(KEY);
		} catch {
			// Where it cannot be reached nothing was kept.
		}
	}
}

function stored(): Record<string, unknown> {
	try {
		const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
		return kept !== null && typeof kept === 'object' ? { ...kept } : {};
	} catch {
		return {};
	}
}

/** All copies of the app on a host once kept this together; each copies it when it finds nothing of its own. */
export const SHARED_KEY = 'value-mirror-preferences';

/**
 * The browser keeps all of it under one key; `static/first.js` reads the theme from there before the first paint.
 * @param scope the path the app is served under, with a slash at its end
 */
export function keyOf(scope: string): string {
	return `${SHARED_KEY} ${scope}`;
}

/** A few choices that the browser keeps beside the runs, and friends' links; none of the person's own answers. */
export class Persisted<T extends object> {
	#current = $state.raw() as T;
	readonly #defaults: T;
	readonly #key: string;

	/**
	 * @param defaults how it is at the first visit; its fields are those kept
	 * @param scope the path the app is served under, with a slash at its end
	 */
	constructor(defaults: T, scope = '/') {
		this.#defaults = defaults;
		this.#key = keyOf(scope);
		this.#current = defaults;
		this.read();
	}

	get current(): T {
		return this.#current;
	}

	/** Takes what is kept, as after another tab changed it. */
	read(): void {
		const kept = stored(this.#key);
		const known = Object.keys(this.#defaults).filter((field) => field in kept);
		const own = Object.fromEntries(known.map((field) => [field, kept[field]]));
		this.#current = { ...this.#defaults, ...own };
	}

	/** Holds in this tab even where the browser keeps nothing. */
	set(changes: Partial<T>): void {
		this.#current = { ...this.#current, ...changes };
		try {
			// Beside what others keep under the key.
			localStorage.setItem(this.#key, JSON.stringify({ ...stored(this.#key), ...this.#current }));
		} catch {
			// Storage is off or full. Nothing of worth is lost, and what is worth keeping says so itself.
		}
	}

	/** Back to how it was at the first visit; what is kept under the key goes, and what was once shared. */
	forget(): void {
		this.#current = this.#defaults;
		try {
			localStorage.removeItem(SHARED_KEY);
			localStorage.removeItem(this.#key);
		} catch {
			// Where it cannot be reached nothing was kept.
		}
	}
}

function stored(key: string): Record<string, unknown> {
	try {
		const shared = localStorage.getItem(key) === null && localStorage.getItem(SHARED_KEY);
		if (shared) localStorage.setItem(key, shared);
		const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
		return kept !== null && typeof kept === 'object' ? { ...kept } : {};
	} catch {
		return {};
	}
}

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
	#kept = $state(true);
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

	/** Whether the browser has what this tab has; else it is gone with the tab. */
	get kept(): boolean {
		return this.#kept;
	}

	/** Takes what is kept, as after another tab changed it; what no version of the app can have put there is left out. */
	read(): void {
		const kept = stored(this.#key);
		const known = Object.entries(this.#defaults).filter(([field, usual]) =>
			alike(kept[field], usual)
		);
		const own = Object.fromEntries(known.map(([field]) => [field, kept[field]]));
		this.#current = { ...this.#defaults, ...own };
	}

	/**
	 * Takes what is kept before it is changed: a tab that slept has not heard of another's changes. What this tab alone has
	 * stays.
	 */
	catchUp(): void {
		if (this.#kept) this.read();
	}

	/**
	 * Holds in this tab even where the browser keeps nothing: `kept` tells.
	 * @returns false where the browser goes on keeping what it had before instead
	 */
	set(changes: Partial<T>): boolean {
		this.#current = { ...this.#current, ...changes };
		try {
			// Beside what others keep under the key.
			localStorage.setItem(this.#key, JSON.stringify({ ...stored(this.#key), ...this.#current }));
			this.#kept = true;
		} catch {
			this.#kept = false;
		}
		return this.#kept || Object.keys(stored(this.#key)).length === 0;
	}

	/** Back to how it was at the first visit; what is kept under the key goes, and what was once shared. */
	forget(): void {
		this.#current = this.#defaults;
		this.#kept = true;
		try {
			localStorage.removeItem(SHARED_KEY);
			localStorage.removeItem(this.#key);
		} catch {
			// Where it cannot be reached nothing was kept.
		}
	}
}

/** Whether a value is of the kind that it is at the first visit; where that is nothing, a text. */
function alike(value: unknown, usual: unknown): boolean {
	if (value === undefined) return false;
	if (usual === null) return value === null || typeof value === 'string';
	return (
		value !== null && typeof value === typeof usual && Array.isArray(value) === Array.isArray(usual)
	);
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

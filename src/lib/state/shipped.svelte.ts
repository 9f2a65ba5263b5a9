import { failureOf } from './failure';

/** Something the app ships beside its code, such as how societies answered; loaded by the screens that show it. */
export class Shipped<T> {
	/** Null until it is here. */
	value = $state.raw<T | null>(null);
	/** Why it is not, for the person to read; null while all is well. */
	failure = $state<string | null>(null);

	readonly #what: string;
	readonly #read: () => Promise<T>;
	#loading: Promise<void> | null = null;

	/**
	 * @param what how a sentence that says it is missing begins
	 * @param read fetches and checks it; rejects if it is not there or not as expected
	 */
	constructor(what: string, read: () => Promise<T>) {
		this.#what = what;
		this.#read = read;
	}

	/** Loads it, unless it is here or on its way; after a failure, again. */
	load(): Promise<void> {
		this.#loading ??= this.#load();
		return this.#loading;
	}

	async #load(): Promise<void> {
		this.failure = null;
		try {
			this.value = await this.#read();
		} catch (error) {
			this.failure = `${this.#what} could not be loaded (${failureOf(error).replace(/\.$/, '')}).`;
			this.#loading = null;
		}
	}
}

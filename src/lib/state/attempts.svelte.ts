import { failureOf } from './failure';

/** Things a screen does that may fail: whether one goes on, and what became of the last. */
export class Attempts {
	/** Why the last one failed, for the person to read; null while all is well. */
	failure = $state<string | null>(null);
	/** What was done last, for those who hear the page; empty until something is said. */
	done = $state('');

	#running = $state(0);

	/** Whether one is going on. */
	get busy(): boolean {
		return this.#running > 0;
	}

	/**
	 * Does something; if it fails, `failure` says why.
	 * @param saying what to say once it is done
	 * @returns whether it was done
	 */
	async run(action: () => Promise<unknown>, saying = ''): Promise<boolean> {
		this.#running++;
		const done = await this.runAside(action);
		this.#running--;
		if (done && saying) this.done = saying;
		return done;
	}

	/** The same, one at a time: what is pressed meanwhile is meant for what is on the screen no more. */
	async runAlone(action: () => Promise<unknown>): Promise<boolean> {
		return this.busy ? false : this.run(action);
	}

	/** The same without being busy, for what nothing else has to wait for. */
	async runAside(action: () => Promise<unknown>): Promise<boolean> {
		this.failure = null;
		try {
			await action();
			return true;
		} catch (error) {
			this.failure = failureOf(error);
			return false;
		}
	}
}

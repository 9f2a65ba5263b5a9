/** Things a screen does that may fail, and what went wrong with the last of them. */
export class Attempts {
	/** For the person to read; null while all is well. */
	failure = $state<string | null>(null);

	/** Does something; if it fails, `failure` says why. */
	async run(action: () => Promise<void>): Promise<void> {
		this.failure = null;
		try {
			await action();
		} catch (error) {
			this.failure = error instanceof Error ? error.message : String(error);
		}
	}
}

import type { Remembered } from './remembered';

/** Answers after which there is something worth asking the browser to keep. */
const WORTH_KEEPING = 5;

/** What the browser says about what is kept here: how much, and whether it promised not to clear it. */
export class Keeping {
	readonly #remembered: Remembered;

	/** Null where the browser does not say. */
	persisted = $state.raw<boolean | null>(null);
	/** Bytes, of everything this address keeps; null where the browser does not say. */
	usage = $state.raw<number | null>(null);
	/** Bytes that this address may keep; null where the browser does not say. */
	quota = $state.raw<number | null>(null);

	constructor(remembered: Remembered) {
		this.#remembered = remembered;
	}

	async look(): Promise<void> {
		const storage = manager();
		this.persisted = (await storage?.persisted?.()) ?? null;
		const { usage, quota } = (await storage?.estimate?.()) ?? {};
		this.usage = usage ?? null;
		this.quota = quota ?? null;
	}

	/** Asks the browser to keep it even when the device runs short of room; it may say no, or ask the person. */
	async ask(): Promise<void> {
		this.#remembered.set({ askedToKeep: true });
		this.persisted = (await manager()?.persist?.()) ?? null;
	}

	/** Asks once, unprompted, when a run has become worth keeping. */
	async askInTime(answers: number): Promise<void> {
		if (answers >= WORTH_KEEPING && !this.#remembered.current.askedToKeep) await this.ask();
	}
}

/** A page that is not served over HTTPS has none. */
function manager(): Partial<StorageManager> | undefined {
	return (navigator as { storage?: Partial<StorageManager> }).storage;
}

import { Persisted } from './persisted.svelte';

interface Chosen {
	/** The run to go on with; null for the newest. */
	readonly runId: string | null;
	/** Whether the browser was asked to keep what is saved here. */
	readonly askedToKeep: boolean;
	/** Whether the machine has run in this browser. */
	readonly predicted: boolean;
}

/** What a run needs this browser to remember beside the run itself. */
export type Remembered = Persisted<Chosen>;

export function remembered(): Remembered {
	return new Persisted<Chosen>({ runId: null, askedToKeep: false, predicted: false });
}

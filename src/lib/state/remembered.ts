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

/** @param scope the path the app is served under, with a slash at its end */
export function remembered(scope = '/'): Remembered {
	return new Persisted<Chosen>({ runId: null, askedToKeep: false, predicted: false }, scope);
}

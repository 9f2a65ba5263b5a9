import type { Needs } from '../../../src/lib/state/conduct.svelte';

/** A screen that a test can change. */
export class Screen {
	needs = $state.raw<Needs>({ predictions: true, asking: true });
}

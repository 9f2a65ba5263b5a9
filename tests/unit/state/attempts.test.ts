// @vitest-environment ./tests/unit/state/client-environment.ts
import { flushSync } from 'svelte';
import { describe, expect, test, vi } from 'vitest';
import { Attempts } from '../../../src/lib/state/attempts.svelte';

/** What effects see of it, as a screen does. */
function watched(attempts: Attempts) {
	const seen: unknown[] = [];
	const stop = $effect.root(() => {});
	return { seen, stop };
}

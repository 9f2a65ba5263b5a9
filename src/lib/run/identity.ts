import { CATALOG_VERSION, ITEMS, type Demographics } from '../catalog';
import { randomHex } from '../hex';
import { openingOf } from './opening';
import type { Run, RunSettings } from './types';

/** A run's id: 128 random bits in hexadecimal, so that runs of different devices never meet by chance. */
export function newRunId(): string {
	return randomHex(16);
}

/** A run that has not begun: with an id and a seed of its own, and no item on the screen. */
export function newRun(settings: RunSettings, demographics: Demographics): Run {
	const [seed] = crypto.getRandomValues(new Uint32Array(1));
	const run = {
		...settings,
		// Items that are not there cannot be asked, and no file may say so.
		length: Math.min(Math.max(1, settings.length), ITEMS.length),
		id: newRunId(),
		createdAt: Date.now(),
		catalogVersion: CATALOG_VERSION,
		seed: seed!,
		current: null,
		demographics
	};
	// What a class is asked is the class's own, the same for all in it.
	if (settings.classroom) return run;
	const own = { ...run, lists: true } as const;
	return { ...own, opening: openingOf(own) };
}

import type { Needs } from '$lib/state/conduct.svelte.ts';
import type { Part } from '$lib/words';

/** Screens of a teacher's that predict nothing. */
const WITHOUT_MACHINE: readonly (string | null)[] = [
	'/classroom',
	'/classroom/class',
	'/classroom/guide',
	'/classroom/report',
	'/classroom/sheets',
	'/classroom/show',
	'/classroom/two'
];

/** Whether a screen has a content security policy that no other has: see hooks.server.ts. */
export function isOfItsOwn(route: string | null | undefined): boolean {
	return route?.startsWith('/rivals') ?? false;
}

/** Which words a screen has use for; the first screens wait for no others. */
export function wordsOf(route: string | null): readonly Part[] {
	if (route === '/' || route === '/survey') return ['first'];
	if (route === '/classroom/guide' || route === '/classroom/sheets')
		return ['first', 'rest', 'lesson'];
	return ['first', 'rest'];
}

/** What a screen has use for; not to be asked while it is rendered beforehand, where an address has no hash. */
export function needsOf(route: string | null, { hash }: URL): Needs {
	return {
		// The made-up class is drawn from the machine.
		predictions: !WITHOUT_MACHINE.includes(route) || hash.startsWith('#rehearse'),
		asking: route === '/survey' || route === '/rivals/answer'
	};
}

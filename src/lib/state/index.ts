/**
 * The app's state: one of each for a tab, made here and handed what it needs. Screens import it from here; what
 * only a class needs is in `classroom.ts`, all kept runs are in `library.ts`, what is shipped of other people in `shipped-data.ts`.
 */
import { browser, dev } from '$app/environment';
import { ROOT } from './address';
import { ReasonerClient } from '$lib/reasoner/client';
import { conduct, type Needs } from './conduct.svelte';
import { Edits } from './edits.svelte';
import type { FriendLinks } from './friends.svelte';
import { Keeping } from './keeping.svelte';
import { Looks } from './looks.svelte';
import { Machine } from './machine.svelte';
import { Offline } from './offline.svelte';
import { keyOf, Persisted } from './persisted.svelte';
import { remembered as remember } from './remembered';
import { Sealing } from './sealing.svelte';
import { Session } from './session.svelte';
import { placesAt, Storing } from './storing.svelte';

/** The path the app is served under, with a slash at its end. */
export const scope = ROOT;
const remembered = remember(scope);

export const friendLinks = new Persisted<FriendLinks>({ friends: [], friendsAway: [] }, scope);
export const looks = new Looks(scope);
export const storing = new Storing({
	...placesAt(scope),
	usedBefore: () => remembered.current.askedToKeep
});
export const keeping = new Keeping(remembered);
export const offline = new Offline(dev ? null : scope, remembered);
export const machine = new Machine(
	(onStatus) =>
		new ReasonerClient({ modelsUrl: new URL(`${scope}models/`, location.href).href, onStatus })
);
export const session = new Session({ storing, machine, remembered, keeping });
export const sealing = new Sealing(session);
export const edits = new Edits(session, machine);

/** Forgets what is kept beside the runs. */
export function forget(): void {
	offline.letGo();
	remembered.forget();
	looks.forget();
	friendLinks.forget();
}

storing.onChange(({ kind }) => {
	if (kind === 'erased') offline.letGo();
});

if (browser) {
	const catchUp = () => {
		remembered.read();
		looks.read();
		friendLinks.catchUp();
	};
	addEventListener('storage', ({ key, newValue }) => {
		if (key !== keyOf(scope) && key !== null) return;
		catchUp();
		// Deleted, so that nothing of it stays in this tab, either.
		if (newValue === null) friendLinks.read();
	});
	// A page that Back takes out of the browser's memory has heard of no other tab meanwhile.
	addEventListener('pageshow', ({ persisted }) => {
		if (!persisted) return;
		catchUp();
		void session.refresh().catch(() => {});
	});
}

/** Ties the app's state together; the layout calls it once. */
export function conductApp(needs: () => Needs): void {
	conduct({ session, machine, sealing, offline }, needs);
}

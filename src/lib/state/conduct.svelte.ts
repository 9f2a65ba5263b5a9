/**
 * What happens by itself while the app is open: the one place where the run, the machine that predicts, the
 * sealing of its guesses and the offline copy are tied together.
 */
import { untrack } from 'svelte';
import type { Machine } from './machine.svelte';
import type { Offline } from './offline.svelte';
import { getReadyToSave } from './rescue';
import type { Sealing } from './sealing.svelte';
import type { Session } from './session.svelte';

export interface Parts {
	readonly session: Session;
	readonly machine: Machine;
	readonly sealing: Sealing;
	readonly offline: Pick<Offline, 'register' | 'prove'>;
}

/** What the screen that is shown has use for. */
export interface Needs {
	/** Whether it predicts: if not, an old laptop has better use for the memory that a model takes. */
	readonly predictions: boolean;
	/** Whether a question is being read on it. */
	readonly asking: boolean;
	/** Whether the code that shows a question has yet to come: nothing else may take the network from it. */
	readonly waiting?: boolean;
}

/**
 * To be called once, while the app's outermost component is made; it ends with that.
 * @param needs called again whenever what it reads changes
 */
export function conduct({ session, machine, sealing, offline }: Parts, needs: () => Needs): void {
	const predictions = $derived(needs().predictions);
	const asking = $derived(needs().asking);
	const waiting = $derived(needs().waiting ?? false);
	const item = $derived(session.run?.current ?? null);

	$effect(() => void untrack(() => session.open()));

	// The machine loads or rests. After the first question is on the screen: the model must not delay it.
	$effect(() => {
		if (!predictions) untrack(() => machine.rest());
		else if (session.ready && !waiting) untrack(() => machine.load());
	});

	// The app is put aside for offline use only now, so as not to compete with the model for the network.
	$effect(() => {
		if (waiting) return;
		if ((session.ready && !predictions) || machine.status.phase !== 'loading')
			void offline.register();
	});

	// What writes a file is fetched while there is a network: where nothing is kept, a file is the only way out.
	$effect(() => {
		if (!session.run || waiting) return;
		// After what shows the question, which it must not delay.
		const later = setTimeout(() => void getReadyToSave().catch(() => {}));
		return () => clearTimeout(later);
	});

	// Loaded, it has computed its own examples.
	$effect(() => {
		if (machine.status.phase === 'ready') untrack(() => offline.prove());
	});

	// A changed profile is predicted.
	$effect(() => {
		if (session.ready) machine.update(session.profile, session.who);
	});

	// A guess is sealed as soon as it is of this moment. Keeping the seal changes the moment once more.
	$effect(() => {
		const { run, responses, seals, profile } = session;
		if (run) sealing.consider({ run, responses, seals, profile, guess: machine.current });
	});

	// While the person reads, what to ask next is weighed: anew for every item, and once the machine is loaded.
	$effect(() => {
		if (asking && machine.status.phase === 'ready' && item !== null)
			void untrack(() => session.weigh());
	});
}

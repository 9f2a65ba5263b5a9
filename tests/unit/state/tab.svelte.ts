/** The app's state as a tab has it, all of it real but for the reasoner in its worker. */
import { ITEMS } from '../../../src/lib/catalog';
import type { ReasonerStatus } from '../../../src/lib/reasoner/client';
import { ReasonerError } from '../../../src/lib/reasoner/errors';
import type { Prediction, Profile } from '../../../src/lib/reasoner/types';
import { Attempts } from '../../../src/lib/state/attempts.svelte';
import { conduct, type Needs } from '../../../src/lib/state/conduct.svelte';
import { Edits } from '../../../src/lib/state/edits.svelte';
import type { FriendLinks } from '../../../src/lib/state/friends.svelte';
import { Library } from '../../../src/lib/state/library.svelte';
import { Machine, type Client } from '../../../src/lib/state/machine.svelte';
import { Persisted } from '../../../src/lib/state/persisted.svelte';
import { remembered as remember } from '../../../src/lib/state/remembered';
import { Sealing } from '../../../src/lib/state/sealing.svelte';
import { Session } from '../../../src/lib/state/session.svelte';
import { Storing } from '../../../src/lib/state/storing.svelte';
import { StorageError } from '../../../src/lib/storage/errors';
import { deleteDatabases } from '../../../src/lib/storage/delete-databases';
import { MemoryStore } from '../../../src/lib/storage/memory';
import { databaseOf } from '../../../src/lib/storage/schema';
import type { Store } from '../../../src/lib/storage/store';

/** What a stand-in for the network makes of a profile. */
export type Guessing = (profile: Profile) => Prediction;

const flat: Guessing = () =>
	Float32Array.from(ITEMS.flatMap(({ codes }) => codes.map(() => 1 / codes.length)));

/** The reasoner's client with a network of the test's own; it keeps the rules of the real one. */
export class FakeClient implements Client {
	closed = false;
	/** What was asked for: how many profiles at once, or how many candidates. */
	readonly asked: [kind: 'predict' | 'weigh' | 'explain', count: number][] = [];
	#status: ReasonerStatus = { phase: 'loading', loaded: 0, total: 0 };
	readonly #pending: ((error: ReasonerError) => void)[] = [];

	/** @param later resolves when the worker comes to what is named */
	constructor(
		readonly onStatus: (status: ReasonerStatus) => void,
		readonly modelId = 'model',
		readonly guess: Guessing = flat,
		readonly later: (what: string) => Promise<void> = async () => {}
	) {
		this.#start();
	}

	get id(): string {
		if (this.#status.phase === 'ready') return this.modelId;
		throw new ReasonerError('noId');
	}

	async predict(profiles: readonly Profile[]): Promise<Prediction[]> {
		return this.#answer('predict', profiles.length, () => profiles.map(this.guess));
	}

	async weigh(...[, candidates]: Parameters<Client['weigh']>) {
		return this.#answer('weigh', candidates.length, () =>
			candidates.map((itemId, index) => ({ itemId, bits: 1 / (index + 1), clarifies: [] }))
		);
	}

	async explain(): Promise<never> {
		throw new ReasonerError('networkFailed', { reason: 'this stand-in explains nothing' });
	}

	/** The worker dies, and owes what it was asked. */
	crash(): void {
		if (this.closed) return;
		const error = new ReasonerError('workerStopped');
		this.#become({ phase: 'failed', error });
		this.#reject(error);
	}

	retry(): void {
		this.#reject(new ReasonerError('startedAgain'));
		this.#start();
	}

	close(): void {
		this.closed = true;
		this.#reject(new ReasonerError('closed'));
	}

	#start(): void {
		this.#become({ phase: 'loading', loaded: 0, total: 0 });
		void this.later('load').then(() => {
			if (!this.closed && this.#status.phase === 'loading')
				this.#become({ phase: 'ready', id: this.modelId });
		});
	}

	#become(status: ReasonerStatus): void {
		this.#status = status;
		this.onStatus(status);
	}

	#reject(error: ReasonerError): void {
		for (const reject of this.#pending.splice(0)) reject(error);
	}

	#answer<Result>(kind: 'predict' | 'weigh', count: number, result: () => Result): Promise<Result> {
		this.asked.push([kind, count]);
		if (this.#status.phase === 'failed') return Promise.reject(this.#status.error);
		return new Promise<Result>((resolve, reject) => {
			this.#pending.push(reject);
			// What belongs to a dead worker never comes: its promise was rejected before.
			void this.later('worker').then(() => resolve(result()));
		});
	}
}

interface TabOptions {
	/** The browser's store; without it the tab keeps things in memory. */
	readonly open?: () => Promise<Store>;
	readonly memory?: Store;
	readonly modelId?: string;
	readonly guess?: Guessing;
	readonly later?: (what: string) => Promise<void>;
	readonly needs?: () => Needs;
}

export const noStore = () => Promise.reject(new StorageError('unavailable'));

/** The app in a tab: `index.ts` of the state makes the same from the browser's parts. */
export function openTab({
	open = noStore,
	memory = new MemoryStore(),
	modelId,
	guess,
	later,
	needs = () => ({ predictions: true, asking: true })
}: TabOptions = {}) {
	const clients: FakeClient[] = [];
	const remembered = remember();
	const destroy = () => deleteDatabases(databaseOf('/'));
	const storing = new Storing({ open, memory, destroy });
	const machine = new Machine((onStatus) => {
		const client = new FakeClient(onStatus, modelId, guess, later);
		clients.push(client);
		return client;
	});
	const asked: number[] = [];
	const keeping = { askInTime: async (answers: number) => void asked.push(answers) };
	const session = new Session({ storing, machine, remembered, keeping });
	const sealing = new Sealing(session);
	const edits = new Edits(session, machine);
	const friendLinks = new Persisted<FriendLinks>({ friends: [], friendsAway: [] });
	const library = new Library({
		storing,
		session,
		friendLinks,
		scope: '/',
		forget: () => remembered.forget()
	});
	let registered = 0;
	const offline = { register: async () => void registered++, prove: () => {} };
	const stop = $effect.root(() => conduct({ session, machine, sealing, offline }, needs));
	return {
		storing,
		machine,
		session,
		sealing,
		edits,
		library,
		friendLinks,
		remembered,
		clients,
		/** What the screen does one at a time. */
		attempts: new Attempts(),
		/** With how many answers the browser was asked to keep them. */
		asked,
		/** How often the app was asked to be put aside for offline use. */
		registered: () => registered,
		/** The page goes: nothing happens by itself any more. */
		close: async () => {
			stop();
			for (const client of clients) client.close();
			(await storing.store()).close();
		}
	};
}

export type Tab = ReturnType<typeof openTab>;

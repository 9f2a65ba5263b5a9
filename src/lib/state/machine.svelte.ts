import type { Demographics, ItemId, Level } from '$lib/catalog';
import type { ReasonerClient, ReasonerStatus } from '$lib/reasoner/client';
import { ReasonerError } from '$lib/reasoner/errors';
import type { Explanation } from '$lib/reasoner/explain';
import type { Prediction, Profile } from '$lib/reasoner/types';
import type { Gain } from '$lib/reasoner/weigh';
import type { Guess } from '$lib/run/seal';

/** The part of the reasoner's client that the machine uses. */
export type Client = Pick<
	ReasonerClient,
	'id' | 'predict' | 'weigh' | 'explain' | 'retry' | 'close'
>;

/** The reasoner in its worker, and what it last predicted for the person on the screen. */
export class Machine {
	status = $state.raw<ReasonerStatus>({ phase: 'loading', loaded: 0, total: 0 });
	/** The newest prediction, and what it was made from; null until there is one. */
	current = $state.raw<Guess | null>(null);

	readonly #createClient: (onStatus: (status: ReasonerStatus) => void) => Client;
	#client: Client | null = null;
	/** The profile to predict next; it waits for the worker, and a newer one takes its place. */
	#next: Profile | null = null;
	/** What the person is, for the guess from that alone. */
	#who: Demographics = {};
	/** The profile to predict again after a failure. */
	#latest: Profile | null = null;
	#busy = false;
	/** Counts the retries: what fails because of one is no failure. */
	#retries = 0;

	/** @param createClient starts a worker, and tells every change of its status from then on */
	constructor(createClient: (onStatus: (status: ReasonerStatus) => void) => Client) {
		this.#createClient = createClient;
	}

	/** Names the reasoner; null before it was told to load. @throws ReasonerError while it loads */
	get id(): string | null {
		return this.#client?.id ?? null;
	}

	/** Starts the worker; calling it again changes nothing. */
	load(): void {
		this.#client ??= this.#createClient((status) => (this.status = status));
		void this.#work();
	}

	/** Ends the worker, which frees its memory, until it is loaded again. What it predicted last stays. */
	rest(): void {
		if (!this.#client) return;
		this.#client.close();
		this.#client = null;
		this.#next = this.#latest;
		this.status = { phase: 'loading', loaded: 0, total: 0 };
	}

	/** Throws the worker away, starts afresh and predicts what it owed. */
	retry(): void {
		this.#retries++;
		this.#client?.retry();
		this.update(this.#latest, this.#who);
	}

	/**
	 * Predicts for a profile, once the reasoner is loaded; when several come meanwhile, only for the newest.
	 * @param who what the guess from demographics alone is made from
	 */
	update(profile: Profile | null, who = profile?.demographics ?? {}): void {
		this.#who = who;
		this.#next = this.#latest = profile;
		void this.#work();
	}

	/** Predicts for other profiles than the person's. @throws ReasonerError, also before the reasoner was told to load */
	async predict(profiles: readonly Profile[]): Promise<Prediction[]> {
		return this.#loading().predict(profiles);
	}

	/** What asking each candidate is worth. @throws ReasonerError, also before the reasoner was told to load */
	async weigh(profile: Profile, candidates: readonly ItemId[]): Promise<Gain[]> {
		return this.#loading().weigh(profile, candidates);
	}

	/** Which answers a prediction rests on. @throws ReasonerError, also before the reasoner was told to load */
	async explain(profile: Profile, itemId: ItemId, level: Level): Promise<Explanation> {
		return this.#loading().explain(profile, itemId, level);
	}

	#loading(): Client {
		if (this.#client) return this.#client;
		throw new ReasonerError('notBegun');
	}

	async #guess(client: Client, profile: Profile, who: Demographics): Promise<Guess> {
		const given = Object.keys(who).length > 0;
		const [prediction, fromDemographics = null] = await client.predict(
			given ? [profile, { responses: new Map(), demographics: who }] : [profile]
		);
		return { modelId: client.id, profile, prediction: prediction!, fromDemographics };
	}

	async #work(): Promise<void> {
		const client = this.#client;
		if (this.#busy || !client) return;
		this.#busy = true;
		const retries = this.#retries;
		try {
			while (this.#next && client === this.#client) {
				const profile: Profile = this.#next;
				this.#next = null;
				this.current = await this.#guess(client, profile, this.#who);
			}
		} catch (error) {
			// Sent to rest or started afresh meanwhile, it has not failed: what it owed is predicted once it is loaded.
			if (client === this.#client && retries === this.#retries) {
				this.current = null;
				// The client has mostly put the reason into `status`, where the screen shows it with a retry.
				if (this.status.phase !== 'failed')
					this.status = { phase: 'failed', error: ReasonerError.from(error) };
			}
		} finally {
			this.#busy = false;
		}
		// A retry, or a rest and a new start, may have come while the failed request was still being cleared away.
		if (this.#next && this.status.phase !== 'failed') void this.#work();
	}
}

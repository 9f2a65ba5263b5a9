import { itemOf } from '$lib/catalog';
import { localAddress } from '$lib/rivals/address';
import { opinionOf, type Opinion } from '$lib/rivals/any-statement';
import { guessOf, type Guess } from '$lib/rivals/both-orders';
import { keptGuess, questionsOf, toldIn } from '$lib/rivals/kept';
import { modelName } from '$lib/rivals/model-name';
import { promptOf, type Shown } from '$lib/rivals/prompt';
import { findServer, serverRival, type Server } from '$lib/rivals/server';
import type { Rival } from '$lib/rivals/types';
import type { Contest } from '$lib/run/contest';
import { failureOf } from './failure';
import type { NewRival } from './run-contests';

/** Where llama-server listens unless told otherwise. */
const USUAL_ADDRESS = 'http://127.0.0.1:8080';
/** Seconds until an answer is given up: an old computer reads a long prompt for minutes. */
const PATIENCE = 300;

/** What goes on: a test of the address, a contest, or one question. */
type Work =
	| { readonly kind: 'testing' | 'asking' }
	| {
			readonly kind: 'contest';
			readonly done: number;
			readonly total: number;
			/**
			 * When the first answer of this start was there, by `performance.now()`, and how many there were then: from
			 * there on the pace is known. Null before.
			 */
			readonly pace: { readonly since: number; readonly from: number } | null;
	  };

/** A language model in a server on this computer, as one screen uses it. */
export class LocalModel {
	/** As typed. */
	address = $state(USUAL_ADDRESS);
	/** What answered there; null until it was tested, and after the address was changed. */
	server = $state.raw<Server | null>(null);
	/** Which of its models. */
	model = $state('');
	work = $state.raw<Work | null>(null);
	/** Why the last thing failed, for the person; null while all is well. */
	failure = $state<string | null>(null);

	/** What is in use now, and for which model. */
	#connected: { readonly key: string; readonly rival: Rival } | null = null;
	/** What is guessed already of a contest that failed or was stopped: it goes on from there. */
	#begun: { readonly key: string; readonly guesses: Guess[] } | null = null;
	#stop = new AbortController();

	/** Another address is another server. */
	changeAddress(address: string): void {
		this.address = address;
		this.server = null;
		this.failure = null;
	}

	/** Finds out what is at the address. @returns whether a server with models is */
	async test(): Promise<boolean> {
		this.server = null;
		const found = await this.#do({ kind: 'testing' }, (signal) =>
			findServer(this.#connection(), signal)
		);
		if (!found) return false;
		this.server = found;
		if (!found.models.includes(this.model)) this.model = found.models[0]!;
		return true;
	}

	/**
	 * Has the model guess a contest's questions.
	 * @returns what it guessed; null where it failed or was stopped, and `failure` says why
	 */
	async compete(contest: Contest): Promise<NewRival | null> {
		const items = questionsOf(contest);
		const key = JSON.stringify([contest.id, this.address, this.model]);
		const guesses = this.#begun?.key === key ? this.#begun.guesses : [];
		this.#begun = { key, guesses };
		const total = items.length;
		const start: Work = { kind: 'contest', done: guesses.length, total, pace: null };
		return this.#do(start, async (signal) => {
			const rival = await this.#rival(signal);
			let pace: { since: number; from: number } | null = null;
			for (const item of items.slice(guesses.length)) {
				guesses.push(await guessOf(rival, toldIn(contest), item, signal));
				pace ??= { since: performance.now(), from: guesses.length };
				this.work = { kind: 'contest', done: guesses.length, total, pace };
			}
			this.#begun = null;
			return {
				kind: 'server',
				name: modelName(this.model),
				guesses: items.map(({ id }, place) => keptGuess(id, guesses[place]!.distribution)),
				refused: guesses.filter(isRefusal).length
			};
		});
	}

	/** Asks whether the person would agree with a statement of their own wording. @returns null where it failed or was stopped */
	async opinion(shown: Shown, statement: string): Promise<Opinion | null> {
		return this.#do({ kind: 'asking' }, async (signal) =>
			opinionOf(await this.#rival(signal), shown, statement, signal)
		);
	}

	/** Stops what goes on. */
	cancel(): void {
		this.#stop.abort();
	}

	#connection() {
		return {
			address: localAddress(this.address),
			patience: PATIENCE,
			site: location.origin
		};
	}

	async #rival(signal: AbortSignal): Promise<Rival> {
		const { model, server } = this;
		const connection = this.#connection();
		const key = JSON.stringify([connection.address, server!.kind, model]);
		if (this.#connected?.key === key) return this.#connected.rival;
		const nobody = { responses: new Map(), demographics: {}, seed: 0 };
		const trial = promptOf(nobody, itemOf('Q46'));
		const rival = await serverRival(connection, server!.kind, model, trial, signal);
		this.#connected = { key, rival };
		return rival;
	}

	async #do<Result>(
		work: Work,
		action: (signal: AbortSignal) => Promise<Result>
	): Promise<Result | null> {
		this.#stop.abort();
		const stop = (this.#stop = new AbortController());
		this.failure = null;
		this.work = work;
		try {
			return await action(stop.signal);
		} catch (error) {
			if (!stop.signal.aborted) this.failure = failureOf(error);
			return null;
		} finally {
			if (stop === this.#stop) this.work = null;
		}
	}
}

/** It turned the question down, rather than say what is no answer. */
function isRefusal({ distribution, forwards, backwards }: Guess): boolean {
	return distribution === null && [forwards, backwards].some(({ kind }) => kind === 'refusal');
}

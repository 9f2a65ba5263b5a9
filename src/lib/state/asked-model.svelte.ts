import type { Item } from '$lib/catalog';
import { opinionOf, type Opinion } from '$lib/rivals/any-statement';
import { guessOf, type Guess } from '$lib/rivals/both-orders';
import { keptGuess, questionsOf, toldIn } from '$lib/rivals/kept';
import type { Shown } from '$lib/rivals/prompt';
import { countRefused } from '$lib/rivals/turned-down';
import type { Rival } from '$lib/rivals/types';
import type { Contest, KeptGuess, RivalKind } from '$lib/run/contest';
import { failureOf } from './failure';
import type { NewRival } from './run-contests';

/** What goes on: a test of the address, a download, a contest, or one question. */
type Work =
	| { readonly kind: 'testing' | 'asking' }
	/** @property share of it that is there, 0 to 1 */
	| { readonly kind: 'loading'; readonly share: number }
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

/** A language model that a screen asks question by question, wherever it runs. */
export abstract class AskedModel {
	work = $state.raw<Work | null>(null);
	/** Why the last thing failed, for the person; null while all is well. */
	failure = $state<string | null>(null);
	/** How much it has read of what it was given just now, 0 to 1; null where it does not tell. */
	reading = $state<number | null>(null);

	/** What is guessed already of a contest that failed or was stopped: it goes on from there. */
	#begun: { readonly key: string; readonly guesses: Guess[] } | null = null;
	/** What is in use now, and for what. */
	#connected: { readonly key: string; readonly rival: Rival } | null = null;
	#stop = new AbortController();

	abstract readonly kind: RivalKind;
	/** What it is called. */
	abstract get name(): string;
	/** Another one is another rival. */
	protected abstract get key(): string;
	/** @throws RivalError; the signal's reason once it is aborted */
	protected abstract connect(signal: AbortSignal): Promise<Rival>;

	/**
	 * Has the model guess a contest's questions.
	 * @returns what it guessed; null where it failed or was stopped, and `failure` says why
	 */
	async compete(contest: Contest): Promise<NewRival | null> {
		const items = questionsOf(contest);
		const key = JSON.stringify([contest.id, this.key]);
		const guesses = this.#begun?.key === key ? this.#begun.guesses : [];
		this.#begun = { key, guesses };
		const total = items.length;
		const at = (pace: { since: number; from: number } | null): Work => ({
			kind: 'contest',
			done: guesses.length,
			total,
			pace
		});
		return this.do(at(null), async (signal) => {
			const rival = await this.#rival(signal);
			this.work = at(null);
			let pace: { since: number; from: number } | null = null;
			for (const item of items.slice(guesses.length)) {
				guesses.push(await guessOf(rival, toldIn(contest), item, signal));
				pace ??= { since: performance.now(), from: guesses.length };
				this.work = at(pace);
			}
			this.#begun = null;
			return {
				kind: this.kind,
				name: this.name,
				guesses: items.map(({ id }, place) => keptGuess(id, guesses[place]!.distribution)),
				refused: countRefused(new Map(items.map(({ id }, at) => [id, isRefusal(guesses[at]!)])))
			};
		});
	}

	/** One question, asked in both orders. @returns null where it failed or was stopped */
	async guess(
		contest: Contest,
		item: Item
	): Promise<{ guess: KeptGuess; refused: boolean } | null> {
		return this.do({ kind: 'asking' }, async (signal) => {
			const rival = await this.#rival(signal);
			this.work = { kind: 'asking' };
			const guess = await guessOf(rival, toldIn(contest), item, signal);
			return { guess: keptGuess(item.id, guess.distribution), refused: isRefusal(guess) };
		});
	}

	/** Asks whether the person would agree with a statement of their own wording. @returns null where it failed or was stopped */
	async opinion(shown: Shown, statement: string): Promise<Opinion | null> {
		return this.do({ kind: 'asking' }, async (signal) => {
			const rival = await this.#rival(signal);
			this.work = { kind: 'asking' };
			return opinionOf(rival, shown, statement, signal);
		});
	}

	/** Stops what goes on. */
	cancel(): void {
		this.#stop.abort();
	}

	/** Stops what goes on, and frees what it holds; asked again, it begins anew. */
	close(): void {
		this.cancel();
		this.#disconnect();
	}

	#disconnect(): void {
		this.#connected?.rival.close?.();
		this.#connected = null;
	}

	async #rival(signal: AbortSignal): Promise<Rival> {
		const { key } = this;
		if (this.#connected?.key === key) return this.#connected.rival;
		this.#disconnect();
		const rival = await this.connect(signal);
		this.#connected = { key, rival };
		return rival;
	}

	/** One thing at a time: another begins once this is stopped. @returns null where it failed or was stopped */
	protected async do<Result>(
		work: Work,
		action: (signal: AbortSignal) => Promise<Result>
	): Promise<Result | null> {
		this.#stop.abort();
		const stop = (this.#stop = new AbortController());
		this.failure = null;
		this.reading = null;
		this.work = work;
		try {
			return await action(stop.signal);
		} catch (error) {
			if (stop.signal.aborted) return null;
			this.failure = failureOf(error);
			// What failed may not be what it was.
			this.#disconnect();
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

/** A language model that guesses beside the machine while the person answers, each question before its answer. */
import { itemOf, type ItemId } from '$lib/catalog';
import { contestBeside } from '$lib/rivals/kept';
import type { Contest, KeptGuess } from '$lib/run/contest';
import type { Responses } from '$lib/run/types';
import type { AskedModel } from './asked-model.svelte';
import type { Contests } from './run-contests';
import type { Session } from './session.svelte';

/** What it guessed at an item, and whether it turned it down. */
interface BesideGuess {
	readonly guess: KeptGuess;
	readonly refused: boolean;
}

export class Beside {
	/** Who guesses; null while nobody does. */
	model = $state.raw<AskedModel | null>(null);
	/** What it has guessed at the question on the screen, each of its items; from then on it is what it is. Null before. */
	locked = $state.raw<readonly BesideGuess[] | null>(null);
	/** Questions that count. */
	counted = $state(0);
	/** Questions that were answered before it had guessed: they do not count. */
	late = $state(0);
	/** Whether the last question was one of those. */
	lateJustNow = $state(false);

	readonly #session: Pick<Session, 'profile' | 'responses'>;
	readonly #contests: Pick<Contests, 'grow'>;
	#contest: Contest | null = null;
	#item: ItemId | null = null;

	constructor(session: Pick<Session, 'profile' | 'responses'>, contests: Pick<Contests, 'grow'>) {
		this.#session = session;
		this.#contests = contests;
	}

	/** @param who whether it is told what the person said about themselves */
	begin(model: AskedModel, who: boolean): void {
		const { responses, demographics } = this.#session.profile;
		const [seed] = crypto.getRandomValues(new Uint32Array(1));
		this.#contest = contestBeside(responses, {
			demographics: who ? demographics : {},
			seed: seed!
		});
		this.model = model;
		this.counted = this.late = 0;
		this.lateJustNow = false;
		this.#item = null;
	}

	/**
	 * To be called when a question comes on the screen: where it has no answer yet, the model guesses.
	 * @param items what the question asks
	 */
	async ask(items: readonly ItemId[]): Promise<void> {
		const { model } = this;
		const itemId = items[0]!;
		if (!model || itemId === this.#item) return;
		this.#item = itemId;
		this.locked = null;
		const answered = () => items.some((id) => this.#session.responses.has(id));
		if (answered()) return;
		const found: BesideGuess[] = [];
		for (const id of items) {
			const guess = await model.guess(this.#contest!, itemOf(id));
			// The person may have answered, or gone on, meanwhile.
			if (!guess || this.#item !== itemId || answered()) return;
			found.push(guess);
		}
		this.locked = found;
	}

	/**
	 * To be called once a first answer is kept: what had been guessed before it goes into the contest.
	 * @param said to each item that the question asks
	 * @param locked what was locked when the person answered
	 * @throws ReasonerError, StorageError
	 */
	async answered(said: Responses, locked: Beside['locked']): Promise<void> {
		const codes = [...said.values()].flatMap((response) =>
			response.kind === 'option' ? response.code : []
		);
		const passed = codes.length < said.size;
		this.lateJustNow = !passed && locked === null;
		if (passed) return;
		if (!locked) return void this.late++;
		const { kind, name } = this.model!;
		await this.#contests.grow(
			this.#contest!,
			{ kind, name },
			locked.map((guess, place) => ({ code: codes[place]!, ...guess }))
		);
		this.counted++;
	}

	/** The model stops guessing; what counts stays. */
	end(): void {
		this.model?.cancel();
		this.model = null;
		this.locked = null;
		this.#item = null;
	}
}

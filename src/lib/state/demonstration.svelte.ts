/** A language model beside the machine on a made-up student, question by question, for a class to see. Nothing of it is kept. */
import { itemOf, type Item } from '$lib/catalog';
import { questionsOf, type Asked } from '$lib/classroom/class-setup';
import { madeUpStudents } from '$lib/classroom/made-up';
import { randomHex } from '$lib/hex';
import type { Prediction } from '$lib/reasoner/types';
import { hitsOf } from '$lib/rivals/contest';
import {
	answersOf,
	contestantOf,
	guessesIn,
	profileIn,
	questionsOf as askedIn
} from '$lib/rivals/kept';
import type { AnswerThen, Contest, KeptGuess } from '$lib/run/contest';
import type { AskedModel } from './asked-model.svelte';
import { Attempts } from './attempts.svelte';
import type { Machine } from './machine.svelte';

/** So many of the student's answers are told, and so many asked, at most; of a short class half are told. */
const TOLD = 10;
const ASKED = 10;

/** How far a question is: the model thinks, both have guessed, the answer is shown. */
export type Phase = 'thinking' | 'guessed' | 'answered';

export class Demonstration {
	/** Who guesses beside the machine; null before one was chosen. */
	model = $state.raw<AskedModel | null>(null);
	/** The student: what both are told, and what they are asked. Null until drawn. */
	contest = $state.raw<Contest | null>(null);
	/** Place of the question on the screen; −1 before the first, their number after the last. */
	at = $state(-1);
	/** What the model guessed, a question each, as far as it has got. */
	guesses = $state.raw<readonly KeptGuess[]>([]);
	/** Questions whose answers were shown. */
	answered = $state(0);
	readonly attempts = new Attempts();

	readonly #machine: Pick<Machine, 'predict'>;
	#seed = 1;
	/** What the one on the screen was asked. */
	#asked = '';
	/** The machine's guesses at all of them. */
	#own: readonly KeptGuess[] = [];

	constructor(machine: Pick<Machine, 'predict'>) {
		this.#machine = machine;
	}

	get items(): readonly Item[] {
		return this.contest ? askedIn(this.contest) : [];
	}

	get phase(): Phase {
		if (this.answered > this.at) return 'answered';
		return this.guesses.length > this.at ? 'guessed' : 'thinking';
	}

	/** Both guesses at the question on the screen, and the answer to it; the model's is null until it is there. */
	get round(): { machine: KeptGuess; rival: KeptGuess | null; code: number } {
		return {
			machine: this.#own[this.at]!,
			rival: this.guesses[this.at] ?? null,
			code: this.contest!.heldOut[this.at]!.code
		};
	}

	/** Sides guessed of the questions whose answers were shown. */
	get score(): { machine: number; rival: number } {
		const shown = this.contest && {
			...this.contest,
			heldOut: this.contest.heldOut.slice(0, this.answered)
		};
		const count = (guesses: readonly KeptGuess[]) =>
			shown
				? hitsOf(answersOf(shown), contestantOf({ name: '', guesses }), 'polar').filter(Boolean)
						.length
				: 0;
		return { machine: count(this.#own), rival: count(this.guesses) };
	}

	/** Draws a student unless one of the same questions is there. @param world how the world answers */
	async draw(asked: Asked, world: Prediction): Promise<void> {
		const questions = questionsOf(asked);
		const key = questions.join();
		if (this.contest && this.#asked === key) return;
		await this.attempts.runAlone(async () => {
			const predict = this.#machine.predict.bind(this.#machine);
			const told = Math.min(TOLD, Math.floor(questions.length / 2));
			const some = questions.slice(0, told + ASKED);
			const [student] = await madeUpStudents({
				reasoner: { predict },
				questions: some,
				world,
				seed: this.#seed,
				size: 1,
				skipped: 0
			});
			const answers = some.map((itemId, place): AnswerThen => ({
				itemId,
				code: student![place]!.code!
			}));
			const contest: Contest = {
				id: randomHex(8),
				createdAt: Date.now(),
				seed: this.#seed,
				told: answers.slice(0, told),
				demographics: {},
				heldOut: answers.slice(told),
				machine: null,
				rivals: []
			};
			const [prediction] = await predict([profileIn(contest)]);
			this.#own = guessesIn(contest, prediction!);
			this.#asked = key;
			this.#start(contest);
		});
	}

	/** Draws another student. */
	async another(asked: Asked, world: Prediction): Promise<void> {
		this.#seed++;
		this.#asked = '';
		await this.draw(asked, world);
	}

	/** The same student once more, from what is told of them. */
	again(): void {
		this.#start(this.contest);
	}

	/** Nobody guesses any more. */
	end(): void {
		this.model?.cancel();
		this.model = null;
	}

	#start(contest: Contest | null): void {
		this.model?.cancel();
		this.contest = contest;
		this.at = -1;
		this.guesses = [];
		this.answered = 0;
	}

	/** Goes on by one step: to the answer, or to the next question; while the model thinks, nowhere. */
	next(): void {
		if (this.at >= this.items.length) return;
		if (this.at >= 0 && this.phase === 'thinking') return;
		if (this.at >= 0 && this.phase === 'guessed') {
			this.answered = this.at + 1;
			return;
		}
		this.at++;
		void this.ask();
	}

	/** Has the model guess the question on the screen; after a failure it can be called again. */
	async ask(): Promise<void> {
		const { contest, at, model } = this;
		const held = contest?.heldOut[at];
		if (!model || !held || this.guesses.length > at) return;
		const found = await model.guess(contest, itemOf(held.itemId));
		// Somebody may have begun anew meanwhile.
		if (found && this.contest === contest && this.guesses.length === at)
			this.guesses = [...this.guesses, found.guess];
	}
}

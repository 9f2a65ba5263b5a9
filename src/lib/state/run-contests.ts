import type { ItemId } from '$lib/catalog';
import { randomHex } from '$lib/hex';
import { guessesIn, profileIn } from '$lib/rivals/kept';
import { PROMPT_VERSION } from '$lib/rivals/texts';
import type { Contest, KeptGuess, KeptRival } from '$lib/run/contest';
import { tidyName } from '$lib/run/name';
import { StorageError } from '$lib/storage/errors';
import { LONGEST_LIST, NAME_LENGTH } from '$lib/storage/limits';
import type { Machine } from './machine.svelte';
import type { Session } from './session.svelte';

/** What somebody brings to a contest; the rest of what is kept of them follows. */
export type NewRival = Pick<KeptRival, 'kind' | 'name' | 'guesses' | 'refused'>;

/** Contests with language models over answers of the run on the screen, kept with it. */
export class Contests {
	readonly #session: Pick<Session, 'run' | 'change'>;
	readonly #machine: Pick<Machine, 'predict' | 'id'>;

	constructor(session: Pick<Session, 'run' | 'change'>, machine: Pick<Machine, 'predict' | 'id'>) {
		this.#session = session;
		this.#machine = machine;
	}

	/** Newest first. */
	get all(): readonly Contest[] {
		return this.#session.run?.contests ?? [];
	}

	/**
	 * Keeps a contest, so that the same questions are there when an answer comes back. Calling it again
	 * changes nothing. @throws StorageError `no more` where no more can be kept
	 */
	async keep(contest: Contest): Promise<void> {
		await this.#change((kept) =>
			kept.some(({ id }) => id === contest.id) ? kept : withNew(contest, kept)
		);
	}

	/**
	 * Puts a rival into a contest; the machine guesses the same questions from exactly what the rival was told.
	 * @throws ReasonerError where the machine cannot guess, StorageError where it cannot be kept
	 */
	async add(contest: Contest, rival: NewRival): Promise<void> {
		const machine = contest.machine ?? (await this.#guessed(contest));
		const added = {
			...rival,
			// A server may call its model anything, and no file is read with a longer one.
			name: tidyName(rival.name, NAME_LENGTH),
			id: randomHex(8),
			addedAt: Date.now(),
			promptVersion: PROMPT_VERSION
		};
		await this.#change((kept) => {
			const known = kept.find(({ id }) => id === contest.id) ?? contest;
			if (known.rivals.length >= LONGEST_LIST) throw new StorageError('no more');
			const name = apart(
				added.name,
				known.rivals.map((rival) => rival.name)
			);
			const rivals = [...known.rivals, { ...added, name }];
			const grown = { ...known, machine: known.machine ?? machine, rivals };
			return kept.includes(known)
				? kept.map((each) => (each === known ? grown : each))
				: withNew(grown, kept);
		});
	}

	/**
	 * Puts one more question into a contest that goes on beside the answering: what the person answered, and what the rival
	 * had guessed before; of a list every item. The machine guesses from exactly what the rival was told.
	 * @param contest as it began
	 * @param guessed before the answer was given, each item of the question
	 * @throws ReasonerError where the machine cannot guess, StorageError where it cannot be kept
	 */
	async grow(
		contest: Contest,
		rival: Pick<KeptRival, 'kind' | 'name'>,
		guessed: readonly { code: number; guess: KeptGuess; refused: boolean }[]
	): Promise<void> {
		const asked = {
			...contest,
			heldOut: guessed.map(({ code, guess: { itemId } }) => ({ itemId, code }))
		};
		const isAsked = (id: ItemId) => asked.heldOut.some(({ itemId }) => itemId === id);
		const machine = await this.#guessed(asked);
		const begun: KeptRival = {
			...rival,
			name: tidyName(rival.name, NAME_LENGTH),
			id: randomHex(8),
			addedAt: Date.now(),
			promptVersion: PROMPT_VERSION,
			guesses: [],
			refused: 0
		};
		await this.#change((kept) => {
			const known = kept.find(({ id }) => id === contest.id) ?? { ...contest, rivals: [begun] };
			const [first, ...others] = known.rivals;
			// Somebody put in later was asked what was there then: it cannot go on.
			if (!first || others.length > 0 || known.heldOut.some(({ itemId }) => isAsked(itemId)))
				return kept;
			const grown: Contest = {
				...known,
				heldOut: [...known.heldOut, ...asked.heldOut],
				machine: {
					modelId: machine.modelId,
					guesses: [...(known.machine?.guesses ?? []), ...machine.guesses]
				},
				rivals: [
					{
						...first,
						guesses: [...first.guesses, ...guessed.map(({ guess }) => guess)],
						refused: first.refused + Number(guessed.every(({ refused }) => refused))
					}
				]
			};
			return kept.some(({ id }) => id === contest.id)
				? kept.map((each) => (each.id === contest.id ? grown : each))
				: withNew(grown, kept);
		});
	}

	async #guessed(contest: Contest): Promise<NonNullable<Contest['machine']>> {
		const [prediction] = await this.#machine.predict([profileIn(contest)]);
		return { modelId: this.#machine.id!, guesses: guessesIn(contest, prediction!) };
	}

	/** Takes a rival out. @throws StorageError */
	async takeOut(contestId: string, rivalId: string): Promise<void> {
		await this.#change((kept) =>
			kept.map((contest) =>
				contest.id === contestId
					? { ...contest, rivals: contest.rivals.filter(({ id }) => id !== rivalId) }
					: contest
			)
		);
	}

	/** Deletes a contest with all that was guessed in it. @throws StorageError */
	async delete(contestId: string): Promise<void> {
		await this.#change((kept) => kept.filter(({ id }) => id !== contestId));
	}

	/** Changes them as they are kept now, whatever another tab has made of them. @throws StorageError */
	async #change(make: (kept: readonly Contest[]) => readonly Contest[]): Promise<void> {
		await this.#session.change(({ contests = [] }) => ({ contests: make(contests) }));
	}
}

/** The name with a number behind it where somebody has it already: rows and buttons are told apart by names alone. */
function apart(name: string, taken: readonly string[]): string {
	let free = name;
	for (let number = 2; taken.includes(free); number++) {
		const end = ` (${number})`;
		free = tidyName(name, NAME_LENGTH - end.length) + end;
	}
	return free;
}

/** None goes to make room: what somebody kept is theirs to delete. @throws StorageError `no more` */
function withNew(contest: Contest, kept: readonly Contest[]): readonly Contest[] {
	if (kept.length >= LONGEST_LIST) throw new StorageError('no more');
	return [contest, ...kept];
}

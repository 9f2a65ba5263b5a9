/** Synthetic students, drawn from the reasoner itself: to rehearse with, and to attack. Nobody's answers. */
import { itemIndex, itemOf, type Demographics, type ItemId } from '../catalog';
import { random } from '../random';
import { distributionOf, mostLikely } from '../reasoner/distribution';
import type { Distribution, Prediction, Reasoner } from '../reasoner/types';
import { hit } from '../run/score';
import { LEAST_KNOWN } from '../run/seal';
import {
	BET_OF,
	LEAST_ASKED,
	MOST_ASKED,
	type ByLevel,
	type ChatbotScore,
	type HandedAnswer,
	type HandIn,
	type Totals
} from './content';
import { fingerprint } from './envelope';
import { BANDS, stretchOf } from './stretches';

/** What became of one question put to a synthetic student. */
export interface MadeUpAnswer extends HandedAnswer {
	/** Whether the world's most usual answer would have hit; null where no guess was sealed. */
	readonly world: ByLevel<boolean> | null;
	/** Whether a guess from the demographics alone would have; null where there are none, or no guess was sealed. */
	readonly demographics: ByLevel<boolean> | null;
}

interface Drawing {
	readonly reasoner: Pick<Reasoner, 'predict'>;
	/** The class's, in its order. */
	readonly questions: readonly ItemId[];
	/** How the world answers. */
	readonly world: Prediction;
	/** The same one gives the same students. */
	readonly seed: number;
	readonly size: number;
	/** Share of questions that a student skips. */
	readonly skipped: number;
	/** What each student is; their answers are drawn from it, too. The machine's sealed guess knows answers only. */
	readonly demographics?: readonly Demographics[];
	readonly onProgress?: (share: number) => void;
}

/** Profiles put to the reasoner at a time. */
const CHUNK = 256;

/**
 * Lets synthetic students answer the questions one after another. Each answer is drawn from what the reasoner expects
 * after the answers before, so it is by construction as often right about them as it says: real people are harder.
 * @throws ReasonerError when the reasoner cannot predict
 */
export async function madeUpStudents(drawing: Drawing): Promise<MadeUpAnswer[][]> {
	const students: MadeUpAnswer[][] = [];
	for (let first = 0; first < drawing.size; first += CHUNK) {
		const last = Math.min(first + CHUNK, drawing.size);
		students.push(...(await someStudents(drawing, first, last)));
		drawing.onProgress?.(last / drawing.size);
	}
	return students;
}

async function someStudents(
	drawing: Drawing,
	first: number,
	last: number
): Promise<MadeUpAnswer[][]> {
	const { reasoner, questions, world, seed, skipped } = drawing;
	const students = Array.from({ length: last - first }, (_, index) => ({
		next: random(seed, first + index),
		demographics: drawing.demographics?.[first + index] ?? {},
		responses: new Map<ItemId, number>(),
		answers: [] as MadeUpAnswer[]
	}));
	const described = drawing.demographics !== undefined;
	const fromDemographics = described
		? await reasoner.predict(
				students.map(({ demographics }) => ({ responses: new Map(), demographics }))
			)
		: null;
	for (const itemId of questions) {
		const item = itemOf(itemId);
		const index = itemIndex(itemId);
		const at = (prediction: Prediction) => distributionOf(prediction, index);
		const profiles = students.map(({ responses }) => ({ responses, demographics: {} }));
		const guesses = await reasoner.predict(profiles);
		const truths = described
			? await reasoner.predict(
					students.map(({ responses, demographics }) => ({ responses, demographics }))
				)
			: guesses;
		students.forEach((student, position) => {
			const skips = student.next() < skipped;
			const code = drawn(item.codes, at(truths[position]!), student.next());
			if (skips) {
				student.answers.push({ code: null, guess: null, world: null, demographics: null });
				return;
			}
			const hits = (distribution: Distribution) => ({
				polar: hit(item, 'polar', distribution, code) === 1,
				refined: hit(item, 'refined', distribution, code) === 1
			});
			const guess = at(guesses[position]!);
			const sealed = student.responses.size >= LEAST_KNOWN;
			const { probability } = mostLikely(item, guess, 'refined');
			student.answers.push({
				code,
				guess: sealed ? { ...hits(guess), band: stretchOf(BANDS, probability) } : null,
				world: sealed ? hits(at(world)) : null,
				demographics: sealed && fromDemographics ? hits(at(fromDemographics[position]!)) : null
			});
			student.responses.set(itemId, code);
		});
	}
	return students.map(({ answers }) => answers);
}

/** @param at 0 to 1: how far along the distribution */
function drawn(codes: readonly number[], distribution: ArrayLike<number>, at: number): number {
	let sum = 0;
	const place = codes.findIndex((_, index) => (sum += distribution[index]!) > at);
	return codes[place < 0 ? codes.length - 1 : place]!;
}

/** What a hand-in of scores says of a student. */
export function totalsOf(answers: readonly MadeUpAnswer[]): Totals {
	const count = (hits: (answer: MadeUpAnswer) => ByLevel<boolean> | null): ByLevel<number> => ({
		polar: answers.filter((answer) => hits(answer)?.polar).length,
		refined: answers.filter((answer) => hits(answer)?.refined).length
	});
	return {
		scored: answers.filter(({ guess }) => guess).length,
		machine: count(({ guess }) => guess),
		world: count(({ world }) => world)
	};
}

/** Students of a class to rehearse with. */
export const REHEARSAL_SIZE = 28;
/** Share of questions a synthetic student skips … */
const SKIPPED = 0.04;
/** … and of students who hand in with answers. */
const WITH_ANSWERS = 0.7;

/** … and who bring a chatbot's score. */
const WITH_CHATBOT = 0.5;

/** What the world's most usual answer would have got of half of the answers: there is no chatbot to ask. Null where they are too few. */
function worldAsChatbot(answers: readonly MadeUpAnswer[]): ChatbotScore | null {
	const given = answers.filter(({ code }) => code !== null).length;
	const asked = Math.min(MOST_ASKED, Math.floor(given / 2));
	if (asked < LEAST_ASKED) return null;
	const last = answers.flatMap(({ world }) => world ?? []).slice(-asked);
	return { asked, right: last.filter(({ polar }) => polar).length };
}

/** A class to rehearse with, asked what the class will be asked. @throws ReasonerError when the reasoner cannot predict */
export async function madeUpClass(
	reasoner: Pick<Reasoner, 'id' | 'predict'>,
	questions: readonly ItemId[],
	world: Prediction,
	seed: number,
	size = REHEARSAL_SIZE
): Promise<HandIn[]> {
	const students = await madeUpStudents({
		reasoner,
		questions,
		world,
		seed,
		size,
		skipped: SKIPPED
	});
	return students.map((answers, index): HandIn => {
		const next = random(seed, index, 1);
		const withAnswers = next() < WITH_ANSWERS;
		return {
			model: fingerprint(reasoner.id),
			sender: index.toString(16).padStart(10, '0'),
			number: 1,
			kind: withAnswers ? 'answers' : 'scores',
			bet: Math.floor(3 + next() * (BET_OF - 3)),
			totals: totalsOf(answers),
			who: null,
			chatbot: next() < WITH_CHATBOT ? worldAsChatbot(answers) : null,
			answers: withAnswers ? answers.map(({ code, guess }) => ({ code, guess })) : []
		};
	});
}

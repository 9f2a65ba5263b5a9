/** What hand-ins of scores would give away: attackers who see more and more, each on the same made-up people. */
import { DEMOGRAPHICS, itemIndex, itemOf, type Demographics, type ItemId } from '../../catalog';
import { random, sample } from '../../random';
import { distributionOf } from '../../reasoner/distribution';
import type { Prediction, Reasoner } from '../../reasoner/types';
import { hit } from '../../run/score';
import { madeUpStudents, totalsOf, type MadeUpAnswer } from '../made-up';
import { attack, type Person, type Success } from './kernel';

/** A made-up person, and how many sides a chatbot guessed of half of their answers. */
interface Attacked {
	readonly answers: readonly MadeUpAnswer[];
	readonly chatbot: number;
}

/** What an attacker sees of a person, as numbers. */
type Sight = (person: Attacked) => number[];

const machine: Sight = ({ answers }) => {
	const { machine: hits } = totalsOf(answers);
	return [hits.polar, hits.refined];
};
const fourTotals: Sight = ({ answers }) => {
	const { machine: hits, world } = totalsOf(answers);
	return [hits.polar, hits.refined, world.polar, world.refined];
};
const demographicTotals: Sight = ({ answers }) =>
	(['polar', 'refined'] as const).map(
		(level) => answers.filter(({ demographics }) => demographics?.[level]).length
	);

/** By its name in the table. */
const SIGHTS: Readonly<Record<string, Sight>> = {
	'nothing (the base rate)': () => [],
	'the machine’s hits': machine,
	'scores only: the machine’s and the world’s': fourTotals,
	'… and a chatbot’s': (person) => [...fourTotals(person), person.chatbot]
};
const WITH_DEMOGRAPHICS: Readonly<Record<string, Sight>> = {
	...SIGHTS,
	'… and hits from who they are': (person) => [...fourTotals(person), ...demographicTotals(person)]
};

export interface Leak {
	readonly seen: string;
	readonly success: Success;
}

/**
 * Draws people and attacks some of them.
 * @param people how many the attacker draws to learn from @param victims how many are attacked, drawn apart
 * @param who they are, as the two more totals need: `anybody` (country, sex and age drawn at random), or a country's code,
 * where all are of that country and the attacker knows it
 */
export async function leaks(
	reasoner: Reasoner,
	world: Prediction,
	questions: readonly ItemId[],
	{
		people,
		victims,
		seed,
		who
	}: {
		people: number;
		victims: number;
		seed: number;
		who?: string;
	},
	onProgress?: (share: number) => void
): Promise<Leak[]> {
	const size = people + victims;
	const students = await madeUpStudents({
		reasoner,
		questions,
		world,
		seed,
		size,
		skipped: 0,
		...(who === undefined ? {} : { demographics: somebody(who, size, seed) }),
		...(onProgress ? { onProgress } : {})
	});
	const chatbot = await chatbotHits(reasoner, questions, students, seed);
	return Object.entries(who === undefined ? SIGHTS : WITH_DEMOGRAPHICS).map(([seen, sight]) => {
		const all = students.map((answers, index): Person => ({
			codes: answers.map(({ code }) => code!),
			seen: sight({ answers, chatbot: chatbot[index]! })
		}));
		return { seen, success: attack(questions, all.slice(victims), all.slice(0, victims)) };
	});
}

/** Profiles put to the reasoner at a time. */
const CHUNK = 256;

/**
 * The sides that a chatbot guesses of half of each person's answers, drawn at random, told the others. It is as good as the
 * machine, and the attacker knows all that it would guess: no real one tells more.
 */
async function chatbotHits(
	reasoner: Reasoner,
	questions: readonly ItemId[],
	students: readonly (readonly MadeUpAnswer[])[],
	seed: number
): Promise<number[]> {
	const places = [...questions.keys()];
	const hits: number[] = [];
	for (let first = 0; first < students.length; first += CHUNK) {
		const some = students.slice(first, first + CHUNK).map((answers, index) => ({
			answers,
			out: sample(places, Math.floor(places.length / 2), random(seed, first + index, 3))
		}));
		const guesses = await reasoner.predict(
			some.map(({ answers, out }) => ({
				responses: new Map(
					places.flatMap((place) =>
						out.includes(place) ? [] : [[questions[place]!, answers[place]!.code!] as const]
					)
				),
				demographics: {}
			}))
		);
		for (const [index, { answers, out }] of some.entries())
			hits.push(
				out.filter((place) => {
					const item = itemOf(questions[place]!);
					const guess = distributionOf(guesses[index]!, itemIndex(item.id));
					return hit(item, 'polar', guess, answers[place]!.code!) === 1;
				}).length
			);
	}
	return hits;
}

/** People of all countries, both sexes and all ages, each as likely as the next; or of one country, and no more said. */
function somebody(who: string, size: number, seed: number): Demographics[] {
	if (who !== 'anybody') return Array.from({ length: size }, () => ({ country: who }));
	return Array.from({ length: size }, (_, index) => {
		const next = random(seed, index, 2);
		return Object.fromEntries(
			DEMOGRAPHICS.filter(({ id }) => ['country', 'sex', 'ageGroup'].includes(id)).map(
				({ id, options }) => [id, options[Math.floor(next() * options.length)]!.code]
			)
		);
	});
}

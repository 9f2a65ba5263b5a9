/** How often a class learns whether the machine knew it better than the world's usual answer does, or remains without a finding. */
import { itemIndex, itemOf, type ItemId, type Level } from '../catalog';
import { random, sample } from '../random';
import { mostLikely, distributionOf } from '../reasoner/distribution';
import type { Distribution, Prediction, Reasoner } from '../reasoner/types';
import { codeAt, everyone, type Respondents } from '../respondents/respondents';
import { hit } from '../run/score';
import { LEAST_KNOWN } from '../run/seal';
import { LEAST_SCORED, type HandIn } from './content';
import { totalsOf, type MadeUpAnswer } from './made-up';
import { releaseOf } from './release';
import { BANDS, stretchOf } from './stretches';
import { verdictOf } from './views';

/** Profiles put to the reasoner at a time. */
const CHUNK = 256;

/** Puts questions to people who have answered already, as a class is asked them; what they did not answer is a skip. @throws ReasonerError */
export async function askedOf(
	reasoner: Pick<Reasoner, 'predict'>,
	world: Prediction,
	respondents: Respondents,
	questions: readonly ItemId[]
): Promise<MadeUpAnswer[][]> {
	const people = everyone(respondents).map((person) => ({
		person,
		responses: new Map<ItemId, number>(),
		answers: [] as MadeUpAnswer[]
	}));
	for (let first = 0; first < people.length; first += CHUNK) {
		const some = people.slice(first, first + CHUNK);
		for (const itemId of questions) {
			const guesses = await reasoner.predict(
				some.map(({ responses }) => ({ responses, demographics: {} }))
			);
			some.forEach(({ person, responses, answers }, position) => {
				const code = codeAt(respondents, person, itemIndex(itemId)) ?? null;
				const sealed = responses.size >= LEAST_KNOWN;
				answers.push(answerOf(itemId, code, sealed ? guesses[position]! : null, world));
				if (code !== null) responses.set(itemId, code);
			});
		}
	}
	return people.map(({ answers }) => answers);
}

/** @param guess null where none was sealed */
function answerOf(
	itemId: ItemId,
	code: number | null,
	guess: Prediction | null,
	world: Prediction
): MadeUpAnswer {
	const item = itemOf(itemId);
	if (code === null || guess === null)
		return { code, guess: null, world: null, demographics: null };
	const at = (prediction: Prediction) => distributionOf(prediction, itemIndex(itemId));
	const hits = (distribution: Distribution) => ({
		polar: hit(item, 'polar', distribution, code) === 1,
		refined: hit(item, 'refined', distribution, code) === 1
	});
	const { probability } = mostLikely(item, at(guess), 'refined');
	return {
		code,
		guess: { ...hits(at(guess)), band: stretchOf(BANDS, probability) },
		world: hits(at(world)),
		demographics: null
	};
}

/**
 * Draws classes of those people.
 * @param asked one a person, as `askedOf` has them
 * @param length of the questions the class is asked the first so many
 * @returns the share of classes, 0 to 1, that end without a finding: whether the machine or the world's usual answer did better cannot be told
 */
export function withoutFinding(
	asked: readonly (readonly MadeUpAnswer[])[],
	questions: readonly ItemId[],
	{ length, size, classes, seed }: { length: number; size: number; classes: number; seed: number }
): Readonly<Record<Level, number>> {
	const handIns = asked
		.map((answers, index): HandIn => {
			const totals = totalsOf(answers.slice(0, length));
			const sender = index.toString(16).padStart(10, '0');
			return {
				model: 0,
				sender,
				number: 1,
				kind: 'scores',
				bet: null,
				totals,
				who: null,
				chatbot: null,
				answers: []
			};
		})
		.filter(({ totals }) => totals.scored >= LEAST_SCORED);
	const open = { polar: 0, refined: 0 };
	for (let drawn = 0; drawn < classes; drawn++) {
		const people = sample(handIns, size, random(seed, drawn));
		const { overall } = releaseOf(people, questions.slice(0, length), size);
		for (const level of ['polar', 'refined'] as const)
			if (verdictOf(overall![level].ahead) === 'cannot be told') open[level]++;
	}
	return { polar: open.polar / classes, refined: open.refined / classes };
}

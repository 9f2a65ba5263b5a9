import { DEMOGRAPHICS } from '../../catalog';
import { worldPrediction, type Marginals } from '../../reasoner/marginals';
import type { Reasoner } from '../../reasoner/types';
import { random, sample } from '../../random';
import { evaluate } from '../evaluate';
import { marginalsOf } from '../marginals';
import { exactMatch } from '../metrics';
import { answeredBy, eligible, type Split } from '../protocols';
import { takePeople, type Respondents } from '../respondents';
import { fitGaussian, Gaussian, type GaussianFit } from './gaussian';
import { momentsOf } from './one-hot';
import { neighboursAmong, type Neighbours } from './neighbours';
import { resemble } from './resemble';

/** Everything the baselines learned from respondents. Plain arrays: it crosses threads, and is never shipped. */
export interface FittedBaselines {
	readonly marginals: Marginals;
	readonly neighbours: Neighbours;
	/** How many neighbours Resemble asks. */
	readonly k: number;
	readonly gaussian: GaussianFit;
}

/** Numbers of neighbours, and ridges, to choose from. */
const KS = [10, 25, 50, 75, 100, 200] as const;
const RIDGES = [0.003, 0.01, 0.03] as const;

/** Both look at people who answered most items: with the others, too few answers are in common. */
const LEAST_ANSWERS = 200;

/** As evenly over countries as the test people are, or two or three large ones would choose. */
const VALIDATION_PEOPLE_OF_A_COUNTRY = 12;
const VALIDATION: Split = { protocol: 'p1', demonstrations: 200 };
/** Stands where a person's row stands in the seeds of that person's draws. */
const DRAWING = -2;

/**
 * Fits the baselines. The number of neighbours and the ridge are those that predict best for some of the
 * people, whom nothing is fitted on meanwhile; then everybody is taken in.
 * @param onProgress told what is being done
 * @throws EvaluationError if nobody answered enough to validate on
 */
export async function fitBaselines(
	train: Respondents,
	source: { file: string; sha256: string },
	seed: number,
	onProgress: (step: string) => void = () => {}
): Promise<FittedBaselines> {
	onProgress('counting answers');
	const marginals = marginalsOf(train, source);
	const world = worldPrediction(marginals);
	const everyone = Array.from({ length: train.count }, (_, person) => person);
	const people = everyone.filter((person) => answeredBy(train, person).length >= LEAST_ANSWERS);
	const validation = validationPeople(train, seed);
	const heldBack = new Set(validation);
	const others = people.filter((person) => !heldBack.has(person));

	const among = takePeople(train, validation);
	async function best<T>(options: readonly T[], reasonerOf: (option: T) => Reasoner): Promise<T> {
		const overall: number[] = [];
		for (const option of options) {
			const methods = { it: { reasoner: reasonerOf(option), score: exactMatch } };
			const settings = { split: VALIDATION, demographics: 'none', seed } as const;
			overall.push((await evaluate(methods, among, settings)).methods.it.overall);
		}
		return options[overall.indexOf(Math.max(...overall))]!;
	}

	onProgress('choosing how many neighbours to ask');
	const some = neighboursAmong(train, others);
	const k = await best(KS, (k) => ({
		id: 'resemble',
		predict: async (profiles) => resemble(some, world, [k], profiles)[0]!
	}));
	onProgress('choosing the ridge of the Gaussian');
	const moments = momentsOf(train, others);
	const ridge = await best(RIDGES, (ridge) => new Gaussian(fitGaussian(moments, ridge)));
	onProgress('fitting the Gaussian');
	return {
		marginals,
		neighbours: neighboursAmong(train, people),
		k,
		gaussian: fitGaussian(momentsOf(train, people), ridge)
	};
}

/** Rows of a random few of each country among those who can take part in P1, ascending. */
function validationPeople(train: Respondents, seed: number): number[] {
	const country = DEMOGRAPHICS.findIndex(({ id }) => id === 'country');
	const taken = new Map<number, number>();
	const candidates = eligible(train, VALIDATION.protocol);
	return sample(candidates, candidates.length, random(seed, DRAWING))
		.filter((person) => {
			const from = train.demographics[person * DEMOGRAPHICS.length + country]!;
			const already = taken.get(from) ?? 0;
			taken.set(from, already + 1);
			return already < VALIDATION_PEOPLE_OF_A_COUNTRY;
		})
		.sort((a, b) => a - b);
}

import { worldPrediction, type Societies } from '../societies/societies';
import type { Prediction, Reasoner } from '../reasoner/types';
import { random, sample } from '../random';
import { evaluate } from './evaluate';
import { countSocieties } from '../societies/count';
import { exactMatch } from './measures/scores';
import { eligible, type Split } from './cases/protocols';
import { countryOf, takePeople, type Respondents } from '../respondents/respondents';
import { fitGaussian, Gaussian, type GaussianFit } from '../baselines/gaussian';
import { momentsOf } from '../baselines/one-hot';
import { neighboursAmong, type Neighbours } from '../baselines/neighbours';
import { peopleToFitOn } from '../baselines/people';
import { resembling } from '../baselines/resemble';

/** What Resemble and the Gaussian learned from respondents. Plain arrays: it crosses threads, and is never shipped. */
export interface FittedMethods {
	readonly neighbours: Neighbours;
	/** How many neighbours Resemble asks. */
	readonly k: number;
	readonly gaussian: GaussianFit;
}

/** The same, with what the majorities are. */
export interface FittedBaselines extends FittedMethods {
	readonly societies: Societies;
}

/** Numbers of neighbours, and ridges, to choose from. */
const KS = [10, 25, 50, 75, 100, 200] as const;
const RIDGES = [0.003, 0.01, 0.03] as const;

/** As evenly over countries as the test people are, or two or three large ones would choose. */
const VALIDATION_PEOPLE_OF_A_COUNTRY = 12;
/** More of a small file would leave nobody to fit on. */
const VALIDATION_SHARE = 0.25;
const VALIDATION: Split = { protocol: 'p1', demonstrations: 200 };
/** Stands where a person's row stands in the seeds of that person's draws. */
const DRAWING = -2;

/** @param share of the fitting that is done, from 0 to 1 */
type OnFitting = (step: string, share: number) => void;

/**
 * Fits all baselines.
 * @throws EvaluationError if nobody answered enough to validate on
 */
export async function fitBaselines(
	train: Respondents,
	source: { file: string; sha256: string },
	seed: number,
	onProgress: OnFitting = () => {}
): Promise<FittedBaselines> {
	onProgress('counting answers', 0);
	const societies = countSocieties(train, source);
	return { societies, ...(await fitMethods(train, worldPrediction(societies), seed, onProgress)) };
}

/**
 * Fits Resemble and the Gaussian. The number of neighbours and the ridge are those that predict best for some of
 * the people, whom nothing is fitted on meanwhile; then everybody is taken in.
 * @param world a prediction for everyone
 * @param onProgress told what is being done
 * @throws EvaluationError if nobody answered enough to validate on
 */
export async function fitMethods(
	train: Respondents,
	world: Prediction,
	seed: number,
	onProgress: OnFitting
): Promise<FittedMethods> {
	const people = peopleToFitOn(train);
	const validation = validationPeople(train, seed);
	const heldBack = new Set(validation);
	const others = people.filter((person) => !heldBack.has(person));

	const among = takePeople(train, validation);
	async function best<T>(options: readonly T[], reasonerOf: (option: T) => Reasoner): Promise<T> {
		const overall: number[] = [];
		for (const option of options) {
			const methods = { tried: { reasoner: reasonerOf(option), score: exactMatch } };
			const settings = { split: VALIDATION, demographics: 'none', seed } as const;
			overall.push((await evaluate(methods, among, settings)).methods.tried.overall);
		}
		return options[overall.indexOf(Math.max(...overall))]!;
	}

	onProgress('choosing how many neighbours to ask', 0.05);
	const some = neighboursAmong(train, others);
	const k = await best(KS, (k) => resembling(some, world, k));
	onProgress('choosing the ridge of the Gaussian', 0.25);
	const moments = momentsOf(train, others);
	const ridge = await best(RIDGES, (ridge) => new Gaussian(fitGaussian(moments, ridge)));
	onProgress('fitting the Gaussian', 0.8);
	return {
		neighbours: neighboursAmong(train, people),
		k,
		gaussian: fitGaussian(momentsOf(train, people), ridge)
	};
}

/** Rows of a random few of each country among those who can take part in P1, ascending. */
function validationPeople(train: Respondents, seed: number): number[] {
	const taken = new Map<string | undefined, number>();
	const candidates = eligible(train, VALIDATION.protocol);
	return sample(candidates, candidates.length, random(seed, DRAWING))
		.filter((person) => {
			const from = countryOf(train, person);
			const already = taken.get(from) ?? 0;
			taken.set(from, already + 1);
			return already < VALIDATION_PEOPLE_OF_A_COUNTRY;
		})
		.slice(0, Math.ceil(VALIDATION_SHARE * candidates.length))
		.sort((a, b) => a - b);
}

import { deviation, mean, rollups, sum } from 'd3-array';
import { Z95 } from '../../statistics';
import type { Outcomes } from './outcomes';

export interface Metrics {
	/** Percent of answers whose polar group was the most likely one. */
	readonly polar: number;
	/** The same for the refined group. */
	readonly refined: number;
	/** Mean of the two. */
	readonly overall: number;
	/** Mean negative log likelihood of the codes, in nats. */
	readonly logLoss: number;
	/** Mean Brier score of the codes' probabilities, 0 (certain and right) to 2 (certain and wrong). */
	readonly brier: number;
	/** Expected calibration error of the most likely refined group's probability, in percentage points. */
	readonly ece: number;
	/** How many predictions were scored. */
	readonly n: number;
}

/** Half of a 95 % interval, in percentage points: the figure lies within it, give or take. */
export interface Margins {
	readonly polar: number;
	readonly refined: number;
	readonly overall: number;
}

/** Figures over people, every person counting alike however many of their answers were predicted. */
export interface Summary extends Metrics {
	/** Null for fewer than `LEAST_PEOPLE`. */
	readonly margins: Margins | null;
}

/** With fewer people their spread is not known well enough to be worth showing. */
export const LEAST_PEOPLE = 20;

/**
 * Means over people of each person's mean. Only the calibration error counts all predictions alike. The margins are
 * 1.96 standard errors of the mean over people, s / √n, since people were drawn and answers of one go together: as
 * good as a bootstrap for so many people, and computed while the figures come in.
 * @throws RangeError where there are no outcomes
 */
export function summary(outcomes: Outcomes): Summary {
	const n = outcomes.person.length;
	if (n === 0) throw new RangeError('there are no outcomes to average');
	const people = rollups(
		outcomes.person.keys(),
		(places) => {
			const meanOf = (measure: 'polar' | 'refined' | 'logLoss' | 'brier') =>
				sum(places, (place) => outcomes[measure][place]) / places.length;
			const [polar, refined] = [100 * meanOf('polar'), 100 * meanOf('refined')];
			return {
				...{ polar, refined, overall: (polar + refined) / 2 },
				...{ logLoss: meanOf('logLoss'), brier: meanOf('brier') }
			};
		},
		(place) => outcomes.person[place]
	).map(([, figures]) => figures);
	type Figure = keyof (typeof people)[number];
	const over = (figure: Figure) => mean(people, (person) => person[figure])!;
	const margin = (figure: Figure) =>
		(Z95 * deviation(people, (person) => person[figure])!) / Math.sqrt(people.length);
	return {
		polar: over('polar'),
		refined: over('refined'),
		overall: over('overall'),
		logLoss: over('logLoss'),
		brier: over('brier'),
		ece: calibrationError(outcomes),
		n,
		margins:
			people.length < LEAST_PEOPLE
				? null
				: { polar: margin('polar'), refined: margin('refined'), overall: margin('overall') }
	};
}

/** Bins of equal width that predictions are sorted into by confidence. */
export const BINS = 15;

/** Bin of a confidence from 0 to 1; 1 is in the last. */
export const binOf = (confidence: number): number =>
	Math.min(Math.floor(confidence * BINS), BINS - 1);

/**
 * Expected calibration error over 15 bins of equal width (Guo et al. 2017, *On Calibration of Modern Neural Networks*):
 * the bins' |accuracy − confidence|, weighted by their sizes, in percentage points.
 */
export function calibrationError({ confidence, refined }: Outcomes): number {
	const gaps = new Float64Array(BINS);
	confidence.forEach((sure, index) => (gaps[binOf(sure)]! += refined[index]! - sure));
	return (100 * sum(gaps, Math.abs)) / confidence.length;
}

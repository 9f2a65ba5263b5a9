import { mean } from 'd3-array';
import { random } from '../../random';
import { middleOf, type Estimate } from '../../statistics';
import { MARKS, type Accuracy, type Simulated, type Way } from './simulate';

export interface SimulationReport {
	/** Id of the reasoner. */
	readonly model: string;
	/** The file, its sha256 in hexadecimal, and how many people are in it. */
	readonly data: { readonly file: string; readonly sha256: string; readonly people: number };
	/** How many people were asked, each probed on one set of 39 items. */
	readonly people: number;
	readonly seed: number;
	readonly command: string;
	/** After how many items asked. */
	readonly marks: readonly number[];
	/**
	 * Percent of the probes guessed right, at each mark, a mean over people with its 95 % interval (a bootstrap over
	 * people); null where the short form is too short.
	 */
	readonly ways: Readonly<
		Record<Way, readonly (Readonly<Record<'polar' | 'refined' | 'overall', Estimate>> | null)[]>
	>;
	/** Points by which 20 items, chosen or of the short form, beat 50 random ones; pairs of the same people. */
	readonly twentyAgainstFiftyRandom: {
		readonly adaptive: Estimate;
		readonly shortForm: Estimate | null;
	};
}

const RESAMPLES = 2000;

/** Mean over people, and its 95 % interval. @param values one a person; the same seed gives the same interval */
export function bootstrap(values: readonly number[], seed: number): Estimate {
	const next = random(seed);
	const means = Array.from({ length: RESAMPLES }, () => {
		let sum = 0;
		for (let draw = 0; draw < values.length; draw++)
			sum += values[Math.floor(next() * values.length)]!;
		return sum / values.length;
	});
	const { low, high } = middleOf(means, 0.95);
	return [mean(values)!, low, high];
}

/** The figures of a simulation. @param simulated one a person, at least one */
export function figuresOf(
	simulated: readonly Simulated[],
	seed: number
): Pick<SimulationReport, 'marks' | 'ways' | 'twentyAgainstFiftyRandom'> {
	const at = (way: Way, mark: (typeof MARKS)[number]) =>
		known(simulated.map((person) => person[way][MARKS.indexOf(mark)]!));
	const estimates = (way: Way) =>
		MARKS.map((mark) => {
			const people = at(way, mark);
			return (
				people && {
					polar: bootstrap(
						people.map(({ polar }) => polar),
						seed
					),
					refined: bootstrap(
						people.map(({ refined }) => refined),
						seed
					),
					overall: bootstrap(people.map(overall), seed)
				}
			);
		});
	const fifty = at('random', 50)!;
	const against = (way: Way) => {
		const twenty = at(way, 20);
		return (
			twenty &&
			bootstrap(
				twenty.map((accuracy, person) => overall(accuracy) - overall(fifty[person]!)),
				seed
			)
		);
	};
	return {
		marks: MARKS,
		ways: {
			adaptive: estimates('adaptive'),
			shortForm: estimates('shortForm'),
			random: estimates('random'),
			questionnaire: estimates('questionnaire')
		},
		twentyAgainstFiftyRandom: {
			adaptive: against('adaptive')!,
			shortForm: against('shortForm')
		}
	};
}

/** Everyone's accuracy; null where it is missing for someone, since means over different people do not compare. */
function known(accuracies: readonly (Accuracy | null)[]): readonly Accuracy[] | null {
	return accuracies.every((accuracy) => accuracy !== null) ? accuracies : null;
}

function overall({ polar, refined }: Accuracy): number {
	return (polar + refined) / 2;
}

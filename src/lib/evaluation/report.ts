import type { Evaluation, EvaluationOptions } from './evaluate';
import type { Metrics } from './measures/summary';
import type { Split } from './cases/protocols';

/** What is compared in a report. */
export type MethodName = 'reasoner' | 'worldMajority' | 'chance';

/** An evaluation with all that is needed to run it again. */
export interface EvaluationReport {
	/** Id of the reasoner. */
	readonly model: string;
	/** The file, its sha256 in hexadecimal, and how many people are in it. */
	readonly data: { readonly file: string; readonly sha256: string; readonly people: number };
	readonly protocol: Split['protocol'];
	/** How many answers were shown; null in a holdout. */
	readonly demonstrations: number | null;
	/** Share of the answers that was shown; null in P1 and P2. */
	readonly reveal: number | null;
	readonly demographics: EvaluationOptions['demographics'];
	readonly seed: number;
	/** How many people took part. */
	readonly people: number;
	/** What to type to get these figures; the file is named without its folder. */
	readonly command: string;
	readonly methods: Readonly<Record<MethodName, Metrics>>;
}

/** Puts a report together from what was evaluated and how. */
export function reportOf(
	model: string,
	data: EvaluationReport['data'],
	{ split, demographics, seed, people }: EvaluationOptions,
	evaluation: Evaluation<MethodName>
): EvaluationReport {
	const { protocol } = split;
	const shown =
		protocol === 'holdout'
			? `--reveal ${split.reveal}`
			: demographics === 'only'
				? ''
				: `--demonstrations ${split.demonstrations}`;
	const command = [
		`npm run evaluate -- --data ${data.file} --protocol ${protocol}`,
		shown,
		`--demographics ${demographics}`,
		people === undefined ? '' : `--people ${people}`,
		`--seed ${seed}`
	];
	return {
		model,
		data,
		protocol,
		demonstrations: protocol === 'holdout' ? null : split.demonstrations,
		reveal: protocol === 'holdout' ? split.reveal : null,
		demographics,
		seed,
		people: evaluation.people,
		command: command.filter(Boolean).join(' '),
		methods: evaluation.methods
	};
}

import type { Evaluation, EvaluationOptions } from './evaluate';
import { Bootstrap, type Accuracy } from './measures/bootstrap';
import type { Outcomes } from './measures/outcomes';
import type { Metrics } from './measures/summary';
import { probesOf, type Split } from './cases/protocols';

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
	readonly methods: Readonly<Record<MethodName, Metrics>> & {
		/** A language model that was asked the same; absent where none was. */
		readonly rival?: RivalMetrics;
	};
}

/** Which language model was asked, and how. */
export interface RivalSetUp {
	readonly model: string;
	/** Which kind of server it ran in. */
	readonly server: string;
	readonly gives: 'probabilities' | 'choice';
	/** Names the wording of the prompt. */
	readonly promptVersion: string;
	/** The probe set, 0, 1 or 2. */
	readonly set: number;
	/** How large it is; null where its server does not tell. */
	readonly bytes: number | null;
}

/** What can be told of a language model's replies but their score. Shares are 0 to 1. */
export interface RivalConduct {
	/** Prompts, two a question: its options in both orders. In the authors' form, which asks all at once, choices asked for. */
	readonly asked: number;
	readonly refused: number;
	readonly unreadable: number;
	/** In how many of the answered prompts the option listed first was its favourite; null where none was answered. */
	readonly firstOption: number | null;
	/** What that share would be without a liking for a place. */
	readonly firstByChance: number | null;
	/** How often the favourite is the item's first option once both orders are averaged. */
	readonly firstAveraged: number | null;
	/** How much of its probability stood on the options' letters; null where it only chooses. */
	readonly onLetters: number | null;
	/** Mean time of a prompt on whatever computer it ran, further attempts at it included. */
	readonly millisecondsAPrompt: number;
}

/** How good a language model was, and how it behaved. */
export interface RivalMetrics extends Metrics, RivalConduct, RivalSetUp {
	/** With 95 % intervals: percent, people drawn anew 1,000 times. */
	readonly accuracy: Accuracy;
	/** How much better it is than another method on the very same predictions, in percentage points. */
	readonly difference: Readonly<Record<'reasoner' | 'worldMajority', Accuracy>>;
	/** What the reasoner costs on the same computer: its size, and the mean time of all 253 predictions for a person. */
	readonly reasonerCost: { readonly bytes: number; readonly milliseconds: number };
}

/** Whether it was asked in the authors' form. */
export function asksAllAtOnce({ promptVersion }: Pick<RivalSetUp, 'promptVersion'>): boolean {
	return promptVersion.startsWith('authors');
}

/** Mean time of one prediction, of side and statement: two prompts, in the authors' form for a whole probe set. */
export function millisecondsAPrediction(
	rival: Pick<RivalSetUp & RivalConduct, 'promptVersion' | 'set' | 'millisecondsAPrompt'>
): number {
	const predictions = asksAllAtOnce(rival) ? probesOf(rival.set).length : 1;
	return (2 * rival.millisecondsAPrompt) / predictions;
}

const DRAWS = 1000;

/** Puts a rival's figures together. @param outcomes of the rival and of two others, in the same order of predictions */
export function rivalMetrics(
	metrics: Metrics,
	outcomes: Readonly<Record<'rival' | 'reasoner' | 'worldMajority', Outcomes>>,
	seed: number,
	about: RivalSetUp & RivalConduct,
	reasonerCost: RivalMetrics['reasonerCost']
): RivalMetrics {
	// Those who took part are drawn anew, not the whole file.
	const places = new Map(
		[...new Set(outcomes.rival.person)].map((person, place) => [person, place])
	);
	const among = (method: Outcomes): Outcomes => ({
		...method,
		person: method.person.map((person) => places.get(person)!)
	});
	const bootstrap = new Bootstrap(places.size, DRAWS, seed);
	const rival = among(outcomes.rival);
	const versus = (method: Outcomes): Accuracy => {
		const { polar, refined, overall } = bootstrap.difference(rival, among(method));
		return { polar, refined, overall };
	};
	return {
		...metrics,
		...about,
		reasonerCost,
		accuracy: bootstrap.accuracy(rival),
		difference: {
			reasoner: versus(outcomes.reasoner),
			worldMajority: versus(outcomes.worldMajority)
		}
	};
}

/** Puts a report together from what was evaluated and how. */
export function reportOf(
	model: string,
	data: EvaluationReport['data'],
	{ split, demographics, seed, people }: EvaluationOptions,
	evaluation: Pick<Evaluation<MethodName>, 'people' | 'methods'>,
	rival?: RivalMetrics
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
		split.protocol !== 'holdout' && split.set !== undefined ? `--set ${split.set}` : '',
		people === undefined ? '' : `--people ${people}`,
		`--seed ${seed}`,
		rival ? `--rival URL --model "${rival.model}"` : '',
		rival && asksAllAtOnce(rival) ? '--prompt authors' : ''
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
		methods: { ...evaluation.methods, ...(rival && { rival }) }
	};
}

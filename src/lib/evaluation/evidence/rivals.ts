/** Language models among the evidence: one row a report of `npm run evaluate -- --rival`. */
import type { EvaluationReport, RivalConduct, RivalMetrics, RivalSetUp } from '../report';
import { EvaluationError } from '../errors';
import type { Accuracy } from '../measures/bootstrap';
import type { SourceFile } from './shape';

/** How a language model did at one probe set of some test people, asked as P1 has it. */
export interface RivalRow extends RivalSetUp, RivalConduct {
	readonly demonstrations: number;
	readonly demographics: EvaluationReport['demographics'];
	readonly people: number;
	/** Predictions scored. */
	readonly n: number;
	readonly accuracy: Accuracy;
	/** How much better it is than others on the very same predictions, in percentage points. */
	readonly difference: RivalMetrics['difference'];
	/** Accuracy of the others there, in percent. */
	readonly beside: Readonly<Record<'reasoner' | 'worldMajority', Figures>>;
	readonly reasonerCost: RivalMetrics['reasonerCost'];
	/** Id of that reasoner. */
	readonly reasoner: string;
	readonly test: SourceFile;
	/** What to type to get the report; the address is one’s own. */
	readonly command: string;
}

interface Figures {
	readonly polar: number;
	readonly refined: number;
	readonly overall: number;
}

/**
 * @param file names the report, for the message
 * @throws EvaluationError for a report of no language model
 */
export function rivalRow(report: EvaluationReport, file: string): RivalRow {
	const { rival, reasoner, worldMajority } = report.methods ?? {};
	if (!rival || report.demonstrations === null) throw new EvaluationError('noRival', { file });
	const { model, server, gives, promptVersion, set, n, accuracy, difference } = rival;
	const { asked, refused, unreadable, firstOption, firstByChance, firstAveraged } = rival;
	const { onLetters, millisecondsAPrompt, bytes, reasonerCost } = rival;
	const figures = ({ polar, refined, overall }: Figures) => ({ polar, refined, overall });
	return {
		...{ model, server, gives, promptVersion, set, n, accuracy, difference },
		...{ asked, refused, unreadable, firstOption, firstByChance, firstAveraged },
		...{ onLetters, millisecondsAPrompt, bytes, reasonerCost },
		demonstrations: report.demonstrations,
		demographics: report.demographics,
		people: report.people,
		beside: { reasoner: figures(reasoner), worldMajority: figures(worldMajority) },
		reasoner: report.model,
		test: report.data,
		command: report.command
	};
}

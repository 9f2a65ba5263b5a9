/**
 * How plain networks predict that have learned from one continent, from few people, or from nobody of some countries: as
 * `python3 -m training.transfer_tables` writes it.
 */
import { EvaluationError } from '../errors';
import type { Accuracy } from '../measures/bootstrap';
import type { SourceFile } from './shape';

/** A continent, or all of them. */
export type Where = string;
export const EVERYWHERE: Where = 'everywhere';

interface Predicted extends Accuracy {
	readonly people: number;
	/** Predictions scored. */
	readonly n: number;
}

/** P1 with 200 demonstrations, on the people for reporting. */
export interface ContinentRow extends Predicted {
	/** Where the people live that the network learned from; the same number of everyone. */
	readonly learned: Where;
	readonly learnedFrom: number;
	/** Where the people live that are predicted. */
	readonly tested: Where;
}

/** P1, on the people for reporting. */
export interface LearningRow extends Predicted {
	/** People of all countries. */
	readonly learnedFrom: number;
	readonly demonstrations: number;
}

/** P1, on people of the training file whom none of these networks learned from. */
export interface UnseenRow {
	readonly demonstrations: number;
	/** Was said who they are? */
	readonly demographics: boolean;
	readonly people: number;
	readonly n: number;
	/** By a network that has met people of their country … */
	readonly met: Accuracy;
	/** … the same, not told the country; null where nothing of this kind is told … */
	readonly untold: Accuracy | null;
	/** … and by one of as many people that has met nobody from there. */
	readonly unmet: Accuracy;
	/** `met` less `unmet`, in percentage points, for the same predictions. */
	readonly lost: Accuracy;
}

export interface TransferTables {
	readonly format: typeof TRANSFER_FORMAT;
	readonly command: string;
	readonly train: SourceFile;
	readonly test: SourceFile;
	readonly networks: readonly {
		readonly network: string;
		/** Learned from. */
		readonly people: number;
		/** Whose weights were kept: the best on people apart. */
		readonly epoch: number;
	}[];
	/** Networks that were not finished. */
	readonly missing: readonly string[];
	readonly continents: readonly ContinentRow[];
	readonly learning: readonly LearningRow[];
	readonly unseen: {
		readonly overall: readonly UnseenRow[];
		readonly countries: readonly (UnseenRow & { readonly country: string })[];
	};
}

export const TRANSFER_FORMAT = 1;

/**
 * @param file names it, for the message
 * @throws EvaluationError for anything else
 */
export function readTransfer(json: unknown, file: string): TransferTables {
	const tables = json as TransferTables | null;
	const rows = [tables?.continents, tables?.learning, tables?.unseen?.overall, tables?.missing];
	if (tables?.format !== TRANSFER_FORMAT || !rows.every(Array.isArray))
		throw new EvaluationError('noTransfer', { file });
	return tables;
}

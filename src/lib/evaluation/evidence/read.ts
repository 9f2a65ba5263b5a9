import { SpokenError, type Said } from '../../spoken-error';
import {
	EVIDENCE_FORMAT,
	type AccuracyRow,
	type Condition,
	type Evidence,
	type MethodId
} from './shape';

const messages = {
	otherForm: () =>
		'the evidence is not in the form this app reads. Make it again with npm run evidence.',
	otherModel: ({ about, model }: { about: string; model: string }) =>
		`the evidence is about ${about}, and the reasoner here is ${model}. Make it again with npm run evidence.`
};

/** A file of evidence that cannot be shown. The message says why and what to do. */
export class EvidenceError extends SpokenError {
	override readonly name = 'EvidenceError';

	constructor(...said: Said<typeof messages>) {
		super(messages, said);
	}
}

const TABLES = [
	'accuracy',
	'differences',
	'categories',
	'topics',
	'items',
	'individual',
	'groups',
	'groupShares',
	'itemShares',
	'inequity',
	'reliability',
	'rivals',
	'notComputed'
] as const satisfies readonly (keyof Evidence)[];

/**
 * Checks that a parsed JSON file is evidence, of this format and about this model. Rows are not looked into: the file
 * is our own, written by `npm run evidence`, and what can go wrong is one left over from another version.
 * @param model id of the shipped reasoner
 * @throws EvidenceError
 */
export function readEvidence(json: unknown, model: string): Evidence {
	const evidence = json as Evidence | null;
	if (evidence?.format !== EVIDENCE_FORMAT || TABLES.some((name) => !Array.isArray(evidence[name])))
		throw new EvidenceError('otherForm');
	const { id } = evidence.provenance.model;
	if (id !== model) throw new EvidenceError('otherModel', { about: id, model });
	return evidence;
}

/** Row of the main table, or undefined where it was not computed. */
export function accuracyOf(
	{ accuracy }: Pick<Evidence, 'accuracy'>,
	method: MethodId,
	{ protocol, demonstrations }: Condition
): AccuracyRow | undefined {
	return accuracy.find(
		(row) =>
			row.method === method && row.protocol === protocol && row.demonstrations === demonstrations
	);
}

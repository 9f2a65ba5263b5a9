import * as v from 'valibot';
import { reasonOf } from './spoken-error';

/** The error that a reader of JSON throws for each kind of fault. */
export interface JsonErrors {
	/** For a text that is not JSON. @param reason what the engine says of it, without a full stop */
	notJson(reason: string): Error;
	/** For JSON of another shape. @param path where, such as `runs.3.seed`; null for the whole */
	otherShape(path: string | null, issue: v.BaseIssue<unknown>): Error;
}

/**
 * Reads a text as JSON of a certain shape.
 * @throws one of `errors`, about the first thing that is wrong
 */
export function readJson<T>(
	text: string,
	schema: v.GenericSchema<unknown, T>,
	errors: JsonErrors
): T {
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch (error) {
		throw errors.notJson(reasonOf(error));
	}
	const result = v.safeParse(schema, json);
	if (result.success) return result.output;
	const [issue] = result.issues;
	throw errors.otherShape(v.getDotPath(issue), issue);
}

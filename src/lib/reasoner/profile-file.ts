import * as v from 'valibot';
import {
	DEMOGRAPHICS,
	isItemId,
	itemOf,
	type DemographicCode,
	type DemographicId,
	type ItemId
} from '../catalog';
import type { Profile } from './types';
import { optionOf, variablesOf } from '../catalog/wvs-codes';

/** Profiles that cannot be used; the message names the key and says what to do. */
export class ProfileFileError extends Error {
	override readonly name = 'ProfileFileError';
}

const code = v.number('a code is a number, such as 1');
const profileShape = v.strictObject({
	responses: v.optional(v.record(v.string(), code), {}),
	demographics: v.optional(
		v.record(v.string(), v.union([v.string(), v.number()], 'a code is a number or a country')),
		{}
	)
});

/**
 * Reads `{"responses": {"Q164": 10, …}, "demographics": {"country": "BRA", "Q260": 2, …}}`, or a list of such
 * profiles. Codes are the survey's. Demographics go by our names, with the catalog's codes, or by the survey's
 * variables, with its codes (Q262 is the age in years).
 * @param text JSON
 * @throws ProfileFileError for invalid JSON, a wrong type, or an unknown item, demographic or code
 */
export function parseProfiles(text: string): Profile[] {
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch (error) {
		throw new ProfileFileError(`this is not valid JSON: ${(error as Error).message}`);
	}
	if (!Array.isArray(json)) return [parseProfile(json, '')];
	if (json.length === 0) throw new ProfileFileError('the list holds no profile. Put one in.');
	return json.map((one, index) => parseProfile(one, `profile ${index + 1} of the list: `));
}

/** @param where begins every message */
function parseProfile(json: unknown, where: string): Profile {
	const parsed = v.safeParse(profileShape, json);
	if (!parsed.success) {
		const [issue] = parsed.issues;
		const key = v.getDotPath(issue) ?? 'a profile';
		throw new ProfileFileError(
			issue.type === 'strict_object' && issue.expected === 'never'
				? `${where}${key} is not a part of a profile. Its parts are responses and demographics.`
				: `${where}${key}: ${issue.message}`
		);
	}
	const { responses, demographics } = parsed.output;
	return {
		responses: new Map(Object.entries(responses).map((entry) => responseOf(...entry, where))),
		demographics: demographicsOf(demographics, where)
	};
}

function responseOf(key: string, code: number, where: string): [ItemId, number] {
	if (!isItemId(key))
		throw new ProfileFileError(
			`${where}responses.${key} is not an item. Items are Q1 to Q259, without Q82, Q91 to Q93, Q105 and Q223.`
		);
	const { codes } = itemOf(key);
	if (!codes.includes(code))
		throw new ProfileFileError(
			`${where}responses.${key}: ${code} is not one of its codes (${codes.join(', ')}). Leave out what was not answered.`
		);
	return [key, code];
}

function demographicsOf(
	given: Readonly<Record<string, DemographicCode>>,
	where: string
): Profile['demographics'] {
	const told: Partial<Record<DemographicId, DemographicCode>> = {};
	for (const [key, value] of Object.entries(given)) {
		const at = `${where}demographics.${key}`;
		const demographic = DEMOGRAPHICS.find(
			(candidate) => candidate.id === key || variablesOf(candidate).includes(key)
		);
		if (!demographic) {
			const known = DEMOGRAPHICS.map(({ id }) => id).join(', ');
			throw new ProfileFileError(`${at} is not a demographic. They are ${known}.`);
		}
		if (told[demographic.id] !== undefined)
			throw new ProfileFileError(`${at} gives the ${demographic.id} a second time. Remove one.`);
		const option = demographic.options[optionOf(demographic, key, value)];
		if (!option) {
			const known = demographic.options.map((candidate) => candidate.code).join(', ');
			throw new ProfileFileError(
				`${at}: ${JSON.stringify(value)} is not one of its codes. Those of ${demographic.id} are ${known}; leave out what is not known.`
			);
		}
		told[demographic.id] = option.code;
	}
	return told;
}

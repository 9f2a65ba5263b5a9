import * as v from 'valibot';
import {
	DEMOGRAPHICS,
	isItemId,
	itemOf,
	type DemographicCode,
	type DemographicId,
	type ItemId
} from '../catalog';
import { optionOf, variablesOf } from '../catalog/wvs-codes';
import { readJson } from '../read-json';
import { SpokenError, type Said } from '../spoken-error';
import type { Profile } from './types';

/** Where in a file something is: of a list, also in which profile, as `profile 3 of the list: responses.Q1`. */
type Place = { at: string };

const messages = {
	notJson: ({ reason }: { reason: string }) => `this is not valid JSON: ${reason}.`,
	noProfile: () => 'the list holds no profile. Put one in.',
	unknownPart: ({ at }: Place) =>
		`${at} is not a part of a profile. Its parts are responses and demographics.`,
	otherShape: ({ at, problem }: Place & { problem: string }) => `${at}: ${problem}`,
	unknownItem: ({ at }: Place) =>
		`${at} is not an item. Items are Q1 to Q259, without Q82, Q91 to Q93, Q105 and Q223.`,
	unknownCode: ({ at, code, codes }: Place & { code: number; codes: string }) =>
		`${at}: ${code} is not one of its codes (${codes}). Leave out what was not answered.`,
	unknownDemographic: ({ at, known }: Place & { known: string }) =>
		`${at} is not a demographic. They are ${known}.`,
	givenTwice: ({ at, demographic }: Place & { demographic: string }) =>
		`${at} gives the ${demographic} a second time. Remove one.`,
	unknownOption: ({
		at,
		given,
		demographic,
		known
	}: Place & { given: string; demographic: string; known: string }) =>
		`${at}: ${given} is not one of its codes. Those of ${demographic} are ${known}; leave out what is not known.`
};

/** Profiles that cannot be used; the message names the key and says what to do. */
export class ProfileFileError extends SpokenError {
	override readonly name = 'ProfileFileError';

	constructor(...said: Said<typeof messages>) {
		super(messages, said);
	}
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
	const json = readJson(text, v.unknown(), {
		notJson: (reason) => new ProfileFileError('notJson', { reason }),
		otherShape: () => new ProfileFileError('noProfile')
	});
	if (!Array.isArray(json)) return [parseProfile(json, '')];
	if (json.length === 0) throw new ProfileFileError('noProfile');
	return json.map((profile, index) => parseProfile(profile, `profile ${index + 1} of the list: `));
}

/** @param where begins every message */
function parseProfile(json: unknown, where: string): Profile {
	const parsed = v.safeParse(profileShape, json);
	if (!parsed.success) {
		const [issue] = parsed.issues;
		const at = `${where}${v.getDotPath(issue) ?? 'a profile'}`;
		throw issue.type === 'strict_object' && issue.expected === 'never'
			? new ProfileFileError('unknownPart', { at })
			: new ProfileFileError('otherShape', { at, problem: issue.message });
	}
	const { responses, demographics } = parsed.output;
	return {
		responses: new Map(Object.entries(responses).map((entry) => responseOf(...entry, where))),
		demographics: demographicsOf(demographics, where)
	};
}

function responseOf(key: string, code: number, where: string): [ItemId, number] {
	const at = `${where}responses.${key}`;
	if (!isItemId(key)) throw new ProfileFileError('unknownItem', { at });
	const { codes } = itemOf(key);
	if (!codes.includes(code))
		throw new ProfileFileError('unknownCode', { at, code, codes: codes.join(', ') });
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
			throw new ProfileFileError('unknownDemographic', { at, known });
		}
		if (told[demographic.id] !== undefined)
			throw new ProfileFileError('givenTwice', { at, demographic: demographic.id });
		const option = demographic.options[optionOf(demographic, key, value)];
		if (!option) {
			const known = demographic.options.map((candidate) => candidate.code).join(', ');
			throw new ProfileFileError('unknownOption', {
				at,
				given: JSON.stringify(value),
				demographic: demographic.id,
				known
			});
		}
		told[demographic.id] = option.code;
	}
	return told as Profile['demographics'];
}

import type { EvaluationOptions } from '../lib/evaluation/evaluate';
import { MOST_DEMONSTRATIONS, type Split } from '../lib/evaluation/cases/protocols';
import { oneOf, options, share, UsageError, wholeNumber } from './arguments';

const DEMONSTRATIONS = 200;
const REVEAL = 0.5;

export interface EvaluationArguments {
	/** Path of the respondents' file. */
	readonly data: string;
	/** Path to write the report to. */
	readonly json: string | undefined;
	readonly settings: EvaluationOptions;
}

/**
 * What was typed after `npm run evaluate --`.
 * @throws UsageError for a value that cannot be, or an option that would be ignored
 */
export function evaluationArguments(typed?: readonly string[]): EvaluationArguments {
	const given = options(
		'npm run evaluate --',
		{
			data: { value: 'FILE', help: 'WVS wave 7 respondents, .csv or .csv.gz', required: true },
			protocol: { value: 'p1|p2|holdout', help: 'how answers are split (default p1)' },
			demonstrations: {
				value: 'N',
				help: `answers shown in p1 and p2 (default ${DEMONSTRATIONS})`
			},
			reveal: { value: 'SHARE', help: `share of the answers shown in holdout (default ${REVEAL})` },
			demographics: { value: 'none|with|only', help: 'are demographics shown (default none)' },
			people: { value: 'N', help: 'take this many of the eligible people, at random' },
			seed: { value: 'N', help: 'seed of all random draws (default 1)' },
			json: { value: 'FILE', help: 'write a report there' }
		},
		typed
	);
	return { data: given.data, json: given.json, settings: settingsOf(given) };
}

function settingsOf(given: Record<string, string | undefined>): EvaluationOptions {
	const { protocol = 'p1', demographics = 'none', seed = '1', people } = given;
	const mode = oneOf('demographics', demographics, ['none', 'with', 'only']);
	return {
		split: splitOf(oneOf('protocol', protocol, ['p1', 'p2', 'holdout']), mode, given),
		demographics: mode,
		seed: wholeNumber('seed', seed, 0, 2 ** 32 - 1),
		...(people !== undefined && { people: wholeNumber('people', people, 1, 1_000_000) })
	};
}

function splitOf(
	protocol: Split['protocol'],
	demographics: EvaluationOptions['demographics'],
	{ demonstrations, reveal }: Record<string, string | undefined>
): Split {
	if (protocol === 'holdout') {
		if (demonstrations !== undefined) throw new UsageError('demonstrationsOfHoldout');
		return { protocol, reveal: share('reveal', reveal ?? String(REVEAL)) };
	}
	if (reveal !== undefined) throw new UsageError('revealOfOthers');
	if (demographics === 'only') {
		if (demonstrations !== undefined) throw new UsageError('demonstrationsOfNone');
		return { protocol, demonstrations: 0 };
	}
	const shown = demonstrations ?? String(DEMONSTRATIONS);
	const most = MOST_DEMONSTRATIONS[protocol];
	return { protocol, demonstrations: wholeNumber('demonstrations', shown, 0, most) };
}

import type { EvaluationOptions } from '../lib/evaluation/evaluate';
import { MOST_DEMONSTRATIONS, PROBE_SETS, type Split } from '../lib/evaluation/cases/protocols';
import { oneOf, options, share, UsageError, wholeNumber } from './arguments';

const DEMONSTRATIONS = 200;
const REVEAL = 0.5;
const PROMPTS = ['questions', 'authors'] as const;
/** Holds what test people answered: never to be committed. */
const TRANSCRIPT = 'runs/rival.jsonl';

export interface EvaluationArguments {
	/** Path of the respondents' file. */
	readonly data: string;
	/** Path to write the report to. */
	readonly json: string | undefined;
	readonly settings: EvaluationOptions;
	/** A language model to ask the same; undefined for none. */
	readonly rival: RivalArguments | undefined;
}

export interface RivalArguments {
	/** Address of its server, as typed. */
	readonly url: string;
	/** Its name there; undefined for the server's first. */
	readonly model: string | undefined;
	/** Path of what it is asked and replies. */
	readonly transcript: string;
	/** Question by question in both orders, or all at once as the paper's authors ask. */
	readonly prompt: (typeof PROMPTS)[number];
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
			json: { value: 'FILE', help: 'write a report there' },
			rival: { value: 'URL', help: 'ask a language model too, of a server on this computer' },
			model: { value: 'NAME', help: 'which of the server’s models (default its first)' },
			prompt: {
				value: 'questions|authors',
				help: 'ask it each question in both orders, or all at once as the paper’s authors do (default questions)'
			},
			set: { value: '0|1|2', help: 'predict this probe set only (default all; with --rival 0)' },
			transcript: {
				value: 'FILE',
				help: `what the rival is asked and replies; taken up where it ended (default ${TRANSCRIPT})`
			}
		},
		typed
	);
	return {
		data: given.data,
		json: given.json,
		settings: settingsOf(given),
		rival: rivalOf(given)
	};
}

function rivalOf({
	rival: url,
	model,
	transcript,
	prompt,
	protocol = 'p1'
}: Record<string, string | undefined>): RivalArguments | undefined {
	if (url === undefined) {
		if (model !== undefined || transcript !== undefined || prompt !== undefined)
			throw new UsageError('rivalMissing');
		return undefined;
	}
	if (protocol !== 'p1') throw new UsageError('rivalInP1');
	return {
		url,
		model,
		transcript: transcript ?? TRANSCRIPT,
		prompt: oneOf('prompt', prompt ?? 'questions', PROMPTS)
	};
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
	{ demonstrations, reveal, rival, set }: Record<string, string | undefined>
): Split {
	// A language model takes seconds for each question, so that all sets are asked only of who asks for it.
	const only = set ?? (rival === undefined ? undefined : '0');
	const probeSet = only === undefined ? {} : { set: wholeNumber('set', only, 0, PROBE_SETS - 1) };
	if (protocol === 'holdout') {
		if (set !== undefined) throw new UsageError('setOfHoldout');
		if (demonstrations !== undefined) throw new UsageError('demonstrationsOfHoldout');
		return { protocol, reveal: share('reveal', reveal ?? String(REVEAL)) };
	}
	if (reveal !== undefined) throw new UsageError('revealOfOthers');
	if (demographics === 'only') {
		if (demonstrations !== undefined) throw new UsageError('demonstrationsOfNone');
		return { protocol, demonstrations: 0, ...probeSet };
	}
	const shown = demonstrations ?? String(DEMONSTRATIONS);
	const most = MOST_DEMONSTRATIONS[protocol];
	return {
		protocol,
		demonstrations: wholeNumber('demonstrations', shown, 0, most),
		...probeSet
	};
}

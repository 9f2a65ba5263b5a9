import { parseArgs } from 'node:util';
import { SpokenError, type Said } from '../lib/spoken-error';

/** @property option without its dashes @property given what was typed */
type Option = { option: string };
type Given = Option & { given: string };

const messages = {
	notParsed: ({ reason }: { reason: string }) => `${reason}; --help shows all options`,
	repeated: ({ option }: Option) => `--${option} is given more than once`,
	needed: ({ option, value }: Option & { value: string }) =>
		`--${option} ${value} is needed; --help shows all options`,
	notWhole: ({ option, given, least, most }: Given & { least: number; most: number }) =>
		`--${option} must be a whole number from ${least} to ${most}, not "${given}"`,
	notShare: ({ option, given }: Given) =>
		`--${option} must be a share from 0 up to but not 1, not "${given}"`,
	notAWord: ({ option, given, words }: Given & { words: string }) =>
		`--${option} must be ${words}, not "${given}"`,
	folder: ({ path }: { path: string }) => `${path} is a folder, not a file`,
	demonstrationsOfHoldout: () => '--demonstrations is for p1 and p2; a holdout takes --reveal',
	revealOfOthers: () => '--reveal is for --protocol holdout; p1 and p2 take --demonstrations',
	rivalMissing: () => '--model, --transcript and --prompt go with --rival',
	rivalInP1: () => '--rival is for --protocol p1',
	setOfHoldout: () => '--set is for p1 and p2; a holdout predicts all that is not shown',
	demonstrationsOfNone: () => '--demographics only shows no answers; leave out --demonstrations'
};

/** What was typed cannot be run. */
export class UsageError extends SpokenError {
	override readonly name = 'UsageError';

	constructor(...said: Said<typeof messages>) {
		super(messages, said);
	}
}

/** What follows an option on the command line, and what it is for; `required` ones have no default. */
export interface OptionSpec {
	readonly value: string;
	readonly help: string;
	readonly required?: boolean;
}

type Specs = Readonly<Record<string, OptionSpec>>;
/** The options' values as typed; a required one is never absent. */
export type Options<S extends Specs> = {
	[Name in keyof S]: S[Name] extends { required: true } ? string : string | undefined;
};

/**
 * Parses the command line. `--help` prints the options and ends the process.
 * @param command as it is typed, e.g. `npm run evaluate --`
 * @param typed what follows it; taken from the process if left out
 * @throws UsageError for an unknown, a repeated or an empty option, or if a required one is missing
 */
export function options<const S extends Specs>(
	command: string,
	specs: S,
	typed: readonly string[] = process.argv.slice(2)
): Options<S> {
	const parsed = parse(specs, typed);
	const values: Record<string, string | undefined> = {};
	if (parsed.help?.length) {
		console.log(usage(command, specs));
		process.exit(0);
	}
	for (const [name, { value, required }] of Object.entries<OptionSpec>(specs)) {
		const [first, ...repeated] = parsed[name] ?? [];
		if (repeated.length > 0) throw new UsageError('repeated', { option: name });
		if (first === '' || (first === undefined && required))
			throw new UsageError('needed', { option: name, value });
		values[name] = first as string | undefined;
	}
	return values as Options<S>;
}

function parse(
	specs: Specs,
	typed: readonly string[]
): Record<string, (string | boolean)[] | undefined> {
	const config = Object.keys(specs).map(
		(name) => [name, { type: 'string', multiple: true }] as const
	);
	try {
		return parseArgs({
			args: [...typed],
			options: { ...Object.fromEntries(config), help: { type: 'boolean', multiple: true } },
			allowPositionals: false
		}).values;
	} catch (error) {
		const [reason] = (error as Error).message.split(/\. |\n/);
		throw new UsageError('notParsed', { reason: reason! }, { cause: error });
	}
}

function usage(command: string, specs: Specs): string {
	const rows = Object.entries(specs).map(([name, { value, help, required }]) => ({
		option: `--${name} ${value}`,
		help: `${help}${required ? ' (needed)' : ''}`
	}));
	const width = Math.max(...rows.map(({ option }) => option.length));
	const lines = rows.map(({ option, help }) => `  ${option.padEnd(width)}  ${help}`);
	return [`${command} [options]`, ...lines].join('\n');
}

/** A whole number from `least` to `most`. @throws UsageError for anything else */
export function wholeNumber(name: string, text: string, least: number, most: number): number {
	const number = Number(text);
	if (!/^\d+$/.test(text) || number < least || number > most)
		throw new UsageError('notWhole', { option: name, given: text, least, most });
	return number;
}

/** A share from 0 up to but not 1. @throws UsageError for anything else */
export function share(name: string, text: string): number {
	const number = Number(text);
	if (!/^\d*\.?\d+$/.test(text) || number >= 1)
		throw new UsageError('notShare', { option: name, given: text });
	return number;
}

/** One of a few words. @throws UsageError for any other */
export function oneOf<Word extends string>(
	name: string,
	text: string,
	words: readonly Word[]
): Word {
	const word = words.find((candidate) => candidate === text);
	if (!word)
		throw new UsageError('notAWord', { option: name, given: text, words: words.join(' or ') });
	return word;
}

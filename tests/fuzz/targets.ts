/** What can be handed to the app, each kind with its real reader. All of it is made up. */
import { isDeepStrictEqual } from 'node:util';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { DEMOGRAPHICS, ITEMS, type ItemId } from '../../src/lib/catalog';
import { classFile, readClassFile } from '../../src/lib/classroom/class-file';
import { classIdOf } from '../../src/lib/classroom/class-setup';
import { linkOf, readLink } from '../../src/lib/classroom/link';
import { Opener, receive } from '../../src/lib/classroom/receive';
import { random } from '../../src/lib/random';
import { loadRespondents } from '../../src/lib/respondents/load';
import { readReply } from '../../src/lib/rivals/chat-reply';
import { lettered } from '../../src/lib/rivals/prompt';
import { fragmentOf, readFragment, type Shared } from '../../src/lib/run/link';
import { parseResultFile, resultFile } from '../../src/lib/run/result-file';
import { SpokenError } from '../../src/lib/spoken-error';
import { readFile, writeFile } from '../../src/lib/storage/file';
import { codeOf, handIns, QUESTIONS, SECRET, SETUP, setups } from '../fixtures/classes';
import { csvOf, pieces, syntheticRows } from '../fixtures/synthetic-respondents';
import { wholeRuns } from '../fixtures/whole-run';
import { spoilt, spoiltBytes } from './mutate';

/** @returns what came of it; what it throws is judged by the caller */
type Fuzzer = (seed: number) => Promise<'refused' | 'read'>;

/** Inputs that come of one and the same whole one. */
const OF_ONE = 40;

/** Something was taken that should have been refused. */
class Accepted extends Error {}

function drawn<T>(what: fc.Arbitrary<T>, seed: number): T {
	return fc.sample(what, { seed, numRuns: 1 })[0]!;
}

/** Remembers the last whole input, since many come of it. */
function lastOf<T>(make: (seed: number) => T): (seed: number) => T {
	let last: { readonly seed: number; readonly made: T } | undefined;
	return (seed) => {
		if (last?.seed !== seed) last = { seed, made: make(seed) };
		return last.made;
	};
}

/**
 * Text with a checksum: spoilt, it is refused, or what is read is what was written.
 * @param read what is compared with the value
 */
function checked<T>(
	value: fc.Arbitrary<T>,
	write: (value: T) => Promise<string> | string,
	read: (text: string) => unknown
): Fuzzer {
	const whole = lastOf(async (seed) => {
		const text = await write(drawn(value, seed));
		const donor = await write(drawn(value, seed + 1));
		return { text, donor, wholes: [await read(text), await read(donor)] };
	});
	return async (seed) => {
		const { text, donor, wholes } = await whole(Math.floor(seed / OF_ONE));
		return outcome(async () => {
			const again = await read(spoilt(text, donor, random(seed)));
			// A part of the second one can be all of it.
			if (!wholes.some((whole) => isDeepStrictEqual(again, whole)))
				throw new Accepted('it is read as something else');
		});
	};
}

async function outcome(read: () => Promise<void>): Promise<'refused' | 'read'> {
	try {
		await read();
		return 'read';
	} catch (error) {
		if (error instanceof SpokenError) return 'refused';
		throw error;
	}
}

const shared: fc.Arbitrary<Shared> = fc
	.tuple(fc.subarray([...ITEMS], { minLength: 1, maxLength: 40 }), fc.nat(9), fc.string())
	.map(([items, pick, name]) => ({
		name,
		answers: new Map(items.map(({ id, codes }) => [id, codes[pick % codes.length]!])),
		demographics: pick > 4 ? { country: DEMOGRAPHICS[0]!.options[pick]!.code } : {},
		...(pick > 6 && { seen: new Set(items.map(({ id }) => id)) })
	})) as fc.Arbitrary<Shared>;

const responses = fc
	.subarray([...ITEMS], { minLength: 1 })
	.map(
		(items) =>
			new Map(
				items.map(({ id, codes }) => [
					id as ItemId,
					{ kind: 'option' as const, code: codes.at(-1)! }
				])
			)
	);

const codes = fc
	.array(handIns({ kinds: ['scores', 'answers', 'out'] }), { minLength: 1, maxLength: 4 })
	.map((all) => all.map((handIn) => codeOf(handIn)));

const chat = (all: readonly string[]) =>
	all.map((code, index) => `[10:1${index}, 27.11.] Student ${index}: ${code}\n`).join('');

const record = codes.map((all) => ({
	state: 'open' as const,
	id: classIdOf(SETUP),
	createdAt: 1.7e12,
	link: linkOf(SETUP),
	secret: SECRET,
	students: 12,
	codes: all
}));

/**
 * Hand-ins pasted together: whatever is taken in was handed in so. A code is sealed with random numbers that no seed
 * brings back, so that a fault names the text itself.
 */
const pasted: Fuzzer = async (seed) => {
	const block = Math.floor(seed / OF_ONE);
	const [all, donors] = [drawn(codes, block), drawn(codes, block + 1)];
	const opener = new Opener(SECRET, QUESTIONS);
	const made = [...all, ...donors].map((code) => opener.open(code));
	const text = spoilt(chat(all), chat(donors), random(seed));
	const { outcomes, codes: kept } = receive(new Opener(SECRET, QUESTIONS), [], text);
	for (const code of kept) {
		const taken = new Opener(SECRET, QUESTIONS).open(code);
		if (!made.some((handIn) => isDeepStrictEqual(handIn, taken)))
			throw new Accepted(`a hand-in that nobody made is taken in from ${JSON.stringify(text)}`);
	}
	return outcomes.some(({ kind }) => kind !== 'refused') ? 'read' : 'refused';
};

/** Files of a class say little that could be checked: what is read must be a class that can be saved and read again. */
const classFiles: Fuzzer = async (seed) => {
	const [whole, donor] = [0, 1].map((next) =>
		classFile(drawn(record, next + Math.floor(seed / OF_ONE)))
	);
	return outcome(async () => {
		const { record: read } = readClassFile(spoilt(whole!, donor!, random(seed)));
		if (read.state === 'old') return;
		if (!isDeepStrictEqual(readClassFile(classFile(read)).record, read))
			throw new Accepted('it cannot be saved and read again');
	});
};

/** Ways in which a chatbot writes its answers. */
const REPLIES: readonly ((letters: readonly string[]) => string)[] = [
	(letters) => letters.map((letter, place) => `${place + 1}: ${letter}`).join('\n'),
	(letters) => letters.map((letter, place) => `| ${place + 1} | **${letter}** |`).join('\n'),
	(letters) => JSON.stringify(letters.map((answer, place) => ({ question: place + 1, answer })))
];

/**
 * What a chatbot replied: nothing of it is read as an answer that its question does not have. Counted as refused where a
 * question is left without an answer.
 */
const replies: Fuzzer = async (seed) => {
	const block = Math.floor(seed / OF_ONE);
	const asked = drawn(fc.shuffledSubarray([...ITEMS], { minLength: 5, maxLength: 20 }), block);
	const [whole, donor] = [0, 1].map((next) => {
		const draw = random(block + next);
		const letters = asked.map((item) => {
			const options = lettered(item);
			return options[Math.floor(draw() * options.length)]!.letter;
		});
		return REPLIES[(block + next) % REPLIES.length]!(letters);
	});
	const read = readReply(spoilt(whole!, donor!, random(seed)), asked);
	const strange = ({ codes }: (typeof asked)[number], place: number) => {
		const said = read[place]!;
		return said.kind === 'answer' && !codes.includes(said.code);
	};
	if (read.length !== asked.length || asked.some(strange))
		throw new Accepted('an answer is read that its question does not have');
	return read.every(({ kind }) => kind === 'answer') ? 'read' : 'refused';
};

const WRAPPINGS: readonly ((text: string) => Uint8Array)[] = [
	(text) => strToU8(text),
	(text) => gzipSync(text),
	(text) => zipSync({ 'people.csv': strToU8(text) }),
	(text) => Buffer.from(`\uFEFF${text}`, 'utf16le')
];

/** Files of respondents: whatever is read is among the codes, and archives have their checksum. */
const csv: Fuzzer = async (seed) => {
	const draw = random(seed);
	const wrap = WRAPPINGS[seed % WRAPPINGS.length]!;
	const text = csvOf(syntheticRows(3, 1 + Math.floor(seed / OF_ONE)), { quote: draw() < 0.3 });
	const changed = draw() < 0.5 ? wrap(spoilt(text, text, draw)) : spoiltBytes(wrap(text), draw);
	return outcome(async () => {
		const { count, answers, demographics } = await loadRespondents(pieces(changed, 1000), 'x.csv');
		const inside = (cells: Int8Array, sizes: readonly number[]) =>
			cells.length === count * sizes.length &&
			cells.every((cell, index) => cell >= -1 && cell < sizes[index % sizes.length]!);
		const fine =
			inside(
				answers,
				ITEMS.map((item) => item.codes.length)
			) &&
			inside(
				demographics,
				DEMOGRAPHICS.map(({ options }) => options.length)
			);
		if (!fine) throw new Accepted('a cell is outside its codes');
	});
};

export const TARGETS: Readonly<Record<string, Fuzzer>> = {
	exports: checked(wholeRuns, async (runs) => (await writeFile(runs, new Date(0))).text, readFile),
	'result files': checked(
		responses,
		async (given) => JSON.stringify(await resultFile(given, [], true)),
		async (text) => ({ ...(await parseResultFile(text)), checksum: '' })
	),
	'class files': classFiles,
	'hand-ins, pasted': pasted,
	'links of a class': checked(setups, linkOf, readLink),
	'links of a person': checked(shared, fragmentOf, readFragment),
	'replies of a chatbot': replies,
	'survey files': csv
};

/** What came of some inputs of one kind. */
export interface Tally {
	refused: number;
	read: number;
}

/**
 * Gives spoilt inputs to every reader in turn.
 * @param first seed of the first; the next ones follow
 * @param goOn asked before every round of all kinds
 * @throws Error naming the kind and the seed of an input that came to something else than a refusal in words, or that
 * was taken although it was damaged
 */
export async function fuzz(
	first: number,
	goOn: (rounds: number) => boolean
): Promise<Map<string, Tally>> {
	const tallies = new Map(Object.keys(TARGETS).map((name) => [name, { refused: 0, read: 0 }]));
	for (let round = 0; goOn(round); round++)
		for (const [name, fuzzer] of Object.entries(TARGETS))
			try {
				tallies.get(name)![await fuzzer(first + round)]++;
			} catch (error) {
				throw new Error(`${name}, seed ${first + round}: ${String(error)}`, { cause: error });
			}
	return tallies;
}

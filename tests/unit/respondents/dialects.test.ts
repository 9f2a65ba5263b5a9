import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { loadRespondents } from '../../../src/lib/respondents/load';
import { RespondentsFileError } from '../../../src/lib/respondents/file-error';
import { sayTaken, type Taken } from '../../../src/lib/respondents/taken';
import { codeOfNumeric } from '../../../src/lib/catalog/country-numbers';
import { COUNTRIES } from '../../../src/lib/respondents/respondents';
import { pieces, syntheticRows, VARIABLES, type Row } from '../../fixtures/synthetic-respondents';

const FILE = 'people.csv';

async function load(bytes: Uint8Array, size?: number) {
	let taken: Taken | undefined;
	const respondents = await loadRespondents(pieces(bytes, size), FILE, {
		onTaken: (told) => (taken = told)
	});
	return { respondents, taken: taken! };
}

/** How one and the same file can be written. */
interface Style {
	readonly separator: ',' | ';' | '\t' | '|';
	readonly newline: '\n' | '\r\n' | '\r';
	readonly quote: boolean;
	readonly told: boolean;
	readonly mark: boolean;
	readonly letters: 'utf8' | 'utf16le' | 'utf16be';
	readonly name: 'upper' | 'lower' | 'mixed';
	readonly missing: string;
	readonly numbers: 'plain' | 'point' | 'comma';
	readonly country: 'ABC' | 'abc' | 'number';
	readonly packed: 'plain' | 'gzip' | 'members' | 'zip' | 'zipped gzip';
}

const SPELLINGS = [
	...['', ' ', '.', '.a', '.d', '.Z', 'd', 'NA', 'na', 'n/a', 'N/A', 'NaN', 'nan', 'NULL', 'null'],
	...['#NULL!', '<NA>', '\\N', '-', '-1', '-2', '-5', '-4.0', 'None']
];
const numberOf = new Map(
	Array.from({ length: 1000 }, (_, number) => [codeOfNumeric(number), number] as const)
);

/** Semicolons within a file with them would need quotes, and so does a decimal comma between commas. */
function field(text: string, { separator, quote }: Style): string {
	return quote || text.includes(separator) ? `"${text}"` : text;
}

function write(rows: readonly Row[], style: Style): Uint8Array {
	const { newline, separator } = style;
	const value = (row: Row, name: string): string => {
		const given = row[name];
		if (given === undefined) return style.missing;
		if (name === 'B_COUNTRY_ALPHA') {
			if (style.country === 'number') return String(numberOf.get(String(given)) ?? given);
			return style.country === 'abc' ? String(given).toLowerCase() : String(given);
		}
		if (style.numbers === 'plain') return String(given);
		const text = Number(given).toFixed(name === 'W_WEIGHT' ? 3 : 1);
		return style.numbers === 'comma' ? text.replace('.', ',') : text;
	};
	const spell = (name: string, index: number) => {
		if (style.name === 'upper') return name;
		return style.name === 'lower' || index % 2 ? name.toLowerCase() : name;
	};
	const columns = [...VARIABLES, 'W_WEIGHT'];
	const lines = [columns.map(spell), ...rows.map((row) => columns.map((name) => value(row, name)))];
	const text =
		(style.mark || style.letters !== 'utf8' ? '\uFEFF' : '') +
		(style.told ? `sep=${separator}${newline}` : '') +
		lines.map((line) => line.map((text) => field(text, style)).join(separator) + newline).join('');
	const bytes = Buffer.from(text, style.letters === 'utf8' ? 'utf8' : 'utf16le');
	return pack(style.letters === 'utf16be' ? bytes.swap16() : bytes, style.packed);
}

function pack(bytes: Uint8Array, packed: Style['packed']): Uint8Array {
	const half = bytes.length >> 1;
	const readme = {
		'docs/README.txt.pdf': strToU8('%PDF nothing to read'),
		'__MACOSX/x.csv': bytes
	};
	switch (packed) {
		case 'plain':
			return bytes;
		case 'gzip':
			return gzipSync(bytes);
		case 'members':
			return Buffer.concat([bytes.subarray(0, half), bytes.subarray(half)].map((b) => gzipSync(b)));
		case 'zip':
			return zipSync({ ...readme, 'data/WVS.CSV': bytes });
		case 'zipped gzip':
			return gzipSync(zipSync({ 'WVS.csv': bytes }));
	}
}

const styles: fc.Arbitrary<Style> = fc.record({
	separator: fc.constantFrom(',', ';', '\t', '|'),
	newline: fc.constantFrom('\n', '\r\n', '\r'),
	quote: fc.boolean(),
	told: fc.boolean(),
	mark: fc.boolean(),
	letters: fc.constantFrom('utf8', 'utf16le', 'utf16be'),
	name: fc.constantFrom('upper', 'lower', 'mixed'),
	missing: fc.constantFrom(...SPELLINGS),
	numbers: fc.constantFrom('plain', 'point', 'comma'),
	country: fc.constantFrom('ABC', 'abc', 'number'),
	packed: fc.constantFrom('plain', 'gzip', 'members', 'zip', 'zipped gzip')
});

/** Made-up people who did not answer everything. */
const people: readonly Row[] = syntheticRows(6).map((row, person) => ({
	...Object.fromEntries(Object.entries(row).filter((_, index) => (index * 7 + person) % 11 !== 0)),
	B_COUNTRY_ALPHA: COUNTRIES[person * 3]!,
	W_WEIGHT: (person + 1) / 8
}));
const PLAIN: Style = {
	separator: ',',
	newline: '\n',
	quote: false,
	told: false,
	mark: false,
	letters: 'utf8',
	name: 'upper',
	missing: '',
	numbers: 'plain',
	country: 'ABC',
	packed: 'plain'
};

describe('the same people', () => {
	it('read the same in whatever dialect they are written', { tags: 'slow' }, async () => {
		const plain = await load(write(people, PLAIN));
		expect(plain.respondents.weights[0]).toBe(0.125);
		const blank = plain.taken.missing[0]!.times;
		await fc.assert(
			fc.asyncProperty(styles, fc.integer({ min: 1, max: 5000 }), async (style, size) => {
				const { respondents, taken } = await load(write(people, style), size);
				expect(respondents).toEqual(plain.respondents);
				expect(taken).toEqual({
					...plain.taken,
					separator: style.separator,
					missing: [{ written: style.missing.trim(), times: blank }]
				});
			}),
			{ numRuns: 150 }
		);
	});

	it.each(SPELLINGS)('are missing what is written “%s”', async (missing) => {
		const { respondents } = await load(write(people, { ...PLAIN, missing }));
		expect(respondents).toEqual((await load(write(people, PLAIN))).respondents);
	});

	it('may have the number of their country alone', async () => {
		const text = Buffer.from(write(people, { ...PLAIN, country: 'number' })).toString();
		const numeric = Buffer.from(text.replace('B_COUNTRY_ALPHA', 'B_COUNTRY'));
		expect((await load(numeric)).respondents).toEqual(
			(await load(write(people, PLAIN))).respondents
		);
	});
});

describe('what a file was taken for', () => {
	it('is said: people, countries, questions, separator, missing values', async () => {
		const mixed = people.map((row, person) => ({ ...row, Q1: '.d', Q2: person ? 97 : -1 }));
		const { taken } = await load(write(mixed, { ...PLAIN, separator: ';' }));
		const said = sayTaken(taken).join(' ');
		expect(said).toContain('6 people of 6 countries. 251 of the 253 questions have answers');
		expect(said).toContain('separated by semicolons');
		expect(said).toMatch(/blank \(\d+\), “.d” \(6\), “97” \(5\), “-1” \(1\)\.$/);
	});

	it('is one person of one country', async () => {
		const { taken } = await load(write(people.slice(0, 1), PLAIN));
		expect(sayTaken(taken)[0]).toBe('1 person of 1 country.');
	});
});

describe('a file of another kind', () => {
	const bytes = write(people, PLAIN);

	async function refusal(content: Uint8Array | string, size?: number): Promise<string> {
		const given = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
		const error = await load(given, size).then(
			() => undefined,
			(reason: unknown) => reason
		);
		expect(error).toBeInstanceOf(RespondentsFileError);
		return (error as Error).message;
	}

	it.each<[string, string | Uint8Array, RegExp]>([
		['SPSS', '$FL2@(#) SPSS DATA FILE', /SPSS[^]*read_sav\("people.csv"\)[^]*pandas\.read_spss/],
		['compressed SPSS', '$FL3@(#) SPSS', /read_sav/],
		['Stata', '<stata_dta><header>', /Stata[^]*read_dta\("people.csv"\)[^]*pandas\.read_stata/],
		['older Stata', '\x72\x02\x01\x00abcd', /read_dta/],
		['R', gzipSync('X\n\0\0\0\x03'), /readRDS/],
		['an R workspace', gzipSync('RDX3\nX\n'), /readRDS/],
		['SAS', `${'\0'.repeat(12)}\xc2\xea\x81\x60`, /read_sas/],
		['PDF', '%PDF-1.7', /PDF/],
		['a web page', '\n <!doctype html><title>404', /web page/],
		['7z', '7z\xbc\xaf\x27\x1c', /archive/],
		['an old workbook', '\xd0\xcf\x11\xe0', /Excel/],
		['a workbook', zipSync({ '[Content_Types].xml': strToU8('<Types/>') }), /Excel/],
		['a zipped .sav', zipSync({ 'a/WVS.sav': strToU8('$FL2'), 'b.pdf': strToU8('%') }), /read_sav/],
		['a zip of other things', zipSync({ 'b.png': strToU8('x') }), /no CSV file in this zip/],
		['a zip with two', zipSync({ 'a.csv': bytes, 'b.csv': bytes }), /a\.csv, b\.csv/]
	])('is named, with what to do: %s', async (_, content, expected) => {
		expect(await refusal(content)).toMatch(expected);
	});

	// What it says depends on what is read first: the spoilt text, or the checksum at the end.
	it('is an archive that is damaged or cut short, wherever', async () => {
		for (const packed of ['gzip', 'members', 'zip'] as const) {
			const whole = packed === 'zip' ? zipSync({ 'a.csv': bytes }) : pack(bytes, packed);
			const middle = whole.length >> 1;
			// Not in a header, whose time of day is nobody’s concern.
			const flipped = whole.slice();
			flipped[middle >> 1] = flipped[middle >> 1]! ^ 16;
			for (const size of [7, 65_536])
				for (const damaged of [flipped, whole.subarray(0, middle), whole.subarray(0, -4)])
					// A zip's last bytes are a comment at most.
					if (packed !== 'zip' || damaged.length !== whole.length - 4) await refusal(damaged, size);
		}
	});
});

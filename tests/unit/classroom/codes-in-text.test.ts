import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CATALOG_VERSION, ITEMS } from '../../../src/lib/catalog';
import { codesIn } from '../../../src/lib/classroom/codes-in-text';
import { CodeError } from '../../../src/lib/classroom/code-error';
import { fingerprint, wrap } from '../../../src/lib/classroom/envelope';
import { linkOf, readLink } from '../../../src/lib/classroom/link';
import { plainText } from '../../../src/lib/classroom/plain-text';
import {
	classIdOf,
	DEFAULT_ASKED,
	questionsOf,
	type Asked,
	WARM
} from '../../../src/lib/classroom/class-setup';
import { SENSITIVE, THEMES, themeItems } from '../../../src/lib/catalog/themes';
import { BitWriter } from '../../../src/lib/classroom/bits';
import { codeOf, handIns, senderOf, SETUP, setups } from '../../fixtures/classes';

const CODES = fc
	.sample(handIns(), { numRuns: 6, seed: 7 })
	.map((handIn, index) => codeOf({ ...handIn, sender: senderOf(index) }));
const [CODE, SECOND, THIRD] = CODES as [string, string, string, ...string[]];

/** @param every letters after which something is put in */
const broken = (code: string, by: string, every = 30) =>
	code.replace(new RegExp(`(.{${every}})`, 'g'), `$1${by}`);
const BODY = CODE.slice(4);

/** What chats, mails, forms and people do to a code, by its name. */
const MANGLED: Readonly<Record<string, string>> = {
	'small letters': CODE.toLowerCase(),
	'a line break after the prefix': `VM3-\n${BODY}`,
	'a line break in the prefix': `V\nM3-${BODY}`,
	'a space before the hyphen': `VM3 -${BODY}`,
	'no hyphen, but a break': `VM3\n${BODY}`,
	'lines of 30': broken(CODE, '\n'),
	'lines of 30, indented, from Windows': broken(CODE, '\r\n\t  '),
	'a mail quoted twice': `> > ${broken(CODE, '\n> > ')}`,
	'groups of four': broken(CODE, ' ', 4),
	'groups of four with hyphens': `VM3-${broken(BODY, '-', 4)}`,
	'quoted-printable, soft breaks': broken(CODE.replace('-', '=2D'), '=\r\n', 70),
	'soft hyphens': broken(CODE, '\u00ad', 7),
	'zero-width spaces': broken(CODE, '\u200b', 5),
	'word joiners and a direction mark': `\u200e${broken(CODE, '\u2060', 9)}\u200f`,
	'an en dash': CODE.replace('-', '–'),
	'an em dash': CODE.replace('-', '—'),
	'a hyphen that does not break': CODE.replace('-', '\u2011'),
	'a minus sign': CODE.replace('-', '\u2212'),
	'full-width letters': CODE.replace(/[!-~]/g, (letter) =>
		String.fromCharCode(letter.charCodeAt(0) + 0xfee0)
	),
	'percent encoding': CODE.replace('-', '%2D'),
	'percent encoding, twice': CODE.replace('-', '%252D'),
	'encoded line breaks': broken(CODE, '%0D%0A'),
	'HTML breaks': broken(CODE, '<br>\n'),
	'HTML breaks to be': broken(CODE, '<wbr/>', 9),
	'HTML around it': `<p class="VM">Code: <b>${CODE}</b></p>`,
	'HTML in it': `VM3-<span title="x > y">${BODY}</span>`,
	'an HTML attribute': `<a href="https://example.org/#${CODE}" title="x">Here</a>`,
	'entities in it': broken(CODE, '&nbsp;'),
	'entities for soft hyphens and hyphens': broken(CODE.replace('-', '&#8209;'), '&shy;'),
	'a word glued before': `mycode${CODE}`,
	'a name glued after': `${CODE}Anna`,
	'a name and a stop after': `${CODE}. Greetings, Anna`,
	'bold in a chat': `**${CODE}**`,
	'quotation marks': `“${CODE}”`,
	'a time between its lines': `${CODE.slice(0, 60)}\n[10:15, 27.11.2026] Anna: ${CODE.slice(60)}`,
	'a name between its lines': `${CODE.slice(0, 60)}\nAnna Smith: ${CODE.slice(60)}`,
	'a time stamp in it': `${CODE.slice(0, 60)} 10:15 ${CODE.slice(60)}`,
	'a table of comma-separated values': `"Anna","${CODE}","ok"`
};

describe('a code is found', () => {
	test.each(Object.entries(MANGLED))('after %s', (_, text) => {
		const good = codesIn(text).filter(({ kind }) => kind === 'VM');
		expect(good.map(({ code }) => code)).toEqual([CODE]);
	});

	test.each(Object.entries(MANGLED))('between others, after %s', (_, text) => {
		const all = codesIn(`Ben: ${SECOND}\n${text}\nCem: ${THIRD}\n`);
		expect(all.filter(({ kind }) => kind).map(({ code }) => code)).toEqual([SECOND, CODE, THIRD]);
	});

	test('whatever separators are put wherever in it', () => {
		const separator = fc.constantFrom('\n', ' ', '\u200b', '\u00ad', '\n> ', '=\n', '<br>', '-');
		fc.assert(
			fc.property(
				fc.array(fc.tuple(fc.integer({ min: 4, max: CODE.length }), separator), { maxLength: 8 }),
				(breaks) => {
					const text = [...breaks]
						.sort(([first], [second]) => second - first)
						.reduce((so, [at, by]) => so.slice(0, at) + by + so.slice(at), CODE);
					expect(codesIn(text).map(({ code }) => code)).toEqual([CODE]);
				}
			),
			{ numRuns: 200 }
		);
	});

	test('with a hyphen where it looks like the beginning of another', () => {
		// One in fifteen has such letters somewhere; what is sealed is drawn anew each time.
		const [handIn] = fc.sample(handIns(), { numRuns: 1, seed: 7 });
		let code = '';
		let at = -1;
		for (let tries = 0; at < 0 && tries < 1000; tries++) {
			code = codeOf({ ...handIn!, sender: senderOf(tries) });
			at = code.indexOf(/.V[MC]\d/.exec(code)?.[0].slice(1) ?? '?', 4);
		}
		expect(at).toBeGreaterThan(3);
		const text = `${code.slice(0, at + 3)}-${code.slice(at + 3)}`;
		expect(codesIn(`${text} ${SECOND}`).map((found) => found.code)).toEqual([code, SECOND]);
	});

	test('twice on one line, and with its line and the words before it', () => {
		const text = `Codes of 10b\r\n\r\nAnna: ${CODE}\r\nBen (late): ${SECOND} ${THIRD.slice(0, 50)}`;
		expect(codesIn(text).map(({ line, before }) => [line, before])).toEqual([
			[3, 'Anna:'],
			[4, 'Ben (late):'],
			[4, 'Ben (late):']
		]);
		expect(codesIn(`Kid 3:\n\n${CODE}`)).toMatchObject([{ line: 3, before: 'Kid 3:' }]);
	});

	test('also where lines are broken by tags and signs that are no letters', () => {
		const text = `<div>\n<p\nclass="a">one</p>%0Atwo\nAnna ${CODE}</div>`;
		expect(codesIn(text)).toMatchObject([{ line: 4, before: 'Anna' }]);
		expect(plainText(text).split('\n')).toHaveLength(text.split('\n').length);
	});

	test('without its beginning, so that it is told of', () => {
		expect(codesIn(`Anna: ${BODY}`)).toMatchObject([{ kind: null, line: 1, before: 'Anna:' }]);
		expect(codesIn('A letter of ordinary words, 27 November.')).toEqual([]);
	});

	test('soon, in a text of twenty thousand beginnings', () => {
		const begun = performance.now();
		expect(codesIn('VM3- '.repeat(20_000))).toHaveLength(20_000);
		expect(performance.now() - begun).toBeLessThan(5000);
	});
});

function faultOf(action: () => unknown): string {
	try {
		action();
	} catch (error) {
		if (error instanceof CodeError) return `${error.fault}: ${error.message}`;
		throw error;
	}
	return 'no fault';
}

test('beginnings glued to each other are nobody’s codes, however many there are', () => {
	expect(codesIn('VM1-'.repeat(20_000))).toHaveLength(1);
	const code = codeOf(fc.sample(handIns(), { numRuns: 1, seed: 1 })[0]!);
	expect(codesIn(`${'VM3-'.repeat(3)}${code}`).map((found) => found.code)).toEqual([code]);
});

describe('the link of a class', () => {
	test('is read back the same, alone or as an address', () => {
		fc.assert(
			fc.property(setups, (setup) => {
				const link = linkOf(setup);
				expect(readLink(link)).toEqual(setup);
				expect(readLink(`https://example.org/classroom/join/#${link}`)).toEqual(setup);
			}),
			{ numRuns: 60 }
		);
	});

	test.each(
		['.', ',', ')', '”', '>', '\u200b', ' ', '\n', '%20', '%', '>.', '”).', ' Bye, Anna'].map(
			(sign) => [JSON.stringify(sign), sign]
		)
	)('survives %s after it', (_, sign) => {
		const link = linkOf(SETUP);
		expect(readLink(`https://example.org/classroom/join/#${link}${sign}`)).toEqual(SETUP);
		expect(readLink(`https://example.org/classroom/join/%23${link}${sign}`)).toEqual(SETUP);
		expect(
			readLink(`Join: <https://example.org/classroom/join/#${broken(link, '\n')}${sign}`)
		).toEqual(SETUP);
	});

	test('cut short, changed, older or of another kind says so', () => {
		const link = linkOf(SETUP);
		expect(faultOf(() => readLink(link.slice(0, -8)))).toMatch(
			/^cut: The end of this link is missing/
		);
		expect(faultOf(() => readLink(link.replace('VC2', 'VC9')))).toMatch(/^other version: .*Reload/);
		expect(faultOf(() => readLink(link.replace('VC2', 'VC1')))).toMatch(
			/^other version: .*new link/
		);
		const letter = link.at(-1) === 'A' ? 'B' : 'A';
		expect(faultOf(() => readLink(link.slice(0, -1) + letter))).toMatch(/^changed/);
		expect(faultOf(() => readLink(CODE))).toMatch(/^other kind: This is a hand-in, not the link/);
		expect(faultOf(() => readLink(''))).toMatch(/^no code/);
	});

	test('of a class that cannot be is refused: too few questions, one twice, a key of zeros', () => {
		const read = (changed: Partial<typeof SETUP>) => readLink(linkOf({ ...SETUP, ...changed }));
		const items = SETUP.asked.kind === 'list' ? SETUP.asked.items : [];
		expect(() => read({ asked: { kind: 'list', items: items.slice(0, 13) } })).toThrow(CodeError);
		expect(() => read({ asked: { kind: 'list', items: [...items, items[0]!] } })).toThrow(
			CodeError
		);
		expect(() => read({ asked: { ...DEFAULT_ASKED, length: 13 } as never })).toThrow(CodeError);
		expect(() => read({ publicKey: '00'.repeat(32) })).toThrow(CodeError);
		expect(() => read({ name: ' Class' })).toThrow(CodeError);
	});

	test('in which the machine would choose the questions is refused in words', () => {
		const bits = new BitWriter();
		bits.write(fingerprint(CATALOG_VERSION), 16);
		bits.write(2, 2);
		bits.write(0, 30);
		expect(faultOf(() => readLink(wrap('VC', 2, bits.bytes())))).toMatch(/no longer offered/);
	});

	test('has the lengths that docs/classroom-codes.md names', () => {
		const lengthFor = (bytes: number) =>
			linkOf({ ...SETUP, asked: DEFAULT_ASKED, name: 'x'.repeat(bytes) }).length;
		expect([3, 20, 40].map(lengthFor)).toEqual([81, 108, 140]);
	});
});

describe('what a class is asked', () => {
	test('by default is thirty questions, two easy ones first, ten of no sensitive theme, none about home, harm or sexuality', () => {
		const questions = questionsOf(DEFAULT_ASKED);
		expect(questions).toHaveLength(30);
		expect(questions.slice(0, 2)).toEqual(WARM);
		expect(new Set(questions).size).toBe(30);
		expect(questions.slice(0, 10).filter((id) => SENSITIVE.has(id))).toEqual([]);
		// What tells more comes sooner, once the class is under way.
		expect(questions.slice(10).filter((id) => SENSITIVE.has(id)).length).toBeGreaterThan(3);
		const leftOut = new Set(themeItems(['violence', 'home', 'sexuality']));
		expect(questions.filter((id) => leftOut.has(id))).toEqual([]);
		// Worry about terrorism is about violence, too.
		expect(leftOut).toContain('Q147');
		expect(THEMES.flatMap(({ items }) => items).filter((id) => WARM.includes(id))).toEqual([]);
	});

	test('is the beginning of what a longer class of the same set-up is asked', () => {
		const telling = (length: number) => questionsOf({ ...DEFAULT_ASKED, length } as Asked);
		for (const length of [20, 30, 50])
			expect(telling(length)).toEqual(telling(ITEMS.length).slice(0, length));
	});

	test('leaves out what the teacher left out, the gentle ones too', () => {
		const topics = ['religion', 'ethics'] as const;
		const asked = { ...DEFAULT_ASKED, topics, length: 20 } as typeof DEFAULT_ASKED;
		expect(questionsOf(asked).some((id) => WARM.includes(id))).toBe(false);
		expect(questionsOf(asked)).toHaveLength(20);
	});

	test('is another class with another key', () => {
		expect(classIdOf(SETUP)).toBe('e0f0ffae');
	});
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemOf, ITEMS } from '../../../src/lib/catalog';
import { readReply, type Read } from '../../../src/lib/rivals/chat-reply';
import { lettered, optionLabel } from '../../../src/lib/rivals/prompt';

// Of four answers, of ten, of two and of three.
const asked = [itemOf('Q46'), itemOf('Q182'), itemOf('Q57'), itemOf('Q130'), itemOf('Q1')];
const code = (place: number, letter: string) =>
	lettered(asked[place]!).find((option) => option.letter === letter)!.code;
/** As a reply that means B, G, A, C, A. */
const MEANT: readonly Read[] = ['B', 'G', 'A', 'C', 'A'].map((letter, place) => ({
	kind: 'answer',
	code: code(place, letter)
}));
const label = (place: number, letter: string) => {
	const item = asked[place]!;
	return optionLabel(
		item,
		item.options.find((option) => option.code === code(place, letter))!
	);
};

describe('a pasted reply is read', () => {
	it.each([
		['as asked for', '1: B\n2: G\n3: A\n4: C\n5: A'],
		[
			'with prose around',
			'Here are my 5 predictions:\n\n1: B\n2: G\n3: A\n4: C\n5: A\n\nI hope this helps! 2 of them were hard.'
		],
		['as a list with stops', '1. B\n2. G\n3. A\n4. C\n5. A'],
		[
			'in sentences with the letter in brackets',
			[
				'**Question 1:** I would say (B), because they seem content.',
				'**Question 2:** They would lean towards (G) here.',
				'**Question 3:** Most likely (A).',
				'**Question 4:** My guess is (C): it fits what they said.',
				'**Question 5:** I think (A)'
			].join('\n\n')
		],
		['in small letters and brackets', '1) b\n2) (g)\n3) a)\n4) c\n5) a'],
		['with Q', 'Q1: B\nQ2: G\nq3: A\nQ 4: C\nQuestion 5: A'],
		['with stars', '**1:** B\n**2:** **G**\n**3: A**\n* 4: C\n- 5: A'],
		[
			'soon, with very long blanks',
			['B', 'G', 'A', 'C', 'A']
				.map((letter, place) => `${place + 1}: ${letter}${' '.repeat(200_000)}!`)
				.join('\n')
		],
		['with numbers for letters', 'Q1: 2\nQ2: 7\nQ3: 1\nQ4: 3\nQ5: 1'],
		[
			'as a table',
			`| # | Answer |\n|---|---|\n| 1 | B |\n| 2 | G |\n| 3 | A |\n| 4 | C |\n| 5 | A |`
		],
		[
			'as a table with questions',
			`| No. | Question | Answer |\n| --- | --- | --- |\n| 1 | How happy? | B |\n| 2 | Justified? | G |\n| 3 | Trust? | A |\n| 4 | Come? | C |\n| 5 | Family? | A |`
		],
		['as JSON', '```json\n{"1": "B", "2": "G", "3": "A", "4": "C", "5": "A"}\n```'],
		[
			'as JSON with text around',
			'Sure! {"Q1":"B","Q2":"g","Q3":"A","Q4":"C","Q5":"A"} Good luck [really]'
		],
		[
			'as a list in JSON',
			JSON.stringify(
				['B', 'G', 'A', 'C', 'A'].map((answer, index) => ({ question: index + 1, answer }))
			)
		],
		[
			'as nested JSON',
			JSON.stringify({
				answers: {
					'1': { choice: 'B' },
					'2': { choice: 'G' },
					'3': { choice: 'A' },
					'4': { choice: 'C' },
					'5': { choice: 'A' }
				}
			})
		],
		['in one line', '1: B, 2: G, 3: A, 4: C, 5: A'],
		['in one line without commas', '1B 2G 3A 4C 5A'],
		['with Arabic digits', '١: B\n٢: G\n٣: A\n٤: C\n٥: A'],
		['with Persian and Devanagari digits', '۱: B\n२: G\n۳: A\n४: C\n۵: A'],
		['with full-width letters', '１：Ｂ\n２：Ｇ\n３：Ａ\n４：Ｃ\n５：Ａ'],
		['with marks of direction', '\u200f1: B\n\u202a2: G\u202c\n3:\u200b A\n4: C\n5: A'],
		[
			'with reasons behind a dash',
			'1: B – they like their life\n2: G — liberal\n3: A - trusting\n4: C; on balance\n5: A. Family first.'
		],
		['with CRs', '1: B\r2: G\r\n3: A\r4: C\u20285: A'],
		['with arrows', '1 → B\n2 -> G\n3 => A\n4 → C\n5 → A']
	])('%s', (_, text) => {
		expect(readReply(text, asked)).toEqual(MEANT);
	});

	it('with the words of the answers, with the letter or instead of it', () => {
		const letters = ['B', 'G', 'A', 'C', 'A'];
		const words = letters.map((letter, place) => label(place, letter));
		for (const line of [
			(place: number) => `${place + 1}: ${letters[place]}. ${words[place]}`,
			(place: number) => `${place + 1}. ${letters[place]}) ${words[place]} (fairly sure)`,
			(place: number) => `${place + 1}: ${words[place]}`,
			(place: number) => `${place + 1}) **${words[place]!.toUpperCase()}**`
		])
			expect(readReply(letters.map((_, place) => line(place)).join('\n'), asked)).toEqual(MEANT);
	});

	it('with the question repeated, and the answer below it', () => {
		const text = asked
			.map(
				(item, place) =>
					`${place + 1}. ${item.question}?\n   Answer: ${['B', 'G', 'A', 'C', 'A'][place]}\n`
			)
			.join('\n');
		expect(readReply(text, asked)).toEqual(MEANT);
	});

	it('and what is missing, doubtful or no answer is named, never guessed', () => {
		const read = (text: string, place = 0) => readReply(text, asked)[place]!;
		expect(read('2: G')).toEqual({ kind: 'missing' });
		expect(read('')).toEqual({ kind: 'missing' });
		for (const doubtful of [
			'1: X',
			'1: E',
			'1: 9',
			'1: B or C',
			'1: B/C',
			'1: B, C',
			'1: I cannot say',
			'1: A person like this is hard to read',
			`1: B. ${label(0, 'C')}`,
			'1: B\n1: C',
			'1: –'
		])
			expect(read(doubtful), doubtful).toMatchObject({
				kind: expect.stringMatching(/unclear|missing/)
			});
		// A number alone is the next question's, not an answer to the one above it.
		for (const next of ['3', '3·', '>3{', '(3', 'Well, 3', '3 …'])
			expect(read(`1:\n…\n${next}\nC`), next).toEqual({ kind: 'missing' });
		expect(read('1: Family?\nAnswer: 3')).toEqual({ kind: 'answer', code: code(0, 'C') });
		// The same twice is one answer.
		expect(read('1: B\nTo sum up:\n1: B')).toEqual({ kind: 'answer', code: code(0, 'B') });
	});

	it('and a refusal is none', () => {
		const text =
			'I’m sorry, but I can’t predict 5 personal answers of an individual. 1 reason is privacy.';
		expect(readReply(text, asked).filter(({ kind }) => kind === 'answer')).toEqual([]);
	});

	it(
		'in 2,000 spoilt forms without a crash and without a silent misreading',
		{ tags: 'slow' },
		() => {
			const items = fc.uniqueArray(fc.constantFrom(...ITEMS), {
				minLength: 1,
				maxLength: 30,
				selector: ({ id }) => id
			});
			const noise = fc.constantFrom(
				'',
				' ',
				'\n',
				'*',
				'**',
				'|',
				'\t',
				'\u200b',
				'“',
				'```',
				'> ',
				'- ',
				'—',
				'…',
				'{',
				']',
				'\u202e',
				'·',
				'\ufeff',
				'😀',
				'Well, ',
				'&nbsp;'
			);
			fc.assert(
				fc.property(
					items,
					fc.nat(),
					fc.array(fc.tuple(fc.nat(), noise, fc.nat(3)), { maxLength: 12 }),
					fc.constantFrom(': ', '. ', ') ', ' - ', ' | '),
					(questions, pick, spoil, between) => {
						const options = questions.map(
							(item, place) => lettered(item)[(pick + place * 7) % item.codes.length]!
						);
						let text = options
							.map(({ letter }, place) => `${place + 1}${between}${letter}`)
							.join('\n');
						for (const [at, what, cut] of spoil) {
							let place = at % (text.length + 1);
							// Never within a number or a word, which would be another one.
							while (/[\p{L}\p{N}]{2}/u.test(text.slice(Math.max(place - 1, 0), place + 1)))
								place++;
							// Never a letter or digit, whose loss would make another answer; anything between them.
							const rest = text.slice(place);
							const loses = /^[^\p{L}\p{N}\n]*/u.exec(rest)![0].length;
							text = text.slice(0, place) + what + rest.slice(Math.min(cut, loses));
						}
						const read = readReply(text, questions);
						expect(read).toHaveLength(questions.length);
						for (const [place, said] of read.entries())
							if (said.kind === 'answer')
								expect(said.code, JSON.stringify(text)).toBe(options[place]!.code);
					}
				),
				{ numRuns: 2000 }
			);
		}
	);

	it('takes no letter from a sentence that may mean another', () => {
		for (const sentence of [
			'I would not say (B).',
			'I wouldn’t say (B).',
			'Hardly (B), which is less likely.',
			'It is (A) or (B).',
			'(B)? Perhaps, if they were older.',
			'I would say (B) rather than C.',
			'Either (B), or what stands first.',
			'They never chose (B).',
			'I would say b.'
		])
			expect(readReply(`Question 1: ${sentence}`, asked)[0], sentence).not.toMatchObject({
				kind: 'answer'
			});
	});
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemOf, ITEMS, type Item } from '../../../src/lib/catalog';
import { questionText } from '../../../src/lib/catalog/texts';
import { readReply } from '../../../src/lib/rivals/chat-reply';
import { chatPrompt, lettered, optionLabel } from '../../../src/lib/rivals/prompt';

// Of four answers, of ten, of two, of four and of four.
const asked = [itemOf('Q46'), itemOf('Q182'), itemOf('Q57'), itemOf('Q130'), itemOf('Q1')];

/** What is read, a sign for each question: its letter, "?" for unclear, "-" for missing. */
function signs(text: string, items: readonly Item[] = asked): string {
	return readReply(text, items)
		.map((read, place) => {
			if (read.kind !== 'answer') return read.kind === 'unclear' ? '?' : '-';
			return lettered(items[place]!).find(({ code }) => code === read.code)!.letter;
		})
		.join('');
}

/** Several replies, and what is to be read in each. */
function each(cases: readonly (readonly [expected: string, text: string])[]): void {
	it.each(cases)('%s: %s', (expected, text) => expect(signs(text)).toBe(expected));
}

/** A question's options as the prompt shows them, letter and label. */
function optionsOf(item: Item): { letter: string; label: string }[] {
	return lettered(item).map(({ letter, code }) => ({
		letter,
		label: optionLabel(
			item,
			item.options.find((option) => option.code === code)!
		)
	}));
}

const someItems = fc.uniqueArray(fc.constantFrom(...ITEMS), {
	minLength: 1,
	maxLength: 20,
	selector: ({ id }) => id
});

/** Ways to repeat a question and its options before the answer. */
const REPEATED: readonly ((
	number: number,
	question: string,
	options: readonly { letter: string; label: string }[],
	answer: string
) => string)[] = [
	(number, question, options, answer) =>
		`**${number}. ${question}**\n${options.map(({ letter, label }) => `${letter}. ${label}`).join('\n')}\n**Answer: ${answer}**\n`,
	(number, question, options, answer) =>
		`### ${number}. ${question}\n\n${options.map(({ letter, label }) => `- ${letter}) ${label}`).join('\n')}\n\nThis fits what they said.\n\n→ **My answer is ${answer}**`,
	(number, question, options, answer) =>
		`**Question ${number}:** ${question}\n${options.map(({ letter, label }) => (letter === answer ? `**${letter}. ${label}** ✅` : `${letter}. ${label}`)).join('\n')}`,
	(number, question, options, answer) =>
		`Question ${number}\n${question}\n${options.map(({ letter, label }) => `(${letter}) ${label}${letter === answer ? ' ← my answer' : ''}`).join('\n')}`,
	(number, question, options, answer) =>
		`${number}. ${question} ${options.map(({ letter, label }) => `${letter}. ${label}`).join(' ')} Answer: ${answer}`,
	(number, question, options, answer) =>
		`**Question ${number}:** ${question}\n${options.map(({ label }, place) => `${place + 1}. ${label}`).join('\n')}\nPrediction: ${answer}`,
	(number, question, options, answer) =>
		`${number}. ${question}\n${options.map(({ label }) => `- ${label}`).join('\n')}\nAnswer: ${answer}`,
	// The answer alone, in full.
	(number, question, options, answer) =>
		`${number}. ${question}\n${answer}. ${options.find(({ letter }) => letter === answer)!.label}`,
	(number, question, _, answer) => `**${number}.** *${question}* — **${answer}**`
];

describe('a reply that repeats questions and options', () => {
	it('is read by what it calls the answer or marks, whatever is asked', () => {
		fc.assert(
			fc.property(someItems, fc.nat(), fc.constantFrom(...REPEATED), (items, pick, repeated) => {
				const letters = items.map((item, place) => {
					const options = lettered(item);
					return options[(pick + place * 7) % options.length]!.letter;
				});
				const text = items
					.map((item, place) =>
						repeated(place + 1, questionText(item), optionsOf(item), letters[place]!)
					)
					.join('\n');
				expect(signs(text, items), text).toBe(letters.join(''));
			}),
			{ numRuns: 300 }
		);
	});

	it('is no answer where nothing is marked: the prompt itself is none, and does not hide the reply below it', () => {
		fc.assert(
			fc.property(
				fc.shuffledSubarray([...ITEMS], { minLength: 2, maxLength: 60 }),
				fc.nat(),
				(items, seed) => {
					const told = items.slice(0, Math.floor(items.length / 2));
					const others = items.slice(told.length, told.length + 20);
					const responses = new Map(told.map(({ id, codes }) => [id, codes[seed % codes.length]!]));
					const prompt = chatPrompt({ responses, demographics: {}, seed }, others);
					expect(signs(prompt, others), prompt).toBe('-'.repeat(others.length));
					const letters = others.map((item) => lettered(item)[seed % item.codes.length]!.letter);
					const reply = letters.map((letter, place) => `${place + 1}: ${letter}`).join('\n');
					expect(signs(`${prompt}\n\n${reply}`, others)).toBe(letters.join(''));
				}
			),
			{ numRuns: 200 }
		);
	});

	each([
		['?----', '1. How happy?\nA. Very happy\nB. Fairly happy'],
		[
			'-----',
			'1. How happy?\nA. Very happy\nB. Fairly happy\nC. Not very happy\nD. Not happy at all'
		],
		// Letters that mean something else than in the prompt.
		[
			'?----',
			'1. How happy?\nA. Not happy at all\nB. Not very happy\nC. Fairly happy\nD. Very happy\nAnswer: A'
		],
		['?----', '1. How happy?\nAnswer: B\nAnswer: C'],
		// A next question, oddly marked, ends the one above it.
		['?----', '1] … | A\n2* >\nC'],
		['B----', '1. How happy?\nConfidence: 4\nAnswer: B']
	]);
});

describe('a distribution is no answer', () => {
	each([
		['?-?--', '1. A: 10%, B: 80%, C: 10%\n3. A: no; B: yes'],
		['??---', '1: 10% A, 80% B\n2: A 5%, B 10%, G 60%'],
		['--??-', '3. A) unlikely. B) likely\n4: a=.1, b=.2, c=.7'],
		['?---?', '1: a: 10%, b: 80%\n5: A (10%) / B (90%)'],
		['???--', '1: 2-4\n2: 6 or 7\n3: A no, B yes'],
		['-?-??', '2: 10%\n4 - A: 10 %; C: 90 %\n5: A unlikely'],
		['-?---', '2: G (8)'],
		['-G---', '2: G (7)'],
		['B----', '1: B (80% sure)']
	]);
});

describe('one answer to several questions', () => {
	each([
		['BBB--', 'Q1-3: 2'],
		['BBB--', 'Q1–Q3: 2'],
		['BBBBB', '1 to 5: B'],
		['BBB--', 'Questions 1 through 3: **B**'],
		['BBB--', '1, 2 and 3: B'],
		['B--B-', '1 & 4: B'],
		['?????', '1 to 12: B'],
		['??---', '1 – 2: Fairly happy'],
		['CC?--', '1-3: C'],
		['???--', '1-3: B or C'],
		['B?B--', '1-3: B\n2: A'],
		['?----', '1-3. B']
	]);
});

describe('letters and numbers in reasons are no answers to other questions', () => {
	each([
		['B----', '1. B (they chose 3 a bit)'],
		['---C?', '4. C (see statement 3, a point)\n5: B - answer 3 (a)'],
		['B---A', '1: B (as in 2 a bit)\n5: A'],
		['BG---', '1: B (content), 2: G (liberal)'],
		['B----', '1: B, e.g. they gave 4 a high mark']
	]);
});

describe('columns of a table', () => {
	each([
		[
			'B--BB',
			'| Q | Confidence | Answer |\n|---|---|---|\n| 1 | 4 | 2 |\n| 4 | 3 | 2 |\n| 5 | 4 | **B** |'
		],
		['B--B-', '| Frage | Sicherheit | Antwort |\n|:-:|--|--|\n| 1 | 4 | B |\n| 4 | 3 | B |'],
		['B----', '| # | Predicted answer | Second choice |\n|--|--|--|\n| 1 | B | A |'],
		['B----', '| # | Answer | Reason |\n|--|--|--|\n| 1 | B. Fairly happy | Content, not C |'],
		['?--??', '| 1 | 4 | 2 |\n| 4 | 3 | 2 |\n| 5 | 4 | 2 |'],
		['?----', '| Q | Letter | Answer |\n|--|--|--|\n| 1 | B | Very happy |'],
		['B----', 'question,answer,confidence\n1,B,4'],
		['?----', '1,B,4'],
		['BGACA', '1,B\n2,G\n3,A\n4,C\n5,A'],
		['BGACA', '1\tB\n2\tG\n3\tA\n4\tC\n5\tA']
	]);
});

describe('an answer that is taken back later is unclear', () => {
	each([
		['?----', '1. B\nActually, 1. A'],
		['?----', '1. B … Actually, 1. A'],
		['B?---', '1. B\n2. G\nOn reflection I would change question 2 to A'],
		['B-?--', '1. B\n3. B\nCorrection – question 3 should be A'],
		['B-A--', '1. B\n3. A\nCorrection – question 3 should be A'],
		['?-B--', '1. B\n3. B\nWait, answer 1 is C'],
		['?----', '1. B\nWait, A.'],
		['?----', '1. B\n\nFinal answers:\n1. C'],
		['?G---', '{"1":"B","2":"G"}\nActually question 1 should be A.'],
		['BGACA', '1: B\n2: G\n3: A\n4: C\n5: A\nI could change the form if you wish.']
	]);
});

describe('JSON', () => {
	each([
		['?----', '{"1":"B","1":"C"}'],
		['B----', '{"1":"B","1":"B"}'],
		['?----', '[{"question":1,"answer":"B"},{"question":1,"answer":"C"}]'],
		['?----', '{"1":{"answer":"B","answer":"C"}}'],
		['--A--', '{"3":{"second_choice":"B","answer":"A"}}'],
		['--?--', '{"3":{"second_choice":"B"}}'],
		['--A--', '{"confidence_3":2,"3":"A"}'],
		['B----', '{"answers":{"1":"B"},"confidence":{"1":3,"3":1}}'],
		['-----', '{"confidences":[1,1,1,1,1]}'],
		['B----', '{"1":"B","alternatives":["A","A","A","A","A"]}'],
		['??---', '{"1":{"A":0.1,"B":0.9},"2":["A","B"]}'],
		['??---', '[{"id":1,"question":"Q2","answer":"B"}]'],
		['B----', '{"1":{"answer":"B","answer_text":"Fairly happy"}}'],
		['?----', '{"1":{"answer":"B","answer_text":"Very happy"}}'],
		// Counted from 0.
		['??---', '{"0":"B","1":"B","2":"G"}'],
		['??---', '0: B\n1: B\n2: G'],
		['BG---', '[{"number":1,"question":"How happy?","answer":"B"},{"number":2,"answer":"G"}]'],
		['BG---', '{"question":1,"answer":"B"}\n{"question":2,"answer":"G"}'],
		['BG---', '[[1,"B"],[2,"G"]]'],
		['BGACA', '{"answers":["B","G","A","C","A"]}'],
		['-----', '{"answers":["B","G","A","C"]}']
	]);
});

describe('other usual forms', () => {
	each([
		['B----', '1. Fairly happy (B)'],
		['?----', '1. Fairly happy (C)'],
		['--B--', 'Frage 3: 2'],
		['BG---', '第1题: B\n第2题: G'],
		['-G---', '2: 7/10'],
		['-G---', '2: 7 out of 10'],
		['BGACA', '1: 2, 2: 7, 3: 1, 4: 3, 5: 1'],
		['BGACA', '1: B | 2: G | 3: A | 4: C | 5: A']
	]);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEMOGRAPHICS } from '../../../src/lib/catalog';
import { aboutYou } from '../../../src/lib/words/en/about-you';
import { certainty } from '../../../src/lib/words/en/certainty';
import { link } from '../../../src/lib/words/en/link';
import { portrait } from '../../../src/lib/words/en/portrait';
import { retest } from '../../../src/lib/words/en/retest';
import { run } from '../../../src/lib/words/en/run';
import { percent } from '../../../src/lib/words/format';

test('everything that may be said about oneself is asked once', () => {
	const asked = aboutYou.groups.flatMap(({ ids }) => [...ids]);
	expect(asked.toSorted()).toEqual(DEMOGRAPHICS.map(({ id }) => id).toSorted());
});

describe('a percentage about a person', () => {
	test('is never 0 and never 100, and else the nearest whole one', () => {
		fc.assert(
			fc.property(
				fc.oneof(
					fc.double({ min: 0, max: 1, noNaN: true }),
					fc.constantFrom(0, 0.005, 0.00499, 0.995, 0.99501, 0.9949999, Math.fround(0.995), 1)
				),
				(probability) => {
					const text = percent('en', probability);
					expect(text).toMatch(/^(<1|[1-9]\d?|>99)\u00a0%$/);
					const near = Math.abs(Number(text.replace(/[^\d]/g, '')) - 100 * probability);
					expect(near).toBeLessThanOrEqual(
						text.startsWith('<') || text.startsWith('>') ? 1 : 0.5 + 1e-9
					);
				}
			)
		);
		expect(percent('en', 0.69)).toBe('69\u00a0%');
		expect(percent('ar-EG', 0.69)).toContain('٦٩');
	});
});

describe('sentences', () => {
	test('two numbers of one range stand between “and”', () => {
		expect(certainty.chance(0.28, 0.72)).toContain('between 28 and 72\u00a0% right');
	});

	test('what told two people apart is not what they disagree on', () => {
		expect(link.how(14)).toContain('Where your exact answers differ: 14 questions,');
		expect(link.how(1)).toContain('differ: 1 question,');
	});

	test('a side is told as a clause of its own', () => {
		const about = 'in your country’s elections, voters are bribed';
		expect(run.told.surprised(0.89, about)).toBe(`It was 89\u00a0% sure that ${about}.`);
		expect(run.told.side(0.89, about)).toContain(`sure that ${about}, `);
	});

	test('one and many', () => {
		expect(link.contains(1, false)).toContain('your 1 answer and');
		expect(link.contains(20, false)).toContain('your 20 answers and');
		expect(link.contains(2, true)).toContain('what you said about yourself');
		expect(portrait.all(1)).toBe('The 1 guess about you');
		expect(portrait.all(234)).toBe('All 234 guesses about you');
		expect(retest.passed(1)).toContain('It is not counted');
		expect(retest.passed(2)).toContain('They are not counted');
	});

	test('have their numbers where they belong', () => {
		expect([...retest.self(8, 10), ' ', ...retest.machine(6)].join('')).toBe(
			'You agree with yourself on 8 of 10. The machine agreed with you on 6.'
		);
		expect(link.agree('Mina', 11, 18).join(' ')).toBe('You and Mina agree on 11 of 18');
		expect(portrait.sure(0.88, 0.26)).toBe('88\u00a0% sure. Worldwide, 26\u00a0%');
		expect(portrait.bold.done(7, 10)).toBe('You said “that’s me” to 7 of 10.');
	});
});

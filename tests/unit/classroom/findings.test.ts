import { describe, expect, test } from 'vitest';
import { ITEMS, itemOf } from '../../../src/lib/catalog';
import { askedOf, withoutFinding } from '../../../src/lib/classroom/findings';
import type { MadeUpAnswer } from '../../../src/lib/classroom/made-up';
import type { Profile } from '../../../src/lib/reasoner/types';
import { MISSING, type Respondents } from '../../../src/lib/respondents/respondents';
import { QUESTIONS } from '../../fixtures/classes';

/** Sure of the code at that place of every item, or of its last. */
const sureOf = (place: number) =>
	Float32Array.from(
		ITEMS.flatMap(({ codes }) =>
			codes.map((_, index) => Number(index === Math.min(place, codes.length - 1)))
		)
	);

describe('people who are asked what a class is', () => {
	test('are guessed from the third answer on, each from those before; what they did not answer is skipped', async () => {
		const answers = new Int8Array(ITEMS.length).fill(0);
		const skipped = QUESTIONS[4]!;
		answers[ITEMS.findIndex(({ id }) => id === skipped)] = MISSING;
		const respondents = { count: 1, answers } as unknown as Respondents;
		const known: number[] = [];
		const predict = (profiles: Profile[]) => {
			known.push(profiles[0]!.responses.size);
			return Promise.resolve(profiles.map(() => sureOf(0)));
		};
		const [asked] = await askedOf({ predict }, sureOf(9), respondents, QUESTIONS);
		expect(known).toEqual(QUESTIONS.map((_, index) => (index > 4 ? index - 1 : index)));
		expect(asked!.map(({ code }) => code)).toEqual(
			QUESTIONS.map((id) => (id === skipped ? null : itemOf(id).codes[0]))
		);
		const sealed = asked!.map(({ guess }) => guess !== null);
		expect(sealed).toEqual(QUESTIONS.map((id, index) => index > 1 && id !== skipped));
		expect(asked![2]).toMatchObject({ guess: { polar: true, refined: true, band: 3 } });
		expect(asked![2]).toMatchObject({ world: { polar: false, refined: false } });
	});
});

test('a class has a finding where the machine is always ahead, and none where it never is', () => {
	const everyone = (machine: boolean, world: boolean) =>
		Array.from({ length: 30 }, (_, person) =>
			QUESTIONS.map((_question, index): MadeUpAnswer => {
				// Not the same of everybody, or there would be nothing to be uncertain of.
				const lucky = (person + index) % 4 === 0;
				const hits = (good: boolean) => ({ polar: good || lucky, refined: good || lucky });
				return {
					code: null,
					guess: index < 2 ? null : { ...hits(machine), band: 1 },
					world: index < 2 ? null : hits(world),
					demographics: null
				};
			})
		);
	const draw = { length: QUESTIONS.length, size: 20, classes: 10, seed: 1 };
	expect(withoutFinding(everyone(true, false), QUESTIONS, draw)).toEqual({ polar: 0, refined: 0 });
	expect(withoutFinding(everyone(false, true), QUESTIONS, draw)).toEqual({ polar: 0, refined: 0 });
	expect(withoutFinding(everyone(false, false), QUESTIONS, draw)).toEqual({ polar: 1, refined: 1 });
});

import { groupOf } from '../../../src/lib/reasoner/distribution';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itemOf } from '../../../src/lib/catalog';
import type { HandedAnswer, HandIn } from '../../../src/lib/classroom/content';
import { refusalOf, releaseOf, type Release } from '../../../src/lib/classroom/release';
import { edge, LEAST, told } from '../../../src/lib/classroom/told';
import { meanTold, soonOf, topicsOf } from '../../../src/lib/classroom/views';
import { classes, handInFrom, handIns, QUESTIONS, senderOf } from '../../fixtures/classes';

const release = (all: readonly HandIn[]) => releaseOf(all, QUESTIONS, 60);
/** Two-sided questions come first in the tests' class. */
const TWO_SIDED = QUESTIONS.filter((id) => itemOf(id).polar.length === 2);
const codeOn = (index: number, side: number) => itemOf(QUESTIONS[index]!).polar[side]!.codes[0]!;

/** Somebody who answered everything, and took this side on the first question. */
function person(side: number, index: number, hit = true): HandIn {
	const answers = QUESTIONS.map((_, at) => ({
		code: codeOn(at, at === 0 ? side : 0),
		guess: { polar: hit, refined: false, band: 1 },
		world: true
	}));
	return handInFrom('answers', answers, { sender: senderOf(index) });
}

/** A class in which `count` of `n` took the first side of the first question. */
const divided = (count: number, n: number) =>
	Array.from({ length: n }, (_, index) => person(index < count ? 0 : 1, index + 1));

describe('how many of a class is told so that', () => {
	test('four in league never know what the others answered, whatever they answered themselves', () => {
		// Every class of 12 to 200, every count, 0 to 4 in league, any number of them on the side.
		for (let n = LEAST; n <= 200; n++) {
			const least = Math.ceil((n - 4) / 10);
			const tells = Array.from({ length: n + 1 }, (_, count) => JSON.stringify(told(count, n)));
			for (let count = 0; count <= n; count++) {
				const first = tells.indexOf(tells[count]!);
				const last = tells.lastIndexOf(tells[count]!);
				for (let known = 0; known <= 4; known++)
					for (let own = 0; own <= Math.min(known, count); own++) {
						const others = n - known;
						if (count - own > others) continue;
						// Counts of the others that fit: one has enough on either side.
						const from = Math.max(first - own, least);
						const to = Math.min(last - own, others - least);
						if (from > to) expect.fail(`${count} of ${n}, ${own} of ${known} in league`);
					}
			}
		}
	});

	test('a bound is true, a share right to the nearest five, and all of them whole twentieths', () => {
		for (let n = LEAST; n <= 200; n++)
			for (let count = 0; count <= n; count++) {
				const { bound, share } = told(count, n)!;
				const exact = (100 * count) / n;
				if (bound === 'at most') expect(exact).toBeLessThanOrEqual(share);
				else if (bound === 'at least') expect(exact).toBeGreaterThanOrEqual(share);
				else expect(Math.abs(exact - share)).toBeLessThanOrEqual(2.5);
				expect(share % 5).toBe(0);
				const rest = told(n - count, n)!;
				const mirrored = { 'at most': 'at least', 'at least': 'at most', '': '' }[bound];
				// A share halfway between two steps is rounded up from either side.
				if (bound) expect(rest).toEqual({ bound: mirrored, share: 100 - share });
			}
	});

	test('the ends are as wide as docs/classroom-codes.md says, and under twelve there is nothing', () => {
		expect([12, 16, 20, 25, 28, 40].map(edge)).toEqual([5, 6, 6, 7, 7, 8]);
		for (let n = 0; n < LEAST; n++)
			for (let count = 0; count <= n; count++) expect(told(count, n)).toBeNull();
		expect(told(7, 25)).toEqual({ bound: 'at most', share: 30 });
		expect(told(8, 25)).toEqual({ bound: '', share: 30 });
		expect(told(25, 25)).toEqual({ bound: 'at least', share: 70 });
	});
});

describe('a release', () => {
	test('is the same in every order of the hand-ins', () => {
		fc.assert(
			fc.property(classes({ min: 8, max: 30 }), fc.nat(), (all, seed) => {
				const [shuffled] = fc.sample(fc.shuffledSubarray(all, { minLength: all.length }), {
					numRuns: 1,
					seed
				});
				expect(release(shuffled!)).toEqual(release(all));
			}),
			{ numRuns: 30 }
		);
	});

	test('has a figure or none by who answered which question, never by what they answered', () => {
		const keys = (figures: Release) => [
			figures.withAnswers,
			figures.scored,
			[figures.overall, figures.dots, figures.bet].map((figure) => figure === null),
			figures.questions.map(({ ours, guessed }) =>
				[ours, guessed.polar, guessed.refined].map((figure) => figure === null)
			)
		];
		const redrawn = ({ code, guess }: HandedAnswer, index: number, seed: number): HandedAnswer => {
			const { codes } = itemOf(QUESTIONS[index]!);
			const draw = (by: number) => (seed * by + index * 7) % 11;
			return {
				code: code === null ? null : codes[draw(3) % codes.length]!,
				guess: guess && { polar: draw(5) > 5, refined: draw(9) > 5, band: draw(2) % 4 }
			};
		};
		fc.assert(
			fc.property(
				classes({ min: 8, max: 30 }),
				fc.array(fc.nat(1000), { minLength: 30 }),
				(all, seeds) => {
					const changed = all.map((handIn, index): HandIn => {
						const answers = handIn.answers.map((answer, at) => redrawn(answer, at, seeds[index]!));
						if (handIn.kind === 'answers')
							return { ...handInFrom('answers', answers, handIn), bet: handIn.bet };
						const { scored } = handIn.totals;
						const hits = { polar: seeds[index]! % (scored + 1), refined: 0 };
						return { ...handIn, totals: { scored, machine: hits, world: hits } };
					});
					expect(keys(release(changed))).toEqual(keys(release(all)));
				}
			),
			{ numRuns: 60 }
		);
	});

	test('tells the same of a question however many of the few are on a side', () => {
		for (const n of [12, 16, 20, 25, 28, 40]) {
			const rows = (counts: number[]) =>
				new Set(counts.map((count) => JSON.stringify(release(divided(count, n)).questions[0])));
			const few = Array.from({ length: edge(n) + 1 }, (_, count) => count);
			expect(rows(few).size).toBe(1);
			expect(rows(few.map((count) => n - count)).size).toBe(1);
			expect(rows([edge(n), edge(n) + 1]).size).toBe(2);
			expect(release(divided(0, n)).questions[0]!.ours!.told).toEqual(told(0, n));
			expect(release(divided(n, n)).questions[0]!.ours!.told).toEqual(told(n, n));
		}
	});

	test(
		'leaves either side possible for everybody honest, whatever four others hand in',
		{ tags: 'slow' },
		() => {
			const honest = fc.integer({ min: 8, max: 26 }).chain((size) =>
				fc.record({
					// Nearly all alike on every question, or anything.
					leaning: fc.constantFrom(0, 0.05, 0.5),
					answers: fc.array(handIns({ kinds: ['answers'] }), { minLength: size, maxLength: size })
				})
			);
			const forged = fc.array(handIns({ kinds: ['answers'] }), { minLength: 0, maxLength: 4 });
			const sideOf = (handIn: HandIn, at: number) => {
				const { code } = handIn.answers[at]!;
				return code === null ? null : groupOf(itemOf(QUESTIONS[at]!), 'polar', code);
			};
			const turned = (handIn: HandIn, at: number): HandIn => ({
				...handIn,
				answers: handIn.answers.map((answer, index) =>
					index === at ? { ...answer, code: codeOn(at, 1 - sideOf(handIn, at)!) } : answer
				)
			});
			fc.assert(
				fc.property(honest, forged, fc.nat(), ({ answers, leaning }, others, which) => {
					const all = answers.map((handIn, index): HandIn => ({
						...handIn,
						answers: handIn.answers.map((answer, at) =>
							answer.code !== null && ((index * 7 + at * 3) % 20) / 20 >= leaning && leaning < 0.5
								? { ...answer, code: codeOn(at, 0) }
								: answer
						)
					}));
					const at = which % TWO_SIDED.length;
					const row = (class_: readonly HandIn[]) =>
						JSON.stringify(release([...class_, ...others]).questions[at]!.ours);
					const seen = row(all);
					all.forEach((victim, index) => {
						const side = sideOf(victim, at);
						if (side === null) return;
						const flipped = all.map((handIn, position) =>
							position === index ? turned(victim, at) : handIn
						);
						if (row(flipped) === seen) return;
						// Else somebody else is on the other side, who may be on this one.
						const partner = all.findIndex((handIn) => sideOf(handIn, at) === 1 - side);
						expect(
							partner,
							`everybody is known on ${TWO_SIDED[at]}: ${seen}`
						).toBeGreaterThanOrEqual(0);
						const swapped = flipped.map((handIn, position) =>
							position === partner ? turned(handIn, at) : handIn
						);
						expect(row(swapped)).toBe(seen);
					});
				}),
				{ numRuns: 60 }
			);
		}
	);

	test('is made for eight people or more, and for no more than are there', () => {
		expect(refusalOf(7, 28)).toBe('too few');
		expect(refusalOf(8, 7)).toBe('more than students');
		expect(refusalOf(8, 8)).toBeNull();
		const all = divided(5, 30);
		expect(() => releaseOf(all.slice(0, 7), QUESTIONS, 28)).toThrow(/too few/);
		expect(() => releaseOf(all, QUESTIONS, 29)).toThrow(/more than students/);
		expect(releaseOf(all.slice(0, 8), QUESTIONS, 28).overall).not.toBeNull();
	});

	test('of eight to eleven people has the overall figures only', () => {
		const figures = release(divided(5, 11));
		expect(figures.people).toBe(11);
		expect(figures.scored).toBe(11);
		expect(figures.withAnswers).toBeNull();
		expect(figures.dots).toBeNull();
		expect(figures.sure).toEqual([null, null, null, null]);
		for (const { ours, guessed } of figures.questions)
			expect([ours, guessed.polar, guessed.refined]).toEqual([null, null, null]);
	});

	test('counts who was not scored among the people, and not in the shares', () => {
		const unscored = QUESTIONS.map((_, at) => ({ code: codeOn(at, 0), guess: null }));
		const silent = handInFrom('answers', unscored, { sender: senderOf(99) });
		const figures = release([...divided(5, 12), silent]);
		expect(figures).toMatchObject({ people: 13, scored: 12, withAnswers: 13 });
		expect(figures.overall!.polar.machine.mean).toBe(100);
		expect(figures.questions[0]!.ours!.told).toEqual(told(6, 13));
		expect(figures.questions[0]!.guessed.polar).toEqual(told(12, 12));
	});

	test('has whole per cents, their intervals rounded outwards; equal people prove no certainty', () => {
		const { overall } = release(divided(5, 12));
		// All twelve were hit each time: Wilson's interval of 12 of 12 begins at 75.7 %.
		expect(overall!.polar.machine).toEqual({ mean: 100, low: 75, high: 100 });
		// Less the world's, which was right for all, too: 0 of −1 to 1, as 6 of 12.
		expect(overall!.polar.ahead).toEqual({ mean: 0, low: -50, high: 50 });
		const mixed = Array.from({ length: 12 }, (_, index) => person(0, index + 1, index % 2 === 0));
		// Shares of 0 and 1, six each: mean 0.5, Student's reach 2.201 × 0.522 / √12 = 0.332.
		expect(release(mixed).overall!.polar.machine).toEqual({ mean: 50, low: 16, high: 84 });
		// The refined guess was wrong for all.
		expect(overall!.refined.machine).toMatchObject({ mean: 0, low: 0, high: 25 });
		const blind = QUESTIONS.slice(2).map((id) => 100 / itemOf(id).polar.length);
		const mean = blind.reduce((sum, share) => sum + share, 0) / blind.length;
		expect(overall!.polar.chance).toBe(Math.round(mean));
	});

	test('puts people by tenths, with five or more in either end', () => {
		fc.assert(
			fc.property(classes({ min: 12, max: 30 }), (all) => {
				const { dots, scored } = release(all);
				if (!dots || scored === null) return;
				for (const level of ['polar', 'refined'] as const) {
					const own = dots[level];
					expect(own.reduce((sum, { people }) => sum + people, 0)).toBe(scored);
					expect(own[0]!.from).toBe(0);
					expect(own.at(-1)!.to).toBe(100);
					for (const [index, { to }] of own.slice(0, -1).entries())
						expect(own[index + 1]!.from).toBe(to);
					expect(own[0]!.people).toBeGreaterThanOrEqual(5);
					expect(own.at(-1)!.people).toBeGreaterThanOrEqual(5);
				}
			}),
			{ numRuns: 30 }
		);
	});

	test('tells of a question with more sides the commonest, the earlier of equals', () => {
		const at = QUESTIONS.findIndex((id) => itemOf(id).polar.length === 3);
		const all = Array.from({ length: 12 }, (_, index) => {
			const handIn = person(0, index + 1);
			const side = index < 2 ? 0 : index < 7 ? 2 : 1;
			const answers = handIn.answers.map((answer, position) =>
				position === at ? { ...answer, code: codeOn(at, side) } : answer
			);
			return { ...handIn, answers };
		});
		expect(release(all).questions[at]!.ours).toEqual({ side: 1, told: told(5, 12) });
	});

	test('compares the bet with the machine person by person', () => {
		const bets = (bet: number | null, people: number) =>
			divided(5, people).map((handIn) => ({ ...handIn, bet }));
		expect(release(bets(null, 12)).bet).toBeNull();
		expect(release([...bets(6, 7), ...bets(null, 12).slice(7)]).bet).toBeNull();
		// The machine hit all: 40 points ahead of a bet of six of ten; equal differences are Wilson's.
		const { bet } = release(bets(6, 12));
		expect(bet).toMatchObject({ mean: 60, ahead: { mean: 40 } });
		expect(bet!.ahead.low).toBeLessThan(0);
	});
});

describe('what chatbots got of a class', () => {
	const brought = (people: number, chatbot: HandIn['chatbot']) =>
		divided(5, 14).map((handIn, index) => ({
			...handIn,
			chatbot: index < people ? chatbot : null
		}));

	test('is told of eight or more who brought one, beside the machine of the same people', () => {
		expect(release(brought(7, { asked: 8, right: 4 })).chatbots).toBeNull();
		const { chatbots } = release(brought(8, { asked: 8, right: 4 }));
		// The machine hit all; equal shares are Wilson's over eight people.
		expect(chatbots).toEqual({
			people: 8,
			theirs: { mean: 50, low: 21, high: 79 },
			machine: { mean: 100, low: 67, high: 100 }
		});
	});

	test('is a mean over people, however many questions each was asked, and only of those with enough scored answers', () => {
		const some = brought(9, { asked: 8, right: 8 }).map((handIn, index) =>
			index < 3 ? { ...handIn, chatbot: { asked: 9, right: 0 } } : handIn
		);
		expect(release(some).chatbots).toMatchObject({ people: 9, theirs: { mean: 67 } });
		const unscored = some.map((handIn, index) =>
			index < 2 ? { ...handIn, totals: { ...handIn.totals, scored: 11 } } : handIn
		);
		expect(release(unscored).chatbots).toBeNull();
	});

	test('says nothing else of the class: all other figures are the same without', () => {
		const [without, with_] = [brought(0, null), brought(14, { asked: 9, right: 3 })].map(release);
		expect({ ...with_, chatbots: null }).toEqual(without);
		expect(with_!.chatbots).not.toBeNull();
	});
});

describe('what is made of a release', () => {
	test('means of told shares say whether ends are among them, and need three questions', () => {
		const at = (bound: '' | 'at most' | 'at least', share: number) => ({ bound, share });
		expect(meanTold([at('', 50), at('', 60)])).toBeNull();
		expect(meanTold([at('', 50), at('', 60), at('', 55)])).toEqual({
			bound: '',
			share: 55,
			questions: 3
		});
		expect(meanTold([at('', 50), at('at most', 30), at('', 55)])?.bound).toBe('at most');
		expect(meanTold([at('', 50), at('at least', 70), at('', 55)])?.bound).toBe('at least');
		expect(meanTold([at('at most', 30), at('at least', 70), at('', 55)])?.bound).toBe('about');
	});

	test('topics and stretches are of three questions or more, by their place in the class', () => {
		const figures = release(divided(5, 12));
		for (const { mean } of topicsOf(figures)) expect(mean.questions).toBeGreaterThanOrEqual(3);
		const soon = soonOf(figures);
		expect(soon.map(({ from }) => from)).toEqual([2, 5, 10, 15]);
		expect(soon.map(({ mean }) => mean.questions)).toEqual([3, 5, 5, 3]);
		// The refined guess was wrong for all: at most what the end says.
		expect(soon[0]!.mean).toEqual({ ...told(0, 12), questions: 3 });
	});
});

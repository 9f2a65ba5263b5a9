import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CODE_COUNT, codeOffset, itemOf, ITEMS } from '../../../src/lib/catalog';
import { demonstration } from '../../../src/lib/classroom/demonstration';
import { figuresOf, type ClassFigures } from '../../../src/lib/classroom/figures';
import { figuresCsv } from '../../../src/lib/classroom/files';
import type { HandIn } from '../../../src/lib/classroom/hand-in';
import { codeOf } from '../../../src/lib/classroom/hand-in-code';
import { take } from '../../../src/lib/classroom/collect';
import { meanOf, studentQuantile } from '../../../src/lib/classroom/mean';
import { GROUP, SteppedFigure } from '../../../src/lib/classroom/stepped';
import { SHORT_FORM } from '../../../src/lib/run/short-form';
import { everything, handIns } from '../../fixtures/hand-ins';
import { handMade } from '../../fixtures/hand-made-reasoner';

/** Few enough items that people share them, and some that hardly anybody has. */
const POOL = ITEMS.slice(0, 9);
/** Few enough senders that many hand in again. */
const sender = fc.nat(17).map((number) => number.toString(16).padStart(10, '0'));
const arrivals = fc.array(handIns(POOL, sender), { minLength: 1, maxLength: 40 });

/** How many people stand behind each thing that is shown. */
function sizes(figures: ClassFigures): number[] {
	const { overall, known, topics, items, bands, answers } = figures;
	return [
		...(overall
			? [overall.polar.people.length, overall.refined.machine.n, overall.polar.world.n]
			: []),
		...known.flatMap(({ polar, refined }) => [polar.n, refined.n]),
		...topics.flatMap(({ polar, refined }) => [polar.n, refined.n]),
		...bands.map(({ hits }) => hits.n),
		...items.map(({ n }) => n),
		...answers.map(({ n }) => n)
	];
}

const everyPrefix = (all: readonly HandIn[]) =>
	all.map((_, index) => figuresOf(all.slice(0, index + 1)));
const people = (all: readonly HandIn[]) => new Set(all.map((one) => one.sender)).size;

describe('nobody can be singled out:', () => {
	test('nothing is shown of fewer than five people', () => {
		fc.assert(
			fc.property(arrivals, (all) => {
				for (const figures of everyPrefix(all)) {
					expect(sizes(figures).every((size) => size >= GROUP)).toBe(true);
					if (figures.handedIn < GROUP) expect(sizes(figures)).toEqual([]);
				}
			}),
			{ numRuns: 50 }
		);
	});

	test('nothing changes until five more have handed in, whoever hands in again meanwhile', () => {
		fc.assert(
			fc.property(arrivals, (all) => {
				let before = figuresOf([]);
				all.forEach((_, index) => {
					const now = figuresOf(all.slice(0, index + 1));
					const isNew = people(all.slice(0, index)) < people(all.slice(0, index + 1));
					if (!isNew || now.handedIn % GROUP !== 0) {
						const { handedIn, ...shown } = now;
						expect(handedIn).toBe(people(all.slice(0, index + 1)));
						expect(shown).toEqual({ ...before, handedIn: undefined });
					}
					before = now;
				});
			}),
			{ numRuns: 50 }
		);
	});

	test('which of five people handed in what makes no difference to anything shown', () => {
		const five = fc.array(handIns(POOL), { minLength: GROUP, maxLength: GROUP });
		fc.assert(
			fc.property(arrivals, five, fc.nat(119), (earlier, newest, order) => {
				// Up to a full step, so that the five make the next one.
				const full: HandIn[] = [];
				for (const one of earlier) {
					full.push(one);
					if (people(full) % GROUP === 0) break;
				}
				fc.pre(people(full) % GROUP === 0);
				const named = newest.map((one, index) => ({ ...one, sender: `f${index}`.padEnd(10, '0') }));
				const [shuffled, others] = [[...named], [...named]];
				for (let at = 0, left = order; at < GROUP; at++) {
					const [drawn] = others.splice(left % others.length, 1);
					left = Math.floor(left / GROUP);
					// Another person handed in this very thing.
					shuffled[at] = { ...drawn!, sender: named[at]!.sender };
				}
				expect(figuresOf([...full, ...shuffled])).toEqual(figuresOf([...full, ...named]));
			}),
			{ numRuns: 50 }
		);
	});

	test('a figure changes by five people’s contributions or not at all', () => {
		const offer = fc.dictionary(
			fc.nat(11).map((number) => `p${number}`),
			fc.nat(2)
		);
		fc.assert(
			fc.property(fc.array(offer, { maxLength: 20 }), (offers) => {
				const figure = new SteppedFigure();
				let shown: Record<string, number> = {};
				let last = shown;
				for (const next of offers) {
					const before = JSON.stringify(figure.people);
					const names = new Set([
						...Object.keys(shown),
						...Object.keys(last),
						...Object.keys(next)
					]);
					for (const name of names) figure.set(name, name in next ? [next[name]!] : undefined);
					figure.step();
					last = next;
					const changes = [...names].filter((name) => shown[name] !== next[name]).length;
					if (changes < GROUP || Object.keys(next).length < GROUP)
						expect(JSON.stringify(figure.people)).toBe(before);
					else {
						shown = next;
						expect(figure.people.flat()).toEqual(Object.values(next).sort((a, b) => a - b));
					}
				}
			})
		);
	});

	test('where all gave the same answer, or all were guessed, nothing tells it of each of them', () => {
		fc.assert(
			fc.property(arrivals, (all) => {
				for (const { items, answers } of everyPrefix(all)) {
					for (const { n, polar, refined } of items)
						for (const hits of [polar, refined]) {
							expect(hits).toBeGreaterThanOrEqual(1);
							expect(hits).toBeLessThan(n);
						}
					for (const { n, counts } of answers) expect(Math.max(...counts)).toBeLessThan(n);
				}
			}),
			{ numRuns: 50 }
		);
	});

	test('one who hands in with answers after four others did not is not shown alone', () => {
		const [base] = fc.sample(
			handIns(POOL).filter(({ withAnswers, items }) => withAnswers && items.length === 9),
			{ numRuns: 1, seed: 2 }
		);
		const of = (index: number, code: number): HandIn => ({
			...base!,
			sender: String(index).padStart(10, '0'),
			items: base!.items.map((item) => ({
				...item,
				response: { kind: 'option', code: itemOf(item.itemId).codes[code % 2]! }
			}))
		});
		const bare = (handIn: HandIn): HandIn => ({
			...handIn,
			withAnswers: false,
			items: handIn.items.flatMap((item) => (item.score ? [{ ...item, response: null }] : []))
		});
		const first = [0, 1, 2, 3, 4].map((index) => of(index, index));
		expect(figuresOf(first).answers[0]!.n).toBe(5);
		// Of the next five one has answers: what is shown of answers stays as it was.
		const next = [5, 6, 7, 8].map((index) => bare(of(index, index)));
		const ten = figuresOf([...first, ...next, of(9, 1)]);
		expect(ten.shown).toBe(10);
		expect(ten.overall!.polar.people).toHaveLength(10);
		expect(ten.answers).toEqual(figuresOf(first).answers);
		const withMore = [10, 11, 12, 13, 14].map((index) => of(index, index));
		expect(figuresOf([...first, ...next, of(9, 1), ...withMore]).answers[0]!.n).toBe(11);
	});
});

test('the figures are what the hand-ins say', () => {
	const of = (index: number, hits: boolean): HandIn => ({
		classId: everything.id,
		model: 1,
		sender: String(index).padStart(10, '0'),
		withAnswers: false,
		world: { polar: 3, refined: 1 },
		items: POOL.slice(0, 5).map(({ id }, at) => ({
			itemId: id,
			score: {
				polar: hits || at < 3,
				refined: hits,
				confidence: at < 4 ? 0.53125 : 0.96875,
				known: at + 2
			},
			response: null
		}))
	});
	const figures = figuresOf([of(0, true), of(1, true), of(2, true), of(3, false), of(4, false)]);
	const overall = figures.overall!;
	expect(overall.polar.people).toEqual([0.6, 0.6, 1, 1, 1]);
	expect(overall.polar.machine.mean).toBeCloseTo(0.84, 10);
	expect(overall.polar.world.mean).toBeCloseTo(0.6, 10);
	expect(overall.refined.machine.mean).toBeCloseTo(0.6, 10);
	expect(overall.refined.ahead.mean).toBeCloseTo(0.4, 10);
	expect(figures.items[0]).toEqual({ itemId: POOL[0]!.id, n: 5, polar: 4, refined: 3 });
	expect(figures.known.map(({ from, to, polar }) => [from, to, polar.mean])).toEqual([
		[2, 5, 1],
		[5, 10, 0.6]
	]);
	expect(figures.bands.map(({ from, confidence, hits }) => [from, confidence, hits.mean])).toEqual([
		[0.4, 0.53125, 0.6],
		[0.8, 0.96875, 0.6]
	]);
	expect(figures.answers).toEqual([]);
	const csv = figuresCsv(figures);
	expect(csv).toContain('overall: machine,,,polar,5,0.84');
	expect(csv).toContain(`question guessed,${POOL[0]!.id},,polar,5,0.8,,`);
});

test('a mean over people has Student’s interval', () => {
	// Tables of the 97.5 per cent point.
	for (const [freedom, exact] of [
		[4, 2.776],
		[9, 2.262],
		[29, 2.045]
	] as const)
		expect(Math.abs(studentQuantile(freedom) - exact)).toBeLessThan(0.01);
	const { mean, low, high, n } = meanOf([1, 2, 3, 4, 5]);
	expect([mean, n]).toEqual([3, 5]);
	expect(high - mean).toBeCloseTo(2.776 * Math.sqrt(2.5 / 5), 1);
	expect(mean - low).toBeCloseTo(high - mean, 10);
	expect(() => meanOf([1])).toThrow(RangeError);
});

describe('the demonstration class', () => {
	const setup = { ...everything, order: 'short-form' as const, length: 20, topics: [] };
	const even = new Float32Array(CODE_COUNT);
	ITEMS.forEach(({ codes }, index) =>
		even.fill(1 / codes.length, codeOffset(index), codeOffset(index) + codes.length)
	);

	test('is thirty students who can hand in, the same for the same seed', async () => {
		const made = await demonstration(handMade({}), setup, even, 1);
		expect(made).toHaveLength(30);
		expect(new Set(made.map(({ sender }) => sender)).size).toBe(30);
		const taken = take(setup, [], made.map(codeOf).join('\n'));
		expect(taken.map(({ kind }) => kind)).toEqual(made.map(() => 'new'));
		expect(taken.map((one) => 'handIn' in one && one.handIn)).toEqual(made);
		expect(await demonstration(handMade({}), setup, even, 1)).toEqual(made);
		expect(await demonstration(handMade({}), setup, even, 2)).not.toEqual(made);
		expect(figuresOf(made).overall!.polar.people).toHaveLength(30);
	});

	test('answers as the reasoner expects: one who is certain is always right', async () => {
		const [first, ...others] = SHORT_FORM.items.slice(0, setup.length);
		const sure = handMade({ [first!]: others });
		const told = (await demonstration(sure, setup, even, 3)).filter(({ items }) =>
			items.some(({ itemId, response }) => itemId === first && response?.kind === 'option')
		);
		expect(told.length).toBeGreaterThan(10);
		for (const { items } of told)
			for (const { score } of items) if (score) expect(score.refined).toBe(true);
	});
});

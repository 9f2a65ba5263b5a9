import { describe, expect, test } from 'vitest';
import { ITEM_IDS, itemIndex, ITEMS, type ItemId } from '../../../src/lib/catalog';
import { probesOf } from '../../../src/lib/evaluation/cases/protocols';
import { SENSITIVE } from '../../../src/lib/catalog/themes';
import { openingOf } from '../../../src/lib/run/opening';
import { plan } from '../../../src/lib/run/order';
import { DEFAULT_SETTINGS } from '../../../src/lib/run/settings';
import { findShortForm } from '../../../src/lib/evaluation/order/find-short-form';
import {
	marksOf,
	ORDERS,
	simulate,
	type Order,
	type Simulated
} from '../../../src/lib/evaluation/order/simulate';
import {
	adaptiveLead,
	bootstrap,
	orderRows,
	randomEquivalent,
	whereReached
} from '../../../src/lib/evaluation/order/report';
import type { Profile } from '../../../src/lib/reasoner/types';
import { handMade } from '../../fixtures/hand-made-reasoner';
import { syntheticRespondents } from '../../fixtures/synthetic-respondents';

describe('a simulation', () => {
	const respondents = syntheticRespondents(4, { missing: 0.03 });
	// Everyone's answers to the probes are given: the protocol demands it.
	ITEMS.forEach((_, index) => {
		for (let person = 0; person < 4; person++) {
			const at = person * ITEMS.length + index;
			if (respondents.answers[at]! < 0 && index % 9 === 0) respondents.answers[at] = 0;
		}
	});
	const options = {
		...{ people: [1], orders: ORDERS, seed: 5, marks: [1, 3, 6] },
		shortForm: ITEM_IDS.slice(9, 12)
	};

	test('is the same again for a seed, whoever else takes part', async () => {
		const reasoner = handMade({ Q6: ['Q164', 'Q169'] });
		const alone = await simulate(reasoner, respondents, options);
		const again = await simulate(reasoner, respondents, { ...options, people: [3, 1] });
		expect(again[1]).toEqual(alone[0]);
		expect(Object.keys(alone[0]!)).toEqual(ORDERS);
	});

	test('never shows a probe of the set it is about, in no order', async () => {
		for (const order of ORDERS) {
			const shown: Set<ItemId>[] = [];
			const reasoner = handMade({});
			const predict = (profiles: readonly Profile[]) => {
				for (const { responses } of profiles) shown.push(new Set(responses.keys()));
				return reasoner.predict(profiles);
			};
			const watched = { id: reasoner.id, predict };
			const [person] = await simulate(watched, respondents, { ...options, orders: [order] });
			expect(person![order]).toHaveLength(options.marks.length);
			// One set after the other; what is weighed for it is among its profiles.
			let set = 0;
			const isFreeOf = (set: number, items: Set<ItemId>) =>
				set < 3 && probesOf(set).every((probe) => !items.has(ITEM_IDS[probe]!));
			for (const items of shown) {
				if (!isFreeOf(set, items)) set++;
				expect(isFreeOf(set, items)).toBe(true);
			}
		}
	});

	test('a new run begins with the warm questions and goes on with the short form', async () => {
		const shown: ItemId[][] = [];
		const reasoner = handMade({});
		const predict = (profiles: readonly Profile[]) => {
			for (const { responses } of profiles) shown.push([...responses.keys()]);
			return reasoner.predict(profiles);
		};
		const everything = syntheticRespondents(1);
		const marks = [10];
		await simulate({ id: 'x', predict }, everything, {
			...options,
			...{ people: [0], orders: ['newRun'], marks }
		});
		const run = { ...DEFAULT_SETTINGS, length: 30, seed: 0 };
		const asked = plan({ ...run, opening: openingOf(run) });
		for (const [set, items] of shown.entries()) {
			const probes = probesOf(set).map((probe) => ITEM_IDS[probe]!);
			expect(new Set(items)).toEqual(
				new Set(asked.filter((id) => !probes.includes(id)).slice(0, 10))
			);
		}
	});

	test('asks first what tells most, so that it guesses what that tells', async () => {
		const probes = [0, 1, 2].flatMap((set) => probesOf(set));
		const telling = ITEM_IDS.findLast(
			(id, index) => !probes.includes(index) && !SENSITIVE.has(id)
		)!;
		// It tells, rightly, that this respondent gave nothing but first codes; the last ones seem likelier.
		const first = syntheticRespondents(1);
		first.answers.fill(0);
		const others = ITEM_IDS.filter((id) => id !== telling);
		const shares = Object.fromEntries(others.map((id) => [id, lastLikeliest(id)]));
		const reasoner = handMade({ [telling]: others }, { shares });
		const askedFrom = async (shortForm: ItemId[]) =>
			(await simulate(reasoner, first, { ...options, people: [0], shortForm }))[0]!;
		// After the two warm ones of the opening.
		const choosing = await askedFrom([...options.shortForm, telling]);
		expect(choosing.adaptive![1]).toEqual({ polar: 100, refined: 100 });
		expect(choosing.questionnaire![1]!.refined).toBe(0);
		// Where the short form does not have it, it comes only when the short form's three are through.
		const outside = await askedFrom(options.shortForm);
		expect(outside.adaptive!.map((at) => at.refined)).toEqual([0, 0, 100]);
	});

	/** A distribution whose likeliest code is the last one. */
	function lastLikeliest(id: ItemId): number[] {
		const { codes } = ITEMS[itemIndex(id)]!;
		return codes.map((_, place) => (place === codes.length - 1 ? 0.9 : 0.1 / (codes.length - 1)));
	}
});

describe('the figures', () => {
	test('are means with intervals that hold them; a constant has no width', () => {
		expect(bootstrap([3, 3, 3], 1)).toEqual({ value: 3, low: 3, high: 3 });
		const { value, low, high } = bootstrap([0, 100, 0, 100, 100, 0, 100, 0], 1);
		expect(value).toBe(50);
		expect(low).toBeGreaterThanOrEqual(0);
		expect(low).toBeLessThan(30);
		expect(high).toBeGreaterThan(70);
		// The textbook's interval of a mean, ± 1.96 s / √n, within the noise of 2,000 resamples.
		const many = Array.from({ length: 400 }, (_, index) => (index % 2) * 100);
		const estimate = bootstrap(many, 1);
		expect(estimate.high - estimate.low).toBeCloseTo((2 * 1.96 * 50) / Math.sqrt(400), -0.5);
	});

	test('are of each order those of the people asked in it', () => {
		const all = (order: Order, percent: number) =>
			marksOf(order).map(() => ({ polar: percent, refined: percent - 10 }));
		const people: Simulated[] = [
			{ newRun: all('newRun', 60), adaptive: all('adaptive', 90) },
			{ newRun: all('newRun', 80) }
		];
		const rows = orderRows(people, 1);
		expect(new Set(rows.map(({ order }) => order))).toEqual(new Set(['newRun', 'adaptive']));
		const [first] = rows;
		expect(first).toMatchObject({ order: 'newRun', people: 2, answers: marksOf('newRun')[0] });
		expect(first!.overall.value).toBe(65);
		expect(rows.find(({ order }) => order === 'adaptive')).toMatchObject({ people: 1 });
	});

	test('say how many random items do the work of twenty of a new run', () => {
		// Everyone's random curve rises by a point an item; the twenty reach what 33 random ones do, give or take
		// ten from person to person.
		const curve = marksOf('random').map((answers) => ({ polar: answers, refined: answers }));
		const people: Simulated[] = Array.from({ length: 100 }, (_, person) => ({
			random: curve,
			newRun: marksOf('newRun').map(() => {
				const reached = 33 + (person % 2 === 0 ? 10 : -10);
				return { polar: reached, refined: reached };
			})
		}));
		const { answers, value, low, high } = randomEquivalent(people, 1);
		expect(answers).toBe(20);
		expect(value).toBeCloseTo(33);
		// ± 1.96 · 10 / √100
		expect(value - low).toBeGreaterThan(1.4);
		expect(value - low).toBeLessThan(2.6);
		expect(high - value).toBeGreaterThan(1.4);
		expect(high - value).toBeLessThan(2.6);
	});

	test('say by how much choosing one by one does better, for those who were asked in both orders', () => {
		const all = (order: Order, overall: number) =>
			marksOf(order).map(() => ({ polar: overall + 3, refined: overall - 3 }));
		const both = Array.from({ length: 100 }, (_, person) => ({
			newRun: all('newRun', 60),
			adaptive: all('adaptive', 62 + (person % 2 === 0 ? 10 : -10))
		}));
		const lead = adaptiveLead([...both, { newRun: all('newRun', 10) }], 1)!;
		expect(lead).toMatchObject({ people: 100, value: 2 });
		// ± 1.96 · 10 / √100
		for (const reach of [lead.value - lead.low, lead.high - lead.value]) {
			expect(reach).toBeGreaterThan(1.4);
			expect(reach).toBeLessThan(2.6);
		}
		expect(adaptiveLead([{ newRun: all('newRun', 60) }], 1)).toBeNull();
	});

	test('find where a curve reaches a height', () => {
		expect(whereReached([10, 20, 40], [1, 2, 4], 3)).toBe(30);
		expect(whereReached([10, 20, 40], [1, 2, 4], 2)).toBe(20);
		expect(whereReached([10, 20, 40], [1, 2, 4], 0)).toBe(10);
		expect(whereReached([10, 20, 40], [1, 2, 4], 5)).toBe(40);
	});
});

describe('the short form', () => {
	test('begins with what tells most, counts real answers only, and shorter forms begin longer ones', async () => {
		const respondents = syntheticRespondents(3);
		respondents.answers.fill(0);
		// All answered the first code. Q9 tells six items rightly; Q7 tells nine, but nobody answered it.
		respondents.answers.forEach((_, at) => {
			if (at % ITEMS.length === itemIndex('Q7')) respondents.answers[at] = -1;
		});
		const reasoner = handMade({
			Q7: ['Q40', 'Q41', 'Q42', 'Q43', 'Q44', 'Q45', 'Q46', 'Q47', 'Q48'],
			Q9: ['Q27', 'Q28', 'Q29', 'Q30', 'Q31', 'Q32'],
			Q20: ['Q1', 'Q2']
		});
		const options = { people: [0, 1, 2], after: [] };
		const long = await findShortForm(reasoner, respondents, { ...options, length: 3 });
		expect(long.slice(0, 2).map(({ itemId }) => itemId)).toEqual(['Q9', 'Q20']);
		// Of items with four codes two bits refined and one polar: a bit and a half each, of 45 in the topic.
		expect(long[0]!.bits).toBeCloseTo((6 * 1.5) / 45, 3);
		expect(long[1]!.bits).toBeCloseTo((2 * 1.5) / 45, 3);
		const short = await findShortForm(reasoner, respondents, { ...options, length: 2 });
		expect(long.slice(0, 2)).toEqual(short);
		// What is asked before it is not found again.
		const after: ItemId[] = ['Q9'];
		const rest = await findShortForm(reasoner, respondents, { ...options, after, length: 1 });
		expect(rest[0]!.itemId).toBe('Q20');
	});

	test('counts a topic as much as another, however many items it has', async () => {
		const respondents = syntheticRespondents(2);
		respondents.answers.fill(0);
		// Three of 45 items, and two of six.
		const reasoner = handMade({ Q9: ['Q27', 'Q28', 'Q29'], Q20: ['Q107', 'Q108'] });
		const options = { people: [0, 1], after: [], length: 1 };
		const [first] = await findShortForm(reasoner, respondents, options);
		expect(first!.itemId).toBe('Q20');
	});
});

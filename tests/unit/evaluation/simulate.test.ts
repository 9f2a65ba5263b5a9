import { describe, expect, test } from 'vitest';
import { ITEM_IDS, itemIndex, ITEMS, type ItemId } from '../../../src/lib/catalog';
import { probesOf } from '../../../src/lib/evaluation/cases/protocols';
import { findShortForm } from '../../../src/lib/evaluation/order/find-short-form';
import { MARKS, simulate, type Simulated } from '../../../src/lib/evaluation/order/simulate';
import { bootstrap, figuresOf } from '../../../src/lib/evaluation/order/report';
import type { Profile, Reasoner } from '../../../src/lib/reasoner/types';
import { handMade } from '../../fixtures/hand-made-reasoner';
import { syntheticRespondents } from '../../fixtures/synthetic-respondents';

/** Remembers every item that was answered in a profile it was shown. */
function watched(reasoner: Reasoner) {
	const shown = new Set<ItemId>();
	const predict = (profiles: readonly Profile[]) => {
		for (const { responses } of profiles) for (const id of responses.keys()) shown.add(id);
		return reasoner.predict(profiles);
	};
	return { shown, reasoner: { id: reasoner.id, predict } };
}

describe('a simulation', () => {
	const respondents = syntheticRespondents(4, { missing: 0.03 });
	// Everyone's answers to the probes are given: the protocol demands it.
	ITEMS.forEach((_, index) => {
		for (let person = 0; person < 4; person++) {
			const at = person * ITEMS.length + index;
			if (respondents.answers[at]! < 0 && index % 9 === 0) respondents.answers[at] = 0;
		}
	});
	const options = { people: [1], seed: 5, shortForm: ITEM_IDS.slice(9, 12), marks: [1, 2, 4] };

	test('is the same again for a seed, whoever else takes part', async () => {
		const reasoner = handMade({ Q6: ['Q164', 'Q169'] });
		const alone = await simulate(reasoner, respondents, options);
		const again = await simulate(reasoner, respondents, { ...options, people: [3, 1] });
		expect(again[1]).toEqual(alone[0]);
		expect(Object.keys(alone[0]!)).toEqual(['adaptive', 'shortForm', 'random', 'questionnaire']);
	});

	test('never asks a probe, in no way, and leaves a mark empty that the short form does not reach', async () => {
		const { reasoner, shown } = watched(handMade({}));
		const [person] = await simulate(reasoner, respondents, options);
		// One of the three sets was not shown, but for what the weighing supposes of candidates.
		const supposed = [0, 1, 2].map(
			(set) => probesOf(set).filter((probe) => shown.has(ITEM_IDS[probe]!)).length
		);
		expect(Math.min(...supposed)).toBe(0);
		expect(person!.shortForm.map((at) => at !== null)).toEqual([true, true, false]);
		expect(person!.adaptive.every((at) => at !== null)).toBe(true);
	});

	test('asks first what tells most, so that it guesses what that tells', async () => {
		const probes = [0, 1, 2].flatMap((set) => probesOf(set));
		const telling = ITEM_IDS.findLast((_, index) => !probes.includes(index))!;
		// It tells, rightly, that this respondent gave nothing but first codes; the last ones seem likelier.
		const first = syntheticRespondents(1);
		first.answers.fill(0);
		const others = ITEM_IDS.filter((id) => id !== telling);
		const shares = Object.fromEntries(others.map((id) => [id, lastLikeliest(id)]));
		const reasoner = handMade({ [telling]: others }, { shares });
		const askedFrom = async (shortForm: ItemId[]) =>
			(await simulate(reasoner, first, { ...options, people: [0], shortForm }))[0]!;
		const choosing = await askedFrom([...options.shortForm, telling]);
		expect(choosing.adaptive[0]).toEqual({ polar: 100, refined: 100 });
		expect(choosing.questionnaire[0]!.refined).toBe(0);
		// Where the short form does not have it, it comes only when the short form's three are through.
		const outside = await askedFrom(options.shortForm);
		expect(outside.adaptive.map((at) => at!.refined)).toEqual([0, 0, 100]);
	});

	/** A distribution whose likeliest code is the last one. */
	function lastLikeliest(id: ItemId): number[] {
		const { codes } = ITEMS[itemIndex(id)]!;
		return codes.map((_, place) => (place === codes.length - 1 ? 0.9 : 0.1 / (codes.length - 1)));
	}
});

describe('the figures', () => {
	test('are means with intervals that hold them; a constant has no width', () => {
		expect(bootstrap([3, 3, 3], 1)).toEqual([3, 3, 3]);
		const [value, low, high] = bootstrap([0, 100, 0, 100, 100, 0, 100, 0], 1);
		expect(value).toBe(50);
		expect(low).toBeGreaterThanOrEqual(0);
		expect(low).toBeLessThan(30);
		expect(high).toBeGreaterThan(70);
		// The textbook's interval of a mean, ± 1.96 s / √n, within the noise of 2,000 resamples.
		const many = Array.from({ length: 400 }, (_, index) => (index % 2) * 100);
		const [, from, to] = bootstrap(many, 1);
		expect(to - from).toBeCloseTo((2 * 1.96 * 50) / Math.sqrt(400), -0.5);
	});

	test('compare 20 items with 50 random ones person by person', () => {
		const all = (percent: number) => MARKS.map(() => ({ polar: percent, refined: percent - 10 }));
		const people: Simulated[] = [60, 80].map((percent) => ({
			adaptive: all(percent),
			shortForm: [...all(percent).slice(0, 4), null],
			random: all(percent - 4),
			questionnaire: all(percent)
		}));
		const { ways, twentyAgainstFiftyRandom } = figuresOf(people, 1);
		expect(ways.adaptive[0]!.overall[0]).toBe(65);
		expect(ways.shortForm[4]).toBeNull();
		expect(twentyAgainstFiftyRandom.adaptive).toEqual([4, 4, 4]);
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
		const people = [0, 1, 2];
		const long = await findShortForm(reasoner, respondents, { people, length: 3 });
		expect(long.slice(0, 2).map(({ itemId }) => itemId)).toEqual(['Q9', 'Q20']);
		// Two bits for each item of four codes.
		expect(long[0]!.bits).toBeCloseTo(12, 3);
		expect(long[1]!.bits).toBeCloseTo(4, 3);
		const short = await findShortForm(reasoner, respondents, { people, length: 2 });
		expect(long.slice(0, 2)).toEqual(short);
	});
});

import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { CountryMajority } from '../../../src/lib/baselines/country-majority';
import { WorldMajority } from '../../../src/lib/baselines/world-majority';
import {
	CODE_COUNT,
	DEMOGRAPHICS,
	itemIndex,
	ITEM_IDS,
	itemOf,
	ITEMS
} from '../../../src/lib/catalog';
import { distributionOf } from '../../../src/lib/reasoner/distribution';
import { countSocieties, publishable } from '../../../src/lib/societies/count';
import { SocietiesError } from '../../../src/lib/societies/errors';
import { fileOfSocieties, parseSocieties } from '../../../src/lib/societies/file';
import { parseMap } from '../../../src/lib/societies/map-file';
import {
	countryPrediction,
	isKnownOf,
	worldPrediction,
	type Cell,
	type Societies
} from '../../../src/lib/societies/societies';
import { syntheticRespondents } from '../../fixtures/synthetic-respondents';

const source = { file: 'people.csv', sha256: '00' };
const country = DEMOGRAPHICS.findIndex(({ id }) => id === 'country');
const throughJson = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** 120 synthetic people who all live in one country, but for some in another. */
function people(elsewhere: number) {
	const respondents = syntheticRespondents(120);
	for (let person = 0; person < 120; person++)
		respondents.demographics[person * DEMOGRAPHICS.length + country] = person < elsewhere ? 6 : 0;
	return respondents;
}

/** Everyone counted, none of `people` weighted. */
const counted = (elsewhere: number) => countSocieties(people(elsewhere), source);

/** The same with one cell changed. */
function changed(from: Societies, place: 'world' | string, id: string, cell: Partial<Cell>) {
	const change = (cells: Societies['world']) => ({ ...cells, [id]: { ...cells[id]!, ...cell } });
	return place === 'world'
		? { ...from, world: change(from.world) }
		: {
				...from,
				societies: { ...from.societies, [place]: change(from.societies[place]!) }
			};
}

describe('counting societies', () => {
	it('finds who gave which answer, in the world and by country', () => {
		const respondents = people(40);
		const column = itemIndex('Q164');
		const given = [...Array(120).keys()].map(
			(person) => respondents.answers[person * 253 + column]!
		);
		const count = (positions: readonly number[]) =>
			ITEMS[column]!.codes.map((_, code) => positions.filter((person) => person === code).length);
		const { world, societies } = countSocieties(respondents, source);
		expect(world.Q164).toEqual({
			n: 120,
			counts: count(given),
			shares: count(given).map((many) => many / 120),
			weighted: false
		});
		expect(societies.BRA!.Q164).toMatchObject({ n: 40, counts: count(given.slice(0, 40)) });
		expect(societies.AND!.Q164).toMatchObject({ n: 80, counts: count(given.slice(40)) });
		expect(Object.keys(societies)).toEqual(['AND', 'BRA']);
	});

	it('tells nothing about fewer than 30 people', () => {
		const respondents = people(29);
		// In the world, too: 29 answers to one item, 30 to the next.
		for (let person = 29; person < 120; person++) respondents.answers[person * 253] = -1;
		for (let person = 30; person < 120; person++) respondents.answers[person * 253 + 1] = -1;
		const { world, societies, minimumCell } = countSocieties(respondents, source);
		expect(minimumCell).toBe(30);
		expect(societies.BRA).toBeUndefined();
		expect(world.Q1).toBeUndefined();
		expect(world.Q2!.n).toBe(30);
	});

	it('leaves people of no known country out of the countries only', () => {
		const respondents = people(40);
		respondents.demographics.fill(-1);
		const { world, societies } = countSocieties(respondents, source);
		expect(societies).toEqual({});
		expect(world.Q1!.n).toBe(120);
	});

	/** 100 people in Andorra who say yes to Q7 (the first 60) or no; the weights are given. */
	const weighted = (weights: (person: number) => number) => {
		const respondents = syntheticRespondents(100);
		for (let person = 0; person < 100; person++) {
			respondents.demographics[person * DEMOGRAPHICS.length + country] = 0;
			respondents.answers[person * 253 + 6] = person < 60 ? 0 : 1;
		}
		const own = Float32Array.from({ length: 100 }, (_, at) => weights(at));
		return countSocieties({ ...respondents, weights: own }, source);
	};

	it('weights the shares of a country where everyone has a weight, and counts people all the same', () => {
		const { societies, world } = weighted((at) => (at < 60 ? 0.5 : 1));
		expect(societies.AND!.Q7).toMatchObject({ n: 100, counts: [60, 40], weighted: true });
		expect(societies.AND!.Q7!.shares[0]).toBeCloseTo(30 / 70);
		expect(world.Q7).toMatchObject({ weighted: false, shares: [0.6, 0.4] });
	});

	it('does not weight them where a single one has none', () => {
		const { Q7 } = weighted((at) => (at === 3 ? NaN : 0.5)).societies.AND!;
		expect(Q7).toEqual({ n: 100, counts: [60, 40], weighted: false, shares: [0.6, 0.4] });
	});
});

describe('the file of societies', () => {
	it('gives back what was shipped, to a ten-thousandth: counted, weighted, published, and nothing', () => {
		const table = { n: null, weighted: true, shares: [0.21, 0.79] } as const;
		let shipped = changed(counted(40), 'BRA', 'Q7', { ...table, counts: null });
		shipped = changed(shipped, 'AND', 'Q7', { ...table, weighted: false });
		shipped = changed(shipped, 'AND', 'Q8', { weighted: true, shares: [0.123, 0.877] });
		delete (shipped.societies.BRA as Record<string, Cell>).Q9;
		const found = parseSocieties(throughJson(fileOfSocieties(shipped)));
		expect(found.sources).toEqual(shipped.sources);
		expect(found.world).toEqual(shipped.world);
		expect(found.societies.BRA!.Q9).toBeUndefined();
		for (const [code, cells] of Object.entries(shipped.societies)) {
			expect(Object.keys(found.societies[code]!)).toEqual(Object.keys(cells));
			for (const [id, { shares, ...about }] of Object.entries(cells)) {
				const cell = found.societies[code]![id]!;
				expect(cell).toMatchObject(about);
				shares.forEach((share, at) => expect(cell.shares[at]).toBeCloseTo(share, 4));
				expect(sum(cell.shares)).toBeCloseTo(1, 9);
			}
		}
	});

	it('is refused where it is of another catalog, of another kind, or cannot be', () => {
		const good = fileOfSocieties(counted(40));
		const at = itemIndex('Q7');
		const place = (change: object) => ({
			...good,
			societies: { BRA: { ...good.societies.BRA!, ...change } }
		});
		const put = <T>(row: readonly T[], value: T) => row.with(at, value);
		const { counts, shares, kinds } = good.societies.BRA!;
		const kind = (letter: string) => kinds.slice(0, at) + letter + kinds.slice(at + 1);
		expect(() => parseSocieties(throughJson(good))).not.toThrow();
		for (const [bad, message] of [
			[{ ...good, catalog: 'wvs8-1' }, /another catalog \(wvs8-1\)/],
			[{ ...good, items: [...ITEM_IDS].reverse() }, /another catalog/],
			[place({ kinds: `${kinds}c` }), /BRA/],
			[place({ counts: put(counts, [1, 2, 37]) }), /Q7 in BRA cannot be/],
			[place({ counts: put(counts, [9, 20]) }), /Q7 in BRA cannot be/],
			[place({ counts: put(counts, null) }), /Q7 in BRA cannot be/],
			[place({ kinds: kind('-') }), /Q7 in BRA cannot be/],
			[place({ kinds: kind('w') }), /Q7 in BRA cannot be/],
			[place({ shares: put(shares, [1, -1]) }), /Q7 in BRA cannot be/],
			[
				place({ kinds: kind('P'), counts: put(counts, null), shares: put(shares, [0, 0]) }),
				/Q7 in BRA cannot be/
			],
			[
				place({ kinds: kind('P'), counts: put(counts, null), shares: put(shares, [-1, 10_001]) }),
				/Q7 in BRA cannot be/
			],
			[place({ kinds: kind('x') }), /societies\.BRA\.kinds/],
			[place({ counts: put<unknown>(counts, ['1', 2]) }), /societies\.BRA\.counts/],
			[{ ...good, format: 2 }, /format/],
			['<!doctype html>', /not as expected/]
		] as const) {
			expect(() => parseSocieties(bad)).toThrow(SocietiesError);
			expect(() => parseSocieties(bad)).toThrow(message);
		}
		expect(() => parseMap({ positions: [] })).toThrow(SocietiesError);
	});
});

describe('the usual answers', () => {
	const profile = (code?: string) => ({
		responses: new Map([['Q164', 1] as const]),
		demographics: code === undefined ? {} : { country: code }
	});
	const sharesAt = (prediction: Float32Array, id: 'Q7' | 'Q8' | 'Q164') => [
		...distributionOf(prediction, itemIndex(id))
	];

	it('of the world are the share of each answer, for whoever is asked about', async () => {
		const shipped = counted(40);
		const [first, same] = await new WorldMajority(shipped).predict([profile(), profile('BRA')]);
		expect(first).toHaveLength(CODE_COUNT);
		const { counts } = shipped.world.Q164!;
		sharesAt(same!, 'Q164').forEach((share, at) =>
			expect(share).toBeCloseTo(counts![at]! / 120, 6)
		);
	});

	it('are not made up where too few answered', () => {
		const shipped = counted(40);
		delete (shipped.world as Record<string, Cell>).Q5;
		expect(() => new WorldMajority(shipped)).toThrow(/Q5/);
	});

	it('of two countries are each its own, and the world’s where a country was not counted', async () => {
		let shipped = changed(counted(40), 'BRA', 'Q7', { n: 40, shares: [0.25, 0.75] });
		shipped = changed(shipped, 'AND', 'Q7', { n: 80, shares: [0.75, 0.25] });
		shipped = changed(shipped, 'world', 'Q8', { n: 120, counts: [30, 90] });
		delete (shipped.societies.BRA as Record<string, Cell>).Q8;
		shipped = changed(shipped, 'world', 'Q7', { n: 120, counts: [60, 60] });
		// With ten of the world's people: (10 + 5) / 50, (60 + 5) / 90.
		const near = (shares: readonly number[], expected: readonly number[]) =>
			shares.forEach((share, code) => expect(share).toBeCloseTo(expected[code]!, 6));
		near(sharesAt(countryPrediction(shipped, 'BRA')!, 'Q7'), [0.3, 0.7]);
		near(sharesAt(countryPrediction(shipped, 'AND')!, 'Q7'), [65 / 90, 25 / 90]);
		near(sharesAt(countryPrediction(shipped, 'BRA')!, 'Q8'), [0.25, 0.75]);
		expect(isKnownOf(shipped, 'BRA', 'Q7')).toBe(true);
		expect(isKnownOf(shipped, 'BRA', 'Q8')).toBe(false);
		expect(isKnownOf(shipped, 'NZL', 'Q7')).toBe(false);
		expect(countryPrediction(shipped, 'NZL')).toBeNull();
		const majority = new CountryMajority(shipped);
		expect(await majority.predict(['BRA', 'AND', 'NZL', undefined].map(profile))).toEqual([
			countryPrediction(shipped, 'BRA'),
			countryPrediction(shipped, 'AND'),
			worldPrediction(shipped),
			worldPrediction(shipped)
		]);
	});

	it('of a country are by all that is known of it: a published table, or counts by their weights', () => {
		const plain = counted(40);
		const world = worldPrediction(plain);
		const table: Cell = { n: null, counts: null, weighted: true, shares: [1, 0] };
		const shipped = changed(plain, 'BRA', 'Q8', { weighted: true, shares: [1, 0] });
		const withTable = { ...shipped, societies: { ...shipped.societies, NIR: { Q7: table } } };
		// A table is taken for a thousand people, beside ten of the world.
		expect(sharesAt(countryPrediction(withTable, 'NIR')!, 'Q7')[0]).toBeCloseTo(
			(1000 + 10 * sharesAt(world, 'Q7')[0]!) / 1010,
			6
		);
		expect(sharesAt(countryPrediction(withTable, 'NIR')!, 'Q8')).toEqual(sharesAt(world, 'Q8'));
		expect(sharesAt(countryPrediction(shipped, 'BRA')!, 'Q8')[0]).toBeCloseTo(
			(40 + 10 * sharesAt(world, 'Q8')[0]!) / 50,
			6
		);
	});
});

describe('what is shipped', () => {
	const text = readFileSync('static/data/societies.json', 'utf8');
	const shipped = parseSocieties(JSON.parse(text));
	const places = [shipped.world, ...Object.values(shipped.societies)];

	it('fits into 250 kB as it is served, and is of 66 societies', { tags: 'slow' }, () => {
		expect(brotliCompressSync(text).length).toBeLessThanOrEqual(250_000);
		expect(Object.keys(shipped.societies)).toHaveLength(66);
	});

	it('is of all items, and nowhere of fewer than 30 people', { tags: 'slow' }, () => {
		expect(Object.keys(shipped.world)).toEqual([...ITEM_IDS]);
		expect(shipped.minimumCell).toBe(30);
		for (const cells of places)
			for (const { n, counts, shares } of Object.values(cells)) {
				if (counts) expect(sum(counts)).toBeGreaterThanOrEqual(30);
				if (n !== null) expect(sum(counts!)).toBe(n);
				expect(sum(shares)).toBeCloseTo(1, 9);
			}
	});

	it('does not give a small cell away as the difference of the world and the countries', () => {
		for (const [id, { counts }] of Object.entries(shipped.world)) {
			const known = Object.values(shipped.societies).map((cells) => sum(cells[id]?.counts ?? []));
			const rest = sum(counts!) - sum(known);
			expect(rest === 0 || rest >= 30).toBe(true);
		}
	});

	it('leaves out of the world those few who would follow from the difference', () => {
		const counted = {
			...shipped,
			world: { Q7: { n: 100, counts: [60, 40], shares: [0.6, 0.4], weighted: false } }
		};
		const withBrazil = (counts: [number, number]): Societies => ({
			...counted,
			societies: { BRA: { Q7: { n: sum(counts), counts, shares: [0.5, 0.5], weighted: false } } }
		});
		expect(publishable(withBrazil([40, 35])).world.Q7).toMatchObject({
			...{ n: 75, counts: [40, 35] },
			shares: [40 / 75, 35 / 75]
		});
		for (const whole of [withBrazil([60, 40]), withBrazil([35, 35])])
			expect(publishable(whole)).toEqual(whole);
	});

	it('says what is known of the world: most find family very important, few justify violence', () => {
		const prediction = worldPrediction(shipped);
		expect(distributionOf(prediction, itemIndex('Q1'))[0]).toBeGreaterThan(0.85);
		expect(distributionOf(prediction, itemIndex('Q189'))[0]).toBeGreaterThan(0.6);
		expect(itemOf('Q1').codes[0]).toBe(1);
	});

	it('comes in a small file, too, of the world alone', () => {
		const world = parseSocieties(
			JSON.parse(readFileSync('static/data/marginals-world.json', 'utf8'))
		);
		const sources = { ...shipped.sources, published: null };
		expect(world).toEqual({ ...shipped, sources, societies: {} });
	});
});

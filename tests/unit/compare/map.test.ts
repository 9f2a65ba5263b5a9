import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
	CODE_COUNT,
	codeOffset,
	itemIndex,
	itemOf,
	ITEMS,
	type ItemId
} from '../../../src/lib/catalog';
import { parseSocieties } from '../../../src/lib/societies/file';
import { parseMap } from '../../../src/lib/societies/map-file';
import {
	isAnswered,
	MAP_ITEMS,
	MAP_QUESTIONS,
	missingQuestions,
	pointOf,
	type MapPoint,
	type Scoring
} from '../../../src/lib/societies/cultural-map';
import { coverage } from '../../../src/lib/compare/coverage';
import { placeOf } from '../../../src/lib/compare/place';
import { cornersOf, regionOf, type Region } from '../../../src/lib/compare/region';
import { marginOf, spreadOf } from '../../../src/lib/societies/spread';
import type { Prediction, Profile } from '../../../src/lib/reasoner/types';

const map = parseMap(JSON.parse(readFileSync('static/data/cultural-map.json', 'utf8')));
const file = parseSocieties(JSON.parse(readFileSync('static/data/societies.json', 'utf8')));
const first = () => new Map(MAP_QUESTIONS.map((id) => [id, itemOf(id).codes[0]!]));
const profile = (responses: Profile['responses']): Profile => ({ responses, demographics: {} });

describe('a point on the map', () => {
	it('is the weighted sum of ten items, worked out by hand', () => {
		const scoring: Scoring = {
			intercept: [0.5, -0.5],
			weights: Object.fromEntries(MAP_ITEMS.map(({ variable }, index) => [variable, [index, 1]]))
		};
		// All first codes: each of eight items is 1. The children's qualities: 1 + 1 − 1 − 1 = 0. Aims: 1, as
		// both are "order" or "growth", neither of them post-materialist.
		expect(pointOf(scoring, first())).toEqual([0.5 + (45 - 1), -0.5 + 9]);
		const answers = first().set('Q8', 2).set('Q154', 2).set('Q155', 4).set('Q164', 10);
		// Independence not mentioned: −1 on item 1; both aims post-materialist: 3 instead of 1; God: 10 instead of 1.
		expect(pointOf(scoring, answers)).toEqual([0.5 + 44 - 1 + 2 * 5, -0.5 + 9 - 1 + 2 + 9]);
	});

	it('is not made up where a question is not answered', () => {
		const answers = first();
		answers.delete('Q46');
		expect(() => pointOf(map.scoring, answers)).toThrow(/Q46/);
		expect(missingQuestions(answers)).toEqual(['Q46']);
		expect(MAP_ITEMS.filter((item) => isAnswered(item, answers))).toHaveLength(9);
	});

	it('moves as the survey says: the secular, trusting and tolerant up and right', () => {
		const base = first();
		const more = (id: ItemId, code: number) => {
			const [x, y] = pointOf(map.scoring, new Map(base).set(id, code));
			const [fromX, fromY] = pointOf(map.scoring, base);
			return [x - fromX, y - fromY] as const;
		};
		expect(more('Q164', 10)[1]).toBeLessThan(-1); // God matters very much
		expect(more('Q182', 10)[0]).toBeGreaterThan(1); // homosexuality is justified
		expect(more('Q254', 4)[1]).toBeGreaterThan(1); // not proud at all
		expect(more('Q57', 2)[0]).toBeLessThan(-0.5); // cannot be too careful
		expect(more('Q209', 3)[0]).toBeLessThan(-0.5); // would never sign a petition
		expect(more('Q46', 4)[0]).toBeLessThan(-1); // not happy at all
	});

	/**
	 * The mean of people who answered in these shares. What an answer adds does not depend on the others, so it is
	 * found from one person's point by changing one answer at a time. Null where a question is without shares.
	 */
	function meanPoint(shares: (id: ItemId) => ReadonlyMap<number, number> | undefined) {
		if (MAP_QUESTIONS.some((id) => !shares(id))) return null;
		const base = first();
		const [baseX, baseY] = pointOf(map.scoring, base);
		let [x, y] = [baseX, baseY];
		for (const id of MAP_QUESTIONS)
			for (const [code, share] of shares(id)!) {
				const [changedX, changedY] = pointOf(map.scoring, new Map(base).set(id, code));
				x += share * (changedX - baseX);
				y += share * (changedY - baseY);
			}
		return [x, y] as const;
	}

	it('of a country, from its own distributions, is where it is published', () => {
		const errors = map.positions.flatMap(({ code, year, point }) => {
			const cells = file.societies[code];
			const computed =
				year >= 2017 &&
				cells &&
				meanPoint((id) => {
					const cell = cells[id];
					return cell && new Map(itemOf(id).codes.map((code, at) => [code, cell.shares[at]!]));
				});
			return computed
				? [{ code, away: [computed[0] - point[0], computed[1] - point[1]] as const }]
				: [];
		});
		expect(errors.length).toBeGreaterThanOrEqual(50);
		// The two farthest off are among those on which the map was not fitted.
		const far = errors.filter(({ away }) => Math.max(...away.map(Math.abs)) >= 0.3);
		expect(far.map(({ code }) => code).sort()).toEqual(['AND', 'SRB']);
		for (const axis of [0, 1] as const) {
			const squares = errors.map(({ away }) => away[axis] ** 2);
			expect(Math.max(...squares)).toBeLessThan(0.4 ** 2);
			const near = squares.filter((square) => square < 0.21 ** 2);
			expect(near.length / squares.length).toBeGreaterThan(0.9);
			expect(squares.reduce((sum, square) => sum + square, 0) / squares.length).toBeLessThan(
				0.12 ** 2
			);
		}
	});

	it('keeps the countries in their known order', () => {
		const at = (code: string) => map.positions.find((position) => position.code === code)!.point;
		expect(at('SWE')[0]).toBeGreaterThan(at('RUS')[0] + 2);
		expect(at('JPN')[1]).toBeGreaterThan(at('COL')[1] + 2);
		expect(at('USA')[1]).toBeLessThan(at('GBR')[1]);
	});
});

describe('a place', () => {
	/** The same distribution on every item: all codes alike, or whatever `bend` makes of the last people asked. */
	const predict = (bend: (person: Profile, made: Prediction) => void = () => {}) =>
		vi.fn(async (people: readonly Profile[]) =>
			people.map((person) => {
				const made = new Float32Array(CODE_COUNT);
				ITEMS.forEach(({ codes }, item) =>
					codes.forEach((_, code) => (made[codeOffset(item) + code] = 1 / codes.length))
				);
				bend(person, made);
				return made;
			})
		);

	it('is a single point, without the machine, once all is answered', async () => {
		const asked = predict();
		const place = await placeOf(asked, profile(first()), map.scoring);
		expect(place).toMatchObject({ region: null, answered: 10, missing: [] });
		expect(place.point).toEqual(pointOf(map.scoring, first()));
		expect(asked).not.toHaveBeenCalled();
	});

	it('has a region that shrinks as one answers, and the same one each time', async () => {
		const answers = new Map<ItemId, number>();
		const size = ({ radii }: { radii: readonly [number, number] }) => radii[0] * radii[1];
		let last = Infinity;
		const further = [
			[],
			['Q164', 'Q254', 'Q46'],
			['Q182', 'Q184'],
			['Q45', 'Q57', 'Q209']
		] as const;
		for (const ids of further) {
			for (const id of ids) answers.set(id, itemOf(id).codes[0]!);
			const place = await placeOf(predict(), profile(answers), map.scoring);
			expect(await placeOf(predict(), profile(answers), map.scoring)).toEqual(place);
			expect(place.answered).toBe(answers.size);
			expect(size(place.region!)).toBeLessThan(last);
			last = size(place.region!);
		}
	});

	it('draws each question knowing those drawn before', async () => {
		const answers = first();
		answers.delete('Q182');
		answers.delete('Q184');
		// Whoever was drawn to accept one of the two accepts the other.
		const bound = predict(({ responses }, made) => {
			const known = responses.get('Q184');
			if (known === undefined) return;
			const at = codeOffset(itemIndex('Q182'));
			made.fill(0, at, at + 10);
			made[at + known - 1] = 1;
		});
		const together = await placeOf(bound, profile(answers), map.scoring);
		const apart = await placeOf(predict(), profile(answers), map.scoring);
		// Both questions tied together leave a line; apart they fill an area.
		expect(together.region!.radii[1]).toBeLessThan(0.01);
		expect(apart.region!.radii[1]).toBeGreaterThan(0.1);
	});
});

describe('a region', () => {
	/** Is the point inside, or on the edge? */
	function isInside({ centre, radii, angle }: Region, point: MapPoint): boolean {
		const [dx, dy] = [point[0] - centre[0], point[1] - centre[1]];
		const u = dx * Math.cos(angle) + dy * Math.sin(angle);
		const v = dy * Math.cos(angle) - dx * Math.sin(angle);
		return (u / radii[0]) ** 2 + (v / radii[1]) ** 2 <= 1 + 1e-9;
	}

	const cloud = fc.array(
		fc.tuple(
			fc.double({ min: -5, max: 5, noNaN: true }),
			fc.double({ min: -5, max: 5, noNaN: true })
		),
		{ minLength: 10, maxLength: 200 }
	);

	it('holds the share of the points it says', () => {
		fc.assert(
			fc.property(cloud, (points: MapPoint[]) => {
				const region = regionOf(points, 0.9);
				const inside = points.filter((point) => isInside(region, point)).length;
				expect(inside).toBeGreaterThanOrEqual(Math.ceil(0.9 * points.length));
				expect(region.radii[0]).toBeGreaterThanOrEqual(region.radii[1]);
			})
		);
	});

	it('lies along its points', () => {
		const points = Array.from({ length: 50 }, (_, at): MapPoint => [at / 10, at / 10]);
		const { angle, radii, centre } = regionOf(points, 0.9);
		expect(angle).toBeCloseTo(Math.PI / 4);
		expect(radii[1]).toBeLessThan(0.01);
		expect(centre[0]).toBeCloseTo(2.45);
	});
});

describe('how far a person’s score may be trusted', () => {
	it('is all the way if the items go together, and not at all if they do not', () => {
		const scoring: Scoring = {
			intercept: [0, 0],
			// On the first axis only two items count, equally, of the same scale.
			weights: Object.fromEntries(
				MAP_ITEMS.map(({ variable }) => [
					variable,
					[['F118', 'F120'].includes(variable) ? 1 : 0, 1]
				])
			)
		};
		const people = (answered: (code: number) => number) =>
			Array.from({ length: 400 }, (_, at) => {
				const code = 1 + (at % 10);
				return {
					country: at < 200 ? 'A' : 'B',
					answers: first().set('Q182', code).set('Q184', answered(code))
				};
			});
		// With two items counted among ten, Cronbach's alpha is 10/9 · (1 − sum of variances / variance of the sum).
		const same = spreadOf(
			people((code) => code),
			scoring
		);
		expect(same.reliability[0]).toBeCloseTo((10 / 9) * (1 - 2 / 4), 3);
		const opposite = spreadOf(
			people((code) => (code === 10 ? 9 : 11 - code)),
			scoring
		);
		expect(opposite.reliability[0]).toBeLessThan(0);
		expect(same.within[0]).toBeCloseTo(2 * Math.sqrt((8.25 * 400) / 398), 2);
		expect(same).toMatchObject({ people: 400, countries: 2 });
		expect(() => spreadOf([], scoring)).toThrow(/fewer than two countries/);
	});

	it('counts every country by its people less one, and misses by 1.645 standard errors of measurement', () => {
		const scoring: Scoring = {
			intercept: [0, 0],
			weights: Object.fromEntries(MAP_ITEMS.map(({ variable }) => [variable, [1, 1]]))
		};
		// 100 people who all answer alike, and 300 of whom half give God 1 and half 10: their squares add up to
		// 300 · 4.5², of 99 + 299 degrees of freedom.
		const people = Array.from({ length: 400 }, (_, at) => ({
			country: at < 100 ? 'A' : 'B',
			answers: first().set('Q164', at >= 100 && at % 2 === 0 ? 10 : 1)
		}));
		expect(spreadOf(people, scoring).within[0]).toBeCloseTo(Math.sqrt((300 * 4.5 ** 2) / 398), 3);
		const [x, y] = marginOf({ ...map.spread, within: [2, 1], reliability: [0.75, 0.36] });
		expect(x).toBeCloseTo(1.6449, 3);
		expect(y).toBeCloseTo(0.8 * 1.6449, 3);
	});

	it('as shipped: people of one country differ more than countries do', () => {
		const { within, between, reliability, people } = map.spread;
		expect(people).toBeGreaterThan(10_000);
		expect(within[0]).toBeGreaterThan(between[0]);
		expect(within[1]).toBeGreaterThan(between[1]);
		for (const alpha of reliability) expect(alpha).toBeGreaterThan(0.1);
		for (const margin of marginOf(map.spread)) expect(margin).toBeGreaterThan(1);
	});
});

describe('the box around a region', () => {
	it('holds every point of the ellipse and touches it on all four sides', () => {
		const radius = fc.double({ min: 0.05, max: 3, noNaN: true });
		fc.assert(
			fc.property(radius, radius, fc.double({ min: -4, max: 4, noNaN: true }), (a, b, angle) => {
				const [low, high] = cornersOf({ centre: [1, -2], radii: [a, b], angle });
				const edge = Array.from({ length: 720 }, (_, step) => {
					const [u, v] = [a * Math.cos(step / 114.59), b * Math.sin(step / 114.59)];
					return [
						1 + u * Math.cos(angle) - v * Math.sin(angle),
						-2 + u * Math.sin(angle) + v * Math.cos(angle)
					] as const;
				});
				for (const axis of [0, 1] as const) {
					const values = edge.map((point) => point[axis]);
					expect(Math.min(...values)).toBeCloseTo(low[axis], 3);
					expect(Math.max(...values)).toBeCloseTo(high[axis], 3);
				}
			})
		);
	});
});

describe('how often the ring holds the person', () => {
	const even = async (people: readonly Profile[]) =>
		people.map(() => {
			const made = new Float32Array(CODE_COUNT);
			ITEMS.forEach(({ codes }, item) =>
				codes.forEach((_, code) => (made[codeOffset(item) + code] = 1 / codes.length))
			);
			return made;
		});

	it('counts those who are not told all, and of them those whose own point is inside', async () => {
		// Of each question the answer that lies farthest to the right.
		const answers = new Map(
			MAP_QUESTIONS.map((id) => {
				const across = (code: number) => pointOf(map.scoring, first().set(id, code))[0];
				const { codes } = itemOf(id);
				return [id, codes.reduce((best, code) => (across(code) > across(best) ? code : best))];
			})
		);
		const middle = new Map(
			MAP_QUESTIONS.map((id) => [id, itemOf(id).codes[Math.floor(itemOf(id).codes.length / 2)]!])
		);
		const nothing = profile(new Map());
		const people = [
			{ profile: profile(answers), answers }, // told all: no ring
			{ profile: nothing, answers: middle }, // as most of the draws
			{ profile: nothing, answers } // far out
		];
		expect(await coverage(even, people, map.scoring)).toEqual({ people: 2, held: 1 });
	});
});

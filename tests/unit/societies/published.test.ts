import { describe, expect, it } from 'vitest';
import { latestPositions, publishedCells, scoringIn } from '../../../src/lib/societies/published';

describe('published tables', () => {
	const row = (more: object) => ({
		qid: 'Q7',
		B_COUNTRY_ALPHA: 'BRA',
		option_code: '1',
		proportion: '0.3',
		weighting: 'weighted',
		source: 'published',
		...more
	});

	it('are read for codes and items of the catalog only, and add up to 1', () => {
		const cells = publishedCells([
			row({}),
			row({ option_code: '2', proportion: '0.6' }),
			row({ option_code: '5', proportion: '0.1' }),
			row({ qid: 'Q82' }),
			row({ B_COUNTRY_ALPHA: 'NZL', source: 'respondents' })
		]);
		expect(Object.keys(cells)).toEqual(['BRA']);
		expect(Object.keys(cells.BRA!)).toEqual(['Q7']);
		expect(cells.BRA!.Q7).toMatchObject({ weighted: true });
		expect(cells.BRA!.Q7!.shares[0]).toBeCloseTo(1 / 3);
	});

	it('with something else than a number are refused', () => {
		expect(() => publishedCells([row({ proportion: 'many' })])).toThrow(/"many".*Q7 in BRA/);
		expect(() => scoringIn([])).toThrow(/no row for intercept/);
	});

	it('give each country its latest position', () => {
		const at = (year: string, x: string) => ({
			iso_numeric: '76',
			country: 'Brazil',
			year,
			surv_selfexp: x,
			trad_secular: '0'
		});
		expect(latestPositions([at('2006', '1'), at('2018', '2'), at('1997', '3')])).toEqual([
			{ code: 'BRA', name: 'Brazil', year: 2018, point: [2, 0] }
		]);
		expect(() => latestPositions([{ ...at('2006', '1'), iso_numeric: '1' }])).toThrow(/Brazil/);
	});
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { itemOf, type ItemId } from '../../../src/lib/catalog';
import { parseSocieties } from '../../../src/lib/societies/file';

const { societies } = parseSocieties(
	JSON.parse(readFileSync('static/data/societies.json', 'utf8'))
);

function share(country: string, id: ItemId, codes: readonly number[]): number {
	const cell = societies[country]![id];
	if (!cell) throw new Error(`${country} has no ${id}`);
	return codes.reduce((sum, code) => sum + cell.shares[itemOf(id).codes.indexOf(code)]!, 0);
}

/** Known of these countries from other sources than this file: more people in the first than in the second … */
const facts: readonly [string, string, string, ItemId, readonly number[]][] = [
	['say that religion is very important', 'JOR', 'CHN', 'Q6', [1]],
	['say that religion is very important', 'IDN', 'CZE', 'Q6', [1]],
	['say that religion is very important', 'PAK', 'JPN', 'Q6', [1]],
	['say that God matters very much', 'EGY', 'JPN', 'Q164', [10]],
	['say that God matters very much', 'BRA', 'GBR', 'Q164', [10]],
	['say that God matters very much', 'USA', 'GBR', 'Q164', [10]],
	['believe in God', 'NGA', 'CHN', 'Q165', [1]],
	['believe in God', 'PAK', 'CZE', 'Q165', [1]],
	['never go to a religious service', 'CHN', 'NGA', 'Q171', [7]],
	['never go to a religious service', 'CZE', 'JPN', 'Q171', [7]],
	['call themselves religious', 'NGA', 'JPN', 'Q173', [1]],
	['call themselves religious', 'PHL', 'CHN', 'Q173', [1]],
	['want children to learn religious faith', 'BGD', 'JPN', 'Q15', [1]],
	['want children to learn independence', 'JPN', 'EGY', 'Q8', [1]],
	['want children to learn obedience', 'NGA', 'JPN', 'Q17', [1]],
	['always justify homosexuality', 'NLD', 'JOR', 'Q182', [10]],
	['always justify homosexuality', 'AUS', 'NGA', 'Q182', [10]],
	['never justify homosexuality', 'TUN', 'DEU', 'Q182', [1]],
	['never justify abortion', 'NIC', 'NLD', 'Q184', [1]],
	['never justify abortion', 'EGY', 'AUS', 'Q184', [1]],
	['always justify divorce', 'NLD', 'JOR', 'Q185', [10]],
	['want no homosexual neighbours', 'KOR', 'GBR', 'Q22', [1]],
	['want no homosexual neighbours', 'TUR', 'NZL', 'Q22', [1]],
	['trust most people', 'NZL', 'COL', 'Q57', [1]],
	['trust most people', 'CHN', 'BRA', 'Q57', [1]],
	['trust most people', 'GBR', 'PHL', 'Q57', [1]],
	['are confident in their government', 'VNM', 'PER', 'Q71', [1, 2]],
	['are confident in their government', 'CHN', 'GRC', 'Q71', [1, 2]],
	['are confident in the police', 'NZL', 'MEX', 'Q69', [1, 2]],
	['are confident in the police', 'NLD', 'GTM', 'Q69', [1, 2]],
	['put men first when jobs are scarce', 'EGY', 'NZL', 'Q33', [1, 2]],
	['put men first when jobs are scarce', 'PAK', 'USA', 'Q33', [1, 2]],
	['think men make better political leaders', 'EGY', 'GBR', 'Q29', [1, 2]],
	['have signed a petition', 'NZL', 'JOR', 'Q209', [1]],
	['are very proud of their nationality', 'COL', 'JPN', 'Q254', [1]],
	['would fight for their country', 'CHN', 'JPN', 'Q151', [1]],
	['are very happy', 'COL', 'RUS', 'Q46', [1]],
	['are most satisfied with their lives', 'MEX', 'ZWE', 'Q49', [9, 10]],
	['were victims of a crime', 'VEN', 'CHN', 'Q144', [1]]
];

describe('the shipped distributions know what is known: more people', () => {
	it.each(facts)('%s in %s than in %s', (_, more, fewer, id, codes) => {
		expect(share(more, id, codes)).toBeGreaterThan(share(fewer, id, codes) + 0.05);
	});

	it('in at least 30 ways', () => expect(facts.length).toBeGreaterThanOrEqual(30));
});

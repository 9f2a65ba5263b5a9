/** The files about societies that `npm run marginals` ships, from respondents and the published tables. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { DEMOGRAPHICS, itemIndex, ITEMS, type ItemId } from '../lib/catalog';
import {
	SHARES_OF,
	type Cell,
	type CountriesFile,
	type MapFile
} from '../lib/societies/aggregates';
import { MAP_QUESTIONS } from '../lib/societies/cultural-map';
import {
	latestPositions,
	publishedCells,
	scoringIn,
	type CsvRow
} from '../lib/societies/published';
import { spreadOf, type MapPerson } from '../lib/societies/spread';
import { countryCells } from '../lib/societies/country-cells';
import { MINIMUM_CELL, type marginalsOf } from '../lib/societies/count-marginals';
import { MISSING, type WeightedRespondents } from '../lib/respondents/respondents';
import type { DataFile } from './data-file';

/**
 * How every society answered. A published table goes before our own count of the same cell: it has the
 * survey's weights, and all of its people.
 * @param world how the people of all countries answered
 * @param folder holds `country-distributions.csv.gz`
 */
export async function countriesFile(
	{ respondents, file, sha256 }: DataFile,
	{ world }: ReturnType<typeof marginalsOf>,
	folder: string
): Promise<CountriesFile> {
	const tables = await readTable(folder, 'country-distributions.csv.gz');
	const counted = countryCells(respondents);
	const published = publishedCells(tables.rows);
	const codes = [...new Set([...Object.keys(counted), ...Object.keys(published)])].sort();
	const countries = codes.map((code) => {
		const cells = ITEMS.flatMap(({ id }) => {
			const table = published[code]?.[id];
			const cell = table ? { n: null, ...table } : counted[code]?.[id];
			return cell ? [[id, shipped(cell)] as const] : [];
		});
		return [code, Object.fromEntries(cells)] as const;
	});
	return {
		sources: {
			respondents: { file, sha256, people: respondents.count },
			published: tables.source
		},
		minimumCell: MINIMUM_CELL,
		world: Object.fromEntries(
			Object.entries(world).map(([id, { n, counts }]) => [
				id,
				shipped({ n, weighted: false, shares: counts.map((people) => people / n) })
			])
		),
		countries: Object.fromEntries(countries)
	};
}

/** The cultural map. @param folder holds `cultural-map.csv` and `cultural-map-fitted-scoring.csv` */
export async function mapFile({ respondents }: DataFile, folder: string): Promise<MapFile> {
	const positions = await readTable(folder, 'cultural-map.csv');
	const fitted = await readTable(folder, 'cultural-map-fitted-scoring.csv');
	const scoring = scoringIn(fitted.rows);
	return {
		sources: { positions: positions.source, scoring: fitted.source },
		scoring: {
			intercept: [...scoring.intercept],
			weights: Object.fromEntries(
				Object.entries(scoring.weights).map(([variable, weights]) => [variable, [...weights]])
			)
		},
		spread: spreadOf(mapPeople(respondents), scoring),
		positions: latestPositions(positions.rows)
	};
}

function shipped({
	n,
	weighted,
	shares
}: Omit<Cell, 'shares'> & { shares: readonly number[] }): Cell {
	return { n, weighted, shares: shares.map((share) => Math.round(SHARES_OF * share)) };
}

/** Those who answered all questions of the map, and whose country is known. */
function mapPeople({ count, answers, demographics }: WeightedRespondents): MapPerson[] {
	const column = DEMOGRAPHICS.findIndex(({ id }) => id === 'country');
	const people: MapPerson[] = [];
	for (let person = 0; person < count; person++) {
		const country = demographics[person * DEMOGRAPHICS.length + column]!;
		const given = new Map<ItemId, number>();
		for (const id of MAP_QUESTIONS) {
			const index = itemIndex(id);
			const position = answers[person * ITEMS.length + index]!;
			if (position !== MISSING) given.set(id, ITEMS[index]!.codes[position]!);
		}
		if (country !== MISSING && given.size === MAP_QUESTIONS.length)
			people.push({ country: String(country), answers: given });
	}
	return people;
}

async function readTable(folder: string, file: string) {
	const bytes = await readFile(join(folder, file));
	const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
	return {
		rows: Papa.parse<CsvRow>(text, { header: true, skipEmptyLines: true }).data,
		source: {
			file: basename(file),
			sha256: createHash('sha256').update(bytes).digest('hex')
		}
	};
}

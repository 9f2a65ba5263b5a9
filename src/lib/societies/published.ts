/** Reads the published tables about societies. Used by the command, never by a screen. */
import { isItemId, ITEM_IDS, itemOf } from '../catalog';
import { MAP_ITEMS, type MapPoint, type Scoring } from './cultural-map';
import { SocietiesError } from './errors';
import type { Position } from './map-file';
import { codeOfNumeric } from '../catalog/country-numbers';
import { nameBesideOthers } from './names';
import type { Cell, Societies } from './societies';

/** A row of a CSV file by column name. */
export type CsvRow = Readonly<Record<string, string>>;

/** How a society answered an item, according to a published table. */
export type PublishedCell = Pick<Cell, 'shares' | 'weighted'>;

/**
 * The cells of `country-distributions.csv` that come from published tables, by society and item. Shares of codes
 * that the catalog does not have are left out, and the others scaled to add up to 1.
 */
export function publishedCells(
	rows: readonly CsvRow[]
): Record<string, Record<string, PublishedCell>> {
	const cells: Record<string, Record<string, { weighted: boolean; shares: number[] }>> = {};
	for (const {
		qid,
		B_COUNTRY_ALPHA: country,
		option_code,
		proportion,
		weighting,
		source
	} of rows) {
		if (source !== 'published' || !qid || !isItemId(qid) || !country) continue;
		const { codes } = itemOf(qid);
		const position = codes.indexOf(Number(option_code));
		if (position < 0) continue;
		const items = (cells[country] ??= {});
		const cell = (items[qid] ??= {
			weighted: weighting === 'weighted',
			shares: new Array<number>(codes.length).fill(0)
		});
		cell.shares[position] = numberIn(proportion, `${qid} in ${country}`);
	}
	for (const items of Object.values(cells))
		for (const [id, { weighted, shares }] of Object.entries(items)) {
			const total = shares.reduce((sum, share) => sum + share, 0);
			items[id] = { weighted, shares: shares.map((share) => share / total) };
		}
	return cells;
}

/**
 * Societies with published tables taken in. A table goes before our own count of the same cell: it has the survey's
 * weights, and all of its people.
 * @param source the file of the tables, and its sha256 in hexadecimal
 */
export function withPublished(
	counted: Societies,
	published: Readonly<Record<string, Readonly<Record<string, PublishedCell>>>>,
	source: { readonly file: string; readonly sha256: string }
): Societies {
	const codes = [...new Set([...Object.keys(counted.societies), ...Object.keys(published)])].sort();
	const cellsOf = (code: string) =>
		Object.fromEntries(
			ITEM_IDS.flatMap((id) => {
				const own = counted.societies[code]?.[id];
				const table = published[code]?.[id];
				const cell: Cell | undefined = table
					? { n: null, counts: own?.counts ?? null, ...table }
					: own;
				return cell ? [[id, cell] as const] : [];
			})
		);
	return {
		...counted,
		sources: { ...counted.sources, published: source },
		societies: Object.fromEntries(codes.map((code) => [code, cellsOf(code)]))
	};
}

/** The latest position of each society in `cultural-map.csv`, in the order of their codes. */
export function latestPositions(rows: readonly CsvRow[]): Position[] {
	const latest = new Map<string, Position>();
	for (const row of rows) {
		const code = codeOfNumeric(Number(row.iso_numeric));
		const given = row.country!;
		if (!code) throw new SocietiesError('unknownSociety', { society: given });
		const year = numberIn(row.year, given);
		if (year < (latest.get(code)?.year ?? 0)) continue;
		latest.set(code, {
			code,
			name: nameBesideOthers(code) ?? given,
			year,
			point: [numberIn(row.surv_selfexp, given), numberIn(row.trad_secular, given)]
		});
	}
	return [...latest.values()].sort((first, second) => (first.code < second.code ? -1 : 1));
}

/** The scoring in `cultural-map-fitted-scoring.csv`: a row an item, and one for the intercept. */
export function scoringIn(rows: readonly CsvRow[]): Scoring {
	const pointIn = (name: string): MapPoint => {
		const row = rows.find((candidate) => candidate[''] === name);
		if (!row) throw new SocietiesError('noScoring', { name });
		return [numberIn(row.SurvSAgg, name), numberIn(row.TradAgg, name)];
	};
	return {
		intercept: pointIn('intercept'),
		weights: Object.fromEntries(MAP_ITEMS.map(({ variable }) => [variable, pointIn(variable)]))
	};
}

function numberIn(text: string | undefined, place: string): number {
	const number = Number(text);
	if (!text || Number.isNaN(number))
		throw new SocietiesError('noNumber', { text: text ?? '', place });
	return number;
}

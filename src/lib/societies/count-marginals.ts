import { DEMOGRAPHICS, ITEMS } from '../catalog';
import type { Cell, Marginals } from './marginals';
import { MISSING, type Respondents } from '../respondents/respondents';

/** Fewer answers than this are never published: they could say something about a person. */
export const MINIMUM_CELL = 30;

/**
 * Counts the answers of the world and of each country. Nothing but the respondents decides the result, order
 * of the keys included: countries and items stand in catalog order.
 * @param source the file they come from, and its sha256 in hexadecimal
 */
export function marginalsOf(
	respondents: Respondents,
	source: { file: string; sha256: string }
): Marginals {
	const country = DEMOGRAPHICS.findIndex(({ id }) => id === 'country');
	const codes = DEMOGRAPHICS[country]!.options.map((option) => String(option.code));
	const world = new Counts();
	const byCountry = codes.map(() => new Counts());
	for (let person = 0; person < respondents.count; person++) {
		const row = respondents.answers.subarray(person * ITEMS.length, (person + 1) * ITEMS.length);
		world.add(row);
		byCountry[respondents.demographics[person * DEMOGRAPHICS.length + country]!]?.add(row);
	}
	const countries = codes
		.map((code, index) => [code, byCountry[index]!.cells()] as const)
		.filter(([, cells]) => Object.keys(cells).length > 0);
	return {
		source: { ...source, people: respondents.count },
		minimumCell: MINIMUM_CELL,
		world: world.cells(),
		countries: Object.fromEntries(countries)
	};
}

class Counts {
	readonly #counts = ITEMS.map(({ codes }) => codes.map(() => 0));

	/** @param row a person's positions, in catalog order */
	add(row: Int8Array) {
		row.forEach((position, index) => {
			if (position !== MISSING) this.#counts[index]![position]!++;
		});
	}

	cells(): Record<string, Cell> {
		const cells = this.#counts.map((counts, index) => {
			const n = counts.reduce((sum, people) => sum + people, 0);
			return [ITEMS[index]!.id, { n, counts }] as const;
		});
		return Object.fromEntries(cells.filter(([, { n }]) => n >= MINIMUM_CELL));
	}
}

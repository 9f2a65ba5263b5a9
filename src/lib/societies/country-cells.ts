import { DEMOGRAPHICS, ITEMS } from '../catalog';
import { MINIMUM_CELL } from './count-marginals';
import { MISSING, type WeightedRespondents } from '../respondents/respondents';

/** How the people of a country answered an item. */
export interface CountryCell {
	/** How many answered. */
	readonly n: number;
	/** Whether the survey's weights were used. They are when everyone who answered has one. */
	readonly weighted: boolean;
	/** Of each code, in code order; they add up to 1. */
	readonly shares: readonly number[];
}

/**
 * Every item's answers in every country, where at least `MINIMUM_CELL` people gave one: by country (ISO 3166
 * alpha-3) and item, both in catalog order.
 */
export function countryCells(
	respondents: WeightedRespondents
): Record<string, Record<string, CountryCell>> {
	const column = DEMOGRAPHICS.findIndex(({ id }) => id === 'country');
	const codes = DEMOGRAPHICS[column]!.options.map((option) => String(option.code));
	const sums = codes.map(() => ITEMS.map(({ codes }) => new Sum(codes.length)));
	for (let person = 0; person < respondents.count; person++) {
		const country = sums[respondents.demographics[person * DEMOGRAPHICS.length + column]!];
		const weight = respondents.weights[person]!;
		for (let item = 0; item < ITEMS.length; item++) {
			const position = respondents.answers[person * ITEMS.length + item]!;
			if (position !== MISSING) country?.[item]!.add(position, weight);
		}
	}
	const cells = codes.map((code, index) => {
		const kept = sums[index]!.flatMap((sum, item) =>
			sum.n >= MINIMUM_CELL ? [[ITEMS[item]!.id, sum.cell()] as const] : []
		);
		return [code, Object.fromEntries(kept)] as const;
	});
	return Object.fromEntries(cells.filter(([, items]) => Object.keys(items).length > 0));
}

/** Counts one item's answers with and without weights. */
class Sum {
	n = 0;
	#allWeighted = true;
	readonly #counts: number[];
	readonly #weights: number[];

	constructor(codes: number) {
		this.#counts = new Array<number>(codes).fill(0);
		this.#weights = new Array<number>(codes).fill(0);
	}

	/** @param weight NaN where there is none */
	add(position: number, weight: number) {
		this.n++;
		this.#counts[position]!++;
		if (Number.isNaN(weight)) this.#allWeighted = false;
		else this.#weights[position]! += weight;
	}

	cell(): CountryCell {
		const total = this.#weights.reduce((sum, weight) => sum + weight, 0);
		// Weights that are all zero say nothing.
		const weighted = this.#allWeighted && total > 0;
		const shares = weighted
			? this.#weights.map((weight) => weight / total)
			: this.#counts.map((people) => people / this.n);
		return { n: this.n, weighted, shares };
	}
}

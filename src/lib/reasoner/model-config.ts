import * as v from 'valibot';
import { CATALOG_VERSION, DEMOGRAPHICS, ITEMS } from '../catalog';
import { ReasonerError } from './errors';

const coded = v.object({
	id: v.string(),
	codes: v.array(v.union([v.string(), v.number()]))
});

/** A model's config.json: what its inputs mean, in their order. */
export const configFile = v.object({
	id: v.string(),
	catalogVersion: v.string(),
	items: v.array(coded),
	demographics: v.array(coded)
});
export type ModelConfig = v.InferOutput<typeof configFile>;

type Coded = { readonly id: string; readonly codes: readonly (string | number)[] };

/** @throws ReasonerError `catalog` if the model was trained on another version of the catalog */
export function checkCatalogVersion(version: string): void {
	if (version !== CATALOG_VERSION)
		throw new ReasonerError('otherVersion', { version, expected: CATALOG_VERSION });
}

/**
 * A model whose inputs are not exactly the catalog's would predict, silently, the wrong answers.
 * @throws ReasonerError `catalog` naming the first difference
 */
export function checkCatalog(config: ModelConfig): void {
	checkCatalogVersion(config.catalogVersion);
	compare(['otherItem', 'otherItemCodes'], config.items, ITEMS);
	compare(
		['otherDemographic', 'otherDemographicCodes'],
		config.demographics,
		DEMOGRAPHICS.map(({ id, options }) => ({ id, codes: options.map(({ code }) => code) }))
	);
}

function compare(
	[otherId, otherCodes]:
		['otherItem', 'otherItemCodes'] | ['otherDemographic', 'otherDemographicCodes'],
	model: readonly Coded[],
	catalog: readonly Coded[]
): void {
	for (let index = 0; index < Math.max(model.length, catalog.length); index++) {
		const theirs = model[index];
		const ours = catalog[index];
		if (theirs?.id !== ours?.id)
			throw new ReasonerError(otherId, {
				position: index + 1,
				model: theirs?.id ?? 'absent',
				app: ours?.id ?? 'absent'
			});
		// Compared as JSON so that 1 and "1" differ.
		if (JSON.stringify(theirs?.codes) !== JSON.stringify(ours?.codes))
			throw new ReasonerError(otherCodes, {
				id: ours!.id,
				model: theirs!.codes.join(', '),
				app: ours!.codes.join(', ')
			});
	}
}

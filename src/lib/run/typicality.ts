/** How typical a person's answers are of the world's or a country's, beside those of survey respondents. */
import * as v from 'valibot';
import { itemOf, type ItemId } from '../catalog';
import { sharesOf, type Cells } from '../societies/societies';

/** With fewer answers in common nothing is said. */
export const LEAST_FOR_TYPICALITY = 20;

/** Percentiles that are shipped: between two of them lie 5 per cent of the respondents. */
export const PERCENTILES: readonly number[] = Array.from({ length: 19 }, (_, k) => 5 * (k + 1));

const quantiles = v.array(
	v.object({
		/** How many answers of each respondent the statistic was taken over: those a new run asks first, or as many at random. */
		items: v.pipe(v.number(), v.integer(), v.minValue(LEAST_FOR_TYPICALITY)),
		people: v.pipe(v.number(), v.integer()),
		/** The statistic at each of `PERCENTILES`. */
		values: v.pipe(v.array(v.number()), v.length(PERCENTILES.length))
	})
);

const typicalityFile = v.object({
	source: v.object({ file: v.string(), sha256: v.string(), people: v.number() }),
	/** The command that made the file. */
	command: v.string(),
	/** Respondents against the people of the world, and against those of their own country. */
	world: quantiles,
	country: quantiles
});

export type TypicalityReference = v.InferOutput<typeof typicalityFile>;
type Quantiles = TypicalityReference['world'];

/** @throws Error if the parsed JSON is not a file of `npm run typicality` */
export function parseTypicality(json: unknown): TypicalityReference {
	const parsed = v.safeParse(typicalityFile, json);
	if (parsed.success) return parsed.output;
	const [issue] = parsed.issues;
	throw new Error(`the file is not as expected at ${v.getDotPath(issue) ?? 'the top'}`);
}

export interface Typicality {
	/** Mean over the items of ln p(answer) less what it is on average there, in nats: 0 is as typical as expected. */
	readonly value: number;
	readonly items: number;
}

/**
 * How likely a person's answers are where others answer like this. The items differ in how much their answers
 * vary, so from each answer's log likelihood its expectation under the same distribution is taken off (the
 * item's negative entropy); which items were asked then hardly matters. Half an answer is added to every code
 * (Krichevsky and Trofimov 1981), so that an answer nobody gave is unlikely and not impossible.
 * @param responses codes; items that were not counted are left out
 */
export function typicality(
	responses: Iterable<readonly [ItemId, number]>,
	cells: Cells
): Typicality {
	let sum = 0;
	let items = 0;
	for (const [id, code] of responses) {
		const counts = cells[id]?.counts;
		if (!counts) continue;
		const shares = smoothed(counts);
		const logs = shares.map(Math.log);
		const expected = shares.reduce((total, share, index) => total + share * logs[index]!, 0);
		sum += logs[itemOf(id).codes.indexOf(code)]! - expected;
		items++;
	}
	return { value: items === 0 ? 0 : sum / items, items };
}

function smoothed(counts: readonly number[]): number[] {
	return sharesOf(counts.map((people) => people + 0.5));
}

/** Between which two percentiles of the respondents a person falls: "more typical than `from` per cent". */
export interface Standing {
	/** 0, 5, … 95. */
	readonly from: number;
	readonly to: number;
	/** How many respondents it is compared with, and over how many of the person's answers. */
	readonly people: number;
	readonly items: number;
}

/**
 * Where a person falls among the respondents. The spread narrows with the number of answers: quantiles between
 * two shipped numbers are interpolated by its logarithm, and beyond the largest those of the largest hold.
 * @returns null under `LEAST_FOR_TYPICALITY` answers, or where no quantiles are shipped
 */
export function standing({ value, items }: Typicality, reference: Quantiles): Standing | null {
	if (items < LEAST_FOR_TYPICALITY) return null;
	const below = reference.filter((quantiles) => quantiles.items <= items).at(-1);
	if (!below) return null;
	const above = reference.find((quantiles) => quantiles.items > items) ?? below;
	const weight =
		above === below ? 0 : Math.log(items / below.items) / Math.log(above.items / below.items);
	const values = below.values.map((low, k) => low + weight * (above.values[k]! - low));
	const passed = values.filter((quantile) => quantile <= value).length;
	return { from: 5 * passed, to: 5 * (passed + 1), people: below.people, items };
}

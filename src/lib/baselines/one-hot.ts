import { CODE_COUNT, codeOffset, ITEMS } from '../catalog';
import { MISSING, type Respondents } from '../respondents/respondents';

/**
 * Every item as a 1 for the code that was given and 0s for the others. The last code of each item has no column: it
 * is given exactly when the others are not.
 */
export const COLUMNS = CODE_COUNT - ITEMS.length;

/** Where an item's columns begin; as many as it has codes but one. @param index position of the item, 0–253 */
export const columnOffset = (index: number): number => codeOffset(index) - index;

export interface Moments {
	/** `COLUMNS` numbers: the share of those who answered the item that gave the code. */
	readonly mean: Float64Array;
	/** `COLUMNS` × `COLUMNS`, symmetric; not necessarily positive definite. */
	readonly covariance: Float64Array;
}

/**
 * Means, and covariances over the people who answered both items of a pair: their correlation, scaled by the
 * standard deviations of all who answered each item.
 * @param people rows to take in
 */
export function momentsOf(respondents: Respondents, people: readonly number[]): Moments {
	const pairs = countPairs(respondents, people);
	const mean = new Float64Array(COLUMNS);
	const covariance = new Float64Array(COLUMNS * COLUMNS);
	ITEMS.forEach(({ codes }, index) => {
		const at = codeOffset(index);
		const counts = codes.map((_, code) => pairs[(at + code) * CODE_COUNT + at + code]!);
		const n = counts.reduce((sum, count) => sum + count, 0);
		for (let code = 0; code < codes.length - 1; code++)
			mean[columnOffset(index) + code] = n === 0 ? 0 : counts[code]! / n;
	});
	for (let first = 0; first < ITEMS.length; first++)
		for (let second = 0; second <= first; second++)
			fillPair(pairs, first, second, mean, covariance);
	return { mean, covariance };
}

/** How many people gave both of two codes: `CODE_COUNT`², with the earlier code as the column. */
function countPairs({ answers }: Respondents, people: readonly number[]): Uint32Array {
	const pairs = new Uint32Array(CODE_COUNT * CODE_COUNT);
	const given = new Int32Array(ITEMS.length);
	for (const person of people) {
		let count = 0;
		for (let index = 0; index < ITEMS.length; index++) {
			const position = answers[person * ITEMS.length + index]!;
			if (position !== MISSING) given[count++] = codeOffset(index) + position;
		}
		for (let index = 0; index < count; index++) {
			const row = given[index]! * CODE_COUNT;
			for (let before = 0; before <= index; before++) pairs[row + given[before]!]!++;
		}
	}
	return pairs;
}

function fillPair(
	pairs: Uint32Array,
	first: number,
	second: number,
	mean: Float64Array,
	covariance: Float64Array
) {
	const rows = ITEMS[first]!.codes.length;
	const columns = ITEMS[second]!.codes.length;
	const rowSums = new Float64Array(rows);
	const columnSums = new Float64Array(columns);
	const joint = (row: number, column: number) =>
		pairs[(codeOffset(first) + row) * CODE_COUNT + codeOffset(second) + column]!;
	let n = 0;
	for (let row = 0; row < rows; row++)
		for (let column = 0; column < columns; column++) {
			rowSums[row]! += joint(row, column);
			columnSums[column]! += joint(row, column);
			n += joint(row, column);
		}
	if (n === 0) return;
	const spread = (share: number) => Math.sqrt(share * (1 - share));
	for (let row = 0; row < rows - 1; row++)
		for (let column = 0; column < columns - 1; column++) {
			const [rowShare, columnShare] = [rowSums[row]! / n, columnSums[column]! / n];
			const within = spread(rowShare) * spread(columnShare);
			if (within === 0) continue;
			const at = columnOffset(first) + row;
			const across = columnOffset(second) + column;
			const overall = spread(mean[at]!) * spread(mean[across]!);
			const value = ((joint(row, column) / n - rowShare * columnShare) / within) * overall;
			covariance[at * COLUMNS + across] = covariance[across * COLUMNS + at] = value;
		}
}

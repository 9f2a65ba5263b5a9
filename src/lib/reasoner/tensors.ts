/**
 * Profiles to the network's inputs, its logits to predictions. The only place that knows the layout:
 * rows are people, columns are the catalog's items (or demographics) in catalog order, and a value is the
 * position of the given code among the item's codes, or −1.
 */
import {
	CODE_COUNT,
	codeOffset,
	DEMOGRAPHICS,
	isItemId,
	itemIndex,
	ITEMS,
	type DemographicCode
} from '../catalog';
import { ReasonerError } from './errors';
import type { Prediction, Profile } from './types';

/** Logits the network gives for each item; items with fewer codes are padded. */
export const LOGITS_PER_ITEM = 10;

/** Logits the network gives for each person: 2,530. */
export const LOGITS_PER_ROW = ITEMS.length * LOGITS_PER_ITEM;

export interface NetworkInput {
	/** Number of people. */
	readonly rows: number;
	/** [rows, 253], row-major. */
	readonly answers: BigInt64Array;
	/** [rows, number of demographics], row-major. */
	readonly demographics: BigInt64Array;
}

const demographicIndex = new Map<string, number>(DEMOGRAPHICS.map(({ id }, index) => [id, index]));

const demographicPositions: readonly ReadonlyMap<DemographicCode, number>[] = DEMOGRAPHICS.map(
	({ options }) => new Map(options.map(({ code }, position) => [code, position]))
);

/** @throws ReasonerError `profile` for an item, demographic or code that the catalog does not have */
export function encodeProfiles(profiles: readonly Profile[]): NetworkInput {
	const answers = new BigInt64Array(profiles.length * ITEMS.length).fill(-1n);
	const demographics = new BigInt64Array(profiles.length * DEMOGRAPHICS.length).fill(-1n);
	profiles.forEach((profile, row) => {
		for (const [id, code] of profile.responses) {
			if (!isItemId(id)) throw new ReasonerError('noItem', { id });
			const index = itemIndex(id);
			const position = ITEMS[index]!.codes.indexOf(code);
			if (position < 0) throw new ReasonerError('noCode', { id, code });
			answers[row * ITEMS.length + index] = BigInt(position);
		}
		for (const [id, code] of Object.entries(profile.demographics)) {
			if (code === undefined) continue;
			const index = demographicIndex.get(id);
			if (index === undefined) throw new ReasonerError('noDemographic', { id });
			const position = demographicPositions[index]!.get(code);
			if (position === undefined) throw new ReasonerError('noDemographicCode', { id, code });
			demographics[row * DEMOGRAPHICS.length + index] = BigInt(position);
		}
	});
	return { rows: profiles.length, answers, demographics };
}

/**
 * Softmax of every item's logits over its own codes; padding is left out.
 * @param logits [rows, 253, 10], row-major
 * @returns one prediction a row
 * @throws ReasonerError `runtime` if a logit is not a finite number
 */
export function decodeLogits(logits: Float32Array, rows: number): Prediction[] {
	if (logits.length !== rows * LOGITS_PER_ROW)
		throw new ReasonerError('otherSize', {
			logits: logits.length,
			people: rows,
			expected: rows * LOGITS_PER_ROW
		});
	return Array.from({ length: rows }, (_, row) => {
		const prediction = new Float32Array(CODE_COUNT);
		ITEMS.forEach(({ codes }, index) =>
			softmax(
				logits,
				row * LOGITS_PER_ROW + index * LOGITS_PER_ITEM,
				prediction,
				codeOffset(index),
				codes.length
			)
		);
		return prediction;
	});
}

/**
 * exp(x − max) / Σ exp(x − max): the maximum is taken off so that large logits do not overflow. In place, in
 * plain loops: explaining one prediction takes it through 64,000 of these.
 */
function softmax(
	from: Float32Array,
	start: number,
	into: Float32Array,
	offset: number,
	length: number
): void {
	let highest = -Infinity;
	for (let k = 0; k < length; k++) highest = Math.max(highest, from[start + k]!);
	let sum = 0;
	for (let k = 0; k < length; k++) sum += into[offset + k] = Math.exp(from[start + k]! - highest);
	if (!Number.isFinite(sum)) throw new ReasonerError('notANumber');
	for (let k = 0; k < length; k++) into[offset + k]! /= sum;
}

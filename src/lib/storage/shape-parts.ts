/** What the shapes of a file are put together from. */
import * as v from 'valibot';
import {
	ANOTHER_COUNTRY,
	DEMOGRAPHICS,
	isItemId,
	itemOf,
	type Demographics,
	type ItemId
} from '../catalog';
import { NAME_LENGTH } from './limits';

/** The last moment a Date can express, and with a minus the first: a clock may stand before 1970. */
const LAST_MOMENT = 8.64e15;
/** How far from 1 the sum of a distribution that was stored as 32-bit floats may be. */
const SUM_TOLERANCE = 1e-3;

export const whole = (least: number, most: number) =>
	v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
export const moment = whole(-LAST_MOMENT, LAST_MOMENT);
export const itemId = v.custom<ItemId>(
	(value) => typeof value === 'string' && isItemId(value),
	'not an item'
);
export const distribution = v.array(v.pipe(v.number(), v.minValue(0), v.maxValue(1)));
/** As long as a name may be, in characters rather than in the halves that JavaScript counts. */
export const nameShape = v.pipe(
	v.string(),
	v.check((text) => [...text].length <= NAME_LENGTH, 'too long')
);
export const hexadecimal = (length: number) =>
	v.pipe(v.string(), v.regex(/^[0-9a-f]+$/), v.length(length));

/** A database keeps maps, dates and the like as well; none of them is what a field without a fixed one may hold. */
export const plain = v.custom<object>(
	(value) => Object.prototype.toString.call(value) === '[object Object]',
	'no record'
);

export const demographics: v.GenericSchema<unknown, Demographics> = v.pipe(
	plain,
	v.strictObject(
		Object.fromEntries(
			DEMOGRAPHICS.map(({ id, options }) => {
				const codes = options.map(({ code }) => code);
				return [
					id,
					v.optional(v.picklist(id === 'country' ? [...codes, ANOTHER_COUNTRY.code] : codes))
				];
			})
		)
	)
);

/** Whether these are probabilities of an item's codes. */
export const isDistributionOver = (itemId: ItemId, shares: readonly number[]) =>
	shares.length === itemOf(itemId).codes.length &&
	Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1) <= SUM_TOLERANCE;

export const distinct = <T>(values: readonly T[]) => new Set(values).size === values.length;

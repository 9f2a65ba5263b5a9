/** What a class, and the file of one, has to look like, to the last field. */
import * as v from 'valibot';
import { isItemId, ITEMS, itemOf, type ItemId } from '../catalog';
import type { ClassRecord } from './class-record';
import type { Release } from './release';
import { BANDS } from './stretches';

export const FORMAT = 'value-mirror-class';

const time = v.pipe(v.number(), v.integer(), v.minValue(-8.64e15), v.maxValue(8.64e15));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000));
const wholePerCent = v.pipe(v.number(), v.integer(), v.minValue(-100), v.maxValue(100));
/** Of people or questions; differences lie below zero, too. */
const share = v.pipe(wholePerCent, v.minValue(0));
const interval = v.pipe(
	v.strictObject({ mean: wholePerCent, low: wholePerCent, high: wholePerCent }),
	v.check(({ low, high }) => low <= high)
);
const shares = v.pipe(
	interval,
	v.check(({ mean }) => mean >= 0)
);
const told = v.strictObject({
	bound: v.picklist(['', 'at most', 'at least']),
	share: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100), v.multipleOf(5))
});
const byLevel = <Schema extends v.GenericSchema>(schema: Schema) =>
	v.strictObject({ polar: schema, refined: schema });
const item = v.custom<ItemId>((id) => typeof id === 'string' && isItemId(id));
const question = v.pipe(
	v.strictObject({
		itemId: item,
		ours: v.nullable(v.strictObject({ side: count, told })),
		guessed: byLevel(v.nullable(told))
	}),
	v.check(({ itemId, ours }) => !ours || ours.side < itemOf(itemId).polar.length)
);
const release = v.strictObject({
	people: count,
	withAnswers: v.nullable(count),
	scored: v.nullable(count),
	overall: v.nullable(
		byLevel(v.strictObject({ machine: shares, world: shares, ahead: interval, chance: share }))
	),
	dots: v.nullable(byLevel(v.array(v.strictObject({ from: share, to: share, people: count })))),
	bet: v.nullable(v.strictObject({ mean: share, ahead: interval })),
	who: v.nullable(
		byLevel(v.strictObject({ fromWho: shares, fromAnswers: shares, ahead: interval }))
	),
	questions: v.pipe(v.array(question), v.maxLength(ITEMS.length)),
	sure: v.pipe(
		v.array(v.nullable(v.strictObject({ share, less: v.boolean() }))),
		v.length(BANDS.length - 1)
	),
	/** Earlier versions had none. */
	chatbots: v.optional(
		v.nullable(v.strictObject({ people: count, theirs: shares, machine: shares }))
	)
}) satisfies v.GenericSchema<unknown, Release>;

const kept = { format: v.literal(FORMAT), createdAt: time, link: v.string() };
/** Version 4 has chatbots in its figures and hand-ins; version 3 a checksum, and how many codes it was saved with; version 2 neither. */
const later = {
	...kept,
	version: v.picklist([2, 3, 4]),
	sha256: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)))
};
export const fileShape = v.union([
	v.strictObject({ ...kept, version: v.literal(1), codes: v.array(v.string()) }),
	v.variant('state', [
		v.strictObject({
			...later,
			state: v.literal('open'),
			secret: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
			students: v.nullable(count),
			codes: v.array(v.string()),
			saved: v.optional(count)
		}),
		v.strictObject({
			...later,
			state: v.literal('closed'),
			closedAt: time,
			release
		}),
		v.strictObject({ ...later, state: v.literal('ended'), closedAt: time })
	])
]);

const ofRecord = {
	id: v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/)),
	createdAt: time,
	link: v.string()
};
const record = v.variant('state', [
	v.strictObject({
		...ofRecord,
		state: v.literal('open'),
		secret: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
		students: v.nullable(count),
		codes: v.array(v.string())
	}),
	v.strictObject({ ...ofRecord, state: v.literal('old'), codes: v.array(v.string()) }),
	v.strictObject({ ...ofRecord, state: v.literal('closed'), closedAt: time, release }),
	v.strictObject({ ...ofRecord, state: v.literal('ended'), closedAt: time })
]) satisfies v.GenericSchema<unknown, ClassRecord>;

/** Whether what is kept as a class is one, to the last field; whether its codes can be opened it does not look. */
export function isClassRecord(kept: unknown): kept is ClassRecord {
	return v.is(record, kept);
}

/** A class as a file: open, to go on with on another device; closed, its figures and nothing else. */
import * as v from 'valibot';
import { isItemId, ITEMS, itemOf, type ItemId } from '../catalog';
import { readJson } from '../read-json';
import { publicKeyOf } from './class-key';
import { classQuestions, openerOf, type ClassRecord, type OpenClass } from './class-record';
import { classIdOf } from './class-setup';
import { CodeError } from './code-error';
import { readLink } from './link';
import type { Release } from './release';
import { BANDS } from './stretches';
import { oldHandIns, readOldLink } from './version-1';

const FORMAT = 'value-mirror-class';

const time = v.pipe(v.number(), v.integer(), v.minValue(-8.64e15), v.maxValue(8.64e15));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000));
const wholePerCent = v.pipe(v.number(), v.integer(), v.minValue(-100), v.maxValue(100));
const interval = v.strictObject({ mean: wholePerCent, low: wholePerCent, high: wholePerCent });
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
		byLevel(
			v.strictObject({ machine: interval, world: interval, ahead: interval, chance: wholePerCent })
		)
	),
	dots: v.nullable(
		byLevel(v.array(v.strictObject({ from: wholePerCent, to: wholePerCent, people: count })))
	),
	bet: v.nullable(v.strictObject({ mean: wholePerCent, ahead: interval })),
	who: v.nullable(
		byLevel(v.strictObject({ fromWho: interval, fromAnswers: interval, ahead: interval }))
	),
	questions: v.pipe(v.array(question), v.maxLength(ITEMS.length)),
	sure: v.pipe(
		v.array(v.nullable(v.strictObject({ share: wholePerCent, less: v.boolean() }))),
		v.length(BANDS.length - 1)
	)
}) satisfies v.GenericSchema<unknown, Release>;

const kept = { format: v.literal(FORMAT), createdAt: time, link: v.string() };
const file = v.variant('state', [
	v.strictObject({
		...kept,
		version: v.literal(2),
		state: v.literal('open'),
		secret: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
		students: v.nullable(count),
		codes: v.array(v.string())
	}),
	v.strictObject({
		...kept,
		version: v.literal(2),
		state: v.literal('closed'),
		closedAt: time,
		release
	}),
	v.strictObject({ ...kept, version: v.literal(2), state: v.literal('ended'), closedAt: time })
]);
const oldFile = v.strictObject({ ...kept, version: v.literal(1), codes: v.array(v.string()) });

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

/**
 * The text of a class's file. Of an open one it holds the key: whoever has it can read the hand-ins.
 * @throws RangeError for a class of version 1, which is closed on the device where it is
 */
export function classFile(record: ClassRecord): string {
	if (record.state === 'old') throw new RangeError('a class of version 1 is saved closed');
	const content = { format: FORMAT, version: 2, ...record, id: undefined };
	return `${JSON.stringify(content, null, '\t')}\n`;
}

/**
 * Reads the file of a class, of version 1 as well.
 * @returns the class, and how many codes of the file could not be read and are left out
 * @throws CodeError if it is no such file, or its link cannot be used, or its key is not the link's
 */
export function readClassFile(text: string): { record: ClassRecord; leftOut: number } {
	const content = readJson(text, v.union([oldFile, file]), {
		notJson: () => new CodeError('no class file'),
		otherShape: () => new CodeError('unreadable class file')
	});
	if (content.version === 1) return readOldFile(content);
	const { createdAt, link } = content;
	const id = link.startsWith('VC1-') ? readOldLink(link).id : classIdOf(readLink(link));
	const own = { id, createdAt, link };
	if (content.state === 'ended')
		return { record: { ...own, state: 'ended', closedAt: content.closedAt }, leftOut: 0 };
	if (content.state === 'closed') {
		const { closedAt, release: figures } = content;
		const questions = classQuestions(own);
		if (questions.join() !== figures.questions.map(({ itemId }) => itemId).join())
			throw new CodeError('changed class file');
		return { record: { ...own, state: 'closed', closedAt, release: figures }, leftOut: 0 };
	}
	const { secret, students } = content;
	if (publicKeyOf(secret) !== readLink(link).publicKey) throw new CodeError('changed class file');
	const record: OpenClass = { ...own, state: 'open', secret, students, codes: content.codes };
	const opener = openerOf(record);
	const codes = record.codes.filter((code) => reads(() => opener.open(code)));
	return { record: { ...record, codes }, leftOut: record.codes.length - codes.length };
}

function readOldFile({ createdAt, link, codes }: v.InferOutput<typeof oldFile>) {
	const old = readOldLink(link);
	const good = codes.filter((code) => reads(() => oldHandIns(old, [code])));
	const record: ClassRecord = { state: 'old', id: old.id, createdAt, link, codes: good };
	return { record, leftOut: codes.length - good.length };
}

function reads(read: () => unknown): boolean {
	try {
		read();
		return true;
	} catch (error) {
		if (error instanceof CodeError) return false;
		throw error;
	}
}

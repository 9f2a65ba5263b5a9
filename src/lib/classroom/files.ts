/** A class as files: all of it as JSON, to go on with on another device; what is shown of it as a table. */
import Papa from 'papaparse';
import * as v from 'valibot';
import { itemOf } from '../catalog';
import { CodeError } from './envelope';
import type { ClassFigures } from './figures';
import { readLink, type ClassSetup } from './setup';

/** What there is of a class. */
export interface ClassContent {
	/** Milliseconds since 1970. */
	readonly createdAt: number;
	/** The class's link, without the address. */
	readonly link: string;
	/** The codes handed in, oldest first, replaced ones included: what may be shown depends on their order. */
	readonly codes: readonly string[];
}

const file = v.strictObject({
	format: v.literal('value-mirror-class'),
	version: v.literal(1),
	createdAt: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15)),
	link: v.string(),
	codes: v.array(v.string())
});

/** @returns the text of a file with the class as it is kept */
export function classFile({ createdAt, link, codes }: ClassContent): string {
	const content = { format: 'value-mirror-class', version: 1, createdAt, link, codes };
	return `${JSON.stringify(content, null, '\t')}\n`;
}

/**
 * Reads the file of a class. Whether its codes hold is for `take` to say, one by one.
 * @throws CodeError if it is no such file, or its link cannot be used
 */
export function readClassFile(text: string): ClassContent & { readonly setup: ClassSetup } {
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch {
		throw new CodeError('This is not the file of a class, or the end of it is missing.');
	}
	const parsed = v.safeParse(file, json);
	if (!parsed.success)
		throw new CodeError(
			'This is not the file of a class that this version of Value Mirror can read.'
		);
	const { createdAt, link, codes } = parsed.output;
	return { setup: readLink(link), createdAt, link, codes };
}

/**
 * The figures of a class as CSV, one row a figure; what is not shown on the screen is not in it either. Shares are of 1.
 */
export function figuresCsv({
	overall,
	known,
	topics,
	items,
	bands,
	answers
}: ClassFigures): string {
	const rows: (string | number)[][] = [];
	const levels = ['polar', 'refined'] as const;
	for (const level of levels)
		if (overall)
			for (const who of ['machine', 'world', 'chance'] as const) {
				const { n, mean, low, high } = overall[level][who];
				rows.push([`overall: ${who}`, '', '', level, n, mean, low, high]);
			}
	for (const { from, to, ...own } of known)
		for (const level of levels) {
			const { n, mean, low, high } = own[level];
			rows.push(['answers known', `${from} to ${to - 1}`, '', level, n, mean, low, high]);
		}
	for (const { topic, ...own } of topics)
		for (const level of levels) {
			const { n, mean, low, high } = own[level];
			rows.push(['topic', topic, '', level, n, mean, low, high]);
		}
	for (const { from, to, hits } of bands)
		rows.push(['sure', `${from} to ${to}`, '', 'refined', hits.n, hits.mean, hits.low, hits.high]);
	for (const { itemId, n, ...hits } of items)
		for (const level of levels)
			rows.push(['question guessed', itemId, '', level, n, hits[level] / n, '', '']);
	for (const { itemId, n, counts } of answers)
		counts.forEach((count, index) =>
			rows.push(['answer', itemId, itemOf(itemId).codes[index]!, '', n, count / n, '', ''])
		);
	const fields = ['figure', 'of', 'code', 'level', 'people', 'share', 'low', 'high'];
	return Papa.unparse({ fields, data: rows }, { newline: '\r\n' });
}

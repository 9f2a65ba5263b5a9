import { TOPICS, CODE_COUNT, ITEMS, type Topic, type Level } from './index';

/** What the paper counts of its catalog, of a topic or of the whole. */
export interface Statistics {
	readonly title: string;
	readonly items: number;
	readonly polar: number;
	readonly refined: number;
}

export function statisticsOf({ title, items }: Pick<Topic, 'title' | 'items'>): Statistics {
	const statements = (level: Level) => items.reduce((sum, item) => sum + item[level].length, 0);
	return { title, items: items.length, polar: statements('polar'), refined: statements('refined') };
}

/** How many people could differ from each other at one level: the product of every item's groups. */
export function combinations(level: Level): bigint {
	return ITEMS.reduce((product, item) => product * BigInt(item[level].length), 1n);
}

/** A large whole number as the paper prints it: three significant digits, e.g. "3.94e86". */
export function scientific(value: bigint): string {
	const digits = value.toString();
	const [first, ...rest] = String(Math.round(Number(digits.slice(0, 6)) / 1000));
	return `${first}.${rest.join('')}e${digits.length - 1}`;
}

/** The statistics as lines of text: topics, totals, scales and combinations. */
export function report(): string {
	const rows = TOPICS.map(statisticsOf);
	const total = statisticsOf({ title: 'All', items: ITEMS });
	const line = ({ title, items, polar, refined }: Statistics) =>
		`${title.padEnd(40)}${[items, polar, refined].map((n) => String(n).padStart(8)).join('')}`;
	const scales = new Map<number, number>();
	for (const { codes } of ITEMS) scales.set(codes.length, (scales.get(codes.length) ?? 0) + 1);
	return [
		`${'Topic'.padEnd(40)}${['items', 'polar', 'refined'].map((name) => name.padStart(8)).join('')}`,
		...rows.map(line),
		line(total),
		'',
		'Items by number of codes: ' +
			[...scales]
				.sort(([a], [b]) => a - b)
				.map(([codes, items]) => `${items} of ${codes}`)
				.join(', ') +
			` (${CODE_COUNT} codes in all)`,
		`Combinations: polar ${scientific(combinations('polar'))}, refined ${scientific(combinations('refined'))}`
	].join('\n');
}

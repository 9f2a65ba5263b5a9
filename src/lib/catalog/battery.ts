import type { Topic, TopicId, Item, ItemId, Statement } from './types';

/** How an item may be answered, and which codes belong together. */
export interface Scale {
	readonly kind: Item['kind'];
	readonly layout: Item['layout'];
	readonly labels: Readonly<Record<number, string>>;
	readonly polar: readonly (readonly number[])[];
	readonly refined: readonly (readonly number[])[];
}

type Groups = readonly (readonly number[])[];

/**
 * A scale of labelled answers. Without `polar` (or `refined`) every code is a group of its own.
 * @param labels our wording by WVS code
 */
export function scale(
	kind: Item['kind'],
	labels: Readonly<Record<number, string>>,
	polar?: Groups
): Scale {
	const single = Object.keys(labels).map((code) => [Number(code)]);
	return { kind, layout: 'list', labels, polar: polar ?? single, refined: single };
}

/** The ten-point scale: only its ends have words. Groups 1–5 / 6–10 and 1–3 / 4–5 / 6–7 / 8–10. */
export function tenPoint(low: string, high: string): Scale {
	const labels: Record<number, string> = {};
	for (let code = 1; code <= 10; code++) labels[code] = String(code);
	labels[1] = low;
	labels[10] = high;
	return {
		kind: 'ordinal',
		layout: 'ten-point',
		labels,
		polar: [
			[1, 2, 3, 4, 5],
			[6, 7, 8, 9, 10]
		],
		refined: [
			[1, 2, 3],
			[4, 5],
			[6, 7],
			[8, 9, 10]
		]
	};
}

/** A four-point scale whose two halves are its polar groups. */
export function fourPoint(first: string, second: string, third: string, fourth: string): Scale {
	return scale('ordinal', { 1: first, 2: second, 3: third, 4: fourth }, [
		[1, 2],
		[3, 4]
	]);
}

/** An item before its battery's wording is applied; `Slots` are the words its sentences are made of. */
type Line<Slots> = { title: string; question?: string } & Slots;

export interface Battery<Slots> {
	/** Shown above every line of the battery. */
	leadIn?: string;
	scale: Scale;
	/** One sentence for each polar group, in the scale's order. */
	polar: (line: Line<Slots>) => readonly string[];
	/** One sentence for each refined group; left out where polar and refined groups are the same. */
	refined?: (line: Line<Slots>) => readonly string[];
	/** The battery's lines by item, in questionnaire order. `question` defaults to the title. */
	items: Readonly<Record<ItemId, Line<Slots>>>;
}

type Draft = Omit<Item, 'topic'>;

/**
 * The items of one battery: questions that share their answers and the pattern of their sentences.
 * @throws if a template gives more or fewer sentences than the scale has groups
 */
export function battery<Slots extends object>(spec: Battery<Slots>): Draft[] {
	const { scale } = spec;
	const options = Object.entries(scale.labels).map(([code, label]) => ({
		code: Number(code),
		label
	}));
	return Object.entries<Line<Slots>>(spec.items).map(([key, line]) => ({
		id: key as ItemId,
		title: line.title,
		leadIn: spec.leadIn ?? null,
		question: line.question ?? line.title,
		kind: scale.kind,
		layout: scale.layout,
		options,
		codes: options.map((option) => option.code),
		polar: statements(key, scale.polar, spec.polar(line)),
		refined: statements(key, scale.refined, (spec.refined ?? spec.polar)(line))
	}));
}

/** One item that belongs to no battery. */
export function single(
	id: ItemId,
	spec: {
		title: string;
		leadIn?: string;
		question: string;
		scale: Scale;
		polar: readonly string[];
		refined?: readonly string[];
	}
): Draft[] {
	const { title, question, polar, refined } = spec;
	return battery({
		leadIn: spec.leadIn,
		scale: spec.scale,
		polar: () => polar,
		refined: refined && (() => refined),
		items: { [id]: { title, question } }
	});
}

/** One of the 13 topics, and its items. */
export function topic(id: TopicId, title: string, ...batteries: Draft[][]): Topic {
	return { id, title, items: batteries.flat().map((draft) => ({ ...draft, topic: id })) };
}

function statements(id: string, groups: Groups, sentences: readonly string[]): Statement[] {
	if (groups.length !== sentences.length)
		throw new Error(`${id}: ${sentences.length} sentences for ${groups.length} groups of codes`);
	return groups.map((codes, index) => ({ codes, statement: sentences[index]! }));
}

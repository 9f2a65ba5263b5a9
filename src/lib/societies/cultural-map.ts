/**
 * The Inglehart–Welzel map: two dimensions, ten items. A person, or a country by its mean, stands at a weighted
 * sum of the ten items' values (Inglehart & Welzel 2005; the scoring itself comes with the aggregates).
 */
import type { ItemId } from '../catalog';

/** An item of the map: a question or, for two of them, a measure made of several. */
export interface MapItem {
	/** Its name in the survey's joint files, by which the scoring goes. */
	readonly variable: string;
	readonly label: string;
	/** Value of the item is a constant and, for each question, what its answer adds. */
	readonly constant: number;
	readonly parts: readonly MapPart[];
}

interface MapPart {
	readonly id: ItemId;
	readonly adds: (code: number) => number;
}

/** Survival (low) to self-expression (high), and traditional (low) to secular-rational (high). */
export type MapPoint = readonly [selfExpression: number, secular: number];

/** Position = intercept + for each item its value times its weight, on each axis. */
export interface Scoring {
	readonly intercept: MapPoint;
	readonly weights: Readonly<Record<string, MapPoint>>;
}

const itself = (code: number) => code;
const mentioned = (sign: 1 | -1) => (code: number) => (code === 1 ? sign : 0);
/** The aims "give people more say" and "protect free speech" are the post-materialist ones. */
const postmaterialist = (code: number) => (code === 2 || code === 4 ? 1 : 0);

const single = (variable: string, id: ItemId, label: string): MapItem => ({
	variable,
	label,
	constant: 0,
	parts: [{ id, adds: itself }]
});

export const MAP_ITEMS: readonly MapItem[] = [
	single('F063', 'Q164', 'Importance of God'),
	{
		variable: 'Y003',
		label: 'What children should learn: independence, determination, faith, obedience',
		constant: 0,
		parts: [
			{ id: 'Q8', adds: mentioned(1) },
			{ id: 'Q14', adds: mentioned(1) },
			{ id: 'Q15', adds: mentioned(-1) },
			{ id: 'Q17', adds: mentioned(-1) }
		]
	},
	single('F120', 'Q184', 'Abortion'),
	single('G006', 'Q254', 'National pride'),
	single('E018', 'Q45', 'More respect for authority'),
	{
		variable: 'Y002',
		label: 'Aims of the country: order, say, prices, free speech',
		constant: 1,
		parts: [
			{ id: 'Q154', adds: postmaterialist },
			{ id: 'Q155', adds: postmaterialist }
		]
	},
	single('A008', 'Q46', 'Happiness'),
	single('F118', 'Q182', 'Homosexuality'),
	single('E025', 'Q209', 'Signing a petition'),
	single('A165', 'Q57', 'Trust in most people')
];

/** The questions behind the ten items: 14 of them. */
export const MAP_QUESTIONS: readonly ItemId[] = MAP_ITEMS.flatMap(({ parts }) =>
	parts.map(({ id }) => id)
);

/** Is every question of the item among the answers? */
export function isAnswered(item: MapItem, answers: ReadonlyMap<ItemId, number>): boolean {
	return item.parts.every(({ id }) => answers.has(id));
}

/** The questions not answered, in the map's order. */
export function missingQuestions(answers: ReadonlyMap<ItemId, number>): ItemId[] {
	return MAP_QUESTIONS.filter((id) => !answers.has(id));
}

/**
 * Where someone stands who gave these answers.
 * @throws RangeError if one of the 14 questions is not among them
 */
export function pointOf(scoring: Scoring, answers: ReadonlyMap<ItemId, number>): MapPoint {
	return score(scoring, ({ id, adds }) => {
		const code = answers.get(id);
		if (code === undefined) throw new RangeError(`${id} is not answered`);
		return adds(code);
	});
}

function score({ intercept, weights }: Scoring, valueOf: (part: MapPart) => number): MapPoint {
	let [x, y] = intercept;
	for (const { variable, constant, parts } of MAP_ITEMS) {
		const value = parts.reduce((sum, part) => sum + valueOf(part), constant);
		x += value * weights[variable]![0];
		y += value * weights[variable]![1];
	}
	return [x, y];
}

/** What a class may see of itself: figures that are about five people or more, and change by five or more. */
import { TOPICS, ITEMS, itemOf, type TopicId, type ItemId, type Level } from '../catalog';
import { addsOf, Crowd, type ByLevel, type ManyItems } from './adds';
import type { HandIn } from './hand-in';
import { meanOf, type Mean } from './mean';
import { BANDS, KNOWN } from './stretches';
import { Board, GROUP, type People } from './stepped';

/** The machine beside what it is measured against, each as the mean of the people's shares of hits. */
export interface Overall {
	readonly machine: Mean;
	readonly world: Mean;
	readonly chance: Mean;
	/** The machine less the world's usual answer, person by person. */
	readonly ahead: Mean;
	/** The machine's share for each person, to the nearest twentieth, in ascending order. */
	readonly people: readonly number[];
}

export interface ClassFigures {
	/** People who handed in, and how many of them are in the figures by now. */
	readonly handedIn: number;
	readonly shown: number;
	/** Null under five people. */
	readonly overall: ByLevel<Overall> | null;
	/** Shares of hits while the machine knew at least `from` and fewer than `to` answers. */
	readonly known: readonly ({ readonly from: number; readonly to: number } & ByLevel<Mean>)[];
	readonly topics: readonly ({ readonly topic: TopicId } & ByLevel<Mean>)[];
	/** Of `n` people how many were guessed: never 0 and never `n`, which would tell of each of them. */
	readonly items: readonly ({ readonly itemId: ItemId; readonly n: number } & ByLevel<number>)[];
	/** Refined guesses by how sure the machine was of them, and how sure it was on average. */
	readonly bands: readonly {
		readonly from: number;
		readonly to: number;
		readonly confidence: number;
		readonly hits: Mean;
	}[];
	/** Of those who handed in with answers, how many gave each code; an item on which all agree is left out. */
	readonly answers: readonly {
		readonly itemId: ItemId;
		readonly n: number;
		/** In the order of the item's codes. */
		readonly counts: readonly number[];
	}[];
}

/**
 * The figures after a number of hand-ins.
 *
 * Whenever five more people have handed in, every figure is offered what each person's newest hand-in adds to it, and
 * takes it if that changes it by five people or more (`SteppedFigure`). So a hand-in that replaces another counts with the next
 * five, and which of the five handed in what cannot be told.
 * @param arrivals all hand-ins of one class, oldest first, replaced ones included
 */
export function figuresOf(arrivals: readonly HandIn[]): ClassFigures {
	const board = new Board();
	const crowd = new Crowd();
	const newest = new Map<string, HandIn>();
	let waiting = new Set<string>();
	let many = crowd.many;
	let shown = 0;
	for (const handIn of arrivals) {
		const earlier = newest.get(handIn.sender);
		crowd.set(handIn, earlier);
		newest.set(handIn.sender, handIn);
		waiting.add(handIn.sender);
		if (earlier || newest.size % GROUP !== 0) continue;
		const before = many;
		many = crowd.many;
		// Whose hand-in is the same adds the same, unless other items count now.
		if (!sameItems(before, many)) waiting = new Set(newest.keys());
		for (const sender of waiting) board.set(sender, addsOf(newest.get(sender)!, many));
		waiting = new Set();
		board.step();
		shown = newest.size;
	}
	return { handedIn: newest.size, shown, ...read((name) => board.people(name)) };
}

function sameItems(one: ManyItems, other: ManyItems): boolean {
	return (['common', 'counted'] as const).every(
		(kind) =>
			one[kind].size === other[kind].size && [...one[kind]].every((id) => other[kind].has(id))
	);
}

/** @param people what is shown of a figure */
function read(people: (name: string) => People): Omit<ClassFigures, 'handedIn' | 'shown'> {
	/** A figure that is shown, made into something; nothing for one that is not. */
	const shown = <Result>(name: string, make: (people: People) => Result): Result[] => {
		const own = people(name);
		return own.length > 0 ? [make(own)] : [];
	};
	const stretches = (kind: string, bounds: readonly number[]) =>
		bounds
			.slice(0, -1)
			.flatMap((from, index) =>
				shown(`${kind} ${index}`, (own) => ({ from, to: bounds[index + 1]!, own }))
			);
	return {
		overall: shown('overall', overallOf)[0] ?? null,
		known: stretches('known', KNOWN).map(({ own, ...ends }) => ({
			...ends,
			...levels(own, meanAt)
		})),
		topics: TOPICS.flatMap(({ id }) =>
			shown(`topic ${id}`, (own) => ({ topic: id, ...levels(own, meanAt) }))
		),
		items: ITEMS.flatMap(({ id }) =>
			shown(`item ${id}`, (own) => ({ itemId: id, n: own.length, ...levels(own, someHits) }))
		),
		bands: stretches('band', BANDS).map(({ own, ...ends }) => ({
			...ends,
			confidence: meanAt(own, 0).mean,
			hits: meanAt(own, 1)
		})),
		answers: ITEMS.flatMap(({ id }) => shown(`answer ${id}`, (own) => countsOf(id, own))).filter(
			({ counts }) => counts.filter((count) => count > 0).length > 1
		)
	};
}

function levels<Result>(
	people: People,
	make: (people: People, at: number) => Result
): ByLevel<Result> {
	return { polar: make(people, 0), refined: make(people, 1) };
}

const column = (people: People, at: number) => people.map((values) => values[at]!);
const meanAt = (people: People, at: number) => meanOf(column(people, at));

/** All or none is told as all or none but one. */
function someHits(people: People, at: number): number {
	const hits = column(people, at).filter((hit) => hit === 1).length;
	return Math.min(Math.max(hits, 1), people.length - 1);
}

function overallOf(people: People): ByLevel<Overall> {
	const at = (level: Level): Overall => {
		const shift = level === 'polar' ? 0 : 3;
		const own = people.map((values) => values.slice(shift, shift + 3));
		return {
			machine: meanAt(own, 0),
			world: meanAt(own, 1),
			chance: meanAt(own, 2),
			ahead: meanOf(own.map(([machine, world]) => machine! - world!)),
			people: column(own, 0).sort((one, other) => one - other)
		};
	};
	return { polar: at('polar'), refined: at('refined') };
}

function countsOf(itemId: ItemId, people: People): ClassFigures['answers'][number] {
	const given = column(people, 0);
	const counts = itemOf(itemId).codes.map((code) => given.filter((one) => one === code).length);
	return { itemId, n: given.length, counts };
}

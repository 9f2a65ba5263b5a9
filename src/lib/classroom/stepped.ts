/** Nothing is shown for fewer people than this, and nothing that is shown changes by fewer. */
export const GROUP = 5;

/** What people add to a figure, one line a person; nothing in it tells whose it is, or who came first. */
export type People = readonly (readonly number[])[];

/**
 * One figure of a class, as what each person adds to it. It is shown from five people on; after that it changes only when
 * what at least five people add has changed since, so that the difference between two showings is never the doing of
 * fewer. Until then it stays as it was.
 */
export class SteppedFigure {
	#shown: ReadonlyMap<string, readonly number[]> = new Map();

	/** What people add now, by their sender; people without anything to add are left out. */
	offer(next: ReadonlyMap<string, readonly number[]>): void {
		if (next.size >= GROUP && this.#changes(next) >= GROUP) this.#shown = next;
	}

	/** In order of size; empty under five people. */
	get people(): People {
		return [...this.#shown.values()].sort((one, other) => {
			const at = one.findIndex((value, index) => value !== other[index]);
			return at < 0 ? 0 : one[at]! - other[at]!;
		});
	}

	/** How many people add something else than what is shown. */
	#changes(next: ReadonlyMap<string, readonly number[]>): number {
		let changes = 0;
		for (const [sender, values] of next) if (!same(values, this.#shown.get(sender))) changes++;
		for (const sender of this.#shown.keys()) if (!next.has(sender)) changes++;
		return changes;
	}
}

function same(one: readonly number[], other: readonly number[] | undefined): boolean {
	return other !== undefined && one.every((value, index) => value === other[index]);
}

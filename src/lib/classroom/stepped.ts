/** Nothing is shown for fewer people than this, and nothing that is shown changes by fewer. */
export const GROUP = 5;

/** What people add to a figure, one line a person; nothing in it tells whose it is, or who came first. */
export type People = readonly (readonly number[])[];

/**
 * One figure of a class, as what each person adds to it. It is shown from five people on; after that it changes
 * only when what at least five people add has changed since, so that the difference between two showings is never
 * the doing of fewer. Until then it stays as it was.
 */
export class SteppedFigure {
	readonly #now = new Map<string, readonly number[]>();
	readonly #shown = new Map<string, readonly number[]>();
	/** Senders who add something else now than what is shown of them. */
	readonly #changed = new Set<string>();

	/** What a sender adds from now on; undefined for nothing any more. */
	set(sender: string, values: readonly number[] | undefined): void {
		if (values) this.#now.set(sender, values);
		else this.#now.delete(sender);
		if (same(values, this.#shown.get(sender))) this.#changed.delete(sender);
		else this.#changed.add(sender);
	}

	/** Shows what people add now, if there are enough of them and enough has changed. */
	step(): void {
		if (this.#now.size < GROUP || this.#changed.size < GROUP) return;
		for (const sender of this.#changed) {
			const values = this.#now.get(sender);
			if (values) this.#shown.set(sender, values);
			else this.#shown.delete(sender);
		}
		this.#changed.clear();
	}

	/** What is shown, in order of size; empty under five people. */
	get people(): People {
		return [...this.#shown.values()].sort((one, other) => {
			const at = one.findIndex((value, index) => value !== other[index]);
			return at < 0 ? 0 : one[at]! - other[at]!;
		});
	}
}

function same(one: readonly number[] | undefined, other: readonly number[] | undefined): boolean {
	if (!one || !other) return one === other;
	return one.every((value, index) => value === other[index]);
}

/** All figures of a class, by name. */
export class Board {
	readonly #figures = new Map<string, SteppedFigure>();
	/** The figures that a sender adds to. */
	readonly #names = new Map<string, readonly string[]>();

	/** What a sender adds to each figure from now on, by its name; to others nothing any more. */
	set(sender: string, adds: ReadonlyMap<string, readonly number[]>): void {
		for (const name of this.#names.get(sender) ?? [])
			if (!adds.has(name)) this.#figures.get(name)!.set(sender, undefined);
		for (const [name, values] of adds) {
			const figure = this.#figures.get(name) ?? new SteppedFigure();
			this.#figures.set(name, figure);
			figure.set(sender, values);
		}
		this.#names.set(sender, [...adds.keys()]);
	}

	step(): void {
		for (const figure of this.#figures.values()) figure.step();
	}

	/** What is shown of a figure. */
	people(name: string): People {
		return this.#figures.get(name)?.people ?? [];
	}
}

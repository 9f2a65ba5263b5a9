import { ITEMS } from '../catalog';
import { respondentsFile as words } from '../words';

/** What a file was taken for. */
export interface Taken {
	/** Between its columns. */
	readonly separator: string;
	readonly people: number;
	/** In how many countries of the catalog's list they live. */
	readonly countries: number;
	/** How many items somebody answered. */
	readonly items: number;
	/** What was taken for missing among answers and demographics, as it is written, most frequent first. */
	readonly missing: readonly Missing[];
}

export interface Missing {
	/** Without the spaces around it; '' for a blank field. */
	readonly written: string;
	readonly times: number;
}

/** Spellings that are shown; the others are counted. */
const SHOWN = 8;

/** What there is to say of a file before it is evaluated, in sentences without a file name: people, columns, missing values. */
export function sayTaken({ separator, people, countries, items, missing }: Taken): string[] {
	return [
		`${words.people(people, countries)}.`,
		words.columns(items, ITEMS.length, separator),
		words.missing(missing.slice(0, SHOWN), Math.max(missing.length - SHOWN, 0))
	];
}

/** Spellings that are told apart; a column of measures instead of codes would have thousands. */
const TOLD_APART = 1000;

/** Counts how missing values are written. */
export class MissingCounts {
	readonly #times = new Map<string, number>();

	add(written: string): void {
		const times = this.#times.get(written);
		if (times !== undefined) this.#times.set(written, times + 1);
		else if (this.#times.size < TOLD_APART) this.#times.set(written, 1);
		else this.#times.set('…', (this.#times.get('…') ?? 0) + 1);
	}

	counted(): Missing[] {
		const trimmed = new Map<string, number>();
		for (const [written, times] of this.#times)
			trimmed.set(written.trim(), (trimmed.get(written.trim()) ?? 0) + times);
		return [...trimmed]
			.map(([written, times]) => ({ written, times }))
			.sort((a, b) => b.times - a.times);
	}
}

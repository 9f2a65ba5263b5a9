/** What is kept here and cannot be gone on with: it is named and can be saved as it is and deleted, and nothing else. */
import { CATALOG_VERSION } from '../catalog';
import type { Run, WholeRun } from '../run/types';

export interface SetAside {
	readonly id: string;
	readonly why: 'damaged' | 'other questions';
	/** Where it is damaged, such as `answers.17.response`; empty where that cannot be said. */
	readonly at: string;
	/** As it was found: no field of it can be relied on. */
	readonly whole: WholeRun;
}

/** What is kept, parted. */
export interface Everything {
	/** Newest first. */
	readonly runs: WholeRun[];
	readonly aside: SetAside[];
}

/** All of it, whatever can be made of it. */
export function wholesOf({ runs, aside }: Everything): WholeRun[] {
	return [...runs, ...aside.map(({ whole }) => whole)];
}

/** Whether a run was put away; one set aside may say anything there, and what is not sure to be away is in sight. */
export function isAway(run: Run): boolean {
	return run.away === true;
}

/** All but what was put away when somebody else came to this device. */
export function inSight({ runs, aside }: Everything): Everything {
	return {
		runs: runs.filter(({ run }) => !isAway(run)),
		aside: aside.filter(({ whole }) => !isAway(whole.run))
	};
}

/** Whether a run says that it is about the questions of another version of the catalog. */
export function isOfOtherQuestions(run: unknown): boolean {
	const { catalogVersion } = (run ?? {}) as { catalogVersion?: unknown };
	return typeof catalogVersion === 'string' && catalogVersion !== CATALOG_VERSION;
}

/** @param placeOfFault where a run is damaged, or null */
export function parted(
	wholes: readonly WholeRun[],
	placeOfFault: (whole: WholeRun) => string | null
): Everything {
	const runs: WholeRun[] = [];
	const aside: SetAside[] = [];
	for (const whole of wholes) {
		const { id } = whole.run;
		const at = placeOfFault(whole);
		if (at !== null) aside.push({ id, why: 'damaged', at, whole });
		else if (isOfOtherQuestions(whole.run))
			aside.push({ id, why: 'other questions', at: '', whole });
		else runs.push(whole);
	}
	runs.sort((first, second) => second.run.createdAt - first.run.createdAt);
	return { runs, aside };
}

/** What was set aside, as text for a person who may be able to repair it: any of its fields may be wrong. */
export function asItIs(wholes: readonly WholeRun[]): string {
	return asText(wholes);
}

/** JSON of anything that a database can keep, in words where JSON has nothing for it. */
export function asText(content: unknown): string {
	const seen = new Set<unknown>();
	return JSON.stringify(
		content,
		(_key, value: unknown) => {
			if (typeof value === 'bigint') return `${value}`;
			if (typeof value !== 'object' || value === null) return value;
			if (seen.has(value)) return 'again';
			seen.add(value);
			if (value instanceof Map || value instanceof Set) return [...value];
			return value;
		},
		'\t'
	);
}

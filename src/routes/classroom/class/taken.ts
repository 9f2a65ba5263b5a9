import type { Outcome } from '$lib/classroom/receive';

/** What became of one code or file: of a file that holds no code, too. */
export type Taken = Outcome & {
	/** The file it was in; null for pasted and scanned codes. */
	readonly file: string | null;
};

/** A day in words: "27 November 2026". @param at milliseconds since 1970 */
export function day(at: number): string {
	return new Date(at).toLocaleDateString('en-GB', { dateStyle: 'long' });
}

/** What to call a run: the name given to it, or its class's, or the day it was begun. */
export function nameOf(run: {
	readonly name?: string;
	readonly createdAt: number;
	readonly classroom?: { readonly name: string };
}): string {
	return run.name || run.classroom?.name || `Answers of ${day(run.createdAt)}`;
}

/** One line of text without a letter nobody can see. @param longest characters, what is beyond is left out */
export function tidyName(name: string, longest: number): string {
	const plain = name
		.normalize('NFC')
		.replace(/[\p{C}\s]+/gu, ' ')
		.trim();
	return [...plain].slice(0, longest).join('').trim();
}

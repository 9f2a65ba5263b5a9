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
	const given = tidyName(run.name ?? '') || tidyName(run.classroom?.name ?? '');
	return given || `Answers of ${day(run.createdAt)}`;
}

/** The name of what may be damaged; empty where there is none that can be shown. */
export function nameAsFound(run: unknown): string {
	const { name } = (run ?? {}) as { readonly name?: unknown };
	return typeof name === 'string' ? tidyName(name, 80) : '';
}

/** Whether there is anything to be seen of it: not only marks, spaces and what has no width. */
const VISIBLE = /[^\p{M}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/u;
/** Of one character: Chromium finds no pictures by such a set at the end of a text. */
const BEFORE_JOINER = /^[\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}]$/u;
const AFTER_JOINER = /^[\p{L}\p{Extended_Pictographic}]/u;

/** The flags of England, Scotland and Wales are a black one and the letters of the country, which nobody sees. */
const FLAG = '\u{1F3F4}';
const FLAG_LETTERS = /^[\u{E0020}-\u{E007E}]+\u{E007F}$/u;
const UNSEEN = /[\u{E0020}-\u{E007E}]+\u{E007F}|[\p{C}\s]+/gu;

/**
 * One line of text without a letter nobody can see, such as those that turn the direction of what follows. The joiners
 * that Persian, Sinhala or a family of pictures need stay between what they join, and the letters of a flag behind it.
 * @param longest characters, as code points; what is beyond is left out, and no character is cut
 * @returns the empty text where nothing of it can be seen
 */
export function tidyName(name: string, longest = Infinity): string {
	const plain = name
		.normalize('NFC')
		.replace(UNSEEN, (found: string, at: number, whole: string) => {
			if (FLAG_LETTERS.test(found) && whole.slice(0, at).endsWith(FLAG)) return found;
			const joins =
				/^[\u200C\u200D]$/.test(found) &&
				BEFORE_JOINER.test([...whole.slice(Math.max(0, at - 2), at)].at(-1) ?? '') &&
				AFTER_JOINER.test(whole.slice(at + 1));
			return joins ? found : ' ';
		})
		.trim();
	return VISIBLE.test(plain) ? cut(plain, longest).trim() : '';
}

function cut(text: string, longest: number): string {
	if ([...text].length <= longest) return text;
	let kept = '';
	let length = 0;
	for (const character of charactersOf(text)) {
		length += [...character].length;
		if (length > longest) break;
		kept += character;
	}
	return kept;
}

/** What a reader takes for one character each; code points in a browser that cannot tell. */
function charactersOf(text: string): string[] {
	if (!('Segmenter' in Intl)) return [...text];
	return [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
}

/** The fixed short form: what is asked by default, and what the reasoner chooses from. */
import type { ItemId } from '../catalog';
import shipped from './short-form.json' with { type: 'json' };

/** What `npm run short-form` writes: items in the order to ask them, and how they were found. */
export interface ShortForm {
	/** Id of the reasoner it was found for. */
	readonly model: string;
	/** The file searched, its sha256 in hexadecimal, and how many people are in it. */
	readonly data: { readonly file: string; readonly sha256: string; readonly people: number };
	/** How many of them the search went by. */
	readonly people: number;
	readonly seed: number;
	/** What to type to get it again; the file is named without its folder. */
	readonly command: string;
	/** The warm questions it was found to follow; absent from a form found before there were any. */
	readonly after?: readonly ItemId[];
	/** Any first few of them are a short form, too. */
	readonly items: readonly ItemId[];
}

export const SHORT_FORM = shipped as ShortForm;

/**
 * The items from which the reasoner chooses the next: those of the short form as long as any is left, else all.
 * What the short form holds has told much about real people; among all items the reasoner would run after those it
 * only believes to tell much (docs/decisions.md).
 * @param open the items that may be asked
 */
export function choosable(
	open: readonly ItemId[],
	form: readonly ItemId[] = SHORT_FORM.items
): readonly ItemId[] {
	const telling = open.filter((id) => form.includes(id));
	return telling.length > 0 ? telling : open;
}

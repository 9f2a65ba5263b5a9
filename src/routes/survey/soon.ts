/** What is wanted soon after the first question and is no part of it: fetched once that stands, and not before. */
import type { ItemId } from '$lib/catalog';
import { withWords } from '$lib/words';

export const startCard = () => withWords(import('./StartCard.svelte'));
/** What the machine had thought. */
export const shown = () => withWords(import('./shown'));
const meanings = () => import('$lib/words/en/meanings');

/** Fetches all of it; what does not come now is asked for again when it is wanted. */
export function fetchSoon(): void {
	for (const part of [startCard, shown, meanings]) part().catch(() => {});
}

/** What is meant by a word of an item's question; null where none needs it, or where it does not come: the question stands without. */
export async function meaningOf(itemId: ItemId): Promise<string | null> {
	try {
		return (await meanings()).meanings[itemId] ?? null;
	} catch {
		return null;
	}
}

import type { ItemId } from '$lib/catalog';

/** What the person chose to look at, kept while they answer the question elsewhere; null for the preset. */
export const chosen = $state<{ itemId: ItemId | null; countries: readonly string[] | null }>({
	itemId: null,
	countries: null
});

import type { ItemId } from '$lib/catalog';
import type { Release } from '$lib/classroom/release';
import { soonOf, topicsOf } from '$lib/classroom/views';

/** What stands on the projector at a time. */
export type Page =
	| {
			readonly kind:
				| 'overall'
				| 'nothing'
				| 'bet'
				| 'who'
				| 'chatbots'
				| 'soon'
				| 'topics'
				| 'questions'
				| 'sure'
				| 'worse'
				| 'rival';
	  }
	| { readonly kind: 'ours'; readonly itemId: ItemId };

/** The pages that a release has something to show on, in the order of a lesson. Which they are never depends on what was answered. */
export function pagesOf(release: Release): Page[] {
	const { overall, bet, who, chatbots, questions, sure } = release;
	const guessed = questions.filter(({ guessed: told }) => told.refined !== null);
	const pages: Page[] = [{ kind: overall ? 'overall' : 'nothing' }];
	if (bet && overall) pages.push({ kind: 'bet' });
	if (who && overall) pages.push({ kind: 'who' });
	if (chatbots && overall) pages.push({ kind: 'chatbots' });
	if (topicsOf(release).length > 1) pages.push({ kind: 'topics' });
	if (guessed.length >= 6) pages.push({ kind: 'questions' });
	if (soonOf(release).length > 1) pages.push({ kind: 'soon' });
	if (sure.some((band) => band !== null)) pages.push({ kind: 'sure' });
	for (const { itemId, ours } of questions) if (ours) pages.push({ kind: 'ours', itemId });
	pages.push({ kind: 'worse' }, { kind: 'rival' });
	return pages;
}

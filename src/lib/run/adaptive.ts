/** How an adaptive run goes on. */
import { SHORT_FORM } from './short-form';
import type { Gain } from '../reasoner/weigh';
import { candidates, lengthOf } from './order';
import type { ItemId } from '../catalog';
import type { Responses, Run } from './types';

/** Whether a run is to choose another item once all it has asked have a response. */
export function wantsMore(run: Run, responses: Responses): boolean {
	return run.order === 'adaptive' && (run.asked ?? []).length < lengthOf(run, responses);
}

/**
 * The run with one more item asked, which is then the one on the screen.
 * @param chosen the reasoner's choice; null where it could not choose, and the short form goes on
 */
export function withAsked(run: Run, responses: Responses, chosen: Gain | null): Run {
	const itemId = chosen?.itemId ?? fallback(candidates(run, responses));
	if (!itemId) return { ...run, current: null };
	return {
		...run,
		current: itemId,
		asked: [...(run.asked ?? []), itemId],
		...(chosen &&
			!run.opening?.includes(itemId) && {
				reasons: { ...run.reasons, [itemId]: chosen.clarifies }
			})
	};
}

/** The next item of the short form; when none is left there, the next of the questionnaire. */
function fallback(open: readonly ItemId[]): ItemId | undefined {
	return SHORT_FORM.items.find((id) => open.includes(id)) ?? open[0];
}

/** Why an item of an adaptive run was asked, as far as the run remembers. */
export type Reason =
	| { readonly by: 'opening' }
	| { readonly by: 'reasoner'; readonly clarifies: readonly ItemId[] }
	| { readonly by: 'short-form' }
	| { readonly by: 'questionnaire' };

/** @returns null for an item that the run did not choose */
export function reasonFor(run: Run, itemId: ItemId): Reason | null {
	if (!run.asked?.includes(itemId)) return null;
	const clarifies = run.reasons?.[itemId];
	if (clarifies) return { by: 'reasoner', clarifies };
	if (run.opening?.includes(itemId)) return { by: 'opening' };
	return { by: SHORT_FORM.items.includes(itemId) ? 'short-form' : 'questionnaire' };
}

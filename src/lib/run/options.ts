/** Which options of an item are put before a person, and in what order: not always the codes', which is the model's. */
import type { Item, ItemId } from '../catalog';
import { CHOICES } from '../catalog/instructions';
import type { Responses } from './types';

/**
 * Codes of "hard to say", which interviewers do not offer: it stands last. In the battery on immigration agreement
 * stands first, as everywhere else in the survey.
 */
const ORDER: Readonly<Record<ItemId, readonly number[]>> = {
	Q119: [1, 2, 3, 4, 0],
	...Object.fromEntries(
		Array.from({ length: 8 }, (_, line) => [`Q${122 + line}`, [2, 0, 1]] as const)
	)
};

/** The item of the first choice, by that of the second among the same aims. */
const FIRST_CHOICE: ReadonlyMap<ItemId, ItemId> = new Map(
	CHOICES.map(([first, second]) => [second, first])
);

/**
 * Positions of the options shown, in the order shown. A second choice is asked without the first, unless that is what
 * was answered before.
 * @param responses of the person; none where the first choice may be another by now
 */
export function shownOptions({ id, codes }: Item, responses: Responses = new Map()): number[] {
	const before = FIRST_CHOICE.get(id);
	const first = before && responses.get(before);
	const given = responses.get(id);
	const taken =
		first?.kind === 'option' && !(given?.kind === 'option' && given.code === first.code)
			? first.code
			: null;
	return (ORDER[id] ?? codes).filter((code) => code !== taken).map((code) => codes.indexOf(code));
}

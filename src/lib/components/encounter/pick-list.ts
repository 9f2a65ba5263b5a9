/** A list to pick from, as it is put before a person: fetched only where one is asked. */
import { itemOf, type ItemId } from '$lib/catalog';
import { MOST_NAMED, NAMED } from '$lib/catalog/instructions';
import { chanceToBePicked, isPick, isRight, likeliest, overlapOf } from '$lib/run/lists';
import type { Response, Responses, Seal } from '$lib/run/types';
import { pickList as words } from '$lib/words';
import PickUpTo from './PickUpTo.svelte';
import type { Thought } from './guess';
import type { Put } from './put';
import type { Choice } from './types';

/** @param ids the items of the list */
export function pickListOf(ids: readonly ItemId[], responses: Responses = new Map()): Put {
	const items = ids.map(itemOf);
	const labels = items.map(({ question }) => question);
	return {
		question: words.question,
		layout: 'list',
		labels,
		options: [...items.keys()],
		saved: savedOf(ids, responses),
		picks: { List: PickUpTo, most: MOST_NAMED },
		said: (choice) =>
			new Map(
				items.map(({ id, codes }, place): [ItemId, Response] => [id, saidOf(choice, place, codes)])
			)
	};
}

/** What the machine had thought of it. */
export function thoughtOnList(ids: readonly ItemId[]): Thought {
	const labels = ids.map((id) => itemOf(id).question);
	const chances = (seals: readonly Seal[]) =>
		seals.map(({ itemId, probabilities }) => chanceToBePicked(itemId, probabilities));
	return {
		guess: (answers, seals) => {
			const mine = answers.flatMap(({ firstResponse }, place) =>
				isPick(firstResponse) ? place : []
			);
			if (mine.length === 0) return null;
			const shares = chances(seals);
			const overlap = overlapOf(mine, shares);
			return {
				shares,
				first: likeliest(shares, mine.length),
				verdict: isRight(overlap) ? 'knew' : 'surprised',
				told: words.told(overlap.same, overlap.picked)
			};
		},
		likeliest: (seals) =>
			words.picks(likeliest(chances(seals), MOST_NAMED).map((place) => labels[place]!))
	};
}

/** What was picked, in words; null where it was passed. */
export function picksText(responses: Responses): string {
	return words.picks(
		[...responses].flatMap(([id, response]) => (isPick(response) ? itemOf(id).question : []))
	);
}

function saidOf(choice: Choice, place: number, codes: readonly number[]): Response {
	if (choice.kind === 'dont-know' || choice.kind === 'refused') return { kind: choice.kind };
	const picked = choice.kind === 'picked' && choice.positions.includes(place);
	return { kind: 'option', code: codes.find((code) => (code === NAMED) === picked)! };
}

/** Where only some were answered, one by one, the picks among them. */
function savedOf(ids: readonly ItemId[], responses: Responses): Choice | null {
	const given = ids.flatMap((id) => responses.get(id) ?? []);
	const [first] = given;
	if (!first) return null;
	if (first.kind !== 'option' && given.every(({ kind }) => kind === first.kind)) return first;
	const positions = ids.flatMap((id, place) => (isPick(responses.get(id)) ? place : []));
	return { kind: 'picked', positions };
}

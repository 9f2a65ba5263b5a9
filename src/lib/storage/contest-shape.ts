/** What an export file may hold of contests with language models; docs/file-format.md says it in words. */
import * as v from 'valibot';
import { itemOf, type ItemId } from '../catalog';
import { LONGEST_LIST } from './limits';
import {
	demographics,
	distinct,
	distribution,
	hexadecimal,
	isDistributionOver,
	itemId,
	moment,
	nameShape,
	whole
} from './shape-parts';

const answerThen = v.pipe(
	v.strictObject({ itemId, code: v.number() }),
	v.check(({ itemId, code }) => itemOf(itemId).codes.includes(code), 'not a code of its item')
);
const answersThen = v.pipe(
	v.array(answerThen),
	v.check((answers) => distinct(answers.map(({ itemId }) => itemId)), 'an item twice')
);
const guess = v.pipe(
	v.strictObject({
		itemId,
		probabilities: v.nullable(distribution)
	}),
	v.check(
		({ itemId, probabilities }) =>
			probabilities === null || isDistributionOver(itemId, probabilities),
		'not a distribution over its item’s codes'
	)
);
const rival = v.strictObject({
	id: hexadecimal(16),
	kind: v.picklist(['chat', 'server', 'tab', 'browser']),
	name: nameShape,
	addedAt: moment,
	promptVersion: v.pipe(v.string(), v.regex(/^[a-z0-9._-]{1,40}$/i)),
	guesses: v.array(guess),
	refused: whole(0, LONGEST_LIST)
});

const contest = v.pipe(
	v.strictObject({
		id: hexadecimal(16),
		createdAt: moment,
		seed: whole(0, 2 ** 32 - 1),
		beside: v.optional(v.literal(true)),
		told: answersThen,
		demographics,
		heldOut: v.pipe(answersThen, v.minLength(1)),
		machine: v.nullable(
			v.strictObject({
				modelId: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9._-]{0,63}$/i)),
				guesses: v.array(guess)
			})
		),
		rivals: v.pipe(
			v.array(rival),
			v.maxLength(LONGEST_LIST),
			v.check((rivals) => distinct(rivals.map(({ id }) => id)), 'a rival twice')
		)
	}),
	v.check(({ told, heldOut }) => {
		const known = new Set(told.map(({ itemId }) => itemId));
		return heldOut.every(({ itemId }) => !known.has(itemId));
	}, 'an answer both told and held out'),
	v.check(({ heldOut, machine, rivals }) => {
		const asked = heldOut.map(({ itemId }) => itemId).join();
		const all = [...rivals, ...(machine ? [machine] : [])];
		return all.every(
			({ guesses }) => guesses.map(({ itemId }: { itemId: ItemId }) => itemId).join() === asked
		);
	}, 'guesses at other questions')
);

export const contestsShape = v.pipe(
	v.array(contest),
	v.maxLength(LONGEST_LIST),
	v.check((contests) => distinct(contests.map(({ id }) => id)), 'a contest twice')
);

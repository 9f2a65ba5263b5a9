/** What an export file may hold, to the last field; docs/file-format.md says it in words. */
import * as v from 'valibot';
import { CATALOG_VERSION, TOPICS, ITEMS, itemOf, type TopicId, type ItemId } from '../catalog';
import type { Response } from '../run/types';
import { contestsShape } from './contest-shape';
import {
	demographics,
	distinct,
	distribution,
	hexadecimal,
	isDistributionOver,
	itemId,
	moment,
	nameShape,
	plain,
	whole
} from './shape-parts';

const response: v.GenericSchema<unknown, Response> = v.variant('kind', [
	v.strictObject({ kind: v.literal('option'), code: v.number() }),
	v.strictObject({ kind: v.literal('dont-know') }),
	v.strictObject({ kind: v.literal('refused') })
]);
/** Whether a response is one that an item takes. */
const answerTo = (itemId: ItemId) => (given: Response) =>
	given.kind !== 'option' || itemOf(itemId).codes.includes(given.code);
/** A BCP 47 tag, as far as it can be told from other text. */
const language = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i));
const answer = v.pipe(
	v.strictObject({
		itemId,
		response,
		answeredAt: moment,
		firstResponse: response,
		sealed: v.boolean(),
		seen: v.boolean(),
		language,
		changedAt: v.nullable(moment)
	}),
	v.check(
		({ itemId, response, firstResponse }) => [response, firstResponse].every(answerTo(itemId)),
		'not a code of its item'
	)
);

const seen = v.strictObject({ itemId, seenAt: moment });

const retest = v.pipe(
	v.strictObject({ itemId, response, answeredAt: moment, language }),
	v.check(({ itemId, response }) => answerTo(itemId)(response), 'not a code of its item')
);

const boldReply = v.pipe(
	v.strictObject({
		itemId,
		side: whole(0, 3),
		share: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
		me: v.boolean(),
		repliedAt: moment
	}),
	v.check(({ itemId, side }) => side < itemOf(itemId).polar.length, 'not a statement of its item')
);

const seal = v.pipe(
	v.strictObject({
		itemId,
		modelId: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9._-]{0,63}$/i)),
		known: whole(0, ITEMS.length),
		probabilities: distribution,
		fromDemographics: v.nullable(distribution),
		country: v.nullable(v.pipe(v.string(), v.regex(/^([A-Z]{3}|other)$/))),
		sealedAt: moment,
		nonce: hexadecimal(32),
		hash: v.nullable(hexadecimal(64))
	}),
	v.check(
		({ itemId, probabilities, fromDemographics }) =>
			[probabilities, fromDemographics ?? probabilities].every((shares) =>
				isDistributionOver(itemId, shares)
			),
		'not a distribution over its item’s codes'
	)
);

/** Every list of records with an item has each item once. */
const once = <T extends { itemId: ItemId }>(records: T[]) =>
	distinct(records.map(({ itemId }) => itemId));
const items = v.pipe(v.array(itemId), v.check(distinct, 'an item twice'));

/** A run of this catalog's questions. */
export const runShape = v.pipe(
	v.strictObject({
		id: hexadecimal(32),
		name: v.optional(nameShape),
		createdAt: moment,
		catalogVersion: v.literal(CATALOG_VERSION),
		order: v.picklist(['short-form', 'adaptive', 'questionnaire', 'random', 'list']),
		length: whole(1, ITEMS.length),
		categories: v.pipe(
			v.array(v.picklist(TOPICS.map(({ id }): TopicId => id))),
			v.check(distinct, 'a topic twice')
		),
		reveal: v.picklist(['each', 'end']),
		leftOut: v.optional(items),
		items: v.optional(items),
		seed: whole(0, 2 ** 32 - 1),
		current: v.nullable(itemId),
		demographics,
		opening: v.optional(items),
		lists: v.optional(v.literal(true)),
		bet: v.optional(whole(0, ITEMS.length)),
		asked: v.optional(items),
		reasons: v.optional(v.pipe(plain, v.record(itemId, items))),
		contests: v.optional(contestsShape),
		answers: v.pipe(v.array(answer), v.check(once, 'two answers to one item')),
		seals: v.pipe(v.array(seal), v.check(once, 'two seals of one item')),
		seen: v.pipe(v.array(seen), v.check(once, 'an item twice')),
		retests: v.pipe(v.array(retest), v.check(once, 'an item twice')),
		bold: v.pipe(v.array(boldReply), v.check(once, 'an item twice'))
	}),
	v.check(
		({ answers, seals }) =>
			answers.every(
				({ itemId, sealed }) => !sealed || seals.some((seal) => seal.itemId === itemId)
			),
		'an answer that says it was sealed, without its seal'
	),
	v.check(
		({ order, items: listed }) => (order === 'list') === (listed !== undefined),
		'a list that is not its order'
	),
	v.check(
		({ answers, retests }) =>
			retests.every(({ itemId }) => answers.some((first) => first.itemId === itemId)),
		'a second answer without a first'
	)
);

const records = v.pipe(
	v.array(v.looseObject({ itemId: v.pipe(v.string(), v.minLength(1), v.maxLength(20)) })),
	v.check((records) => distinct(records.map(({ itemId }) => itemId)), 'an item twice')
);

/**
 * A run about other questions, of an earlier or a later version of the catalog: as much of it as must hold for it to be kept
 * and written again as it is. Nothing else may be made of it.
 */
export const otherRunShape = v.looseObject({
	id: hexadecimal(32),
	name: v.optional(nameShape),
	createdAt: moment,
	catalogVersion: v.pipe(
		v.string(),
		v.regex(/^[a-z0-9][a-z0-9._-]{0,39}$/i),
		v.notValue(CATALOG_VERSION)
	),
	answers: records,
	seals: records,
	seen: records,
	retests: records,
	bold: records
});

export type FileRun = v.InferOutput<typeof runShape>;

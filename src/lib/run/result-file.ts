/** A run's result as a file of its own, for the person to keep or to hand in. */
import * as v from 'valibot';
import { CATALOG_VERSION, TOPICS, isItemId, itemOf, type ItemId, type Level } from '../catalog';
import { readJson } from '../read-json';
import { SpokenError, type Said } from '../spoken-error';
import { isItem, type Scored, type ScoredItem } from './score';
import { lines } from './scorecard';
import { sha256 } from './sha256';
import type { Responses } from './types';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const level = v.object({
	/** Of the machine, over all scored answers. */
	hits: count,
	/** The baselines on the items they were available for, and the machine on the same. */
	baselines: v.array(
		v.object({
			baseline: v.picklist(['chance', 'world', 'country', 'demographics']),
			hits: v.pipe(v.number(), v.minValue(0)),
			machineHits: count,
			n: count
		})
	)
});
const item = v.pipe(v.string(), v.check(isItemId, 'this is not an item of the catalog'));
const scoredAnswer = v.object({
	item,
	/** What was answered first. */
	code: v.number(),
	changed: v.boolean(),
	/** What the machine thought, over the item's codes, and how many answers it knew. */
	probabilities: v.array(share),
	known: count,
	model: v.string(),
	/** Of the seal, in hexadecimal. */
	hash: v.nullable(v.string())
});
const answers = v.object({
	/** What holds now, by item. */
	responses: v.pipe(
		v.record(item, v.number()),
		v.rawCheck(({ dataset, addIssue }) => {
			if (!dataset.typed) return;
			for (const [id, code] of Object.entries(dataset.value))
				// An item that is not in the catalog has been named as such already.
				if (isItemId(id) && !itemOf(id).codes.includes(code))
					addIssue({ message: `${id} has no answer ${code}` });
		})
	),
	scored: v.array(scoredAnswer)
});
const content = v.object({
	type: v.literal('value-mirror-result'),
	version: v.literal(1),
	catalog: v.literal(CATALOG_VERSION),
	/** Of the reasoners that made the sealed guesses. */
	models: v.array(v.string()),
	answered: count,
	skipped: count,
	scored: count,
	polar: level,
	refined: level,
	/** Scored answers and the machine's hits by topic, only of topics with any. */
	topics: v.array(
		v.object({
			topic: v.picklist(TOPICS.map(({ id }) => id)),
			n: count,
			polar: count,
			refined: count
		})
	),
	/** Null where the person kept them for themselves. */
	answers: v.nullable(answers)
});
const file = v.object({ ...content.entries, checksum: v.string() });

export type ResultFile = v.InferOutput<typeof file>;
type Content = v.InferOutput<typeof content>;

const messages = {
	notJson: () => 'This is not a result file of Value Mirror: it is not JSON.',
	otherCatalog: () =>
		'This result is of another catalog of questions. Open it with the version of Value Mirror that made it.',
	otherShape: ({ where, problem }: { where: string; problem: string }) =>
		`This is not a result file this version can read (at ${where}: ${problem}).`,
	changed: () => 'This result file was changed or damaged after it was saved. Save it again.',
	withoutAnswers: () =>
		'This result file is without the answers. Ask for one that was saved with them.'
};

/** A result file that cannot be used; the message says why. */
export class ResultFileError extends SpokenError {
	override readonly name = 'ResultFileError';

	constructor(...said: Said<typeof messages>) {
		super(messages, said);
	}
}

/**
 * The result of a run. Demographics are never part of it, nor is anything else about the person.
 * @param withAnswers whether what the person answered goes into it
 */
export async function resultFile(
	responses: Responses,
	scored: readonly Scored[],
	withAnswers: boolean
): Promise<ResultFile> {
	const given = [...responses].flatMap(([id, response]): [ItemId, number][] =>
		response.kind === 'option' ? [[id, response.code]] : []
	);
	const body: Content = {
		type: 'value-mirror-result',
		version: 1,
		catalog: CATALOG_VERSION,
		models: [...new Set(scored.flatMap(({ seals }) => seals.map(({ modelId }) => modelId)))],
		answered: given.length,
		skipped: responses.size - given.length,
		scored: scored.length,
		polar: levelOf(scored, 'polar'),
		refined: levelOf(scored, 'refined'),
		topics: topicsOf(scored),
		answers: withAnswers
			? { responses: Object.fromEntries(given), scored: scored.filter(isItem).map(scoredOf) }
			: null
	};
	return { ...body, checksum: checksumOf(body) };
}

/**
 * Reads a result file.
 * @param text JSON
 * @throws ResultFileError if it is none, is of another version or catalog, or was changed since it was saved
 */
export async function parseResultFile(text: string): Promise<ResultFile> {
	const whole = readJson(text, file, {
		notJson: () => new ResultFileError('notJson'),
		otherShape: (path, { message }) =>
			path === 'catalog'
				? new ResultFileError('otherCatalog')
				: new ResultFileError('otherShape', { where: path ?? 'the top', problem: message })
	});
	const { checksum, ...body } = whole;
	if (checksumOf(body) !== checksum) throw new ResultFileError('changed');
	return whole;
}

/** SHA-256 of the content's JSON, its keys in the order in which `content` lists them. */
function checksumOf(body: Content): string {
	return sha256(JSON.stringify(v.parse(content, body)));
}

function levelOf(scored: readonly Scored[], level: Level): Content['polar'] {
	return {
		hits: scored.filter(({ hits }) => hits[level].machine === 1).length,
		baselines: lines(scored, level).map(({ baseline, hits, machineHits, n }) => ({
			baseline,
			hits,
			machineHits,
			n
		}))
	};
}

function topicsOf(scored: readonly Scored[]): Content['topics'] {
	return TOPICS.flatMap(({ id }) => {
		const own = scored.filter(({ item }) => item.topic === id);
		const hitsAt = (level: Level) => own.filter(({ hits }) => hits[level].machine === 1).length;
		return own.length === 0
			? []
			: { topic: id, n: own.length, polar: hitsAt('polar'), refined: hitsAt('refined') };
	});
}

function scoredOf({
	item,
	code,
	changed,
	seals: [seal]
}: ScoredItem): v.InferOutput<typeof scoredAnswer> {
	return {
		item: item.id,
		code,
		changed,
		probabilities: [...seal!.probabilities],
		known: seal!.known,
		model: seal!.modelId,
		hash: seal!.hash
	};
}

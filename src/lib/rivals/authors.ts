/**
 * The form in which the paper's authors ask language models: all probes of a person in one prompt, each a group of statements
 * of which one is to be chosen, and an answer in JSON. Structure and parsing follow their published code; the template's words are not
 * public, so these are ours.
 */
import { mean } from 'd3-array';
import { codeOffset, CODE_COUNT, itemIndex, type Item, type Level } from '../catalog';
import type { Prediction, Reasoner } from '../reasoner/types';
import { seedOf } from './as-reasoner';
import { isRefusal } from './letters';
import { demographicLines, linesOf, type Shown } from './prompt';
import { AUTHORS } from './texts';

/** Asks a model for text. @param attempt 0 for the first, which is asked at temperature 0; 1 and more for others */
export type Say = (text: string, attempt: number) => Promise<string>;

/** So often a model is asked where its answer does not name a statement of every group; the authors ask until it does. */
const ATTEMPTS = 3;

/** Name of a group's statement, both counted from 0. */
const nameOf = (group: number, statement: number) => `NSG${group + 1}_s${statement + 1}`;

/** @param level of the statements, those known and the new ones alike */
export function authorsPrompt(shown: Shown, probes: readonly Item[], level: Level): string {
	const ids = probes.map(({ id }) => id);
	const known = [...demographicLines(shown), ...linesOf(shown, ids, level)];
	const groups = probes.map((item, group) => [
		`new statement group ${group + 1} (NSG${group + 1})`,
		item[level].map(({ statement }, place) => ({ [nameOf(group, place)]: statement }))
	]);
	return [
		AUTHORS.known,
		...known.map((line) => `# ${line}`),
		'',
		AUTHORS.groups,
		JSON.stringify(Object.fromEntries(groups), null, 4),
		'',
		AUTHORS.task
	].join('\n');
}

/**
 * What a reply chooses of each group. Read by the names alone, which say their group: a fence, a word around them or a missing
 * bracket change nothing, and no name can be taken for another group's.
 * @returns places in the items' groups; null where none is chosen, or two
 */
export function authorsChoices(
	reply: string,
	probes: readonly Item[],
	level: Level
): (number | null)[] {
	const named = [...reply.matchAll(/"choice"\s*:\s*"\s*NSG(\d{1,3})_s(\d{1,2})\b/gi)].map(
		([, group, place]) => ({ group: Number(group) - 1, place: Number(place) - 1 })
	);
	return probes.map((item, group) => {
		const places = new Set(named.filter((each) => each.group === group).map(({ place }) => place));
		const [place] = places;
		return places.size === 1 && item[level][place!] ? place! : null;
	});
}

/** What a model made of a person's probes. */
export interface AuthorsReply {
	/** One for each probe, as `authorsChoices` has them. */
	readonly choices: readonly (number | null)[];
	/** Whether it turned the whole prompt down in words. */
	readonly refused: boolean;
	/** How often it was asked. */
	readonly attempts: number;
}

/** Asks until every group has its statement, three times at most; of several attempts the fullest counts. */
async function replyOf(
	say: Say,
	text: string,
	probes: readonly Item[],
	level: Level
): Promise<AuthorsReply> {
	let best: AuthorsReply | null = null;
	const chosen = ({ choices }: AuthorsReply) => choices.filter((place) => place !== null).length;
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		const said = await say(text, attempt);
		const choices = authorsChoices(said, probes, level);
		const none = choices.every((place) => place === null);
		const reply = { choices, refused: none && isRefusal(said), attempts: attempt + 1 };
		if (!best || chosen(reply) > chosen(best)) best = reply;
		best = { ...best, attempts: reply.attempts };
		if (chosen(best) === probes.length) break;
	}
	return best!;
}

/**
 * A model as a reasoner for probes: of each it chooses one group of codes, told from within which nothing. Where it chose none the
 * prediction holds zeros: no distribution.
 * @param onReply told of every person, one after another
 * @throws RivalError, while predicting
 */
export function authorsReasoner(
	id: string,
	say: Say,
	probes: readonly Item[],
	level: Level,
	onReply: (reply: AuthorsReply) => void
): Reasoner {
	return {
		id,
		async predict(profiles) {
			const predictions: Prediction[] = [];
			for (const profile of profiles) {
				const text = authorsPrompt({ ...profile, seed: seedOf(profile) }, probes, level);
				const reply = await replyOf(say, text, probes, level);
				onReply(reply);
				const prediction = new Float32Array(CODE_COUNT);
				for (const [index, place] of reply.choices.entries()) {
					if (place === null) continue;
					const item = probes[index]!;
					const { codes } = item[level][place]!;
					for (const code of codes)
						prediction[codeOffset(itemIndex(item.id)) + item.codes.indexOf(code)] =
							1 / codes.length;
				}
				predictions.push(prediction);
			}
			return predictions;
		}
	};
}

/** What can be told of many replies but their score: of choices asked for, not of prompts. */
export function authorsConduct(
	replies: Readonly<Record<Level, readonly AuthorsReply[]>>,
	probes: readonly Item[]
) {
	const all = (['polar', 'refined'] as const).flatMap((level) =>
		replies[level].flatMap(({ choices, refused }) =>
			choices.map((place, index) => ({ place, refused, groups: probes[index]![level].length }))
		)
	);
	const answered = all.filter(({ place }) => place !== null);
	return {
		asked: all.length,
		refused: all.filter(({ refused }) => refused).length,
		unreadable: all.filter(({ place, refused }) => place === null && !refused).length,
		firstOption: mean(answered, ({ place }) => Number(place === 0)) ?? null,
		firstByChance: mean(answered, ({ groups }) => 1 / groups) ?? null,
		// A group is listed in one order only, and a choice says nothing of how sure.
		firstAveraged: null,
		onLetters: null
	};
}

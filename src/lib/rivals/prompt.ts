/** What a language model is told about a person, and asked. Pure: the same person gives the same prompt. */
import {
	DEMOGRAPHICS,
	itemOf,
	type DemographicCode,
	type DemographicId,
	type Item,
	type ItemId,
	type Level,
	type Option
} from '../catalog';
import { questionText } from '../catalog/texts';
import { random, sample } from '../random';
import type { Profile } from '../reasoner/types';
import { PROMPT_VERSION, TEXTS } from './texts';
import type { Prompt, PromptOption } from './types';

/** In which order a question lists its options. */
export type OptionOrder = 'forwards' | 'backwards';

/** What is shown of a person. */
export interface Shown extends Profile {
	/** Decides the order of their lines; nothing else. */
	readonly seed: number;
}

const LETTERS = 'ABCDEFGHIJ';

/** An option in words; of a ten-point scale its number, and what an end of the scale means. */
export function optionLabel(item: Item, { code, label }: Option): string {
	if (item.layout !== 'ten-point') return label;
	return label === String(code) ? label : `${code} (${label})`;
}

/** The statement that an answer makes, as people read it. @throws RangeError for a code that the item has not */
export function statementOf(item: Item, code: number, level: Level = 'refined'): string {
	const found = item[level].find(({ codes }) => codes.includes(code));
	if (!found) throw new RangeError(`${item.id} has no answer ${code}`);
	return found.statement;
}

/** What a person said about themselves, a line each. */
export function demographicLines({ demographics }: Profile): string[] {
	return DEMOGRAPHICS.flatMap(({ id, label, options }) => {
		const given: DemographicCode | undefined = demographics[id satisfies DemographicId];
		const option = options.find(({ code }) => code === given);
		return option ? `${label}: ${option.label}` : [];
	});
}

/**
 * What is told about a person: one statement a line, in an order that only the seed decides.
 * @param asked items that must not be given away: they are left out whatever is shown
 */
export function linesOf(
	shown: Shown,
	asked: readonly ItemId[],
	level: Level = 'refined'
): string[] {
	const ids = [...shown.responses.keys()].filter((id) => !asked.includes(id)).sort();
	return sample(ids, ids.length, random(shown.seed)).map((id) =>
		statementOf(itemOf(id), shown.responses.get(id)!, level)
	);
}

/**
 * The beginning that all questions about a person share.
 * @param asked items that must not be given away
 */
export function startOf(shown: Shown, asked: readonly ItemId[], task: string): string {
	const statements = linesOf(shown, asked).map((line) => `- ${line}`);
	const who = demographicLines(shown).map((line) => `- ${line}`);
	return [
		...(statements.length > 0 ? [TEXTS.about, '', ...statements] : [TEXTS.aboutNobody]),
		...(who.length > 0 ? ['', TEXTS.whoTheyAre, ...who] : []),
		'',
		task,
		''
	].join('\n');
}

/** The options of an item under their letters. */
export function lettered(item: Item, order: OptionOrder = 'forwards'): PromptOption[] {
	const options = order === 'forwards' ? item.options : item.options.toReversed();
	return options.map(({ code }, place) => ({ letter: LETTERS[place]!, code }));
}

function optionLines(item: Item, options: readonly PromptOption[]): string[] {
	return options.map(({ letter, code }) => {
		const option = item.options.find((candidate) => candidate.code === code)!;
		return TEXTS.option(letter, optionLabel(item, option));
	});
}

/**
 * One question about a person.
 * @param shown what may be told of them; an answer to the item itself never is
 * @param order to be asked in both, so that a model's liking for the first place cancels out
 */
export function promptOf(shown: Shown, item: Item, order: OptionOrder = 'forwards'): Prompt {
	const options = lettered(item, order);
	return {
		version: PROMPT_VERSION,
		start: startOf(shown, [item.id], TEXTS.task),
		question: [
			TEXTS.question(questionText(item)),
			TEXTS.options,
			...optionLines(item, options),
			TEXTS.answer
		].join('\n'),
		options
	};
}

/**
 * All of several questions in one text, for a chatbot that a person pastes it into. Options stand forwards: a chat is
 * not asked twice.
 * @param asked none of whose answers is told
 */
export function chatPrompt(shown: Shown, asked: readonly Item[]): string {
	const ids = asked.map(({ id }) => id);
	const questions = asked.flatMap((item, place) => [
		TEXTS.numbered(place + 1, questionText(item)),
		...optionLines(item, lettered(item)),
		''
	]);
	return [
		startOf(shown, ids, TEXTS.severalTask),
		...questions,
		TEXTS.severalForm(asked.length)
	].join('\n');
}

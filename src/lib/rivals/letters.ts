import type { Prompt, Reply } from './types';

/** A token that the model might say next, and the natural logarithm of its probability. */
export interface Token {
	readonly token: string;
	readonly logprob: number;
}

/**
 * What a model would say next, as probabilities of a prompt's options. A letter may come with a space, a bracket or a
 * line before it, which is the same answer in another token.
 * @param tokens the likeliest next ones; what is not among them is left out, and `onLetters` says how much stands for it
 * @param said what the model did say, where none of the letters is among the tokens
 */
export function fromTokens(prompt: Prompt, tokens: readonly Token[], said: string): Reply {
	const mass = prompt.options.map(() => 0);
	for (const { token, logprob } of tokens) {
		const letter = letterIn(token);
		const place = prompt.options.findIndex((option) => option.letter === letter);
		if (place >= 0) mass[place]! += Math.exp(logprob);
	}
	const onLetters = Math.min(
		mass.reduce((sum, share) => sum + share, 0),
		1
	);
	if (!(onLetters > 0)) return fromText(prompt, said);
	const total = mass.reduce((sum, share) => sum + share, 0);
	return { kind: 'probabilities', probabilities: mass.map((share) => share / total), onLetters };
}

/** A token that is one of the letters and nothing else that could be read; null else. */
export function letterIn(token: string): string | null {
	// Ġ and ▁ are how tokenizers write a space.
	const found = /^[\sĠ▁(["'*]*([A-J])[\s)\].:"'*]*$/u.exec(token);
	return found ? found[1]! : null;
}

/** Words with which models turn a question down, at the beginning of what they say. */
const REFUSAL =
	/\b(?:sorry|apologi[sz]e|can(?:no|['’])t|can not|cannot|unable|won['’]t|will not|not able|not (?:appropriate|comfortable)|as an? (?:ai|language model))\b/i;

/** Whether a text turns a question down in words. */
export function isRefusal(said: string): boolean {
	return REFUSAL.test(said.slice(0, 200));
}

/** An answer in words: the letter it begins with, a refusal, or neither. */
function fromText(prompt: Prompt, said: string): Reply {
	const text = said
		.replace(/<think>[\s\S]*?(?:<\/think>|$)/g, '')
		.trim()
		.replace(/^(?:answer|option|the answer is)\s*:?\s*/i, '');
	const short = text.slice(0, 200);
	const found = /^[("'[*]*([A-J])(?=$|[\s)\].:,;"'*–-])(.?)/u.exec(text);
	const place = found ? prompt.options.findIndex(({ letter }) => letter === found[1]) : -1;
	// "A person like this" and "I cannot" begin with a letter that is a word.
	const isWord = found && /[AI]/.test(found[1]!) && /^\s/.test(found[2]!);
	if (place >= 0 && !isWord) return { kind: 'choice', option: place };
	return isRefusal(short) ? { kind: 'refusal', text: short } : { kind: 'unreadable', text: short };
}

/** An answer that was forced into `{"choice": "B"}`; in words where the server did not force it. */
export function fromChoice(prompt: Prompt, said: string): Reply {
	const found = /"choice"\s*:\s*"([A-J])"/.exec(said);
	const place = found ? prompt.options.findIndex(({ letter }) => letter === found[1]) : -1;
	return place >= 0 ? { kind: 'choice', option: place } : fromText(prompt, said);
}

/** The JSON schema of such an answer. */
export function choiceSchema(prompt: Prompt) {
	return {
		type: 'object',
		properties: { choice: { type: 'string', enum: prompt.options.map(({ letter }) => letter) } },
		required: ['choice'],
		additionalProperties: false
	};
}

/** A statement of the person's own wording: would they agree? It is no question of the survey, and never scored. */
import { startOf, type Shown } from './prompt';
import { PROMPT_VERSION, TEXTS } from './texts';
import type { Prompt, Reply, Rival } from './types';

/** Whom the options' codes stand for. */
const AGREE = 1;
const DISAGREE = 2;

function promptFor(shown: Shown, statement: string, codes: readonly number[]): Prompt {
	const options = codes.map((code, place) => ({ letter: 'AB'[place]!, code }));
	return {
		version: PROMPT_VERSION,
		start: startOf(shown, [], TEXTS.statementTask),
		question: [
			TEXTS.statement(statement),
			TEXTS.options,
			...options.map(({ letter, code }) =>
				TEXTS.option(letter, code === AGREE ? TEXTS.agrees : TEXTS.disagrees)
			),
			TEXTS.answer
		].join('\n'),
		options
	};
}

/** What a rival thinks of a statement. */
export type Opinion =
	/** @property agree the probability, 0 to 1, that the person agrees */
	| { readonly kind: 'probability'; readonly agree: number }
	/** Of a rival that only chooses; null where the two orders of its options do not come to the same. */
	| { readonly kind: 'choice'; readonly agrees: boolean | null }
	/** @property text what it said instead */
	| { readonly kind: 'none'; readonly text: string };

/**
 * Asks in both orders of the two options.
 * @param statement in the first person, as the person typed it
 * @throws RivalError; the signal's reason once it is aborted
 */
export async function opinionOf(
	rival: Rival,
	shown: Shown,
	statement: string,
	signal: AbortSignal
): Promise<Opinion> {
	const replies: { prompt: Prompt; reply: Reply }[] = [];
	for (const codes of [
		[AGREE, DISAGREE],
		[DISAGREE, AGREE]
	]) {
		const prompt = promptFor(shown, statement, codes);
		replies.push({ prompt, reply: await rival.ask(prompt, signal) });
	}
	const shares = replies.flatMap(({ prompt, reply }) => {
		const place = prompt.options.findIndex(({ code }) => code === AGREE);
		if (reply.kind === 'probabilities') return reply.probabilities[place]!;
		return reply.kind === 'choice' ? Number(reply.option === place) : [];
	});
	if (shares.length === 0) {
		const said = replies.map(({ reply }) => ('text' in reply ? reply.text : ''));
		return { kind: 'none', text: said.find((text) => text !== '') ?? '' };
	}
	const agree = shares.reduce((sum, share) => sum + share, 0) / shares.length;
	if (rival.gives === 'probabilities') return { kind: 'probability', agree };
	return { kind: 'choice', agrees: agree === 0.5 ? null : agree > 0.5 };
}

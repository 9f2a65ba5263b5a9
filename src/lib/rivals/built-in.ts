/** The browser's own language model (the Prompt API), where there is one: it chooses, and does not say how sure it is. */
import { RivalError } from './errors';
import { choiceSchema, fromChoice } from './letters';
import type { Rival } from './types';

/** As much of the browser's `LanguageModel` as is used here; no library has its types yet. */
export interface BuiltIn {
	availability(options: Languages): Promise<Availability>;
	create(
		options: Languages & {
			readonly signal: AbortSignal;
			readonly monitor: (target: EventTarget) => void;
		}
	): Promise<Conversation>;
}

export type Availability = 'unavailable' | 'downloadable' | 'downloading' | 'available';

interface Languages {
	readonly expectedInputs: readonly object[];
	readonly expectedOutputs: readonly object[];
}

interface Conversation {
	clone(options: { readonly signal: AbortSignal }): Promise<Conversation>;
	prompt(
		text: string,
		options: { readonly signal: AbortSignal; readonly responseConstraint: object }
	): Promise<string>;
	destroy(): void;
}

/** It has to be told beforehand which languages it will meet. */
const text = [{ type: 'text', languages: ['en'] }];
const LANGUAGES: Languages = { expectedInputs: text, expectedOutputs: text };

/** The browser's own model; null where it has none. */
export function builtIn(): BuiltIn | null {
	return (globalThis as { LanguageModel?: BuiltIn }).LanguageModel ?? null;
}

/** Whether it could be asked now, after a download, or never on this computer. */
export async function availabilityOf(model: BuiltIn): Promise<Availability> {
	try {
		return await model.availability(LANGUAGES);
	} catch {
		return 'unavailable';
	}
}

/**
 * Gets it ready, which may take a download of gigabytes that only a press of a button may begin.
 * @param onLoading told how much of it is there, 0 to 1
 * @throws RivalError; the signal's reason once it is aborted
 */
export async function builtInRival(
	model: BuiltIn,
	signal: AbortSignal,
	onLoading: (share: number) => void
): Promise<Rival> {
	if ((await availabilityOf(model)) === 'unavailable') throw new RivalError('builtInUnavailable');
	const base = await spoken(signal, () =>
		model.create({
			...LANGUAGES,
			signal,
			monitor: (target) =>
				target.addEventListener('downloadprogress', (event) =>
					onLoading((event as ProgressEvent).loaded)
				)
		})
	);
	return {
		id: 'the browser’s own',
		gives: 'choice',
		ask: async (prompt, given) =>
			spoken(given, async () => {
				// One conversation a question: it must not remember the questions before.
				const conversation = await base.clone({ signal: given });
				try {
					const said = await conversation.prompt(`${prompt.start}\n${prompt.question}`, {
						signal: given,
						responseConstraint: choiceSchema(prompt)
					});
					return fromChoice(prompt, said);
				} finally {
					conversation.destroy();
				}
			})
	};
}

/** What the browser throws, in words. */
async function spoken<Result>(signal: AbortSignal, action: () => Promise<Result>): Promise<Result> {
	try {
		return await action();
	} catch (cause) {
		signal.throwIfAborted();
		const name = cause instanceof Error ? cause.name : '';
		if (name === 'QuotaExceededError') throw new RivalError('tooLong', undefined, { cause });
		if (name === 'NotAllowedError') throw new RivalError('builtInForbidden', undefined, { cause });
		throw new RivalError('builtInFailed', undefined, { cause });
	}
}

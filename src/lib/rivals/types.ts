/** One answer that a rival may choose, as the prompt has it. */
export interface PromptOption {
	/** A to J: none begins another, as 1 begins 10. */
	readonly letter: string;
	/** The WVS code it stands for. */
	readonly code: number;
}

/** One question about a person, as it is put to a language model. */
export interface Prompt {
	/** Names the wording, and goes with every result. */
	readonly version: string;
	/** What is the same in all questions about a person who was shown with the same answers: it may be kept as a cache. */
	readonly start: string;
	/** The question, its options, and how to answer. */
	readonly question: string;
	/** In the order in which the prompt lists them. */
	readonly options: readonly PromptOption[];
}

/** What a rival made of one prompt. */
export type Reply =
	| {
			readonly kind: 'probabilities';
			/** Of each option in the prompt's order; they sum to 1. */
			readonly probabilities: readonly number[];
			/** How much of its probability the rival gave to the letters at all, 0 to 1: the rest was left out. */
			readonly onLetters: number;
	  }
	/** One option, without how sure. @property option its place in the prompt */
	| { readonly kind: 'choice'; readonly option: number }
	/** It would not answer. @property text what it said instead */
	| { readonly kind: 'refusal'; readonly text: string }
	/** It said something that is no answer. */
	| { readonly kind: 'unreadable'; readonly text: string };

/** A language model that is asked one question at a time. It is slow, may refuse, and may answer with something else. */
export interface Rival {
	/** Names the model and where it runs. */
	readonly id: string;
	/** Whether it can say how sure it is of each option. */
	readonly gives: 'probabilities' | 'choice';
	/** @throws RivalError with a message for the person; the signal's reason once it is aborted */
	ask(prompt: Prompt, signal: AbortSignal): Promise<Reply>;
	/** Frees what it holds in this tab, for one that holds anything; it is not asked any more. */
	close?(): void;
}

/** Puts a prompt to a network: what all questions share is read once and kept, and only the question's tail is read anew. */
import { fromTokens } from '../letters';
import { RivalError } from '../errors';
import type { Prompt, Reply } from '../types';
import type { LanguageNetwork, Memory } from './network';
import type { Wording } from './wording';

/** What somebody wants to know while it reads, and whether they still do. */
export interface Listener {
	/** @param share of this prompt's tokens that are read, 0 to 1 */
	onRead(share: number): void;
	/** Asked between two pieces; throws where nobody waits for the answer any more. */
	goOn(): Promise<void>;
}

export class PromptReader {
	readonly #network: LanguageNetwork;
	readonly #wording: Wording;
	readonly #longest: number;
	#kept: { readonly start: string; readonly memory: Memory } | null = null;

	/** @param longest tokens that the model can have in mind */
	constructor(network: LanguageNetwork, wording: Wording, longest: number) {
		this.#network = network;
		this.#wording = wording;
		this.#longest = longest;
	}

	/** @throws RivalError; what `goOn` throws */
	async ask(prompt: Prompt, listener: Listener): Promise<Reply> {
		const { start, question } = this.#wording.tokensOf(prompt);
		const total = start.length + question.length;
		if (total > this.#longest) throw new RivalError('tooLong');
		const memory = await this.#remember(start, (read) => listener.onRead(read / total), listener);
		// A question is short; one of more than a piece is read like the rest, and only its end foreseen from.
		const { piece } = this.#network;
		const end = Math.floor((question.length - 1) / piece) * piece;
		const before = await this.#read(question.slice(0, end), memory, () => {}, listener);
		try {
			await listener.goOn();
			const logits = await this.#network.foresee(question.slice(end), before);
			listener.onRead(1);
			return fromTokens(prompt, this.#likelihoods(logits), '');
		} finally {
			if (before !== memory) this.#network.forget(before);
		}
	}

	/** The memory of a prompt's start; that of another start is freed. */
	async #remember(
		tokens: readonly number[],
		onRead: (count: number) => void,
		listener: Listener
	): Promise<Memory> {
		const start = tokens.join();
		if (this.#kept?.start !== start) {
			if (this.#kept) this.#network.forget(this.#kept.memory);
			this.#kept = null;
			const memory = await this.#read(tokens, this.#network.nothing, onRead, listener);
			this.#kept = { start, memory };
		}
		return this.#kept.memory;
	}

	/** Piece by piece; memories on the way are freed. @returns the same memory where there is nothing to read */
	async #read(
		tokens: readonly number[],
		from: Memory,
		onRead: (count: number) => void,
		listener: Listener
	): Promise<Memory> {
		const { piece } = this.#network;
		let memory = from;
		const free = () => {
			if (memory !== from) this.#network.forget(memory);
		};
		try {
			for (let at = 0; at < tokens.length; at += piece) {
				await listener.goOn();
				const next = await this.#network.read(tokens.slice(at, at + piece), memory);
				free();
				memory = next;
				onRead(Math.min(at + piece, tokens.length));
			}
			return memory;
		} catch (error) {
			free();
			throw error;
		}
	}

	/** Of every token that is a letter, how likely it comes next. */
	#likelihoods(logits: Float32Array) {
		const most = logits.reduce((high, value) => Math.max(high, value), -Infinity);
		const total = logits.reduce((sum, value) => sum + Math.exp(value - most), 0);
		const scale = most + Math.log(total);
		return this.#wording.letters.map(({ id, token }) => ({ token, logprob: logits[id]! - scale }));
	}
}
